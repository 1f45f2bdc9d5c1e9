import type { NegotiationTable, Slot } from "../programme/programme.ts";
import type { FrozenNames } from "./problem/inputs.ts";

type Version = { readonly names: FrozenNames } | null | undefined;

/**
 * Slots by day and time as people were told them: until the next version is published, agendas, walls and desks agree, whatever was
 * changed in the programme meanwhile. Slots the version does not know are as they are.
 */
export function slotsAsTold(version: Version, slots: readonly Slot[]): Slot[] {
  const told = new Map((version?.names.slots ?? []).map((s) => [s.id, s]));
  return slots
    .map((slot): Slot => {
      const was = told.get(slot.id);
      return was ? { ...slot, day: was.day, startsAt: was.startsAt, endsAt: was.endsAt } : slot;
    })
    .sort((a, b) => a.day.localeCompare(b.day) || a.startsAt.localeCompare(b.startsAt));
}

/** Tables with the numbers people were told. */
export function tablesAsTold(version: Version, tables: readonly NegotiationTable[]): NegotiationTable[] {
  const told = new Map((version?.names.tables ?? []).map((t) => [t.id, t.number]));
  return tables.map((table) => ({ ...table, number: told.get(table.id) ?? table.number }));
}
