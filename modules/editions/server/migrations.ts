import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

export const editionMigrations: Migrations = {
  "0300-editions": sqlMigration(`
create table editions (
  id text primary key, number int, name jsonb not null, city text not null, venue text, starts_on date, ends_on date, cut_off date,
  counties text[] not null, main_activity_id text not null, version int not null default 1);
create table activities (
  id text primary key, edition_id text not null references editions, kind text not null, name jsonb not null, host_county text,
  starts_on date, ends_on date, venue text, version int not null default 1);
create index activities_edition on activities (edition_id);
create unique index activities_one_main on activities (edition_id) where kind = 'main-conference';
`),
};
