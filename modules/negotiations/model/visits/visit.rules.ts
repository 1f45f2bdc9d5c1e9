import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import type { PartyKey } from "../party.ts";

/** What of a site visit can collide with another. Times are local, `HH:MM`. */
export type VisitPlan = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly day: string;
  readonly departsAt: string;
  readonly returnsAt: string;
  readonly capacity: number;
  readonly vehicleId: string | null;
  readonly parties: readonly PartyKey[];
};
export type VisitSurroundings = {
  /** Visits of the activity that are not cancelled. */
  readonly others: readonly VisitPlan[];
  readonly vehicle: { readonly name: string; readonly seats: number } | null;
  readonly nameOf: (party: PartyKey) => string;
};

/** Away at the same time; one that is back when the other leaves does not collide. */
export const overlaps = (
  a: Pick<VisitPlan, "day" | "departsAt" | "returnsAt">,
  b: Pick<VisitPlan, "day" | "departsAt" | "returnsAt">,
): boolean => a.day === b.day && a.departsAt < b.returnsAt && b.departsAt < a.returnsAt;

/**
 * Why a visit cannot be: more parties than the factory receives or the vehicle seats, the vehicle or a party in two visits at
 * once (both are named). Empty when it can.
 */
export function visitConflicts(
  visit: VisitPlan,
  { others, vehicle, nameOf }: VisitSurroundings,
): FieldRefusal[] {
  const count = visit.parties.length;
  const refused: FieldRefusal[] = [];
  if (count > visit.capacity)
    refused.push({
      field: "parties",
      value: String(count),
      reason: {
        zh: `参加方 ${count} 家，超过企业可接待的 ${visit.capacity} 家`,
        en: `${count} parties, and the factory receives ${visit.capacity}`,
      },
    });
  if (vehicle && count > vehicle.seats)
    refused.push({
      field: "vehicleId",
      value: vehicle.name,
      reason: {
        zh: `参加方 ${count} 家，${vehicle.name}只有 ${vehicle.seats} 座`,
        en: `${count} parties, and ${vehicle.name} has ${vehicle.seats} seats`,
      },
    });
  for (const other of others) {
    if (other.id === visit.id || !overlaps(visit, other)) continue;
    const when = `${other.departsAt}–${other.returnsAt}`;
    if (visit.vehicleId !== null && visit.vehicleId === other.vehicleId)
      refused.push({
        field: "vehicleId",
        value: vehicle?.name ?? visit.vehicleId,
        reason: {
          zh: `${vehicle?.name ?? "该车辆"}同一时间已用于“${other.title}”（${other.code}，${when}）`,
          en: `${vehicle?.name ?? "The vehicle"} is out with “${other.title}” (${other.code}, ${when}) at that time`,
        },
      });
    for (const party of visit.parties)
      if (other.parties.includes(party))
        refused.push({
          field: "parties",
          value: nameOf(party),
          reason: {
            zh: `${nameOf(party)}同一时间已参加“${other.title}”（${other.code}，${when}）`,
            en: `${nameOf(party)} is at “${other.title}” (${other.code}, ${when}) at that time`,
          },
        });
  }
  return refused;
}
