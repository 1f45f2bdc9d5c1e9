import { searchText } from "#platform/db/search.ts";
import { type Availability, availabilityWords } from "../../model/availability.ts";
import type { ExpertRow } from "../expert.repository.ts";

export type Periods = readonly Availability[];

/** What the pool is searched by: public words and titles of documents; never contact or identity data. */
export function searchTextOf(
  expert: Pick<ExpertRow, "code" | "public">,
  documents: readonly { title: string }[],
): string {
  const p = expert.public;
  return searchText(
    expert.code,
    p.name,
    p.nameEn,
    p.organisationName,
    p.secondaryUnit,
    p.title,
    p.major,
    p.currentField,
    p.fields,
    p.keywords,
    p.expertise,
    p.bio,
    p.origin,
    p.honours.map((h) => h.title),
    documents.map((d) => d.title),
  );
}

/** The same person when name and mail, or name and mobile, agree. */
export function contactKeyOf(expert: Pick<ExpertRow, "public" | "contact">): string | null {
  const contact = expert.contact.email?.toLowerCase() ?? expert.contact.mobile?.replaceAll(/\D/g, "");
  return contact
    ? `${expert.public.name.normalize("NFKC").toLowerCase().replaceAll(/\s/g, "")}|${contact}`
    : null;
}

/** What a version keeps: public fields as they are; of the others only that they were given, so that history holds no personal data. */
export function snapshotOf(
  expert: ExpertRow,
  parts: { documents: readonly { title: string }[]; availability: Periods },
): Record<string, unknown> {
  const given = (part: object) =>
    Object.fromEntries(
      Object.entries(part).map(([k, v]) => [k, v === null ? null : `#${fingerprintOf(String(v))}`]),
    );
  const { publicProfile, matching, shareCv } = expert.consent;
  return {
    ...expert.public,
    honours: expert.public.honours.map((h) => h.title),
    verifiedHonours: expert.public.honours.filter((h) => h.verification === "verified").map((h) => h.title),
    ...given(expert.contact),
    ...given(expert.restricted),
    degreeVerification: expert.degreeVerification,
    titleVerification: expert.titleVerification,
    documents: parts.documents.map((d) => d.title),
    availability: parts.availability.map((a) => availabilityWords(a).zh),
    ...{ publicProfile, matching, shareCv },
    state: expert.state,
  };
}

/** Four characters that tell two values apart without telling the value. */
const fingerprintOf = (value: string): string => {
  let h = 2166136261;
  for (const c of value) h = Math.imul(h ^ (c.codePointAt(0) ?? 0), 16777619);
  return (h >>> 16).toString(36);
};
