// node tools/bootstrap.mjs bench/timetable/instances.ts [--seconds 120] [--only NAME] [--no-fairness] [--trace]
// The published instances (folder: HUIZHI_B2B, else ../shared/data/b2b), the originals also with fairness 0, 1 and 3.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { problemFromDzn } from "#libs/timetable/index.ts";
import { measure } from "./measure.ts";

const folder = resolve(process.env.HUIZHI_B2B ?? "../shared/data/b2b");
const option = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const seconds = process.argv.includes("--seconds") ? Number(option("--seconds")) : 120;
const only = process.argv.includes("--only") ? (option("--only") ?? "") : "";

if (!existsSync(folder)) console.log(`skipped: no instances at ${folder}`);
else {
  const files = readdirSync(folder).filter((name) => name.endsWith(".dzn") && name.includes(only));
  const closed: number[] = [];
  const firsts: number[] = [];
  let all = 0;
  for (const fairness of process.argv.includes("--no-fairness") ? [2] : [2, 0, 1, 3])
    for (const file of files) {
      if (fairness !== 2 && !file.includes("original")) continue;
      const problem = problemFromDzn(readFileSync(join(folder, file), "utf8"), fairness);
      const {
        outcome,
        seconds: spent,
        first,
        line,
      } = await measure(`${file.replace(".dzn", "")} d=${fairness}`, problem, seconds);
      console.log(line);
      all++;
      if (outcome.closed()) closed.push(spent);
      if (first !== undefined) firsts.push(first);
    }
  const within = (limit: number) => closed.filter((spent) => spent <= limit).length;
  console.log(
    `closed ${closed.length} of ${all}; within 10 s ${within(10)}, within 60 s ${within(60)}; slowest ${Math.max(0, ...closed).toFixed(1)} s; first timetable at most ${Math.max(0, ...firsts).toFixed(2)} s`,
  );
}
