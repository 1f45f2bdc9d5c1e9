import type { FormField, FormSection, FormValues } from "#platform/web/index.ts";
import { type OrganisationField, organisationField } from "../model/organisation.fields.ts";
import { OWN_FIELDS } from "../model/organisation.policy.ts";
import { UsccInput } from "./uscc-input.tsx";

const SOURCES: Partial<Record<OrganisationField, string>> = {
  county: "/codes/counties/tree",
  region: "/codes/divisions/tree?depth=2",
  industry: "/codes/industries/tree",
};

function formField(id: OrganisationField): FormField {
  const spec = organisationField(id);
  if (id === "uscc") return { ...spec, kind: "custom", input: UsccInput, width: "half" };
  const source = SOURCES[id];
  if (source) return { ...spec, source };
  if (id === "fields") return { ...spec, visibleWhen: (values) => values.kind === "department" };
  if (id === "region") return { ...spec, visibleWhen: (values) => !values.county };
  return spec;
}

const SECTIONS: readonly { id: string; title: FormSection["title"]; fields: readonly OrganisationField[] }[] =
  [
    {
      id: "identity",
      title: { zh: "基本信息", en: "Identity" },
      fields: [
        "fullName",
        "kind",
        "uscc",
        "county",
        "region",
        "industry",
        "aboveScale",
        "supervisingDept",
        "aliases",
        "fields",
      ],
    },
    {
      id: "contact",
      title: { zh: "联系方式", en: "Contact" },
      fields: [
        "address",
        "postcode",
        "url",
        "legalRep",
        "contactName",
        "contactMobile",
        "contactPhone",
        "contactFax",
        "email",
      ],
    },
    { id: "profile", title: { zh: "简介", en: "Profile" }, fields: ["profile"] },
  ];

/** The form's sections; without `identity` only the fields an enterprise keeps itself. */
export const organisationSections = (identity: boolean): FormSection[] =>
  SECTIONS.map(({ id, title, fields }) => ({
    id,
    title,
    fields: fields.filter((field) => identity || OWN_FIELDS.includes(field)).map(formField),
  })).filter((section) => section.fields.length > 0);

/** Values as the server takes them: nothing typed is null, lists and the yes/no field are never null. */
export function toInput(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      if (id === "aliases" || id === "fields") return [id, value ?? []];
      if (id === "aboveScale") return [id, value === true];
      return [id, typeof value === "string" && value.trim() === "" ? null : value];
    }),
  );
}
