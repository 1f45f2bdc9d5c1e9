import type { Wire } from "./reply.ts";

type Entry = { readonly wire: Wire; readonly at: number; readonly until: number; readonly size: number };

export type PageCacheOptions = {
  /** Whether changes are heard at once; while not, a page is kept a second at most. */
  readonly heard: () => boolean;
  /** Bytes kept; the least recently asked for goes first. */
  readonly limit?: number;
};

/** Pages tell the time too (countdown, deadlines): none is older than this, in milliseconds. */
const OLDEST = 60_000;
const OLDEST_UNHEARD = 1_000;
const ENTRY = 600;

/**
 * Pages as they went over the wire, by address and state of the portal. Whatever changes what the portal shows empties it. Requests for
 * a page that is being made wait for the same one.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>();
  readonly #making = new Map<string, Promise<Wire>>();
  readonly #heard: () => boolean;
  readonly #limit: number;
  #bytes = 0;
  #revision = 0;

  constructor({ heard, limit = 48 * 1024 * 1024 }: PageCacheOptions) {
    this.#heard = heard;
    this.#limit = limit;
  }

  /** How often the portal has changed since this process began. */
  get revision(): number {
    return this.#revision;
  }
  get bytes(): number {
    return this.#bytes;
  }

  changed(): void {
    this.#revision++;
    this.#entries.clear();
    this.#making.clear();
    this.#bytes = 0;
  }

  async serve(key: string, make: () => Promise<Wire>): Promise<Wire> {
    const now = performance.now();
    const known = this.#entries.get(key);
    if (known && known.until > now && (this.#heard() || now - known.at < OLDEST_UNHEARD)) {
      // The most recently asked for stands last.
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.wire;
    }
    const running = this.#making.get(key);
    if (running) return running;
    const revision = this.#revision;
    const making = make().then(
      (wire) => {
        // A page begun before a change may show what was before it.
        if (revision === this.#revision) {
          this.#making.delete(key);
          this.#keep(key, wire);
        }
        return wire;
      },
      (error: unknown) => {
        if (revision === this.#revision) this.#making.delete(key);
        throw error;
      },
    );
    this.#making.set(key, making);
    return making;
  }

  #keep(key: string, wire: Wire): void {
    const before = this.#entries.get(key);
    if (before) {
      this.#bytes -= before.size;
      this.#entries.delete(key);
    }
    const size = wire.bytes.length + wire.gzip.length + key.length * 2 + ENTRY;
    if (size > this.#limit / 8) return;
    const at = performance.now();
    this.#entries.set(key, { wire, at, until: at + OLDEST, size });
    this.#bytes += size;
    for (const [oldest, { size: freed }] of this.#entries) {
      if (this.#bytes <= this.#limit) break;
      this.#entries.delete(oldest);
      this.#bytes -= freed;
    }
  }
}
