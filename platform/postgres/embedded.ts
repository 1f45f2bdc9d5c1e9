import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { chooseRunAs, EmbeddedPostgresError, findBinaries, type RunAs } from "./binaries.ts";
import {
  checkSocketFolder,
  checkVersion,
  createCluster,
  findServer,
  socketFolder,
  superuser,
} from "./cluster.ts";
import { addUser, otherUsers } from "./cluster-users.ts";
import { tryLock, withLock } from "./lock-file.ts";
import { isRunning } from "./processes.ts";

export { EmbeddedPostgresError } from "./binaries.ts";

export type Settings = Readonly<Record<string, string | number>>;

export type Embedded = {
  /** Connection string of the database `huizhi`. */
  url: string;
  /** Connection string of another database of the same cluster. */
  urlOf: (database: string) => string;
  pid: number;
  /** True when the server was running already: another process uses it, or one that was killed left it behind. */
  adopted: boolean;
  /** Ends this process's use; the last user's end stops the server. */
  stop: () => Promise<void>;
  /** The same for an exit handler, which cannot wait: the server stops on its own after this process. */
  stopOnExit: () => void;
};

const defaultDatabase = "huizhi";

/** For a server beside the application on a machine of two cores and up. */
const defaultSettings: Settings = {
  max_connections: 100,
  shared_buffers: "256MB",
  timezone: "Asia/Shanghai",
  log_timezone: "Asia/Shanghai",
  synchronous_commit: "on",
  wal_compression: "pglz",
  max_wal_size: "2GB",
  checkpoint_timeout: "15min",
  jit: "off",
  client_connection_check_interval: "5s",
  // The log names what failed, never the statement or its values: they are personal data.
  log_min_error_statement: "panic",
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_error_verbosity: "terse",
};

/**
 * Attaches to the PostgreSQL of this data folder, starting it (and making it) when it does not run. Processes that
 * call this at once share one server; it stops with its last user.
 * @throws EmbeddedPostgresError with what the operator can do
 */
export async function startEmbedded({
  dataDirectory,
  settings = {},
}: {
  dataDirectory: string;
  settings?: Settings;
}): Promise<Embedded> {
  const directory = resolve(dataDirectory);
  const binaries = findBinaries();
  const as = chooseRunAs(binaries, directory);
  return withLock(lockOf(directory), async () => {
    if (!existsSync(join(directory, "PG_VERSION"))) createCluster(binaries, directory, as);
    checkVersion(binaries, directory);
    const leave = addUser(directory);
    try {
      const server = await connectOrLaunch({
        binaries,
        directory,
        as,
        settings: { ...defaultSettings, ...settings },
      });
      const urlOf = (database: string) => urlFor(server.sockets, database);
      await ensureDatabase(urlOf("postgres"), defaultDatabase);
      const user = { directory, pid: server.pid, leave };
      return {
        url: urlOf(defaultDatabase),
        urlOf,
        pid: server.pid,
        adopted: server.adopted,
        stop: () => stop(user),
        stopOnExit: () => stopOnExit(user),
      };
    } catch (error) {
      leave();
      throw error;
    }
  });
}

/** Stops the server of a data folder whoever uses it; nothing happens when none runs. */
export async function stopEmbedded(dataDirectory: string): Promise<void> {
  const directory = resolve(dataDirectory);
  await withLock(lockOf(directory), () => stopServer(findServer(directory)?.pid));
}

const lockOf = (directory: string): string => `${directory}.lock`;

const urlFor = (sockets: string, database: string): string =>
  `postgres://${superuser}@/${encodeURIComponent(database)}?host=${encodeURIComponent(sockets)}&sslmode=disable`;

type User = { directory: string; pid: number; leave: () => void };

async function stop({ directory, pid, leave }: User): Promise<void> {
  await withLock(lockOf(directory), async () => {
    leave();
    if (otherUsers(directory).length === 0) await stopServer(pid);
  });
}

function stopOnExit({ directory, pid, leave }: User): void {
  leave();
  const release = tryLock(lockOf(directory)); // whoever holds it is starting to use the server
  if (release && otherUsers(directory).length === 0 && isRunning(pid)) process.kill(pid, "SIGINT");
  release?.();
}

/** Fast shutdown: open work is rolled back, everything is written, then the server ends. */
async function stopServer(pid: number | undefined): Promise<void> {
  if (pid === undefined || !isRunning(pid)) return;
  process.kill(pid, "SIGINT");
  const deadline = performance.now() + 120_000;
  while (isRunning(pid)) {
    if (performance.now() > deadline)
      throw new EmbeddedPostgresError(`PostgreSQL (process ${pid}) does not stop.`);
    await sleep(10);
  }
}

type Launch = { binaries: string; directory: string; as: RunAs; settings: Settings };

async function connectOrLaunch(launch: Launch): Promise<{ pid: number; sockets: string; adopted: boolean }> {
  let child: ChildProcess | undefined;
  let exits = 0;
  for (;;) {
    const server = findServer(launch.directory);
    if (server?.sockets) {
      checkSocketFolder(server.sockets, launch.as);
      if (await accepts(urlFor(server.sockets, "postgres")))
        return { ...server, adopted: child?.pid !== server.pid };
    } else if (!server && (child === undefined || child.exitCode !== null || child.signalCode !== null)) {
      // A server killed a moment ago can keep its lock and memory an instant longer: try again for some seconds.
      if (child && ++exits > 15)
        throw new EmbeddedPostgresError(`PostgreSQL did not start:\n${lastLines(launch)}`);
      if (child) await sleep(100 * exits);
      child = launchServer(launch);
    }
    await sleep(20);
  }
}

const logOf = (directory: string): string => join(directory, "server.log");

function launchServer({ binaries, directory, as, settings }: Launch): ChildProcess {
  const file = logOf(directory);
  if (existsSync(file) && statSync(file).size > 10_000_000) renameSync(file, `${file}.1`);
  const options = Object.entries({ listen_addresses: "", unix_socket_permissions: "0700", ...settings });
  const [program, args] = as.command(join(binaries, "postgres"), [
    ...["-D", directory, "-k", socketFolder(directory, as)],
    ...options.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const log = openSync(file, "a", 0o600);
  as.give(file);
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith("PG"));
  // A session of its own: Ctrl-C reaches only us, and we then stop it in order.
  const child = spawn(program, args, {
    ...as.identity,
    cwd: directory,
    detached: true,
    stdio: ["ignore", log, log],
    env: Object.fromEntries(environment),
  });
  closeSync(log);
  child.on("error", () => {}); // shows as an exit
  child.unref();
  return child;
}

function lastLines({ directory }: Launch): string {
  const text = existsSync(logOf(directory)) ? readFileSync(logOf(directory), "utf8") : "";
  return `${text.trim().split("\n").slice(-8).join("\n")}\n(${logOf(directory)})`;
}

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false; // not listening yet, or still recovering
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
