import type { Compiled, Load } from "../model/compile.ts";
import { Formula } from "./cardinality.ts";
import { breakLiterals, canHaveBreaks, encodeFairness } from "./patterns.ts";
import type { SatSolver } from "./port.ts";

export type Encoding = {
  formula: Formula;
  /** at[m][s]: the literal of a meeting being in a slot, 0 where it cannot be. */
  at: number[][];
  /** Literal of an optional meeting being left out, else 0. */
  absent: number[];
  /** One literal per possible break. */
  breaks: number[];
  slotsOf: (holds: (literal: number) => boolean) => Int32Array;
};

function encodeMeetings(formula: Formula, problem: Compiled): Pick<Encoding, "at" | "absent"> {
  const absent: number[] = [];
  const at = problem.domain.map((slots, m) => {
    const row = new Array<number>(problem.slots).fill(0);
    for (const s of slots) row[s] = formula.fresh();
    const choices = slots.map((s) => row[s]!);
    absent[m] = problem.optional[m] ? formula.fresh() : 0;
    if (absent[m]) choices.push(absent[m]);
    formula.add(...choices);
    formula.atMostOne(choices);
    return row;
  });
  for (const [m, earlier] of problem.earlier.entries())
    for (const q of earlier) {
      const free = (i: number) => (absent[i] ? [absent[i]] : []);
      for (const s of problem.domain[m]!)
        formula.add(
          -at[m]![s]!,
          ...free(q),
          ...problem.domain[q]!.filter((t) => t < s).map((t) => at[q]![t]!),
        );
      for (const s of problem.domain[q]!)
        formula.add(
          -at[q]![s]!,
          ...free(m),
          ...problem.domain[m]!.filter((t) => t > s).map((t) => at[m]![t]!),
        );
    }
  return { at, absent };
}

/** Literals of being busy, and that nobody does more at once than they can; for most people also how often they are busy. */
function encodePeople(formula: Formula, problem: Compiled, at: readonly number[][]): number[][] {
  return problem.of.map((own, p) => {
    const busy = new Array<number>(problem.slots).fill(0);
    const lanes = problem.lanes[p]!;
    for (let s = 0; s < problem.slots; s++) {
      const here = own.map((m) => at[m]![s]!).filter((literal) => literal !== 0);
      if (here.length === 0) continue;
      if (lanes === 1) formula.pairwiseAtMostOne(here);
      else formula.atMost(here, lanes);
      if (here.length === 1) busy[s] = here[0]!;
      else {
        const any = formula.fresh();
        for (const literal of here) formula.add(-literal, any);
        formula.add(-any, ...here);
        busy[s] = any;
      }
    }
    const possible = busy.filter((literal) => literal !== 0);
    if (lanes === 1 && own.length > 1 && own.every((m) => !problem.optional[m]))
      formula.exactly(possible, own.length);
    return busy;
  });
}

/** Meetings of which a participant can hold only one count once, which shortens the counting of tables. */
function clustersOf(problem: Compiled, members: readonly number[]): number[][] {
  const left = new Set(members);
  const clusters: number[][] = [];
  const queue = problem.of
    .map((own, p) => ({ p, own: own.filter((m) => left.has(m)) }))
    .filter(({ p }) => problem.lanes[p] === 1);
  while (left.size > 0) {
    let best: number[] = [];
    for (const { own } of queue) {
      const rest = own.filter((m) => left.has(m));
      if (rest.length > best.length) best = rest;
    }
    if (best.length === 0) best = [[...left][0]!];
    for (const m of best) left.delete(m);
    clusters.push(best);
  }
  return clusters;
}

