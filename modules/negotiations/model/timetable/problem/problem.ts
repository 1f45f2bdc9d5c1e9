import type { Meeting, Problem, Table, Visit } from "#libs/timetable/index.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Slot } from "../../programme/programme.ts";
import type { Placement, RepairTrigger, TimetableSettings } from "../../timetable.ts";
import { minutesOf, overlaps, presentAt } from "./presence.ts";
import type { MeetingFact, PartyFact, Situation, VisitFact } from "./situation.ts";

export type Built = {
  /** Ids are those of slots, tables, meetings, visits and vehicles, and party keys. */
  readonly problem: Problem;
  /** Open meetings that cannot take place whatever the timetable, and why: they count as cancelled in the problem. */
  readonly leftOut: readonly { readonly meeting: string; readonly why: Text }[];
};

/** Slots in which there are tables, in the order of time: a break is a gap between two of them. */
export const meetingSlots = (slots: readonly Slot[]): Slot[] =>
  slots
    .filter((s) => s.kind === "meeting")
    .sort((a, b) => minutesOf(a.day, a.startsAt) - minutesOf(b.day, b.startsAt));

/**
 * The problem a timetable has to solve. Parties that declined do not come: their meetings are left out. Who has not replied is
 * taken to be there all the time. A county's tables are its own; a reserved one holds no other county's meetings.
 */
export function timetableProblem(
  situation: Situation,
  settings: Pick<TimetableSettings, "breaks" | "fairness" | "ownTables">,
): Built {
  const slots = meetingSlots(situation.slots);
  const parties = new Map(situation.parties.map((p) => [p.key, p]));
  const declined = (m: MeetingFact) =>
    m.parties.flatMap((key) => {
      const party = parties.get(key);
      return party?.replyState === "declined" ? [party] : [];
    });
  const leftOut = situation.meetings.flatMap((m) => {
    const who = declined(m);
    return who.length > 0 ? [{ meeting: m.id, why: declinedText(who) }] : [];
  });
  const visits = situation.visits.flatMap((v) => visitOf(v, slots, parties));
  const meetings = situation.meetings.map((m) =>
    meetingOf(m, { situation, slots, parties, ownTables: settings.ownTables }),
  );
  const taking = new Set<string | number>([
    ...situation.meetings.flatMap((m) => m.parties),
    ...visits.flatMap((v) => v.participants),
  ]);
  const vehicles = situation.vehicles.filter((v) => visits.some((visit) => visit.vehicle === v.id));
  const problem: Problem = {
    slots: slots.map(({ id, day, startsAt, endsAt, session }) => ({
      id,
      day,
      start: startsAt,
      end: endsAt,
      session,
    })),
    tables: tablesOf(situation, slots),
    participants: situation.parties
      .filter((p) => taking.has(p.key))
      .map((p) => ({
        id: p.key,
        name: p.name,
        unavailable: slots.filter((s) => !presentAt(s, p.reply)).map((s) => s.id),
        parallel: p.reply?.representatives ?? 1,
      })),
    meetings,
    objective: {
      breaks: settings.breaks,
      ...(settings.fairness === null ? {} : { fairness: settings.fairness }),
    },
    ...(visits.length > 0 ? { visits } : {}),
    ...(vehicles.length > 0 ? { vehicles: vehicles.map(({ id, seats }) => ({ id, seats })) } : {}),
    ...(leftOut.length > 0 ? { cancelled: leftOut.map((l) => l.meeting) } : {}),
  };
  return {
    problem: situation.happened.reduce((p, h) => afterTrigger(p, h.trigger, h.from), problem),
    leftOut,
  };
}

const declinedText = (who: readonly PartyFact[]): Text => ({
  zh: `${who.map((p) => p.name).join("、")}谢绝参会，不安排`,
  en: `${who.map((p) => p.nameEn ?? p.name).join(", ")} declined to come; not placed`,
});

