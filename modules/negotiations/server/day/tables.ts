import type { CHECK_IN_WAYS, MARKS, NEXT_STEPS, OUTCOMES } from "../../model/day.ts";
import type { PartyKey } from "../../model/party.ts";
import type { RepairTrigger } from "../../model/timetable.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    checkInTickets: TicketRow;
    checkIns: CheckInRow;
    checkInEvents: CheckInEventRow;
    meetingMarks: MarkRow;
    meetingOutcomes: OutcomeRow;
  }
}

export type TicketRow = {
  id: string;
  activityId: string;
  party: PartyKey;
  personName: string;
  secret: string;
  issuedAt: string;
  revokedAt: string | null;
};
export type CheckInRow = {
  id: string;
  activityId: string;
  editionId: string;
  city: string;
  county: string | null;
  party: PartyKey | null;
  ticketId: string | null;
  name: string;
  organisationName: string | null;
  way: (typeof CHECK_IN_WAYS)[number];
  at: string;
  recordedAt: string;
  device: string;
  byName: string;
};
export type CheckInEventRow = {
  eventId: string;
  activityId: string;
  checkInId: string | null;
  result: string;
  code: string | null;
  at: string;
  recordedAt: string;
  device: string;
};
export type MarkRow = {
  id: string;
  meetingId: string;
  activityId: string;
  mark: (typeof MARKS)[number];
  party: string | null;
  minutes: number | null;
  occurredAt: string;
  recordedAt: string;
  byName: string;
  withdrawnAt: string | null;
  /** What it asked of the timetable. */
  trigger: RepairTrigger | null;
};
export type OutcomeRow = {
  id: string;
  meetingId: string;
  activityId: string;
  editionId: string;
  county: string;
  side: "host" | "expert" | "enterprise";
  outcome: (typeof OUTCOMES)[number];
  nextStep: (typeof NEXT_STEPS)[number] | null;
  who: string | null;
  note: string | null;
  occurredAt: string;
  recordedAt: string;
  byName: string;
  version: number;
};
