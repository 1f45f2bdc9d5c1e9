import { type Id, type Problem, totalBreaks, type Violation, violations } from "#libs/timetable/index.ts";
import { CheckFailed } from "../exit.ts";
import { printJson, readProblem, readTimetable, type TimetableFile } from "./files.ts";

const STATUSES: readonly unknown[] = ["optimal", "feasible", "infeasible", "unknown"];
const shown = (value: unknown): string => JSON.stringify(value) ?? "–";

/** What a timetable says of itself and is not so. What is left out is not judged. */
function misstated(problem: Problem, file: TimetableFile, breaks: number): Violation[] {
  const found: Violation[] = [];
  const { status, bound } = file;
  const wrong = (zh: string, en: string, ids: Id[] = []) =>
    found.push({ constraint: "stated", with: ids, text: { zh, en } });
  if (status !== undefined && !STATUSES.includes(status))
    wrong(
      `文件写明 status ${shown(status)}，应为 ${STATUSES.join("、")} 之一`,
      `status ${shown(status)} is stated; possible: ${STATUSES.join(", ")}`,
    );
  for (const [name, value] of [
    ["breaks", file.breaks],
    ["bound", bound],
  ] as const)
    if (value !== undefined && value !== null && !(Number.isInteger(value) && Number(value) >= 0))
      wrong(
        `文件写明 ${name} ${shown(value)}，应为不小于 0 的整数`,
        `${name} ${shown(value)} is stated, must be a whole number, 0 or more`,
      );
  if (typeof file.breaks === "number" && file.breaks !== breaks)
    wrong(
      `文件写明空档 ${file.breaks} 个，实为 ${breaks} 个`,
      `${file.breaks} breaks are stated, there are ${breaks}`,
    );
  if (typeof bound === "number" && bound > breaks)
    wrong(
      `文件写明下界 ${bound}，高于空档数 ${breaks}`,
      `a bound of ${bound} is stated, above the ${breaks} breaks`,
    );
  if (
    status === "optimal" &&
    problem.objective?.breaks !== false &&
    bound !== undefined &&
    (typeof bound !== "number" || bound < breaks)
  )
    wrong(
      `文件写明已证明最优，但下界 ${shown(bound)} 低于空档数 ${breaks}`,
      `optimal is stated, but the bound of ${shown(bound)} is below the ${breaks} breaks`,
    );
  const placed = new Set(file.placements.map((p) => p.meeting));
  const every = problem.meetings.every(
    (m) => m.optional || problem.cancelled?.includes(m.id) || placed.has(m.id),
  );
  if (status === "infeasible" && every && placed.size > 0)
    wrong(
      "文件写明无解，却安排了全部必须举行的洽谈",
      "infeasible is stated, but every meeting that must take place has a slot",
    );
  const both = Array.isArray(file.unplaced)
    ? file.unplaced.flatMap((u: unknown) => {
        const id = (u as { meeting?: Id } | null)?.meeting;
        return id !== undefined && placed.has(id) ? [id] : [];
      })
    : [];
  if (both.length > 0)
    wrong(
      `文件写明未安排、却已安排的洽谈：${both.join("、")}`,
      `stated as unplaced, but placed: ${both.join(", ")}`,
      both,
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
