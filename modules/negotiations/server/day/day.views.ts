import { createHash } from "node:crypto";
import type { Reader } from "#platform/db/database.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { type LocalMoment, localMoment, stateOf, wallOf } from "../../model/day/wall.ts";
import type { CheckInPack, DayBoard, MeetingOutcome, StandingMark, Wall } from "../../model/day.ts";
import { dayPolicy } from "../../model/negotiation.policy.ts";
import type { PartyKey } from "../../model/party.ts";
import { slotsAsTold, tablesAsTold } from "../../model/timetable/published.ts";
import { attendancesOf } from "../attendance/attendance.repository.ts";
import { meetingsOf } from "../meetings/meeting.repository.ts";
import { meetingSubjects } from "../meetings/meeting.service.ts";
import type { Viewer } from "../ports.ts";
import { roomsOf, slotsOf, tablesOf } from "../programme/programme.repository.ts";
import type { Stages } from "../programme/stage.ts";
import type { NegotiationMeetingRow } from "../tables.ts";
import { versionInForce } from "../timetable/versions/version.repository.ts";
import type { CheckInRow, MarkRow, OutcomeRow } from "./tables.ts";
import { codeOf, ticketsOf } from "./tickets.ts";

/** What people see on the day: the wall of tables, the list of a slot, and what a device needs to check people in. */
export function createDayViews(platform: Platform, stages: Stages) {
  const { db } = platform;

  async function watched(activityId: string, viewer: Viewer) {
    const stage = await stages.stageOf(activityId);
    requireAllowed(viewer.actor, dayPolicy, "watchDay", { subjects: stage.subjects, now: viewer.now });
    return stage;
  }

  async function scene(activityId: string) {
    const version = await versionInForce(db, activityId);
    const [slots, tables, rooms, meetings, list, marks] = await Promise.all([
      slotsOf(db, activityId),
      tablesOf(db, activityId),
      roomsOf(db, activityId),
      meetingsOf(db, activityId),
      attendancesOf(db, activityId),
      standingMarks(db, activityId),
    ]);
    // Whoever was never put on the list is known by the name the version was published with.
    const people = new Map<PartyKey, { name: string; nameEn: string | null }>([
      ...(version?.names.parties ?? []).map((p) => [p.key as PartyKey, p] as const),
      ...list.map((a) => [a.party, a] as const),
    ]);
    return {
      version,
      // As agendas say it, until the next version is published.
      slots: slotsAsTold(version, slots).filter((s) => s.kind === "meeting"),
      tables: tablesAsTold(version, tables),
      rooms,
      meetings,
      people,
      marks,
    };
  }

  /** `at` of the request, for a look at another moment (an edition that is over), else now. */
  const momentOf = (at: LocalMoment | undefined, viewer: Viewer): LocalMoment =>
    at ?? localMoment(viewer.now, platform.config.timeZone);

  return {
    async wall(activityId: string, at: LocalMoment | undefined, viewer: Viewer): Promise<Wall> {
      await watched(activityId, viewer);
      const { version, slots, tables, rooms, meetings, people, marks } = await scene(activityId);
      const moment = momentOf(at, viewer);
      const roomOf = new Map(rooms.map((r) => [r.id, r.name]));
      const placed = new Map((version?.placements ?? []).map((p) => [p.meeting, p]));
      return {
        ...moment,
        number: version?.number ?? null,
        moments: slots.map((s) => ({ day: s.day, time: s.startsAt })),
        tables: wallOf({
          now: moment,
          slots,
          marks,
          tables: tables
            .filter((t) => t.open)
            .map((t) => ({
              id: t.id,
              number: t.number,
              county: t.county,
              room: roomOf.get(t.roomId) ?? { zh: "", en: "" },
            })),
          meetings: meetings.flatMap((m) => {
            const place = placed.get(m.id);
            return place?.table
              ? [
                  {
                    id: m.id,
                    title: m.title,
                    parties: m.parties.map((key) => ({
                      key,
                      name: people.get(key)?.name ?? key,
                      nameEn: people.get(key)?.nameEn ?? null,
                    })),
                    slot: place.slot,
                    table: place.table,
                  },
                ]
              : [];
          }),
        }),
      };
    },

    /** Meetings of the viewer's area by slot, with marks and outcomes; the phone of whoever hosts the tables. */
    async day(activityId: string, at: LocalMoment | undefined, viewer: Viewer): Promise<DayBoard> {
      await watched(activityId, viewer);
      const { version, slots, tables, meetings, people, marks } = await scene(activityId);
      const outcomes = await outcomesOf(db, activityId);
      const moment = momentOf(at, viewer);
      const here = new Set(
        (await db.selectFrom("checkIns").select("party").where("activityId", "=", activityId).execute()).map(
          (c) => c.party,
        ),
      );
      const placed = new Map((version?.placements ?? []).map((p) => [p.meeting, p]));
      const number = new Map(tables.map((t) => [t.id, t.number]));
      const may = (action: "watchDay" | "markMeeting" | "recordOutcome", m: (typeof meetings)[number]) =>
        isAllowed(viewer.actor, dayPolicy, action, { subjects: meetingSubjects(m), now: viewer.now });
      return {
        ...moment,
        number: version?.number ?? null,
        slots: slots.map(({ id, day, startsAt, endsAt }) => ({ id, day, startsAt, endsAt })),
        tables: tables.map((table) => ({ id: table.id, number: table.number })),
        away: marks.flatMap((mark) => standingMark(mark, { meetings, people, may })).reverse(),
        meetings: meetings.flatMap((m) => {
          const place = placed.get(m.id);
          const slot = slots.find((s) => s.id === place?.slot);
          if (!place || !slot) return [];
          const mine = marks.filter((mark) => mark.meetingId === m.id);
          return [
            {
              id: m.id,
              code: m.code,
              title: m.title,
              county: m.county,
              slot: slot.id,
              table: place.table ? (number.get(place.table) ?? null) : null,
              parties: m.parties.map((key) => ({
                key,
                name: people.get(key)?.name ?? key,
                nameEn: people.get(key)?.nameEn ?? null,
                here: here.has(key),
              })),
              state: stateOf(slot, mine, moment),
              marks: mine.map(({ id, mark, party, minutes, occurredAt }) => ({
                id,
                mark,
                party,
                minutes,
                at: occurredAt,
              })),
              // What the sides said is for the area the meeting belongs to, as where it is read alone.
              outcomes: outcomes.filter((o) => o.meetingId === m.id && may("watchDay", m)).map(outcomeView),
              allowedActions: (["markMeeting", "recordOutcome"] as const).filter((a) => may(a, m)),
            },
          ];
        }),
      };
    },

    /** One meeting's outcomes, for the parties themselves. */
    async outcomes(
      meetingId: string,
      viewer: Viewer,
    ): Promise<{ outcomes: MeetingOutcome[]; allowedActions: string[] }> {
      const row =
        (await db
          .selectFrom("negotiationMeetings")
          .selectAll()
          .where("id", "=", meetingId)
          .executeTakeFirst()) ?? refuse("not-found");
      const on = { subjects: meetingSubjects(row), now: viewer.now };
      if (
        !isAllowed(viewer.actor, dayPolicy, "recordOutcome", on) &&
        !isAllowed(viewer.actor, dayPolicy, "watchDay", on)
      )
        refuse("not-found");
      const rows = (await outcomesOf(db, row.activityId)).filter((o) => o.meetingId === meetingId);
      const official = isAllowed(viewer.actor, dayPolicy, "watchDay", on);
      const own = viewer.actor.grants.some((g) => g.role === "expert") ? "expert" : "enterprise";
      return {
        // What the other side said of the meeting is not shown to a party.
        outcomes: rows.filter((o) => official || o.side === own).map(outcomeView),
        allowedActions: isAllowed(viewer.actor, dayPolicy, "recordOutcome", on) ? ["recordOutcome"] : [],
      };
    },

    /**
     * Everybody and every ticket, so that a device can check in without network. `have`: the digest of what it holds; when that
     * still stands, no lists are sent, because desks ask every few seconds and phones pay for it.
     */
    async pack(activityId: string, have: string | undefined, viewer: Viewer): Promise<CheckInPack> {
      const stage = await stages.stageOf(activityId);
      requireAllowed(viewer.actor, dayPolicy, "checkIn", { subjects: stage.subjects, now: viewer.now });
      const [list, tickets, checkIns] = await Promise.all([
        attendancesOf(db, activityId),
        ticketsOf(db, activityId),
        db.selectFrom("checkIns").selectAll().where("activityId", "=", activityId).orderBy("at").execute(),
      ]);
      // The earliest first: of a party with several people the first counts.
      const firstOf = (known: (c: CheckInRow) => string | null) => {
        const first = new Map([...checkIns].reverse().map((c) => [known(c), c] as const));
        return (key: string) => {
          const found = first.get(key);
          return { checkedInAt: found?.at ?? null, checkedInDevice: found?.device ?? null };
        };
      };
      const ofParty = firstOf((c) => c.party);
      const ofTicket = firstOf((c) => c.ticketId);
      const organisations = new Set(list.filter((a) => a.partyKind === "organisation").map((a) => a.party));
      const contents = {
        parties: list.map((a) => ({
          key: a.party,
          kind: a.partyKind,
          name: a.name,
          nameEn: a.nameEn,
          organisationName: a.organisationName,
          county: a.county,
          replyState: a.replyState,
          ...ofParty(a.party),
        })),
        tickets: tickets.map((t) => ({
          code: codeOf(t),
          party: t.party,
          name: t.personName,
          ...(organisations.has(t.party) ? ofTicket(t.id) : ofParty(t.party)),
        })),
        checkedIn: checkIns.length,
      };
      const digest = createHash("sha256").update(JSON.stringify(contents)).digest("base64url").slice(0, 22);
      const unchanged = have === digest;
      const said = unchanged ? { ...contents, parties: [], tickets: [] } : contents;
      return { activityId, at: viewer.now, digest, unchanged, ...said };
    },
  };
}
export type DayViews = ReturnType<typeof createDayViews>;

