import { hanLength, LETTERS_PER_CHARACTER, languageOf, latinLength } from "../../text/language.ts";
import { tokenise } from "../../text/tokens.ts";
import type { Index } from "../postings.ts";
import { spreadOver, zOf } from "../reference.ts";
import { type Query, queryOf, type RawScores } from "../score.ts";
import { COMPONENTS, type Model } from "../types.ts";
import { type Target, translations } from "./translation.ts";

/** A dictionary helps long texts, whose many words outvote wrong meanings, and misleads on short ones. In Chinese characters. */
const LEAST_CHARACTERS = 60;
/** Where no supply writes the demand's language there is nothing to mislead: a translation is all there is. */
const LEAST_WITHOUT_OWN = 8;

/** Which supplies have documents in a language. */
export const writersOf = (index: Index, language: Target): Uint8Array =>
  language === "en" ? index.english : index.chinese;

/** The language a demand is put into: the other one, where the demand is long enough and some supply writes it. */
export function spokenOtherwise(
  index: Index,
  text: string,
  lang: "zh" | "en" | undefined,
): Target | undefined {
  const own = lang ?? languageOf(text);
  if (own === "none") return undefined;
  const target = own === "zh" ? "en" : "zh";
  if (!writersOf(index, target).includes(1)) return undefined;
  const least = writersOf(index, own).includes(1) ? LEAST_CHARACTERS : LEAST_WITHOUT_OWN;
  const length = own === "zh" ? hanLength(text) : latinLength(text) / LETTERS_PER_CHARACTER;
  return length >= least ? target : undefined;
}

/**
 * The demand for documents in the other language: its words in translation, its numbers and concepts, and its Latin words where they stand
 * in such documents too. `whole` is the index of all supplies.
 */
export function bridgeQuery(
  model: Model,
  whole: Index,
  demand: { readonly text: string; readonly target: Target },
): Query {
  const { text, target } = demand;
  const counts = new Map<string, number>();
  const weights = new Map<string, number>();
  const foreign = target === "en" ? () => false : strangeToChinese(model, whole);
  for (const { kind, term } of tokenise(text, model.text))
    if (kind !== "han" && kind !== "word" && !foreign(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) weights.set(term, 1 + Math.log(count));
  const times = new Map<string, { n: number; terms: ReadonlyMap<string, number> }>();
  for (const { word, terms } of translations(model, text, target))
    times.set(word, { n: (times.get(word)?.n ?? 0) + 1, terms });
  for (const { n, terms } of times.values())
    for (const [term, weight] of terms)
      weights.set(term, (weights.get(term) ?? 0) + weight * (1 + Math.log(n)));
  const terms: number[] = [];
  const values: number[] = [];
  const rarity = rarityIn(model, whole, target);
  for (const [term, weight] of weights) {
    const number = model.vocabulary.get(term);
    if (number === undefined || !(model.documentFrequency[number] as number)) continue;
    terms.push(number);
    values.push(weight * rarity(number));
  }
  return queryOf(model, whole, {
    terms: Int32Array.from(terms),
    counts: Float64Array.from(values),
    damped: true,
    reference: model.bridgeReference[target],
  });
}

/** The least that is left of a word's weight, however common it is. */
const LEAST_RARITY = 0.05;

/** Whether a term stands in no Chinese document: of a demand in English most words do. */
function strangeToChinese(model: Model, { byDocument, documents }: Index): (term: string) => boolean {
  return (name) => {
    const term = model.vocabulary.get(name);
    if (term === undefined) return true;
    const to = byDocument.start[term + 1] ?? 0;
    for (let at = byDocument.start[term] ?? to; at < to; at++)
      if (documents[byDocument.item[at] as number]?.language === "zh") return false;
    return true;
  };
}

/**
 * How rare a term is among the documents of a language, as a part of how rare it is among all: where few documents are English, all of
 * their words are rare among all, and "study" would weigh nearly as much as "electrolyte". 1 where all documents are in it.
 */
function rarityIn(model: Model, index: Index, target: Target): (term: number) => number {
  const excess = index.excess[target];
  return (term) => {
    const rare = Math.log((model.documents + 1) / Math.max(1, model.documentFrequency[term] ?? 0));
    return rare > 0 ? Math.max(LEAST_RARITY, (rare - excess) / rare) : 1;
  };
}

/**
 * One score from the demand as written and in translation. Each supply is judged by the language it fits better in.
 * Translation is standardised against what chance gives documents of the demand's language in the corpus; where the corpus has too few
 * of them, over the supplies that write the other one, by this demand alone.
 */
export function combined(
  index: Index,
  direct: Float64Array,
  translated: {
    readonly query: Query;
    readonly raw: RawScores;
    readonly fitted: boolean;
    readonly target: Target;
  },
): { z: Float64Array; score: Float64Array } {
  const { query, raw, fitted, target } = translated;
  const members = numbersOf(writersOf(index, target));
  const z = new Float64Array(direct.length);
  for (const name of COMPONENTS) {
    const spread = fitted ? query.spreads[name] : spreadOver(raw[name], members);
    for (const s of members)
      z[s] = (z[s] as number) + zOf(raw[name][s] as number, spread) / COMPONENTS.length;
  }
  const [writes, own] = [writersOf(index, target), writersOf(index, target === "en" ? "zh" : "en")];
  const score = Float64Array.from(direct, (value, s) => {
    if (writes[s] !== 1) return value;
    return own[s] === 1 ? Math.max(value, z[s] as number) : (z[s] as number);
  });
  return { z, score };
}

/** Numbers of the supplies that a list of flags names. */
export function numbersOf(flags: Uint8Array): number[] {
  const members: number[] = [];
  flags.forEach((is, s) => {
    if (is === 1) members.push(s);
  });
  return members;
}

/** Fewest documents that tell what chance gives a translation. */
const LEAST_STAND_INS = 12;

/**
 * Documents that stand in for demands put into `target`, by number; none where no supply writes it or too few documents are in the
 * other language.
 */
export function bridgeStandIns(
  model: Model,
  index: Index,
  { target, most }: { readonly target: Target; readonly most: number },
): number[] {
  if (!model.text.dictionary || !writersOf(index, target).includes(1)) return [];
  const own = target === "en" ? "zh" : "en";
  const written = [...index.documents.keys()].filter((d) => index.documents[d]?.language === own);
  if (written.length < LEAST_STAND_INS) return [];
  const stride = Math.max(1, Math.floor(written.length / most));
  return written.filter((_, i) => i % stride === 0);
}
