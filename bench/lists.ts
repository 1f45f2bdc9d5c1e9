import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Runtime, startRuntime } from "#apps/server/runtime.ts";
import { buildServer } from "#apps/server/server.ts";
import {
  freePort,
  type ServerProcess,
  signInAt,
  startServerProcess,
} from "#apps/server/testing/server-process.ts";
import { readConfig } from "#platform/config/config.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { COUNTY, fill, PASSWORD } from "./lists/fill.ts";
import {
  bare,
  median,
  medianSpeed,
  overHttp,
  type Speed,
  type Statements,
  statementsOf,
} from "./lists/load.ts";
import { fillOthers, otherCases } from "./lists/others.ts";

// Lists and detail of a city after years of use (100,000 needs, 1,000,000 audit rows): requests per second and p99 of a real
// server process on loopback, beside the same statements sent straight to PostgreSQL by as many clients in the same run. The
// server's own CPU time a request says what it costs on a machine that has other work too.
// usage: node bench/lists.ts [--needs 100000] [--audit 1000000] [--others 50000] [--runs 3] [--seconds 3] [--connections 8] [--keep DIR] [--only WORD]

const { values: options } = parseArgs({
  options: {
    needs: { type: "string", default: "100000" },
    audit: { type: "string", default: "1000000" },
    others: { type: "string", default: "50000" },
    runs: { type: "string", default: "3" },
    seconds: { type: "string", default: "3" },
    connections: { type: "string", default: "8" },
    keep: { type: "string" },
    only: { type: "string" },
  },
});
const size = { needs: Number(options.needs), audit: Number(options.audit) };
const load = { connections: Number(options.connections), seconds: Number(options.seconds) };

type Case = { name: string; login: string; paths: readonly string[] };

async function casesOf(get: (login: string, path: string) => Promise<Page>): Promise<Case[]> {
  const deep = Math.min(2500, Math.floor(size.needs / 40));
  const cursor = async (login: string, page: number) =>
    (await get(login, `/api/needs?page=${page}`)).nextCursor ?? "";
  const details = (await get("operator", `/api/needs?pageSize=200&sort=code`)).items.map(
    ({ id }) => `/api/needs/${id}`,
  );
  const own = (await get("officer", `/api/needs?pageSize=200&sort=code`)).items.map(
    ({ id }) => `/api/needs/${id}`,
  );
  const two = encodeURIComponent("电池");
  const four = encodeURIComponent("余热回收");
  const list = (name: string, login: string, query: string): Case => ({
    name: `${name} (${login})`,
    login,
    paths: [`/api/needs${query}`],
  });
  return [
    list("first page", "operator", ""),
    list("first page", "officer", ""),
    list("county and state", "operator", `?county=${COUNTY}&state=submitted`),
    list("search, 2 characters", "operator", `?q=${two}`),
    list("search, 2 characters", "officer", `?q=${two}`),
    list("search, 4 characters", "operator", `?q=${four}`),
    list(`page ${deep}, by cursor`, "operator", `?after=${await cursor("operator", deep)}`),
    list(`page ${deep}, by number`, "operator", `?page=${deep}`),
    list("sorted by budget", "operator", "?sort=-budget"),
    list("sorted by budget", "officer", "?sort=-budget"),
    { name: "detail (operator)", login: "operator", paths: details },
    { name: "detail (officer)", login: "officer", paths: own },
    { name: "audit, first page (auditor)", login: "auditor", paths: ["/api/audit"] },
    {
      name: "audit, one county (auditor)",
      login: "auditor",
      paths: [`/api/audit?entityType=need&county=${COUNTY}`],
    },
    {
      name: "audit, one record (auditor)",
      login: "auditor",
      paths: ["/api/audit?entityType=need&entityId=bench-need-4711"],
    },
    ...otherCases(),
  ].filter(({ name }) => !options.only || name.includes(options.only));
}
type Page = { items: { id: string }[]; total: number; nextCursor: string | null };

async function jsonOf(url: string, path: string, cookie: string): Promise<Page> {
  const reply = await fetch(`${url}${path}`, { headers: { cookie } });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as Page;
}

/** A change, so that no total is remembered: what is measured bare is everything a reply needs. */
const forget = ({ platform }: Runtime): Promise<void> => {
  const now = new Date().toISOString();
  const context = { actor: systemActor, occurredAt: now, recordedAt: now, via: "cli" as const };
  return platform.commands.run(context, async (work) =>
    work.audit({ action: "bench.change", entityType: "bench", entityId: now }),
  );
};

