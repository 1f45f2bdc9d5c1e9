import { type Problem, totalBreaks, type Violation, violations } from "#libs/timetable/index.ts";
import { CheckFailed } from "../exit.ts";
import { printJson, readProblem, readTimetable, type TimetableFile } from "./files.ts";

/** What a timetable says of itself and is not so. */
function misstated(problem: Problem, file: TimetableFile, breaks: number): Violation[] {
  const found: Violation[] = [];
  const wrong = (zh: string, en: string) => found.push({ constraint: "stated", with: [], text: { zh, en } });
  if (typeof file.breaks === "number" && file.breaks !== breaks)
    wrong(
      `文件写明空档 ${file.breaks} 个，实为 ${breaks} 个`,
      `${file.breaks} breaks are stated, there are ${breaks}`,
    );
  if (typeof file.bound === "number" && file.bound > breaks)
    wrong(
      `文件写明下界 ${file.bound}，高于空档数 ${breaks}`,
      `a bound of ${file.bound} is stated, above the ${breaks} breaks`,
    );
  if (
    file.status === "optimal" &&
    problem.objective?.breaks !== false &&
    typeof file.bound === "number" &&
    file.bound < breaks
  )
    wrong(
      `文件写明已证明最优，但下界 ${file.bound} 低于空档数 ${breaks}`,
      `optimal is stated, but the bound of ${file.bound} is below the ${breaks} breaks`,
    );
  return found;
}

/** `huizhi timetable check`: prints every violation; fails when there is one. */
export async function checkCommand(flags: {
  problem: string;
  timetable: string;
  json?: boolean;
}): Promise<void> {
  const problem = await readProblem(flags.problem);
  const file = await readTimetable(flags.timetable);
  const broken = violations(problem, file.placements);
  const readable = !broken.some((v) => v.constraint === "known");
  const breaks = readable ? totalBreaks(problem, file.placements) : null;
  const all = breaks === null ? broken : [...broken, ...misstated(problem, file, breaks)];
  if (flags.json) printJson({ ok: all.length === 0, breaks, violations: all });
  else if (all.length === 0)
    process.stdout.write(
      `符合全部规则 / keeps every rule: 空档 breaks ${breaks}, 已安排 placed ${file.placements.length}\n`,
    );
  else for (const v of all) process.stdout.write(`${v.constraint}: ${v.text.zh} / ${v.text.en}\n`);
  if (all.length > 0) throw new CheckFailed(`${flags.timetable}: ${all.length} 处违反规则 / violations`);
}
