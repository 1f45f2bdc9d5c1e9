/** A recorded paper: 意向 (intent, not binding) or 协议 (agreement). Follow-ups opens or converts a ledger row from it. */
export type PaperRecorded = {
  readonly type: "signings.paper-recorded";
  readonly paperId: string;
  readonly kind: "intent" | "agreement";
  readonly engagementId: string | null;
  readonly editionId: string;
  readonly activityId: string;
  readonly title: string;
  readonly city: string;
  readonly county: string;
  readonly organisationIds: readonly string[];
  readonly expertId: string | null;
  readonly signedOn: string;
  readonly amountYuan: number | null;
  readonly amountQualifier: "exact" | "gt" | "lt" | "approx";
};
export type PaperWithdrawn = {
  readonly type: "signings.paper-withdrawn";
  readonly paperId: string;
  readonly reason: string;
};
