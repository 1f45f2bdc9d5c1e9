import { z } from "zod";
import { Instant } from "#platform/kernel/instant.ts";
import { PartyKeySchema } from "./party.ts";

const Id = z.string().min(1).max(80);
const words = (max: number) => z.string().trim().max(max);

export const CHECK_IN_WAYS = ["qr", "name", "walk-in"] as const;
/** One check-in as a device records it, at once or hours later; `eventId` is the device's own and makes repeats harmless. */
export const CheckInEvent = z.strictObject({
  eventId: z.uuid(),
  way: z.enum(CHECK_IN_WAYS),
  /** The signed content of the QR code; with `name`, of the person of an organisation who was chosen from the list. */
  ticket: z.string().max(400).nullish(),
  party: PartyKeySchema.nullish(),
  /** A walk-in says who. */
  name: words(60).nullish(),
  organisationName: words(120).nullish(),
  at: Instant,
  device: words(60),
});
export type CheckInEvent = z.infer<typeof CheckInEvent>;
export const CheckInResult = z.object({
  eventId: z.string(),
  result: z.enum(["checked-in", "already", "refused"]),
  /** The check-in as it stands, to be taken back if made in error. */
  checkInId: z.string().nullable(),
  party: z.string().nullable(),
  name: z.string().nullable(),
  /** When and where first, for `already`. */
  firstAt: z.string().nullable(),
  firstDevice: z.string().nullable(),
  code: z.string().nullable(),
  message: z.object({ zh: z.string(), en: z.string() }).nullable(),
});
export type CheckInResult = z.infer<typeof CheckInResult>;

export const MARKS = ["started", "late", "no-show", "finished"] as const;
/** How long somebody who did not come is taken as absent: this meeting alone, the day, or all that is to come. */
export const ABSENT_FOR = ["meeting", "day", "rest"] as const;
export const MarkInput = z.strictObject({
  meetingId: Id,
  mark: z.enum(MARKS),
  party: PartyKeySchema.nullish(),
  minutes: z.number().int().min(1).max(240).nullish(),
  /** Of a no-show; all that is to come where nothing is said. */
  absentFor: z.enum(ABSENT_FOR).nullish(),
  occurredAt: Instant.optional(),
});
export type MarkInput = z.infer<typeof MarkInput>;

/** The outcome of a meeting in three taps. */
export const OUTCOMES = ["met", "no-show", "weak", "worth-following", "intent"] as const;
export const NEXT_STEPS = ["send-material", "site-visit", "call", "draft-agreement", "none"] as const;
export const OutcomeInput = z.strictObject({
  meetingId: Id,
  outcome: z.enum(OUTCOMES),
  nextStep: z.enum(NEXT_STEPS).nullish(),
  /** Who does the next step. */
  who: z.enum(["expert", "enterprise", "county", "city"]).nullish(),
  note: words(1000).nullish(),
  occurredAt: Instant.optional(),
});
export type OutcomeInput = z.infer<typeof OutcomeInput>;
export const MeetingOutcome = z.object({
  id: z.string(),
  meetingId: z.string(),
  side: z.enum(["host", "expert", "enterprise"]),
  outcome: z.enum(OUTCOMES),
  nextStep: z.enum(NEXT_STEPS).nullable(),
  who: z.string().nullable(),
  note: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});
export type MeetingOutcome = z.infer<typeof MeetingOutcome>;

const WallSeat = z.object({
  meetingId: z.string(),
  title: z.string(),
  parties: z.array(z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  startsAt: z.string(),
  endsAt: z.string(),
  state: z.string(),
  /** By how much it is late, where that was said. */
  minutes: z.number().int().nullable(),
});
/** One table on the wall (大屏): now and next. */
export const WallTable = z.object({
  tableId: z.string(),
  number: z.string(),
  room: z.object({ zh: z.string(), en: z.string() }),
  county: z.string().nullable(),
  now: WallSeat.nullable(),
  next: WallSeat.nullable(),
});
export type WallTable = z.infer<typeof WallTable>;

const Moment = { day: z.string(), time: z.string() };
/** The wall: every open table, now and next. */
export const Wall = z.object({
  ...Moment,
  /** The version in force; null before the first publication. */
  number: z.number().int().nullable(),
  /** Moments at which meetings begin, for a look at another one. */
  moments: z.array(z.object({ day: z.string(), time: z.string() })),
  tables: z.array(WallTable),
});
export type Wall = z.infer<typeof Wall>;

/** Somebody who was marked missing or late and is still taken as such, also where the meeting has lost its place since. */
export const StandingMark = z.object({
  id: z.string(),
  mark: z.enum(["no-show", "late"]),
  party: z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  minutes: z.number().nullable(),
  absentFor: z.enum(ABSENT_FOR),
  meeting: z.object({ id: z.string(), code: z.string(), title: z.string() }),
  at: z.string(),
  by: z.string(),
  allowedActions: z.array(z.string()),
});
export type StandingMark = z.infer<typeof StandingMark>;

/** The meetings of the days with what was marked and said, for whoever hosts the tables. */
export const DayBoard = z.object({
  ...Moment,
  number: z.number().int().nullable(),
  slots: z.array(z.object({ id: z.string(), day: z.string(), startsAt: z.string(), endsAt: z.string() })),
  tables: z.array(z.object({ id: z.string(), number: z.string() })),
  /** The latest first. */
  away: z.array(StandingMark),
  meetings: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      title: z.string(),
      county: z.string(),
      slot: z.string(),
      table: z.string().nullable(),
      parties: z.array(
        z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable(), here: z.boolean() }),
      ),
      state: z.string(),
      marks: z.array(
        z.object({
          id: z.string(),
          mark: z.enum(MARKS),
          party: z.string().nullable(),
          minutes: z.number().nullable(),
          at: z.string(),
        }),
      ),
      outcomes: z.array(MeetingOutcome),
      allowedActions: z.array(z.string()),
    }),
  ),
});
export type DayBoard = z.infer<typeof DayBoard>;

const checkedIn = {
  checkedInAt: z.string().nullable(),
  /** At which desk. */
  checkedInDevice: z.string().nullable(),
};
/** What a check-in device keeps to work without network. */
export const CheckInPack = z.object({
  activityId: z.string(),
  at: z.string(),
  /** Of the list as it stands; a device that has it already is told so and nothing is sent again. */
  digest: z.string(),
  unchanged: z.boolean(),
  parties: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      organisationName: z.string().nullable(),
      county: z.string().nullable(),
      replyState: z.string(),
      ...checkedIn,
    }),
  ),
  tickets: z.array(z.object({ code: z.string(), party: z.string(), name: z.string(), ...checkedIn })),
  checkedIn: z.number().int(),
});
export type CheckInPack = z.infer<typeof CheckInPack>;
