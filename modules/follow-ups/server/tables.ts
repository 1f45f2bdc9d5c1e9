import type { Json } from "#platform/db/tables.ts";
import type { Qualifier } from "#platform/kernel/figure.ts";
import type { EventKind } from "../model/ledger.options.ts";
import type { ProjectStage } from "../model/project.lifecycle.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    ledgerRows: LedgerRow;
    ledgerEvents: Omit<EventRow, "data"> & { data: Json<Record<string, unknown>> };
    ledgerBlockers: BlockerRow;
    ledgerMoves: { mergeId: string; rowId: string; part: "demander" | "supplier" | "department" };
  }
}

/** A row of the ledger as it stands now; its history is in the events. */
export type LedgerRow = {
  id: string;
  code: string;
  kind: "intent" | "agreement";
  status: "open" | "closed";
  withdrawn: boolean;
  editionId: string;
  activityId: string;
  engagementId: string | null;
  intentPaperId: string | null;
  agreementPaperId: string | null;
  title: string;
  demandParty: string;
  supplyParty: string;
  demanderIds: string[];
  supplierOrganisationId: string | null;
  expertId: string | null;
  expertOwnerId: string | null;
  departmentIds: string[];
  city: string;
  county: string;
  unit: string;
  officer: string;
  keyProject: boolean;
  signedOn: string;
  amountYuan: number | null;
  amountQualifier: Qualifier;
  stage: ProjectStage | null;
  stageSince: string | null;
  visitDueOn: string | null;
  blockerDueOn: string | null;
  openBlockers: number;
  lastVisitOn: string | null;
  lastProgress: string | null;
  openedAt: string;
  closedAt: string | null;
  closedReason: string | null;
  lastSeq: number;
  version: number;
  searchText: string;
};

/**
 * What happened to a row: append-only, each entry's digest in the audit chain. The typed columns are what figures rebuild an
 * earlier state from; `data` is what people read.
 */
export type EventRow = {
  id: string;
  rowId: string;
  seq: number;
  kind: EventKind;
  occurredAt: string;
  recordedAt: string;
  byId: string;
  byName: string;
  rowStatus: "open" | "closed" | null;
  rowKind: "intent" | "agreement" | null;
  /** The project's stage from here on; `none` where an intent stands again. */
  stage: ProjectStage | "none" | null;
  visitDueOn: string | null;
  blockerId: string | null;
  blockerOpen: boolean | null;
  blockerDeadline: string | null;
  corrects: string | null;
  reason: string | null;
  data: Record<string, unknown>;
};

export type BlockerRow = {
  id: string;
  rowId: string;
  category: "finance" | "site" | "registration" | "tax" | "other";
  description: string;
  officeId: string;
  officeName: string;
  raisedOn: string;
  raisedBy: string;
  deadline: string;
  state: "open" | "resolved" | "rejected";
  settledAt: string | null;
  settledBy: string | null;
  settlement: string | null;
};
