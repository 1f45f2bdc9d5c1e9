import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "#platform/db/database.ts";
import { startEmbedded, stopEmbedded } from "#platform/postgres/embedded.ts";
import { firstAdministrator, freePort, startServerProcess } from "../testing/server-process.ts";
import { assertWrittenOnce, writeEdition } from "./writes.ts";

const FULL = process.env.HUIZHI_FULL === "1";
const ROUNDS = FULL ? 20 : 3;
const CLIENTS = 8;
const PER_SECOND = 200;
const ERROR_LIMIT_MS = 5_000;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Ends the database, in order or at once, and starts it again; answers when it ended. */
async function restart(folder: string, signal: NodeJS.Signals): Promise<number> {
  const pid = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
  const at = performance.now();
  process.kill(pid, signal);
  while (isRunning(pid)) await sleep(5);
  await startEmbedded({ dataDirectory: folder });
  return at;
}

test(`${ROUNDS} restarts of the database at ${PER_SECOND} requests a second: nothing lost or doubled, errors end within 5 s, the application stays`, async (t) => {
  const data = mkdtempSync(join(tmpdir(), "huizhi-restarts-"));
  const folder = join(data, "postgres");
  const server = await startServerProcess({
    data,
    port: await freePort(),
    env: { HUIZHI_LOG_LEVEL: "fatal" },
  });
  try {
    const cookie = await firstAdministrator(server);
    const at = { url: server.url, cookie };
    const acknowledged = new Set<string>();
    const failures: number[] = [];
    let requests = 0;
    let running = true;
    const client = async (name: number) => {
      for (let i = 0; running; i++) {
        const slot = performance.now() + (1000 * CLIENTS) / PER_SECOND;
        const id = `restart-${name}-${i}`;
        // A client that gets no success asks again, under the same key, until it does.
        for (;;) {
          requests += 1;
          const reply = await writeEdition(at, id).catch(() => undefined);
          if (reply?.status === 201) break;
          assert.equal(reply?.status ?? 503, 503, reply?.text);
          failures.push(performance.now());
          await sleep(20);
        }
        acknowledged.add(id);
        const read = await fetch(`${server.url}/api/editions`, { headers: { cookie } }).catch(
          () => undefined,
        );
        requests += 1;
        if (read?.status === 200) await read.arrayBuffer();
        else {
          assert.equal(read?.status ?? 503, 503, await read?.text());
          failures.push(performance.now());
        }
        await sleep(Math.max(0, slot + (1000 * CLIENTS) / PER_SECOND - performance.now()));
      }
    };
    const began = performance.now();
    const clients = Array.from({ length: CLIENTS }, (_, n) => client(n));
    const outages: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await sleep(800 + ((round * 7919) % 900));
      const ended = await restart(folder, round % 2 === 0 ? "SIGINT" : "SIGQUIT");
      const done = acknowledged.size;
      while (acknowledged.size < done + CLIENTS) await sleep(5);
      outages.push(Math.max(0, ...failures.filter((f) => f >= ended)) - ended);
    }
    running = false;
    await Promise.all(clients);
    const rate = requests / ((performance.now() - began) / 1000);
    assert.equal(server.child.exitCode, null, "the application ended");
    const { db, close } = openDatabase({ url: (await startEmbedded({ dataDirectory: folder })).url });
    await assertWrittenOnce(db, acknowledged).finally(close);
    const longest = Math.max(...outages);
    t.diagnostic(
      `${acknowledged.size} writes acknowledged at ${rate.toFixed(0)} requests/s, each there once; errors lasted ${Math.round(longest)} ms at most`,
    );
    assert.ok(longest <= ERROR_LIMIT_MS, `errors for ${longest} ms`);
  } finally {
    await server.stop();
    await stopEmbedded(folder);
    rmSync(data, { recursive: true, force: true });
  }
});
