import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { Attendance, AttendanceReply, REPLY_STATES } from "../attendance.ts";
import { PARTY_KINDS } from "../party.ts";

/** What has become of a personal link. */
export const LINK_STATES = ["open", "opened", "replied", "expired", "revoked"] as const;
export const InvitationLink = z.object({
  id: z.string(),
  state: z.enum(LINK_STATES),
  /** Masked: enough to recognise. */
  email: z.string().nullable(),
  sentAt: z.string().nullable(),
  openedAt: z.string().nullable(),
  repliedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  expiresAt: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type InvitationLink = z.infer<typeof InvitationLink>;

/** The state of a link at `now` (ISO instant). */
export function linkState(
  link: Pick<InvitationLink, "openedAt" | "repliedAt" | "revokedAt" | "expiresAt">,
  now: string,
): (typeof LINK_STATES)[number] {
  if (link.revokedAt) return "revoked";
  if (Date.parse(link.expiresAt) <= Date.parse(now)) return "expired";
  if (link.repliedAt) return "replied";
  return link.openedAt ? "opened" : "open";
}

const Activity = z.object({
  id: z.string(),
  name: textPair,
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  venue: z.string().nullable(),
});

/** One attendance with what surrounds it: the activity, its links (for those who send them), whether a timetable is out. */
export const AttendanceView = Attendance.extend({
  activity: Activity,
  /** Newest version of the published timetable; null: none yet. */
  published: z.number().int().nullable(),
  links: z.array(InvitationLink),
});
export type AttendanceView = z.infer<typeof AttendanceView>;

/** What a personal link shows its holder: nothing of anybody else. */
export const InvitationView = z.object({
  activity: Activity,
  /** 410800 … : who invites. */
  city: z.string(),
  hostCounty: z.string().nullable(),
  partyKind: z.enum(PARTY_KINDS),
  name: z.string(),
  nameEn: z.string().nullable(),
  organisationName: z.string().nullable(),
  language: z.enum(["zh", "en"]),
  version: z.number().int(),
  replyState: z.enum(REPLY_STATES),
  repliedAt: z.string().nullable(),
  reply: AttendanceReply.nullable(),
  hotelName: z.string().nullable(),
  hotelRoom: z.string().nullable(),
  expiresAt: z.string(),
  /** The days of the event have passed. */
  over: z.boolean(),
  published: z.number().int().nullable(),
  /** Papers that can be taken along. */
  hasPaper: z.boolean(),
  hasCalendar: z.boolean(),
});
export type InvitationView = z.infer<typeof InvitationView>;

/** A link just made; shown once. */
export const MadeLink = z.object({
  attendanceId: z.string(),
  name: z.string(),
  link: z.string().describe("Shown once: only its hash is kept"),
  qr: z.string().nullable().describe("The link as SVG, when one party was invited"),
  delivery: z.enum(["mail", "none"]),
});
export type MadeLink = z.infer<typeof MadeLink>;

/** How the list of an activity stands. */
export const AttendanceCounts = z.object({
  all: z.number().int(),
  notInvited: z.number().int(),
  waiting: z.number().int(),
  accepted: z.number().int(),
  declined: z.number().int(),
  /** Of those who come. */
  interpreter: z.number().int(),
  hotel: z.number().int(),
  /** Want a hotel and have none assigned. */
  hotelOpen: z.number().int(),
  pickUp: z.number().int(),
  /** People: attendees named (at least one a party) and companions. */
  people: z.number().int(),
});
export type AttendanceCounts = z.infer<typeof AttendanceCounts>;

/** A reply changed after a timetable was published, so that a repair may be due. */
export type AttendanceChanged = {
  readonly type: "attendance.changed";
  readonly activityId: string;
  readonly attendanceId: string;
  readonly party: string;
  /** The version in force. */
  readonly published: number;
  /** Which of reply, arrival, departure, representatives, interpreter. */
  readonly changed: readonly string[];
};
