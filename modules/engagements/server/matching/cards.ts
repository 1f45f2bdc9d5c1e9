import type { ExpertMatchable, ExpertRef } from "#modules/experts/model/directory.ts";
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
  fields: [...e.fields, ...(e.discipline ? [e.discipline] : [])].map(fieldName),
  consented: e.consented,
});

/** Characters of a document shown on each side of the first word found in it. */
const AROUND = 90;
const DOCUMENTS = 4;

/** The documents that speak for a match, each with the words found in it and the passage of the first. */
export function evidenceOf(match: Pick<ReasonedMatch, "terms">, expert: ExpertMatchable) {
  const termsOf = Map.groupBy(match.terms, (t) => t.documentId);
  return [...termsOf].slice(0, DOCUMENTS).flatMap(([id, terms]) => {
    const document = expert.documents.find((d) => d.id === id);
    if (!document) return [];
    const words = [...new Set(terms.flatMap((t) => (t.via ? [t.via, t.term] : [t.term])))];
    const low = document.text.toLowerCase();
    const places = words.map((w) => low.indexOf(w.toLowerCase())).filter((at) => at >= 0);
    const from = places.length ? Math.max(0, Math.min(...places) - AROUND) : 0;
    const to = Math.min(document.text.length, from + 2 * AROUND + 20);
    const text = document.text.slice(from, to).trim();
    const excerpt = `${from > 0 && text ? "…" : ""}${text}${to < document.text.length ? "…" : ""}`;
    return [{ documentId: id, kind: document.kind, title: document.title, excerpt, words }];
  });
}

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
