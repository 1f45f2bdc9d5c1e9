import { breaksOf } from "../model/breaks.ts";
import type { Lookup } from "../model/lookup.ts";
import type { Id, Placement } from "../model/types.ts";
import { type Constraint, constraint, grouped, keyOf } from "./types.ts";

/** Breaks of every participant, those without meetings included (0). Slots of visits count as meetings. */
export function breaksByParticipant(lookup: Lookup, placements: readonly Placement[]): Map<Id, number> {
  const busy = new Map<Id, number[]>(lookup.problem.participants.map((p) => [p.id, []]));
  const add = (who: readonly Id[], slot: Id) => {
    for (const id of who) busy.get(id)?.push(lookup.slots.get(slot) ?? 0);
  };
  for (const p of placements) add(lookup.meetings.get(p.meeting)?.participants ?? [], p.slot);
  for (const v of lookup.problem.visits ?? []) for (const slot of v.slots) add(v.participants, slot);
  return new Map([...busy].map(([id, slots]) => [id, breaksOf(slots)]));
}

/** Rules about people: where they can be, how much they can do at once, and how evenly they wait. */
export const PARTICIPANT_CONSTRAINTS: readonly Constraint[] = [
  constraint(
    "unavailable",
    { zh: "参加者不在的时段不安排其洽谈", en: "Nobody meets while unavailable" },
    ({ lookup, placements }, violation) =>
      placements.flatMap((p) =>
        (lookup.meetings.get(p.meeting)?.participants ?? [])
          .filter((id) => lookup.participants.get(id)?.unavailable?.includes(p.slot))
          .map((id) =>
            violation(
              [p.meeting, id, p.slot],
              `${id} 在 ${p.slot} 不在，却安排了洽谈 ${p.meeting}`,
              `${id} is unavailable at ${p.slot}, where meeting ${p.meeting} is`,
            ),
          ),
      ),
  ),
  constraint(
    "one-at-a-time",
    {
      zh: "同一时段每人的洽谈不超过其可并行的场数",
      en: "Nobody has more meetings at once than they can hold in parallel",
    },
    ({ lookup, placements }, violation) => {
      const seats = placements.flatMap((p) =>
        (lookup.meetings.get(p.meeting)?.participants ?? []).map((id) => ({
          id,
          slot: p.slot,
          what: p.meeting,
        })),
      );
      for (const v of lookup.problem.visits ?? [])
        for (const slot of v.slots) for (const id of v.participants) seats.push({ id, slot, what: v.id });
      return grouped(seats, (s) => keyOf(s.id, s.slot)).flatMap((list) => {
        const [first] = list;
        const most = lookup.participants.get(first?.id ?? "")?.parallel ?? 1;
        const what = list.map((s) => s.what);
        return first && list.length > most
          ? [
              violation(
                [first.id, first.slot, ...what],
                `${first.id} 在 ${first.slot} 有 ${list.length} 场洽谈（${what.join("、")}），最多 ${most} 场`,
                `${first.id} has ${list.length} meetings at ${first.slot} (${what.join(", ")}), ${most} at most`,
              ),
            ]
          : [];
      });
    },
  ),
  constraint(
    "fairness",
    {
      zh: "任意两位参加者的空档数之差不超过规定值",
      en: "The breaks of any two participants differ by no more than the fairness",
    },
    ({ lookup, placements }, violation) => {
      const most = lookup.problem.objective?.fairness;
      const breaks = [...breaksByParticipant(lookup, placements)].sort((a, b) => a[1] - b[1]);
      const [low, high] = [breaks[0], breaks[breaks.length - 1]];
      return most !== undefined && low && high && high[1] - low[1] > most
        ? [
            violation(
              [high[0], low[0]],
              `${high[0]} 有 ${high[1]} 个空档，${low[0]} 有 ${low[1]} 个，相差超过 ${most}`,
              `${high[0]} has ${high[1]} breaks and ${low[0]} has ${low[1]}: more than ${most} apart`,
            ),
          ]
        : [];
    },
  ),
  constraint(
    "travel",
    { zh: "企业考察途中不安排洽谈", en: "Nobody meets while travelling to or from a site visit" },
    ({ lookup, placements }, violation) =>
      (lookup.problem.visits ?? []).flatMap((v) => [
        ...placements
          .filter((p) => v.travel?.includes(p.slot))
          .flatMap((p) =>
            (lookup.meetings.get(p.meeting)?.participants ?? [])
              .filter((id) => v.participants.includes(id))
              .map((id) =>
                violation(
                  [p.meeting, id, v.id, p.slot],
                  `${id} 在 ${p.slot} 正前往或离开考察 ${v.id}，却安排了洽谈 ${p.meeting}`,
                  `${id} is on the road of visit ${v.id} at ${p.slot}, where meeting ${p.meeting} is`,
                ),
              ),
          ),
        ...(lookup.problem.visits ?? [])
          .filter((other) => other.slots.some((s) => v.travel?.includes(s)))
          .flatMap((other) =>
            v.participants
              .filter((id) => other.participants.includes(id))
              .map((id) =>
                violation(
                  [id, v.id, other.id],
                  `${id} 在前往考察 ${v.id} 的途中又有考察 ${other.id}`,
                  `${id} is on visit ${other.id} while on the road of visit ${v.id}`,
                ),
              ),
          ),
      ]),
  ),
  constraint(
    "vehicle",
    {
      zh: "车辆座位够用，同一时段只跑一条线路",
      en: "A vehicle has enough seats and makes one journey at a time",
    },
    ({ lookup }, violation) => {
      const visits = lookup.problem.visits ?? [];
      return (lookup.problem.vehicles ?? []).flatMap((vehicle) => {
        const own = visits.filter((v) => v.vehicle === vehicle.id);
        const full = own
          .filter((v) => v.participants.length > vehicle.seats)
          .map((v) =>
            violation(
              [vehicle.id, v.id],
              `车辆 ${vehicle.id} 有 ${vehicle.seats} 座，考察 ${v.id} 有 ${v.participants.length} 人`,
              `vehicle ${vehicle.id} has ${vehicle.seats} seats, visit ${v.id} ${v.participants.length} people`,
            ),
          );
        const away = own.flatMap((v) =>
          [...new Set([...v.slots, ...(v.travel ?? [])])].map((slot) => ({ slot, visit: v.id })),
        );
        const twice = grouped(away, (a) => keyOf(a.slot))
          .filter((list) => list.length > 1)
          .map((list) => {
            const ids = list.map((a) => a.visit);
            return violation(
              [vehicle.id, list[0]?.slot ?? "", ...ids],
              `车辆 ${vehicle.id} 在 ${list[0]?.slot} 同时用于 ${ids.join("、")}`,
              `vehicle ${vehicle.id} is used for ${ids.join(", ")} at once at ${list[0]?.slot}`,
            );
          });
        return [...full, ...twice];
      });
    },
  ),
];
