import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

export const importMigrations: Migrations = {
  "1000-imports": sqlMigration(`
create table imports (
  id text primary key, kind text not null, edition_id text, activity_id text, city text not null, county text, organisation_id text,
  file_id text not null, file_name text not null, sha256 text not null, by_id text not null, by_name text not null,
  created_at timestamptz not null,
  state text not null check (state in ('ready', 'checking', 'running', 'done', 'cancelled', 'failed')),
  submit_as text not null, inspection jsonb, plan jsonb, profile_id text, checked jsonb,
  rows_total int not null, rows_read int not null default 0, last_row int not null default 0,
  created int not null default 0, updated int not null default 0, unchanged int not null default 0, refused int not null default 0,
  actor jsonb, started_at timestamptz, finished_at timestamptz, failure jsonb,
  runner text, heartbeat_at timestamptz, attempts int not null default 0, purged_at timestamptz,
  version int not null, updated_at timestamptz not null, search_text text not null);
create index imports_created on imports (created_at);
create index imports_open on imports (state) where state in ('checking', 'running');
create index imports_search on imports using gin (search_bigrams(search_text));
create table import_rows (
  import_id text not null references imports, phase text not null check (phase in ('check', 'run')), row int not null,
  outcome text not null, record_id text, fields jsonb not null, primary key (import_id, phase, row));
create index import_rows_record on import_rows (record_id) where record_id is not null;
create table import_profiles (
  id text primary key, kind text not null, name text not null, signature text not null, columns jsonb not null,
  city text not null, by_id text not null, by_name text not null, created_at timestamptz not null);
create unique index import_profiles_own on import_profiles (kind, by_id, md5(signature));
create index import_profiles_signature on import_profiles (kind, city, md5(signature));
`),
};