/** The statements of each path, from the same application in this process. */
async function statementsFor(runtime: Runtime, request: { paths: readonly string[]; cookie: string }) {
  await forget(runtime);
  const app = await buildServer(runtime, { serveWeb: false });
  const all: Statements[] = [];
  for (const url of request.paths) {
    all.push(
      await statementsOf(async () => {
        const reply = await app.inject({ method: "GET", url, headers: { cookie: request.cookie } });
        if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode}`);
      }),
    );
  }
  await app.close();
  return all;
}

const metric = async (url: string, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
};
const speed = (s: Speed): string =>
  `${s.perSecond.toFixed(0)}/s`.padStart(8) + `${s.p99.toFixed(1)} ms`.padStart(11);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function measure(runtime: Runtime, server: ServerProcess, cookies: Map<string, string>): Promise<void> {
  const cookieOf = (login: string) => cookies.get(login) ?? "";
  const cases = await casesOf((login, path) => jsonOf(server.url, path, cookieOf(login)));
  say(
    `${"".padEnd(38)}  server: req/s     p99   bare SQL: req/s     p99    server/bare   server CPU a request`,
  );
  for (const { name, login, paths } of cases) {
    const request = { paths, cookie: cookieOf(login) };
    const statements = await statementsFor(runtime, request);
    const [ours, theirs]: [Speed[], Speed[]] = [[], []];
    const cpu = () => metric(server.url, "process_cpu_seconds_total");
    let [seconds, requests] = [0, 0];
    for (let run = 0; run < Number(options.runs); run++) {
      theirs.push(await bare(runtime.databaseUrl, statements, load));
      const before = await cpu();
      const speed = await overHttp(server.url, request, load);
      seconds += (await cpu()) - before;
      requests += speed.perSecond * load.seconds;
      ours.push(speed);
    }
    const [a, b] = [medianSpeed(ours), medianSpeed(theirs)];
    const ratio = median(ours.map((o, i) => o.perSecond / (theirs[i]?.perSecond ?? 1)));
    say(
      `${name.padEnd(38)}  ${speed(a)}   ${speed(b)}   ${ratio.toFixed(2).padStart(6)}   ${((seconds / requests) * 1000).toFixed(1).padStart(5)} ms   (${statements[0]?.length} statements)`,
    );
  }
}

async function main(): Promise<void> {
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), "lists-bench-"));
  mkdirSync(folder, { recursive: true });
  const filled = existsSync(join(folder, "postgres"));
  const config = readConfig({ HUIZHI_DATA: folder, HUIZHI_DEMO: "0" }, process.cwd());
  const runtime = await startRuntime({ config, logger: createLogger("warn") });
  try {
    const began = performance.now();
    if (!filled) {
      await fill(runtime, size);
      await fillOthers(runtime, Number(options.others));
    }
    say(
      `${size.needs} needs, ${size.audit} audit rows, ${options.others} organisations and experts, ${filled ? "kept" : `filled in ${((performance.now() - began) / 1000).toFixed(0)} s`}; ${load.connections} connections, median of ${options.runs} runs of ${load.seconds} s; load of the machine before ${loadavg()[0]?.toFixed(2)}`,
    );
    const profile = process.env.HUIZHI_PROFILE;
    const server = await startServerProcess({
      data: folder,
      port: await freePort(),
      quiet: true,
      ...(profile ? { env: { HUIZHI_PROFILE: profile } } : {}),
    });
    process.once("exit", () => server.child.kill());
    process.once("SIGINT", () => process.exit(130));
    try {
      const cookies = new Map<string, string>();
      for (const login of ["operator", "officer", "auditor"])
        cookies.set(login, await signInAt(server.url, login, PASSWORD));
      await measure(runtime, server, cookies);
      if (!options.only || "audit verify".includes(options.only)) {
        const started = performance.now();
        const verdict = await jsonOf(server.url, "/api/audit/verification", cookies.get("auditor") ?? "");
        say(
          `audit verify over HTTP: ${JSON.stringify(verdict)} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
        );
      }
      say(
        `memory of the server at the end: ${Math.round((await metric(server.url, "process_resident_memory_bytes")) / 1e6)} MB`,
      );
    } finally {
      await server.stop();
    }
  } finally {
    await runtime.shutDown();
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
}

await main();
