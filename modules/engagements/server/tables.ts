import type { Json } from "#platform/db/tables.ts";
import type { EngagementState } from "../model/engagement.lifecycle.ts";
import type { FellThroughCategory } from "../model/engagement.options.ts";
import type { Origin } from "../model/engagement.policy.ts";
import type { MeetingView } from "../model/engagement.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    engagements: EngagementsTable;
    engagementDemanders: DemanderRow;
    engagementStates: StateRow;
    engagementMeetings: MeetingRow;
    editionGuests: GuestRow;
    engagementMerges: { mergeId: string; engagementId: string; part: "demander" | "supplier" };
  }
}

type EngagementsTable = Omit<EngagementRow, "suggestion"> & { suggestion: Json<unknown> | null };

export type Side = "demand" | "supply";
export type EngagementRow = {
  id: string;
  code: string;
  editionId: string;
  activityId: string;
  needId: string | null;
  needCode: string | null;
  title: string;
  city: string;
  county: string;
  demanderIds: string[];
  expertId: string | null;
  /** The person who is the expert, if they have an account. */
  expertOwnerId: string | null;
  supplierOrganisationId: string | null;
  supplierName: string;
  origin: Origin;
  channel: string | null;
  /** The source: a channel's record with its name as it was, and the recommendation that was accepted. */
  channelId: string | null;
  channelName: string | null;
  recommendationId: string | null;
  recommender: string | null;
  basis: string | null;
  cooperationMode: string | null;
  responsibleOfficer: string | null;
  state: EngagementState;
  /** Where an engagement on hold resumes to. */
  heldFrom: EngagementState | null;
  stateSince: string;
  shortlistedAt: string | null;
  invitedAt: string | null;
  confirmedAt: string | null;
  demandConfirmedAt: string | null;
  demandConfirmedBy: string | null;
  demandOnBehalf: boolean;
  supplyConfirmedAt: string | null;
  supplyConfirmedBy: string | null;
  supplyOnBehalf: boolean;
  fellCategory: FellThroughCategory | null;
  fellSide: Side | null;
  fellReason: string | null;
  /** The explanation as it stood when the choice was made. */
  suggestion: Record<string, unknown> | null;
  modelVersion: string | null;
  overrideKind: string | null;
  overrideReason: string | null;
  registeredBy: string;
  createdAt: string;
  searchText: string;
  version: number;
};

export type DemanderRow = {
  engagementId: string;
  organisationId: string;
  name: string;
  county: string | null;
  /** Associations and institutes of a consortium are no enterprises; figures of enterprises leave them out. */
  enterprise: boolean;
  position: number;
};

export type StateRow = {
  id: string;
  engagementId: string;
  seq: number;
  action: string;
  fromState: EngagementState | null;
  toState: EngagementState;
  occurredAt: string;
  recordedAt: string;
  byId: string;
  byName: string;
  onBehalfOf: Side | null;
  category: string | null;
  reason: string | null;
};

export type MeetingRow = {
  id: string;
  engagementId: string;
  status: MeetingView["status"];
  at: string;
  mode: MeetingView["mode"];
  place: string | null;
  tableNo: string | null;
  participants: string | null;
  minutes: string | null;
  result: MeetingView["result"];
  nextStep: string | null;
  atEvent: boolean;
  arrangedAt: string;
  recordedBy: string;
};

export type GuestRow = {
  id: string;
  editionId: string;
  activityId: string;
  expertId: string;
  expertOwnerId: string | null;
  expertName: string;
  organisationName: string | null;
  overseas: boolean;
  city: string;
  /** The county that receives the guest; null: the city itself. */
  county: string | null;
  invitedAt: string;
  invitedBy: string;
  replyState: "waiting" | "accepted" | "declined";
  repliedAt: string | null;
  replyNote: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  version: number;
  searchText: string;
};
