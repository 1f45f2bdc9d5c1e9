import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startRuntime } from "#apps/server/runtime.ts";
import {
  freePort,
  type ServerProcess,
  signInAt,
  startServerProcess,
} from "#apps/server/testing/server-process.ts";
import { readConfig } from "#platform/config/config.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { fill, PASSWORD } from "../lists/fill.ts";
import type { ViewerMessage, ViewerOptions } from "./viewer-messages.ts";

// Live viewers of one server process over real connections, some of them standing still: needs are published through the HTTP operation
// and each viewer's time from before that request to the frame that names the need is taken.
// usage: node bench/portal/live.ts [--viewers 18000] [--stalled 1000] [--seconds 120] [--every 4] [--processes 2] [--needs 2000]

const { values: options } = parseArgs({
  options: {
    viewers: { type: "string", default: "18000" },
    stalled: { type: "string", default: "1000" },
    seconds: { type: "string", default: "120" },
    every: { type: "string", default: "4" },
    processes: { type: "string", default: "2" },
    needs: { type: "string", default: "2000" },
  },
});
const number = (name: keyof typeof options): number => Number(options[name]);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;

/** A process of viewers: what is sent to it, and its next answer of a type. */
class Viewers {
  readonly #child: ChildProcess;
  readonly #answers: ViewerMessage[] = [];
  constructor(given: ViewerOptions) {
    this.#child = fork(fileURLToPath(new URL("./viewers.ts", import.meta.url)), [JSON.stringify(given)]);
    this.#child.on("message", (message) => this.#answers.push(message as ViewerMessage));
  }
  tell(message: { type: string; code?: string }): void {
    this.#child.send(message);
  }
  async next<T extends ViewerMessage["type"]>(type: T): Promise<Extract<ViewerMessage, { type: T }>> {
    for (;;) {
      const at = this.#answers.findIndex((a) => a.type === type);
      if (at >= 0) return this.#answers.splice(at, 1)[0] as Extract<ViewerMessage, { type: T }>;
      if (this.#child.exitCode !== null) throw new Error("viewers ended");
      await sleep(20);
    }
  }
}

const metric = async (url: string, name: string): Promise<number> =>
  Number(new RegExp(`^${name} (\\S+)`, "m").exec(await (await fetch(`${url}/metrics`)).text())?.[1]);

async function watch(
  server: ServerProcess,
  { cookie, needs }: { cookie: string; needs: readonly { id: string; code: string }[] },
): Promise<void> {
  const processes = number("processes");
  const port = Number(new URL(server.url).port);
  const before = await metric(server.url, "process_resident_memory_bytes");
  const began = performance.now();
  const groups = Array.from(
    { length: processes },
    (_, i) =>
      new Viewers({
        port,
        count: Math.round(number("viewers") / processes),
        stalled: Math.round(number("stalled") / processes),
        addresses: Array.from({ length: 4 }, (_a, j) => `127.0.${i + 1}.${j + 1}`),
      }),
  );
  const open = await Promise.all(groups.map((g) => g.next("open")));
  const opened = open.reduce((sum, o) => sum + o.opened, 0);
  say(
    `${opened} viewers open (${open.reduce((sum, o) => sum + o.refused, 0)} refused) after ${((performance.now() - began) / 1000).toFixed(1)} s, ${number("stalled")} of them standing still`,
  );
  const rounds = Math.floor(number("seconds") / number("every"));
  const all: number[] = [];
  let [missed, dropped, peak] = [0, 0, 0];
  const cpuBefore = await metric(server.url, "process_cpu_seconds_total");
  for (const need of needs.slice(0, rounds)) {
    for (const group of groups) group.tell({ type: "wait", code: need.code });
    await Promise.all(groups.map((g) => g.next("waiting")));
    const asked = Date.now();
    const reply = await fetch(`${server.url}/api/needs/${need.id}/publish`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: "{}",
    });
    if (!reply.ok) throw new Error(`${need.id}: ${reply.status} ${await reply.text()}`);
    await sleep(Math.max(0, number("every") * 1000 - (Date.now() - asked)));
    for (const group of groups) group.tell({ type: "told" });
    const told = await Promise.all(groups.map((g) => g.next("times")));
    const times = told.flatMap((t) => t.times.map((at) => at - asked));
    missed += opened - number("stalled") - times.length;
    dropped = told.reduce((sum, t) => sum + t.dropped, 0);
    all.push(...times);
    peak = Math.max(peak, await metric(server.url, "process_resident_memory_bytes"));
  }
  all.sort((a, b) => a - b);
  const cpu = (await metric(server.url, "process_cpu_seconds_total")) - cpuBefore;
  say(
    `${rounds} needs published in ${number("seconds")} s, ${all.length} frames taken, ${missed} missed, ${dropped} connections dropped`,
  );
  say(
    `from before the request to the viewer: p50 ${percentile(all, 0.5)} ms, p99 ${percentile(all, 0.99)} ms, longest ${all.at(-1)} ms`,
  );
  say(
    `memory of the server ${Math.round(before / 1e6)} MB before, ${Math.round(peak / 1e6)} MB at most (${((peak - before) / opened / 1000).toFixed(1)} kB a viewer); ${((cpu / rounds) * 1000).toFixed(0)} ms of CPU a round; load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const group of groups) group.tell({ type: "end" });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "live-bench-"));
  const config = readConfig({ HUIZHI_DATA: folder, HUIZHI_DEMO: "0" }, process.cwd());
  const runtime = await startRuntime({ config, logger: createLogger("warn") });
  try {
    await fill(runtime, { needs: number("needs"), audit: 1000 });
    await runtime.publication.portal.projection.ensure();
    const needs = await runtime.platform.db
      .selectFrom("needs")
      .select(["id", "code"])
      .where("state", "=", "city-approved")
      .where("confidential", "=", false)
      .orderBy("id")
      .execute();
    const server = await startServerProcess({ data: folder, port: await freePort(), quiet: true });
    process.once("exit", () => server.child.kill());
    try {
      await watch(server, { cookie: await signInAt(server.url, "operator", PASSWORD), needs });
    } finally {
      await server.stop();
    }
  } finally {
    await runtime.shutDown();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
