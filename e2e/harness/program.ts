import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tether = new URL("../../tools/tether.mjs", import.meta.url).href;
const READY_LIMIT_MS = 150_000;

export type Program = {
  /** What the pattern waited for caught. */
  readonly ready: RegExpExecArray;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

/**
 * Runs Node on a file of the project, tied to this process, until its standard output shows `ready`.
 * @throws with the program's output when it ends or stays silent for too long
 */
export async function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<Program> {
  const child = spawn(process.execPath, ["--import", tether, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    env: { ...process.env, ...env, HUIZHI_TETHER: `3:${process.pid}` },
  });
  child.stdio[3]?.on("error", () => {});
  let output = "";
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${args.join(" ")} ${why}:\n${output}`));
    const timer = setTimeout(() => fail("was not ready in time"), READY_LIMIT_MS);
    const read = (data: Buffer) => {
      output += data.toString();
      const match = ready.exec(output);
      if (match) {
        clearTimeout(timer);
        resolve(match);
      }
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => fail("ended"));
    child.once("error", reject);
  }).catch(async (error: unknown) => {
    await stopped(child);
    throw error;
  });
  return { ready: found, output: () => output, stop: () => stopped(child) };
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });

/** A port nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
