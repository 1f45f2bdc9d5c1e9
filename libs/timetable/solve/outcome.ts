import type { Compiled } from "../model/compile.ts";
import { tableMisfit } from "../model/lookup.ts";
import type { Meeting, Placement, Status, Table, Text, Timetable } from "../model/types.ts";
import { seat } from "../tables/seat.ts";
import { compareCosts, type Level, type LevelName } from "./levels.ts";
import type { Candidate } from "./search.ts";

/** What is known so far, wherever it was found: the best timetable, the bounds, or that there is none. */
export class Outcome {
  readonly problem: Compiled;
  readonly levels: readonly Level[];
  best: Candidate | undefined;
  bounds: number[];
  infeasible: boolean;

  constructor(problem: Compiled, levels: readonly Level[]) {
    this.problem = problem;
    this.levels = levels;
    // A meeting that must take place and has no slot at all: nothing needs to be searched.
    this.infeasible = problem.domain.some((slots, m) => slots.length === 0 && !problem.optional[m]);
    this.bounds = levels.map((level) => level.least);
  }

  /** Keeps a timetable when it is better than the best; true when it was. */
  offer(candidate: Candidate): boolean {
    if (this.best && compareCosts(candidate.costs, this.best.costs) >= 0) return false;
    this.best = candidate;
    return true;
  }

  raise(bounds: readonly number[]): void {
    if (compareCosts(bounds, this.bounds) > 0) this.bounds = [...bounds];
  }

  /** The best timetable reaches every bound: it is optimal. */
  closed(): boolean {
    return this.infeasible || (this.best?.costs.every((cost, i) => cost === this.bounds[i]) ?? false);
  }

  status(): Status {
    if (this.infeasible) return "infeasible";
    if (!this.best) return "unknown";
    return this.closed() ? "optimal" : "feasible";
  }

  /** Best cost and proven bound of a level; undefined where the objective has no such level or nothing is found. */
  level(name: LevelName): { cost: number | undefined; bound: number } | undefined {
    const i = this.levels.findIndex((level) => level.name === name);
    return i < 0 ? undefined : { cost: this.best?.costs[i], bound: this.bounds[i] ?? 0 };
  }
}

const LEFT_OUT: Text = {
  zh: "未能与其他洽谈一起安排；可用 why-not 查询原因",
  en: "does not fit beside the other meetings; why-not tells the causes",
};
const IMPOSSIBLE: Text = { zh: "没有可用的时段", en: "no slot is possible for it" };

/** Why a meeting has no slot at all: nobody's calendar is to blame where no table offers what it needs. */
function impossible(problem: Compiled, m: number): Text {
  const { lookup } = problem;
  const meeting = lookup.meetings.get(problem.ids[m]!);
  const tables = lookup.problem.tables;
  if (!meeting || !tables || tables.some((t) => tableMisfit(lookup, meeting, t) === undefined))
    return IMPOSSIBLE;
  const needs = meeting.needs?.join("、") ?? "";
  return needs && tables.every((t) => lacks(meeting, t))
    ? {
        zh: `没有洽谈桌提供所需条件（${needs}）`,
        en: `no table offers what it needs (${needs.replaceAll("、", ", ")})`,
      }
    : { zh: "没有适合的洽谈桌", en: "no table suits it" };
}
const lacks = (meeting: Meeting, table: Table): boolean =>
  (meeting.needs ?? []).some((skill) => !(table.skills ?? []).includes(skill));

/** Names the placements of a timetable by number. */
export function placementsOf(
  problem: Compiled,
  slots: ArrayLike<number>,
  published?: ArrayLike<number>,
): Placement[] {
  const { problem: named } = problem.lookup;
  const seats = seat(problem, slots, published);
  const placements: Placement[] = [];
  for (let m = 0; m < problem.realMeetings; m++) {
    const slot = named.slots[slots[m]!];
    if (slot)
      placements.push({
        meeting: problem.ids[m]!,
        slot: slot.id,
        table: named.tables?.[seats?.[m] ?? -1]?.id ?? null,
      });
  }
  return placements;
}

/** The timetable to hand out: the best one found, or what is known instead. */
export function timetableOf(outcome: Outcome, published?: ArrayLike<number>): Timetable {
  const { problem, best } = outcome;
  const status = outcome.status();
  const breaks = outcome.level("breaks");
  if (!best || status === "infeasible")
    return { status, breaks: null, bound: null, placements: [], unplaced: [] };
  const unplaced = Array.from({ length: problem.realMeetings }, (_, m) => m)
    .filter((m) => best.slots[m]! < 0)
    .map((m) => ({
      meeting: problem.ids[m]!,
      why: problem.domain[m]!.length === 0 ? impossible(problem, m) : LEFT_OUT,
    }));
  return {
    status,
    breaks: breaks?.cost ?? problem.of.reduce((n, own) => n + breaksIn(own, best.slots), 0),
    bound: breaks?.bound ?? 0,
    placements: placementsOf(problem, best.slots, published),
    unplaced,
  };
}

function breaksIn(own: readonly number[], slots: ArrayLike<number>): number {
  const busy = [...new Set(own.map((m) => slots[m]!).filter((s) => s >= 0))].sort((a, b) => a - b);
  return busy.filter((s, i) => i > 0 && s > busy[i - 1]! + 1).length;
}