/** No more take place than there is room in all slots together: follows from the rest, but slot by slot it takes for ever to find out. */
function encodeRoom(formula: Formula, load: Load, absent: readonly number[]): void {
  const inside = absent.flatMap((literal, m) => (load.members[m] ? [literal] : []));
  const room = load.limit.reduce((sum, n) => sum + Math.max(0, n), 0);
  if (inside.length <= room) return;
  const optional = inside.filter((literal) => literal !== 0);
  const left = room - (inside.length - optional.length);
  if (left < 0) formula.add();
  else
    formula.atMost(
      optional.map((literal) => -literal),
      left,
    );
}

function encodeLoads(
  formula: Formula,
  problem: Compiled,
  { at, absent }: Pick<Encoding, "at" | "absent">,
): void {
  for (const load of problem.loads) {
    const { members, limit } = load;
    encodeRoom(formula, load, absent);
    const clusters = clustersOf(
      problem,
      problem.who.flatMap((_, m) => (members[m] ? [m] : [])),
    );
    for (let s = 0; s < problem.slots; s++) {
      const present = clusters
        .map((list) => list.map((m) => at[m]![s]!).filter((literal) => literal !== 0))
        .filter((list) => list.length > 0);
      if (present.length <= limit[s]!) continue;
      const literals = present.map((list) => {
        if (list.length === 1) return list[0]!;
        const any = formula.fresh();
        for (const literal of list) formula.add(-literal, any);
        return any;
      });
      formula.atMost(literals, limit[s]!);
    }
  }
}

/** Where tables differ in whom they suit, each meeting takes one kind, and no kind is used beyond its number. */
function encodeClasses(formula: Formula, problem: Compiled, at: readonly number[][]): void {
  if (problem.classes.length <= 1) return;
  const held: number[][][] = problem.classes.map(() => Array.from({ length: problem.slots }, () => []));
  for (const [m, suits] of problem.suits.entries()) {
    const kinds = suits.map((c) => ({ c, literal: suits.length === 1 ? 0 : formula.fresh() }));
    if (suits.length > 1) formula.add(...kinds.map((k) => k.literal));
    for (const { c, literal } of kinds)
      for (const s of problem.domain[m]!) {
        const here = at[m]![s]!;
        if (literal === 0) held[c]![s]!.push(here);
        else {
          const both = formula.fresh();
          formula.add(-here, -literal, both);
          held[c]![s]!.push(both);
        }
      }
  }
  for (const [c, slots] of held.entries())
    for (const [s, list] of slots.entries()) formula.atMost(list, problem.classes[c]!.free[s]!);
}

/** With pairs only: no more people are busy in a slot than two per table. */
function encodeSeats(formula: Formula, problem: Compiled, busy: readonly number[][]): void {
  const [load] = problem.loads;
  if (!load || problem.loads.length > 1 || !load.members.every((m) => m === 1)) return;
  if (!problem.who.every((list) => list.length === 2) || !problem.lanes.every((n) => n === 1)) return;
  for (let s = 0; s < problem.slots; s++) {
    const there = busy.map((row) => row[s]!).filter((literal) => literal !== 0);
    const seats = 2 * load.limit[s]!;
    if (there.length > seats) formula.add(-formula.counted(there, seats + 1)[seats]!);
  }
}

/** Writes a problem as clauses: a model is a timetable without violations, and every break is a literal. */
export function encode(problem: Compiled, solver: SatSolver): Encoding {
  const formula = new Formula((clause) => solver.addClause(clause));
  const { at, absent } = encodeMeetings(formula, problem);
  const busy = encodePeople(formula, problem, at);
  encodeLoads(formula, problem, { at, absent });
  encodeClasses(formula, problem, at);
  encodeSeats(formula, problem, busy);
  const perPerson = busy.map((row, p) => (canHaveBreaks(problem, p) ? breakLiterals(formula, row) : []));
  encodeFairness(formula, problem, perPerson);
  return {
    formula,
    at,
    absent,
    breaks: problem.breaks ? perPerson.flat() : [],
    slotsOf: (holds) =>
      Int32Array.from(at, (row, m) => (problem.domain[m] ?? []).find((s) => holds(row[s]!)) ?? -1),
  };
}
