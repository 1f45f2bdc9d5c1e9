import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Reader } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Rows of one statement; a megabyte or two of JSON. */
const AT_ONCE = 2000;

const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type RowsOf<T extends keyof Tables & string> = readonly Partial<Selectable<Tables[T]>>[];

/**
 * Statements that insert rows of equal keys, however many. The rows travel as one JSON parameter each: a statement of
 * thousands of parameters costs more to put together and to parse than the rows cost to store. jsonb columns take the value
 * itself, not its JSON text. `tail` follows each statement (`on conflict …`, `returning …`).
 */
export function insertions<T extends keyof Tables & string>(
  table: T,
  rows: RowsOf<T>,
  tail: RawBuilder<unknown> = sql``,
): RawBuilder<unknown>[] {
  const keys = Object.keys(rows[0] ?? {});
  const names = keys.map(columnOf);
  const columns = sql.join(names.map((name) => sql.id(name)));
  const name = sql.id(columnOf(table));
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, part) => {
    const own = rows.slice(part * AT_ONCE, (part + 1) * AT_ONCE) as readonly Readonly<
      Record<string, unknown>
    >[];
    const data = own.map((row) => {
      // What is null is left out: json_populate_recordset gives null for it.
      const named: Record<string, unknown> = {};
      for (let i = 0; i < keys.length; i++) {
        const value = row[keys[i] as string];
        if (value !== null) named[names[i] as string] = value;
      }
      return named;
    });
    return sql`insert into ${name} (${columns}) select ${columns}
      from json_populate_recordset(null::${name}, ${JSON.stringify(data)}::json) ${tail}`;
  });
}

/** Inserts rows by {@link insertions}; answers with what `tail` returns. */
export async function insertRows<T extends keyof Tables & string, Returned = never>(
  db: Reader,
  table: T,
  rows: RowsOf<T>,
  tail?: RawBuilder<unknown>,
): Promise<Returned[]> {
  const returned: Returned[] = [];
  for (const statement of insertions(table, rows, tail))
    returned.push(...(await statement.execute(db)).rows.map((row) => row as Returned));
  return returned;
}

/** Carries out several writes that do not see each other's rows, in one exchange with the database. */
export async function writeTogether(db: Reader, writes: readonly RawBuilder<unknown>[]): Promise<void> {
  if (writes.length === 0) return;
  const named = writes.map((write, i) => sql`${sql.id(`w${i}`)} as (${write})`);
  await sql`with ${sql.join(named)} select`.execute(db);
}
