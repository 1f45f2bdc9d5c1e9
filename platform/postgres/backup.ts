import { createWriteStream, existsSync } from "node:fs";
import {
  copyFile,
  mkdir,
  mkdtemp,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import {
  anchorName,
  BackupError,
  type FileEntry,
  filesFolderName,
  formatVersion,
  type Manifest,
  manifestName,
  RowDigest,
  type SequenceEntry,
  sealManifest,
  secretName,
  sessionForCopy,
  sha256OfFile,
  type TableEntry,
} from "./backup-format.ts";
import {
  columnList,
  connect,
  qualified,
  readMigrations,
  readSequences,
  readTables,
  type TableShape,
} from "./backup-schema.ts";

export { BackupError } from "./backup-format.ts";

export type BackupOptions = {
  url: string;
  /** Absent or empty; appears complete or not at all. */
  target: string;
  /** ISO instant noted in the manifest. */
  createdAt: string;
  /** Uploaded files. Their rows are committed after the file is there, so a copy made after the snapshot has all of them. */
  filesFolder?: string | undefined;
  /** The audit chain's heads noted outside the database. */
  anchorFile?: string | undefined;
  /** The key of the deployment: without it a restored deployment could not open its second factors. Keep backups as safe as it. */
  secretFile?: string | undefined;
  /** Kysely's table of applied migrations. */
  migrationsTable?: string;
};

/**
 * Backs up the rows of every table of a running database in one snapshot, with sequences, uploads and the audit
 * anchor. The schema is not stored: the migrations named in the manifest make it.
 * @throws BackupError when the target holds something or the database has what this format cannot keep
 */
export async function backup(options: BackupOptions): Promise<Manifest> {
  const target = resolve(options.target);
  if (existsSync(target) && (!(await stat(target)).isDirectory() || (await readdir(target)).length > 0)) {
    throw new BackupError(`${target} is not an empty folder / ${target} 不是空目录`);
  }
  await mkdir(dirname(target), { recursive: true });
  const building = await mkdtemp(`${target}.unfinished-`);
  try {
    const manifest = await writeBackup(building, options);
    await rmdir(target).catch(() => {}); // the empty folder, where renaming does not replace it
    await rename(building, target);
    await sync(dirname(target));
    return manifest;
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
}

async function writeBackup(folder: string, options: BackupOptions): Promise<Manifest> {
  const client = await connect(options.url);
  try {
    await client.query(sessionForCopy);
    await client.query("begin isolation level repeatable read read only");
    await refuseLargeObjects(client);
    await mkdir(join(folder, "tables"));
    const tables: TableEntry[] = [];
    for (const [index, table] of (await readTables(client)).entries()) {
      tables.push(await writeTable(client, table, { folder, index }));
    }
    const manifest: Manifest = {
      formatVersion,
      createdAt: options.createdAt,
      serverVersion: (await client.query("show server_version")).rows[0].server_version,
      migrations: await readMigrations(client, options.migrationsTable ?? "kysely_migration"),
      tables,
      // Sequences run ahead of the snapshot, never behind it: numbers given since are skipped, none is given twice.
      sequences: await readSequenceValues(client),
      files: options.filesFolder ? await copyFiles(options.filesFolder, join(folder, filesFolderName)) : [],
      anchor: await copyIfThere(options.anchorFile, join(folder, anchorName)),
      secret: await copyIfThere(options.secretFile, join(folder, secretName)),
    };
    await client.query("commit");
    await writeFile(join(folder, manifestName), sealManifest(manifest));
    await sync(join(folder, manifestName));
    await sync(folder);
    return manifest;
  } finally {
    await client.end().catch(() => {});
  }
}

async function refuseLargeObjects(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_catalog.pg_largeobject_metadata limit 1");
  if (rowCount) throw new BackupError("the database has large objects, which this backup does not keep");
}

async function writeTable(
  client: pg.Client,
  shape: TableShape,
  { folder, index }: { folder: string; index: number },
): Promise<TableEntry> {
  // Numbered: names of tables are free text and need not be names of files.
  const file = `tables/${String(index).padStart(3, "0")}-${shape.table.replace(/[^a-z0-9_-]/gi, "_").slice(0, 60)}.copy.gz`;
  const digest = new RowDigest();
  const source = client.query(copyTo(copyOut(shape)));
  await pipeline(source, digest, createGzip({ level: 4 }), createWriteStream(join(folder, file)));
  await sync(join(folder, file));
  const sha256 = await sha256OfFile(join(folder, file));
  return { ...shape, rows: digest.rows, content: digest.content, file, sha256 };
}

/** Through a query, which partitioned tables need and plain ones do not mind. */
export const copyOut = (shape: TableShape): string =>
  `copy (select ${columnList(shape.columns)} from ${qualified(shape)}) to stdout`;

async function readSequenceValues(client: pg.Client): Promise<SequenceEntry[]> {
  const entries: SequenceEntry[] = [];
  for (const { schema, sequence } of await readSequences(client)) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${qualified({ schema, table: sequence })}`,
    );
    if (rows[0]) entries.push({ schema, sequence, ...rows[0] });
  }
  return entries;
}

/** Copies a folder of files; names in the list are relative and use `/`. */
async function copyFiles(source: string, target: string): Promise<FileEntry[]> {
  if (!existsSync(source)) return [];
  const entries: FileEntry[] = [];
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const path = from.slice(resolve(source).length + 1).replaceAll("\\", "/");
    const to = join(target, path);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
    await sync(to);
    entries.push({ path, bytes: (await stat(to)).size, sha256: await sha256OfFile(to) });
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function copyIfThere(source: string | undefined, target: string): Promise<string | null> {
  if (!source || !existsSync(source)) return null;
  await copyFile(source, target);
  await sync(target);
  return sha256OfFile(target);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
