import { type Lists, listsOf } from "../flow/lists.ts";
import { optimise } from "../flow/optimise.ts";
import { boundOf, priceParts, pricesById } from "../problem/certificate.ts";
import { eachPair, type Instance } from "../problem/instance.ts";
import type { Decision } from "../problem/remaining.ts";
import type { FairStep, FairTree } from "../types.ts";
import { decide, type PairAt } from "./branch.ts";
import { compareSums, openLevel, reachOf, sumsOf } from "./levels.ts";

/** What is to be shown to be the best: ascending sums. */
export type Claim = { readonly sums: Float64Array; readonly tolerance: number };
/** What a tree proves: how many of the lowest sums nothing can raise (all: nothing is better), and the most that the worst-served could get. */
export type Proof = { readonly tree: FairTree; readonly levels: number; readonly worst: number };
/** `found`: an assignment that is better than claimed. */
export type Outcome = { readonly found?: Decision; readonly proof: Proof };
/** Work left: pairs that the flows may look at, and leaves of the tree. */
export type Budget = { pairs: number; leaves: number };

const ROOT_ROUNDS = 40;
const LEAF_ROUNDS = 6;
/** Rounds that weights of the branch above count for: they move less. */
const WARM = 30;

type Leaf = {
  /** Lowest sums that are proven in this leaf: all when nothing is better. */
  readonly levels: number;
  readonly found?: Decision;
  readonly steps: FairStep[];
  /** Most that the worst-served could get. */
  readonly worst: number;
  /** Demands that stand in the way, the weightiest first, and their weights. */
  readonly hard: readonly number[];
  readonly weights?: Float64Array;
};

/** Tries to bound a leaf by weighted sums (see check/check-fair.ts for why that proves anything). */
export function boundLeaf(
  instance: Instance,
  claim: Claim,
  options: {
    readonly budget: Budget;
    readonly rounds: number;
    readonly lists?: Lists;
    /** Levels that are to be proven at least; all unless stated. */
    readonly target?: number;
    /** Weights that bounded the branch above best, to go on from. */
    readonly weights?: Float64Array;
  },
): Leaf {
  const { sums, tolerance } = claim;
  const { budget } = options;
  const { empty, bounds, others } = reachOf(instance);
  const steps: FairStep[] = [];
  const n = bounds.length;
  const target = options.target ?? n;
  let average = Infinity;
  const done = (levels: number, extra: Partial<Leaf> = {}): Leaf => ({
    levels,
    steps,
    worst: levels > 0 ? (sums[0] ?? 0) : Math.min(least(bounds), average),
    hard: [],
    ...extra,
  });
  if (empty) return done(n);
  const lists = options.lists ?? listsOf(instance, "demand", 64);
  for (;;) {
    const at = openLevel(bounds, sums, tolerance);
    if (at < 0) return done(n);
    if (at >= target) return done(at);
    const level = sums[at] as number;
    const above = [...bounds.keys()].filter((d) => (bounds[d] as number) > level + tolerance);
    const weights = new Float64Array(n);
    for (const d of above) weights[d] = Math.max(options.weights?.[d] ?? 1, 1e-4);
    normalise(weights, above);
    const bound = (clip: boolean) => {
      const heaviest = weights.reduce((a, b) => Math.max(a, b), 0);
      const value = (d: number, affinity: number, forced: boolean) => {
        const weight = weights[d] as number;
        if (weight === 0) return 0;
        // Within the checker's tolerance on the safe side: what it lets stand must be priced here.
        if (!forced && affinity + (others[d] as number) < level - 2 * tolerance) return -Infinity;
        return weight * (clip ? Math.min(Math.max(affinity, 0), level) : affinity);
      };
      budget.pairs -= lists.count;
      const optimum = optimise(instance, {
        lists,
        shape: {
          value: (d, a) => value(d, a, false),
          maxAbs: Math.max(instance.maxAbs, Math.abs(level)) * heaviest,
        },
      });
      const pinned = new Set(instance.pins);
      const parts = priceParts(instance, optimum, (d, a, pair) => value(d, a, pinned.has(pair)));
      return {
        optimum,
        total: boundOf(parts),
        heaviest,
        step: (): FairStep => ({
          weights: Object.fromEntries(
            above.flatMap((d) => (weights[d] ? [[instance.demandIds[d], weights[d]]] : [])),
          ),
          clip,
          prices: pricesById(instance, optimum.prices),
          parts,
        }),
      };
    };
    if (level > tolerance) {
      const clipped = bound(true);
      if (clipped.total < level * above.length - 2 * tolerance * clipped.heaviest) {
        steps.push(clipped.step());
        return done(n);
      }
    }
    let progress = false;
    let best:
      | {
          readonly average: number;
          readonly step: FairStep;
          readonly next: Float64Array;
          readonly weights: Float64Array;
        }
      | undefined;
    for (let round = 0; round < options.rounds && budget.pairs > 0; round++) {
      const plain = bound(false);
      const mine = sumsOf(instance, plain.optimum.chosen);
      if (meetsMinimums(instance, plain.optimum.chosen) && compareSums(mine.toSorted(), sums, tolerance) > 0)
        return done(at, { found: plain.optimum.chosen });
      const all = above.reduce((total, d) => total + (weights[d] as number), 0);
      const next = bounds.slice();
      for (const d of above) {
        const weight = weights[d] as number;
        if (weight < plain.heaviest * 1.1e-6) continue;
        next[d] = Math.min(next[d] as number, (plain.total - level * (all - weight)) / weight);
      }
      const then = openLevel(next, sums, tolerance);
      if (then < 0 || then > at) {
        steps.push(plain.step());
        bounds.set(next);
        average = Math.min(average, plain.total / all);
        progress = true;
        break;
      }
      if (at === 0 && plain.total / all < (best?.average ?? average))
        best = { average: plain.total / all, step: plain.step(), next, weights: weights.slice() };
      reweigh(weights, above, mine, options.weights ? round + WARM : round);
    }
    if (!progress && best) {
      steps.push(best.step);
      bounds.set(best.next);
      average = best.average;
    }
    if (!progress)
      return done(at, {
        weights: best?.weights ?? weights,
        hard: above.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b),
      });
  }
}

