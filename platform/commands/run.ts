import { sql } from "kysely";
import type { Db, Tx } from "#platform/db/database.ts";
import { isRetryable } from "#platform/db/database.ts";
import { insertions, writeTogether } from "#platform/db/insert-rows.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { type AuditEntry, type AuditHead, appendAudit } from "./audit.ts";
import type { CommandContext } from "./context.ts";
import type { EventBus } from "./events.ts";
import { newId } from "./ids.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

export type CommandRunner = {
  /**
   * Runs one command: one transaction in which the work locks, authorises, decides, saves and audits. Refusals roll
   * back. With an idempotency key the reply is stored with the effect and replayed for the same key, also when the
   * second request arrives while the first still runs. Deadlocks are retried (≤ 3×); the work must be repeatable.
   */
  run<R>(context: CommandContext, work: (unit: UnitOfWork) => Promise<R>): Promise<R>;
};

export type RunnerOptions = {
  db: Db;
  events: EventBus;
  /** Called after each commit with the audit head (anchoring) and whether effects wait in the outbox. */
  onCommitted?: (head: AuditHead | undefined, effects: number) => void;
};

export function createRunner({ db, events, onCommitted }: RunnerOptions): CommandRunner {
  async function attempt<R>(context: CommandContext, work: (unit: UnitOfWork) => Promise<R>): Promise<R> {
    const { result, head, effects } = await db.transaction().execute(async (tx) => {
      const replayed = await claimKey<R>(tx, context);
      if (replayed) return { result: replayed.response, head: undefined, effects: 0 };
      const unit = new Unit(tx, context, events);
      const value = await work(unit);
      return { result: value, ...(await unit.finish(value)) };
    });
    onCommitted?.(head, effects);
    return result;
  }
  return {
    async run(context, work) {
      for (let tries = 0; ; tries++) {
        try {
          return await attempt(context, work);
        } catch (error) {
          if (tries >= 3 || !isRetryable(error)) throw error;
        }
      }
    },
  };
}

/** Takes the idempotency key; a request with the same key waits here for the first one's commit and gets its reply. */
async function claimKey<R>(tx: Tx, context: CommandContext): Promise<{ response: R } | undefined> {
  const { idempotency, actor } = context;
  if (!idempotency) return undefined;
  const inserted = await tx
    .insertInto("idempotencyKeys")
    .values({
      actorId: actor.personId,
      key: idempotency.key,
      requestHash: idempotency.requestHash,
      response: null,
      // When it was stored, not when the command says it was recorded: replies are kept for a time from now.
      createdAt: sql<string>`now()`,
    })
    .onConflict((c) => c.doNothing())
    .returning("key")
    .executeTakeFirst();
  if (inserted) return undefined;
  const known = await tx
    .selectFrom("idempotencyKeys")
    .select(["requestHash", "response"])
    .where("actorId", "=", actor.personId)
    .where("key", "=", idempotency.key)
    .executeTakeFirstOrThrow();
  if (known.requestHash !== idempotency.requestHash) refuse("idempotency-key-reused");
  return { response: JSON.parse(known.response ?? "null") as R };
}

class Unit implements UnitOfWork {
  readonly workToken = true as const;
  readonly tx: Tx;
  readonly context: CommandContext;
  readonly #events: EventBus;
  readonly #audit: AuditEntry[] = [];
  readonly #effects: { kind: string; payload: Record<string, unknown> }[] = [];
  readonly #versions: {
    entityType: string;
    entityId: string;
    version: number;
    snapshot: Record<string, unknown>;
  }[] = [];
  #nothing = false;

  constructor(tx: Tx, context: CommandContext, events: EventBus) {
    this.tx = tx;
    this.context = context;
    this.#events = events;
  }
  get actor() {
    return this.context.actor;
  }
  get now() {
    return this.context.recordedAt;
  }
  audit(entry: AuditEntry) {
    this.#audit.push(entry);
  }
  nothingChanged() {
    this.#nothing = true;
  }
  emit(event: { readonly type: string }) {
    return this.#events.emit(this, event);
  }
  later(kind: string, payload: Record<string, unknown>) {
    this.#effects.push({ kind, payload });
  }
  newId() {
    return newId();
  }
  async nextNumber(series: string, count = 1) {
    const row = await this.tx
      .insertInto("counters")
      .values({ series, value: count })
      .onConflict((c) =>
        c.column("series").doUpdateSet((eb) => ({ value: eb("counters.value", "+", count) })),
      )
      .returning("value")
      .executeTakeFirstOrThrow();
    return row.value - count + 1;
  }
  saveVersion(record: {
    entityType: string;
    entityId: string;
    version: number;
    snapshot: Record<string, unknown>;
  }) {
    this.#versions.push(record);
  }

  /** Writes what was collected, and `reply` for its key; the audit last, because its head is where commands queue. */
  async finish(reply: unknown): Promise<{ head: AuditHead | undefined; effects: number }> {
    const at = this.now;
    const isDemo = this.context.via === "demo";
    const effects = isDemo ? 0 : this.#effects.length;
    const { personId: byId, name: byName } = this.actor;
    const { idempotency } = this.context;
    // What the demonstration tells happened long ago: its letters are on record, nobody gets them now.
    const due = { createdAt: at, nextAt: at, attempts: 0, doneAt: isDemo ? at : null };
    await writeTogether(this.tx, [
      ...insertions(
        "recordVersions",
        this.#versions.map((v) => ({ ...v, at, byId, byName })),
      ),
      ...insertions(
        "outbox",
        this.#effects.map((e) => ({ ...e, ...due })),
      ),
      ...(idempotency
        ? [
            sql`update idempotency_keys set response = ${JSON.stringify(reply ?? null)}
              where actor_id = ${byId} and key = ${idempotency.key}`,
          ]
        : []),
    ]);
    if (this.#audit.length === 0) {
      if (!this.#nothing) throw new Error("a command changed something without an audit entry");
      return { head: undefined, effects };
    }
    return { head: await appendAudit(this.tx, this.context, this.#audit), effects };
  }
}
