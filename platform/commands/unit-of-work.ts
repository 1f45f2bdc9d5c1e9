import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import type { AuditEntry } from "./audit.ts";
import type { CommandContext } from "./context.ts";
import type { DomainEvent } from "./events.ts";

/** The transaction of one command with everything that must commit with it. */
export type UnitOfWork = WorkToken & {
  readonly tx: Tx;
  readonly context: CommandContext;
  readonly actor: Actor;
  /** ISO instant the command is recorded at; the only clock inside a command. */
  readonly now: string;
  /** Every command leaves at least one audit entry; a command that changed nothing says `nothingChanged`. */
  audit(entry: AuditEntry): void;
  /** The command found nothing to do (a repeated import): no audit entry is owed. */
  nothingChanged(): void;
  /** Tells downstream modules at once, inside this transaction. */
  emit(event: DomainEvent): Promise<void>;
  /** Leaves an effect (mail, notice, job) to be carried out after the commit, at least once. */
  later(kind: string, payload: Record<string, unknown>): void;
  newId(): string;
  /** The next number of a gap-free series, e.g. `need:jiaozuo-2023`; its row stays locked until the commit. */
  nextNumber(series: string, count?: number): Promise<number>;
  /** Keeps a version of a record for its history and for naming what a stale edit missed. */
  saveVersion(record: {
    entityType: string;
    entityId: string;
    version: number;
    snapshot: Record<string, unknown>;
  }): void;
};

/** The unit of work behind a token that crossed a module border through a port. */
export const workOf = (token: WorkToken): UnitOfWork => token as UnitOfWork;
