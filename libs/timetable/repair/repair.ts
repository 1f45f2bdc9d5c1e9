import { type Compiled, compile } from "../model/compile.ts";
import { tableMisfit } from "../model/lookup.ts";
import type { Id, Placement, Problem, Timetable } from "../model/types.ts";
import type { SatFactory } from "../sat/port.ts";
import { type Budget, controlOf } from "../solve/control.ts";
import { type Level, levelsOf, type Published } from "../solve/levels.ts";
import { Outcome, timetableOf } from "../solve/outcome.ts";
import { prove } from "../solve/proof.ts";
import { search } from "../solve/search.ts";
import { type Change, changes } from "./changes.ts";

export type RepairOptions = {
  budget: Budget;
  seed?: number;
  sat?: SatFactory;
  cancelled?: () => boolean;
  /** With a budget of seconds: how long to go on for the lower levels once the fewest changes are proven; to the end when absent. */
  polish?: number;
};

export type Repaired = Timetable & {
  /** Published meetings that are elsewhere or left out now; those cancelled are not counted. */
  changes: Change[];
  /** No repair changes fewer. */
  changesBound: number;
  /** Meetings placed that were not published. */
  added: Id[];
};

/** So important is placing a meeting that should take place, when not all can. */
const MANDATORY = 10_000;

/** Past meetings stay where they were held; nothing else enters the past. */
function freezePast(problem: Compiled, published: Int32Array, now: number): void {
  for (let m = 0; m < problem.realMeetings; m++) {
    const before = published[m]!;
    if (before >= 0 && before < now) problem.domain[m] = [before];
    else problem.domain[m] = problem.domain[m]!.filter((s) => s >= now);
  }
}

/** What no repair avoids: meetings that have no slot left, and published ones that cannot stay where they are. */
function forced(problem: Compiled, published: Int32Array): { unplaced: number; changes: number } {
  const least = { unplaced: 0, changes: 0 };
  for (let m = 0; m < problem.realMeetings; m++) {
    if (problem.optional[m] && problem.domain[m]!.length === 0) least.unplaced += problem.priority[m]!;
    if (published[m]! >= 0 && !problem.domain[m]!.includes(published[m]!)) least.changes++;
  }
  return least;
}

/** Published meetings that cannot stay where they are: the slot is not possible any more, or the table is gone or does not suit. */
function uprooted(problem: Compiled, slots: Int32Array, at: ReadonlyMap<Id, Placement>): number {
  const { lookup } = problem;
  let count = 0;
  for (let m = 0; m < problem.realMeetings; m++) {
    const before = at.get(problem.ids[m]!);
    if (!before || slots[m]! < 0) continue;
    const meeting = lookup.meetings.get(before.meeting)!;
    const table = before.table === null ? undefined : lookup.tables.get(before.table);
    const seated = lookup.problem.tables
      ? table !== undefined &&
        tableMisfit(lookup, meeting, table) === undefined &&
        !table.unavailable?.includes(before.slot)
      : before.table === null;
    if (!seated || !problem.domain[m]!.includes(slots[m]!)) count++;
  }
  return count;
}

/** True when the fewest changes were proven `polish` seconds ago. */
function polished(outcome: Outcome, { budget, polish }: RepairOptions): () => boolean {
  if (polish === undefined || !("seconds" in budget)) return () => false;
  const decisive = outcome.levels.findIndex((level) => level.name === "changes") + 1;
  let since: number | undefined;
  return () => {
    if (since === undefined) {
      const costs = outcome.best?.costs.slice(0, decisive);
      if (costs?.every((cost, i) => cost === outcome.bounds[i])) since = budget.clock();
      return false;
    }
    return budget.clock() - since > polish;
  };
}

