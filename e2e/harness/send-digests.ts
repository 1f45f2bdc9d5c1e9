// A program: runs the job of the daily digests on a deployment's database as if it were the instant of NOW, and says what it did.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeApplication } from "#apps/server/compose.ts";
import { readConfig } from "#platform/config/config.ts";
import { openDatabase } from "#platform/db/database.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { createMetrics } from "#platform/observability/metrics.ts";

const now = new Date(process.env.NOW ?? "");
const data = mkdtempSync(join(tmpdir(), "huizhi-digests-"));
const database = openDatabase({ url: process.env.DATABASE_URL ?? "", poolSize: 2 });
const application = composeApplication({
  database,
  config: readConfig({ ...process.env, HUIZHI_DATA: data }, data),
  logger: createLogger("silent"),
  metrics: createMetrics(),
  clock: () => now,
  anchored: false,
});
await application.jobs["inbox-digests"]?.handler({}, new AbortController().signal);
await application.close();
await database.close();
rmSync(data, { recursive: true, force: true });
process.stdout.write("digests: done\n");
