import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { after, test } from "node:test";
import { LiveHub } from "./hub.ts";

/** A server whose every request joins the hub. */
async function served(hub: LiveHub) {
  const server = createServer((request, response) =>
    hub.join(response, request.headers["last-event-id"] as string | undefined),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => {
    hub.end();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function reader(port: number, lastId?: string): Promise<{ socket: Socket; text: () => string }> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (piece) => {
    text += piece;
  });
  socket.on("error", () => {});
  socket.write(`GET / HTTP/1.1\r\nhost: x\r\n${lastId ? `last-event-id: ${lastId}\r\n` : ""}\r\n`);
  return { socket, text: () => text };
}

const until = async (is: () => boolean): Promise<void> => {
  for (let i = 0; i < 500 && !is(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(is(), "waited in vain");
};

test("everybody gets the same frame; who comes later the state as it is; who has it already nothing", async () => {
  const hub = new LiveHub({ limit: 3, heartbeat: 40 });
  const port = await served(hub);
  const [one, two] = [await reader(port), await reader(port)];
  await until(() => hub.size === 2);
  hub.show("a1", { needs: 1 });
  const frame = 'id: a1\nevent: state\ndata: {"needs":1}\n\n';
  await until(() => one.text().includes(frame) && two.text().includes(frame));
  assert.match(one.text(), /^HTTP\/1\.1 200 OK\r\ncontent-type: text\/event-stream/);
  hub.show("a1", { needs: 1 });
  const back = await reader(port, "a1");
  await until(() => back.text().includes(": \n\n"));
  assert.ok(!back.text().includes("data:"));
  assert.equal(one.text().split("data:").length, 2);
  assert.ok(hub.isFull);
  two.socket.destroy();
  await until(() => hub.size === 2);
  assert.ok(!hub.isFull);
  const late = await reader(port, "old");
  await until(() => late.text().includes(frame));
});

test("a reader that stands still costs one frame however much happens, and then gets the newest state", async () => {
  const hub = new LiveHub({ limit: 10, heartbeat: 60_000 });
  const port = await served(hub);
  const stalled = await reader(port);
  stalled.socket.pause();
  const quick = await reader(port);
  await until(() => hub.size === 2);
  const filler = "x".repeat(400_000);
  for (let i = 1; i <= 60; i++) {
    hub.show(`s${i}`, { i, filler });
    await until(() => quick.text().includes(`"i":${i},`));
  }
  assert.ok(!stalled.text().includes('"i":60,'));
  stalled.socket.resume();
  await until(() => stalled.text().includes('"i":60,'));
  await until(() => stalled.text().endsWith("\n\n"));
  const seen = [...stalled.text().matchAll(/"i":(\d+),/g)].map(([, i]) => Number(i));
  assert.ok(seen.length < 60, `${seen.length} frames`);
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b),
  );
});
