import { compile } from "../model/compile.ts";
import type { Cause, Id, Placement, Problem } from "../model/types.ts";
import type { SatFactory } from "../sat/port.ts";
import { type History, SwitchedRules } from "./rules.ts";
import { type Limits, smallestConflict } from "./smallest.ts";

export type Explanation = {
  causes: Cause[];
  /** No smaller set of rules explains it; false when this was not settled within the limits. */
  smallest: boolean;
};

const DEFAULT_LIMITS: Limits = { conflicts: 20_000, rounds: 60, stopped: () => false };

/** All the meetings that must take place, in one cause. */
function merged(causes: readonly Cause[]): Cause[] {
  const placed = causes.filter((cause) => cause.constraint === "placed");
  if (placed.length < 2) return [...causes];
  const ids = placed.flatMap((cause) => cause.with);
  const text = {
    zh: `以下 ${ids.length} 场洽谈都必须举行：${ids.join("、")}`,
    en: `these ${ids.length} meetings must all take place: ${ids.join(", ")}`,
  };
  return [
    { constraint: "placed", with: ids, text },
    ...causes.filter((cause) => cause.constraint !== "placed"),
  ];
}

function explain(
  problem: Problem,
  sat: SatFactory,
  options: { certain?: number; history?: History; limits?: Partial<Limits> },
): Explanation | "open" | undefined {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const solver = sat(limits.stopped);
  const { rules } = new SwitchedRules(compile(problem), solver, options);
  const found = smallestConflict(
    sat,
    solver,
    rules.map((rule) => rule.literal),
    limits,
  );
  solver.dispose();
  if (found === "open") return "open";
  if (found === "none") return undefined;
  const chosen = new Set(found.literals);
  return {
    causes: merged(rules.filter((rule) => chosen.has(rule.literal)).map((rule) => rule.cause)),
    smallest: found.smallest,
  };
}

/**
 * Why a problem has no timetable: a smallest set of rules that cannot hold together; undefined when it has one or it was not settled.
 * `published`: why what was published cannot be repaired; slots before `problem.now` are then over.
 */
export function conflictOf(
  problem: Problem,
  sat: SatFactory,
  limits?: Partial<Limits>,
  published?: readonly Placement[],
): Explanation | undefined {
  const history = published && new Map(published.map((p) => [p.meeting, p.slot]));
  const found = explain(problem, sat, { ...(limits && { limits }), ...(history && { history }) });
  return found === "open" ? undefined : found;
}

/**
 * Why a meeting cannot take place beside all that must: the smallest set of causes.
 * @returns no causes when it can take place; `open` when that was not settled within the limits
 * @throws RangeError when there is no such meeting, or it is cancelled
 */
export function whyNot(
  problem: Problem,
  meeting: Id,
  options: { sat: SatFactory; limits?: Partial<Limits> },
): Explanation | "open" {
  const live = problem.meetings.filter((m) => !problem.cancelled?.includes(m.id));
  const certain = live.findIndex((m) => m.id === meeting);
  if (certain < 0) throw new RangeError(`meeting ${meeting}`);
  const found = explain(problem, options.sat, { certain, ...(options.limits && { limits: options.limits }) });
  return found ?? { causes: [], smallest: true };
}
