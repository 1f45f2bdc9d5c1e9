import fc from "fast-check";
import type { AssignmentObjective, AssignmentPair, AssignmentProblem } from "../types.ts";

/** Small problems with everything: minimums, groups, pins, prohibitions, missing pairs, ties, negative affinities. */
export const smallProblem = (objective: AssignmentObjective, most = { demands: 3, supplies: 4 }) =>
  fc
    .record({
      demands: fc.array(fc.record({ max: fc.nat(3), min: fc.nat(3) }), {
        minLength: 1,
        maxLength: most.demands,
      }),
      supplies: fc.array(
        fc.record({ max: fc.nat(2), group: fc.option(fc.constantFrom("g", "h"), { nil: undefined }) }),
        {
          minLength: 1,
          maxLength: most.supplies,
        },
      ),
      cells: fc.array(
        fc.record({
          kind: fc.constantFrom("open", "open", "open", "open", "open", "none", "pinned", "forbidden"),
          affinity: fc.oneof(
            fc.integer({ min: -3, max: 9 }),
            fc.integer({ min: 0, max: 1000 }).map((x) => x / 100),
          ),
        }),
        { minLength: most.demands * most.supplies, maxLength: most.demands * most.supplies },
      ),
      groupMax: fc.option(fc.nat(3), { nil: undefined }),
      minimums: fc.boolean(),
    })
    .map(({ demands, supplies, cells, groupMax, minimums }): AssignmentProblem => {
      const pairs: AssignmentPair[] = [];
      demands.forEach((_, i) => {
        supplies.forEach((_, j) => {
          const cell = cells[i * most.supplies + j];
          if (!cell || cell.kind === "none") return;
          pairs.push({
            demand: `d${i}`,
            supply: `s${j}`,
            affinity: cell.affinity,
            ...(cell.kind === "pinned" && (i + j) % 3 === 0 ? { pinned: true } : {}),
            ...(cell.kind === "forbidden" ? { forbidden: true } : {}),
          });
        });
      });
      return {
        demands: demands.map(({ min, max }, i) => ({
          id: `d${i}`,
          min: minimums ? Math.min(min, max) : 0,
          max,
        })),
        supplies: supplies.map(({ max, group }, j) => ({ id: `s${j}`, max, ...(group ? { group } : {}) })),
        pairs,
        ...(groupMax === undefined ? {} : { groupMax }),
        objective,
      };
    });

/** The same with one place per demand beside its pins: the fair case that is always proven. */
export const smallUnitProblem = (most?: { demands: number; supplies: number }) =>
  smallProblem("fair", most).map((problem): AssignmentProblem => {
    const pins = new Map<string, number>();
    for (const p of problem.pairs) if (p.pinned) pins.set(p.demand, (pins.get(p.demand) ?? 0) + 1);
    return {
      ...problem,
      demands: problem.demands.map(({ id, min, max }) => {
        const most = Math.min(max, 1) + (pins.get(id) ?? 0);
        return { id, min: Math.min(min, most), max: most };
      }),
    };
  });

/** A problem of some size from a seed: affinities of an inner worth of the supply and chance. */
export function seededProblem(
  size: { demands: number; supplies: number; candidates: number; groups?: number },
  seed: number,
): AssignmentProblem {
  let state = seed;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const worth = Array.from({ length: size.supplies }, chance);
  const pairs: AssignmentPair[] = [];
  for (let d = 0; d < size.demands; d++) {
    const own = new Set<number>();
    while (own.size < size.candidates) own.add(Math.floor(chance() ** 1.5 * size.supplies));
    for (const s of own) {
      const affinity = Math.round((0.5 * (worth[s] as number) + 0.5 * chance()) * 1e6) / 1e6;
      pairs.push({ demand: `d${d}`, supply: `s${s}`, affinity });
    }
  }
  const { groups } = size;
  return {
    demands: Array.from({ length: size.demands }, (_, d) => ({ id: `d${d}`, min: 0, max: 1 })),
    supplies: worth.map((_, s) => ({ id: `s${s}`, max: 1, ...(groups ? { group: `g${s % groups}` } : {}) })),
    pairs,
    ...(groups ? { groupMax: Math.ceil(size.demands / groups) } : {}),
    objective: "fair",
  };
}

/** The same problem written in the opposite order. */
export const reversed = (problem: AssignmentProblem): AssignmentProblem => ({
  ...problem,
  demands: problem.demands.toReversed(),
  supplies: problem.supplies.toReversed(),
  pairs: problem.pairs.toReversed(),
});
