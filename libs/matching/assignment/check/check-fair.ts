import type { Report } from "./check.ts";
import { checkUnit, type Taken } from "./check-unit.ts";
import { agreed, type Decided, dualParts } from "./dual.ts";
import type { Table } from "./table.ts";

/*
 * Why a proof holds. Let s be the sums of the result, ascending, and y those of any assignment that is at least as good. With upper bounds U
 * (ascending) of the demands' sums and k the first place where U exceeds s: the first k places are settled (y cannot exceed U, and must
 * reach s), so every demand whose bound exceeds s[k] has y ≥ s[k]. A weighted sum of these demands' affinities is bounded by prices
 * (dual.ts); what it leaves one demand when the others take s[k] is a new bound for it. When no place is left where U exceeds s,
 * nothing is better. A tree over pairs (taken, ruled out) covers all assignments; what is settled in every leaf is proven. The worst-served
 * gets no more than the weighted mean, so each weighted sum also bounds the objective.
 * Two strengthenings: a pair with which the demand cannot reach s[k] even with its best others is worth nothing (it cannot be there);
 * and with `clip`, affinities count between 0 and s[k] only, so that a single large one cannot make up for several.
 */

type Json = Record<string, unknown>;
type Leaf = { readonly empty: boolean; readonly bounds: Float64Array; readonly reach: Float64Array };
type Level = { readonly level: number; readonly value: number };

/** Verifies the tree of a fair result, its bound, and the number of levels that it proves. */
export function checkFair(
  table: Table,
  result: Json,
  reached: { readonly sums: Float64Array; readonly list: Taken; readonly tolerance: number },
  report: Report,
): void {
  const sums = reached.sums.toSorted();
  const { tolerance } = reached;
  const certificate = (result.certificate ?? {}) as Json;
  const unit = certificate.kind === "fair-unit";
  if (unit) checkUnit(table, result, reached.list, report);
  const all = { levels: sums.length, worst: sums[0] ?? 0 };
  const proven = unit ? all : provenBy(table, certificate, { sums, tolerance }, report);
  if (proven === "invalid") return;
  const open = proven.levels < sums.length;
  if (result.status !== (open ? "feasible" : "optimal"))
    report(
      "status",
      open ? "最优性未得到证明" : "已证明最优",
      open ? "optimality is not proven" : "optimality is proven",
    );
  if (result.provenLevels !== proven.levels)
    report("provenLevels", `证明了 ${proven.levels} 级`, `${proven.levels} levels are proven`);
  if (typeof result.bound !== "number" || !(Math.abs(result.bound - proven.worst) <= tolerance))
    report("bound", `应为 ${proven.worst}`, `is ${proven.worst}`);
}

/** How many of the lowest sums the tree proves, in all of its leaves, and the most that the worst-served could get in any of them. */
function provenBy(
  table: Table,
  certificate: Json,
  { sums, tolerance }: { readonly sums: Float64Array; readonly tolerance: number },
  report: Report,
): { readonly levels: number; readonly worst: number } | "invalid" {
  let levels = sums.length;
  let worst = sums[0] ?? 0;
  let valid = certificate.kind === "fair" && Object.keys(certificate).length === 2;
  const pending: { node: Json; decided: Decided }[] = [
    { node: (certificate.tree ?? {}) as Json, decided: { in: new Set(), out: new Set() } },
  ];
  for (let next = pending.pop(); next && valid; next = pending.pop()) {
    const { node, decided } = next;
    if (node.pair !== undefined) {
      const [demand, supply] = Array.isArray(node.pair) && node.pair.length === 2 ? node.pair : [];
      const d = table.demandAt.get(demand) ?? -1;
      const s = table.supplyAt.get(supply) ?? -1;
      const key = d * table.supplies.length + s;
      const usable = d >= 0 && s >= 0 && table.affinity(d, s) !== undefined && !table.isPinned(d, s);
      valid = usable && !decided.in.has(key) && !decided.out.has(key) && Object.keys(node).length === 3;
      pending.push({
        node: (node.in ?? {}) as Json,
        decided: { ...decided, in: new Set(decided.in).add(key) },
      });
      pending.push({
        node: (node.out ?? {}) as Json,
        decided: { ...decided, out: new Set(decided.out).add(key) },
      });
      continue;
    }
    const leaf = leafOf(table, decided);
    if (Object.keys(node).length !== 1) valid = false;
    if (leaf.empty) continue;
    const steps = Array.isArray(node.steps) ? (node.steps as Json[]) : [];
    if (!Array.isArray(node.steps)) valid = false;
    let average = Infinity;
    for (const step of steps) {
      const level = levelOf(leaf.bounds, sums, tolerance);
      const outcome = level ? applyStep({ table, decided, leaf, tolerance }, level, step) : "invalid";
      if (outcome === "invalid") valid = false;
      if (typeof outcome === "string") break;
      average = Math.min(average, outcome.average);
    }
    const open = levelOf(leaf.bounds, sums, tolerance);
    if (!open) continue;
    levels = Math.min(levels, open.level);
    if (open.level === 0) worst = Math.max(worst, Math.min(average, ...leaf.bounds));
  }
  if (!valid) {
    report("certificate", "证明与问题不符", "the certificate does not fit the problem");
    return "invalid";
  }
  return { levels, worst };
}

