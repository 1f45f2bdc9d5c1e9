import type pg from "pg";
import type { EventBus } from "./commands/events.ts";
import type { CommandRunner } from "./commands/run.ts";
import { workOf } from "./commands/unit-of-work.ts";
import type { Config } from "./config/config.ts";
import type { Db, Reader } from "./db/database.ts";
import type { Migrations } from "./db/migrate.ts";
import type { FileStore } from "./files/files.ts";
import type { Operation } from "./http/operation.ts";
import type { JobSpec } from "./jobs/jobs.ts";
import type { EffectHandler } from "./jobs/outbox.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Text } from "./kernel/text.ts";
import type { WorkToken } from "./kernel/unit-of-work.ts";
import type { Mailer } from "./mail/mailer.ts";
import type { Logger } from "./observability/logger.ts";

/** What every module's server stands on; named, so that a test can give its own. */
export type Platform = {
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly commands: CommandRunner;
  readonly events: EventBus;
  readonly files: FileStore;
  readonly mailer: Mailer;
  readonly config: Config;
  readonly logger: Logger;
  /** The only wall clock. */
  readonly clock: () => Date;
};

/** One thing that waits for a person: shown on the home page, overdue ones first. */
export type TodoItem = {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly count?: number;
  /** Page to open, e.g. `/needs?state=submitted`. */
  readonly link: string;
  readonly dueAt?: string | null;
  readonly overdue?: boolean;
};
export type TodoProvider = (actor: Actor, at: { now: string; editionId?: string }) => Promise<TodoItem[]>;

/** What a module gives the application. Services are exported beside it, for other wiring (CLI, demonstration edition). */
export type ServerModule = {
  readonly operations: readonly Operation[];
  readonly effects?: Readonly<Record<string, EffectHandler>>;
  readonly jobs?: Readonly<Record<string, JobSpec>>;
  readonly todos?: TodoProvider;
};

export type { Migrations };

/** Reads of a port run in the caller's transaction when it passes its token, else on the pool. */
export const readerOf = (db: Db, work?: WorkToken): Reader => (work ? workOf(work).tx : db);
