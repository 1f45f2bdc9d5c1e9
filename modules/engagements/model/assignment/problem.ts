import type { AssignmentProblem, AssignmentResult } from "#libs/matching/index.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { NeedDifference, ScenarioComparison, ScenarioSettings, ScenarioSummary } from "./scenario.ts";

/** A ranked pair that may be assigned; `rank` is the expert's place for the need. */
export type Candidate = {
  readonly needId: string;
  readonly expertId: string;
  readonly score: number;
  readonly rank: number;
};
export type Surroundings = {
  readonly needIds: readonly string[];
  readonly experts: readonly { readonly id: string; readonly institution: string | null }[];
  readonly candidates: readonly Candidate[];
  /** Engagements under way: pairs that already stand. */
  readonly engaged: readonly { readonly needId: string; readonly expertId: string }[];
};

const pairKey = (p: { readonly needId: string; readonly expertId: string }) => `${p.needId} ${p.expertId}`;

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/**
 * The assignment problem of an edition. A pair that stands already is not assigned again and, with `countEngaged`, takes its
 * place of both capacities; a pin always finds a place, because an officer set it. Scores are rounded to 10⁻⁶, so that the
 * problem written to a file and the one computed are the same.
 */
export function assignmentProblem(around: Surroundings, settings: ScenarioSettings): AssignmentProblem {
  const stands = new Set(around.engaged.map(pairKey));
  const engagedOfNeed = countBy(around.engaged, (e) => e.needId);
  const engagedOfExpert = countBy(around.engaged, (e) => e.expertId);
  const known = new Set(around.needIds);
  const pins = settings.pinned.filter((p) => known.has(p.needId) && !stands.has(pairKey(p)));
  const pinned = new Set(pins.map(pairKey));
  const forbidden = new Set(settings.forbidden.map(pairKey));
  const pinsOfNeed = countBy(pins, (p) => p.needId);
  const pinsOfExpert = countBy(pins, (p) => p.expertId);
  const ofNeed = new Map(settings.needLimits.map((l) => [l.needId, l]));
  const ofExpert = new Map(settings.expertLimits.map((l) => [l.expertId, l.max]));
  const taken = (counts: ReadonlyMap<string, number>, id: string) =>
    settings.countEngaged ? (counts.get(id) ?? 0) : 0;

  const pairs = around.candidates
    .filter((c) => !stands.has(pairKey(c)))
    .filter((c) => pinned.has(pairKey(c)) || c.score >= settings.minimumScore)
    .map((c) => ({
      demand: c.needId,
      supply: c.expertId,
      affinity: Math.round(c.score * 1e6) / 1e6,
      ...(pinned.has(pairKey(c)) ? { pinned: true } : {}),
      ...(forbidden.has(pairKey(c)) && !pinned.has(pairKey(c)) ? { forbidden: true } : {}),
    }));
  const used = new Set(pairs.map((p) => p.supply));
  return {
    demands: around.needIds.map((id) => {
      const limits = ofNeed.get(id);
      const most = (limits?.max ?? settings.needMax) - taken(engagedOfNeed, id);
      const max = Math.max(most, pinsOfNeed.get(id) ?? 0, 0);
      const least = (limits?.min ?? settings.needMin) - taken(engagedOfNeed, id);
      return { id, min: Math.min(Math.max(least, 0), max), max };
    }),
    supplies: around.experts
      .filter((e) => used.has(e.id))
      .map(({ id, institution }) => {
        const most = (ofExpert.get(id) ?? settings.expertMax) - taken(engagedOfExpert, id);
        return {
          id,
          max: Math.max(most, pinsOfExpert.get(id) ?? 0, 0),
          ...(institution && settings.institutionMax !== null ? { group: institution } : {}),
        };
      }),
    pairs,
    ...(settings.institutionMax !== null ? { groupMax: settings.institutionMax } : {}),
    objective: settings.objective,
  };
}

