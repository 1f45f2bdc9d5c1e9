import type { Compiled } from "../model/compile.ts";
import type { Id } from "../model/types.ts";
import type { Formula } from "../sat/cardinality.ts";

/** What the rules about tables need of all rules: see `SwitchedRules`. */
export type Shared = {
  problem: Compiled;
  formula: Formula;
  at: readonly number[][];
  /** The rule that a meeting takes place, by meeting; none where it need not. */
  placed: readonly number[];
  rule: (constraint: string, ids: Id[], zh: string, en: string) => number;
  forbid: (rule: number, m: number, slots: Iterable<number>) => void;
};

/** Meetings that no table suits, however many there are. */
function unseated({ problem, rule: named, forbid }: Shared): void {
  for (const [m, id] of problem.ids.slice(0, problem.realMeetings).entries()) {
    if (!problem.lookup.problem.tables || (problem.suits[m]?.length ?? 0) > 0) continue;
    const rule = named("tables", [id], `没有适合洽谈 ${id} 的洽谈桌`, `no table suits meeting ${id}`);
    forbid(rule, m, Array(problem.slots).keys());
  }
}

/** No more meetings take place than there is room in all slots together: follows from the rest, but is found only by counting. */
function room({ problem, formula, placed }: Shared, rule: number, certain: number | undefined): void {
  // A meeting that no table suits takes none away.
  const seatable = (m: number) => problem.classes.length === 0 || (problem.suits[m]?.length ?? 0) > 0;
  for (const { members, limit } of problem.loads) {
    const inside = placed.filter((literal, m) => literal !== undefined && members[m] === 1 && seatable(m));
    const taken = certain !== undefined && members[certain] === 1 && seatable(certain) ? 1 : 0;
    const room = limit.reduce((sum, n) => sum + Math.max(0, n), 0) - taken;
    if (room >= inside.length) continue;
    const tooMany = room < 0 ? undefined : formula.counted(inside, room + 1)[room];
    formula.add(-rule, ...(tooMany === undefined ? [] : [-tooMany]));
  }
}

/** Writes the rules about tables. `certain`: a meeting that takes place in any case. */
export function tableRules(shared: Shared, certain: number | undefined): void {
  const { problem, formula, at } = shared;
  const { lookup } = problem;
  const real = at.slice(0, problem.realMeetings);
  unseated(shared);
  if (problem.classes.length <= 1) {
    const limit = problem.loads[0]?.limit ?? new Int32Array(problem.slots);
    const most = lookup.problem.capacity ?? lookup.problem.tables?.length ?? 0;
    const rule = shared.rule(
      "capacity",
      [],
      `同一时段只有 ${most} 张桌`,
      `there are ${most} tables in a slot`,
    );
    room(shared, rule, certain);
    for (let s = 0; s < problem.slots; s++)
      formula.atMost(
        real.map((row) => row[s]!),
        limit[s]!,
        [-rule],
      );
    return;
  }
  const ids = (lookup.problem.tables ?? []).map((t) => t.id);
  const rule = shared.rule(
    "tables",
    ids,
    "每张桌同一时段只容一场适合它的洽谈",
    "each table holds one meeting at a time, and only such as it suits",
  );
  room(shared, rule, certain);
  const held: number[][][] = problem.classes.map(() => Array.from({ length: problem.slots }, () => []));
  for (const [m, suits] of problem.suits.entries()) {
    const kinds = suits.map((c) => ({ c, literal: formula.fresh() }));
    if (kinds.length > 0) formula.add(-rule, ...kinds.map((k) => k.literal));
    for (const { c, literal } of kinds)
      for (let s = 0; s < problem.slots; s++) {
        const both = formula.fresh();
        formula.add(-at[m]![s]!, -literal, both);
        held[c]![s]!.push(both);
      }
  }
  for (const [c, slots] of held.entries())
    for (const [s, list] of slots.entries()) formula.atMost(list, problem.classes[c]!.free[s]!, [-rule]);
}
