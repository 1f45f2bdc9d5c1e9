import type { BlockerKind, Day, Moment, Verification } from "./types.ts";

export type Desk = "enterprise" | "county" | "city";

export interface FieldReason {
  readonly field: string;
  readonly reason: string;
}

export interface NeedStep {
  readonly at: Moment;
  readonly action: "submit" | "return" | "resubmit" | "approve" | "publish" | "confirm-assisted" | "opinion";
  readonly desk: Desk;
  readonly by: string;
  readonly fields?: readonly FieldReason[];
  /** Values of returned fields before their correction: the first version holds these. */
  readonly before?: Readonly<Record<string, string>>;
  readonly opinion?: { readonly departmentId: string; readonly text: string };
}

export interface NeedHistory {
  readonly needId: string;
  /** True when an officer filled the form in (代填); the enterprise then confirms. */
  readonly assisted: boolean;
  readonly createdAt: Moment;
  readonly steps: readonly NeedStep[];
}

/** All posts of one enterprise go through the desks together. */
export interface TalentBatch {
  readonly organisationId: string;
  readonly submittedAt: Moment;
  readonly countyApprovedAt: Moment;
  readonly cityApprovedAt: Moment;
  readonly publishedAt: Moment;
}

export type EngagementState =
  | "suggested"
  | "screened"
  | "shortlisted"
  | "invited"
  | "confirmed"
  | "met"
  | "intent"
  | "signed"
  | "on-hold"
  | "fell-through";
export type FellThroughCategory =
  | "price"
  | "maturity"
  | "schedule"
  | "intellectual-property"
  | "declined"
  | "direction"
  | "other";
export type CooperationMode = "technology-extension" | "project-cooperation" | "flexible-engagement";

export interface EngagementStep {
  readonly at: Moment;
  readonly to: EngagementState | "confirmed-by-demand" | "confirmed-by-supply";
  readonly by: string;
  readonly note?: string;
  readonly category?: FellThroughCategory;
}

export interface Engagement {
  readonly id: string;
  readonly activityId: string;
  readonly needId: string;
  readonly expertIds: readonly string[];
  readonly supplierOrganisationId?: string;
  /** Demand side besides the need's own enterprise. */
  readonly consortium: readonly string[];
  readonly demandLead?: string;
  readonly county: string;
  readonly channelId: string;
  readonly cooperationMode: CooperationMode;
  readonly basis: string;
  /** What the officer says of the choice should the ranking put the supply side far down. */
  readonly override: string;
  readonly state: EngagementState;
  readonly steps: readonly EngagementStep[];
  readonly meeting?: {
    readonly at: Moment;
    readonly mode: "on-site" | "online" | "mail" | "site-visit";
    readonly place: string;
    readonly minutes: string;
  };
}

/** One per need (or joint project): the unit of the published number. */
export interface Intent {
  readonly id: string;
  readonly engagementId: string;
  readonly needId: string;
  readonly at: Moment;
  readonly content: string;
}

export interface Agreement {
  readonly id: string;
  readonly activityId: string;
  readonly engagementId?: string;
  readonly projectId?: string;
  readonly title: string;
  readonly kind: "development" | "transfer" | "license" | "consulting" | "service" | "co-operation";
  readonly demandOrganisationIds: readonly string[];
  readonly supplierOrganisationId?: string;
  readonly expertIds: readonly string[];
  readonly occasion: "on-stage" | "at-venue" | "after-visit";
  readonly signedAt: Moment;
  /** Yuan; absent when the agreement names none. */
  readonly amount?: { readonly value: number; readonly qualifier: "exact" | "gt" | "lt" | "approx" };
  readonly validUntil: Day;
  readonly stageOrder?: number;
  readonly county: string;
}

export interface Plaque {
  readonly organisationId: string;
  readonly kind: "postdoc-workstation" | "postdoc-practice-base";
  readonly approvedOn: Day;
  readonly awardedAt: Moment;
  readonly order: number;
  /** The source names no recipient. */
  readonly recipientInvented: true;
}

export interface Visit {
  readonly at: Moment;
  readonly mode: "door" | "phone" | "online" | "mail" | "forum";
  readonly by: string;
  readonly progress: "on-plan" | "ahead" | "delayed" | "stopped" | "change-asked" | "end-asked";
  readonly reason?: string;
  readonly note: string;
  readonly blockers: readonly Blocker[];
  readonly nextVisit?: Day;
}

export interface Blocker {
  readonly kind: BlockerKind;
  readonly description: string;
  readonly departmentId: string;
  readonly deadline: Day;
  readonly resolved?: { readonly at: Moment; readonly note: string };
}

export interface LedgerRow {
  readonly id: string;
  /** Opened by the intent; a later agreement converts the same row. */
  readonly intentId: string;
  readonly agreementId?: string;
  readonly county: string;
  readonly unitId: string;
  readonly officerId: string;
  readonly visits: readonly Visit[];
  readonly project: readonly {
    readonly rung: "agreed" | "contract" | "money-arrived" | "started";
    readonly at: Moment;
    readonly document: string;
  }[];
}

export interface CountyProjectMatch {
  readonly projectId: string;
  readonly expertIds: readonly string[];
}

export interface EditionScript {
  readonly needHistories: readonly NeedHistory[];
  readonly talentBatches: readonly TalentBatch[];
  readonly engagements: readonly Engagement[];
  readonly intents: readonly Intent[];
  readonly agreements: readonly Agreement[];
  readonly plaques: readonly Plaque[];
  readonly ledger: readonly LedgerRow[];
  readonly countyEvents: readonly {
    readonly activityId: string;
    readonly matches: readonly CountyProjectMatch[];
    readonly agreements: readonly Agreement[];
  }[];
  readonly expertChecks: readonly {
    readonly expertId: string;
    readonly at: Moment;
    readonly item: string;
    readonly result: Verification;
  }[];
}
