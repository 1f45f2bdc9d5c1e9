import { type RawBuilder, sql } from "kysely";

/**
 * SQL: what counts as now for each row, by the edition it belongs to (see `modules/editions/model/as-of.ts`). A timestamptz; rows of no
 * edition are read now.
 */
export function asOfSql(
  editionId: RawBuilder<unknown>,
  clocks: { readonly now: string; readonly stopped: ReadonlyMap<string, string> },
): RawBuilder<string> {
  const now = sql<string>`${clocks.now}::timestamptz`;
  if (clocks.stopped.size === 0) return now;
  const cases = [...clocks.stopped].map(([id, at]) => sql`when ${id} then ${at}::timestamptz`);
  return sql<string>`(case ${editionId} ${sql.join(cases, sql` `)} else ${now} end)`;
}
