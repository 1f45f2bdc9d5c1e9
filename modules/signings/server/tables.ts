import type { Json } from "#platform/db/tables.ts";
import type { Qualifier } from "#platform/kernel/figure.ts";
import type { CeremonyItem } from "../model/ceremony.ts";
import type { PaperState } from "../model/paper.lifecycle.ts";
import type { PaperKind } from "../model/paper.options.ts";
import type { PaperTerms } from "../model/paper.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    papers: Omit<PaperRow, "demanders"> & { demanders: Json<Party[]> };
    paperAmounts: PaperAmountRow;
    paperMoves: { mergeId: string; paperId: string; part: "demander" | "supplier" };
    ceremonies: { activityId: string; version: number };
    ceremonyItems: Omit<CeremonyItemRow, "signatories"> & { signatories: Json<CeremonyItem["signatories"]> };
    plaques: PlaqueRow;
  }
}

/** A demanding organisation as it was called when the paper was signed. */
export type Party = { readonly id: string; readonly name: string };

export type PaperRow = PaperTerms & {
  id: string;
  code: string;
  kind: PaperKind;
  state: PaperState;
  editionId: string;
  activityId: string;
  engagementId: string | null;
  /** What `intents.total` counts: the need, the engagement without a need, or the paper a joint project began with. */
  projectKey: string;
  intentId: string | null;
  city: string;
  demanders: Party[];
  demanderIds: string[];
  supplierName: string;
  supplierOrganisationId: string | null;
  expertId: string | null;
  expertOwnerId: string | null;
  occurredAt: string;
  recordedAt: string;
  recordedBy: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  version: number;
  searchText: string;
};

/** The amount from a moment on: a figure at an earlier cut-off keeps the amount of then. Append-only. */
export type PaperAmountRow = {
  paperId: string;
  seq: number;
  effectiveAt: string;
  amountYuan: number | null;
  qualifier: Qualifier;
  recordedAt: string;
};

export type CeremonyItemRow = CeremonyItem & { activityId: string; position: number };

export type PlaqueRow = {
  id: string;
  editionId: string;
  activityId: string;
  organisationId: string;
  organisationName: string;
  city: string;
  county: string | null;
  kind: "postdoc-workstation" | "postdoc-practice-base";
  approvalNumber: string | null;
  approvedOn: string | null;
  awardedOn: string | null;
  awardedAt: string | null;
  presenter: string | null;
  recipient: string | null;
  position: number;
  removedAt: string | null;
  version: number;
};
