import type { Generated, JSONColumnType } from "kysely";

/** Values read as JSON, written as JSON text. */
export type Json<T> = JSONColumnType<T & object, string, string>;

/**
 * All tables of the database. Each module adds its own by declaration merging in `server/tables.ts`:
 * `declare module "#platform/db/tables.ts" { interface Tables { needs: NeedsTable } }`.
 * Times are ISO instants (UTC), dates ISO days, amounts numbers in yuan.
 */
export interface Tables {
  auditEntries: AuditEntriesTable;
  auditHead: { id: number; seq: number; hash: string };
  idempotencyKeys: {
    actorId: string;
    key: string;
    requestHash: string;
    response: string | null;
    createdAt: string;
  };
  recordVersions: {
    entityType: string;
    entityId: string;
    version: number;
    at: string;
    byId: string;
    byName: string;
    snapshot: Json<Record<string, unknown>>;
  };
  counters: { series: string; value: number };
  settings: { key: string; value: Json<unknown>; version: number; updatedAt: string };
  files: FilesTable;
  outbox: OutboxTable;
}

export type AuditEntriesTable = {
  seq: number;
  recordedAt: string;
  occurredAt: string;
  actorId: string;
  actorName: string;
  via: string;
  action: string;
  entityType: string;
  entityId: string;
  editionId: string | null;
  county: string | null;
  reason: string | null;
  detail: Json<Record<string, unknown>>;
  requestId: string | null;
  prevHash: string;
  hash: string;
};

export type FilesTable = {
  id: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: string;
  entityType: string | null;
  entityId: string | null;
};

export type OutboxTable = {
  id: Generated<number>;
  kind: string;
  payload: Json<Record<string, unknown>>;
  createdAt: string;
  doneAt: string | null;
  attempts: Generated<number>;
  nextAt: string;
  lastError: string | null;
};
