import { join } from "node:path";
import {
  type FairResult,
  orderByCode,
  PARTS,
  type PassingPair,
  WORD_REASONS,
} from "#libs/matching/fair/index.ts";
import { csvField } from "#platform/spreadsheets/index.ts";
import { FragmentFile, Fragments } from "./bytes.ts";
import {
  factSentences,
  factTexts,
  Phrases,
  POINTS_OF_FACTS,
  pointTexts,
  SENTENCE,
  Sentences,
  type Told,
  WORD,
  wordPhrases,
} from "./phrases.ts";
import type { ReadPost, ReadSeeker } from "./records.ts";

export type Matched = {
  readonly seekers: readonly ReadSeeker[];
  readonly posts: readonly ReadPost[];
  readonly result: FairResult;
};
type Counts = { pairs: number; without: number };
type Book = ReturnType<typeof bookOf>;

const PART_NAMES = Object.values(PARTS).map((t) => t.zh);
const csvCells = (cells: readonly (string | number)[]): string => cells.map((c) => csvField(c)).join(",");
const csvHead = (own: string, other: readonly string[]): string =>
  `\ufeff${csvCells([`${own}编号`, "名次", ...other, "得分", ...PART_NAMES, "理由"])}\r\n`;

/**
 * Writes seekers.jsonl, posts.jsonl (a line a record, everything) and seekers.csv, posts.csv (a row a pair, Chinese headers,
 * opens in Excel); records in the order of their codes, so that the order of rows changes no file.
 */
export function writeResult(folder: string, matched: Matched): { seekers: Counts; posts: Counts } {
  const book = bookOf(matched);
  return { seekers: writeSeekers(folder, matched, book), posts: writePosts(folder, matched, book) };
}

function writeSeekers(folder: string, { seekers, posts, result }: Matched, book: Book): Counts {
  const lines = new FragmentFile(join(folder, "seekers.jsonl"), book.fragments);
  const table = new FragmentFile(join(folder, "seekers.csv"), book.fragments);
  table.text(csvHead("求职者", ["岗位编号", "岗位名称"]));
  const counts = { pairs: 0, without: 0 };
  const inLine = once(posts.length, (d) => {
    const { code, title } = posts[d] as ReadPost;
    return book.fragments.add(`{"post":${JSON.stringify(code)},"title":${JSON.stringify(title)},"rank":`);
  });
  const inRow = once(posts.length, (d) => {
    const { code, title } = posts[d] as ReadPost;
    return book.fragments.add(`${csvCells([code, title])},`);
  });
  const { between, reasonsZh, reasonsEn, endReasons } = book.signs;
  for (const s of orderByCode(seekers.map((r) => r.code))) {
    const { code, row } = seekers[s] as ReadSeeker;
    lines.text(
      `${JSON.stringify({ seeker: code, row, excluded: result.excluded(s) }).slice(0, -1)},"matches":[`,
    );
    const own = book.fragments.add(`${csvField(code)},`);
    let first = true;
    result.passPostsOf(s, (pair) => {
      book.turnTo(pair, s, pair.other);
      if (!first) lines.put(between);
      first = false;
      lines.put(inLine(pair.other));
      book.putPair(lines, pair);
      lines.put(reasonsZh);
      book.putReasons(lines, pair, "zh");
      lines.put(reasonsEn);
      book.putReasons(lines, pair, "en");
      lines.put(endReasons);
      table.put(own);
      book.putRow(table, pair, inRow(pair.other));
      counts.pairs++;
    });
    if (first) counts.without++;
    lines.text("]}\n");
  }
  lines.end();
  table.end();
  return counts;
}

function writePosts(folder: string, { seekers, posts, result }: Matched, book: Book): Counts {
  const lines = new FragmentFile(join(folder, "posts.jsonl"), book.fragments);
  const table = new FragmentFile(join(folder, "posts.csv"), book.fragments);
  table.text(csvHead("岗位", ["求职者编号"]));
  const counts = { pairs: 0, without: 0 };
  const inLine = once(seekers.length, (s) =>
    book.fragments.add(`{"seeker":${JSON.stringify(seekers[s]?.code)},"rank":`),
  );
  const inRow = once(seekers.length, (s) => book.fragments.add(`${csvField(seekers[s]?.code)},`));
  for (const d of orderByCode(posts.map((r) => r.code))) {
    const { code, row, title, headcount } = posts[d] as ReadPost;
    lines.text(`${JSON.stringify({ post: code, row, title, headcount }).slice(0, -1)},"matches":[`);
    const own = book.fragments.add(`${csvField(code)},`);
    let first = true;
    result.passSeekersOf(d, (pair) => {
      book.turnTo(pair, pair.other, d);
      if (!first) lines.put(book.signs.between);
      first = false;
      lines.put(inLine(pair.other));
      // Sentences once: the same pair's are in posts.csv.
      book.putPair(lines, pair);
      lines.put(book.signs.end);
      table.put(own);
      book.putRow(table, pair, inRow(pair.other));
      counts.pairs++;
    });
    if (first) counts.without++;
    lines.text("]}\n");
  }
  lines.end();
  table.end();
  return counts;
}

const once = (count: number, make: (index: number) => number) => {
  const known = new Int32Array(count);
  return (index: number): number => {
    const before = known[index];
    if (before) return before;
    const made = make(index);
    known[index] = made;
    return made;
  };
};

const LANGUAGES = {
  zh: { sentence: SENTENCE.zh, next: SENTENCE.nextZh, nextWord: WORD.nextZh },
  en: { sentence: SENTENCE.en, next: SENTENCE.nextEn, nextWord: WORD.nextEn },
} as const;

