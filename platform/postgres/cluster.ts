import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { EmbeddedPostgresError, type RunAs } from "./binaries.ts";
import { commandLineOf, isRunning, readTextIfThere } from "./processes.ts";

/** The superuser of the cluster. Entering the socket folder, which is ours alone, is the authentication. */
export const superuser = "huizhi";

/** Makes a cluster in an absent or empty folder. It appears complete or not at all. */
export function createCluster(binaries: string, directory: string, as: RunAs): void {
  mkdirSync(dirname(directory), { recursive: true });
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new EmbeddedPostgresError(
      `${directory} holds other files and no database: name an empty folder. / 该目录中有其他文件而没有数据库，请指定空目录。`,
    );
  }
  const fresh = mkdtempSync(`${directory}.new-`);
  try {
    as.give(fresh);
    const [program, args] = as.command(join(binaries, "initdb"), [
      ...["-D", fresh, "-U", superuser, "-A", "trust"],
      ...["--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums", "--no-instructions"],
    ]);
    const { status, stderr, error } = spawnSync(program, args, {
      ...as.identity,
      cwd: "/",
      encoding: "utf8",
    });
    if (status !== 0) throw new EmbeddedPostgresError(`initdb failed: ${stderr || error?.message}`);
    renameSync(fresh, directory);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** @throws EmbeddedPostgresError when the cluster was written by another major version than the one installed */
export function checkVersion(binaries: string, directory: string): void {
  const written = Number(readFileSync(join(directory, "PG_VERSION"), "utf8"));
  const { stdout } = spawnSync(join(binaries, "postgres"), ["--version"], { encoding: "utf8", cwd: "/" });
  const installed = Number(/(\d+)/.exec(stdout ?? "")?.[1]);
  if (written === installed) return;
  throw new EmbeddedPostgresError(
    written > installed
      ? `The data folder ${directory} was written by PostgreSQL ${written}, newer than the ${installed} of this release: use the newer release. / 数据目录由更新的 PostgreSQL ${written} 写成，请使用更新的版本。`
      : `The data folder ${directory} was written by PostgreSQL ${written}; this release brings ${installed}: back up with the release that wrote it and restore into a new folder. / 数据目录由 PostgreSQL ${written} 写成，请用原版本备份，再恢复到新目录。`,
  );
}

/** The server that has this data folder open, if one is alive; its sockets may lie where another process put them. */
export function findServer(directory: string): { pid: number; sockets: string } | undefined {
  const lines = readTextIfThere(join(directory, "postmaster.pid")).split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid < 1 || !isRunning(pid)) return undefined;
  // After a restart of the machine the number may be another program's.
  if (commandLineOf(pid)?.includes("postgres") === false) return undefined;
  return { pid, sockets: lines[4] ?? "" };
}

/**
 * The folder of the server's socket: outside the data folder, because a socket's path is limited to 107 bytes.
 * @throws EmbeddedPostgresError when somebody else made a folder of that name
 */
export function socketFolder(directory: string, as: RunAs): string {
  const name = `huizhi-${createHash("sha256").update(directory).digest("hex").slice(0, 12)}`;
  const folder = join(tmpdir().length > 60 ? "/tmp" : tmpdir(), name);
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    as.give(folder);
  }
  checkSocketFolder(folder, as);
  return folder;
}

/** A folder others may enter or that is not ours could hand us somebody else's server. */
export function checkSocketFolder(folder: string, as: RunAs): void {
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === as.owner && (found.mode & 0o077) === 0) return;
  throw new EmbeddedPostgresError(
    `${folder} was not made by this program, or others may enter it: remove it or set TMPDIR. / 该目录不是本程序建立的，或他人可以进入，请删除或另设 TMPDIR。`,
  );
}
