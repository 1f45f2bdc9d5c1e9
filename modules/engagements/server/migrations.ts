import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

import { scenarioTables } from "./assignment/scenario.migration.ts";
import { feedbackMigrations } from "./feedback/migrations.ts";
import { questionMigrations } from "./questions/migrations.ts";

/** Other modules' rows are referred to by id without foreign keys: they are reached through ports. */
export const engagementMigrations: Migrations = {
  ...feedbackMigrations,
  ...questionMigrations,
  "0600-engagements": sqlMigration(`
create table engagements (
  id text primary key, code text not null unique, edition_id text not null, activity_id text not null,
  need_id text, need_code text, title text not null, city text not null, county text not null,
  demander_ids text[] not null, expert_id text, expert_owner_id text, supplier_organisation_id text, supplier_name text not null,
  origin text not null, channel text, recommender text, basis text, cooperation_mode text, responsible_officer text,
  state text not null, held_from text, state_since timestamptz not null,
  shortlisted_at timestamptz, invited_at timestamptz, confirmed_at timestamptz,
  demand_confirmed_at timestamptz, demand_confirmed_by text, demand_on_behalf boolean not null default false,
  supply_confirmed_at timestamptz, supply_confirmed_by text, supply_on_behalf boolean not null default false,
  fell_category text, fell_side text, fell_reason text,
  suggestion jsonb, model_version text, override_kind text, override_reason text,
  registered_by text not null, created_at timestamptz not null, search_text text not null, version int not null default 1,
  check (num_nonnulls(expert_id, supplier_organisation_id) = 1));
create unique index engagements_live_expert on engagements (need_id, expert_id) where need_id is not null and expert_id is not null and state <> 'fell-through';
create unique index engagements_live_supplier on engagements (need_id, supplier_organisation_id)
  where need_id is not null and supplier_organisation_id is not null and state <> 'fell-through';
create index engagements_edition on engagements (edition_id, activity_id, state);
create index engagements_need on engagements (need_id);
create index engagements_expert on engagements (expert_id);
create index engagements_owner on engagements (expert_owner_id);
create index engagements_demanders on engagements using gin (demander_ids);
create index engagements_search on engagements using gin (search_bigrams(search_text));

create table engagement_demanders (
  engagement_id text not null references engagements, organisation_id text not null, name text not null, county text,
  enterprise boolean not null, position int not null, primary key (engagement_id, organisation_id));
create index engagement_demanders_organisation on engagement_demanders (organisation_id);

create table engagement_states (
  id text primary key, engagement_id text not null references engagements, seq int not null, action text not null,
  from_state text, to_state text not null, occurred_at timestamptz not null, recorded_at timestamptz not null,
  by_id text not null, by_name text not null, on_behalf_of text, category text, reason text,
  unique (engagement_id, seq));
create index engagement_states_reached on engagement_states (to_state, occurred_at);

create table engagement_meetings (
  id text primary key, engagement_id text not null references engagements, status text not null, at timestamptz not null,
  mode text not null, place text, table_no text, participants text, minutes text, result text, next_step text,
  at_event boolean not null, arranged_at timestamptz not null, recorded_by text not null);
create index engagement_meetings_engagement on engagement_meetings (engagement_id, at);

create table edition_guests (
  id text primary key, edition_id text not null, activity_id text not null, expert_id text not null, expert_owner_id text,
  expert_name text not null, organisation_name text, overseas boolean not null, city text not null, county text,
  invited_at timestamptz not null, invited_by text not null, reply_state text not null, replied_at timestamptz, reply_note text,
  withdrawn_at timestamptz, withdrawn_reason text, version int not null default 1, search_text text not null);
create unique index edition_guests_once on edition_guests (activity_id, expert_id) where withdrawn_at is null;
create index edition_guests_edition on edition_guests (edition_id);
create index edition_guests_expert on edition_guests (expert_id);

create table engagement_merges (
  merge_id text not null, engagement_id text not null references engagements, part text not null, primary key (merge_id, engagement_id, part));
`),
  "0607-engagements-source": sqlMigration(`
alter table engagements add column channel_id text, add column channel_name text, add column recommendation_id text;
create index engagements_channel on engagements (channel_id) where channel_id is not null;
create unique index engagements_recommendation on engagements (recommendation_id) where recommendation_id is not null;
`),
  "0603-assignment-scenarios": sqlMigration(scenarioTables),
  "0605-engagements-lists": sqlMigration(`
create index engagements_city_since on engagements (city, state_since desc, id);
create index engagements_county_since on engagements (county, state_since desc, id);
`),
};
