import { conflictOf, repair, violations } from "#libs/timetable/index.ts";
import { cadicalFactory } from "#platform/timetable/cadical.ts";
import { CheckFailed, UsageError } from "../exit.ts";
import { claimOut } from "../files.ts";
import { readProblem, readTimetable, writeJson } from "./files.ts";
import { numberFlag, say } from "./solve.ts";

export type RepairFlags = { problem: string; published: string; out: string; seconds: string; seed: string };

/** `huizhi timetable repair`: a new version with the fewest changes and the bound on them. */
export async function repairCommand(flags: RepairFlags): Promise<void> {
  const seconds = numberFlag(flags.seconds, "seconds", { least: 0.05, most: 24 * 3600, whole: false });
  const seed = numberFlag(flags.seed, "seed", { least: 0, most: 2 ** 31 - 1, whole: true });
  await claimOut(flags.out, [flags.problem, flags.published]);
  const problem = await readProblem(flags.problem, true);
  const published = await readTimetable(flags.published);
  const slots = new Set(problem.slots.map((s) => s.id));
  const lost = published.placements.filter((p) => !slots.has(p.slot));
  if (lost.length > 0)
    throw new UsageError(
      `${flags.published}: 没有这些时段 / no such slots: ${[...new Set(lost.map((p) => p.slot))].join(", ")} (${lost.map((p) => p.meeting).join(", ")})`,
    );
  const ids = published.placements.map((p) => p.meeting);
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
  if (twice.length > 0)
    throw new UsageError(
      `${flags.published}: 洽谈安排了多次 / meetings placed more than once: ${twice.join(", ")}`,
    );
  const meetings = new Set(problem.meetings.map((m) => m.id));
  const unknown = published.placements.filter((p) => !meetings.has(p.meeting));
  if (unknown.length > 0)
    say(
      `${flags.published}: 问题中没有的洽谈按已取消处理 / meetings not in the problem count as cancelled: ${unknown.map((p) => p.meeting).join(", ")}`,
    );
  const sat = await cadicalFactory();
  const begun = performance.now();
  const clock = () => (performance.now() - begun) / 1000;
  const repaired = repair(problem, published.placements, { budget: { seconds, clock }, seed, sat });
  const spent = Math.round(performance.now() - begun) / 1000;
  const impossible = repaired.status === "infeasible";
  const broken = violations(problem, repaired.placements);
  if (repaired.placements.length > 0 && !impossible && broken.length > 0)
    for (const v of broken) say(`${v.text.zh} / ${v.text.en}`);
  const until = performance.now() + 3000;
  if (impossible)
    repaired.conflict =
      conflictOf(problem, sat, { stopped: () => performance.now() > until }, published.placements)?.causes ??
      [];
  await writeJson(flags.out, { ...repaired, seconds: spent, seed });
  if (repaired.status === "unknown")
    throw new CheckFailed("在给定的时间内没有找到 / nothing was found within the time");
  const proved = repaired.changes.length === repaired.changesBound;
  process.stdout.write(
    `${flags.out}: 改动 changes ${repaired.changes.length}（${proved ? "已证明最少 proven fewest" : `下界 bound ${repaired.changesBound}，未证明最少 not proven fewest`}）, ` +
      `空档 breaks ${repaired.breaks}, 未安排 unplaced ${repaired.unplaced.length}, ${spent} s\n`,
  );
  if (!impossible) return;
  for (const cause of repaired.conflict ?? []) say(`  ${cause.text.zh} / ${cause.text.en}`);
  throw new CheckFailed(
    `不能安排全部洽谈 / not all meetings can take place: ${repaired.unplaced.map((u) => u.meeting).join(", ")}`,
  );
}