const standingMarks = (db: Reader, activityId: string) =>
  db
    .selectFrom("meetingMarks")
    .selectAll()
    .where("activityId", "=", activityId)
    .where("withdrawnAt", "is", null)
    .orderBy("occurredAt")
    .orderBy("id")
    .execute();

type Around = {
  readonly meetings: readonly NegotiationMeetingRow[];
  readonly people: ReadonlyMap<PartyKey, { name: string; nameEn: string | null }>;
  readonly may: (action: "markMeeting", meeting: NegotiationMeetingRow) => boolean;
};
/** Somebody missing or late, whether or not the meeting still has its place. */
function standingMark(mark: MarkRow, { meetings, people, may }: Around): StandingMark[] {
  const meeting = meetings.find((m) => m.id === mark.meetingId);
  if (!meeting || !mark.party || (mark.mark !== "no-show" && mark.mark !== "late")) return [];
  const who = people.get(mark.party as PartyKey);
  const absentFor = mark.trigger === null ? "meeting" : mark.trigger.until ? "day" : "rest";
  return [
    {
      id: mark.id,
      mark: mark.mark,
      party: { key: mark.party, name: who?.name ?? mark.party, nameEn: who?.nameEn ?? null },
      minutes: mark.minutes,
      absentFor,
      meeting: { id: meeting.id, code: meeting.code, title: meeting.title },
      at: mark.occurredAt,
      by: mark.byName,
      allowedActions: may("markMeeting", meeting) ? ["markMeeting"] : [],
    },
  ];
}

const outcomesOf = (db: Reader, activityId: string): Promise<OutcomeRow[]> =>
  db
    .selectFrom("meetingOutcomes")
    .selectAll()
    .where("activityId", "=", activityId)
    .orderBy("recordedAt")
    .execute();

const outcomeView = (o: OutcomeRow): MeetingOutcome => ({
  id: o.id,
  meetingId: o.meetingId,
  side: o.side,
  outcome: o.outcome,
  nextStep: o.nextStep,
  who: o.who,
  note: o.note,
  by: o.byName,
  at: o.occurredAt,
});
