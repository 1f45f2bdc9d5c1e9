import pg from "pg";
import type { Logger } from "#platform/observability/logger.ts";

export type Listener = {
  /** Whether changes are heard now. While they are not, nobody may rely on not having heard of any. */
  readonly connected: boolean;
  /** Begins to listen; done once, at the first who needs it. */
  start(): void;
  stop(): Promise<void>;
};

/** How long a lost connection waits before the next try, in milliseconds. */
const RETRY = 1000;

/**
 * Hears PostgreSQL's NOTIFY of a channel on a connection of its own, in every process that asks. `changed` is called for each
 * notice, and after every new connection, since notices may have been missed. It never keeps the process alive.
 */
export function createListener(options: {
  readonly pool: pg.Pool;
  readonly channel: string;
  readonly logger: Logger;
  readonly changed: () => void;
}): Listener {
  const { pool, channel, logger, changed } = options;
  let client: pg.Client | undefined;
  let connected = false;
  let started = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  function lost(error?: unknown): void {
    const before = client;
    client = undefined;
    connected = false;
    before?.removeAllListeners();
    before?.on("error", () => {});
    before?.end().catch(() => {});
    if (stopped) return;
    if (error) logger.warn({ err: error, channel }, "listening interrupted");
    timer = setTimeout(() => void connect(), RETRY).unref();
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({ ...pool.options, keepAlive: true });
    client = next;
    next.on("error", lost);
    next.on("end", () => client === next && lost());
    next.on("notification", changed);
    try {
      await next.connect();
      (next as unknown as { connection: { stream: { unref?: () => void } } }).connection.stream.unref?.();
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      if (client !== next) return;
      connected = true;
      changed();
    } catch (error) {
      if (client === next) lost(error);
    }
  }

  return {
    get connected() {
      return connected;
    },
    start() {
      if (started || stopped) return;
      started = true;
      void connect();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      connected = false;
      const last = client;
      client = undefined;
      last?.removeAllListeners();
      last?.on("error", () => {});
      await last?.end().catch(() => {});
    },
  };
}