/** Open tables, and closed ones that some meeting insists on: then the reason is told. */
function tablesOf({ tables, meetings }: Situation, slots: readonly Slot[]): Table[] {
  const insisted = new Set(meetings.flatMap((m) => m.rules.tableId ?? []));
  const counties = new Set(meetings.map((m) => m.county));
  return tables
    .filter((t) => t.open || insisted.has(t.id))
    .map((t): Table => {
      // Reserved for a county that has no meeting: nobody's, as no owner would keep others away.
      const idle = t.reserved && t.county !== null && !counties.has(t.county);
      return {
        id: t.id,
        room: t.roomId,
        skills: [...t.skills],
        ...(t.county === null ? {} : { owner: t.county, shared: !t.reserved }),
        ...(t.open && !idle ? {} : { unavailable: slots.map((s) => s.id) }),
      };
    });
}

type Around = {
  readonly situation: Situation;
  readonly slots: readonly Slot[];
  readonly parties: ReadonlyMap<string, PartyFact>;
  readonly ownTables: boolean;
};

/**
 * The slots a meeting would rather have: those the officer gave, else those of the half day its parties asked for in their replies.
 * Parties who ask for different half days cannot both have theirs: then there is no wish.
 */
function wishedSlots({ rules, parties: keys }: MeetingFact, { slots, parties }: Around): string[] {
  if (rules.preferredSlots.length > 0)
    return rules.preferredSlots.filter((id) => slots.some((s) => s.id === id));
  const asked = new Set<string>(keys.flatMap((key) => parties.get(key)?.reply?.preference ?? []));
  if (asked.size !== 1 || rules.fixedSlot) return [];
  return slots
    .filter((s) => asked.has(s.session))
    .filter((s) => !rules.session || s.session === rules.session)
    .filter((s) => rules.allowedSlots.length === 0 || rules.allowedSlots.includes(s.id))
    .map((s) => s.id);
}

/** Slots, tables and meetings that rules name and that are gone are passed over; a meeting fixed at a slot that is gone has none. */
function meetingOf(m: MeetingFact, around: Around): Meeting {
  const { rules } = m;
  const { situation, slots, ownTables } = around;
  const known = new Set(slots.map((s) => s.id));
  const open = new Set(situation.meetings.map((other) => other.id));
  const ofSession = rules.session ? slots.filter((s) => s.session === rules.session).map((s) => s.id) : [];
  const noSuchSession = rules.session && ofSession.length === 0;
  const fixedGone = rules.fixedSlot && !known.has(rules.fixedSlot);
  const allowed = rules.allowedSlots.filter((s) => known.has(s));
  const preferred = wishedSlots(m, around);
  const after = rules.after.filter((id) => open.has(id) && id !== m.id);
  const countyHasTables = situation.tables.some((t) => t.open && t.county === m.county);
  return {
    id: m.id,
    participants: [...m.parties],
    group: m.county,
    priority: rules.priority,
    optional: rules.optional,
    ...(noSuchSession || fixedGone ? { allowed: [] } : rules.allowedSlots.length > 0 ? { allowed } : {}),
    ...(preferred.length > 0 ? { preferred } : {}),
    ...(rules.session && !noSuchSession ? { session: rules.session } : {}),
    ...(rules.fixedSlot && !fixedGone ? { fixed: rules.fixedSlot } : {}),
    ...(rules.tableId && situation.tables.some((t) => t.id === rules.tableId)
      ? { table: rules.tableId }
      : {}),
    ...(rules.ownTable || (ownTables && countyHasTables) ? { ownTable: true } : {}),
    ...(rules.needs.length > 0 ? { needs: [...rules.needs] } : {}),
    ...(after.length > 0 ? { after } : {}),
  };
}

function visitOf(v: VisitFact, slots: readonly Slot[], parties: ReadonlyMap<string, PartyFact>): Visit[] {
  const participants = v.parties.filter(
    (key) => parties.has(key) && parties.get(key)?.replyState !== "declined",
  );
  const at = (time: string) => minutesOf(v.day, time);
  const there = slots.filter((s) => overlaps(s, at(v.startsAt), at(v.endsAt))).map((s) => s.id);
  const travel = slots
    .filter((s) => !there.includes(s.id))
    .filter((s) => overlaps(s, at(v.departsAt), at(v.returnsAt)))
    .map((s) => s.id);
  if (participants.length === 0 || there.length + travel.length === 0) return [];
  return [{ id: v.id, participants, slots: there, travel, ...(v.vehicleId ? { vehicle: v.vehicleId } : {}) }];
}

