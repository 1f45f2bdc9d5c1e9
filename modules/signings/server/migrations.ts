import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

/** Other modules' rows are referred to by id without foreign keys: they are reached through ports. */
export const signingMigrations: Migrations = {
  "0700-signings": sqlMigration(`
create table papers (
  id text primary key, code text not null unique, kind text not null check (kind in ('intent', 'agreement')), state text not null,
  edition_id text not null, activity_id text not null, engagement_id text, project_key text not null,
  intent_id text references papers, city text not null, county text not null, title text not null,
  demanders jsonb not null, demander_ids text[] not null, supplier_name text not null, supplier_organisation_id text,
  expert_id text, expert_owner_id text, cooperation_mode text not null, contract_class text,
  amount_yuan numeric(16, 2), amount_qualifier text not null, technology_value_yuan numeric(16, 2),
  signed_on date not null, valid_from date, valid_to date, occasion text not null, unit text not null, officer text not null,
  key_project boolean not null, registration_number text, note text,
  occurred_at timestamptz not null, recorded_at timestamptz not null, recorded_by text not null,
  withdrawn_at timestamptz, withdrawn_reason text, version int not null default 1, search_text text not null,
  check (technology_value_yuan is null or technology_value_yuan <= amount_yuan));
create unique index papers_one_intent on papers (engagement_id) where kind = 'intent' and state <> 'withdrawn';
create unique index papers_one_agreement on papers (engagement_id) where kind = 'agreement' and state <> 'withdrawn';
create unique index papers_one_conversion on papers (intent_id) where state <> 'withdrawn';
create unique index papers_registration on papers (registration_number) where state <> 'withdrawn';
create index papers_activity on papers (activity_id, kind, occurred_at);
create index papers_edition on papers (edition_id, signed_on);
create index papers_demanders on papers using gin (demander_ids);
create index papers_owner on papers (expert_owner_id);
create index papers_search on papers using gin (search_bigrams(search_text));

create table paper_amounts (
  paper_id text not null references papers, seq int not null, effective_at timestamptz not null, amount_yuan numeric(16, 2),
  qualifier text not null, recorded_at timestamptz not null, primary key (paper_id, seq));
create trigger paper_amounts_append_only before update or delete or truncate on paper_amounts for each statement execute function append_only();

create table paper_moves (
  merge_id text not null, paper_id text not null references papers, part text not null, primary key (merge_id, paper_id, part));

create table ceremonies (activity_id text primary key, version int not null);
create table ceremony_items (
  activity_id text not null references ceremonies, position int not null, paper_id text, engagement_id text, title text not null,
  demand_party text not null, supply_party text not null, signatories jsonb not null, primary key (activity_id, position));
create unique index ceremony_items_paper on ceremony_items (activity_id, paper_id);

create table plaques (
  id text primary key, edition_id text not null, activity_id text not null, organisation_id text not null,
  organisation_name text not null, city text not null, county text, kind text not null, approval_number text, approved_on date,
  awarded_on date, awarded_at timestamptz, presenter text, recipient text, position int not null,
  removed_at timestamptz, version int not null default 1);
create unique index plaques_once on plaques (activity_id, organisation_id, kind) where removed_at is null;
`),
  "0701-signings-lists": sqlMigration(`
create index papers_city_signed on papers (city, signed_on desc, code desc, id);
create index papers_county_signed on papers (county, signed_on desc, code desc, id);
`),
};