/** A JSON string that is not closed yet. */
const opened = (text: string): string => JSON.stringify(text).slice(0, -1);

/** What both sides' files say of pairs. */
function bookOf({ seekers, posts, result }: Matched) {
  const fragments = new Fragments();
  const sign = (text: string) => fragments.add(text);
  const signs = {
    between: sign(","),
    end: sign("]}"),
    reasonsZh: sign('],"reasons":{"zh":['),
    reasonsEn: sign('],"en":['),
    endReasons: sign("]}}"),
  };
  const [quote, newLine] = ['"', "\r\n"].map(sign) as [number, number];
  const text = sign(',"components":{"text":');
  const points = pointTexts(fragments);
  const facts = new Phrases(fragments, 2, 1 << 12);
  const factsOf = factTexts(facts, (list) => [
    `${list.map(([part, p]) => `,"${part}":${p}`).join("")}},"words":[`,
    `,${list.map(([, p]) => p).join(",")},`,
  ]);
  const rank = once(1000, (r) => sign(`${r},"score":`));
  const rankInRow = once(1000, (r) => sign(`${r},`));
  const word = wordPhrases(fragments, result.words);
  const sentences = new Sentences(fragments);
  /** What stands before shared words; the quote of a JSON sentence is opened with it, and closed behind the words. */
  const leads = [WORD_REASONS.title, WORD_REASONS.other].map(({ zh, en }) => ({
    text: zh,
    zh: { first: sign(opened(zh)), next: sign(`,${opened(zh)}`) },
    en: { first: sign(opened(en)), next: sign(`,${opened(en)}`) },
    bare: { first: sign(zh), next: sign(`；${zh}`) },
  }));
  type Form = { readonly language: "zh" | "en" | "bare"; readonly first: number; readonly next: number };
  /** Sentences about words: those of the title, then the others. */
  const putWords = (file: FragmentFile, { words }: PassingPair, { language, first, next }: Form): boolean => {
    let any = false;
    for (let kind = 0; kind < 2; kind++) {
      let open = false;
      for (let i = 0; i < words.count; i++) {
        if (words.inTitle[i] === kind) continue;
        if (!open) {
          const lead = leads[kind]?.[language];
          file.put((any ? lead?.next : lead?.first) ?? 0);
        }
        file.put(word.get(words.numbers[i] ?? 0, open ? next : first));
        open = true;
        any = true;
      }
      if (open && language !== "bare") file.put(quote);
    }
    return any;
  };
  const sentencesOf = factSentences(sentences, seekers, posts);
  /** What all files say of the pair at hand, looked up once. */
  const current = { told: { count: 0, numbers: new Int32Array() } as Told, score: 0, text: 0, facts: 0 };
  const plain = ({ words }: PassingPair): boolean => {
    const { told } = current;
    for (let i = 0; i < told.count; i++) if (!sentences.plain[told.numbers[i] ?? 0]) return false;
    for (let i = 0; i < words.count; i++) if (!word.plain(words.numbers[i] ?? 0)) return false;
    return true;
  };
  const cellOf = ({ words }: PassingPair): string => {
    const { told } = current;
    const shared = [0, 1].flatMap((kind) => {
      const own = Array.from({ length: words.count }, (_, i) => i).filter((i) => words.inTitle[i] !== kind);
      const names = own.map((i) => result.words[words.numbers[i] ?? 0] ?? "");
      return own.length === 0 ? [] : [`${leads[kind]?.text ?? ""}${names.join("、")}`];
    });
    const facts = Array.from(told.numbers.subarray(0, told.count), (n) => sentences.texts[n] ?? "");
    return csvField([...shared, ...facts].join("；"));
  };
  return {
    fragments,
    signs,
    turnTo: (pair: PassingPair, seeker: number, post: number) => {
      current.told = sentencesOf(seeker, post, pair.parts);
      current.score = points(pair.score);
      current.text = points(pair.parts.text);
      current.facts = factsOf(pair.parts);
    },
    /** Rank, score, components and words, up to the open list of words. */
    putPair: (file: FragmentFile, pair: PassingPair) => {
      file.put(rank(pair.rank));
      file.put(current.score);
      file.put(text);
      file.put(current.text);
      file.put(facts.get(current.facts, POINTS_OF_FACTS.line));
      for (let i = 0; i < pair.words.count; i++)
        file.put(word.get(pair.words.numbers[i] ?? 0, i === 0 ? WORD.item : WORD.nextItem));
    },
    putReasons: (file: FragmentFile, pair: PassingPair, language: "zh" | "en") => {
      const { sentence, next, nextWord } = LANGUAGES[language];
      const { told } = current;
      let any = putWords(file, pair, { language, first: WORD.json, next: nextWord });
      for (let i = 0; i < told.count; i++) {
        file.put(sentences.phrases.get(told.numbers[i] ?? 0, any ? next : sentence));
        any = true;
      }
    },
    /** The cells of a pair behind the record's own code; `other`: those of the other record. */
    putRow: (file: FragmentFile, pair: PassingPair, other: number) => {
      const { told } = current;
      file.put(rankInRow(pair.rank));
      file.put(other);
      file.put(current.score);
      file.put(signs.between);
      file.put(current.text);
      file.put(facts.get(current.facts, POINTS_OF_FACTS.row));
      if (plain(pair)) {
        let any = putWords(file, pair, { language: "bare", first: WORD.bare, next: WORD.nextBare });
        for (let i = 0; i < told.count; i++) {
          const form = any ? SENTENCE.nextBare : SENTENCE.bare;
          file.put(sentences.phrases.get(told.numbers[i] ?? 0, form));
          any = true;
        }
      } else file.text(cellOf(pair));
      file.put(newLine);
    },
  };
}
