import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Reader } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Rows of one statement; a megabyte or two of JSON. */
const AT_ONCE = 2000;

const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Inserts rows of equal keys, any number of them by a few statements. They travel as one JSON parameter each: a statement of
 * thousands of parameters costs more to put together and to parse than the rows cost to store. jsonb columns take the value
 * itself, not its JSON text. `tail` follows the statement (`on conflict …`, `returning …`); what it returns is answered.
 */
export async function insertRows<T extends keyof Tables & string, Returned = never>(
  db: Reader,
  table: T,
  rows: readonly Partial<Selectable<Tables[T]>>[],
  tail: RawBuilder<unknown> = sql``,
): Promise<Returned[]> {
  const returned: Returned[] = [];
  const keys = Object.keys(rows[0] ?? {});
  const columns = sql.join(keys.map((key) => sql.id(columnOf(key))));
  const name = sql.id(columnOf(table));
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const part = rows.slice(i, i + AT_ONCE) as readonly Readonly<Record<string, unknown>>[];
    const data = part.map((row) => Object.fromEntries(keys.map((key) => [columnOf(key), row[key]])));
    const done = await sql<Returned>`insert into ${name} (${columns}) select ${columns}
      from json_populate_recordset(null::${name}, ${JSON.stringify(data)}::json) ${tail}`.execute(db);
    returned.push(...done.rows);
  }
  return returned;
}
