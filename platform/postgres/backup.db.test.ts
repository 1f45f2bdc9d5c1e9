import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { backup } from "./backup.ts";
import { connect } from "./backup-schema.ts";
import { restore } from "./restore.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

const schema = `
  create table kysely_migration (name text primary key, timestamp text not null);
  insert into kysely_migration values ('001', 'x'), ('002', 'y');
  create extension citext;
  create type stage as enum ('草稿', '已发布');
  create table tiers (code text primary key, label text);
  insert into tiers values ('seed', '由迁移写入');
  create function lowered(t text) returns text language sql immutable as $$ select lower(t) $$;
  create table needs (
    id bigint generated always as identity primary key,
    title text, searchable text generated always as (lowered(title)) stored,
    parent_id bigint references needs, tier text references tiers, stage stage, amount numeric(20,4), share double precision,
    at timestamptz, due date, span interval, raw bytea, data jsonb, tags text[], mail citext, yes boolean, uid uuid);
  create table zz_first (id int primary key);
  create table "Odd name / 表" (id int references zz_first, "两 列" text);
  create table events (id int, at date) partition by range (at);
  create table events_2023 partition of events for values from ('2023-01-01') to ('2024-01-01');
  create table events_2024 partition of events for values from ('2024-01-01') to ('2025-01-01');
  create sequence need_numbers start 100;
  create table audit (seq bigint primary key, body text);
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
  create trigger append_only before update or delete on audit for each row execute function refuse();
  create function stamp() returns trigger language plpgsql as $$ begin new.body := new.body || '!'; return new; end $$;
  create trigger stamped before insert on audit for each row execute function stamp();
  create schema other;
  create table other.thing (id serial primary key, n int);
  create materialized view totals as select count(*) as n from needs;`;

const rows = `
  insert into tiers values ('a', '正高级');
  insert into needs (title, tier, stage, amount, share, at, due, span, raw, data, tags, mail, yes, uid) values
    (E'高端\\t轮胎\\n需求\\\\N', 'a', '草稿', 300000.5, 0.1, '2023-10-20 09:30:00.123456+08', '2023-10-20', '1 mon 2 days 03:04:05.6',
      '\\x00ff0a5c', '{"zh": "需求", "n": 12345678901234567890.5}', array['一', 'a,b', null, ''], 'A@b.cn', true, '0b0e7c0e-3c4b-4c5e-9f57-0a8c6f6d1e11'),
    ('', 'seed', '已发布', 'NaN', 'Infinity', 'infinity', '-infinity', null, '', 'null', '{}', null, null, null),
    (null, null, null, null, null, null, null, null, null, null, null, null, false, null);
  insert into needs (title, parent_id) select 'twin', 5 from generate_series(1, 2);
  insert into zz_first values (1); insert into "Odd name / 表" values (1, '值'), (1, '值'), (null, '');
  insert into events values (1, '2023-09-24'), (2, '2024-01-01');
  select nextval('need_numbers'), nextval('need_numbers');
  insert into audit values (1, 'one'), (2, 'two');
  insert into other.thing (n) select g from generate_series(1, 3000) g;
  delete from other.thing where id > 2990;
  refresh materialized view totals;`;

const everything = [
  "select name from kysely_migration order by 1",
  "select * from tiers order by 1",
  "select *, raw::text, data::text from needs order by id",
  `select * from "Odd name / 表" order by 1, 2`,
  "select *, tableoid::regclass::text from events order by 1",
  "select * from audit order by 1",
  "select * from other.thing order by 1",
  "select * from totals",
  "select last_value, is_called from need_numbers",
  "select last_value, is_called from other.thing_id_seq",
  "select pg_get_triggerdef(oid), tgenabled from pg_trigger where not tgisinternal order by 1",
];

