import { FACT_REASONS, type Part, type Post, type Seeker } from "#libs/matching/fair/index.ts";
import { csvField } from "#platform/spreadsheets/index.ts";
import type { Fragments } from "./bytes.ts";

/**
 * Texts by number, each as the fragments that lists are made of: alone or behind a separator, inside JSON's quotes or not. A pair is
 * put together from tens of them, so that one fragment more for each would be felt.
 */
export class Phrases {
  readonly fragments: Fragments;
  readonly #forms: number;
  #table: Int32Array;

  /** @param forms how many fragments a text has. */
  constructor(fragments: Fragments, forms: number, room: number) {
    this.fragments = fragments;
    this.#forms = forms;
    this.#table = new Int32Array(room * forms);
  }

  set(number: number, texts: readonly string[]): void {
    const at = number * this.#forms;
    if (at + this.#forms > this.#table.length) {
      const wider = new Int32Array((at + this.#forms) * 2);
      wider.set(this.#table);
      this.#table = wider;
    }
    const made = new Map<string, number>();
    texts.forEach((text, form) => {
      const fragment = made.get(text) ?? this.fragments.add(text);
      made.set(text, fragment);
      this.#table[at + form] = fragment;
    });
  }

  /** 0 where the text was not set. */
  get(number: number, form: number): number {
    return this.#table[number * this.#forms + form] ?? 0;
  }
}

const FACTS = [
  "place",
  "salary",
  "category",
  "industry",
  "education",
  "experience",
] as const satisfies Part[];
type Parts = Readonly<Record<Part, number>>;

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

/** Forms of the points of all facts: in a line of JSON, in a row of a table. */
export const POINTS_OF_FACTS = { line: 0, row: 1 } as const;

/** Points of all facts together, as a number of phrases: few different ones occur. */
export function factTexts(
  phrases: Phrases,
  textsOf: (points: readonly (readonly [Part, number])[]) => readonly [line: string, row: string],
): (parts: Parts) => number {
  const known = new Map<number, number>();
  return (parts) => {
    // No fact earns more than 15 points. By name, not in a loop: names that change are looked up slowly.
    let key = parts.place * 32 + parts.salary;
    key = (key * 32 + parts.category) * 32 + parts.industry;
    key = (key * 32 + parts.education) * 32 + parts.experience;
    const before = known.get(key);
    if (before !== undefined) return before;
    phrases.set(known.size, textsOf(FACTS.map((part) => [part, parts[part]] as const)));
    known.set(key, known.size);
    return known.size - 1;
  };
}

/** Forms of a word: in a list of JSON strings, inside a JSON sentence, in a cell; each first or behind what divides. */
export const WORD = { item: 0, nextItem: 1, json: 2, nextZh: 3, nextEn: 4, bare: 5, nextBare: 6 } as const;

/** Words by number as phrases, made when they are first needed; `plain`: CSV needs no quotes for it. */
export function wordPhrases(fragments: Fragments, words: readonly string[]) {
  const phrases = new Phrases(fragments, 7, words.length);
  const plain = new Uint8Array(words.length);
  const make = (number: number): void => {
    const bare = words[number] ?? "";
    const quoted = JSON.stringify(bare);
    const json = quoted.slice(1, -1);
    phrases.set(number, [quoted, `,${quoted}`, json, `、${json}`, `, ${json}`, bare, `、${bare}`]);
    plain[number] = csvField(bare) === bare ? 1 : 0;
  };
  return {
    get: (number: number, form: number): number => {
      const known = phrases.get(number, form);
      if (known !== 0) return known;
      make(number);
      return phrases.get(number, form);
    },
    /** Only of words that were got before. */
    plain: (number: number): boolean => plain[number] === 1,
  };
}

/** Forms of a sentence, as those of a word. */
export const SENTENCE = { zh: 0, nextZh: 1, en: 2, nextEn: 3, bare: 4, nextBare: 5 } as const;
/** Sentences by number; numbers start at 1. */
export class Sentences {
  readonly phrases: Phrases;
  readonly texts: string[] = [""];
  readonly plain: boolean[] = [true];
  readonly against: boolean[] = [false];
  constructor(fragments: Fragments) {
    this.phrases = new Phrases(fragments, 6, 1 << 12);
  }

  add({ zh, en, against = false }: { zh: string; en: string; against?: boolean }): number {
    const number = this.texts.push(zh) - 1;
    const [inZh, inEn] = [JSON.stringify(zh), JSON.stringify(en)];
    this.phrases.set(number, [inZh, `,${inZh}`, inEn, `,${inEn}`, zh, `；${zh}`]);
    this.plain.push(csvField(zh) === zh);
    this.against.push(against);
    return number;
  }
}

/** Sentences about a pair's facts, those for it first; the next pair overwrites it. */
export type Told = { count: number; readonly numbers: Int32Array };

export function factSentences(
  all: Sentences,
  seekers: readonly Seeker[],
  posts: readonly Post[],
): (seeker: number, post: number, parts: Parts) => Told {
  const facts = FACT_REASONS.map(({ part, ofSeeker, ofPost, say }) => {
    const wanted = alike(seekers, ofSeeker);
    const offered = alike(posts, ofPost);
    return { part, say, wanted, offered, known: keeper(wanted.texts.length * offered.texts.length * 16) };
  });
  type Fact = (typeof facts)[0];
  const make = ({ wanted, offered, say }: Fact, [w, o]: readonly [number, number], points: number) => {
    const reason = say(wanted.texts[w] ?? NOTHING, offered.texts[o] ?? NOTHING, points);
    return reason ? all.add(reason) : NONE;
  };
  // What one record says of every fact stands together, as pairs come in no order that a cache would like.
  const count = facts.length;
  const wanted = sideBySide(facts.map((f) => f.wanted.of));
  const offered = sideBySide(facts.map((f) => f.offered.of));
  const pointsOf = facts.map((f) => FACTS.findIndex((part) => part === f.part));
  const points = new Int32Array(FACTS.length);
  const told: Told = { count: 0, numbers: new Int32Array(count) };
  const later = new Int32Array(count);
  return (seeker, post, parts) => {
    // In the order of FACTS.
    points[0] = parts.place;
    points[1] = parts.salary;
    points[2] = parts.category;
    points[3] = parts.industry;
    points[4] = parts.education;
    points[5] = parts.experience;
    told.count = 0;
    let waiting = 0;
    for (let f = 0; f < count; f++) {
      const w = wanted[seeker * count + f] as number;
      const o = offered[post * count + f] as number;
      if (w < 0 || o < 0) continue;
      const fact = facts[f] as Fact;
      const own = points[pointsOf[f] as number] as number;
      const key = (w * fact.offered.texts.length + o) * 16 + own;
      const { near, far } = fact.known;
      let sentence = near ? (near[key] ?? 0) : (far.get(key) ?? 0);
      if (sentence === 0) {
        sentence = make(fact, [w, o], own);
        if (near) near[key] = sentence;
        else far.set(key, sentence);
      }
      if (sentence === NONE) continue;
      if (all.against[sentence]) later[waiting++] = sentence;
      else told.numbers[told.count++] = sentence;
    }
    for (let i = 0; i < waiting; i++) told.numbers[told.count++] = later[i] ?? 0;
    return told;
  };
}

/** Columns as one list, row by row. */
function sideBySide(columns: readonly Int32Array[]): Int32Array {
  const rows = columns[0]?.length ?? 0;
  const all = new Int32Array(rows * columns.length);
  columns.forEach((column, c) => {
    for (let row = 0; row < rows; row++) all[row * columns.length + c] = column[row] ?? -1;
  });
  return all;
}

/** Nothing is said. */
const NONE = -1;
/** Sentences by key: a list where there are few keys, which is faster, else a map. */
const keeper = (keys: number) => ({
  near: keys <= 1 << 20 ? new Int32Array(keys) : undefined,
  far: new Map<number, number>(),
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
