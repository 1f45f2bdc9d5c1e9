import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import type { Db } from "./database.ts";

export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Brings the database to the newest schema, one migration per transaction, so that a killed run resumes at the next one.
 * Migrations go forward only. Kysely's migrator takes a lock: two processes may start at once.
 * @returns the names applied now
 * @throws the first migration's error, with its name
 */
export async function migrateToLatest(db: Db, migrations: Migrations): Promise<string[]> {
  const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
  const applied: string[] = [];
  for (;;) {
    const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
    const { error, results } = await migrator.migrateUp();
    const failed = results?.find((r) => r.status === "Error");
    if (error)
      throw new Error(`migration ${failed?.migrationName ?? ""} failed: ${(error as Error).message}`, {
        cause: error,
      });
    const done = results?.filter((r) => r.status === "Success").map((r) => r.migrationName) ?? [];
    if (done.length === 0) return applied;
    applied.push(...done);
  }
}
