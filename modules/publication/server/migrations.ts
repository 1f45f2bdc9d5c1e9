import type { Migrations } from "#platform/db/migrate.ts";
import { announcementMigrations } from "./announcements/migrations.ts";
import { channelMigrations } from "./channels/migrations.ts";
import { portalMigrations } from "./portal/projection/migrations.ts";

/** The module's schema, part by part. */
export const publicationMigrations: Migrations = {
  ...portalMigrations,
  ...announcementMigrations,
  ...channelMigrations,
};
