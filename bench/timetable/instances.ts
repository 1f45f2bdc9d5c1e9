// node tools/bootstrap.mjs bench/timetable/instances.ts [--seconds 120] [--peers 30] [--only NAME] [--no-fairness] [--trace] [--svg FILE]
// The published instances (folder: HUIZHI_B2B, else ../shared/data/b2b), the originals also with fairness 0, 1 and 3; each also by
// Chuffed (MiniZinc) and HiGHS for --peers seconds of processor time (0: not). `skipped` where one of them is not installed:
// `npm install --prefix FOLDER minizinc` and HUIZHI_PEERS=FOLDER, or a `minizinc` program that knows Chuffed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { problemFromDzn } from "#libs/timetable/index.ts";
import { type Known, measure, peerLine } from "./measure.ts";
import { chuffed } from "./peers/chuffed.ts";
import { highs } from "./peers/highs.ts";
import { gapPicture, type Panel } from "./picture.ts";

const folder = resolve(process.env.HUIZHI_B2B ?? "../shared/data/b2b");
const given = (name: string) => process.argv.includes(name);
const option = (name: string) => (given(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const seconds = Number(option("--seconds") ?? 120);
const peerSeconds = Number(option("--peers") ?? 30);
const only = option("--only")?.split(",") ?? [""];
const svg = option("--svg");

const written = (trace: readonly Known[]) =>
  trace.map(({ at, best, bound }) => `${at.toFixed(1)}:${best ?? "–"}/${bound ?? "–"}`).join(" ");

if (!existsSync(folder)) console.log(`skipped: no instances at ${folder}`);
else {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith(".dzn") && only.some((part) => name.includes(part)),
  );
  const closed: number[] = [];
  const firsts: number[] = [];
  const panels: Panel[] = [];
  let all = 0;
  for (const fairness of given("--no-fairness") ? [2] : [2, 0, 1, 3])
    for (const file of files) {
      if (fairness !== 2 && !file.includes("original")) continue;
      const problem = problemFromDzn(readFileSync(join(folder, file), "utf8"), fairness);
      const name = `${file.replace(".dzn", "")} d=${fairness}`;
      const { outcome, seconds: spent, first, trace, line, cpu } = await measure(name, problem, seconds);
      console.log(line, `load ${loadavg()[0]?.toFixed(0)}`);
      if (given("--trace")) console.log(`  ${written(trace)}`);
      all++;
      if (outcome.closed()) closed.push(spent);
      if (first !== undefined) firsts.push(first);
      const panel: Panel = { name, ours: { trace, end: cpu }, peers: [] };
      for (const [peer, run] of peerSeconds > 0 ? Object.entries({ Chuffed: chuffed, HiGHS: highs }) : []) {
        const compared = await run(problem, peerSeconds);
        console.log(peerLine(peer, compared));
        if ("skipped" in compared) continue;
        if (given("--trace")) console.log(`    ${written(compared.trace)}`);
        panel.peers.push({ name: peer, trace: compared.trace, end: compared.cpu ?? compared.seconds });
      }
      panels.push(panel);
    }
  const within = (limit: number) => closed.filter((spent) => spent <= limit).length;
  console.log(
    `closed ${closed.length} of ${all}; within 10 s ${within(10)}, within 60 s ${within(60)}; slowest ${Math.max(0, ...closed).toFixed(1)} s; first timetable at most ${Math.max(0, ...firsts).toFixed(2)} s`,
  );
  if (svg !== undefined) writeFileSync(svg, gapPicture(panels));
}
