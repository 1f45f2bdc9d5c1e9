import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { type FairMatch, fairReasons, PARTS } from "#libs/matching/fair/index.ts";
import { csvField } from "#platform/spreadsheets/index.ts";
import type { FairPair } from "./run.ts";

type Sink = { write: (text: string) => Promise<void> | void; end: () => Promise<void> };

/** A file written in pieces of about a megabyte, so that memory does not grow with the result. */
function sink(path: string): Sink {
  const stream = createWriteStream(path);
  let held: string[] = [];
  let size = 0;
  const flush = async () => {
    const text = held.join("");
    held = [];
    size = 0;
    if (!stream.write(text)) await once(stream, "drain");
  };
  return {
    write: (text) => {
      held.push(text);
      size += text.length;
      return size > 1 << 20 ? flush() : undefined;
    },
    end: async () => {
      await flush();
      stream.end();
      await finished(stream);
    },
  };
}

const PART_NAMES = Object.entries(PARTS);
const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((c) => csvField(c)).join(",")}\r\n`;
const csvHead = (own: string, other: string): string =>
  `\ufeff${csvLine([`${own}编号`, "名次", `${other}编号`, ...(other === "岗位" ? ["岗位名称"] : []), "得分", ...PART_NAMES.map(([, t]) => t.zh), "理由"])}`;

export type Side = {
  readonly name: "seekers" | "posts";
  readonly count: number;
  readonly codeOf: (index: number) => string;
  readonly matchesOf: (index: number) => FairMatch[];
  readonly pairOf: (index: number, match: FairMatch) => FairPair;
  /** More about the record itself, for its line. */
  readonly about: (index: number) => Record<string, unknown>;
};

/** Writes NAME.jsonl (a line a record, everything) and NAME.csv (a row a pair, Chinese headers, opens in Excel). */
export async function writeSide(folder: string, side: Side): Promise<{ pairs: number; without: number }> {
  const lines = sink(join(folder, `${side.name}.jsonl`));
  const table = sink(join(folder, `${side.name}.csv`));
  const seekers = side.name === "seekers";
  await table.write(csvHead(seekers ? "求职者" : "岗位", seekers ? "岗位" : "求职者"));
  let pairs = 0;
  let without = 0;
  for (let i = 0; i < side.count; i++) {
    const code = side.codeOf(i);
    const matches = side.matchesOf(i);
    pairs += matches.length;
    if (matches.length === 0) without++;
    const told = matches.map((match) => {
      const pair = side.pairOf(i, match);
      return { match, pair, reasons: fairReasons(pair.seeker, pair.post, match) };
    });
    const line = {
      [seekers ? "seeker" : "post"]: code,
      ...side.about(i),
      matches: told.map(({ match, pair, reasons }) => ({
        ...(seekers ? { post: pair.post.code, title: pair.post.title } : { seeker: pair.seeker.code }),
        rank: match.rank,
        score: match.score,
        components: match.parts,
        words: match.words.map((w) => w.word),
        // Sentences once: the same pair's are in posts.csv.
        ...(seekers ? { reasons } : {}),
      })),
    };
    const wait = lines.write(`${JSON.stringify(line)}\n`);
    if (wait) await wait;
    if (told.length === 0) continue;
    const rows = told.map(({ match, pair, reasons }) => [
      code,
      match.rank,
      seekers ? pair.post.code : pair.seeker.code,
      ...(seekers ? [pair.post.title] : []),
      match.score,
      ...PART_NAMES.map(([part]) => match.parts[part as keyof typeof PARTS]),
      reasons.zh.join("；"),
    ]);
    const later = table.write(rows.map(csvLine).join(""));
    if (later) await later;
  }
  await lines.end();
  await table.end();
  return { pairs, without };
}
