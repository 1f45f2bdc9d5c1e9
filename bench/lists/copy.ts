import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from } from "pg-copy-streams";

type Value = string | number | boolean | null | readonly string[] | Readonly<Record<string, unknown>>;
export type CopyRow = Readonly<Record<string, Value>>;

const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const escaped = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (c) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" })[c] ?? c);

function field(value: Value | undefined): string {
  if (value === null || value === undefined) return "\\N";
  if (Array.isArray(value))
    return escaped(`{${value.map((v) => `"${String(v).replace(/[\\"]/g, "\\$&")}"`).join(",")}}`);
  return escaped(typeof value === "object" ? JSON.stringify(value) : String(value));
}

/** Writes rows with COPY, into the columns (named as in the code) that the first row has. */
export async function copyInto(pool: pg.Pool, table: string, rows: Iterable<CopyRow>): Promise<void> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return;
  const names = Object.keys(first.value);
  function* lines() {
    let text = "";
    for (let row = first; !row.done; row = iterator.next()) {
      text += `${names.map((name) => field(row.value[name])).join("\t")}\n`;
      if (text.length > 262_144) {
        yield text;
        text = "";
      }
    }
    yield text;
  }
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    const target = client.query(from(`copy ${table} (${names.map(snake).join(", ")}) from stdin`));
    await pipeline(Readable.from(lines()), target);
  } finally {
    client.release(true);
  }
}
