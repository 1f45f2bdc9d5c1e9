import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { test } from "node:test";
import type { FastifyReply, FastifyRequest } from "fastify";
import { PageCache } from "./cache.ts";
import { HOT_BYTES, HotPages } from "./hot.ts";
import type { Wire } from "./reply.ts";

const aWire = (bytes: number): Wire => ({
  status: 200,
  type: "text/html; charset=utf-8",
  bytes: Buffer.alloc(bytes),
  gzip: Buffer.alloc(100),
  etag: '"x"',
});
const request = (url: string) => ({ raw: { url }, routeOptions: { url: "/portal/needs" } }) as FastifyRequest;
const reply = { getHeaders: () => ({ "x-frame-options": "DENY" }) } as unknown as FastifyReply;

function asked(hot: HotPages, url: string): boolean {
  const response = { statusCode: 0, writeHead: () => response, end: () => response };
  return hot.answer(
    { method: "GET", url, headers: {} } as IncomingMessage,
    response as unknown as ServerResponse,
    () => {},
  );
}

test("questions made up one after the other do not fill the memory: what is kept stays below its bound", () => {
  const hot = new HotPages(new PageCache({ heard: () => true }), () => true);
  const page = 100_000;
  let most = 0;
  for (let n = 0; n < 1000; n++) {
    hot.learn(request(`/portal/needs?q=${n}`), reply, aWire(page), 0);
    most = Math.max(most, hot.bytes);
  }
  assert.ok(most <= HOT_BYTES && most > HOT_BYTES / 2, String(most));
  assert.equal(asked(hot, "/portal/needs?q=999"), true);
  assert.equal(asked(hot, "/portal/needs?q=0"), false);
});

test("an address longer than a person's question is answered but not kept", () => {
  const hot = new HotPages(new PageCache({ heard: () => true }), () => true);
  const url = `/portal/needs?utm=${"x".repeat(5000)}`;
  hot.learn(request(url), reply, aWire(10), 0);
  assert.deepEqual([asked(hot, url), hot.bytes], [false, 0]);
});
