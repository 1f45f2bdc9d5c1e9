import { sql } from "kysely";
import type { Db } from "#platform/db/database.ts";
import type { Logger } from "#platform/observability/logger.ts";

/** `effect.id` is the same at every try: what was done under it before need not be done again. */
export type EffectHandler = (
  payload: Record<string, unknown>,
  effect: { readonly id: string },
) => Promise<void>;

/**
 * Carries out the effects that commands left behind, at least once each: rows are taken with SKIP LOCKED (several processes may
 * run), failures are retried with growing pauses (1 min × 2ⁿ, at most a day) and stay visible with their last error.
 */
export class Outbox {
  readonly #db: Db;
  readonly #logger: Logger;
  readonly #handlers: Readonly<Record<string, EffectHandler>>;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(options: { db: Db; logger: Logger; handlers: Readonly<Record<string, EffectHandler>> }) {
    this.#db = options.db;
    this.#logger = options.logger;
    this.#handlers = options.handlers;
  }

  start(): void {
    this.#timer = setInterval(() => this.kick(), 5_000);
    this.#timer.unref();
    this.kick();
  }

  /** Something was committed: look now. */
  kick(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#drain()
      .catch((err) => this.#logger.warn({ err }, "outbox"))
      .finally(() => {
        this.#running = undefined;
        if (this.#again) {
          this.#again = false;
          this.kick();
        }
      });
  }

  /** Waits until nothing is due; for graceful stop and tests. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (!this.#stopped && (await this.#next())) {
      /* one after another */
    }
  }

  async #next(): Promise<boolean> {
    return this.#db.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom("outbox")
        .selectAll()
        .where("doneAt", "is", null)
        .where("nextAt", "<=", sql<string>`now()`)
        .orderBy("id")
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!row) return false;
      const handler = this.#handlers[row.kind];
      try {
        if (!handler) throw new Error(`no handler for effect ${row.kind}`);
        await handler(row.payload as Record<string, unknown>, { id: String(row.id) });
        await tx
          .updateTable("outbox")
          // What was delivered is no longer needed, and may name people.
          .set({ doneAt: sql<string>`now()`, lastError: null, payload: "{}" })
          .where("id", "=", row.id)
          .execute();
      } catch (error) {
        const minutes = Math.min(2 ** row.attempts, 1440);
        this.#logger.warn({ kind: row.kind, effect: row.id, attempts: row.attempts + 1 }, "effect failed");
        await tx
          .updateTable("outbox")
          .set({
            attempts: row.attempts + 1,
            nextAt: sql<string>`now() + make_interval(mins => ${minutes})`,
            lastError: String((error as Error).message).slice(0, 300),
          })
          .where("id", "=", row.id)
          .execute();
      }
      return true;
    });
  }
}
