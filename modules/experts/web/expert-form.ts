import { ApiRefusal, type FormField, type FormSection, type FormValues } from "#platform/web/index.ts";
import { expertFields, partOf } from "../model/expert.fields.ts";
import type { ExpertEdit, ExpertInput, ExpertView } from "../model/expert.ts";
import { fieldOf, languageName, texts } from "./labels.ts";
import { AvailabilityInput, DocumentsInput, HonoursInput } from "./row-inputs.tsx";

const EXTRA: Readonly<Record<string, Partial<FormField>>> = {
  nationality: { kind: "reference", source: "/codes/countries" },
  discipline: { source: "/codes/disciplines/tree" },
  languages: {
    options: ["zh", "en", "ja", "ko", "de", "fr", "ru"].map((value) => ({
      value,
      label: { zh: languageName(value, "zh"), en: languageName(value, "en") },
    })),
  },
  honours: { kind: "custom", input: HonoursInput },
  email: {
    help: { zh: "姓名与邮箱或手机相同即视为同一人", en: "Name and mail or mobile tell people apart" },
  },
};
const fields = (...ids: string[]): FormField[] => ids.map((id) => ({ ...fieldOf(id), ...EXTRA[id] }));
const part = (name: "contact" | "restricted"): FormField[] =>
  expertFields.filter((f) => f.privacy === name).map((f) => ({ ...f, ...EXTRA[f.id] }));

const documents: FormField = {
  id: "documents",
  label: { zh: "论文、专利、项目、简历", en: "Papers, patents, projects, CV" },
  kind: "custom",
  input: DocumentsInput,
  noDraft: true,
};
const availability: FormField = {
  id: "availability",
  label: texts.free,
  kind: "custom",
  input: AvailabilityInput,
};

/** The form's sections. `own`: without what officers note of a person; `identity`: with identity and bank data, which must then be at hand unmasked. */
export function expertSections({ own, identity }: { own: boolean; identity: boolean }): FormSection[] {
  return [
    {
      id: "who",
      title: { zh: "基本信息", en: "Who" },
      fields: fields("name", "nameEn", "formerName", "gender", "nationality", "languages", "personalUrl"),
    },
    {
      id: "position",
      title: { zh: "单位与职称", en: "Organisation and title" },
      help: {
        zh: "修改职称或学历后，核验状态恢复为“本人填报”",
        en: "A changed title or degree becomes a claim again",
      },
      fields: fields(
        ...["organisationName", "secondaryUnit", "organisationRegion", "position", "title", "titleTier"],
        "companyExecutive",
      ),
    },
    {
      id: "education",
      title: { zh: "学历与经历", en: "Education and background" },
      fields: fields(
        ...["educationLevel", "degree", "degreeUniversity", "degreeCountry", "degreeYear", "major"],
        ...["overseasBackground", "overseasCountry"],
      ),
    },
    {
      id: "work",
      title: { zh: "专业方向", en: "Field of work" },
      fields: fields(
        ...["currentField", "discipline", "fields", "keywords", "expertise", "bio", "expertTypes", "honours"],
      ),
    },
    {
      id: "cooperation",
      title: { zh: "合作意愿", en: "Co-operation" },
      fields: [
        ...fields("cooperationModes", "broughtProject"),
        ...(own ? [] : fields("origin", "channel", "talentGrade")),
        availability,
      ],
    },
    { id: "documents", title: { zh: "成果与简历", en: "Documents" }, fields: [documents] },
    { id: "contact", title: texts.contact, fields: part("contact") },
    ...(identity ? [{ id: "restricted", title: texts.restricted, fields: part("restricted") }] : []),
  ];
}

/** A record as the form's values; identity data only when it came unmasked. */
export const valuesOf = (expert: ExpertView): FormValues => ({
  ...expert.public,
  ...expert.contact,
  ...(expert.restrictedMasked ? {} : expert.restricted),
  documents: expert.documents.map(({ id: _id, ...d }) => d),
  availability: expert.availability,
});

const LISTS = new Set(["fields", "keywords", "expertTypes", "honours", "cooperationModes", "languages"]);
const tidy = (id: string, value: unknown): unknown => {
  if (LISTS.has(id)) return value ?? [];
  if (id === "companyExecutive") return value === true;
  return value === "" ? null : value;
};

/** The form's values by part. A part without a field in the form is left out, so that it stays as it is. */
export function partsOf(values: FormValues, before?: ExpertView): ExpertEdit & Pick<ExpertInput, "public"> {
  const parts: Record<string, Record<string, unknown>> = {};
  for (const { id } of expertFields) {
    if (!(id in values)) continue;
    const name = partOf(id);
    parts[name] = { ...parts[name], [id]: tidy(id, values[id]) };
  }
  const said = { ...before?.public, ...parts.public } as ExpertInput["public"];
  // The organisation is looked up anew when its name changed.
  if (before && said.organisationName !== before.public.organisationName) said.organisationId = null;
  return {
    ...(parts as ExpertEdit),
    public: said,
    documents: (values.documents ?? []) as ExpertInput["documents"],
    availability: (values.availability ?? []) as ExpertInput["availability"],
  };
}

/** Field refusals name paths like `values.public.degreeYear`; the form knows its fields by their last part. */
export async function withFormFields<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    const known = [...expertFields.map((f) => f.id), "documents", "availability"];
    const named = error.problem.fields.map((f) => {
      const id = f.field.split(".").find((step) => known.includes(step)) ?? f.field;
      const label = f.label ?? expertFields.find((e) => e.id === id)?.label;
      return { ...f, field: id, ...(label ? { label } : {}) };
    });
    throw new ApiRefusal({ ...error.problem, fields: named });
  }
}
