import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openDatabase } from "#platform/db/database.ts";
import { migrateToLatest } from "#platform/db/migrate.ts";
import { createTestDatabase } from "#platform/postgres/testing.ts";
import { allMigrations } from "../migrations.ts";
import { endOf } from "../testing/server-process.ts";

const ROUNDS = process.env.HUIZHI_FULL === "1" ? 50 : 4;
const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));
const total = Object.keys(allMigrations).length;

/** Everything that makes the schema: columns, indexes, constraints, triggers, functions, and the rows that migrations write. */
const schemaOf = `
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || is_generated as line
    from information_schema.columns where table_schema = 'public'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace
  union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'function ' || pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all select 'migration ' || name from kysely_migration
  union all select 'head ' || seq || ' ' || hash from audit_head
  order by 1`;

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const linesOf = (url: string): Promise<string[]> =>
  withClient(url, async (client) => (await client.query(schemaOf)).rows.map((r) => r.line as string));

const appliedOf = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query("select to_regclass('kysely_migration') is not null as there");
  if (!rows[0].there) return 0;
  return (await client.query("select count(*)::int n from kysely_migration")).rows[0].n;
};

async function migrate(url: string): Promise<string[]> {
  const { db, close } = openDatabase({ url, poolSize: 2 });
  return migrateToLatest(db, allMigrations).finally(close);
}

/** Lets the application bring the schema up to date and kills it once `until` migrations are there; gives how many are. */
async function killedMidway(url: string, until: number, data: string): Promise<number> {
  const child = spawn(process.execPath, [main, "audit", "verify"], {
    env: { ...process.env, DATABASE_URL: url, HUIZHI_DATA: data },
    stdio: "ignore",
  });
  return withClient(url, async (client) => {
    while (child.exitCode === null && (await appliedOf(client)) < until) await sleep(1);
    child.kill("SIGKILL");
    await endOf(child);
    return appliedOf(client);
  });
}

test(`a migration killed at any moment, ${ROUNDS} times, is resumed to the same schema`, async (t) => {
  const data = mkdtempSync(join(tmpdir(), "huizhi-upgrades-"));
  const whole = await createTestDatabase();
  const stops: number[] = [];
  try {
    assert.equal((await migrate(whole.url)).length, total);
    const expected = await linesOf(whole.url);
    assert.ok(expected.length > 200, "the schema was not read");
    for (let round = 0; round < ROUNDS; round++) {
      const database = await createTestDatabase();
      const stopped = await killedMidway(database.url, 1 + ((round * 5) % (total - 1)), data);
      stops.push(stopped);
      await migrate(database.url);
      assert.deepEqual(await linesOf(database.url), expected, `killed after ${stopped} of ${total}`);
      await database.drop();
    }
    assert.ok(
      stops.some((n) => n > 0 && n < total),
      `never killed midway: ${stops.join(", ")} of ${total}`,
    );
    t.diagnostic(`killed after ${stops.join(", ")} of ${total} migrations; the schema is the same each time`);
  } finally {
    await whole.drop();
    rmSync(data, { recursive: true, force: true });
  }
});
