import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const tether = new URL("../tether.mjs", import.meta.url).href;
const root = fileURLToPath(new URL("../..", import.meta.url));
const running = new Set<ChildProcess>();

export type Program = { args: readonly string[]; env?: Readonly<Record<string, string>>; quiet?: boolean };

/**
 * Runs Node on these arguments at the project's root, tied to this process: it stops when this one does, even
 * when this one is killed.
 * @returns the exit code, 1 after a signal; with `quiet` standard output is kept back and returned
 */
export function runNode({
  args,
  env = {},
  quiet = false,
}: Program): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", tether, ...args], {
      cwd: root,
      stdio: ["ignore", quiet ? "pipe" : "inherit", "inherit", "pipe"],
      env: { ...process.env, ...env, HUIZHI_TETHER: `3:${process.pid}` },
    });
    running.add(child);
    let output = "";
    child.stdout?.on("data", (data) => {
      output += data;
    });
    child.stdio[3]?.on("error", () => {});
    child.on("error", (error) => {
      console.error(error.message);
      done({ code: 1, output });
    });
    child.on("close", (code) => {
      running.delete(child);
      done({ code: code ?? 1, output });
    });
  });
}

/** Asks every running program to stop. */
export function stopPrograms(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}
