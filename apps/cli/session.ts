import type { CommandContext } from "#platform/commands/context.ts";
import { readConfig } from "#platform/config/config.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { type Runtime, startRuntime } from "../server/runtime.ts";

/** Runs with the deployment's data: attaches to a running database, or starts the embedded one and stops it afterwards. */
export async function withRuntime<R>(
  work: (runtime: Runtime) => Promise<R>,
  options: { durable?: boolean } = {},
): Promise<R> {
  const config = readConfig(process.env, process.cwd());
  const runtime = await startRuntime({
    config,
    logger: createLogger(process.env.HUIZHI_LOG_LEVEL || "warn"),
    poolSize: 8,
    ...options,
  });
  try {
    return await work(runtime);
  } finally {
    await runtime.shutDown();
  }
}

/** Commands given on the machine itself are the platform owner's. */
export function cliContext(): CommandContext {
  const now = new Date().toISOString();
  return { actor: systemActor, occurredAt: now, recordedAt: now, via: "cli" };
}
