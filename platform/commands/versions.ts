import type { Reader } from "#platform/db/database.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { type Change, refuse } from "#platform/kernel/refusal.ts";
import { canonicalJson } from "./audit.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

export type VersionRow = {
  version: number;
  at: string;
  byId: string;
  byName: string;
  snapshot: Record<string, unknown>;
};

/** Fields that differ between two snapshots, in the order of the specs; labels from them. */
export function diffSnapshots(
  from: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
  fields: readonly FieldSpec[],
): Change[] {
  return fields.flatMap((f) => {
    const a = from[f.id] ?? null;
    const b = to[f.id] ?? null;
    return canonicalJson(a) === canonicalJson(b) ? [] : [{ field: f.id, label: f.label, from: a, to: b }];
  });
}

/** All kept versions of a record, oldest first. */
export async function listVersions(db: Reader, entityType: string, entityId: string): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom("recordVersions")
    .select(["version", "at", "byId", "byName", "snapshot"])
    .where("entityType", "=", entityType)
    .where("entityId", "=", entityId)
    .orderBy("version")
    .execute();
  return rows as VersionRow[];
}

/** Refuses with `stale-version`, naming what changed since and by whom, when the editor did not start from the stored version. */
export async function requireVersion(
  work: UnitOfWork,
  record: {
    entityType: string;
    entityId: string;
    expected: number;
    stored: number;
    fields: readonly FieldSpec[];
  },
): Promise<void> {
  if (record.expected === record.stored) return;
  const versions = await listVersions(work.tx, record.entityType, record.entityId);
  const base = versions.findLast((v) => v.version <= record.expected);
  const newest = versions.at(-1);
  const changes =
    base && newest
      ? diffSnapshots(base.snapshot, newest.snapshot, record.fields).map((c) => ({
          ...c,
          by: newest.byName,
          at: newest.at,
        }))
      : [];
  refuse("stale-version", { changes });
}
