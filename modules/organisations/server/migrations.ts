import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

export const organisationMigrations: Migrations = {
  "0100-organisations": sqlMigration(`
create table organisations (
  id text primary key, version int not null, state text not null check (state in ('active', 'merged')),
  merged_into text references organisations deferrable initially deferred,
  city text not null, full_name text not null, plain_name text not null, kind text not null, uscc text, county text, region text,
  address text, industry text, industry_section text, above_scale boolean not null, supervising_dept text, url text, email text,
  legal_rep text, postcode text, contact_name text, contact_mobile text, contact_phone text, contact_fax text, profile text,
  fields text[] not null, invented boolean not null, search_text text not null,
  created_at timestamptz not null, updated_at timestamptz not null,
  check ((state = 'merged') = (merged_into is not null)));
create unique index organisations_one_uscc on organisations (uscc) where state = 'active' and uscc is not null;
create unique index organisations_one_name on organisations (plain_name) where state = 'active' and uscc is null;
create index organisations_uscc on organisations (uscc);
create index organisations_plain_name on organisations (plain_name);
create index organisations_county on organisations (county, id);
create index organisations_merged_into on organisations (merged_into) where merged_into is not null;
create index organisations_search on organisations using gin (search_bigrams(search_text));
create table organisation_aliases (
  organisation_id text not null references organisations, position int not null, alias text not null, plain text not null,
  primary key (organisation_id, plain));
create index organisation_aliases_plain on organisation_aliases (plain);
create table organisation_merges (
  id text primary key, into_id text not null references organisations, from_id text not null references organisations,
  plan jsonb not null, reason text not null, merged_at timestamptz not null, merged_by text not null,
  undone_at timestamptz, undone_by text, undo_reason text);
create index organisation_merges_into on organisation_merges (into_id);
create unique index organisation_merges_one_open on organisation_merges (from_id) where undone_at is null;
create table organisation_dismissals (
  a text not null references organisations, b text not null references organisations, reason text not null,
  dismissed_at timestamptz not null, dismissed_by text not null, primary key (a, b), check (a < b));
create table organisation_imports (
  fingerprint text primary key, organisation_id text not null references organisations, imported_at timestamptz not null);
`),
  "0101-organisations-lists": sqlMigration(`
create index organisations_city_name on organisations (city, (full_name collate "zh-x-icu"), id);
create index organisations_county_name on organisations (county, (full_name collate "zh-x-icu"), id);
`),
};
