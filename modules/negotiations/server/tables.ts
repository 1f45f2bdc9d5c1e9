import type { Problem } from "#libs/timetable/index.ts";
import type { Json } from "#platform/db/tables.ts";
import type { AttendanceReply, REPLY_STATES } from "../model/attendance.ts";
import type { MEETING_SOURCES, MeetingRules, REQUEST_STATES } from "../model/meetings/meeting.ts";
import type { DeclineCategory } from "../model/meetings/request.lifecycle.ts";
import type { PAPER_RUN_STATES } from "../model/papers/kinds.ts";
import type { PartyKey, PartyKind } from "../model/party.ts";
import type { NegotiationTable, Room, Slot, Vehicle } from "../model/programme/programme.ts";
import type { FrozenNames, FrozenVisit } from "../model/timetable/problem/inputs.ts";
import type {
  Cause,
  Change,
  Placement,
  Quality,
  RepairProposal,
  RepairTrigger,
  SCENARIO_STATES,
  SolveProgress,
  TimetableSettings,
} from "../model/timetable.ts";
import type { SiteVisit, VisitState } from "../model/visits/site-visit.ts";

/** A column of JSON as it is written; read back it is the plain value. */
type Stored<T, K extends keyof T> = Omit<T, K> & { [P in K]: Json<T[P]> };
type Pair = { zh: string; en: string };

declare module "#platform/db/tables.ts" {
  interface Tables {
    negotiationRooms: Stored<RoomRow, "walks" | "areas">;
    negotiationTables: NegotiationTable;
    negotiationSlots: SlotRow;
    negotiationVehicles: Vehicle;
    attendances: Stored<AttendanceRow, "reply">;
    attendanceInvitations: InvitationRow;
    siteVisits: Stored<VisitRow, "checklist">;
    negotiationMeetings: Stored<NegotiationMeetingRow, "rules">;
    meetingRequests: RequestRow;
    timetables: Stored<
      TimetableRow,
      "settings" | "placements" | "unplaced" | "quality" | "bound" | "conflict" | "failure" | "progress"
    >;
    timetableVersions: Stored<
      VersionRow,
      "problem" | "names" | "placements" | "visits" | "changes" | "quality"
    >;
    repairProposals: Stored<
      RepairRow,
      "trigger" | "triggerText" | "problem" | "placements" | "changes" | "unplaced" | "failure"
    >;
    paperRuns: Omit<Stored<PaperRunRow, "failure">, "archive"> & { archive?: Buffer | null };
  }
}

export type RoomRow = Omit<Room, "name"> & { nameZh: string; nameEn: string };
export type SlotRow = Omit<Slot, "title"> & { titleZh: string | null; titleEn: string | null };
export type AttendanceRow = {
  id: string;
  activityId: string;
  editionId: string;
  city: string;
  party: PartyKey;
  partyKind: PartyKind;
  partyId: string;
  /** The account of an expert. */
  ownerId: string | null;
  name: string;
  nameEn: string | null;
  organisationName: string | null;
  county: string | null;
  protocolRank: number;
  language: "zh" | "en";
  replyState: (typeof REPLY_STATES)[number];
  repliedAt: string | null;
  repliedBy: string | null;
  reply: AttendanceReply | null;
  hotelName: string | null;
  hotelRoom: string | null;
  invitedAt: string | null;
  /** Number of the version in force when what a timetable stands on was last changed; null: never since one was published. */
  changedUnder?: number | null;
  searchText: string;
  version: number;
};
export type InvitationRow = {
  id: string;
  attendanceId: string;
  tokenHash: string;
  email: string | null;
  sentAt: string | null;
  openedAt: string | null;
  repliedAt: string | null;
  revokedAt: string | null;
  expiresAt: string;
  createdAt: string;
  createdBy: string;
};
export type VisitRow = Omit<SiteVisit, "parties" | "allowedActions" | "state"> & {
  city: string;
  parties: PartyKey[];
  /** Accounts of the experts, and the organisations that take part or receive. */
  ownerIds?: string[];
  organisationIds?: string[];
  state: VisitState;
  searchText: string;
};
export type NegotiationMeetingRow = {
  id: string;
  activityId: string;
  editionId: string;
  code: string;
  city: string;
  title: string;
  source: (typeof MEETING_SOURCES)[number];
  engagementId: string | null;
  county: string;
  parties: PartyKey[];
  ownerIds: string[];
  organisationIds: string[];
  rules: MeetingRules;
  state: "open" | "cancelled";
  cancelledReason: string | null;
  /** Cancelled because its engagement ended or was put on hold: opens again with it. */
  cancelledWithEngagement?: boolean;
  searchText: string;
  version: number;
};
export type RequestRow = {
  id: string;
  activityId: string;
  editionId: string;
  city: string;
  fromParty: PartyKey;
  toParty: PartyKey;
  county: string;
  title: string;
  message: string | null;
  preferredSlots: string[];
  state: (typeof REQUEST_STATES)[number];
  turn: "from" | "to" | null;
  reply: string | null;
  declineCategory?: DeclineCategory | null;
  meetingId: string | null;
  ownerIds: string[];
  organisationIds: string[];
  /** Of the side that is asked now. */
  askedOwnerIds: string[];
  askedOrganisationIds: string[];
  createdAt: string;
  createdBy: string;
  searchText: string;
  version: number;
};
export type TimetableRow = {
  id: string;
  activityId: string;
  editionId: string;
  city: string;
  code: string;
  name: string;
  state: (typeof SCENARIO_STATES)[number];
  settings: TimetableSettings;
  placements: Placement[];
  locked: string[];
  unplaced: { meeting: string; why: Pair }[];
  quality: Quality | null;
  /** The bound and for which problem (digest) it was proved. */
  bound: { breaks: number; problem: string; optimal: boolean } | null;
  conflict: Cause[] | null;
  failure: Pair | null;
  progress: SolveProgress | null;
  runner: string | null;
  beatAt: string | null;
  stopAsked: boolean;
  createdBy: string;
  createdAt: string;
  changedAt: string;
  searchText: string;
  version: number;
};
export type VersionRow = {
  id: string;
  activityId: string;
  editionId: string;
  city: string;
  number: number;
  publishedAt: string;
  publishedBy: string;
  note: string | null;
  /** libs/timetable's problem as it stood. */
  problem: Problem;
  /** Names as they stood: parties, meetings, slots, tables, rooms. */
  names: FrozenNames;
  placements: Placement[];
  visits: FrozenVisit[];
  changes: Change[];
  quality: Quality;
  digest: string;
};
export type RepairRow = {
  id: string;
  activityId: string;
  editionId: string;
  city: string;
  base: number;
  trigger: RepairTrigger;
  triggerText: Pair;
  state: RepairProposal["state"];
  problem: Problem | null;
  placements: Placement[] | null;
  changes: Change[];
  cancelled: string[];
  unplaced: { meeting: string; title: string; why: Pair }[];
  bound: number | null;
  failure: Pair | null;
  createdAt: string;
  createdBy: string;
  decidedAt: string | null;
  decidedBy: string | null;
  version: number;
};
/** A run that makes all papers; the archive is kept with it for some days. */
export type PaperRunRow = {
  id: string;
  activityId: string;
  state: (typeof PAPER_RUN_STATES)[number];
  done: number;
  total: number;
  making: string | null;
  startedAt: string;
  finishedAt: string | null;
  size: number | null;
  failure: Pair | null;
  archive: Buffer | null;
  createdBy: string;
  beatAt: string;
};
