import { listsOf } from "../flow/lists.ts";
import { likelyLooked, type Optimum } from "../flow/optimise.ts";
import type { Instance } from "../problem/instance.ts";
import { assignedPairs, type Decision, remaining } from "../problem/remaining.ts";
import type { AssignmentResult } from "../types.ts";
import { improve, isBetter } from "./chains.ts";
import { openLevel, sumsOf, toleranceOf } from "./levels.ts";
import { type Budget, type Outcome, prove } from "./prove.ts";

/** Candidates that exchanges may look at in all. */
const EXCHANGES = 150_000_000;
/** Pairs that the flows of a proof may look at; above this size of problem nothing is branched. */
const PROOF_PAIRS = 60_000_000;
const BRANCH_PAIRS = 20_000;
const LEAVES = 3000;

/**
 * Leximin: starts from the highest total, exchanges places for the benefit of the worst-served, then tries to prove that nothing
 * is better (which may find something better, and starts again). The problem is NP-hard: when the budget ends without a proof,
 * the status is `feasible`, with the bound on the worst-served sum and the number of lowest sums that are proven.
 */
export function solveFair(instance: Instance, start: Optimum): AssignmentResult {
  const lists = listsOf(instance, "demand", likelyLooked(instance, false));
  const exchanges = { left: EXCHANGES };
  const budget: Budget = { pairs: PROOF_PAIRS, leaves: LEAVES };
  const better = (from: Decision): Decision =>
    improve(instance, lists, { chosen: from, tolerance: toleranceOf(instance, from) }, exchanges);
  let chosen = better(start.chosen);
  let outcome: Outcome;
  for (;;) {
    const sums = sumsOf(instance, chosen).sort();
    const claim = { sums, tolerance: toleranceOf(instance, chosen) };
    const rounds = Math.max(2, Math.min(40, Math.floor(PROOF_PAIRS / 4 / Math.max(1, lists.count))));
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

function resultOf(instance: Instance, chosen: Decision, outcome: Outcome): AssignmentResult {
  const sums = sumsOf(instance, chosen).sort();
  const worst = sums[0] ?? 0;
  const ascending = outcome.bounds.toSorted();
  const open = outcome.tree ? -1 : openLevel(outcome.bounds, sums, toleranceOf(instance, chosen));
  const pairs = assignedPairs(instance, chosen);
  return {
    status: outcome.tree ? "optimal" : "feasible",
    pairs,
    ...remaining(instance, chosen),
    objective: worst,
    bound: outcome.tree ? worst : (ascending[0] ?? 0),
    total: pairs.reduce((sum, p) => sum + p.affinity, 0),
    provenLevels: open < 0 ? sums.length : open,
    certificate: { kind: "fair", tree: outcome.tree ?? { steps: outcome.steps } },
  };
}
