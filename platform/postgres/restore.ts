import { createReadStream, existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { copyOut } from "./backup.ts";
import {
  anchorName,
  BackupError,
  filesFolderName,
  type Manifest,
  RowDigest,
  readVerifiedManifest,
  secretName,
  sessionForCopy,
  type TableEntry,
} from "./backup-format.ts";
import {
  columnList,
  connect,
  emptyDatabase,
  isEmptyDatabase,
  orderByReferences,
  qualified,
  readMigrations,
  readTables,
} from "./backup-schema.ts";

export type RestoreOptions = {
  url: string;
  source: string;
  /** Makes the schema in the empty database: exactly the named migrations. Newer ones run after the restore. */
  migrate: (migrations: readonly string[]) => Promise<void>;
  /** Removes what the target database and files folder hold. Without it a target that is not empty is refused. */
  replace?: boolean;
  filesFolder?: string | undefined;
  anchorFile?: string | undefined;
  secretFile?: string | undefined;
  migrationsTable?: string;
};

/**
 * Restores a backup, in one transaction: every table is read back and compared with the manifest before the commit.
 * @returns the backup's manifest
 * @throws BackupError before anything was touched, when the backup is damaged or the target is not empty
 * @throws the database's error otherwise; the database is then empty and the files are as they were
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const manifest = await readVerifiedManifest(options.source);
  await refuseOccupiedTarget(options);
  const client = await connect(options.url);
  const files = options.filesFolder && (await stageFiles(options, options.filesFolder));
  try {
    if (options.replace) await emptyDatabase(client);
    await options.migrate(manifest.migrations);
    await client.query(sessionForCopy);
    await client.query("begin");
    await refuseOtherSchema(client, manifest, options.migrationsTable ?? "kysely_migration");
    await load(client, manifest, options.source);
    await verify(client, manifest);
    await setSequences(client, manifest);
    await client.query("commit");
    await refreshViews(client);
  } catch (error) {
    await client.query("rollback").catch(() => {});
    await emptyDatabase(client).catch(() => {}); // it was empty, or was to be replaced: half a schema helps nobody
    if (files) await rm(files, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
  if (files && options.filesFolder) await putInPlace(files, options.filesFolder);
  if (manifest.anchor && options.anchorFile)
    await placeBeside(join(options.source, anchorName), options.anchorFile);
  if (manifest.secret && options.secretFile)
    await placeBeside(join(options.source, secretName), options.secretFile);
  return manifest;
}

async function refuseOccupiedTarget({ url, replace, filesFolder }: RestoreOptions): Promise<void> {
  if (replace) return;
  const client = await connect(url);
  try {
    if (!(await isEmptyDatabase(client))) {
      throw new BackupError(
        "the database is not empty; restoring would mix two / 目标数据库不是空的，不能恢复到其中",
      );
    }
  } finally {
    await client.end();
  }
  if (filesFolder && existsSync(filesFolder) && (await readdir(filesFolder)).length > 0) {
    throw new BackupError(`${filesFolder} is not empty / ${filesFolder} 不是空目录`);
  }
}

async function refuseOtherSchema(
  client: pg.Client,
  manifest: Manifest,
  migrationsTable: string,
): Promise<void> {
  const applied = await readMigrations(client, migrationsTable);
  if (applied.join() !== manifest.migrations.join()) {
    throw new BackupError(
      `the schema has the migrations ${applied.join(", ")}, the backup ${manifest.migrations.join(", ")} / 数据库结构版本与备份不一致`,
    );
  }
  const present = new Map(
    (await readTables(client)).map((table) => [qualified(table), table.columns.join()]),
  );
  for (const table of manifest.tables) {
    if (present.get(qualified(table)) === table.columns.join()) continue;
    throw new BackupError(
      `the table ${qualified(table)} of the backup is not in the schema, or has other columns`,
    );
  }
}

async function load(client: pg.Client, manifest: Manifest, source: string): Promise<void> {
  const free = await suspendChecks(client);
  const { ordered, circular } = free
    ? { ordered: manifest.tables, circular: [] }
    : await orderByReferences(client, manifest.tables);
  if (circular.length > 0) {
    throw new BackupError(
      `foreign keys form a circle (${circular.map(qualified).join(", ")}): restore as a superuser of the database`,
    );
  }
  const resume = free ? undefined : await suspendTriggers(client);
  await clearSeeds(client, manifest.tables);
  const entries = new Map(manifest.tables.map((table) => [qualified(table), table]));
  for (const table of ordered) {
    const entry = entries.get(qualified(table));
    if (entry) await loadTable(client, entry, source);
  }
  await client.query("set constraints all immediate");
  await resume?.();
}

/** A superuser may load rows in any order, without triggers. */
async function suspendChecks(client: pg.Client): Promise<boolean> {
  await client.query("savepoint role");
  try {
    await client.query("set local session_replication_role = replica");
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    await client.query("rollback to savepoint role; set constraints all deferred");
    return false;
  }
}

/** The owner of the tables may at least stop their triggers; returns how to let them run again. */
async function suspendTriggers(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; trigger: string }>(`
    select tgrelid::pg_catalog.regclass::text as "table", pg_catalog.quote_ident(tgname) as trigger
    from pg_catalog.pg_trigger where not tgisinternal and tgenabled = 'O' and tgparentid = 0`);
  const all = async (verb: "enable" | "disable") => {
    for (const { table, trigger } of rows)
      await client.query(`alter table ${table} ${verb} trigger ${trigger}`);
  };
  await all("disable");
  return () => all("enable");
}

