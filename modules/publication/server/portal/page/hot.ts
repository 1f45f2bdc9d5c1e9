import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { PageCache } from "./cache.ts";
import type { Wire } from "./reply.ts";

/** A kept reply as one write: head and bytes for readers that unpack and for those that do not. */
type Ready = {
  readonly wire: Wire;
  readonly revision: number;
  readonly until: number;
  readonly size: number;
  readonly route: string;
  readonly packed: readonly string[];
  readonly plain: readonly string[];
};

/** Addresses at most; with each change of the portal all are forgotten. */
const MOST = 4000;
/** Bytes kept at most, beside the cache's own: anybody can make up questions. */
export const HOT_BYTES = 24 * 1024 * 1024;
/** An address of all facets and a long question is below this. */
const LONGEST_ADDRESS = 2000;
/** What an address costs beside its page. */
const ENTRY = 2_000;
const OLDEST = 60_000;

export type Seen = (what: {
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}) => void;

/**
 * Pages that were asked for a moment ago, answered before any of the server's machinery: the same bytes under the same head, security
 * headers included, as the reply they were learnt from. Only what is the same for everybody comes here.
 */
export class HotPages {
  readonly #pages = new Map<string, Ready>();
  readonly #cache: PageCache;
  readonly #heard: () => boolean;
  #revision = 0;
  #bytes = 0;

  constructor(cache: PageCache, heard: () => boolean) {
    this.#cache = cache;
    this.#heard = heard;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Learns a reply that is about to be sent; `revision` is that of the portal before the page was looked up. */
  learn(request: FastifyRequest, reply: FastifyReply, wire: Wire, revision: number): void {
    const { url } = request.raw;
    if (!url || url.length > LONGEST_ADDRESS || revision !== this.#cache.revision || !this.#heard()) return;
    const size = wire.bytes.length + wire.gzip.length + url.length + ENTRY;
    if (this.#revision !== revision || this.#pages.size >= MOST || this.#bytes + size > HOT_BYTES) {
      this.#pages.clear();
      this.#bytes = 0;
      this.#revision = revision;
    }
    const before = this.#pages.get(url);
    this.#bytes += size - (before ? before.size : 0);
    const shared = Object.entries(reply.getHeaders()).filter(([name]) => !OWN.has(name));
    const head = [
      ...shared.flatMap(([name, value]) => [name, String(value)]),
      ...Object.entries(wire.headers ?? {}).flat(),
      "content-type",
      wire.type,
      "cache-control",
      "public, no-cache",
      "etag",
      wire.etag,
      "vary",
      "accept-encoding",
    ];
    this.#pages.set(url, {
      wire,
      revision,
      size,
      until: performance.now() + OLDEST,
      route: request.routeOptions.url ?? "unmatched",
      packed: [...head, "content-encoding", "gzip", "content-length", String(wire.gzip.length)],
      plain: [...head, "content-length", String(wire.bytes.length)],
    });
  }

  /** Answers when it knows the page as it is now; false leaves the request to the server. */
  answer(request: IncomingMessage, response: ServerResponse, seen: Seen): boolean {
    if (request.method !== "GET") return false;
    const page = this.#pages.get(request.url ?? "");
    if (!page || page.revision !== this.#cache.revision) return false;
    const began = performance.now();
    if (page.until < began || !this.#heard()) return false;
    const { wire } = page;
    const known = request.headers["if-none-match"];
    if (known && wire.status === 200 && known.includes(wire.etag)) {
      response.writeHead(304, [...page.plain.slice(0, -2)]).end();
    } else if (/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
      response.writeHead(wire.status, page.packed as string[]).end(wire.gzip);
    } else {
      response.writeHead(wire.status, page.plain as string[]).end(wire.bytes);
    }
    seen({ route: page.route, status: response.statusCode, seconds: (performance.now() - began) / 1000 });
    return true;
  }
}

/** Headers that a reply sets for itself. */
const OWN = new Set([
  "content-type",
  "content-length",
  "content-encoding",
  "cache-control",
  "etag",
  "vary",
  "set-cookie",
  "date",
]);
