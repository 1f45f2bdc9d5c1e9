import { z } from "zod";
import { normaliseOrganisationName } from "./names/parse.ts";
import { ORGANISATION_KINDS, type OrganisationField, organisationField } from "./organisation.fields.ts";
import { checkUscc, normaliseUscc } from "./uscc.ts";

export {
  type OrganisationField,
  type OrganisationKind,
  organisationFields,
} from "./organisation.fields.ts";

/** Label and protection of a field, carried by its schema so that forms and documents can read them there. */
function metaOf(id: OrganisationField): { zh: string; en: string; personal: boolean } {
  const { label, privacy } = organisationField(id);
  return { ...label, personal: privacy !== undefined && privacy !== "public" };
}

const text = (id: OrganisationField) =>
  z
    .string()
    .trim()
    .max(organisationField(id).max ?? 200)
    .nullable()
    .default(null)
    .meta(metaOf(id));

const name = z
  .string()
  .overwrite(normaliseOrganisationName)
  .min(2)
  .max(organisationField("fullName").max ?? 120);

const uscc = z
  .string()
  .overwrite(normaliseUscc)
  .superRefine((value, context) => {
    const check = checkUscc(value);
    if (!check.ok)
      context.addIssue({ code: "custom", message: `${check.reason.zh} / ${check.reason.en}`, input: value });
  });

const phone = (id: OrganisationField) =>
  z
    .string()
    .trim()
    .regex(/^[+\d(][\d\s()\-—转,、/]{4,38}$/u, "电话号码格式不正确 / Not a telephone number")
    .nullable()
    .default(null)
    .meta(metaOf(id));

const list = (id: OrganisationField, max: number) =>
  z.array(z.string().trim().min(1).max(120)).max(max).default([]).meta(metaOf(id));

/** The fields of an organisation as a person or an import states them. Unknown is null; empty text is not kept apart. */
export const OrganisationInput = z.strictObject({
  fullName: name.meta(metaOf("fullName")),
  kind: z.enum(ORGANISATION_KINDS).meta(metaOf("kind")),
  uscc: uscc.nullable().default(null).meta(metaOf("uscc")),
  county: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null)
    .meta(metaOf("county")),
  region: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null)
    .meta(metaOf("region")),
  address: text("address"),
  industry: z
    .string()
    .regex(/^([A-T]|\d{2,4})$/, "行业代码应取自 GB/T 4754 / Not a code of GB/T 4754")
    .nullable()
    .default(null)
    .meta(metaOf("industry")),
  aboveScale: z.boolean().default(false).meta(metaOf("aboveScale")),
  supervisingDept: text("supervisingDept"),
  url: text("url"),
  email: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "电子邮箱格式不正确 / Not an e-mail address")
    .nullable()
    .default(null)
    .meta(metaOf("email")),
  legalRep: text("legalRep"),
  postcode: z
    .string()
    .trim()
    .regex(/^[\dA-Za-z -]{3,10}$/, "邮政编码格式不正确 / Not a postcode")
    .nullable()
    .default(null)
    .meta(metaOf("postcode")),
  contactName: text("contactName"),
  contactMobile: phone("contactMobile"),
  contactPhone: phone("contactPhone"),
  contactFax: phone("contactFax"),
  profile: text("profile"),
  aliases: list("aliases", 50),
  fields: list("fields", 60),
  invented: z.boolean().default(false).meta(metaOf("invented")),
});
export type OrganisationInput = z.infer<typeof OrganisationInput>;

/** An organisation as stored. `city` is the city whose platform keeps it, also for organisations from elsewhere. */
export type Organisation = OrganisationInput & {
  readonly id: string;
  readonly version: number;
  readonly city: string;
  readonly state: "active" | "merged";
  /** The organisation it was merged into; null while active. */
  readonly mergedInto: string | null;
};

/** Every name by which the organisation can be found. */
export const namesOf = (organisation: Pick<OrganisationInput, "fullName" | "aliases">): string[] => [
  organisation.fullName,
  ...organisation.aliases,
];
