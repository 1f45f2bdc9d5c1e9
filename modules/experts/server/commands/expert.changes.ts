import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { expertFields } from "../../model/expert.fields.ts";
import { type ExpertEdit, type ExpertPublic, looksMasked } from "../../model/expert.ts";
import type { ExpertRow } from "../expert.repository.ts";
import * as repository from "../expert.repository.ts";

export type Verification = {
  readonly degree?: ExpertRow["degreeVerification"] | undefined;
  readonly title?: ExpertRow["titleVerification"] | undefined;
  readonly honours?:
    | readonly { title: string; verification: "claimed" | "verified" | "doubtful" }[]
    | undefined;
  readonly evidence: string;
};

/** Refuses `experts.masked-value`, naming the fields, when a client sends back what it was shown masked. */
export function refuseMasked(values: ExpertEdit): void {
  const given = Object.entries({ ...values.contact, ...values.restricted });
  const fields = given.flatMap(([field, value]) =>
    looksMasked(value)
      ? [
          {
            field,
            ...(labelOf(field) ? { label: labelOf(field) as { zh: string; en: string } } : {}),
            reason: { zh: "这是遮盖后的显示，不是实际内容", en: "This is the masked form, not the value" },
          },
        ]
      : [],
  );
  if (fields.length > 0) refuse("experts.masked-value", { fields });
}
const labelOf = (id: string) => expertFields.find((f) => f.id === id)?.label;

const DEGREE = ["educationLevel", "degree", "degreeUniversity", "degreeCountry", "degreeYear"] as const;
const TITLE = ["title", "titleTier"] as const;
const differs = (a: ExpertPublic, b: ExpertPublic, keys: readonly (keyof ExpertPublic)[]) =>
  keys.some((k) => a[k] !== b[k]);

/** The expert after an edit; documents and availability are written here. What is said anew of a degree, title or honour is a claim again. */
export async function applyEdit(
  work: UnitOfWork,
  deps: { organisations: OrganisationDirectory },
  { stored, values }: { stored: ExpertRow; values: ExpertEdit },
): Promise<ExpertRow> {
  if (values.documents) await applyDocuments(work, stored.id, values.documents);
  if (values.availability) await repository.replaceAvailability(work.tx, stored.id, values.availability);
  const said = values.public ?? stored.public;
  return {
    ...stored,
    public: values.public ? await restated(work, deps, { stored, said }) : stored.public,
    contact: values.contact ?? stored.contact,
    restricted: values.restricted ?? stored.restricted,
    degreeVerification: differs(said, stored.public, DEGREE) ? "claimed" : stored.degreeVerification,
    titleVerification: differs(said, stored.public, TITLE) ? "claimed" : stored.titleVerification,
  };
}

/** Unchanged documents keep their ids: explanations of matches name them. */
async function applyDocuments(
  work: UnitOfWork,
  expertId: string,
  given: NonNullable<ExpertEdit["documents"]>,
): Promise<void> {
  const plain = (d: (typeof given)[number]) =>
    JSON.stringify([d.kind, d.language, d.title, d.text, d.year, d.doi, d.venue, d.authors]);
  const stored = await repository.documents(work.tx, [expertId]);
  const same = stored.length === given.length && given.every((d, i) => plain(d) === plain(stored[i] ?? d));
  if (same) return;
  const known = Map.groupBy(stored, plain);
  const rows = given.map((d, position) => ({
    id: known.get(plain(d))?.shift()?.id ?? work.newId(),
    expertId,
    position,
    ...d,
  }));
  await repository.replaceDocuments(work.tx, expertId, rows);
}

async function restated(
  work: UnitOfWork,
  deps: { organisations: OrganisationDirectory },
  { stored, said }: { stored: ExpertRow; said: ExpertPublic },
): Promise<ExpertPublic> {
  const known = stored.public.honours;
  const honours = said.honours.map((h) => ({
    ...h,
    verification:
      known.find((k) => k.title === h.title && k.academy === h.academy)?.verification ?? ("claimed" as const),
  }));
  const named = said.organisationName === stored.public.organisationName;
  const organisationId =
    said.organisationId ??
    (named
      ? stored.public.organisationId
      : ((await deps.organisations.find({ name: said.organisationName }, work))?.id ?? null));
  return { ...said, honours, organisationId };
}

/** The expert after an officer saw the documents. */
export function withVerification(stored: ExpertRow, input: Verification): ExpertRow {
  const honours = stored.public.honours.map((h) => ({
    ...h,
    verification: input.honours?.find((v) => v.title === h.title)?.verification ?? h.verification,
  }));
  return {
    ...stored,
    public: { ...stored.public, honours },
    degreeVerification: input.degree ?? stored.degreeVerification,
    titleVerification: input.title ?? stored.titleVerification,
  };
}