/** A visit without somebody who is away during it; none where nobody is left. */
function without(
  visit: Visit,
  party: string | null | undefined,
  gone: readonly Visit["slots"][number][],
): Visit[] {
  if (![...visit.slots, ...(visit.travel ?? [])].some((s) => gone.includes(s))) return [visit];
  const participants = visit.participants.filter((p) => p !== party);
  return participants.length > 0 ? [{ ...visit, participants }] : [];
}

/**
 * The problem as it is after something happened, which matters from slot `from` on (the first one when absent): what lies before is
 * past and stays as it was.
 */
export function afterTrigger(problem: Problem, trigger: RepairTrigger, from?: string | null): Problem {
  const order = problem.slots.map((s) => s.id);
  const index = (slot: string | null | undefined) => (slot ? Math.max(0, order.indexOf(slot)) : 0);
  const [since, at] = [index(from), index(trigger.slot)];
  const back = trigger.until ? order.indexOf(trigger.until) : -1;
  const away = order.slice(Math.max(since, at), back < 0 ? undefined : back);
  const gone = trigger.kind === "party-late" ? order.slice(since, at) : away;
  const more = <T extends { unavailable?: Problem["slots"][number]["id"][] }>(item: T): T => ({
    ...item,
    unavailable: [...new Set([...(item.unavailable ?? []), ...gone])],
  });
  switch (trigger.kind) {
    case "meeting-cancelled":
      return trigger.meeting && problem.meetings.some((m) => m.id === trigger.meeting)
        ? { ...problem, cancelled: [...new Set([...(problem.cancelled ?? []), trigger.meeting])] }
        : problem;
    case "table-closed":
      return {
        ...problem,
        tables: (problem.tables ?? []).map((t) => (t.id === trigger.table ? more(t) : t)),
      };
    default:
      return {
        ...problem,
        participants: problem.participants.map((p) => (p.id === trigger.party ? more(p) : p)),
        // Whoever is away does not go along either; a visit is a block that nobody away can be part of.
        ...(problem.visits ? { visits: problem.visits.flatMap((v) => without(v, trigger.party, gone)) } : {}),
      };
  }
}

/** The same with some meetings held where they are; they must take place there, so that what contradicts is named. */
export function withFixed(problem: Problem, fixed: readonly Placement[]): Problem {
  const at = new Map(fixed.map((p) => [p.meeting, p]));
  const gone = new Set(problem.cancelled);
  return {
    ...problem,
    meetings: problem.meetings.map((m) => {
      const held = gone.has(m.id) ? undefined : at.get(String(m.id));
      return held
        ? { ...m, fixed: held.slot, optional: false, ...(held.table === null ? {} : { table: held.table }) }
        : m;
    }),
  };
}

/**
 * The published problem for a repair: what was not published is not placed now, everything before `now` stays, and what happened
 * leaves as many of the others where they are as it can.
 */
export function repairProblem(
  problem: Problem,
  published: readonly Placement[],
  { now, trigger }: { now: string; trigger: RepairTrigger },
): Problem {
  const placed = new Set<string | number>(published.map((p) => p.meeting));
  const others = problem.meetings.filter((m) => !placed.has(m.id)).map((m) => m.id);
  const cancelled = [...new Set([...(problem.cancelled ?? []), ...others])];
  return afterTrigger({ ...problem, now, cancelled }, trigger, now);
}

/** Placements whose meeting, slot and table still exist; a meeting whose table is gone keeps its slot and has none. */
export function knownPlacements(problem: Problem, placements: readonly Placement[]): Placement[] {
  const ids = (list: readonly { id: string | number }[]) => new Set(list.map((x) => String(x.id)));
  const [slots, meetings, tables] = [ids(problem.slots), ids(problem.meetings), ids(problem.tables ?? [])];
  return placements
    .filter((p) => slots.has(p.slot) && meetings.has(p.meeting))
    .map((p) => (p.table === null || tables.has(p.table) ? p : { ...p, table: null }));
}
