import { translate } from "../text/dictionary.ts";
import { hanLength, languageOf } from "../text/language.ts";
import { tokenise } from "../text/tokens.ts";
import type { Index } from "./postings.ts";
import { spreadOver, zOf } from "./reference.ts";
import { type Query, queryOf, type RawScores } from "./score.ts";
import { COMPONENTS, type Model } from "./types.ts";

/** A dictionary helps long texts, whose many words outvote wrong meanings, and misleads on short ones. */
const LEAST_CHARACTERS = 60;
/** Where no supply writes Chinese there is nothing to mislead: a translation is all there is. */
const LEAST_WITHOUT_CHINESE = 8;

/** Whether a demand is Chinese, long enough, and some supply writes English. */
export function speaksOtherwise(index: Index, text: string, lang: "zh" | "en" | undefined): boolean {
  if ((lang ?? languageOf(text)) !== "zh" || !index.english.includes(1)) return false;
  return hanLength(text) >= (index.chinese.includes(1) ? LEAST_CHARACTERS : LEAST_WITHOUT_CHINESE);
}

/** The demand for English documents: its own Latin words, numbers and concepts, and its Chinese words in translation. */
export function bridgeQuery(model: Model, index: Index, text: string): Query {
  const { dictionary, segmenter } = model.text;
  const counts = new Map<string, number>();
  const add = (term: string, by: number) => counts.set(term, (counts.get(term) ?? 0) + by);
  const weights = new Map<string, number>();
  for (const token of tokenise(text, model.text))
    if (token.kind !== "han" && token.kind !== "word") add(token.term, 1);
  for (const [term, count] of counts) weights.set(term, 1 + Math.log(count));
  const times = new Map<string, { n: number; terms: ReadonlyMap<string, number> }>();
  if (dictionary)
    for (const { word, terms } of translate(text, dictionary, segmenter))
      times.set(word, { n: (times.get(word)?.n ?? 0) + 1, terms });
  for (const { n, terms } of times.values())
    for (const [term, weight] of terms)
      weights.set(term, (weights.get(term) ?? 0) + weight * (1 + Math.log(n)));
  const terms: number[] = [];
  const values: number[] = [];
  const rarity = rarityInEnglish(model, index);
  for (const [term, weight] of weights) {
    const number = model.vocabulary.get(term);
    if (number === undefined || !(model.documentFrequency[number] as number)) continue;
    terms.push(number);
    values.push(weight * rarity(number));
  }
  return queryOf(model, index, {
    terms: Int32Array.from(terms),
    counts: Float64Array.from(values),
    damped: true,
    reference: model.bridgeReference,
  });
}

/** The least that is left of a word's weight, however common it is. */
const LEAST_RARITY = 0.05;

/**
 * How rare a term is among the English documents, as a part of how rare it is among all: where few documents are English, all of
 * their words are rare among all, and "study" would weigh nearly as much as "electrolyte". 1 where all documents are English.
 */
function rarityInEnglish(model: Model, index: Index): (term: number) => number {
  return (term) => {
    const rare = Math.log((model.documents + 1) / Math.max(1, model.documentFrequency[term] ?? 0));
    return rare > 0 ? Math.max(LEAST_RARITY, (rare - index.englishExcess) / rare) : 1;
  };
}

/**
 * One score from the demand as written and in translation. Each supply is judged by the language it fits better in.
 * Translation is standardised against what chance gives Chinese documents of the corpus; where the corpus has too few of
 * them, over the supplies that write English, by this demand alone.
 */
export function combined(
  index: Index,
  direct: Float64Array,
  translated: { readonly query: Query; readonly raw: RawScores; readonly fitted: boolean },
): { z: Float64Array; score: Float64Array } {
  const { query, raw, fitted } = translated;
  const members = englishOf(index);
  const z = new Float64Array(direct.length);
  for (const name of COMPONENTS) {
    const spread = fitted ? query.spreads[name] : spreadOver(raw[name], members);
    for (const s of members)
      z[s] = (z[s] as number) + zOf(raw[name][s] as number, spread) / COMPONENTS.length;
  }
  const score = Float64Array.from(direct, (value, s) => {
    if (index.english[s] !== 1) return value;
    return index.chinese[s] === 1 ? Math.max(value, z[s] as number) : (z[s] as number);
  });
  return { z, score };
}

/** Numbers of the supplies that write English. */
export function englishOf(index: Index): number[] {
  const members: number[] = [];
  index.english.forEach((is, s) => {
    if (is === 1) members.push(s);
  });
  return members;
}

/** Fewest Chinese documents that tell what chance gives a translation. */
const LEAST_STAND_INS = 12;

/** Chinese documents that stand in for demands of the bridge, by number; none where no supply writes English or too few write Chinese. */
export function bridgeStandIns(model: Model, index: Index, most: number): number[] {
  if (!model.text.dictionary || !index.english.includes(1)) return [];
  const chinese = [...index.documents.keys()].filter((d) => index.documents[d]?.language === "zh");
  if (chinese.length < LEAST_STAND_INS) return [];
  const stride = Math.max(1, Math.floor(chinese.length / most));
  return chinese.filter((_, i) => i % stride === 0);
}
