import type { Subjects } from "#platform/kernel/policy.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";

export type EngagementRef = {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly editionId: string;
  readonly activityId: string;
  /** Null when the supply side came with its own offer. */
  readonly needId: string | null;
  readonly title: string;
  readonly demanderIds: readonly string[];
  readonly expertId: string | null;
  readonly supplierOrganisationId: string | null;
  readonly city: string;
  readonly county: string;
  readonly subjects: Subjects;
};

export interface EngagementDirectory {
  byIds(ids: readonly string[], work?: WorkToken): Promise<Map<string, EngagementRef>>;
  lock(work: WorkToken, id: string): Promise<EngagementRef | null>;
}

/** The engagements of an activity that stand: confirmed by both sides, neither on hold nor fallen through. */
export interface StandingEngagements {
  /** By code. `confirmed` ones still have their talks before them; those in other states had them, or came further. */
  standing(activityId: string, work?: WorkToken): Promise<EngagementRef[]>;
}

/** An expert invited to an activity as a guest. */
export type GuestRef = {
  readonly id: string;
  readonly activityId: string;
  readonly expertId: string;
  /** The county that receives the guest; null: the city itself. */
  readonly county: string | null;
  readonly invitedAt: string;
  readonly replyState: "waiting" | "accepted" | "declined";
  readonly repliedAt: string | null;
  readonly note: string | null;
};
/** The guests of an activity, for the module that keeps its attendance list. */
export interface GuestDirectory {
  /** Whose invitation stands, by name. */
  guestsOf(activityId: string, work?: WorkToken): Promise<GuestRef[]>;
  /** A guest answered downstream: the guest list says the same. Nobody's guest is left alone; no event is told. */
  guestReplied(
    work: WorkToken,
    answer: {
      readonly activityId: string;
      readonly expertId: string;
      readonly reply: "accepted" | "declined";
      readonly note: string | null;
    },
  ): Promise<void>;
}
/** A guest's answer was recorded on the guest list; `withdrawn`: the invitation was taken back. */
export type GuestChanged = {
  readonly type: "guest.changed";
  readonly activityId: string;
  readonly expertId: string;
  readonly reply: "accepted" | "declined" | "withdrawn";
  readonly note: string | null;
  readonly at: string;
};

/** Moves an engagement because a downstream fact happened (an intent or agreement was recorded); the engagement module's own door. */
export interface EngagementProgress {
  reached(work: WorkToken, engagementId: string, state: "intent" | "signed"): Promise<void>;
  /** The two sides met, as the negotiation tables or a site visit report it: the meeting is recorded and a confirmed engagement moves on. */
  met(work: WorkToken, engagementId: string, meeting: HeldMeeting): Promise<void>;
}

/** A meeting as a downstream module reports it. */
export type HeldMeeting = {
  readonly at: string;
  readonly mode: "on-site" | "site-visit";
  readonly place: string | null;
  readonly table: string | null;
  readonly result: "negotiating" | "intent" | "hold" | null;
  readonly nextStep: string | null;
  /** On the days of the activity. */
  readonly atEvent: boolean;
};

export type EngagementStateChanged = {
  readonly type: "engagement.state-changed";
  readonly engagementId: string;
  readonly from: string;
  readonly to: string;
};

export type Contact = { readonly name: string; readonly phone: string | null; readonly email: string | null };
/**
 * Contact data of the two sides, shown to each other only once both have confirmed. A port of its own because the modules
 * that hold contact data decide what they give.
 */
export interface EngagementContacts {
  ofOrganisations(ids: readonly string[]): Promise<Contact[]>;
  ofExpert(id: string): Promise<Contact[]>;
}
