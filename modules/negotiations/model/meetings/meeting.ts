import { z } from "zod";
import { PartyKeySchema } from "../party.ts";
import { SESSIONS, TABLE_SKILLS } from "../programme/programme.ts";
import { DECLINE_CATEGORIES } from "./request.lifecycle.ts";

const Id = z.string().min(1).max(80);
const words = (max: number) => z.string().trim().max(max);
/** Where a meeting came from. */
export const MEETING_SOURCES = ["engagement", "request", "officer"] as const;

/** Wishes and rules for the time of one meeting. */
export const MeetingRules = z.strictObject({
  /** 1 … 5, 3 is usual; which of two goes without when not all fit. */
  priority: z.number().int().min(1).max(5).default(3),
  /** May stay without a place when not all fit. */
  optional: z.boolean().default(true),
  allowedSlots: z.array(Id).max(60).default([]),
  preferredSlots: z.array(Id).max(60).default([]),
  session: z.enum(SESSIONS).nullish(),
  fixedSlot: Id.nullish(),
  tableId: Id.nullish(),
  /** At a table of the county it belongs to. */
  ownTable: z.boolean().default(false),
  needs: z.array(z.enum(TABLE_SKILLS)).max(5).default([]),
  /** Meetings that come before. */
  after: z.array(Id).max(20).default([]),
});
export type MeetingRules = z.infer<typeof MeetingRules>;

/** A negotiation meeting (洽谈) to be placed: two parties or more at one table for one slot. */
export const NegotiationMeeting = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  editionId: z.string(),
  code: z.string(),
  title: z.string(),
  source: z.enum(MEETING_SOURCES),
  engagementId: z.string().nullable(),
  county: z.string(),
  parties: z.array(z.object({ key: PartyKeySchema, name: z.string(), nameEn: z.string().nullable() })),
  rules: MeetingRules,
  state: z.enum(["open", "cancelled"]),
  cancelledReason: z.string().nullable(),
  /** In the version in force: slot and table, if placed. */
  placed: z
    .object({
      slotId: z.string(),
      day: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      table: z.string().nullable(),
    })
    .nullable(),
  allowedActions: z.array(z.string()),
});
export type NegotiationMeeting = z.infer<typeof NegotiationMeeting>;

export const MeetingInput = z.strictObject({
  title: words(200).min(1),
  county: z.string().regex(/^\d{6}$/),
  parties: z.array(PartyKeySchema).min(2).max(6),
  engagementId: Id.nullish(),
  rules: MeetingRules.prefault({}),
});
export type MeetingInput = z.infer<typeof MeetingInput>;

/** One line of the list: the meeting with what a table shows of it. */
export const MeetingItem = NegotiationMeeting.extend({
  partyNames: z.array(z.string()),
  /** Officers' own; parties do not see it. */
  priority: z.number().int().nullable(),
  isPlaced: z.boolean(),
  day: z.string().nullable(),
  startsAt: z.string().nullable(),
  tableNumber: z.string().nullable(),
  /** Of the engagement behind it; none: officers see that there is none. */
  engagementCode: z.string().nullable(),
});
export type MeetingItem = z.infer<typeof MeetingItem>;

export const MeetingCreate = MeetingInput.extend({ activityId: Id });
export const MeetingEdit = z.strictObject({
  version: z.number().int().min(1),
  title: words(200).min(1).optional(),
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  parties: z.array(PartyKeySchema).min(2).max(6).optional(),
  rules: MeetingRules.optional(),
});
export type MeetingEdit = z.infer<typeof MeetingEdit>;

/** Takes the confirmed engagements of an activity over as meetings. */
export const TakeOverInput = z.strictObject({
  activityId: Id,
  /** Who of a consortium sits at the table: the leading member, or all while they are at most three. */
  consortium: z.enum(["lead", "all"]).default("lead"),
  /** Also engagements whose talks were held or that reached an intent or agreement already. */
  advanced: z.boolean().default(false),
});
export type TakeOverInput = z.infer<typeof TakeOverInput>;
export const TakenOver = z.object({
  made: z.number().int(),
  /** Cancelled with their engagement, which is confirmed again. */
  reopened: z.number().int(),
  /** Agreed on request before; now they stand for the engagement. */
  linked: z.number().int(),
  already: z.number().int(),
  /** Cancelled by an officer: not made again. */
  cancelled: z.number().int(),
});
export type TakenOver = z.infer<typeof TakenOver>;

export const REQUEST_STATES = ["asked", "other-time", "accepted", "declined", "withdrawn"] as const;
/** One party asks another for a meeting (约谈); accepting makes a meeting, "other time" asks back. */
export const MeetingRequest = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  editionId: z.string(),
  from: z.object({ key: PartyKeySchema, name: z.string() }),
  to: z.object({ key: PartyKeySchema, name: z.string() }),
  county: z.string(),
  title: z.string(),
  message: z.string().nullable(),
  preferredSlots: z.array(z.string()),
  state: z.enum(REQUEST_STATES),
  /** Whose turn it is. */
  turn: z.enum(["from", "to"]).nullable(),
  reply: z.string().nullable(),
  declineCategory: z.enum(DECLINE_CATEGORIES).nullish(),
  /** Which side the reader is on; officers are on none. */
  mySide: z.enum(["from", "to"]).nullish(),
  fromName: z.string().optional(),
  toName: z.string().optional(),
  /** Of the accepted request's meeting: whether an engagement stands behind it. For officers. */
  hasEngagement: z.boolean().nullish(),
  meetingId: z.string().nullable(),
  createdAt: z.string(),
  allowedActions: z.array(z.string()),
});
export type MeetingRequest = z.infer<typeof MeetingRequest>;

export const RequestInput = z.strictObject({
  activityId: Id,
  from: PartyKeySchema,
  to: PartyKeySchema,
  title: words(200).nullish(),
  message: words(1000).nullish(),
  preferredSlots: z.array(Id).max(20).default([]),
});
export type RequestInput = z.infer<typeof RequestInput>;
/** An answer; an officer who answers for a side says why. */
export const RequestAnswer = z.strictObject({
  version: z.number().int().min(1).optional(),
  message: words(1000).nullish(),
  category: z.enum(DECLINE_CATEGORIES).optional(),
  /** With "other time": when instead. */
  slots: z.array(Id).max(20).optional(),
  reason: words(1000).optional(),
});
export type RequestAnswer = z.infer<typeof RequestAnswer>;

/** Whom one may ask, and in whose name. */
export const Partners = z.object({
  mine: z.array(z.object({ key: PartyKeySchema, name: z.string(), nameEn: z.string().nullable() })),
  partners: z.array(
    z.object({
      key: PartyKeySchema,
      name: z.string(),
      nameEn: z.string().nullable(),
      organisationName: z.string().nullable(),
      county: z.string().nullable(),
    }),
  ),
});
export type Partners = z.infer<typeof Partners>;
