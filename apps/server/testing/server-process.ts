import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

/** A server in a process of its own, as an operator runs it: `huizhi start` on a data folder. */
export type ServerProcess = {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it has said so far on both outputs (with `quiet`, standard output only). */
  readonly output: () => string;
  /** Milliseconds until it was ready. */
  readonly readyMs: number;
  /** Asks it to stop and waits. */
  readonly stop: () => Promise<void>;
};

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) =>
    child.exitCode !== null || child.signalCode !== null ? resolve() : child.once("exit", () => resolve()),
  );

/**
 * Starts a server on a data folder and waits until it is ready. The browser's files have no part in this and are left
 * out (HUIZHI_DEV leaves them to the development server).
 * @throws when it ends or is not ready within a minute
 */
export async function startServerProcess(options: {
  data: string;
  port: number;
  env?: Readonly<Record<string, string>>;
  quiet?: boolean;
}): Promise<ServerProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, [...execArguments(options.env), main, "start"], {
    env: {
      ...process.env,
      PORT: String(options.port),
      HUIZHI_DATA: options.data,
      HUIZHI_DEMO: "0",
      HUIZHI_DEV: "1",
      DATABASE_URL: "",
      ...options.env,
    },
    stdio: ["ignore", "pipe", options.quiet ? "ignore" : "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (data) => {
      output += data;
    });
  const url = `http://127.0.0.1:${options.port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${output}`);
    if (performance.now() - began > 60_000) {
      child.kill("SIGKILL");
      throw new Error(`the server did not become ready: ${output}`);
    }
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (ready?.ok) break;
    await sleep(25);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await endOf(child);
  };
  return { child, url, output: () => output, readyMs: performance.now() - began, stop };
}

const execArguments = (env: Readonly<Record<string, string>> = {}): string[] =>
  env.HUIZHI_PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${env.HUIZHI_PROFILE}`] : [];

/** Signs in and gives the session's cookie. */
export async function signInAt(url: string, login: string, password: string): Promise<string> {
  const reply = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password }),
  });
  if (reply.status !== 204) throw new Error(`${login}: ${reply.status} ${await reply.text()}`);
  return (reply.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
}

/** The first administrator of an empty start, from what the server printed. */
export async function firstAdministrator(server: ServerProcess): Promise<string> {
  const printed = /First administrator\s+(\S+) \/ (\S+)/;
  while (!printed.test(server.output())) await sleep(25);
  const [, login = "", password = ""] = printed.exec(server.output()) ?? [];
  return signInAt(server.url, login, password);
}
