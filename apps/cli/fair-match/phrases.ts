import { FACT_REASONS, PARTS, type Part, type Post, type Seeker } from "#libs/matching/fair/index.ts";
import { csvField } from "#platform/spreadsheets/index.ts";
import type { Fragments } from "./bytes.ts";

/** A text as fragments: bare, and inside JSON's quotes. `plain`: CSV needs no quotes for it. */
export type Phrase = { readonly bare: number; readonly json: number; readonly plain: boolean };
export type Sentence = { readonly zh: Phrase; readonly en: Phrase; readonly against: boolean };

const FACTS = (Object.keys(PARTS) as Part[]).filter((part) => part !== "text");
type Parts = Readonly<Record<Part, number>>;

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
export function phrase(fragments: Fragments, text: string): Phrase {
  const bare = fragments.add(text);
  const json = inJson(text);
  return { bare, json: json === text ? bare : fragments.add(json), plain: csvField(text) === text };
}

/** Points in two decimals, as text. */
export function pointTexts(fragments: Fragments): (points: number) => number {
  const known = new Int32Array(1 << 15);
  const others = new Map<number, number>();
  return (points) => {
    const hundredths = Math.round(points * 100);
    const usual = hundredths >= 0 && hundredths < known.length;
    const before = usual ? known[hundredths] : others.get(hundredths);
    if (before) return before;
    const made = fragments.add(String(hundredths / 100));
    if (usual) known[hundredths] = made;
    else others.set(hundredths, made);
    return made;
  };
}

/** Points of all facts together: few different ones occur. */
export function factTexts(
  fragments: Fragments,
  textOf: (points: readonly (readonly [Part, number])[]) => string,
): (parts: Parts) => number {
  const known = new Map<number, number>();
  return (parts) => {
    // No fact earns more than 15 points.
    let key = 0;
    for (const part of FACTS) key = key * 32 + parts[part];
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = fragments.add(textOf(FACTS.map((part) => [part, parts[part]] as const)));
    known.set(key, made);
    return made;
  };
}

/** Words by number as phrases, made when they are first needed. */
export function wordPhrases(fragments: Fragments, words: readonly string[]): (number: number) => Phrase {
  const known: (Phrase | undefined)[] = new Array(words.length);
  return (number) => {
    const before = known[number];
    if (before) return before;
    const made = phrase(fragments, words[number] ?? "");
    known[number] = made;
    return made;
  };
}

/** Sentences about a pair's facts, those for it first; the list is overwritten by the next call. */
export function factSentences(
  fragments: Fragments,
  seekers: readonly Seeker[],
  posts: readonly Post[],
): (seeker: number, post: number, parts: Parts) => readonly Sentence[] {
  const facts = FACT_REASONS.map(({ part, ofSeeker, ofPost, say }) => {
    const wanted = alike(seekers, ofSeeker);
    const offered = alike(posts, ofPost);
    return { part, say, wanted, offered, known: keeper(wanted.texts.length * offered.texts.length * 32) };
  });
  type Fact = (typeof facts)[0];
  const make = ({ wanted, offered, say }: Fact, [w, o]: readonly [number, number], points: number) => {
    const reason = say(wanted.texts[w] ?? NOTHING, offered.texts[o] ?? NOTHING, points);
    if (!reason) return null;
    const { zh, en, against = false } = reason;
    return { zh: phrase(fragments, zh), en: phrase(fragments, en), against };
  };
  const told: Sentence[] = [];
  const later: Sentence[] = [];
  return (seeker, post, parts) => {
    told.length = 0;
    later.length = 0;
    for (const fact of facts) {
      const w = fact.wanted.of[seeker] ?? -1;
      const o = fact.offered.of[post] ?? -1;
      if (w < 0 || o < 0) continue;
      const points = parts[fact.part];
      const key = (w * fact.offered.texts.length + o) * 32 + points;
      const { near, far } = fact.known;
      let sentence = near ? near[key] : far.get(key);
      if (sentence === undefined) {
        sentence = make(fact, [w, o], points);
        if (near) near[key] = sentence;
        else far.set(key, sentence);
      }
      if (sentence) (sentence.against ? later : told).push(sentence);
    }
    for (const sentence of later) told.push(sentence);
    return told;
  };
}

/** Sentences by key: a list where there are few keys, which is faster, else a map. */
const keeper = (keys: number) => ({
  near: keys <= 1 << 19 ? new Array<Sentence | null | undefined>(keys) : undefined,
  far: new Map<number, Sentence | null>(),
});
const NOTHING = { zh: "", en: "" };
type Said = { readonly zh: string; readonly en: string };
/** What records say of a fact, every different text once; -1 for those that say nothing. */
function alike<T>(records: readonly T[], say: (record: T) => Said | undefined) {
  const numbers = new Map<string, number>();
  const texts: Said[] = [];
  const of = Int32Array.from(records, (record) => {
    const said = say(record);
    if (!said) return -1;
    const known = numbers.get(said.zh);
    if (known !== undefined) return known;
    numbers.set(said.zh, texts.length);
    return texts.push(said) - 1;
  });
  return { texts, of };
}
