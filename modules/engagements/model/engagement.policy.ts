import { by, type Policy, type Rule, type Subjects } from "#platform/kernel/policy.ts";
import type { StepAction } from "./engagement.lifecycle.ts";

/** `reachIntent` and `sign` have no rule of their own: they follow from a recorded paper (see EngagementProgress). */
export type EngagementAction =
  | Exclude<StepAction, "reachIntent" | "sign">
  | "read"
  | "readInternal"
  | "propose"
  | "offer"
  | "edit"
  | "linkNeed";

const officers = by("city-operator", "county-officer");
const demand: Rule = { roles: ["enterprise"], of: "demand" };
const supply: Rule = { roles: ["expert", "enterprise"], of: "supply" };

/**
 * Officers run engagements in their area; each side answers for itself, and an officer may answer for a side with a reason
 * (代为确认). Leaders and task forces read. `readInternal`: screening, minutes, reasons of overrides.
 */
export const engagementPolicy: Policy<EngagementAction> = {
  read: [...by("city-operator", "county-officer", "task-force", "leader"), demand, supply],
  readInternal: by("city-operator", "county-officer", "task-force", "leader"),
  propose: [...officers, demand],
  offer: [...officers, supply],
  edit: officers,
  linkNeed: officers,
  screen: officers,
  shortlist: officers,
  invite: officers,
  confirmDemand: [...officers, demand],
  confirmSupply: [...officers, supply],
  declineDemand: [...officers, demand],
  declineSupply: [...officers, supply],
  planMeeting: officers,
  recordMeeting: officers,
  hold: officers,
  resume: officers,
  fallThrough: officers,
};

export type MatchingAction = "suggest" | "seeAllSuggested";
/** On a need: who may see which experts fit. An enterprise sees, for its own needs, experts who agreed to be shown, masked. */
export const matchingPolicy: Policy<MatchingAction> = {
  suggest: by("city-operator", "county-officer", "task-force", "leader", "enterprise"),
  seeAllSuggested: by("city-operator", "county-officer", "task-force", "leader"),
};

export type RivalAction = "nameRival";
/** On a need: who may name competitors whose partners are left out; the enterprise for its own needs. */
export const rivalPolicy: Policy<RivalAction> = {
  nameRival: by("city-operator", "county-officer", "enterprise"),
};

export type ModelAction = "readModel" | "refit";
/** On the matching model as a whole. */
export const modelPolicy: Policy<ModelAction> = {
  readModel: by("city-operator", "administrator"),
  refit: by("city-operator", "administrator"),
};

export type ExpertNeedsAction = "readMatchingNeeds";
/** On an expert: who may see which published needs fit. County officers read the whole pool, which has no county. */
export const expertNeedsPolicy: Policy<ExpertNeedsAction> = {
  readMatchingNeeds: [...by("city-operator", "expert"), { roles: ["county-officer"], of: "pool" }],
};

export type GuestAction = "readGuests" | "inviteGuests" | "recordReply" | "withdrawInvitation";
/** On an expert invited to an activity. Experts answer for themselves. */
export const guestPolicy: Policy<GuestAction> = {
  readGuests: by("city-operator", "county-officer", "task-force", "leader", "expert"),
  inviteGuests: by("city-operator"),
  recordReply: by("city-operator", "county-officer", "expert"),
  withdrawInvitation: by("city-operator"),
};

export type EngagementPlace = {
  readonly city: string;
  readonly county: string;
  readonly demanderIds: readonly string[];
  readonly expertOwnerId: string | null;
  readonly supplierOrganisationId: string | null;
  readonly shortlistedAt: string | null;
  readonly invitedAt: string | null;
  readonly origin: Origin;
};
/** Who began it: the ranking, an officer by hand, the demand side, or the supply side with its own offer or interest. */
export type Origin = "suggestion" | "manual" | "demand" | "supply";

/** A side sees an engagement from the moment it concerns it: the demand side from the shortlist, the supply side from the invitation, and whoever began it always. */
export const demandSees = (e: EngagementPlace): boolean => e.shortlistedAt !== null || e.origin === "demand";
export const supplySees = (e: EngagementPlace): boolean => e.invitedAt !== null || e.origin === "supply";

export const engagementSubjects = (e: EngagementPlace): Subjects => ({
  self: { city: e.city, counties: e.county ? [e.county] : [] },
  demand: { organisations: demandSees(e) ? e.demanderIds : [] },
  supply: {
    owners: supplySees(e) && e.expertOwnerId ? [e.expertOwnerId] : [],
    organisations: supplySees(e) && e.supplierOrganisationId ? [e.supplierOrganisationId] : [],
  },
});
