// node tools/bootstrap.mjs bench/timetable/large.ts [--seconds 10] [--seeds 3] [--trace]
// 300 experts × 400 enterprises in 24 slots, with a timetable without breaks planted.

import { planted } from "./generate.ts";
import { measure } from "./measure.ts";

const value = (name: string, otherwise: number) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise;
for (const meetings of [2000, 5000])
  for (let seed = 1; seed <= value("--seeds", 3); seed++) {
    const problem = planted({ experts: 300, enterprises: 400, slots: 24, meetings, seed });
    const { line } = await measure(
      `${problem.meetings.length} meetings, seed ${seed}`,
      problem,
      value("--seconds", 10),
    );
    console.log(line, `memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
  }
