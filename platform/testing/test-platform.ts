import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandContext } from "#platform/commands/context.ts";
import { EventBus } from "#platform/commands/events.ts";
import { createRunner } from "#platform/commands/run.ts";
import { type Config, readConfig } from "#platform/config/config.ts";
import { openDatabase } from "#platform/db/database.ts";
import { type Migrations, migrateToLatest } from "#platform/db/migrate.ts";
import { FileStore } from "#platform/files/files.ts";
import { type Actor, type Grant, type Role, type ScopeNode, systemActor } from "#platform/kernel/actor.ts";
import type { Mail } from "#platform/mail/mailer.ts";
import { createLogger } from "#platform/observability/logger.ts";
import type { Platform } from "#platform/platform.ts";
import { createTestDatabase } from "#platform/postgres/testing.ts";

export type TestPlatform = {
  readonly platform: Platform;
  readonly url: string;
  readonly config: Config;
  /** Mail the fake mailer took. */
  readonly mails: Mail[];
  /** Moves the platform's clock; it stands still otherwise. */
  readonly setNow: (iso: string) => void;
  readonly context: (actor?: Actor, at?: string) => CommandContext;
  readonly close: () => Promise<void>;
};

/** A platform on a fresh real database with the given schema; the clock stands at 2023-09-24 10:00 in Jiaozuo. */
export async function testPlatform(options: {
  migrations: Migrations;
  now?: string;
  poolSize?: number;
}): Promise<TestPlatform> {
  const { url, drop } = await createTestDatabase({
    template: {
      key: migrationsKey(options.migrations),
      prepare: (target) => prepareSchema(target, options.migrations),
    },
  });
  const database = openDatabase({ url, poolSize: options.poolSize ?? 10 });
  const directory = mkdtempSync(join(tmpdir(), "huizhi-test-"));
  const config = { ...readConfig({}, directory), dataDirectory: directory };
  const events = new EventBus();
  const mails: Mail[] = [];
  let now = options.now ?? "2023-09-24T02:00:00.000Z";
  const platform: Platform = {
    db: database.db,
    pool: database.pool,
    events,
    config,
    commands: createRunner({ db: database.db, events }),
    files: new FileStore(join(directory, "files")),
    mailer: { configured: true, send: async (mail) => void mails.push(mail), close: () => {} },
    logger: createLogger("silent"),
    clock: () => new Date(now),
  };
  return {
    platform,
    url,
    config,
    mails,
    setNow: (iso) => {
      now = iso;
    },
    context: (actor = systemActor, at = now) => ({ actor, occurredAt: at, recordedAt: now, via: "api" }),
    async close() {
      await database.close();
      await drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Changes whenever a migration's statements do. */
const migrationsKey = (migrations: Migrations): string =>
  JSON.stringify(Object.entries(migrations).map(([name, m]) => [name, (m as { text?: string }).text ?? ""]));

async function prepareSchema(url: string, migrations: Migrations): Promise<void> {
  const { db, close } = openDatabase({ url, poolSize: 2 });
  await migrateToLatest(db, migrations);
  await close();
}

/** A person holding the given roles. */
export const anActor = (personId: string, ...grants: readonly [Role, ScopeNode][]): Actor => ({
  personId,
  name: personId,
  locale: "zh",
  grants: grants.map(([role, scope]): Grant => ({ role, scope })),
});