/** What a computation says of itself, in a sentence an officer can stand behind. */
function statementOf(result: AssignmentResult, checked: boolean, fair: boolean): Text {
  if (!checked)
    return {
      zh: "独立校验未通过，请勿采用，并联系管理员。",
      en: "The independent check failed: do not adopt it, and tell the administrator.",
    };
  if (result.status === "infeasible-minimums")
    return {
      zh: "最低人数无法同时满足（已证明）；下面是尽可能满足的配对。",
      en: "The minimums cannot all be met, as is proven; the pairs below meet them as far as possible.",
    };
  if (result.status === "optimal")
    return {
      zh: "已证明最优：在这些条件下没有更好的分配（证明已由独立程序校验）。",
      en: "Proven optimal: under these conditions no assignment is better (the proof was checked by an independent program).",
    };
  // The bound of a fair assignment is that of its worst-served need alone: no gap to read off.
  const levels = result.provenLevels ?? 0;
  if (fair && levels > 0)
    return {
      zh: `最难匹配的 ${levels} 项需求已证明不能更好（已由独立程序校验）；其余各项全部条件均已满足，但未证明没有更公平的分配。`,
      en: `For the ${levels} worst-served need(s) nothing better exists, as is proven (checked by an independent program); the others keep every condition, but that nothing fairer exists for them is not proven.`,
    };
  if (fair)
    return {
      zh: "可行但未证明最优：全部条件均已满足（已由独立程序校验），未能证明没有更公平的分配；可与其他方案比较后再定。",
      en: "Feasible, not proven optimal: every condition is kept (checked by an independent program), but that nothing fairer exists is not proven; compare it with another scenario.",
    };
  return {
    zh: "可行但未证明最优：与最优的差距不超过“目标值与上界”之差。",
    en: "Feasible, not proven optimal: the gap is at most the difference of objective and bound.",
  };
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** The figures of a result; `checked` is the independent checker's verdict. */
export function summaryOf(
  problem: AssignmentProblem,
  result: AssignmentResult,
  checked: boolean,
): ScenarioSummary {
  const score = new Map<string, number>();
  for (const pair of result.pairs) score.set(pair.demand, (score.get(pair.demand) ?? 0) + pair.affinity);
  const wanting = problem.demands.filter((d) => d.max > 0);
  const withCandidates = new Set(problem.pairs.filter((p) => !p.forbidden).map((p) => p.demand));
  const judged = wanting.filter((d) => withCandidates.has(d.id)).map((d) => score.get(d.id) ?? 0);
  return {
    status: result.status,
    needs: wanting.length,
    needsServed: wanting.filter((d) => score.has(d.id)).length,
    needsEmpty: wanting.filter((d) => !score.has(d.id)).length,
    experts: problem.supplies.length,
    expertsUsed: new Set(result.pairs.map((p) => p.supply)).size,
    pairs: result.pairs.length,
    total: round(result.pairs.reduce((sum, p) => sum + p.affinity, 0)),
    worst: round(judged.length ? Math.min(...judged) : 0),
    objective: result.objective,
    bound: result.bound,
    checked,
    statement: statementOf(result, checked, problem.objective === "fair"),
  };
}

type Side = {
  readonly id: string;
  readonly name: string;
  readonly summary: ScenarioSummary;
  readonly pairs: AssignmentResult["pairs"];
};
type Names = {
  readonly need: (id: string) => { readonly code: string; readonly title: string; readonly county: string };
  readonly expert: (id: string) => { readonly name: string; readonly nameEn: string | null };
};

/** What changes from one scenario to another, need by need; needs that lose most come first. */
export function compareScenarios(left: Side, right: Side, names: Names): ScenarioComparison {
  const grouped = (side: Side) => {
    const byNeed = new Map<string, Map<string, number>>();
    for (const { demand, supply, affinity } of side.pairs) {
      const mine = byNeed.get(demand) ?? new Map<string, number>();
      byNeed.set(demand, mine.set(supply, affinity));
    }
    return byNeed;
  };
  const [a, b] = [grouped(left), grouped(right)];
  const none: ReadonlyMap<string, number> = new Map();
  const listed = (pairs: ReadonlyMap<string, number>, keep: (id: string) => boolean) =>
    [...pairs]
      .filter(([id]) => keep(id))
      .map(([expertId, score]) => ({ expertId, ...names.expert(expertId), score }))
      .sort((x, y) => y.score - x.score || (x.expertId < y.expertId ? -1 : 1));
  const sum = (pairs: ReadonlyMap<string, number>) => round([...pairs.values()].reduce((s, v) => s + v, 0));
  let same = 0;
  let onlyLeft = 0;
  let onlyRight = 0;
  const needs: NeedDifference[] = [];
  for (const needId of new Set([...a.keys(), ...b.keys()])) {
    const [mine, theirs] = [a.get(needId) ?? none, b.get(needId) ?? none];
    const difference: NeedDifference = {
      needId,
      ...names.need(needId),
      left: sum(mine),
      right: sum(theirs),
      onlyLeft: listed(mine, (id) => !theirs.has(id)),
      onlyRight: listed(theirs, (id) => !mine.has(id)),
      both: listed(mine, (id) => theirs.has(id)),
    };
    same += difference.both.length;
    onlyLeft += difference.onlyLeft.length;
    onlyRight += difference.onlyRight.length;
    if (difference.onlyLeft.length || difference.onlyRight.length) needs.push(difference);
  }
  needs.sort((x, y) => x.right - x.left - (y.right - y.left) || (x.code < y.code ? -1 : 1));
  const head = ({ id, name, summary }: Side) => ({ id, name, summary });
  return { left: head(left), right: head(right), same, onlyLeft, onlyRight, needs };
}
