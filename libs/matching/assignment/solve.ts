import { solveFair } from "./fair/fair.ts";
import type { Lists } from "./flow/lists.ts";
import { optimise } from "./flow/optimise.ts";
import { boundOf, priceParts, pricesById } from "./problem/certificate.ts";
import { type Instance, instanceOf } from "./problem/instance.ts";
import { minimumConflict } from "./problem/minimums.ts";
import { pinConflict } from "./problem/pins.ts";
import { assignedPairs, type Decision, remaining } from "./problem/remaining.ts";
import type { AssignedPair, AssignmentProblem, AssignmentResult } from "./types.ts";

/**
 * Solves a valid problem (see `parseAssignment`). `total`: the highest summed affinity. `fair`: leximin over the demands' summed
 * affinities, the worst-served first. A place stays empty rather than take a pair that does not raise the objective, unless a
 * minimum asks for it. Minimums that cannot be met are a result: the best that can be done, and a smallest set that conflicts.
 * The same problem gives the same result in whatever order it is written.
 */
export function assign(problem: AssignmentProblem): AssignmentResult {
  const instance = instanceOf(problem);
  const pins = pinConflict(instance);
  if (pins) return pins;
  const best = optimise(instance);
  const got = new Int32Array(instance.demandIds.length);
  for (const c of best.chosen) got[c.demand] = (got[c.demand] as number) + 1;
  if (instance.min.some((m, d) => (got[d] as number) < m)) return infeasible(instance, best.chosen);
  if (problem.objective === "fair") return solveFair(instance, best);
  const parts = priceParts(instance, best);
  const shared = sharedOf(instance, best.chosen, best.lists);
  return {
    status: "optimal",
    ...shared,
    objective: summed(shared.pairs),
    bound: boundOf(parts),
    certificate: { kind: "prices", prices: pricesById(instance, best.prices), parts },
  };
}

/** Summed affinity of chosen and pinned pairs, added in the order of the result. */
const summed = (pairs: readonly AssignedPair[]): number => pairs.reduce((sum, p) => sum + p.affinity, 0);

const sharedOf = (instance: Instance, chosen: Decision, lists?: Lists) => ({
  pairs: assignedPairs(instance, chosen),
  ...remaining(instance, chosen, lists),
});

function infeasible(instance: Instance, chosen: Decision): AssignmentResult {
  const cut = minimumConflict(instance);
  const shared = sharedOf(instance, chosen);
  const { required, possible, smallest } = cut;
  const demands = cut.demands.map((d) => instance.demandIds[d] as string);
  const n = demands.length;
  return {
    status: "infeasible-minimums",
    ...shared,
    objective: summed(shared.pairs),
    bound: null,
    conflict: {
      demands,
      pins: [],
      required,
      possible,
      smallest,
      why:
        n === 1
          ? {
              zh: `需求“${demands[0]}”至少还需 ${required} 个名额，最多只能得到 ${possible} 个`,
              en: `demand "${demands[0]}" needs ${required} more places at least and can get ${possible} at most`,
            }
          : {
              zh: `这 ${n} 个需求合计至少还需 ${required} 个名额，它们的人选合计最多只能提供 ${possible} 个`,
              en: `these ${n} demands need ${required} more places at least, and their candidates can give ${possible} at most`,
            },
    },
    certificate: {
      kind: "cut",
      demands,
      supplies: cut.supplies.map((s) => instance.supplyIds[s] as string),
      groups: cut.groups.map((g) => instance.groupIds[g] as string),
      required,
      possible,
    },
  };
}
