import { sameWork } from "#libs/bibliography/index.ts";
import { expertFields, partOf } from "../../model/expert.fields.ts";
import { type ExpertDocument, type ExpertEdit, type ExpertView, MOST_DOCUMENTS } from "../../model/expert.ts";

export type Proposal = {
  readonly field: string;
  readonly value: string | number | readonly string[];
  readonly evidence: string;
};
const LISTS = new Set(["fields", "keywords", "languages"]);

/** What the profile says now of a field; contact only where it is shown whole. */
export function currentOf(expert: ExpertView, field: string): unknown {
  const part = partOf(field) === "contact" ? expert.contact : expert.public;
  return (part as Record<string, unknown>)[field] ?? null;
}
const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Proposals that would change something and that this person may change, with what stands there now. */
export function differing(expert: ExpertView, proposals: readonly Proposal[]) {
  return proposals.flatMap((proposal) => {
    const spec = expertFields.find((f) => f.id === proposal.field);
    if (!spec || (spec.privacy === "contact" && expert.contactMasked)) return [];
    const current = currentOf(expert, proposal.field);
    if (JSON.stringify(current) === JSON.stringify(asValue(proposal))) return [];
    return [{ ...proposal, spec, current, fillsGap: isEmpty(current) }];
  });
}

const asValue = ({ field, value }: Proposal): unknown =>
  LISTS.has(field) ? [value].flat().map(String) : field === "degreeYear" ? Number(value) : value;

/** Documents of a file with whether the profile has them already. */
export const withKnown = (expert: ExpertView, documents: readonly ExpertDocument[]) =>
  documents.map((document) => ({
    document,
    known: expert.documents.some(
      (d) => (d.kind === "cv") === (document.kind === "cv") && sameWork(d, document),
    ),
  }));

/** The edit that takes exactly what was ticked; everything else goes back as it is. */
export function editWith(
  expert: ExpertView,
  taken: { readonly proposals: readonly Proposal[]; readonly documents: readonly ExpertDocument[] },
): ExpertEdit {
  const into = (part: "public" | "contact") =>
    Object.fromEntries(
      taken.proposals.filter((p) => partOf(p.field) === part).map((p) => [p.field, asValue(p)] as const),
    );
  const open = into("public");
  const contact = into("contact");
  const organisation = "organisationName" in open ? { organisationId: null } : {};
  return {
    ...(Object.keys(open).length > 0 ? { public: { ...expert.public, ...organisation, ...open } } : {}),
    ...(Object.keys(contact).length > 0
      ? { contact: { ...expert.contact, ...contact } as ExpertEdit["contact"] }
      : {}),
    ...(taken.documents.length > 0
      ? {
          documents: [...expert.documents.map(({ id: _id, ...d }) => d), ...taken.documents].slice(
            0,
            MOST_DOCUMENTS,
          ),
        }
      : {}),
  };
}
