import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

export type HubOptions = {
  /** Most viewers of this process; one more is refused. */
  readonly limit: number;
  /** Milliseconds between signs of life, so that proxies keep quiet connections open. */
  readonly heartbeat?: number;
};

type Viewer = {
  readonly socket: Socket;
  /** What was written last has not been taken by the connection yet. */
  waiting: boolean;
  pending: Buffer | null;
  readonly taken: () => void;
};

const HEAD = [
  "HTTP/1.1 200 OK",
  "content-type: text/event-stream; charset=utf-8",
  "cache-control: no-cache, no-transform",
  "x-accel-buffering: no",
  "x-content-type-options: nosniff",
  "connection: close",
];
const BEAT = Buffer.from(": \n\n");

/**
 * Server-sent events for many viewers of the same thing. A frame is written out once and the same bytes go to all. Each frame tells
 * the whole state, so a reader that cannot keep up simply misses those in between: of what it has not taken it holds one, the
 * newest, and no sign of life. Whoever comes back gets the state as it is now, unless its last one is that already.
 */
export class LiveHub {
  readonly #viewers = new Set<Viewer>();
  readonly #options: HubOptions;
  #id = "";
  #frame: Buffer | null = null;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(options: HubOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#viewers.size;
  }
  /** Of the state shown last. */
  get id(): string {
    return this.#id;
  }
  /** The frame of the state shown last. */
  get frame(): Buffer {
    return this.#frame ?? BEAT;
  }
  get isFull(): boolean {
    return this.#ended || this.#viewers.size >= this.#options.limit;
  }

  /**
   * Takes over a request's connection. Refuses nothing itself: ask `isFull` before. `lastId` is what the reader says it saw last;
   * `extra` are lines of the reply's head.
   */
  join(response: ServerResponse, lastId: string | undefined, extra: readonly string[] = []): void {
    const { socket } = response;
    if (!socket || socket.destroyed) return;
    socket.setNoDelay(true);
    socket.setTimeout(0);
    const viewer: Viewer = {
      socket,
      waiting: false,
      pending: null,
      taken: () => {
        viewer.waiting = false;
        const next = viewer.pending;
        viewer.pending = null;
        if (next) this.#write(viewer, next);
      },
    };
    this.#viewers.add(viewer);
    socket.once("close", () => this.#viewers.delete(viewer));
    socket.on("error", () => socket.destroy());
    const head = Buffer.from(`${[...HEAD, ...extra].join("\r\n")}\r\n\r\nretry: 3000\n\n`);
    this.#write(viewer, this.#frame && lastId !== this.#id ? Buffer.concat([head, this.#frame]) : head);
    this.#timer ??= setInterval(() => this.#beat(), this.#options.heartbeat ?? 25_000).unref();
  }

  /** Shows a new state to all; one that is shown already goes to nobody. */
  show(id: string, data: unknown): void {
    if (id === this.#id) return;
    this.#id = id;
    this.#frame = Buffer.from(`id: ${id}\nevent: state\ndata: ${JSON.stringify(data)}\n\n`);
    for (const viewer of this.#viewers) this.#write(viewer, this.#frame);
  }

  /** Ends all connections; nobody joins any more. */
  end(): void {
    this.#ended = true;
    clearInterval(this.#timer);
    for (const { socket } of this.#viewers) socket.destroy();
    this.#viewers.clear();
  }

  #write(viewer: Viewer, frame: Buffer): void {
    if (viewer.waiting) {
      viewer.pending = frame;
      return;
    }
    viewer.waiting = true;
    viewer.socket.write(frame, viewer.taken);
  }

  #beat(): void {
    for (const viewer of this.#viewers) if (!viewer.waiting) this.#write(viewer, BEAT);
  }
}
