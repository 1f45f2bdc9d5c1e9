import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { freePort, signInAt, startServerProcess } from "#apps/server/testing/server-process.ts";
import { PAPER_KINDS, type PaperRun, paperKinds } from "#modules/negotiations/model/papers/kinds.ts";

// All papers of the demonstration edition's two days (69 experts, 49 enterprises) over HTTP: each kind in Chinese and in English,
// then everything at once in each guest's own language. A server process of its own with the demonstration, or one that runs.
// usage: node bench/papers.ts [--url http://127.0.0.1:3000 --pid PID] [--keep DIR]

const { values: options } = parseArgs({
  options: { url: { type: "string" }, pid: { type: "string" }, keep: { type: "string" } },
});
const ACTIVITY = "jiaozuo-2023-main";
const PASSWORD = "huizhi-2023-demo";

/** CPU seconds of a process with its threads, and the most memory it held, MB; null where /proc is not. */
function used(pid: number | undefined): { cpu: number; most: number } | null {
  if (!pid || !existsSync(`/proc/${pid}/stat`)) return null;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  const most = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, most: Number(most ?? 0) / 1024 };
}

async function start() {
  if (options.url) return { url: options.url, pid: Number(options.pid) || undefined, stop: async () => {} };
  const data = mkdtempSync(join(tmpdir(), "huizhi-papers-"));
  const server = await startServerProcess({ data, port: await freePort(), env: { HUIZHI_DEMO: "1" } });
  // The edition is told in the background after the first answer.
  while (!server.output().includes("demonstration loaded")) await sleep(500);
  const stop = async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { url: server.url, pid: server.child.pid, stop };
}

const server = await start();
try {
  const headers = { cookie: await signInAt(server.url, "city", PASSWORD) };
  if (options.keep) mkdirSync(options.keep, { recursive: true });
  const keep = (name: string, bytes: Buffer) =>
    options.keep ? writeFileSync(join(options.keep, name), bytes) : undefined;
  const timed = async <T>(what: string, make: () => Promise<readonly [T, number]>): Promise<T> => {
    const [began, before] = [performance.now(), used(server.pid)];
    const [result, bytes] = await make();
    const seconds = ((performance.now() - began) / 1000).toFixed(2).padStart(6);
    const after = used(server.pid);
    const cpu = before && after ? ` ${(after.cpu - before.cpu).toFixed(2).padStart(6)} s of processor` : "";
    console.log(`${what.padEnd(24)} ${seconds} s${cpu} ${String(Math.ceil(bytes / 1024)).padStart(7)} kB`);
    return result;
  };
  const read = async (path: string): Promise<readonly [Buffer, number]> => {
    const reply = await fetch(`${server.url}${path}`, { headers });
    const bytes = Buffer.from(await reply.arrayBuffer());
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${bytes.toString("utf8")}`);
    return [bytes, bytes.length];
  };
  const all = performance.now();
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  for (const locale of ["zh", "en"] as const)
    for (const kind of PAPER_KINDS) {
      const path = `/api/activities/${ACTIVITY}/papers/${kind}?locale=${locale}&reason=bench`;
      const bytes = await timed(`${kind} (${locale})`, () => read(path));
      const format = kind === "calendar" ? "zip" : paperKinds[kind].format;
      keep(`${kind}.${locale}.${format}`, bytes);
    }
  console.log(`every kind in both languages: ${((performance.now() - all) / 1000).toFixed(1)} s`);
  const archive = await timed("everything at once", async () => {
    const begun = await fetch(`${server.url}/api/activities/${ACTIVITY}/papers/all`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify({ locale: "own", reason: "bench" }),
    });
    if (begun.status !== 202) throw new Error(`${begun.status} ${await begun.text()}`);
    for (;;) {
      const [bytes] = await read(`/api/activities/${ACTIVITY}/papers-run`);
      const run = JSON.parse(bytes.toString("utf8")) as PaperRun;
      if (run.state === "failed") throw new Error(run.failure?.en);
      if (run.state === "finished") break;
      await sleep(100);
    }
    return read(`/api/activities/${ACTIVITY}/papers-run/archive`);
  });
  keep("everything.zip", archive);
  const most = used(server.pid)?.most;
  if (most) console.log(`most memory of the server process: ${Math.round(most)} MB`);
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await server.stop();
}
