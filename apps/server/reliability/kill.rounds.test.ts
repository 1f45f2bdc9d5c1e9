import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readAnchors } from "#platform/commands/anchor.ts";
import { verifyAudit } from "#platform/commands/audit.ts";
import { openDatabase } from "#platform/db/database.ts";
import { startEmbedded, stopEmbedded } from "#platform/postgres/embedded.ts";
import { anchorPath } from "../compose.ts";

const FULL = process.env.HUIZHI_FULL === "1";
const ROUNDS = FULL ? 100 : 10;
const WRITERS = 8;
const READY_LIMIT_MS = 10_000;
const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

type Started = { child: ChildProcess; output: () => string; readyMs: number };

async function start(port: number, data: string): Promise<Started> {
  const began = performance.now();
  // The browser's files have no part in this and are left out (HUIZHI_DEV leaves them to the development server).
  const env = {
    ...process.env,
    PORT: String(port),
    HUIZHI_DATA: data,
    HUIZHI_DEMO: "0",
    HUIZHI_DEV: "1",
    HUIZHI_LOG_LEVEL: "error",
    DATABASE_URL: "",
  };
  const child = spawn(process.execPath, [main, "start"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout?.on("data", (d) => (output += d));
  child.stderr?.on("data", (d) => (output += d));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${output}`);
    if (performance.now() - began > 60_000) throw new Error(`the server did not become ready: ${output}`);
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (ready?.ok) return { child, output: () => output, readyMs: performance.now() - began };
    await sleep(25);
  }
}

const postmaster = (data: string): number =>
  Number(readFileSync(join(data, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) =>
    child.exitCode !== null || child.signalCode !== null ? resolve() : child.once("exit", () => resolve()),
  );

/** Writes editions (a row, its main activity, its version, its audit entry) until the connection breaks; notes what was acknowledged. */
async function write(
  at: { port: number; cookie: string },
  writer: string,
  acknowledged: Set<string>,
): Promise<void> {
  for (let i = 0; ; i++) {
    const id = `kill-${writer}-${i}`;
    const reply = await fetch(`http://127.0.0.1:${at.port}/api/editions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        cookie: at.cookie,
        "idempotency-key": `kill-${writer}-${i}`,
      },
      body: JSON.stringify({
        id,
        number: null,
        name: { zh: `第 ${i} 届`, en: "" },
        city: "410800",
        venue: null,
        startsOn: null,
        endsOn: null,
        cutOff: null,
        counties: ["410802"],
      }),
    }).catch(() => undefined);
    if (!reply) return;
    const body = (await reply.json().catch(() => undefined)) as { id?: string } | undefined;
    if (!body) return;
    if (reply.status === 503) continue;
    assert.equal(reply.status, 201, JSON.stringify(body));
    acknowledged.add(id);
  }
}

test(`kill -9 of server and database, ${ROUNDS} times with ${WRITERS} writers: nothing acknowledged is lost, nothing is half done`, async (t) => {
  const data = mkdtempSync(join(tmpdir(), "huizhi-kill-"));
  const port = await freePort();
  const acknowledged = new Set<string>();
  const ready: number[] = [];
  let cookie = "";
  let running: ChildProcess | undefined;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const server = await start(port, data);
      running = server.child;
      if (round > 0) ready.push(server.readyMs);
      if (!cookie) cookie = await signIn(port, server.output);
      const writers = Array.from({ length: WRITERS }, (_, w) =>
        write({ port, cookie }, `${round}-${w}`, acknowledged),
      );
      await sleep((FULL ? 2_000 : 200) + ((round * 7919) % 1300));
      const database = postmaster(data);
      // Either may die first; the embedded server must not outlive the test.
      for (const pid of round % 2 === 0
        ? [server.child.pid as number, database]
        : [database, server.child.pid as number])
        process.kill(pid, "SIGKILL");
      await Promise.all([...writers, ended(server.child)]);
    }
    await checkRecovered(data, acknowledged);
    const slowest = Math.max(...ready);
    t.diagnostic(
      `${acknowledged.size} acknowledged, 0 lost; ready again after ${Math.round(ready.reduce((a, b) => a + b, 0) / ready.length)} ms on average, ${Math.round(slowest)} ms at most`,
    );
    assert.ok(
      acknowledged.size >= (FULL ? 20_000 : 200),
      `only ${acknowledged.size} writes were acknowledged`,
    );
    assert.ok(slowest <= READY_LIMIT_MS || !FULL, `ready only after ${slowest} ms`);
  } finally {
    running?.kill("SIGKILL");
    await stopEmbedded(join(data, "postgres"));
    rmSync(data, { recursive: true, force: true });
  }
});

async function signIn(port: number, output: () => string): Promise<string> {
  while (!/First administrator\s+(\S+) \/ (\S+)/.test(output())) await sleep(25);
  const [, login, password] = /First administrator\s+(\S+) \/ (\S+)/.exec(output()) ?? [];
  const reply = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password }),
  });
  assert.equal(reply.status, 204, await reply.text());
  return (reply.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
}

/** Every acknowledged edition is there, each with its main activity, audit entry and first version; the chain is whole. */
async function checkRecovered(data: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const server = await startEmbedded({ dataDirectory: join(data, "postgres") });
  const { db, close } = openDatabase({ url: server.url });
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map((r) => r.id).sort();
  try {
    const editions = await ids(db.selectFrom("editions").select("id").execute());
    const lost = [...acknowledged].filter((id) => !editions.includes(id));
    assert.deepEqual(lost, [], "acknowledged writes were lost");
    const activities = db
      .selectFrom("activities")
      .select("editionId as id")
      .where("kind", "=", "main-conference")
      .execute();
    const audited = db
      .selectFrom("auditEntries")
      .select("entityId as id")
      .where("action", "=", "edition.create")
      .execute();
    const versions = db
      .selectFrom("recordVersions")
      .select("entityId as id")
      .where("entityType", "=", "edition")
      .execute();
    assert.deepEqual(await ids(activities), editions, "an edition stands without its activity");
    assert.deepEqual(await ids(audited), editions, "an edition stands without its audit entry");
    assert.deepEqual(await ids(versions), editions, "an edition stands without its version");
    assert.equal(
      (await verifyAudit(db, readAnchors(anchorPath(data)))).ok,
      true,
      "the audit chain is broken",
    );
  } finally {
    await close();
    await server.stop();
  }
}
