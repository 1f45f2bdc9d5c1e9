import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Html } from "#platform/http/html.ts";

/** A reply as it goes over the wire, made once: its bytes, packed and unpacked, and what a browser asks again by. */
export type Wire = {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Makes a reply of a text. */
export function wireOf(
  text: string,
  given: { readonly type?: string; readonly status?: number; readonly headers?: Wire["headers"] } = {},
): Wire {
  const bytes = Buffer.from(text);
  return {
    status: given.status ?? 200,
    type: given.type ?? "text/html; charset=utf-8",
    bytes,
    gzip: gzipSync(bytes, { level: 6 }),
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    ...(given.headers ? { headers: given.headers } : {}),
  };
}

/**
 * Sends a reply; whoever has it already gets 304. `cache` is the `cache-control`: pages that are the same for everybody may be kept,
 * but are asked for anew.
 */
export function sendWire(
  request: FastifyRequest,
  reply: FastifyReply,
  wire: Wire,
  cache = "public, no-cache",
): FastifyReply {
  reply.header("cache-control", cache).header("etag", wire.etag).header("vary", "accept-encoding");
  if (wire.headers) reply.headers(wire.headers);
  const known = request.headers["if-none-match"];
  if (wire.status === 200 && known?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === wire.etag))
    return reply.status(304).send();
  reply.status(wire.status).type(wire.type);
  if (!/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) return reply.send(wire.bytes);
  return reply.header("content-encoding", "gzip").send(wire.gzip);
}

/** Sends a page that is made for one visitor or one link: never kept by anybody. */
export const sendPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  page: Html,
  status = 200,
): FastifyReply => sendWire(request, reply, wireOf(String(page), { status }), "private, no-store");
