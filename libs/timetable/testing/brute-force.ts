import type { Placement, Problem } from "../model/types.ts";
import { independentCheck } from "./checker.ts";

/** The least cost of a tiny problem by trying every slot and table, or undefined when there is no timetable. */
export function bestByTrying(
  problem: Problem,
  costOf: (placements: Placement[], breaks: number) => number[],
): number[] | undefined {
  const live = problem.meetings.filter((m) => !problem.cancelled?.includes(m.id));
  const tables = problem.tables?.map((t) => t.id) ?? [null];
  let best: number[] | undefined;
  const better = (a: number[], b: number[]) => {
    const i = a.findIndex((value, k) => value !== b[k]);
    return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0);
  };
  const tryFrom = (k: number, placements: Placement[]): void => {
    const meeting = live[k];
    if (!meeting) {
      const { complaints, breaks } = independentCheck(problem, { placements });
      if (complaints.length > 0) return;
      const cost = costOf(placements, breaks);
      if (!best || better(cost, best)) best = cost;
      return;
    }
    for (const s of problem.slots)
      for (const table of tables) tryFrom(k + 1, [...placements, { meeting: meeting.id, slot: s.id, table }]);
    if (meeting.optional) tryFrom(k + 1, placements);
  };
  tryFrom(0, []);
  return best;
}
