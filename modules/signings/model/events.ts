import type { Qualifier } from "#platform/kernel/figure.ts";

/** What downstream modules learn of a paper. */
export type PaperFacts = {
  readonly paperId: string;
  readonly title: string;
  readonly county: string;
  readonly unit: string;
  readonly officer: string;
  readonly keyProject: boolean;
  readonly signedOn: string;
  readonly amountYuan: number | null;
  readonly amountQualifier: Qualifier;
};

/** A recorded paper: 意向 (intent, not binding) or 协议 (agreement). Follow-ups opens or converts a ledger row from it. */
export type PaperRecorded = PaperFacts & {
  readonly type: "signings.paper-recorded";
  readonly kind: "intent" | "agreement";
  readonly code: string;
  /** The intent this agreement came from: its ledger row is converted. */
  readonly intentId: string | null;
  readonly engagementId: string | null;
  readonly editionId: string;
  readonly activityId: string;
  readonly city: string;
  /** Both sides' organisations. */
  readonly organisationIds: readonly string[];
  readonly demanderIds: readonly string[];
  readonly supplierOrganisationId: string | null;
  readonly expertId: string | null;
  readonly expertOwnerId: string | null;
  readonly parties: { readonly demand: readonly string[]; readonly supply: string };
  /** When it was signed (ISO instant). */
  readonly occurredAt: string;
};
export type PaperAmended = PaperFacts & {
  readonly type: "signings.paper-amended";
  readonly reason: string;
  readonly occurredAt: string;
};
export type PaperWithdrawn = {
  readonly type: "signings.paper-withdrawn";
  readonly paperId: string;
  readonly reason: string;
  readonly occurredAt: string;
  /** The intent that stands again because the agreement it had become was withdrawn. */
  readonly restoredIntentId: string | null;
};
