import { accountMigrations } from "#modules/accounts/server/index.ts";
import { editionMigrations } from "#modules/editions/server/index.ts";
import { engagementMigrations } from "#modules/engagements/server/index.ts";
import { expertMigrations } from "#modules/experts/server/index.ts";
import { followUpMigrations } from "#modules/follow-ups/server/index.ts";
import { campaignMigrations } from "#modules/needs/server/campaigns/index.ts";
import { needMigrations } from "#modules/needs/server/index.ts";
import { negotiationMigrations } from "#modules/negotiations/server/index.ts";
import { organisationMigrations } from "#modules/organisations/server/index.ts";
import { publicationMigrations } from "#modules/publication/server/migrations.ts";
import { signingMigrations } from "#modules/signings/server/index.ts";
import type { Migrations } from "#platform/db/migrate.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { importMigrations } from "#platform/imports/index.ts";

/** The whole schema, in the modules' order. */
export const allMigrations: Migrations = {
  ...platformMigrations,
  ...organisationMigrations,
  ...accountMigrations,
  ...editionMigrations,
  ...needMigrations,
  ...campaignMigrations,
  ...expertMigrations,
  ...publicationMigrations,
  ...engagementMigrations,
  ...negotiationMigrations,
  ...signingMigrations,
  ...followUpMigrations,
  ...importMigrations,
};
