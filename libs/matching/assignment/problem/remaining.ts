import type { Lists } from "../flow/lists.ts";
import type { Alternate, AssignedPair, Unfilled } from "../types.ts";
import { eachPair, type Instance } from "./instance.ts";

/** What a solver decided: pairs that are not pinned. */
export type Decision = readonly {
  readonly demand: number;
  readonly supply: number;
  readonly value: number;
}[];

/** Alternates per demand in a result. */
const ALTERNATES = 3;

/** Chosen and pinned pairs by id, ascending by demand and supply. */
export function assignedPairs(instance: Instance, chosen: Decision): AssignedPair[] {
  const all = [
    ...chosen.map(({ demand, supply, value }) => ({ demand, supply, value, pinned: false as const })),
    ...instance.pins.map(({ demand, supply, value }) => ({ demand, supply, value, pinned: true as const })),
  ];
  all.sort((a, b) => a.demand - b.demand || a.supply - b.supply);
  return all.map(({ demand: d, supply: s, value: affinity, pinned }) => {
    const demand = instance.demandIds[d] as string;
    const supply = instance.supplyIds[s] as string;
    return pinned ? { demand, supply, affinity, pinned } : { demand, supply, affinity };
  });
}

/** Who could step in at once, best first, and why places stay empty; `lists` of the demands, when there are, save reading all pairs. */
export function remaining(
  instance: Instance,
  chosen: Decision,
  lists?: Lists,
): { alternates: Alternate[]; unfilled: Unfilled[] } {
  const { demandIds, supplyIds, groupOf } = instance;
  const room = instance.room.slice();
  const groupRoom = instance.groupRoom.slice();
  const mine = new Map<number, Set<number>>();
  for (const { demand, supply } of chosen) {
    room[supply] = (room[supply] as number) - 1;
    const g = groupOf[supply] as number;
    if (g >= 0) groupRoom[g] = (groupRoom[g] as number) - 1;
    mine.set(demand, (mine.get(demand) ?? new Set()).add(supply));
  }
  const pinned = new Int32Array(demandIds.length);
  for (const pin of instance.pins) pinned[pin.demand] = (pinned[pin.demand] as number) + 1;
  const alternates: Alternate[] = [];
  const unfilled: Unfilled[] = [];
  demandIds.forEach((id, d) => {
    const own = mine.get(d);
    const best: { supply: number; value: number }[] = [];
    const left = { others: 0, used: 0, grouped: 0 };
    const got = own?.size ?? 0;
    const short = (instance.max[d] as number) - got;
    let least = -Infinity;
    const isFree = (supply: number) => {
      const g = groupOf[supply] as number;
      return (room[supply] as number) > 0 && !own?.has(supply) && (g < 0 || (groupRoom[g] as number) > 0);
    };
    if (short <= 0 && lists && bestListed(lists, d, { isFree, best })) {
      // Found without reading all pairs.
    } else
      eachPair(instance, d, (supply, value) => {
        // Of a demand that has all it may get, only the best are of interest.
        if (short <= 0 && value < least) return;
        if (own?.has(supply)) return;
        const g = groupOf[supply] as number;
        left.others++;
        if ((room[supply] as number) <= 0) {
          if (value > 0) left.used++;
          return;
        }
        if (g >= 0 && (groupRoom[g] as number) <= 0) {
          if (value > 0) left.grouped++;
          return;
        }
        const last = best[ALTERNATES - 1];
        if (last && (value < last.value || (value === last.value && supply > last.supply))) return;
        best.push({ supply, value });
        best.sort((a, b) => b.value - a.value || a.supply - b.supply);
        if (best.length > ALTERNATES) best.pop();
        least = best[ALTERNATES - 1]?.value ?? -Infinity;
      });
    if (short + got + (pinned[d] as number) > 0)
      for (const { supply, value } of best)
        alternates.push({ demand: id, supply: supplyIds[supply] as string, affinity: value });
    if (short <= 0) return;
    const belowMin = Math.max(0, (instance.min[d] as number) - got);
    const why = cause({ ...left, has: got + (pinned[d] as number), possible: instanceHasOpen(instance, d) });
    unfilled.push({ demand: id, short, ...(belowMin > 0 ? { belowMin } : {}), why });
  });
  return { alternates, unfilled };
}

/** The best free candidates of a demand that has all it may get, from its list; false when the list is too short to tell. */
function bestListed(
  lists: Lists,
  demand: number,
  into: { isFree: (supply: number) => boolean; best: { supply: number; value: number }[] },
): boolean {
  for (let chunk = lists.first[demand] as number; chunk >= 0; chunk = lists.next[chunk] as number)
    for (let e = lists.from[chunk] as number; e < (lists.to[chunk] as number); e++) {
      const supply = lists.column[e] as number;
      if (into.isFree(supply) && into.best.push({ supply, value: lists.raw[e] as number }) === ALTERNATES)
        return true;
    }
  if (lists.rest[demand] === -Infinity) return true;
  into.best.length = 0;
  return false;
}

function instanceHasOpen(instance: Instance, demand: number): number {
  const { affinity } = instance;
  if (affinity.kind === "sparse")
    return (affinity.offset[demand + 1] as number) - (affinity.offset[demand] as number);
  return (affinity.rowOf[demand] as number) < 0
    ? 0
    : affinity.width - (affinity.excluded.get(demand)?.size ?? 0);
}

function cause(left: {
  /** Candidates that are not assigned; of them, those of positive affinity that are used up, or held back by their group. */
  readonly others: number;
  readonly used: number;
  readonly grouped: number;
  readonly has: number;
  readonly possible: number;
}): Unfilled["why"] {
  const { has, possible } = left;
  if (possible === 0 && has === 0)
    return {
      code: "no-candidates",
      zh: "没有可以分配的人选（未列出，或均被禁止）",
      en: "no candidate is possible (none is listed, or all are forbidden)",
    };
  if (left.others === 0)
    return {
      code: "too-few-candidates",
      zh: `可分配的人选只有 ${has} 个，已全部分配`,
      en: `only ${has} candidates are possible, and all are assigned`,
    };
  if (left.used > 0)
    return {
      code: "supplies-used",
      zh: `其余合适人选中有 ${left.used} 个的名额已被其他需求用完${left.grouped > 0 ? `，${left.grouped} 个受单位名额限制` : ""}`,
      en: `${left.used} of the other suitable candidates are used to their limit by other demands${left.grouped > 0 ? `, ${left.grouped} are held back by the limit of their group` : ""}`,
    };
  if (left.grouped > 0)
    return {
      code: "group-used",
      zh: `其余 ${left.grouped} 个合适人选所在单位的名额已用完`,
      en: `the groups of the other ${left.grouped} suitable candidates are used to their limit`,
    };
  return {
    code: "no-gain",
    zh: "其余人选的匹配值不为正，分配不会带来改善",
    en: "the other candidates have no positive affinity: assigning them gains nothing",
  };
}
