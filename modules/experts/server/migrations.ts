import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

export const expertMigrations: Migrations = {
  "0500-experts": sqlMigration(`
create table experts (
  id text primary key, code text not null unique, city text not null, state text not null, version int not null, person_id text, invented boolean not null,
  name text not null, organisation_id text, title_tier text, education_level text, overseas_background text, origin text, fields text[] not null, languages text[] not null,
  public_profile boolean not null, matching boolean not null, public jsonb not null, contact jsonb not null, restricted jsonb not null, consent jsonb not null,
  degree_verification text not null, title_verification text not null, flags text[] not null, fingerprint text, contact_key text, search_text text not null,
  created_at timestamptz not null, updated_at timestamptz not null);
create unique index experts_person on experts (person_id) where person_id is not null;
create unique index experts_contact on experts (city, contact_key) where contact_key is not null and state = 'active';
create unique index experts_fingerprint on experts (city, fingerprint) where fingerprint is not null;
create index experts_search on experts using gin (search_bigrams(search_text));
create index experts_organisation on experts (organisation_id);
create table expert_documents (
  id text primary key, expert_id text not null references experts, kind text not null, language text not null, title text not null, text text not null, year int, position int not null);
create index expert_documents_expert on expert_documents (expert_id);
create table expert_availability (expert_id text not null references experts, from_day date not null, to_day date not null, primary key (expert_id, from_day, to_day));
create table expert_revision (id int primary key check (id = 1), revision bigint not null);
insert into expert_revision values (1, 0);
`),
  "0501-expert-moves": sqlMigration(`
create table expert_moves (merge_id text not null, expert_id text not null references experts, primary key (merge_id, expert_id));
`),
  "0502-expert-revisions": sqlMigration(`
alter table experts add column revision bigint not null default 0;
create index experts_changed on experts (revision);
`),
  "0503-experts-lists": sqlMigration(`
create index experts_city_code on experts (city, code);
create index experts_city_name on experts (city, (name collate "zh-x-icu"), id);
`),
  "0504-expert-registrations": sqlMigration(`
create table expert_registrations (
  id text primary key, expert_id text not null unique, city text not null, name text not null, email text not null, locale text not null,
  organisation_name text not null, field text not null, public_profile boolean not null, state text not null,
  requested_at timestamptz not null, mailed_at timestamptz not null, mails int not null,
  confirmed_at timestamptz, decided_at timestamptz, decided_by text, linked_to text);
create index expert_registrations_email on expert_registrations (email);
`),
  "0505-papers-and-free-times": sqlMigration(`
alter table expert_documents add column doi text, add column venue text, add column authors text;
alter table expert_availability add column starts_at text, add column ends_at text, add column mode text not null default 'any',
  add column time_zone text not null default 'Asia/Shanghai', add column remark text;
alter table expert_availability drop constraint expert_availability_pkey;
create unique index expert_availability_once on expert_availability (expert_id, from_day, to_day, starts_at) nulls not distinct;
`),
};
