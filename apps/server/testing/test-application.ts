import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { CommandContext } from "#platform/commands/context.ts";
import { type Config, readConfig } from "#platform/config/config.ts";
import { openDatabase } from "#platform/db/database.ts";
import { migrateToLatest } from "#platform/db/migrate.ts";
import { type Actor, systemActor } from "#platform/kernel/actor.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { createMetrics } from "#platform/observability/metrics.ts";
import { createTestDatabase } from "#platform/postgres/testing.ts";
import { composeApplication } from "../compose.ts";
import { allMigrations } from "../migrations.ts";
import type { Runtime } from "../runtime.ts";
import { buildServer } from "../server.ts";

export type Reply = {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
};
export type CallOptions = {
  readonly cookie?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type TestApplication = {
  readonly runtime: Runtime;
  readonly app: FastifyInstance;
  readonly url: string;
  readonly config: Config;
  readonly logs: string[];
  call(method: string, url: string, options?: CallOptions): Promise<Reply>;
  /** Signs in and gives the cookie. */
  signIn(login: string, password: string): Promise<string>;
  context(actor?: Actor): CommandContext;
  close(): Promise<void>;
};

const migrationsKey = JSON.stringify(
  Object.entries(allMigrations).map(([name, m]) => [name, (m as { text?: string }).text ?? ""]),
);

/** How to prepare the database every test of a file (and other files with the same key) starts from. */
export type Preparation = { readonly key: string; readonly load: (runtime: Runtime) => Promise<void> };

/** The whole application, composed as in production, on a fresh real database. */
export async function testApplication(
  options: {
    prepared?: Preparation;
    env?: Readonly<Record<string, string>>;
    poolSize?: number;
    clock?: () => Date;
  } = {},
): Promise<TestApplication> {
  const { prepared, env = {}, poolSize = 20, clock = () => new Date() } = options;
  const { url, drop } = await createTestDatabase({
    template: {
      key: `${migrationsKey}:${prepared?.key ?? ""}`,
      prepare: async (target) => {
        const made = await compose(target, { env, poolSize: 8, clock: () => new Date() });
        await migrateToLatest(made.runtime.database.db, allMigrations);
        await prepared?.load(made.runtime);
        await made.end();
      },
    },
  });
  const { runtime, config, logs, end } = await compose(url, { env, poolSize, clock });
  const app = await buildServer(runtime, { serveWeb: false });
  const call = async (
    method: string,
    target: string,
    { cookie, body, headers }: CallOptions = {},
  ): Promise<Reply> => {
    const reply = await app.inject({
      method: method as "GET",
      url: target,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    return {
      status: reply.statusCode,
      text: reply.payload,
      body: parse(reply.payload),
      headers: reply.headers,
    };
  };
  return {
    runtime,
    app,
    url,
    config,
    logs,
    call,
    async signIn(login, password) {
      const reply = await call("POST", "/api/session", { body: { login, password } });
      if (reply.status !== 204) throw new Error(`${login}: ${reply.status} ${reply.text}`);
      const cookies = [reply.headers["set-cookie"]].flat() as string[];
      return cookies[0]?.split(";")[0] ?? "";
    },
    context(actor = systemActor) {
      const now = runtime.platform.clock().toISOString();
      return { actor, occurredAt: now, recordedAt: now, via: "api" };
    },
    async close() {
      await app.close();
      await end();
      await drop();
    },
  };
}

async function compose(
  url: string,
  options: { env: Readonly<Record<string, string>>; poolSize: number; clock: () => Date },
) {
  const directory = mkdtempSync(join(tmpdir(), "huizhi-app-"));
  const config = { ...readConfig({ HUIZHI_DEMO: "1", ...options.env }, directory), dataDirectory: directory };
  const logs: string[] = [];
  const logger = createLogger("info", { write: (line: string) => void logs.push(line) });
  const database = openDatabase({ url, poolSize: options.poolSize });
  const metrics = createMetrics();
  const application = composeApplication({ database, config, logger, metrics, clock: options.clock });
  const end = async () => {
    await application.close();
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  };
  const runtime: Runtime = { ...application, database, databaseUrl: url, metrics, shutDown: end };
  return { runtime, config, logs, end };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
