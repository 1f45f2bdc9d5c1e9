import { z } from "zod";
import { demonstrationState, type LoadResult, loadDemonstration } from "#demo/load.ts";
import { openDatabase } from "#platform/db/database.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import type { Platform } from "#platform/platform.ts";
import { composeApplication } from "./compose.ts";
import type { Runtime } from "./runtime.ts";

/** How far the demonstration is; kept by the process that loads it. */
export type DemonstrationStatus = {
  readonly state: "off" | "waiting" | "loading" | "done" | "failed";
  readonly done: number;
  readonly total: number;
};

const Status = z.object({
  state: z.enum(["off", "waiting", "loading", "done", "failed"]),
  done: z.number().int(),
  total: z.number().int(),
});

type Loading = {
  readonly onProgress?: (progress: { done: number; total: number }) => void;
  readonly onAccounts?: () => void;
  readonly signal?: AbortSignal;
};

/**
 * Loads the demonstration beside the running application: over connections that do not wait for the disk, with nothing sent and
 * nothing anchored until all of it is there. The application's own next commit makes it durable.
 */
export async function loadDemonstrationInto(
  runtime: Pick<Runtime, "platform" | "databaseUrl" | "metrics">,
  loading: Loading = {},
): Promise<LoadResult> {
  const { config, logger, clock, commands } = runtime.platform;
  const database = openDatabase({
    url: runtime.databaseUrl,
    poolSize: 4,
    durable: false,
    onError: (err) => logger.warn({ err }, "database connection"),
  });
  const app = composeApplication({
    database,
    config,
    logger,
    metrics: runtime.metrics,
    clock,
    anchored: false,
  });
  try {
    return await loadDemonstration(app, {
      ...loading,
      today: dayIn(config.timeZone, clock()),
      commands,
    });
  } finally {
    await app.close();
    await database.close();
  }
}

const dayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now);

/** Loads the demonstration in the background of a server; asked how far it is, and stopped with the server. */
export class Demonstration {
  readonly #platform: Platform;
  #status: DemonstrationStatus = { state: "off", done: 0, total: 0 };
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  get status(): DemonstrationStatus {
    return this.#status;
  }

  /** Starts loading where the demonstration is on and the database is empty or was left half loaded; `onAccounts` once people can sign in. */
  async start(
    runtime: Pick<Runtime, "platform" | "databaseUrl" | "metrics">,
    onAccounts: () => void,
  ): Promise<void> {
    const { config, logger } = this.#platform;
    if (!config.demo) return;
    const state = await demonstrationState(this.#platform);
    if (state === "not-empty") return;
    if (state === "done") {
      this.#status = { state: "done", done: 1, total: 1 };
      return onAccounts();
    }
    this.#status = { state: "waiting", done: 0, total: 1 };
    this.#running = loadDemonstrationInto(runtime, {
      onAccounts,
      onProgress: (progress) => {
        this.#status = { state: "loading", ...progress };
      },
      signal: this.#stopping.signal,
    }).then(
      (result) => {
        logger.info({ seconds: result.seconds, refused: result.refused.length }, "demonstration loaded");
        this.#status = { ...this.#status, state: result.reason === "interrupted" ? "waiting" : "done" };
      },
      (err: unknown) => {
        logger.error({ err }, "demonstration not loaded");
        this.#status = { ...this.#status, state: "failed" };
      },
    );
  }

  /** Stops between two commands; what is missing is loaded at the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  operations(): Operation[] {
    return [
      operation({
        method: "GET",
        url: "/api/demo/status",
        id: "getDemoStatus",
        tag: "demo",
        access: "public",
        summary: { zh: "演示数据载入进度", en: "How far the demonstration is loaded" },
        response: Status,
        handler: async () => this.#status,
      }),
    ];
  }
}
