import type { AttendanceReply, REPLY_STATES } from "../../attendance.ts";
import type { MeetingRules } from "../../meetings/meeting.ts";
import type { PartyKey } from "../../party.ts";
import type { NegotiationTable, Room, Slot, Vehicle } from "../../programme/programme.ts";
import type { RepairTrigger } from "../../timetable.ts";

export type PartyFact = {
  readonly key: PartyKey;
  readonly name: string;
  readonly nameEn: string | null;
  readonly county: string | null;
  readonly replyState: (typeof REPLY_STATES)[number];
  readonly reply: AttendanceReply | null;
};
export type MeetingFact = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly county: string;
  readonly engagementId: string | null;
  readonly parties: readonly PartyKey[];
  readonly rules: MeetingRules;
};
export type VisitFact = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly hostName: string;
  readonly day: string;
  readonly departsAt: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly returnsAt: string;
  readonly vehicleId: string | null;
  readonly address: string | null;
  readonly parties: readonly PartyKey[];
};

/** Everything a timetable of an activity stands on, as it is now. */
export type Situation = {
  readonly rooms: readonly Room[];
  readonly tables: readonly NegotiationTable[];
  /** By day and time; those without tables (meals, ceremonies) too. */
  readonly slots: readonly Slot[];
  readonly vehicles: readonly Vehicle[];
  /** Whoever is on the list, in a meeting or on a visit. */
  readonly parties: readonly PartyFact[];
  /** Open meetings. */
  readonly meetings: readonly MeetingFact[];
  readonly visits: readonly VisitFact[];
  /** What happened on the day and was accepted: it holds for every timetable made since. */
  readonly happened: readonly { readonly trigger: RepairTrigger; readonly from: string | null }[];
};
