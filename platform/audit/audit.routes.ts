import { sql } from "kysely";
import { z } from "zod";
import { readAnchors } from "#platform/commands/anchor.ts";
import { verifyAudit } from "#platform/commands/audit.ts";
import { type Db, inSnapshot } from "#platform/db/database.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import type { Role } from "#platform/kernel/actor.ts";
import { rolesAt } from "#platform/kernel/actor.ts";
import { by, type Policy } from "#platform/kernel/policy.ts";
import { ALL, NONE } from "#platform/kernel/scope.ts";
import { defineList } from "#platform/lists/define.ts";

export type AuditAction = "read" | "verify";
/** Evidence is read by those who answer for it; administrators of accounts see it but cannot change it. */
const auditPolicy: Policy<AuditAction> = {
  read: by("auditor", "administrator", "security-officer"),
  verify: by("auditor", "administrator", "security-officer"),
};

export const auditList = defineList({
  name: "audit",
  title: { zh: "审计日志", en: "Audit log" },
  from: sql`audit_entries a`,
  key: sql`a.seq`,
  search: sql`(a.action || ' ' || a.entity_type || ' ' || a.entity_id || ' ' || a.actor_name || ' ' || coalesce(a.reason, ''))`,
  searchIndexed: false,
  subjects: { self: {} },
  defaultSort: ["-seq"],
  audited: true,
  // Numbered without gaps from one, which `verifyAudit` checks.
  all: sql`(select seq from audit_head)`,
  columns: {
    id: { label: { zh: "编号", en: "Id" }, kind: "text", sql: sql`a.seq::text`, exported: false },
    seq: {
      label: { zh: "序号", en: "No." },
      kind: "number",
      sql: sql`a.seq`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    recordedAt: {
      label: { zh: "记录时间", en: "Recorded" },
      kind: "instant",
      sql: sql`a.recorded_at`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    occurredAt: { label: { zh: "发生时间", en: "Occurred" }, kind: "instant", sql: sql`a.occurred_at` },
    actorId: {
      label: { zh: "操作人编号", en: "Actor id" },
      kind: "text",
      sql: sql`a.actor_id`,
      filter: "in",
    },
    actorName: { label: { zh: "操作人", en: "Actor" }, kind: "text", sql: sql`a.actor_name` },
    via: {
      label: { zh: "来源", en: "Via" },
      kind: "text",
      sql: sql`a.via`,
      filter: "in",
      options: ["web", "api", "cli", "job", "import", "demo"].map((value) => ({
        value,
        label: { zh: value, en: value },
      })),
    },
    action: { label: { zh: "操作", en: "Action" }, kind: "text", sql: sql`a.action`, filter: "in" },
    entityType: {
      label: { zh: "对象类型", en: "Record type" },
      kind: "text",
      sql: sql`a.entity_type`,
      filter: "in",
    },
    entityId: { label: { zh: "对象编号", en: "Record" }, kind: "text", sql: sql`a.entity_id`, filter: "in" },
    editionId: { label: { zh: "届次", en: "Edition" }, kind: "text", sql: sql`a.edition_id`, filter: "in" },
    county: { label: { zh: "县区", en: "County" }, kind: "text", sql: sql`a.county`, filter: "in" },
    reason: { label: { zh: "原因", en: "Reason" }, kind: "text", sql: sql`a.reason` },
    detail: { label: { zh: "内容", en: "Detail" }, kind: "text", sql: sql`a.detail::text` },
    hash: { label: { zh: "哈希", en: "Hash" }, kind: "text", sql: sql`a.hash` },
  },
});

const Entry = z.object({
  id: z.string(),
  seq: z.number(),
  recordedAt: z.string(),
  occurredAt: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  via: z.string(),
  action: z.string(),
  entityType: z.string(),
  entityId: z.string(),
  editionId: z.string().nullable(),
  county: z.string().nullable(),
  reason: z.string().nullable(),
  detail: z.string(),
  hash: z.string(),
});
type Entry = z.infer<typeof Entry>;

const roles: Role[] = ["auditor", "administrator", "security-officer"];

/** Reading and verifying the audit log. */
export function auditOperations(db: Db, anchorFile: string): Operation[] {
  return [
    ...listOperations<Entry, Entry>(db, {
      definition: auditList,
      url: "/api/audit",
      id: "listAudit",
      tag: "audit",
      summary: { zh: "审计日志", en: "Audit log" },
      access: { roles },
      item: Entry,
      // The log spans cities and organisations; who may read it at all reads the whole of it.
      request: (context, query) => ({
        scopes: { self: roles.some((r) => rolesAt(context.actor, context.now).has(r)) ? ALL : NONE },
        query,
      }),
      present: (rows) => rows,
    }),
    operation({
      method: "GET",
      url: "/api/audit/verification",
      id: "verifyAudit",
      tag: "audit",
      access: { roles },
      summary: { zh: "校验审计链", en: "Verify the audit chain" },
      response: z.object({
        ok: z.boolean(),
        entries: z.number().int(),
        firstBad: z
          .object({
            seq: z.number().int(),
            why: z.enum(["missing", "altered", "chain", "truncated", "head", "anchor"]),
          })
          .optional(),
      }),
      handler: async () => {
        const anchors = readAnchors(anchorFile);
        const verdict = await inSnapshot(db, (tx) => verifyAudit(tx, anchors));
        return verdict.ok ? { ok: true, entries: verdict.entries } : verdict;
      },
    }),
  ];
}
