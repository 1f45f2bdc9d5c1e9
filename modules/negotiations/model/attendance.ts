import { z } from "zod";
import { PARTY_KINDS, PartyKeySchema } from "./party.ts";
import { ClockTime } from "./programme/programme.ts";

const words = (max: number) => z.string().trim().max(max);
/** Languages for which an interpreter is asked (ISO 639-1). */
export const INTERPRETER_LANGUAGES = ["en", "ru", "ja", "ko", "de", "fr"] as const;
export const DIETS = ["none", "vegetarian", "halal", "other"] as const;
export const TRANSPORTS = ["train", "flight", "car", "local"] as const;
/** Half days a party may wish its meetings in. */
export const PREFERENCES = ["morning", "afternoon"] as const;
export const REPLY_STATES = ["not-invited", "waiting", "accepted", "declined"] as const;
const Moment = z.strictObject({ day: z.iso.date(), time: ClockTime });
const Journey = z.strictObject({
  ...Moment.shape,
  transport: z.enum(TRANSPORTS).nullish(),
  /** Train or flight number. */
  number: words(20).nullish(),
  /** 接送站. */
  pickUp: z.boolean().default(false),
});

/** An attendance reply (参会回执), as a party or an officer for it fills it in. */
export const AttendanceReply = z.strictObject({
  reply: z.enum(["accepted", "declined"]),
  note: words(500).nullish(),
  /** From when to when present; none: from the first to the last slot. */
  arrival: Journey.nullish(),
  departure: Journey.nullish(),
  /** When it would rather meet; none: no preference. A wish, never a rule. */
  preference: z.enum(PREFERENCES).nullish(),
  interpreter: z.enum(INTERPRETER_LANGUAGES).nullish(),
  diet: z.enum(DIETS).default("none"),
  dietNote: words(100).nullish(),
  hotel: z.boolean().default(false),
  companions: z.number().int().min(0).max(10).default(0),
  /** Representatives who can sit at different tables at once (enterprises). */
  representatives: z.number().int().min(1).max(6).default(1),
  attendees: z
    .array(z.strictObject({ name: words(60).min(1), title: words(60).nullish(), phone: words(30).nullish() }))
    .max(12)
    .default([]),
});
export type AttendanceReply = z.infer<typeof AttendanceReply>;

/** One party's attendance. Telephones, hotel and diet are shown by role. */
export const Attendance = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  editionId: z.string(),
  party: PartyKeySchema,
  partyKind: z.enum(PARTY_KINDS),
  name: z.string(),
  nameEn: z.string().nullable(),
  organisationName: z.string().nullable(),
  county: z.string().nullable(),
  /** Protocol order (礼宾次序): lower is higher; decides seats and lists. */
  protocolRank: z.number().int(),
  language: z.enum(["zh", "en"]),
  replyState: z.enum(REPLY_STATES),
  repliedAt: z.string().nullable(),
  reply: AttendanceReply.nullable(),
  hotelName: z.string().nullable(),
  hotelRoom: z.string().nullable(),
  invitedAt: z.string().nullable(),
  allowedActions: z.array(z.string()),
});
export type Attendance = z.infer<typeof Attendance>;

/** A line of the list: the attendance and what one filters by. */
export const AttendanceItem = Attendance.extend({
  arrivesAt: z.string().nullable(),
  leavesAt: z.string().nullable(),
  pickUp: z.boolean(),
  interpreter: z.string().nullable(),
  hotel: z.boolean(),
  diet: z.string().nullable(),
  companions: z.number().nullable(),
  representatives: z.number().nullable(),
  attendees: z.string().nullable(),
  sentAt: z.string().nullable(),
});
export type AttendanceItem = z.infer<typeof AttendanceItem>;
