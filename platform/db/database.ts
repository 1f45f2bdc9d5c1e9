import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;
/** Either: for reads that run alone or inside a command. */
export type Reader = Db | Tx;

/** PostgreSQL's text of an instant as ISO text with milliseconds; sessions are in UTC, so most need no arithmetic. */
const iso = (value: string): string => {
  if (value.length === 22 && value.endsWith("+00"))
    return `${value.slice(0, 10)}T${value.slice(11, 19)}.000Z`;
  return new Date(value.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")).toISOString();
};

/** bigint and numeric become numbers (amounts stay far below 2^53), instants ISO text, days stay text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === 20 || oid === 1700) return Number;
    if (oid === 1184 || oid === 1114) return iso;
    if (oid === 1082) return (v: string) => v;
    return format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid, "text");
  }) as typeof pg.types.getTypeParser,
};

export type OpenOptions = {
  url: string;
  /** Connections of this process; default 20. */
  poolSize?: number;
  onError?: (error: Error) => void;
  /** Off only for loading data that can be loaded again (the demonstration edition). */
  durable?: boolean;
};

export type OpenDatabase = { db: Db; pool: pg.Pool; close: () => Promise<void> };

/** Opens a pool. Errors of idle clients are reported, never thrown: a restarted server must not end the process. */
export function openDatabase(options: OpenOptions): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 20,
    types,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    options: `-c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000${options.durable === false ? " -c synchronous_commit=off" : ""}`,
  });
  const report = options.onError ?? (() => {});
  pool.on("error", report);
  pool.on("connect", (client) => client.on("error", report));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, close: () => db.destroy() };
}

/** Reads that must agree with each other: all see the database as it is when the first begins. */
export const inSnapshot = <T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);

/** Codes of PostgreSQL errors after which the same transaction may simply be tried again. */
export const isRetryable = (error: unknown): boolean =>
  ["40001", "40P01"].includes((error as { code?: string })?.code ?? "");

/** The name of the violated unique constraint, or undefined. */
export const uniqueViolation = (error: unknown): string | undefined => {
  const e = error as { code?: string; constraint?: string };
  return e?.code === "23505" ? (e.constraint ?? "") : undefined;
};
