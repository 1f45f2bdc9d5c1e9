import { changes } from "#libs/timetable/index.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Change, Placement } from "../timetable.ts";
import { slotLabel } from "./names.ts";
import type { FrozenNames, FrozenVisit } from "./problem/inputs.ts";
import type { Situation } from "./problem/situation.ts";

/** Names of everything a version speaks of, as they stand now. */
export function frozenNames(situation: Situation): FrozenNames {
  const rooms = new Map(situation.rooms.map((r) => [r.id, r.name]));
  return {
    parties: situation.parties.map(({ key, name, nameEn, county }) => ({ key, name, nameEn, county })),
    meetings: situation.meetings.map(({ id, code, title, county, parties, engagementId }) => ({
      id,
      code,
      title,
      county,
      parties: [...parties],
      engagementId,
    })),
    slots: situation.slots.map(({ id, day, startsAt, endsAt, session, kind, title }) => ({
      id,
      day,
      startsAt,
      endsAt,
      session,
      kind,
      title,
    })),
    tables: situation.tables.map(({ id, number, county, roomId }) => ({
      id,
      number,
      county,
      room: rooms.get(roomId) ?? { zh: "", en: "" },
    })),
  };
}

export function frozenVisits({ visits, vehicles }: Situation): FrozenVisit[] {
  const named = new Map(vehicles.map((v) => [v.id, v.plate ? `${v.name} ${v.plate}` : v.name]));
  return visits.map(({ vehicleId, parties, ...v }) => ({
    id: v.id,
    code: v.code,
    title: v.title,
    hostName: v.hostName,
    day: v.day,
    departsAt: v.departsAt,
    startsAt: v.startsAt,
    endsAt: v.endsAt,
    returnsAt: v.returnsAt,
    address: v.address,
    vehicle: vehicleId ? (named.get(vehicleId) ?? null) : null,
    parties: [...parties],
  }));
}

type Content = {
  readonly names: FrozenNames;
  readonly placements: readonly Placement[];
  readonly visits: readonly FrozenVisit[];
};

const TOLD = [
  "code",
  "title",
  "hostName",
  "day",
  "departsAt",
  "startsAt",
  "endsAt",
  "returnsAt",
  "address",
  "vehicle",
] as const satisfies readonly (keyof FrozenVisit)[];
/** The same in everything told of it but who takes part. What comes from the database has its keys in another order. */
const toldAlike = (a: FrozenVisit | undefined, b: FrozenVisit | undefined): boolean =>
  a !== undefined && b !== undefined && TOLD.every((field) => a[field] === b[field]);
/** The same for everybody. */
export const visitsAlike = (a: FrozenVisit, b: FrozenVisit): boolean =>
  toldAlike(a, b) && JSON.stringify([...a.parties].sort()) === JSON.stringify([...b.parties].sort());

const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((x) => [x.id, x]));

/** Where and when a placement is, in what people see of it: a slot that was moved is a change too. */
function shown(content: Omit<Content, "visits">): (p: Placement) => Placement {
  const [slots, tables] = [byId(content.names.slots), byId(content.names.tables)];
  return (p) => {
    const slot = slots.get(p.slot);
    const table = p.table === null ? undefined : tables.get(p.table);
    return {
      meeting: p.meeting,
      slot: slot ? `${p.slot} ${slot.day} ${slot.startsAt} ${slot.endsAt}` : p.slot,
      table: table ? `${p.table} ${table.room.zh} ${table.number}` : p.table,
    };
  };
}

/** The seat as people read it: a slot that was moved and a table that was renamed have the id they had. */
function seatText({ names }: Pick<Content, "names">): (p: Placement) => Text {
  const [slots, tables] = [byId(names.slots), byId(names.tables)];
  return (p) => {
    const slot = slots.get(p.slot);
    const when = slot ? slotLabel(slot) : { zh: "", en: "" };
    const table = p.table === null ? undefined : tables.get(p.table);
    return table
      ? {
          zh: `${when.zh} · ${table.room.zh} ${table.number} 号桌`,
          en: `${when.en} · table ${table.number}, ${table.room.en || table.room.zh}`,
        }
      : when;
  };
}

/** What a version changes against the one before; everything placed when there was none. */
export function versionChanges(
  before: Omit<Content, "visits"> | null,
  after: Omit<Content, "visits">,
): Change[] {
  const old = before ? before.placements.map(shown(before)) : [];
  const differing = changes(old, after.placements.map(shown(after))).map((c) => String(c.meeting));
  const seats = (content: Omit<Content, "visits"> | null) => {
    const text = content && seatText(content);
    return new Map(
      (content?.placements ?? []).map((p) => [
        p.meeting,
        { slot: p.slot, table: p.table, ...(text ? { text: text(p) } : {}) },
      ]),
    );
  };
  const [from, to] = [seats(before), seats(after)];
  const titles = new Map(
    [...(before?.names.meetings ?? []), ...after.names.meetings].map((m) => [m.id, m.title]),
  );
  return differing.map((meeting) => ({
    meeting,
    title: titles.get(meeting) ?? meeting,
    from: from.get(meeting) ?? null,
    to: to.get(meeting) ?? null,
  }));
}

/** Parties whom a version concerns: those of changed meetings and visits, or of everything when it is the first. */
export function affectedParties(
  before: Content | null,
  after: Content,
  changed: readonly Change[],
): string[] {
  const affected = new Set<string>();
  const meetings = [before?.names.meetings ?? [], after.names.meetings].map(byId);
  for (const { meeting } of changed)
    for (const list of meetings) for (const key of list.get(meeting)?.parties ?? []) affected.add(key);
  const old = byId(before?.visits ?? []);
  for (const id of new Set([...old.keys(), ...after.visits.map((v) => v.id)])) {
    const [was, is] = [old.get(id), after.visits.find((v) => v.id === id)];
    const same = toldAlike(was, is);
    const [then, now] = [new Set(was?.parties), new Set(is?.parties)];
    for (const key of new Set([...then, ...now]))
      if (!same || then.has(key) !== now.has(key)) affected.add(key);
  }
  return [...affected];
}
