// J2: one need → the best 50 of many experts, with explanation:
// node bench/kernel/j2.ts [experts=100000] [peers=1 | 0 | lancedb] [--svg FILE]; HUIZHI_BENCH_PEERS=install for LanceDB
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { ImpactIndex } from "#libs/matching/kernel/index.ts";
import { experts } from "./expert-data.ts";
import { cpuMicroseconds, lancedb, lucene, overlap, type PeerResult, sqlite } from "./peers.ts";
import { growthPicture, withoutSvg } from "./picture.ts";

const {
  svg,
  rest: [size = "100000", withPeers = "1"],
} = withoutSvg(process.argv.slice(2));
const K = 50;
const data = experts(Number(size));
const started = performance.now();
const index = new ImpactIndex(data, data.vocabulary);
const buildSeconds = (performance.now() - started) / 1000;
const queries = data.needs.map((terms) => {
  const own = [...new Set(terms)].sort((a, b) => a - b);
  return { terms: own, weights: own.map(() => 1) };
});

/** CPU time of each query in milliseconds, over some rounds. */
function timed(
  ask: (q: (typeof queries)[0]) => unknown,
  rounds: number,
): { p50: number; p95: number; mean: number } {
  const took: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const q of queries) {
      const before = cpuMicroseconds();
      ask(q);
      if (round > 0) took.push((cpuMicroseconds() - before) / 1000);
    }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), mean: took.reduce((a, b) => a + b, 0) / took.length };
}
const explained = (q: (typeof queries)[0]) =>
  index.search(q, K).map((hit) => ({ ...hit, why: index.explain(q, hit.document).slice(0, 8) }));

const plain = timed((q) => index.search(q, K), 4);
const withWhy = timed(explained, 3);
const results = queries.map((q) => index.search(q, K).map((hit) => hit.document));
const say = (line: string) => void process.stdout.write(`${line}\n`);
say(
  `experts ${index.documents}, tokens ${(data.terms.length / 1e6).toFixed(1)} M, load ${loadavg()[0]?.toFixed(1)}, memory of the process ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
);
const peers: PeerResult[] = [];
if (withPeers !== "0") {
  const textOf = (d: number) =>
    Array.from(data.terms.subarray(data.offsets[d], data.offsets[d + 1]), (t) => `t${t}`).join(" ");
  const documents = {
    length: index.documents,
    slice: (from: number, to: number) => Array.from({ length: to - from }, (_, i) => textOf(from + i)),
  };
  const task = { documents, queries: queries.map((q) => q.terms.map((t) => `t${t}`).join(" ")), k: K };
  peers.push(await lancedb(task, 60));
  if (withPeers === "1") peers.push(...lucene(task), sqlite(task, 10));
}
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
say(`| engine | CPU ms a need | p95 | ÷ ours | same top ${K} | build s |\n|---|---|---|---|---|---|`);
say(
  `| kernel | ${ms(plain.mean)} | ${ms(plain.p95)} | 1 | | ${buildSeconds.toFixed(1)} (${Math.round(index.bytes / 1e6)} MB) |`,
);
say(`| kernel, 50 explained | ${ms(withWhy.mean)} (p50 ${ms(withWhy.p50)}) | ${ms(withWhy.p95)} | | | |`);
for (const peer of peers)
  say(
    "skipped" in peer
      ? `| ${peer.name} | skipped: ${peer.skipped} | | | | |`
      : `| ${peer.name} | ${ms(peer.us / 1000)} | ${peer.p95 ? ms(peer.p95 / 1000) : ""} | ${(peer.us / 1000 / plain.mean).toFixed(1)} | ${peer.results ? overlap(results, peer.results).toFixed(3) : ""} | ${peer.buildSeconds.toFixed(0)} |`,
  );
if (svg) {
  /** Smaller indexes of the same experts, the whole one last. */
  const points = [16, 8, 4, 2, 1].map((share) => {
    const count = Math.floor(index.documents / share);
    const part =
      share === 1
        ? index
        : new ImpactIndex(
            { offsets: data.offsets.subarray(0, count + 1), terms: data.terms },
            data.vocabulary,
          );
    const took = share === 1 ? plain.mean : timed((q) => part.search(q, K), 4).mean;
    return { size: count, label: String(count), value: took };
  });
  for (const p of points) say(`${p.label} experts: ${ms(p.value)} ms`);
  writeFileSync(
    svg,
    growthPicture(
      { title: `One need, the best ${K} experts: CPU ms`, below: "experts; both axes logarithmic" },
      points,
    ),
  );
}
