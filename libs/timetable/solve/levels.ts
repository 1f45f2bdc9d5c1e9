import { breaksOf } from "../model/breaks.ts";
import type { Compiled } from "../model/compile.ts";
import type { Soft } from "../sat/core-guided.ts";
import type { Encoding } from "../sat/encode.ts";

export type LevelName = "unplaced" | "changes" | "soonness" | "breaks" | "wishes";

/** One level of the objective; a lower level counts only between timetables that are equal on all above it. */
export type Level = {
  name: LevelName;
  /** No timetable costs less: what is known without a search. */
  least: number;
  cost: (slots: ArrayLike<number>) => number;
  /** The same as clauses: what should hold, and the part that no timetable avoids. */
  softs: (encoding: Encoding) => { softs: Soft[]; base: number };
};

/** Where meetings were published, by meeting (−1 = nowhere), and how many slots ahead of now each is. */
export type Published = { slots: Int32Array; ahead: Int32Array };

export function breaksOfPeople(problem: Compiled, slots: ArrayLike<number>): number[] {
  return problem.of.map((own) => breaksOf(own.map((m) => slots[m] ?? -1).filter((s) => s >= 0)));
}

const sumOver = (problem: Compiled, costOf: (m: number) => number): number => {
  let sum = 0;
  for (let m = 0; m < problem.realMeetings; m++) sum += costOf(m);
  return sum;
};

/** Where more meetings want tables than there are in all slots together, the least important ones that could be left out are. */
function leastUnplaced(problem: Compiled): number {
  const over = problem.loads.map(({ members, limit }) => {
    const inside = problem.ids.flatMap((_, m) => (members[m] ? [m] : []));
    const room = limit.reduce((sum, n) => sum + Math.max(0, n), 0);
    const prices = inside.filter((m) => problem.optional[m]).map((m) => problem.priority[m]!);
    const cheapest = prices.sort((a, b) => a - b).slice(0, Math.max(0, inside.length - room));
    return cheapest.reduce((a, b) => a + b, 0);
  });
  return Math.max(0, ...over);
}

function unplaced(problem: Compiled): Level {
  return {
    name: "unplaced",
    least: leastUnplaced(problem),
    cost: (slots) => sumOver(problem, (m) => (slots[m]! < 0 ? problem.priority[m]! : 0)),
    softs: ({ absent }) => ({
      softs: absent.flatMap((literal, m) =>
        literal ? [{ literal: -literal, weight: problem.priority[m]! }] : [],
      ),
      base: 0,
    }),
  };
}

/** A cost for each published meeting that is not where it was. */
function kept(
  problem: Compiled,
  name: LevelName,
  published: Published,
  weightOf: (m: number) => number,
): Level {
  const moved = (m: number, slots: ArrayLike<number>) =>
    published.slots[m]! >= 0 && slots[m] !== published.slots[m];
  return {
    name,
    least: 0,
    cost: (slots) => sumOver(problem, (m) => (moved(m, slots) ? weightOf(m) : 0)),
    softs: ({ at }) => {
      const softs: Soft[] = [];
      let base = 0;
      for (let m = 0; m < problem.realMeetings; m++) {
        const before = published.slots[m]!;
        if (before < 0) continue;
        const literal = at[m]![before]!;
        if (literal) softs.push({ literal, weight: weightOf(m) });
        else base += weightOf(m);
      }
      return { softs, base };
    },
  };
}

function breaks(problem: Compiled): Level {
  return {
    name: "breaks",
    least: 0,
    cost: (slots) => breaksOfPeople(problem, slots).reduce((a, b) => a + b, 0),
    softs: (encoding) => ({
      softs: encoding.breaks.map((literal) => ({ literal: -literal, weight: 1 })),
      base: 0,
    }),
  };
}

function wishes(problem: Compiled): Level {
  const unmet = (m: number, s: number) => {
    const wish = problem.preferred[m];
    return wish !== undefined && s >= 0 && !wish.has(s);
  };
  return {
    name: "wishes",
    least: 0,
    cost: (slots) => sumOver(problem, (m) => (unmet(m, slots[m]!) ? 1 : 0)),
    softs: ({ at, formula }) => ({
      softs: at.flatMap((row, m) => {
        const wrong = row.filter((literal, s) => literal !== 0 && unmet(m, s));
        if (wrong.length === 0) return [];
        const any = formula.fresh();
        for (const literal of wrong) formula.add(-literal, any);
        return [{ literal: -any, weight: 1 }];
      }),
      base: 0,
    }),
  };
}

/** The levels of an objective, the most important first. */
export function levelsOf(problem: Compiled, published?: Published): Level[] {
  const levels: Level[] = [];
  if (problem.optional.some((flag) => flag === 1)) levels.push(unplaced(problem));
  if (published) {
    levels.push(kept(problem, "changes", published, () => 1));
    const furthest = Math.max(1, ...published.ahead);
    levels.push(
      kept(problem, "soonness", published, (m) => furthest - Math.min(furthest, published.ahead[m]!)),
    );
  }
  if (problem.breaks) levels.push(breaks(problem));
  if (problem.preferred.some((wish) => wish !== undefined)) levels.push(wishes(problem));
  return levels;
}

export const costsOf = (levels: readonly Level[], slots: ArrayLike<number>): number[] =>
  levels.map((level) => level.cost(slots));

/** Below 0 when a is better than b. */
export function compareCosts(a: readonly number[], b: readonly number[]): number {
  for (const [i, cost] of a.entries()) if (cost !== b[i]) return cost - (b[i] ?? 0);
  return 0;
}
