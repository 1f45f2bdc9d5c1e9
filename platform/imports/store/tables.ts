import type { Json } from "#platform/db/tables.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Inspection } from "#platform/spreadsheets/index.ts";
import type { TablePlan } from "../table/reading.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    imports: ImportsTable;
    importRows: ImportRowsTable;
    importProfiles: ImportProfilesTable;
  }
}

/** ready: columns can be assigned, a check made, the run started; the last four are ends. */
export type ImportState = "ready" | "checking" | "running" | "done" | "cancelled" | "failed";
export type Counts = {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
};
/** What a dry run found, and under which columns. */
export type CheckResult = Counts & {
  readonly at: string;
  readonly submitAs: "draft" | "submitted";
  readonly version: number;
};

export type ImportsTable = {
  id: string;
  kind: string;
  editionId: string | null;
  activityId: string | null;
  city: string;
  county: string | null;
  organisationId: string | null;
  fileId: string;
  fileName: string;
  sha256: string;
  byId: string;
  byName: string;
  createdAt: string;
  state: ImportState;
  submitAs: "draft" | "submitted";
  /** What was seen in the file and how it is read; null once purged. */
  inspection: Json<Inspection> | null;
  plan: Json<TablePlan> | null;
  profileId: string | null;
  checked: Json<CheckResult> | null;
  rowsTotal: number;
  rowsRead: number;
  /** The last row (as Excel shows it) that is dealt with; a run goes on behind it. */
  lastRow: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  /** Who started it, with the roles held then: the run has those and no more. */
  actor: Json<Actor> | null;
  startedAt: string | null;
  finishedAt: string | null;
  failure: Json<{ code: string; messages: Text; possible?: Text }> | null;
  /** The process that carries it out, and when it last said so. */
  runner: string | null;
  heartbeatAt: string | null;
  attempts: number;
  purgedAt: string | null;
  version: number;
  updatedAt: string;
  searchText: string;
};

/** Rows with something to say: refused ones with their reasons, saved ones with their record. Values of saved rows are not kept. */
export type ImportRowsTable = {
  importId: string;
  phase: "check" | "run";
  row: number;
  outcome: "created" | "updated" | "refused";
  recordId: string | null;
  fields: Json<readonly FieldRefusal[]>;
};

export type ImportProfilesTable = {
  id: string;
  kind: string;
  name: string;
  signature: string;
  columns: Json<Record<string, string>>;
  city: string;
  byId: string;
  byName: string;
  createdAt: string;
};
