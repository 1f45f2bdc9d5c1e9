// Run after every `npm install`: writes the builds for other machines that npm leaves out of package-lock.json.
//
// Native packages (biome, swc, jieba …) name one optional package per operating system. A registry that does not offer
// all of them makes npm drop the missing ones from the lock file without a word, and `npm ci` then refuses the
// file everywhere. Their version, system and processor are known from the package that names them; npm never
// fetches a build for another machine, so the entries need nothing more.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type LockedPackage = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
export type LockFile = { packages: Record<string, LockedPackage> };

const systems = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "openharmony",
  "win32",
  "aix",
  "sunos",
  "netbsd",
  "openbsd",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "x64",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
];

/** The optional packages that a locked package names and the lock file does not have, with who names them. */
export function missingOptionalPackages(
  lock: LockFile,
): { name: string; version: string; wantedBy: string }[] {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      // A package may stand beside its user or in any folder above it.
      const places = path
        .split("/node_modules/")
        .map((_, depth, parts) => parts.slice(0, depth + 1).join("/node_modules/"));
      const found = ["", ...places].some(
        (place) => lock.packages[`${place ? `${place}/` : ""}node_modules/${name}`],
      );
      if (!found) missing.push({ name, version, wantedBy: path });
    }
  }
  return missing;
}

function machineOf(name: string): Pick<LockedPackage, "os" | "cpu" | "libc"> | undefined {
  const words = name.split("/").at(-1)?.split(/[-_]/) ?? [];
  const os = systems.find(
    (system) => words.includes(system) || (system === "win32" && words.includes("windows")),
  );
  const cpu = processors.find((processor) => words.includes(processor));
  if (!cpu || (!os && cpu !== "wasm32")) return undefined;
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : undefined;
  return { cpu: [cpu], ...(os && { os: [os] }), ...(os === "linux" && libc && { libc }) };
}

/**
 * The lock file with an entry for every optional package. Throws for one whose machine or exact version cannot
 * be told from its name: such an entry would be fetched here, so it must be looked at by a person.
 */
export function completeLockFile(lock: LockFile): LockFile {
  const packages = { ...lock.packages };
  for (const { name, version, wantedBy } of missingOptionalPackages(lock)) {
    const machine = machineOf(name);
    if (!machine || !/^\d+\.\d+\.\d+/.test(version)) {
      throw new Error(
        `${wantedBy} names ${name}@${version}, which is for no known machine or has no exact version`,
      );
    }
    const { dev } = lock.packages[wantedBy] ?? {};
    packages[`node_modules/${name}`] = { version, ...machine, ...(dev && { dev }), optional: true };
  }
  const [root = ["", {}] as const, ...others] = Object.entries(packages);
  others.sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries([root, ...others]) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock: LockFile = JSON.parse(readFileSync(file, "utf8"));
  const added = missingOptionalPackages(lock).length;
  if (added > 0) writeFileSync(file, `${JSON.stringify(completeLockFile(lock), null, 2)}\n`);
  console.log(`${added} packages for other machines added to the lock file`);
}
