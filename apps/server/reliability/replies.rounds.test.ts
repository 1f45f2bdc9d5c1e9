import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "#platform/db/database.ts";
import { startEmbedded, stopEmbedded } from "#platform/postgres/embedded.ts";
import {
  endOf,
  firstAdministrator,
  freePort,
  type ServerProcess,
  startServerProcess,
} from "../testing/server-process.ts";
import { assertWrittenOnce, writeEdition } from "./writes.ts";

const FULL = process.env.HUIZHI_FULL === "1";
const CRASHES = FULL ? 40 : 2;
const LOST = FULL ? 200 : 20;
const AGAIN = 20;

type At = { url: string; cookie: string };

/** Asks twenty times at once, under the key used before; all get one reply, which is given back. */
async function askAgain(at: At, id: string): Promise<string> {
  const replies = await Promise.all(Array.from({ length: AGAIN }, () => writeEdition(at, id)));
  for (const reply of replies) assert.equal(reply.status, 201, reply.text);
  assert.deepEqual([...new Set(replies.map((r) => r.text))].length, 1, "one key, several replies");
  return replies[0]?.text ?? "";
}

test(`a reply that got lost, ${LOST} times, and the application killed in between, ${CRASHES} times: one effect and the same reply`, async (t) => {
  const data = mkdtempSync(join(tmpdir(), "huizhi-replies-"));
  const port = await freePort();
  const start = () => startServerProcess({ data, port, env: { HUIZHI_LOG_LEVEL: "fatal" } });
  let server: ServerProcess = await start();
  const database = await startEmbedded({ dataDirectory: join(data, "postgres") });
  try {
    const at: At = { url: server.url, cookie: await firstAdministrator(server) };
    const written: string[] = [];
    const replies = new Map<string, string>();
    let cut = 0;
    for (let i = 0; i < LOST; i++) {
      const id = `lost-${i}`;
      // The client goes away while the command may or may not have run.
      const first = await writeEdition(at, id, AbortSignal.timeout(1 + ((i * 7) % 30))).catch(
        () => undefined,
      );
      if (!first) cut += 1;
      const reply = await askAgain(at, id);
      if (first) assert.equal(reply, first.text);
      written.push(id);
      replies.set(id, reply);
    }
    assert.ok(cut > 0, "no reply got lost: nothing was tried");
    let unanswered = 0;
    for (let i = 0; i < CRASHES; i++) {
      const ids = Array.from({ length: 8 }, (_, n) => `crash-${i}-${n}`);
      const firsts = ids.map((id) => writeEdition(at, id).catch(() => undefined));
      await sleep((i * 11) % 40);
      server.child.kill("SIGKILL");
      await endOf(server.child);
      const acknowledged = await Promise.all(firsts);
      server = await start();
      for (const [n, id] of ids.entries()) {
        const reply = await askAgain(at, id);
        const first = acknowledged[n];
        if (first) assert.equal(reply, first.text);
        else unanswered += 1;
        written.push(id);
        replies.set(id, reply);
      }
    }
    // Later still, and by a process that never saw the first request.
    for (const id of written.slice(-20)) assert.equal((await writeEdition(at, id)).text, replies.get(id));
    const { db, close } = openDatabase({ url: database.url });
    await assertWrittenOnce(db, written).finally(close);
    t.diagnostic(
      `${written.length} writes asked ${AGAIN + 1} times each: ${cut} replies cut off by the client, ${unanswered} by a kill; each there once`,
    );
  } finally {
    await server.stop();
    await database.stop();
    await stopEmbedded(join(data, "postgres"));
    rmSync(data, { recursive: true, force: true });
  }
});
