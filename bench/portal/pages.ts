import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startRuntime } from "#apps/server/runtime.ts";
import { freePort, type ServerProcess, startServerProcess } from "#apps/server/testing/server-process.ts";
import { readConfig } from "#platform/config/config.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { fill } from "../lists/fill.ts";
import { median, medianSpeed, overHttp, type Speed } from "../lists/load.ts";

// The public portal of 20,000 postings: list, search and detail of a real server process beside a bare Fastify that answers the same
// addresses with the same bytes, in the same run; then pages nobody asked for before, one after the other.
// usage: node bench/portal/pages.ts [--needs 30800] [--runs 3] [--seconds 3] [--connections 16]

const { values: options } = parseArgs({
  options: {
    // Of these 65 in a hundred are published.
    needs: { type: "string", default: "30800" },
    runs: { type: "string", default: "3" },
    seconds: { type: "string", default: "3" },
    connections: { type: "string", default: "16" },
  },
});
const load = { connections: Number(options.connections), seconds: Number(options.seconds) };
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const show = (s: Speed): string => `${s.perSecond.toFixed(0)}/s, p99 ${s.p99.toFixed(1)} ms`;

type Case = { readonly name: string; readonly paths: readonly string[] };

async function casesOf(url: string): Promise<{ total: number; cases: Case[] }> {
  const codes: string[] = [];
  let total = 0;
  for (let page = 1; page <= 10; page++) {
    const reply = await fetch(`${url}/api/public/needs?page=${page * 7}`);
    const body = (await reply.json()) as { total: number; items: { code: string }[] };
    total = body.total;
    codes.push(...body.items.map((i) => i.code));
  }
  const q = (text: string) => encodeURIComponent(text);
  return {
    total,
    cases: [
      { name: "list, first page", paths: ["/portal/needs"] },
      { name: "list, kind and county", paths: ["/portal/needs?kind=talent&county=410802"] },
      { name: "search, Chinese", paths: [`/portal/needs?q=${q("余热回收")}`] },
      { name: "search, English", paths: ["/portal/en/needs?q=conveyor+belt"] },
      { name: `detail, ${codes.length} needs in turn`, paths: codes.map((code) => `/portal/needs/${code}`) },
      { name: "JSON, first page", paths: ["/api/public/needs"] },
    ],
  };
}

/** A bare Fastify with the same replies. */
async function bareServer(url: string, cases: readonly Case[]): Promise<{ url: string; stop: () => void }> {
  const pages: { path: string; type: string; body: string }[] = [];
  for (const path of cases.flatMap((c) => c.paths)) {
    const reply = await fetch(`${url}${path}`, { headers: { "accept-encoding": "identity" } });
    pages.push({ path, type: reply.headers.get("content-type") ?? "", body: await reply.text() });
  }
  const child = fork(fileURLToPath(new URL("./bare.ts", import.meta.url)));
  const port = await new Promise<number>((resolve) => {
    child.once("message", (message) => resolve((message as { port: number }).port));
    child.send({ pages });
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** Pages that were never asked for: every one is made. Milliseconds each, one after the other. */
async function cold(url: string, paths: readonly string[]): Promise<string> {
  const times: number[] = [];
  for (const path of paths) {
    const began = performance.now();
    const reply = await fetch(`${url}${path}`);
    await reply.arrayBuffer();
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (p: number) => (times[Math.floor(times.length * p)] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms of ${times.length}`;
}

const memory = async (url: string): Promise<number> =>
  Number(/^process_resident_memory_bytes (\S+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1]);

async function measure(server: ServerProcess): Promise<void> {
  const { total, cases } = await casesOf(server.url);
  const before = await memory(server.url);
  const bare = await bareServer(server.url, cases);
  say(
    `${total} postings; ${load.connections} connections, median of ${options.runs} runs of ${load.seconds} s; load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const { name, paths } of cases) {
    const [ours, theirs]: [Speed[], Speed[]] = [[], []];
    for (let run = 0; run < Number(options.runs); run++) {
      theirs.push(await overHttp(bare.url, { paths, cookie: "" }, load));
      ours.push(await overHttp(server.url, { paths, cookie: "" }, load));
    }
    const ratio = median(ours.map((o, i) => o.perSecond / (theirs[i]?.perSecond ?? 1)));
    say(
      `${name.padEnd(30)} portal ${show(medianSpeed(ours))}; bare ${show(medianSpeed(theirs))}; ratio ${ratio.toFixed(2)}`,
    );
  }
  bare.stop();
  const words = ["余热", "输送带", "齿轮", "检测", "焊接", "轴承", "催化", "粉末", "智能", "节能"];
  const deep = Array.from({ length: 200 }, (_, i) => `/portal/needs?page=${i * 4 + 2}&sort=budget`);
  const asked = words.flatMap((w) =>
    ["", "&kind=talent", "&sort=newest", "&budget=1m-5m"].map(
      (more) => `/portal/needs?q=${encodeURIComponent(w)}${more}`,
    ),
  );
  say(`made anew: deep pages by budget ${await cold(server.url, deep)}`);
  say(`made anew: searches with counts ${await cold(server.url, asked)}`);
  say(
    `memory of the server ${Math.round(before / 1e6)} MB before, ${Math.round((await memory(server.url)) / 1e6)} MB after; load ${loadavg()[0]?.toFixed(1)}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "portal-bench-"));
const config = readConfig({ HUIZHI_DATA: folder, HUIZHI_DEMO: "0" }, process.cwd());
const runtime = await startRuntime({ config, logger: createLogger("warn") });
try {
  await fill(runtime, { needs: Number(options.needs), audit: 1000 });
  const began = performance.now();
  await runtime.publication.portal.projection.ensure();
  say(`public table filled in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const server = await startServerProcess({ data: folder, port: await freePort(), quiet: true });
  process.once("exit", () => server.child.kill());
  try {
    await measure(server);
  } finally {
    await server.stop();
  }
} finally {
  await runtime.shutDown();
  rmSync(folder, { recursive: true, force: true });
}
