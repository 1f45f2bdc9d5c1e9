import { editionMigrations } from "#modules/editions/server/index.ts";
import type { Migrations } from "#platform/db/migrate.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";

/** The whole schema, in the modules' order. */
export const allMigrations: Migrations = {
  ...platformMigrations,
  ...editionMigrations,
};