/** Rows that migrations wrote (code tables) are in the backup too. */
async function clearSeeds(client: pg.Client, tables: readonly TableEntry[]): Promise<void> {
  const filled: string[] = [];
  for (const table of tables) {
    const { rowCount } = await client.query(`select from ${qualified(table)} limit 1`);
    if (rowCount) filled.push(qualified(table));
  }
  for (const name of filled.reverse()) await client.query(`delete from ${name}`);
}

async function loadTable(client: pg.Client, entry: TableEntry, source: string): Promise<void> {
  if (entry.rows === 0) return;
  const target = client.query(copyFrom(`copy ${qualified(entry)} (${columnList(entry.columns)}) from stdin`));
  await pipeline(createReadStream(join(source, entry.file)), createGunzip(), target);
}

async function verify(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const entry of manifest.tables) {
    const digest = new RowDigest();
    const discard = new Writable({ write: (_chunk, _encoding, done) => done() });
    await pipeline(client.query(copyTo(copyOut(entry))), digest, discard);
    if (digest.rows === entry.rows && digest.content === entry.content) continue;
    throw new BackupError(
      `${qualified(entry)} was not restored as it was: ${digest.rows} of ${entry.rows} rows, or other values`,
    );
  }
}

async function setSequences(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const { schema, sequence, value, called } of manifest.sequences) {
    await client.query("select pg_catalog.setval($1::pg_catalog.regclass, $2, $3)", [
      qualified({ schema, table: sequence }),
      value,
      called,
    ]);
  }
}

async function refreshViews(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ view: string }>(
    "select oid::pg_catalog.regclass::text as view from pg_catalog.pg_class where relkind = 'm' order by oid",
  );
  for (const { view } of rows) await client.query(`refresh materialized view ${view}`);
}

async function stageFiles({ source }: RestoreOptions, target: string): Promise<string | undefined> {
  const from = join(source, filesFolderName);
  const staged = `${resolve(target)}.restoring`;
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  if (existsSync(from)) await cp(from, staged, { recursive: true });
  return staged;
}

async function putInPlace(staged: string, target: string): Promise<void> {
  const old = `${resolve(target)}.replaced`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(staged, target);
  await rm(old, { recursive: true, force: true });
}

/**
 * Puts a file of the backup in its place. What stood there stays beside it: anchors of the history that is replaced are
 * evidence, and a key may be needed once more.
 */
async function placeBeside(source: string, target: string): Promise<void> {
  await mkdir(dirname(resolve(target)), { recursive: true });
  if (existsSync(target)) {
    if ((await readFile(source)).equals(await readFile(target))) return;
    let number = 1;
    while (existsSync(`${target}.before-restore-${number}`)) number += 1;
    await rename(target, `${target}.before-restore-${number}`);
  }
  await cp(source, target);
}
