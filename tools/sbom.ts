// Prints what is shipped as a CycloneDX document, from the lock file and without network: npm's own list without the
// packages that are for development only. (npm's --omit=dev would also leave out what both need, as zod.)
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export type Component = {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly scope: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
};
export type Sbom = {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly version: string; readonly licenses: unknown } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};
type LockedPackage = { readonly name?: string; readonly version: string; readonly dev?: boolean };

/** @param offline npm asks no registry in any case; with this flag it would fail if it did */
export function shipped(offline = false): Sbom {
  const arguments_ = [
    "sbom",
    "--package-lock-only",
    "--sbom-format=cyclonedx",
    "--sbom-type=application",
    ...(offline ? ["--offline"] : []),
  ];
  const text = execFileSync("npm", arguments_, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 64_000_000,
  });
  const all = JSON.parse(text) as Sbom;
  const lock = JSON.parse(readFileSync(`${root}/package-lock.json`, "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  const kept = new Set(
    Object.entries(lock.packages).flatMap(([path, { name, version, dev }]) =>
      dev ? [] : [`${name ?? path.slice(path.lastIndexOf("node_modules/") + 13)}@${version}`],
    ),
  );
  const components = all.components.filter((c) => kept.has(`${c.name}@${c.version}`));
  const refs = new Set(components.map((c) => c["bom-ref"]));
  return {
    ...all,
    components,
    dependencies: all.dependencies.flatMap(({ ref, dependsOn }, i) =>
      i === 0 || refs.has(ref) ? [{ ref, dependsOn: dependsOn.filter((d) => refs.has(d)) }] : [],
    ),
  };
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(shipped(), null, 2)}\n`);
