import type { Id } from "#libs/timetable/index.ts";
import { whyNot } from "#libs/timetable/index.ts";
import { cadicalFactory } from "#platform/timetable/cadical.ts";
import { CheckFailed, UsageError } from "../exit.ts";
import { printJson, readProblem } from "./files.ts";
import { numberFlag } from "./solve.ts";

/** `huizhi timetable why-not`: prints the causes as JSON; none when the meeting can take place. */
export async function whyNotCommand(flags: {
  problem: string;
  meeting: string;
  seconds: string;
}): Promise<void> {
  const seconds = numberFlag(flags.seconds, "seconds", { least: 0.1, most: 3600, whole: false });
  const problem = await readProblem(flags.problem);
  const ids: Id[] = problem.meetings.map((m) => m.id);
  const meeting = ids.find((id) => id === flags.meeting) ?? ids.find((id) => String(id) === flags.meeting);
  if (meeting === undefined)
    throw new UsageError(
      `--meeting ${flags.meeting}: 没有这场洽谈 / no such meeting: ${ids.slice(0, 20).join(", ")}${ids.length > 20 ? " …" : ""}`,
    );
  if (problem.cancelled?.includes(meeting))
    throw new UsageError(`--meeting ${flags.meeting}: 已取消 / is cancelled`);
  const until = performance.now() + seconds * 1000;
  const found = whyNot(problem, meeting, {
    sat: await cadicalFactory(),
    limits: { stopped: () => performance.now() > until },
  });
  if (found === "open") throw new CheckFailed("在给定的时间内没有结论 / not settled within the time");
  printJson({ meeting, ...found });
}
