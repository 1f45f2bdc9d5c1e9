import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { REPLY_STATES } from "./attendance.ts";

const count = z.number().int();

/** What a copy brings along. */
export const PROGRAMME_PARTS = ["venue", "slots", "vehicles"] as const;
export const CopyProgrammeInput = z.strictObject({
  from: z.string().min(1).max(80),
  parts: z.array(z.enum(PROGRAMME_PARTS)).min(1).max(3),
});
export type CopyProgrammeInput = z.infer<typeof CopyProgrammeInput>;

/** A party's own days: who it is, its answer, what waits, what comes next. */
export const PartyOverview = z.object({
  key: z.string(),
  attendanceId: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  replyState: z.enum(REPLY_STATES),
  meetings: count,
  /** Placed in the version in force. */
  placed: count,
  visits: count,
  /** Requests whose answer is this party's turn. */
  requestsToAnswer: count,
  next: z
    .object({
      id: z.string(),
      kind: z.enum(["meeting", "visit"]),
      title: z.string(),
      day: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      table: z.string().nullable(),
      room: textPair.nullable(),
    })
    .nullable(),
});
export type PartyOverview = z.infer<typeof PartyOverview>;

/**
 * Where the two days of an activity stand. Each part counts what its reader may read and is null where that is nothing: a county
 * its own rows, a party (`parties`) only its own days.
 */
export const NegotiationsOverview = z.object({
  activityId: z.string(),
  editionId: z.string(),
  name: textPair,
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** Today in the programme's time zone. */
  today: z.string(),
  programme: z.object({
    rooms: count,
    tables: count,
    openTables: count,
    days: count,
    meetingSlots: count,
    vehicles: count,
  }),
  attendance: z
    .object({ total: count, notInvited: count, waiting: count, accepted: count, declined: count })
    .nullable(),
  meetings: z.object({ open: count, placed: count }).nullable(),
  requests: z.object({ open: count, accepted: count }).nullable(),
  visits: z.object({ total: count, confirmed: count, checklistOpen: count }).nullable(),
  timetables: z.object({ drafts: count, solving: count }).nullable(),
  version: z.object({ number: count, publishedAt: z.string(), placed: count, changes: count }).nullable(),
  day: z.object({ checkedIn: count, checkedInToday: count, outcomes: count, repairs: count }).nullable(),
  parties: z.array(PartyOverview),
  allowedActions: z.array(z.string()),
});
export type NegotiationsOverview = z.infer<typeof NegotiationsOverview>;
