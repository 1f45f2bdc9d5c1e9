import { type Lists, listsOf } from "../flow/lists.ts";
import { likelyLooked, type Optimum, optimise } from "../flow/optimise.ts";
import type { Instance } from "../problem/instance.ts";
import { assignedPairs, type Decision, remaining } from "../problem/remaining.ts";
import type { AssignmentResult } from "../types.ts";
import { improve, isBetter } from "./chains.ts";
import { sumsOf, toleranceOf } from "./levels.ts";
import { type Budget, type Outcome, prove, reweigh } from "./prove.ts";
import { solveUnit } from "./unit/unit.ts";

/** Candidates that exchanges may look at in all. */
const EXCHANGES = 150_000_000;
/** Pairs that the flows of a proof may look at; above this size of problem nothing is branched. */
const PROOF_PAIRS = 30_000_000;
const BRANCH_PAIRS = 20_000;
const LEAVES = 3000;
/** Bounds tried for one level before anything is branched. */
const ROOT_ROUNDS = 150;
const STARTS = 24;
const STARTS_PAIRS = 2_000_000;

/**
 * Leximin. Where every demand takes one pair at most, it is solved exactly (unit/unit.ts). Otherwise it starts from the highest total,
 * exchanges places for the benefit of the worst-served, then tries to prove that nothing is better (which may find something better,
 * and starts again). That is NP-hard: when the budget ends without a proof,
 * the status is `feasible`, with the bound on the worst-served sum and the number of lowest sums that are proven.
 */
export function solveFair(instance: Instance, start: Optimum): AssignmentResult {
  const single = solveUnit(instance, start.chosen);
  if (single) return single;
  const lists = listsOf(instance, "demand", likelyLooked(instance, false));
  const exchanges = { left: EXCHANGES };
  const budget: Budget = { pairs: PROOF_PAIRS, leaves: LEAVES };
  const better = (from: Decision): Decision =>
    improve(instance, lists, { chosen: from, tolerance: toleranceOf(instance, from) }, exchanges);
  let chosen = startOf(instance, { first: start.chosen, lists, better });
  let outcome: Outcome;
  for (;;) {
    const sums = sumsOf(instance, chosen).sort();
    const claim = { sums, tolerance: toleranceOf(instance, chosen) };
    const rounds = Math.max(2, Math.min(ROOT_ROUNDS, Math.floor(PROOF_PAIRS / 4 / Math.max(1, lists.count))));
    outcome = prove(instance, claim, {
      budget,
      branch: instance.affinity.kind === "sparse" && instance.affinity.supply.length <= BRANCH_PAIRS,
      lists,
      rootRounds: rounds,
    });
    if (!outcome.found) break;
    const next = better(outcome.found);
    if (!isBetter(sumsOf(instance, next), sums, claim.tolerance)) break;
    chosen = next;
  }
  return resultOf(instance, chosen, outcome);
}

/**
 * Exchanges end where no single chain helps; other starts end elsewhere. These come from totals in which the demands that were served
 * below average weigh more each time.
 */
function startOf(
  instance: Instance,
  from: { readonly first: Decision; readonly lists: Lists; readonly better: (chosen: Decision) => Decision },
): Decision {
  const { lists, better } = from;
  const n = instance.demandIds.length;
  const all = [...instance.demandIds.keys()].filter((d) => (lists.degree[d] as number) > 0);
  const weights = new Float64Array(n).fill(1);
  let best = better(from.first);
  const rounds = Math.min(STARTS, Math.floor(STARTS_PAIRS / Math.max(1, lists.count)));
  for (let round = 0; round < rounds && all.length > 0; round++) {
    const heaviest = weights.reduce((a, b) => Math.max(a, b), 0);
    const shape = {
      value: (d: number, a: number) => a * (weights[d] as number),
      maxAbs: instance.maxAbs * heaviest,
    };
    const { chosen } = optimise(instance, { lists, shape });
    const next = better(chosen);
    const sums = sumsOf(instance, next);
    if (isBetter(sums, sumsOf(instance, best), toleranceOf(instance, next))) best = next;
    reweigh(weights, all, round % 2 === 0 ? sumsOf(instance, chosen) : sums, round);
  }
  return best;
}

function resultOf(instance: Instance, chosen: Decision, { proof }: Outcome): AssignmentResult {
  const sums = sumsOf(instance, chosen).sort();
  const worst = sums[0] ?? 0;
  const pairs = assignedPairs(instance, chosen);
  return {
    status: proof.levels === sums.length ? "optimal" : "feasible",
    pairs,
    ...remaining(instance, chosen),
    objective: worst,
    bound: Math.max(worst, proof.worst),
    total: pairs.reduce((sum, p) => sum + p.affinity, 0),
    provenLevels: proof.levels,
    certificate: { kind: "fair", tree: proof.tree },
  };
}
