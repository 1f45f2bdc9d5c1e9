import type { ExplainedComponent, ExplainedTerm } from "../affinity/explain.ts";
import type { MatchedFeature } from "./match.ts";

/** What sentences are made of: an `Explanation` or a `Match`. */
export type Explained = {
  /** Mean z-score of what the pair is judged by; of all components unless given. */
  readonly score?: number;
  readonly components: readonly ExplainedComponent[];
  readonly terms: readonly ExplainedTerm[];
  readonly unmatched: readonly string[];
  readonly features?: readonly MatchedFeature[];
};

const TERMS = 5;
const MISSING = 4;

export type Reasons = { readonly for: readonly string[]; readonly against: readonly string[] };

/** Mean z-score below which a pair is hardly better than one drawn by lot. */
export const WEAK_EVIDENCE = 0.5;

/** Sentences that say why an expert fits and what speaks against, the strongest first; none ends in a full stop. */
export function reasonsFor(explained: Explained, lang: "zh" | "en"): string[] {
  const sides = reasonsBySide(explained, lang);
  return [...sides.for, ...sides.against];
}

/** The same sentences, what speaks for a pair apart from what speaks against it. */
export function reasonsBySide(explained: Explained, lang: "zh" | "en"): Reasons {
  const features = explained.features ?? [];
  const side = (wanted: "for" | "against") =>
    features.filter(({ forOrAgainst }) => forOrAgainst === wanted).map(({ text }) => text[lang]);
  return {
    for: [
      ...termReasons(explained.terms.filter(isSpeaking).slice(0, TERMS), lang),
      ...topicReason(explained, lang),
      ...side("for"),
    ],
    against: [
      ...side("against"),
      ...missingReason(explained.unmatched.slice(0, MISSING), lang),
      ...weakReason(explained, lang),
    ],
  };
}

/** A bare number shared by chance (400, 2023) tells nobody anything; one with its unit does. */
const isSpeaking = ({ term }: ExplainedTerm): boolean => !/^[\d.,%]+$/.test(term);

/** Said where words and topic together do not lift a pair above chance. */
function weakReason({ components, score }: Explained, lang: "zh" | "en"): string[] {
  const mean = score ?? components.reduce((sum, { z }) => sum + z, 0) / components.length;
  if (components.length === 0 || mean >= WEAK_EVIDENCE) return [];
  return [
    lang === "zh" ? "文字依据弱，与随机选取的相近" : "Weak text evidence, hardly better than a random choice",
  ];
}

/** One sentence per document, in the order of its strongest term. */
function termReasons(terms: readonly ExplainedTerm[], lang: "zh" | "en"): string[] {
  const byDocument = new Map<string, ExplainedTerm[]>();
  for (const term of terms)
    byDocument.set(term.documentId, [...(byDocument.get(term.documentId) ?? []), term]);
  return [...byDocument.values()].map((group) => {
    const title = group[0]?.documentTitle ?? "";
    const words = group.map(({ term, via }) =>
      via ? `${term}${lang === "zh" ? "（" : " ("}${via}${lang === "zh" ? "）" : ")"}` : term,
    );
    if (lang === "zh") return `共同关键词：${words.join("、")}${title ? `（见《${title}》）` : ""}`;
    return `Shared keywords: ${words.join(", ")}${title ? ` (see “${title}”)` : ""}`;
  });
}

/** Said only where the topic is clearly above chance but few words are shared. */
function topicReason({ components, terms }: Explained, lang: "zh" | "en"): string[] {
  const topic = components.find(({ name }) => name === "lsa");
  if (!topic || topic.z < 2 || terms.length >= 3) return [];
  return [lang === "zh" ? "研究主题相近，用词不同" : "Related topic in other words"];
}

function missingReason(unmatched: readonly string[], lang: "zh" | "en"): string[] {
  if (unmatched.length === 0) return [];
  return [lang === "zh" ? `缺：${unmatched.join("、")}` : `Not covered: ${unmatched.join(", ")}`];
}
