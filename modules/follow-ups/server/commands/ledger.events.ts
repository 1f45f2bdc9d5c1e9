import { createHash } from "node:crypto";
import { sql } from "kysely";
import { canonicalJson } from "#platform/commands/audit.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import type { EventKind } from "../../model/ledger.options.ts";
import * as repository from "../ledger.repository.ts";
import type { EventRow, LedgerRow } from "../tables.ts";

export const ROW_ENTITY = "ledger-row";

export type NewEvent = { readonly kind: EventKind; readonly occurredAt: string } & Partial<
  Pick<
    EventRow,
    | "rowStatus"
    | "rowKind"
    | "stage"
    | "visitDueOn"
    | "blockerId"
    | "blockerOpen"
    | "blockerDeadline"
    | "corrects"
    | "reason"
    | "data"
  >
>;

/** SHA-256 over an entry as it is stored. */
export const digestOf = (event: EventRow): string =>
  createHash("sha256").update(canonicalJson(event)).digest("hex");

/**
 * Adds an entry to a locked row's history and its digest to the audit chain, so that a changed, missing or added entry is found.
 * Returns the row with its new last number; the caller saves it.
 */
export async function append(
  work: UnitOfWork,
  row: LedgerRow,
  event: NewEvent,
): Promise<{ row: LedgerRow; id: string }> {
  const stored: EventRow = {
    id: work.newId(),
    rowId: row.id,
    seq: row.lastSeq + 1,
    kind: event.kind,
    occurredAt: new Date(event.occurredAt).toISOString(),
    recordedAt: work.now,
    byId: work.actor.personId,
    byName: work.actor.name,
    rowStatus: event.rowStatus ?? null,
    rowKind: event.rowKind ?? null,
    stage: event.stage ?? null,
    visitDueOn: event.visitDueOn ?? null,
    blockerId: event.blockerId ?? null,
    blockerOpen: event.blockerOpen ?? null,
    blockerDeadline: event.blockerDeadline ?? null,
    corrects: event.corrects ?? null,
    reason: event.reason ?? null,
    // Through JSON once, so that the digest is over what jsonb will give back.
    data: JSON.parse(JSON.stringify(event.data ?? {})) as Record<string, unknown>,
  };
  await repository.insertEvent(work.tx, stored);
  work.audit({
    action: `ledger.${event.kind}`,
    entityType: ROW_ENTITY,
    entityId: row.id,
    editionId: row.editionId,
    county: row.county,
    reason: stored.reason,
    detail: {
      code: row.code,
      event: stored.id,
      seq: stored.seq,
      digest: digestOf(stored),
      occurredAt: stored.occurredAt,
      ...(stored.stage ? { stage: stored.stage } : {}),
      ...(stored.blockerId ? { blockerId: stored.blockerId } : {}),
    },
  });
  return { row: { ...row, lastSeq: stored.seq }, id: stored.id };
}

export type LedgerVerdict =
  | { readonly ok: true; readonly entries: number }
  | {
      readonly ok: false;
      readonly bad: { readonly event: string; readonly why: "altered" | "missing" | "added" };
    };

/** Holds every entry of the ledger against its digest in the audit chain; names the first that does not agree. */
export async function verifyLedger(db: Reader): Promise<LedgerVerdict> {
  const { rows: noted } = await sql<{ event: string; digest: string }>`
    select detail->>'event' as event, detail->>'digest' as digest from audit_entries
    where entity_type = ${ROW_ENTITY} and detail ? 'digest' order by seq`.execute(db);
  const stored = (await db
    .selectFrom("ledgerEvents")
    .selectAll()
    .orderBy("recordedAt")
    .orderBy("id")
    .execute()) as EventRow[];
  const byId = new Map(stored.map((e) => [e.id, e]));
  for (const { event, digest } of noted) {
    const entry = byId.get(event);
    if (!entry) return { ok: false, bad: { event, why: "missing" } };
    if (digestOf(entry) !== digest) return { ok: false, bad: { event, why: "altered" } };
    byId.delete(event);
  }
  const added = byId.keys().next();
  return added.done
    ? { ok: true, entries: stored.length }
    : { ok: false, bad: { event: added.value, why: "added" } };
}
