import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "#platform/postgres/lock-file.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "apps/web/dist");
const stamp = join(dist, ".built-from");

/** The folder the browser's files are served from. */
export const webDirectory = dist;

function sources(): string {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const files = globSync(
    [
      "apps/web/**/*.{ts,tsx,css,html,svg}",
      "platform/{web,kernel}/**/*.{ts,tsx,css}",
      "modules/*/{web,model}/**/*.{ts,tsx,css,json}",
      "libs/**/*.ts",
    ],
    {
      cwd: root,
      exclude: ["apps/web/dist/**", "**/*.test.ts"],
    },
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

const isCurrent = (wanted: string): boolean =>
  existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(join(dist, "index.html"));

/**
 * Builds the browser's files when their sources changed since the last build. They are not in the repository: what is served is
 * always what the sources say. Built beside the old ones and put in their place whole; two starts at once build once.
 * @throws with the builder's own output when the build fails
 */
export async function ensureWebBuilt(): Promise<void> {
  if (process.env.HUIZHI_DEV) return; // `npm run dev`: Vite serves the sources as they are
  const wanted = sources();
  if (isCurrent(wanted)) return;
  const cache = join(root, ".cache");
  mkdirSync(cache, { recursive: true });
  await withLock(join(cache, "web-build.lock"), async () => {
    if (isCurrent(wanted)) return;
    const fresh = join(cache, "web-build");
    rmSync(fresh, { recursive: true, force: true });
    await build(fresh);
    writeFileSync(join(fresh, ".built-from"), wanted);
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  });
}

function build(target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = join(root, "node_modules/vite/bin/vite.js");
    const child = spawn(
      process.execPath,
      [vite, "build", "apps/web", "--outDir", target, "--emptyOutDir", "--logLevel", "warn"],
      { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
    );
    let output = "";
    child.stdout.on("data", (d) => (output += d));
    child.stderr.on("data", (d) => (output += d));
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the web build failed:\n${output}`)),
    );
  });
}
