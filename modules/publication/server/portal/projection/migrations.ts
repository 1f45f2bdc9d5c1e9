import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

export const portalMigrations: Migrations = {
  "0550-portal": sqlMigration(`
create table portal_postings (
  need_id text primary key, code text not null unique, kind text not null check (kind in ('technology', 'talent')),
  title text not null, confidential boolean not null, edition_id text not null, city text not null, county text not null,
  organisation_id text, organisation_name text, fields text[] not null, industry text, industry_group text, discipline text,
  open_call boolean not null, amount_min numeric, amount_max numeric, amount_qualifier text, budget_band text,
  headcount int, deadline date, summary text, facts jsonb not null,
  published_at timestamptz not null, updated_at timestamptz not null,
  title_text text not null, label_text text not null, search_text text not null,
  check (not confidential or (organisation_id is null and organisation_name is null and amount_min is null
    and amount_max is null and facts = '{}'::jsonb)));
create index portal_postings_newest on portal_postings (published_at desc, need_id);
create index portal_postings_deadline on portal_postings (deadline, need_id);
create index portal_postings_budget on portal_postings (amount_min desc nulls last, need_id);
create index portal_postings_facets on portal_postings (kind, county, industry_group, budget_band, open_call, deadline);
create index portal_postings_fields on portal_postings using gin (fields);
create index portal_postings_search on portal_postings using gin (search_bigrams(search_text));
create table portal_projection (id int primary key check (id = 1), version int not null);
insert into portal_projection values (1, 0);
`),
  "0552-portal-english": sqlMigration(`
alter table portal_postings add column title_en text, add column summary_en text;
`),
};
