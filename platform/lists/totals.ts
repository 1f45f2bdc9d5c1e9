import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";

/** Under this name a page tells which state of the database it shows. */
export const AUDIT_VERSION = "k_version";
export const auditVersion = sql`(select seq from audit_head) as ${sql.id(AUDIT_VERSION)}`;

type Remembered = { readonly version: unknown; readonly total: Promise<number> };

/** Per database the totals of the latest lists; a few hundred are all that people look at between two changes. */
const remembered = new WeakMap<Reader, Map<string, Remembered>>();
const MOST = 500;

/** One value of the database. */
export async function numberOf(db: Reader, expression: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select ${expression} as n`.execute(db);
  return Number(rows[0]?.n ?? 0);
}

/**
 * The number of rows of `source` (`from … where …`). With a version (the audit head's number, which every command moves) it
 * is counted once per version and asked for again from memory, by those who ask meanwhile too. What depends on the clock is
 * counted each time.
 */
export function countRows(db: Reader, source: RawBuilder<unknown>, version: unknown): Promise<number> {
  const count = sql<{ n: number }>`select count(*)::int n ${source}`;
  const counted = async () => (await count.execute(db)).rows[0]?.n ?? 0;
  if (version === undefined) return counted();
  const { sql: text, parameters } = count.compile(db);
  if (/\b(now\(\)|current_(date|timestamp))/.test(text)) return counted();
  const totals = remembered.get(db) ?? new Map<string, Remembered>();
  remembered.set(db, totals);
  const key = `${text}\n${JSON.stringify(parameters)}`;
  const known = totals.get(key);
  if (known?.version === version) return known.total;
  const total = counted();
  totals.delete(key);
  totals.set(key, { version, total });
  total.catch(() => totals.delete(key));
  for (const oldest of totals.keys()) {
    if (totals.size <= MOST) break;
    totals.delete(oldest);
  }
  return total;
}
