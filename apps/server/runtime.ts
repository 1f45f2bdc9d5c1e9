import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "#platform/config/config.ts";
import { type OpenDatabase, openDatabase } from "#platform/db/database.ts";
import { migrateToLatest } from "#platform/db/migrate.ts";
import type { Logger } from "#platform/observability/logger.ts";
import { createMetrics } from "#platform/observability/metrics.ts";
import { startEmbedded } from "#platform/postgres/embedded.ts";
import { type Application, composeApplication } from "./compose.ts";
import { allMigrations } from "./migrations.ts";

export type Runtime = Application & {
  readonly database: OpenDatabase;
  readonly databaseUrl: string;
  readonly metrics: ReturnType<typeof createMetrics>;
  /** Closes everything; stops the embedded database only when this process started it. */
  readonly shutDown: () => Promise<void>;
};

export type RuntimeOptions = {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock?: () => Date;
  readonly durable?: boolean;
  readonly poolSize?: number;
};

/** The database of this deployment: `DATABASE_URL`, or the embedded one in the data folder (a running one is used as it is). */
export async function openDeployment(config: Config): Promise<{ url: string; stop: () => Promise<void> }> {
  mkdirSync(config.dataDirectory, { recursive: true, mode: 0o700 });
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} };
  const embedded = await startEmbedded({ dataDirectory: join(config.dataDirectory, "postgres") });
  return { url: embedded.url, stop: async () => (embedded.adopted ? undefined : embedded.stop()) };
}

/** Database, schema and application, ready for commands: the common ground of server and command line. */
export async function startRuntime({
  config,
  logger,
  clock,
  durable,
  poolSize,
}: RuntimeOptions): Promise<Runtime> {
  const deployment = await openDeployment(config);
  const metrics = createMetrics();
  const database = openDatabase({
    url: deployment.url,
    onError: (err) => logger.warn({ err }, "database connection"),
    ...(durable === undefined ? {} : { durable }),
    ...(poolSize === undefined ? {} : { poolSize }),
  });
  try {
    const applied = await migrateToLatest(database.db, allMigrations);
    if (applied.length > 0) logger.info({ applied }, "schema brought up to date");
    const application = composeApplication({
      database,
      config,
      logger,
      metrics,
      ...(clock ? { clock } : {}),
    });
    return {
      ...application,
      database,
      databaseUrl: deployment.url,
      metrics,
      async shutDown() {
        await application.close();
        await database.close();
        await deployment.stop();
      },
    };
  } catch (error) {
    await database.close();
    await deployment.stop();
    throw error;
  }
}
