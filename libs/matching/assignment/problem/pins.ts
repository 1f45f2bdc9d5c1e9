import type { AssignmentResult } from "../types.ts";
import type { Instance, Pin } from "./instance.ts";
import { remaining } from "./remaining.ts";

/** Pinned pairs that exceed a limit on their own: the fewest of them, as a result without pairs; undefined when all fit. */
export function pinConflict(instance: Instance): AssignmentResult | undefined {
  const { max, room, groupRoom, groupOf, stated, pins, demandIds, supplyIds, groupIds } = instance;
  const found: { limit: number; where: { zh: string; en: string }; pins: Pin[] }[] = [];
  const look = (
    left: Int32Array,
    limits: Int32Array,
    of: (pin: Pin) => number,
    named: (at: number) => { zh: string; en: string },
  ) =>
    left.forEach((n, at) => {
      if (n >= 0) return;
      const limit = limits[at] as number;
      found.push({ limit, where: named(at), pins: pins.filter((p) => of(p) === at).slice(0, limit + 1) });
    });
  look(
    max,
    stated.max,
    (p) => p.demand,
    (d) => ({ zh: `需求“${demandIds[d]}”`, en: `demand "${demandIds[d]}"` }),
  );
  look(
    room,
    stated.room,
    (p) => p.supply,
    (s) => ({ zh: `人选“${supplyIds[s]}”`, en: `supply "${supplyIds[s]}"` }),
  );
  look(
    groupRoom,
    stated.groupRoom,
    (p) => groupOf[p.supply] as number,
    (g) => ({
      zh: `单位“${groupIds[g]}”`,
      en: `group "${groupIds[g]}"`,
    }),
  );
  const worst = found.sort((a, b) => a.pins.length - b.pins.length)[0];
  if (!worst) return undefined;
  const named = worst.pins.map(
    (p) => [demandIds[p.demand] as string, supplyIds[p.supply] as string] as const,
  );
  const without = { ...instance, max: stated.max, room: stated.room, groupRoom: stated.groupRoom, pins: [] };
  const why = {
    code: "pins-conflict" as const,
    zh: "指定的配对超出名额，未进行分配",
    en: "pinned pairs exceed a limit: nothing was assigned",
  };
  return {
    status: "infeasible-minimums",
    pairs: [],
    alternates: [],
    unfilled: remaining(without, []).unfilled.map(({ demand, short }) => ({ demand, short, why })),
    objective: 0,
    bound: null,
    conflict: {
      demands: [],
      pins: named,
      required: worst.pins.length,
      possible: worst.limit,
      smallest: true,
      why: {
        zh: `${worst.where.zh}的上限为 ${worst.limit}，指定的配对已有 ${worst.pins.length} 个`,
        en: `the limit of ${worst.where.en} is ${worst.limit}, but ${worst.pins.length} pairs are pinned`,
      },
    },
    certificate: { kind: "pins", pairs: named, possible: worst.limit },
  };
}