function attempt(problem: Compiled, published: Published, options: RepairOptions): Outcome {
  const levels = levelsOf(problem, published);
  const outcome = new Outcome(problem, levels);
  if (outcome.infeasible) return outcome;
  const least = forced(problem, published.slots);
  const leastOf = (level: Level) =>
    Math.max(level.least, level.name === "unplaced" || level.name === "changes" ? least[level.name] : 0);
  outcome.raise(levels.map(leastOf));
  const enough = polished(outcome, options);
  const cancelled = () => (options.cancelled?.() ?? false) || enough();
  const { budget } = options;
  const control = controlOf(budget, cancelled);
  const first = "seconds" in budget ? { ...budget, seconds: Math.min(0.4, budget.seconds / 4) } : budget;
  const penalty = new Float64Array(problem.meetings * problem.slots);
  for (let m = 0; m < problem.realMeetings; m++)
    for (let s = 0; s < problem.slots; s++)
      if (published.slots[m]! >= 0 && s !== published.slots[m])
        penalty[m * problem.slots + s] = 1 + 0.01 / (1 + published.ahead[m]!);
  const onBetter = (candidate: Parameters<Outcome["offer"]>[0]) => void outcome.offer(candidate);
  search(problem, {
    seed: options.seed ?? 1,
    control: { ...controlOf(first, cancelled), rounds: 0 },
    levels,
    start: published.slots,
    penalty,
    weights: { breakWeight: 0.02, idleWeight: 0 },
    heat: { from: 0.25, to: 0.05 },
    onBetter,
  });
  if (options.sat && !outcome.closed()) {
    const onBound = (bounds: number[]) => outcome.raise(bounds);
    const result = prove(problem, {
      control,
      levels,
      sat: options.sat,
      onBetter,
      onBound,
      closed: () => outcome.closed(),
    });
    if (result === "infeasible") outcome.infeasible = true;
  }
  return outcome;
}

/**
 * Adapts a published timetable to a changed problem: meetings before `problem.now` stay, the fewest others change, among equals
 * those further ahead, and only then are breaks counted. When not everything can take place (status `infeasible`), as much as
 * possible does and the rest is listed as unplaced. The problem must be free of defects.
 */
export function repair(problem: Problem, placements: readonly Placement[], options: RepairOptions): Repaired {
  const compiled = compile(problem);
  const { lookup } = compiled;
  const now = problem.now === undefined ? 0 : (lookup.slots.get(problem.now) ?? 0);
  const at = new Map(placements.map((p) => [p.meeting, p]));
  const slotOf = (m: number) =>
    m < compiled.realMeetings ? (lookup.slots.get(at.get(compiled.ids[m]!)?.slot ?? "") ?? -1) : -1;
  const slots = Int32Array.from({ length: compiled.meetings }, (_, m) => slotOf(m));
  const published: Published = { slots, ahead: slots.map((s) => Math.max(0, s - now)) };
  freezePast(compiled, slots, now);
  let outcome = attempt(compiled, published, options);
  const impossible = outcome.infeasible;
  if (impossible) {
    for (let m = 0; m < compiled.realMeetings; m++) {
      if (!compiled.optional[m]) compiled.priority[m] = MANDATORY;
      compiled.optional[m] = 1;
    }
    outcome = attempt(compiled, published, options);
  }
  const tableOf = new Map((problem.tables ?? []).map((t, i) => [t.id, i]));
  const kept = slots.map((s, m) =>
    s >= 0 && outcome.best?.slots[m] === s ? (tableOf.get(at.get(compiled.ids[m]!)?.table ?? "") ?? -1) : -1,
  );
  const timetable = timetableOf(outcome, kept);
  const gone = new Set(problem.cancelled);
  const known = placements.filter((p) => !gone.has(p.meeting) && lookup.meetings.has(p.meeting));
  const all = timetable.placements.length > 0 || outcome.best ? changes(known, timetable.placements) : [];
  return {
    ...timetable,
    status: impossible ? "infeasible" : timetable.status,
    changes: all.filter((change) => change.from !== null),
    changesBound: Math.max(outcome.level("changes")?.bound ?? 0, uprooted(compiled, slots, at)),
    added: all.filter((change) => change.from === null).map((change) => change.meeting),
  };
}
