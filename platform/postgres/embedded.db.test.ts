import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import pg from "pg";
import { checkSocketFolder } from "./cluster.ts";
import { startEmbedded, stopEmbedded } from "./embedded.ts";
import { isRunning } from "./processes.ts";

const module_ = new URL("./embedded.ts", import.meta.url).href;

/** Another process that uses the same data folder: prints the server's number, then does as told. */
async function otherProcess(dataDirectory: string, then: "stays" | "stops") {
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(module_)});
    const server = await startEmbedded({ dataDirectory: ${JSON.stringify(dataDirectory)} });
    console.log(server.pid);
    ${then === "stops" ? "await server.stop();" : "setInterval(() => {}, 1000);"}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((done) => child.on("exit", done));
  const serverPid = await new Promise<number>((done) =>
    child.stdout.once("data", (text) => done(Number(text))),
  );
  return { child, ended, serverPid };
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded PostgreSQL", () => {
  let base: string;
  let folder: string;
  before(() => {
    base = mkdtempSync(join(tmpdir(), "huizhi-embedded-"));
    chmodSync(base, 0o755);
    folder = join(base, "data");
  });
  after(async () => {
    await stopEmbedded(folder);
    rmSync(base, { recursive: true, force: true });
  });

  test("two processes starting at once make one cluster and share one server", async () => {
    const [a, b] = await Promise.all([otherProcess(folder, "stops"), otherProcess(folder, "stops")]);
    await Promise.all([a.ended, b.ended]);
    assert.equal(isRunning(a.serverPid), false, "the last user's end stops the server");
    assert.equal(isRunning(b.serverPid), false);
  });

  test("a server whose application was killed is adopted with its rows", async () => {
    const other = await otherProcess(folder, "stays");
    other.child.kill("SIGKILL");
    await other.ended;
    assert.equal(isRunning(other.serverPid), true);

    const server = await startEmbedded({ dataDirectory: folder });
    assert.deepEqual([server.pid, server.adopted], [other.serverPid, true]);
    await query(server.url, "create table kept as select 7 as n");
    await server.stop();
    assert.equal(isRunning(server.pid), false, "the user that was killed no longer counts");
  });

  test("after kill -9 of application and server the next start has the committed rows", async () => {
    const other = await otherProcess(folder, "stays");
    other.child.kill("SIGKILL");
    process.kill(other.serverPid, "SIGKILL");
    await other.ended;

    const server = await startEmbedded({ dataDirectory: folder });
    assert.equal(server.adopted, false);
    assert.deepEqual(await query(server.url, "select n from kept"), [[7]]);
    assert.deepEqual(await query(server.url, "show synchronous_commit"), [["on"]]);
    assert.deepEqual(await query(server.url, "show fsync"), [["on"]]);
    assert.deepEqual(await query(server.url, "show timezone"), [["Asia/Shanghai"]]);
    await server.stop();
  });

  test("the server stays while another process uses it", async () => {
    const server = await startEmbedded({ dataDirectory: folder });
    const other = await otherProcess(folder, "stays");
    await server.stop();
    assert.equal(isRunning(server.pid), true);
    other.child.kill("SIGKILL");
    await other.ended;
    await stopEmbedded(folder);
    assert.equal(isRunning(server.pid), false);
  });

  test("a data folder of a newer PostgreSQL is refused and left alone", async () => {
    const newer = join(base, "newer");
    mkdirSync(newer);
    writeFileSync(join(newer, "PG_VERSION"), "99\n");
    await assert.rejects(startEmbedded({ dataDirectory: newer }), /written by PostgreSQL 99, newer than/);
    assert.equal(existsSync(join(newer, "postmaster.pid")), false);
  });

  test("a folder with other files is refused and left alone", async () => {
    const other = join(base, "other");
    mkdirSync(other);
    writeFileSync(join(other, "letter.txt"), "keep me");
    await assert.rejects(startEmbedded({ dataDirectory: other }), /holds other files/);
    assert.equal(existsSync(join(other, "letter.txt")), true);
  });

  test("a socket folder that others may enter is not trusted", () => {
    const open = join(base, "sockets");
    mkdirSync(open);
    const as = {
      command: () => ["", []],
      identity: {},
      owner: process.getuid?.() ?? 0,
      give: () => {},
    } as never;
    chmodSync(open, 0o755);
    assert.throws(() => checkSocketFolder(open, as), /others may enter/);
    chmodSync(open, 0o700);
    checkSocketFolder(open, as);
  });
});
