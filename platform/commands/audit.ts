import { hash as digest } from "node:crypto";
import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import { insertions, writeTogether } from "#platform/db/insert-rows.ts";
import type { CommandContext } from "./context.ts";

/** One line of evidence. `detail` never holds personal data: fields marked contact or restricted are named, not quoted. */
export type AuditEntry = {
  readonly action: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly editionId?: string | null;
  readonly county?: string | null;
  readonly reason?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
};

export type AuditHead = { readonly seq: number; readonly hash: string };

/** JSON with sorted keys, so that the same content always hashes the same whatever order jsonb returns. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value as Record<string, unknown>).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(",")}}`;
}

export type ChainedRow = {
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
  detail: Record<string, unknown>;
  requestId: string | null;
  prevHash: string;
  hash: string;
};

const text = (value: string | null): string => (value === null ? "null" : JSON.stringify(value));

/**
 * SHA-256 over everything in the row but its own hash, the previous row's hash included. What is hashed is the row's
 * canonical JSON, put together by hand: a chain of millions of rows is walked whole.
 */
export function auditHash(row: Omit<ChainedRow, "hash">): string {
  return digest(
    "sha256",
    `{"action":${text(row.action)},"actorId":${text(row.actorId)},"actorName":${text(row.actorName)},"county":${text(row.county)},"detail":${canonicalJson(row.detail)},"editionId":${text(row.editionId)},"entityId":${text(row.entityId)},"entityType":${text(row.entityType)},"occurredAt":${text(row.occurredAt)},"prevHash":${text(row.prevHash)},"reason":${text(row.reason)},"recordedAt":${text(row.recordedAt)},"requestId":${text(row.requestId)},"seq":${row.seq},"via":${text(row.via)}}`,
  );
}

/**
 * Appends the entries of one command. The head row is locked until the transaction ends, so this is called last:
 * commands queue only for their commit.
 */
export async function appendAudit(
  tx: Tx,
  context: CommandContext,
  entries: readonly AuditEntry[],
): Promise<AuditHead> {
  const head = await tx
    .selectFrom("auditHead")
    .select(["seq", "hash"])
    .where("id", "=", 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  let { seq, hash } = head;
  const rows = entries.map((entry) => {
    const row = {
      seq: ++seq,
      recordedAt: context.recordedAt,
      occurredAt: context.occurredAt,
      actorId: context.actor.personId,
      actorName: context.actor.name,
      via: context.via,
      action: entry.action,
      entityType: entry.entityType,
      entityId: entry.entityId,
      editionId: entry.editionId ?? null,
      county: entry.county ?? null,
      reason: entry.reason ?? null,
      // Through JSON once, so that the hash is over what jsonb will give back.
      detail: JSON.parse(JSON.stringify(entry.detail ?? {})) as Record<string, unknown>,
      requestId: context.requestId ?? null,
      prevHash: hash,
    };
    hash = auditHash(row);
    return { ...row, hash };
  });
  await writeTogether(tx, [
    ...insertions("auditEntries", rows),
    sql`update audit_head set seq = ${seq}, hash = ${hash} where id = 1`,
  ]);
  return { seq, hash };
}

export type AuditVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: AuditHead }
  | {
      readonly ok: false;
      readonly entries: number;
      readonly firstBad: {
        readonly seq: number;
        readonly why: "missing" | "altered" | "chain" | "truncated" | "head" | "anchor";
      };
    };

/** Rows read at once: few enough that other requests do not wait for their hashing. */
const AT_ONCE = 1000;
const everyColumn = sql`select seq, recorded_at "recordedAt", occurred_at "occurredAt", actor_id "actorId",
  actor_name "actorName", via, action, entity_type "entityType", entity_id "entityId", edition_id "editionId", county, reason,
  detail, request_id "requestId", prev_hash "prevHash", hash from audit_entries`;

/**
 * Walks the whole chain in order and names the first broken row: missing (a gap), chain (does not follow its predecessor),
 * altered (content does not match its hash), truncated/head (rows end before the stored head), anchor (an anchor kept outside the
 * database knows a row that is gone or differs).
 */
export async function verifyAudit(db: Reader, anchors: readonly AuditHead[] = []): Promise<AuditVerdict> {
  const anchorAt = new Map(anchors.map((a) => [a.seq, a.hash]));
  const plain = db.withoutPlugins();
  let expected = 1;
  let prev = "0".repeat(64);
  for (;;) {
    const { rows } =
      await sql<ChainedRow>`${everyColumn} where seq >= ${expected} order by seq limit ${AT_ONCE}`.execute(
        plain,
      );
    if (rows.length === 0) break;
    for (const row of rows) {
      if (row.seq !== expected)
        return { ok: false, entries: expected - 1, firstBad: { seq: expected, why: "missing" } };
      if (row.prevHash !== prev)
        return { ok: false, entries: expected - 1, firstBad: { seq: row.seq, why: "chain" } };
      if (auditHash(row) !== row.hash)
        return { ok: false, entries: expected - 1, firstBad: { seq: row.seq, why: "altered" } };
      const anchor = anchorAt.get(row.seq);
      if (anchor !== undefined && anchor !== row.hash)
        return { ok: false, entries: expected - 1, firstBad: { seq: row.seq, why: "anchor" } };
      prev = row.hash;
      expected++;
    }
  }
  const below = await sql<{ n: number }>`select count(*)::int n from audit_entries where seq < 1`.execute(db);
  if ((below.rows[0]?.n ?? 0) > 0)
    return { ok: false, entries: expected - 1, firstBad: { seq: 0, why: "chain" } };
  const head = await db
    .selectFrom("auditHead")
    .select(["seq", "hash"])
    .where("id", "=", 1)
    .executeTakeFirst();
  const last = expected - 1;
  if (!head || head.seq > last)
    return { ok: false, entries: last, firstBad: { seq: last + 1, why: "truncated" } };
  if (head.seq < last || head.hash !== prev)
    return { ok: false, entries: last, firstBad: { seq: Math.min(head.seq + 1, last), why: "head" } };
  const beyond = anchors.filter((a) => a.seq > last).sort((a, b) => a.seq - b.seq)[0];
  if (beyond) return { ok: false, entries: last, firstBad: { seq: last + 1, why: "truncated" } };
  return { ok: true, entries: last, head: { seq: last, hash: prev } };
}
