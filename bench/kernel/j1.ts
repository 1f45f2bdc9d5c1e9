// J1: 20,000 posts, queries of 24,000 seekers, top 20, words only: the kernel, its limit in C, and engines people would take.
// node bench/kernel/j1.ts [seekers=24000] [posts=20000]; HUIZHI_BENCH_PEERS=install for LanceDB.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { ImpactIndex, matchBothSides } from "#libs/matching/kernel/index.ts";
import { jiebaSegmenter } from "#modules/engagements/server/matching/model/segmenter.ts";
import { fairTables } from "./fair-data.ts";
import { cpuMicroseconds, lancedb, lucene, overlap, type PeerResult, sqlite } from "./peers.ts";

const [, , asked = "24000", size = "20000"] = process.argv;
const K = 20;
/** Peers are asked this many of the queries. */
const FOR_PEERS = 1000;
const { seekers, posts } = fairTables({ seekers: Number(asked), posts: Number(size) });
const segment = jiebaSegmenter();
const numbers = new Map<string, number>();
const tokensOf = (table: string): number[][] =>
  table
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) =>
      (line.slice(line.lastIndexOf(",") + 1).match(/\p{Script=Han}+/gu) ?? [])
        .flatMap((run) => segment(run))
        .filter((word) => word.length > 1)
        .map((word) => {
          const known = numbers.get(word) ?? numbers.size;
          numbers.set(word, known);
          return known;
        }),
    );
const all = { documents: tokensOf(posts), queries: tokensOf(seekers) };
// Words in more than a tenth of the posts tell nothing; every engine gets the same lists without them.
const frequency = new Int32Array(numbers.size);
for (const d of all.documents) for (const t of new Set(d)) frequency[t] = (frequency[t] ?? 0) + 1;
const telling = (t: number) => (frequency[t] ?? 0) <= all.documents.length / 10;
const documents = all.documents.map((d) => d.filter(telling));
const queries = all.queries.map((q) => [...new Set(q.filter(telling))].sort((a, b) => a - b));

const offsets = [0];
for (const d of documents) offsets.push((offsets.at(-1) ?? 0) + d.length);
const started = performance.now();
const index = new ImpactIndex({ offsets, terms: Int32Array.from(documents.flat()) }, numbers.size);
const buildSeconds = (performance.now() - started) / 1000;
const prepared = queries.map((terms) => ({ terms, weights: terms.map(() => 1) }));
let us = Number.POSITIVE_INFINITY;
let results: number[][] = [];
for (let round = 0; round < 3; round++) {
  const before = cpuMicroseconds();
  results = prepared.map((q) => index.search(q, K).map((hit) => hit.document));
  us = Math.min(us, (cpuMicroseconds() - before) / queries.length);
}
const touched = queries.flat().reduce((sum, t) => sum + (frequency[t] ?? 0), 0) / queries.length;

/** Both sides at once with eight lanes of facts, as fair-match does it. */
function bothSides(): number {
  // Education, experience, age, type, and pay in four lanes of which one applies; places by number.
  const lane = (own: (d: number) => number) => Uint8Array.from(documents, (_, d) => own(d));
  const pay = (at: number) => lane((d) => (((d * 7) % 60) >> 4 === at ? ((d * 7) % 60) & 15 : 255));
  const structure = {
    codes: [
      lane((d) => d % 7),
      lane((d) => d % 13),
      lane((d) => d % 5),
      lane((d) => d % 3),
      pay(0),
      pay(1),
      pay(2),
      pay(3),
    ],
    values: [Uint16Array.from(documents, (_, d) => d % 300)],
  };
  const table = (most: number) =>
    Uint8Array.from({ length: 16 }, (_, c) => (c === 13 ? 255 : Math.min(c, most)));
  const tables = [6, 6, 0, 0, 12, 12, 12, 12].map(table);
  const rows = prepared.map((query, s) => ({
    query,
    tables,
    most: 39,
    wishes: [{ column: 0, value: s % 300, points: 15 }],
    base: 0,
  }));
  const before = cpuMicroseconds();
  matchBothSides(index, structure, rows, { k: K, textPoints: 60, full: (own) => own / 3, onRow: () => {} });
  return (cpuMicroseconds() - before) / queries.length;
}

function inC(): PeerResult {
  const folder = mkdtempSync(join(tmpdir(), "huizhi-limit-"));
  try {
    const lists = documents.map((d) => new Set(d));
    const at = new Int32Array(numbers.size + 1);
    for (const d of lists) for (const t of d) at[t + 1] = (at[t + 1] ?? 0) + 1;
    for (let t = 0; t < numbers.size; t++) at[t + 1] = (at[t + 1] ?? 0) + (at[t] ?? 0);
    const next = at.slice();
    const total = at[numbers.size] ?? 0;
    const ids = new Uint16Array(total);
    lists.forEach((terms, d) => {
      for (const t of terms) {
        ids[next[t] ?? 0] = d;
        next[t] = (next[t] ?? 0) + 1;
      }
    });
    const impacts = new Float32Array(total).fill(0.37);
    const qo = Int32Array.from([0, ...queries.map((q) => q.length)]);
    for (let i = 1; i < qo.length; i++) qo[i] = (qo[i] ?? 0) + (qo[i - 1] ?? 0);
    const qt = Int32Array.from(queries.flat());
    const head = Int32Array.of(documents.length, numbers.size, total, queries.length, qt.length);
    const bytes = [head, at, ids, impacts, qo, qt].map((a) =>
      Buffer.from(a.buffer, a.byteOffset, a.byteLength),
    );
    writeFileSync(join(folder, "index"), Buffer.concat(bytes));
    execFileSync("gcc", [
      "-O3",
      "-march=native",
      "-o",
      join(folder, "limit"),
      join(import.meta.dirname, "limit.c"),
    ]);
    const said = execFileSync(join(folder, "limit"), [join(folder, "index")], { encoding: "utf8" });
    return {
      name: "plain C (gcc -O3, AVX)",
      us: (JSON.parse(said) as { us: number }).us,
      queries: queries.length,
      buildSeconds: 0,
    };
  } catch (error) {
    return { name: "plain C", skipped: (error as Error).message.split("\n")[0] ?? "" };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const lines = (lists: readonly (readonly number[])[]) => lists.map((l) => l.map((t) => `t${t}`).join(" "));
const task = { documents: lines(documents), queries: lines(queries.slice(0, FOR_PEERS)), k: K };
const peers: PeerResult[] = [inC(), ...lucene(task), await lancedb(task, 300), sqlite(task, 100)];
const say = (line: string) => void process.stdout.write(`${line}\n`);
say(
  `posts ${documents.length}, queries ${queries.length}, postings a query ${touched.toFixed(0)}, load ${loadavg()[0]?.toFixed(1)}`,
);
say(`| engine | CPU µs a query | ÷ ours | same top ${K} | build s |\n|---|---|---|---|---|`);
say(
  `| kernel, top ${K} of the posts | ${us.toFixed(0)} | 1 | | ${buildSeconds.toFixed(2)} (${(index.bytes / 1e6).toFixed(0)} MB) |`,
);
say(`| kernel, both sides with facts | ${bothSides().toFixed(0)} | | | |`);
for (const peer of peers)
  say(
    "skipped" in peer
      ? `| ${peer.name} | skipped: ${peer.skipped} | | | |`
      : `| ${peer.name} | ${peer.us.toFixed(0)} | ${(peer.us / us).toFixed(1)} | ${peer.results ? overlap(results, peer.results).toFixed(3) : ""} | ${peer.buildSeconds.toFixed(1)} |`,
  );