/** What the limits alone allow each demand when some pairs are decided. */
function leafOf(table: Table, decided: Decided): Leaf {
  const width = table.supplies.length;
  const room = Float64Array.from(table.supplies, (s) => s.max);
  const groupRoom = new Float64Array(table.groupAt.size).fill(table.groupMax);
  const places = Float64Array.from(table.demands, (d) => d.max);
  const needed = Float64Array.from(table.demands, (d) => d.min);
  const bounds = new Float64Array(table.demands.length);
  let empty = false;
  const take = (d: number, s: number) => {
    const g = table.groupOf[s] as number;
    room[s] = (room[s] as number) - 1;
    places[d] = (places[d] as number) - 1;
    needed[d] = (needed[d] as number) - 1;
    if (g >= 0) groupRoom[g] = (groupRoom[g] as number) - 1;
    if ((room[s] as number) < 0 || (places[d] as number) < 0 || (g >= 0 && (groupRoom[g] as number) < 0))
      empty = true;
    bounds[d] = (bounds[d] as number) + (table.affinity(d, s) as number);
  };
  for (const [d, s] of table.pinned) take(d, s);
  for (const key of decided.in) take(Math.floor(key / width), key % width);
  const reach = new Float64Array(table.demands.length);
  for (let d = 0; d < bounds.length; d++) {
    const open: number[] = [];
    table.each(d, (s, affinity) => {
      const key = d * width + s;
      const g = table.groupOf[s] as number;
      if (table.isPinned(d, s) || decided.in.has(key) || decided.out.has(key)) return;
      if ((room[s] as number) > 0 && (g < 0 || (groupRoom[g] as number) > 0)) open.push(affinity);
    });
    open.sort((a, b) => b - a);
    const most = Math.min(places[d] as number, open.length);
    if ((needed[d] as number) > most) empty = true;
    let others = bounds[d] as number;
    for (let n = 0; n < most; n++) {
      const affinity = open[n] as number;
      if (affinity > 0 || n < (needed[d] as number)) bounds[d] = (bounds[d] as number) + affinity;
      if (affinity > 0 && n + 1 < (places[d] as number)) others += affinity;
    }
    reach[d] = others;
  }
  return { empty, bounds, reach };
}

/** The first place where the bounds exceed the sums; none when they fall short first or never exceed. */
function levelOf(bounds: Float64Array, sums: Float64Array, tolerance: number): Level | undefined {
  const ascending = bounds.toSorted();
  for (let k = 0; k < sums.length; k++) {
    const difference = (ascending[k] as number) - (sums[k] as number);
    if (difference < -tolerance) return undefined;
    if (difference > tolerance) return { level: k, value: sums[k] as number };
  }
  return undefined;
}

function applyStep(
  at: { readonly table: Table; readonly decided: Decided; readonly leaf: Leaf; readonly tolerance: number },
  { value: level }: Level,
  step: Json,
): "invalid" | "closed" | { readonly average: number } {
  const { table, decided, leaf, tolerance } = at;
  const { bounds, reach } = leaf;
  const weights = new Float64Array(table.demands.length);
  for (const [id, weight] of Object.entries((step.weights ?? {}) as Json)) {
    const d = table.demandAt.get(id);
    if (d === undefined || typeof weight !== "number" || !(weight > 0 && weight < 1e9)) return "invalid";
    if (!((bounds[d] as number) > level + tolerance)) return "invalid";
    weights[d] = weight;
  }
  const clip = step.clip === true;
  if (Object.keys(step).length !== 4 || typeof step.clip !== "boolean" || (clip && !(level > tolerance)))
    return "invalid";
  const width = table.supplies.length;
  const parts = dualParts(table, step.prices, {
    decided,
    value(d, s, affinity) {
      const weight = weights[d] as number;
      if (weight === 0) return 0;
      const forced = decided.in.has(d * width + s) || table.isPinned(d, s);
      if (!forced && affinity + (reach[d] as number) < level - tolerance) return undefined;
      return weight * (clip ? Math.min(Math.max(affinity, 0), level) : affinity);
    },
  });
  const heaviest = weights.reduce((a, b) => Math.max(a, b), 0);
  const bound = agreed(parts, step.parts, tolerance * Math.max(1, heaviest));
  if (bound === undefined || heaviest === 0) return "invalid";
  const total = weights.reduce((a, b) => a + b, 0);
  if (clip) {
    if (!(bound < level * total - tolerance * heaviest)) return "invalid";
    bounds.fill(-Infinity);
    return "closed";
  }
  weights.forEach((weight, d) => {
    if (weight < heaviest * 1e-6) return;
    bounds[d] = Math.min(bounds[d] as number, (bound - level * (total - weight)) / weight);
  });
  return { average: bound / total };
}