const least = (a: Float64Array) => a.reduce((x, y) => Math.min(x, y), Infinity);

function meetsMinimums(instance: Instance, chosen: Decision): boolean {
  const left = instance.min.slice();
  for (const { demand } of chosen) left[demand] = (left[demand] as number) - 1;
  return left.every((x) => x <= 0);
}

/** Weight moves from demands that the last optimum served above average to those below. */
export function reweigh(
  weights: Float64Array,
  above: readonly number[],
  sums: Float64Array,
  round: number,
): void {
  const mean = above.reduce((total, d) => total + (sums[d] as number), 0) / above.length;
  const spread = above.reduce((most, d) => Math.max(most, Math.abs((sums[d] as number) - mean)), 0);
  if (spread === 0) return;
  const step = 1.2 / (1 + round / 4);
  for (const d of above)
    weights[d] = (weights[d] as number) * Math.exp((step * (mean - (sums[d] as number))) / spread);
  normalise(weights, above);
}

/** Weights of the mean 1. */
function normalise(weights: Float64Array, above: readonly number[]): void {
  const total = above.reduce((sum, d) => sum + (weights[d] as number), 0);
  for (const d of above) weights[d] = ((weights[d] as number) * above.length) / total;
}

/**
 * A proof that nothing is better than claimed, by a tree over pairs; or something better; or, when the budget ends, a proof of as many
 * of the lowest sums as could be proven.
 */
export function prove(
  instance: Instance,
  claim: Claim,
  options: {
    readonly budget: Budget;
    readonly branch: boolean;
    readonly lists?: Lists;
    readonly rootRounds?: number;
  },
): Outcome {
  const { budget } = options;
  const all = claim.sums.length;
  const root = boundLeaf(instance, claim, {
    budget,
    rounds: options.rootRounds ?? ROOT_ROUNDS,
    ...(options.lists ? { lists: options.lists } : {}),
  });
  let proof: Proof = { tree: { steps: root.steps }, levels: root.levels, worst: root.worst };
  if (root.found) return { found: root.found, proof };
  let found: Decision | undefined;
  const visit = (at: Instance, target: number, weights?: Float64Array): Proof | undefined => {
    budget.leaves--;
    const leaf = boundLeaf(at, claim, {
      budget,
      rounds: LEAF_ROUNDS,
      target,
      ...(weights ? { weights } : {}),
    });
    if (leaf.levels >= target) return { tree: { steps: leaf.steps }, levels: leaf.levels, worst: leaf.worst };
    if (leaf.found) found = [...leaf.found, ...at.pins.slice(instance.pins.length)];
    if (found || budget.leaves < 0 || budget.pairs < 0) return undefined;
    const pair = choosePair(at, leaf.hard);
    if (!pair) return undefined;
    const taken = visit(decide(at, pair, true), target, leaf.weights);
    const without = taken && visit(decide(at, pair, false), target, leaf.weights);
    if (!taken || !without) return undefined;
    const ids = [
      instance.demandIds[pair.demand] as string,
      instance.supplyIds[pair.supply] as string,
    ] as const;
    return {
      tree: { pair: ids, in: taken.tree, out: without.tree },
      levels: Math.min(taken.levels, without.levels),
      worst: Math.max(taken.worst, without.worst),
    };
  };
  // The worst-served first: what is proven of it stands, whatever becomes of the rest.
  for (let more = 1; options.branch && proof.levels < all; more *= 2) {
    const next = visit(instance, Math.min(all, proof.levels + more), root.weights);
    if (!next) break;
    proof = next;
  }
  return { ...(found ? { found } : {}), proof };
}

/** The pair to decide next: the best one left to the weightiest demand that still has one. */
function choosePair(instance: Instance, hard: readonly number[]): PairAt | undefined {
  const { max, room, groupOf, groupRoom } = instance;
  const all = [...hard, ...instance.demandIds.keys()];
  for (const demand of all) {
    if ((max[demand] as number) <= 0) continue;
    let best: { supply: number; value: number } | undefined;
    eachPair(instance, demand, (supply, value) => {
      const g = groupOf[supply] as number;
      const open = (room[supply] as number) > 0 && (g < 0 || (groupRoom[g] as number) > 0);
      if (open && (!best || value > best.value)) best = { supply, value };
    });
    if (best) return { demand, supply: best.supply };
  }
  return undefined;
}
