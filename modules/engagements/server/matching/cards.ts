import type { ExpertRef } from "#modules/experts/model/directory.ts";
import { maskName } from "#platform/kernel/mask.ts";
import type { ExpertCard } from "../../model/engagement.ts";
import { fieldName, type ReasonedMatch } from "../../model/profiles.ts";

/** An expert as a card of a list; masked for readers who do not see the pool. */
export const cardOf = (e: ExpertRef, masked = false): ExpertCard => ({
  id: e.id,
  code: e.code,
  name: (masked ? maskName(e.name) : e.name) ?? "",
  nameEn: masked ? maskName(e.nameEn) : e.nameEn,
  organisationName: e.organisationName,
  titleTier: e.titleTier,
  degree: e.degree,
  overseas: e.overseas,
  languages: [...e.languages],
  fields: e.fields.map((f) => fieldName(f).zh),
  consented: e.consented,
});

/** Reasons as a reader without insight into the experts' documents may have them: words shared, not where they stand. */
export const withoutTitles = (
  match: ReasonedMatch,
  documents: ReadonlyMap<string, string>,
): ReasonedMatch => {
  const hide = (text: string) =>
    [...documents.values()]
      .filter(Boolean)
      .reduce((t, title) => t.replaceAll(`（见《${title}》）`, "").replaceAll(` (see “${title}”)`, ""), text);
  return {
    ...match,
    terms: match.terms.map((t) => ({ ...t, documentTitle: "" })),
    reasons: { zh: match.reasons.zh.map(hide), en: match.reasons.en.map(hide) },
  };
};
