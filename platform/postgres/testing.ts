import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { type Embedded, startEmbedded } from "./embedded.ts";
import { withLock } from "./lock-file.ts";

/** One cluster per work tree for all test processes; nothing in it outlives the tests, so nothing is synced. */
const project = fileURLToPath(new URL("../..", import.meta.url));
const base = join(
  tmpdir(),
  `huizhi-tests-${process.getuid?.() ?? 0}-${createHash("sha256").update(project).digest("hex").slice(0, 8)}`,
);
const dataDirectory = join(base, "data");

const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: 400,
  shared_buffers: "128MB",
};

/** How many migrated templates to keep: more than one run uses at once, for a process that begins drops what is older. */
const templatesKept = 30;

let cluster: Promise<Embedded> | undefined;
let count = 0;

/** The cluster of the tests, started by the first test process and stopped when the last one ends. */
export function testCluster(): Promise<Embedded> {
  cluster ??= startTestCluster();
  return cluster;
}

async function startTestCluster(): Promise<Embedded> {
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const started = await startEmbedded({ dataDirectory, settings }).catch(() => {
    // Unsynced data may be broken after a crash of the machine, and there is nothing in it to keep.
    rmSync(dataDirectory, { recursive: true, force: true });
    return startEmbedded({ dataDirectory, settings });
  });
  process.once("exit", started.stopOnExit);
  await asAdministrator(started, dropLeftovers);
  return started;
}

async function asAdministrator<T>(server: Embedded, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server.urlOf("postgres"));
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Databases of test processes that were killed, and templates of migrations long changed. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname ~ '^(test|template)_' order by oid desc",
  );
  const templates = rows.filter(({ name }) => name.startsWith("template_"));
  const ended = rows.filter(({ name }) => name.startsWith("test_") && !isAlive(Number(name.split("_")[1])));
  for (const { name } of [...templates.slice(templatesKept), ...ended]) {
    await client.query(`drop database if exists "${name}" with (force)`).catch(() => {}); // a sibling was faster
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

export type Template = {
  /** Changes whenever what `prepare` does changes: the digest of the migrations. */
  key: string;
  /** Makes the empty database at this address what each test starts from. Runs once per key. */
  prepare: (url: string) => Promise<void>;
};

export type TestDatabase = {
  url: string;
  name: string;
  /** Removes the database; connections still open are cut. */
  drop: () => Promise<void>;
};

/** A database of the caller's own: a copy of the template, or an empty one. */
export async function createTestDatabase({ template }: { template?: Template } = {}): Promise<TestDatabase> {
  const server = await testCluster();
  const source = template ? await ensureTemplate(server, template) : "template0";
  const name = `test_${process.pid}_${++count}`;
  await asAdministrator(server, (client) =>
    client.query(`create database "${name}" template "${source}" strategy file_copy`),
  );
  return {
    url: server.urlOf(name),
    name,
    drop: () =>
      asAdministrator(server, async (client) => {
        await client.query(`drop database if exists "${name}" with (force)`);
      }),
  };
}

const ready = new Map<string, Promise<string>>();

function ensureTemplate(server: Embedded, template: Template): Promise<string> {
  const name = `template_${createHash("sha256").update(template.key).digest("hex").slice(0, 20)}`;
  const made = ready.get(name) ?? makeTemplate(server, name, template);
  ready.set(name, made);
  return made;
}

async function makeTemplate(server: Embedded, name: string, { prepare }: Template): Promise<string> {
  return withLock(join(base, `${name}.lock`), () =>
    asAdministrator(server, async (client) => {
      const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
      if (rowCount) return name;
      const building = `building_${name}`; // renamed when complete: a killed run leaves no half-made template
      await client.query(`drop database if exists "${building}" with (force)`);
      await client.query(`create database "${building}" template template0`);
      await prepare(server.urlOf(building));
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
        building,
      ]);
      await client.query(`alter database "${building}" rename to "${name}"`);
      await client.query(`alter database "${name}" allow_connections false`);
      return name;
    }),
  );
}
