import type pg from "pg";
import { PgBoss } from "pg-boss";
import type { Logger } from "#platform/observability/logger.ts";

export type JobHandler = (data: Record<string, unknown>, signal: AbortSignal) => Promise<void>;
export type JobSpec = {
  readonly handler: JobHandler /** Cron in the deployment's time zone. */;
  readonly schedule?: string;
  readonly expireInSeconds?: number;
};

/**
 * Long and scheduled work, in the same database (pg-boss). Handlers are idempotent: a killed worker's job is given out again.
 */
export class Jobs {
  readonly #boss: PgBoss;
  readonly #specs: Readonly<Record<string, JobSpec>>;
  readonly #timeZone: string;
  constructor(options: {
    pool: pg.Pool;
    logger: Logger;
    timeZone: string;
    specs: Readonly<Record<string, JobSpec>>;
  }) {
    const { pool, logger } = options;
    this.#specs = options.specs;
    this.#timeZone = options.timeZone;
    this.#boss = new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values as never[]) } });
    this.#boss.on("error", (err) => logger.warn({ err }, "jobs"));
  }

  async start(): Promise<void> {
    await this.#boss.start();
    for (const [name, spec] of Object.entries(this.#specs)) {
      await this.#boss.createQueue(name, {
        retryLimit: 3,
        retryBackoff: true,
        expireInSeconds: spec.expireInSeconds ?? 900,
      });
      await this.#boss.work(name, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
        if (job) await spec.handler(job.data as Record<string, unknown>, job.signal);
      });
      if (spec.schedule) await this.#boss.schedule(name, spec.schedule, {}, { tz: this.#timeZone });
    }
  }

  async enqueue(name: string, data: Record<string, unknown>): Promise<void> {
    await this.#boss.send(name, data);
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 10_000 });
  }
}