async function run(url: string, text: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function contents(url: string): Promise<unknown[]> {
  const client = await connect(url);
  try {
    const found = [];
    for (const text of everything) found.push((await client.query({ text, rowMode: "array" })).rows);
    return found;
  } finally {
    await client.end();
  }
}

describe("backup and restore", () => {
  let folder: string;
  let original: TestDatabase;
  const made: TestDatabase[] = [];
  const createdAt = "2023-10-20T08:00:00.000Z";
  const emptyOne = async () => {
    const database = await createTestDatabase();
    made.push(database);
    return database.url;
  };
  const migrateAt = (url: string) => async (migrations: readonly string[]) => {
    assert.deepEqual(migrations, ["001", "002"]);
    await run(url, schema);
  };
  const taken = (name: string) => join(folder, name);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "huizhi-backup-"));
    original = await createTestDatabase();
    made.push(original);
    await run(original.url, schema);
    await run(original.url, rows);
    mkdirSync(taken("uploads/2023"), { recursive: true });
    writeFileSync(taken("uploads/2023/合同.pdf"), "contract");
    writeFileSync(taken("anchor"), "2 abc\n");
    writeFileSync(taken("secret"), "key", { mode: 0o600 });
    writeFileSync(taken("restored-secret"), "another key");
    const options = {
      url: original.url,
      createdAt,
      filesFolder: taken("uploads"),
      anchorFile: taken("anchor"),
      secretFile: taken("secret"),
    };
    await backup({ ...options, target: taken("one") });
  });
  after(async () => {
    for (const database of made) await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the restored database equals the original row by row, sequences, views and files included", async () => {
    const url = await emptyOne();
    const manifest = await restore({
      url,
      source: taken("one"),
      migrate: migrateAt(url),
      filesFolder: taken("restored-uploads"),
      anchorFile: taken("restored-anchor"),
      secretFile: taken("restored-secret"),
    });
    assert.deepEqual(await contents(url), await contents(original.url));
    assert.deepEqual(
      manifest.tables.map(({ table, rows }) => [table, rows]),
      [
        ["thing", 2990],
        ["Odd name / 表", 3],
        ["audit", 2],
        ["events", 2],
        ["kysely_migration", 2],
        ["needs", 5],
        ["tiers", 2],
        ["zz_first", 1],
      ],
    );
    assert.equal(manifest.createdAt, createdAt);
    assert.equal(readFileSync(taken("restored-uploads/2023/合同.pdf"), "utf8"), "contract");
    assert.equal(readFileSync(taken("restored-anchor"), "utf8"), "2 abc\n");
    assert.equal(readFileSync(taken("restored-secret"), "utf8"), "key");
    assert.equal(statSync(taken("restored-secret")).mode & 0o077, 0);
    assert.equal(readFileSync(taken("restored-secret.before-restore-1"), "utf8"), "another key");
    // The next numbers go on where the original stood.
    await run(url, "insert into needs (title) values ('next'); insert into other.thing (n) values (0)");
    const client = await connect(url);
    const { rows: next } = await client.query(
      "select max(needs.id) as need, (select max(id) from other.thing) as thing from needs",
    );
    await client.end();
    assert.deepEqual(next, [{ need: "6", thing: 3001 }]);
  });

  test("a role that is no superuser restores by order of references, with triggers stopped meanwhile", async () => {
    const url = await emptyOne();
    const name = url.match(/@\/([^?]+)/)?.[1] ?? "";
    const role = `restorer_${process.pid}`;
    await run(
      url,
      `create role ${role} login; alter database "${name}" owner to ${role}; alter schema public owner to ${role}`,
    );
    const asRole = url.replace(/\/\/[^@]+@/, `//${role}@`);
    try {
      await restore({ url: asRole, source: taken("one"), migrate: migrateAt(asRole) });
      assert.deepEqual(await contents(url), await contents(original.url));
    } finally {
      await run(url, `reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`);
    }
  });

  test("a target that is not empty is refused and left alone, unless it is to be replaced", async () => {
    const url = await emptyOne();
    await run(url, "create table precious as select 1 as n");
    const options = { url, source: taken("one"), migrate: migrateAt(url) };
    await assert.rejects(restore(options), /not empty/);
    await run(url, "select n from precious");
    await restore({ ...options, replace: true });
    assert.deepEqual(await contents(url), await contents(original.url));
  });

  test("a damaged backup is refused before anything is touched", async () => {
    const options = {
      url: original.url,
      createdAt,
      filesFolder: taken("uploads"),
      anchorFile: taken("anchor"),
    };
    const damages: [string, RegExp, (at: string) => void][] = [
      [
        "table",
        /tables.*needs.*was changed/,
        (at) => {
          const file = readdirSync(join(at, "tables")).find((name) => name.includes("needs")) ?? "";
          const bytes = readFileSync(join(at, "tables", file));
          bytes[bytes.length - 12] = (bytes.at(-12) ?? 0) ^ 1;
          writeFileSync(join(at, "tables", file), bytes);
        },
      ],
      ["missing", /合同.pdf is missing/, (at) => rmSync(join(at, "files/2023/合同.pdf"))],
      [
        "manifest",
        /manifest.json was changed/,
        (at) => {
          const file = join(at, "manifest.json");
          writeFileSync(file, readFileSync(file, "utf8").replace(/"rows": 2990/, '"rows": 2989'));
        },
      ],
      ["cut", /manifest.json cannot be read/, (at) => writeFileSync(join(at, "manifest.json"), "{")],
      ["absent", /holds no backup/, (at) => rmSync(join(at, "manifest.json"))],
    ];
    const url = await emptyOne();
    for (const [name, message, damage] of damages) {
      await backup({ ...options, target: taken(`damaged-${name}`) });
      damage(taken(`damaged-${name}`));
      const migrate = () => Promise.reject(new Error("touched the database"));
      await assert.rejects(
        restore({ url, source: taken(`damaged-${name}`), migrate, replace: true }),
        message,
      );
    }
  });

  test("a restore that fails half way leaves the database empty and the files as they were", async () => {
    const url = await emptyOne();
    const otherSchema = () => run(url, schema.replace("label text", "other_label text"));
    const options = { url, source: taken("one"), filesFolder: taken("kept") };
    await assert.rejects(restore({ ...options, migrate: otherSchema }), /tiers.*other columns/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith("kept")),
      [],
    );
    await restore({ ...options, migrate: migrateAt(url) });
    assert.deepEqual(await contents(url), await contents(original.url));
  });

  test("a backup never overwrites", async () => {
    await assert.rejects(
      backup({ url: original.url, target: taken("one"), createdAt }),
      /not an empty folder/,
    );
  });

  test("rows written while the backup runs are in all tables or in none", async () => {
    const client = await connect(original.url);
    let writing = true;
    const writer = (async () => {
      for (let n = 100; writing; n++) {
        await client.query(
          `with a as (insert into zz_first values (${n})) insert into audit values (${n}, 'pair')`,
        );
      }
    })();
    const { tables } = await backup({ url: original.url, target: taken("busy"), createdAt });
    writing = false;
    await writer;
    await client.end();
    const count = (name: string) => tables.find(({ table }) => table === name)?.rows ?? 0;
    assert.equal(count("audit") - 2, count("zz_first") - 1);
  });
});
