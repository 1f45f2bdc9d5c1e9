/**
 * Cutting Chinese into words: the project's own segmenter against @node-rs/jieba, CPU time, the two in turn within
 * each round, medians; the cuts are compared word by word first. Texts: the abstracts of CSL (folder in HUIZHI_CSL or
 * ../shared/data/csl beside the project; skipped without it) and the files of the demonstration edition.
 * node --expose-gc bench/segmenter/segment.ts [rounds=9]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { join } from "node:path";
import { Jieba } from "@node-rs/jieba";
import { chineseSegmenter, jiebaHmm } from "#libs/matching/text/segment/index.ts";

const rounds = Number(process.argv[2] ?? 9);
const dictionary = readFileSync(createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt"));
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const memory = () => {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
};

function load<T>(name: string, make: () => T): T {
  const before = memory();
  const times: number[] = [];
  let made = make();
  const first = memory() - before;
  for (let round = 0; round < 5; round++) {
    const start = cpu();
    made = make();
    times.push(cpu() - start);
  }
  const megabytes = globalThis.gc
    ? `${first.toFixed(0)} MB more in the process after the first`
    : "memory needs --expose-gc";
  console.log(`load ${name}: ${median(times).toFixed(0)} ms CPU, ${megabytes}`);
  return made;
}

function texts(): { name: string; texts: string[] }[] {
  const sets: { name: string; texts: string[] }[] = [];
  const csl = process.env.HUIZHI_CSL ?? join(import.meta.dirname, "../../../shared/data/csl");
  if (existsSync(join(csl, "ts-dev.tsv"))) {
    const lines = ["ts-dev.tsv", "kg-dev.tsv", "cls_dcp-dev.tsv"].flatMap((file) =>
      readFileSync(join(csl, file), "utf8").split("\n"),
    );
    sets.push({ name: "CSL, a line each", texts: lines });
    sets.push({
      name: "CSL, runs of ideographs",
      texts: lines.flatMap((line) => line.match(/\p{Script=Han}+/gu) ?? []),
    });
  } else console.log("skipped: HUIZHI_CSL names no folder with ts-dev.tsv, kg-dev.tsv and cls_dcp-dev.tsv");
  const demo = join(import.meta.dirname, "../../demo/jiaozuo-2023");
  const lines = readdirSync(demo, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => readFileSync(join(demo, file), "utf8").split("\n"))
    .filter((line) => /\p{Script=Han}/u.test(line));
  sets.push({ name: "demonstration, lines with Chinese", texts: lines });
  return sets;
}

const peer = load("@node-rs/jieba", () => Jieba.withDict(dictionary));
const ours = load("ours", () =>
  chineseSegmenter({ dictionaries: [dictionary.toString("utf8")], hmm: jiebaHmm() }),
);
for (const set of texts()) {
  const characters = set.texts.reduce((sum, text) => sum + text.length, 0);
  console.log(`${set.name}: ${set.texts.length} texts, ${characters} characters`);
  for (const search of [false, true])
    for (const hmm of [false, true]) {
      const a = (text: string) => (search ? ours.cutForSearch(text, hmm) : ours.cut(text, hmm));
      const b = (text: string) => (search ? peer.cutForSearch(text, hmm) : peer.cut(text, hmm));
      const differing = set.texts.filter((text) => a(text).join("\n") !== b(text).join("\n")).length;
      const speeds: { a: number[]; b: number[]; ratio: number[] } = { a: [], b: [], ratio: [] };
      // Small sets are cut several times, so that a round lasts longer than the clock's grain.
      const times = Math.max(1, Math.ceil(500_000 / characters));
      const run = (cut: (text: string) => string[]) => {
        const start = cpu();
        for (let i = 0; i < times; i++) for (const text of set.texts) cut(text);
        return (times * characters) / (cpu() - start) / 1000;
      };
      for (let round = 0; round < rounds; round++) {
        speeds.b.push(run(b));
        speeds.a.push(run(a));
        speeds.ratio.push((speeds.a.at(-1) ?? 0) / (speeds.b.at(-1) ?? 1));
      }
      const name = `${search ? "cutForSearch" : "cut"}${hmm ? " with the model" : ""}`;
      console.log(
        `  ${name}: ours ${median(speeds.a).toFixed(1)}, @node-rs/jieba ${median(speeds.b).toFixed(1)} M characters/s, ` +
          `${median(speeds.ratio).toFixed(2)} times; ${differing} texts differ`,
      );
    }
}
console.log(`load average ${loadavg()[0]?.toFixed(1)}`);
