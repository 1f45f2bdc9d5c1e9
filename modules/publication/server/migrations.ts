import type { Migrations } from "#platform/db/migrate.ts";

/** The module's schema, part by part. */
export const publicationMigrations: Migrations = {};
