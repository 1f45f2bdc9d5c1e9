import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

export const campaignMigrations: Migrations = {
  "0420-survey-campaigns": sqlMigration(`
create table survey_campaigns (
  id text primary key, edition_id text not null, activity_id text not null, city text not null, counties text[] not null,
  departments text[] not null, name_zh text not null, name_en text not null, opens_on date not null, closes_on date not null,
  kinds text[] not null, message_zh text not null, message_en text not null, public_form boolean not null, form_code text not null unique,
  goals jsonb not null, state text not null check (state in ('draft', 'open', 'closed')), opened_at timestamptz, closed_at timestamptz,
  version int not null, created_at timestamptz not null, updated_at timestamptz not null, search_text text not null,
  check (closes_on >= opens_on));
create index survey_campaigns_edition on survey_campaigns (edition_id);
create table survey_targets (
  id text primary key, campaign_id text not null references survey_campaigns, edition_id text not null, city text not null,
  county text not null, department_id text, department_name text, organisation_id text not null, organisation_name text not null,
  origin text not null check (origin in ('list', 'public')), invited_at timestamptz, opened_at timestamptz, last_letter_at timestamptz,
  reminders int not null, extended_until date, facts_remark text, account_asked_at timestamptz, version int not null,
  created_at timestamptz not null, updated_at timestamptz not null, search_text text not null, unique (campaign_id, organisation_id));
create index survey_targets_organisation on survey_targets (organisation_id);
create index survey_targets_county on survey_targets (campaign_id, county);
create index survey_targets_search on survey_targets using gin (search_bigrams(search_text));
create table survey_links (
  id text primary key, target_id text not null references survey_targets, token_hash text not null unique, email text,
  sent_at timestamptz, opened_at timestamptz, answered_at timestamptz, revoked_at timestamptz, created_at timestamptz not null,
  created_by text not null);
create index survey_links_target on survey_links (target_id, created_at);
create table survey_drafts (
  id text primary key, target_id text not null references survey_targets, key text not null, kind text not null, title text not null,
  body jsonb not null, renews_id text, renews_code text, check_fields text[] not null,
  state text not null check (state in ('draft', 'submitted', 'taken-over', 'dropped')), need_id text references needs,
  version int not null, created_at timestamptz not null, updated_at timestamptz not null, unique (target_id, key),
  check ((state in ('submitted', 'taken-over')) = (need_id is not null)));
create index survey_drafts_open on survey_drafts (target_id) where state = 'draft';
create table survey_notes (
  id text primary key, target_id text not null references survey_targets, "on" date not null, mode text not null, who text not null,
  heard text not null, next_step text not null, next_on date, by_id text not null, by_name text not null, at timestamptz not null);
create index survey_notes_target on survey_notes (target_id, "on");
create table survey_extensions (
  id text primary key, target_id text not null references survey_targets, asked_at timestamptz not null, reason text not null,
  wanted_until date, decided_at timestamptz, decided_by text, granted boolean, until date, remark text,
  check ((decided_at is null) = (granted is null)));
create index survey_extensions_target on survey_extensions (target_id, asked_at);
create unique index survey_extensions_waiting on survey_extensions (target_id) where decided_at is null;
create table survey_answers (
  id text primary key, campaign_id text not null references survey_campaigns, edition_id text not null, city text not null,
  county text not null, code text not null unique, fingerprint text not null, name text not null, uscc text not null,
  contact_name text not null, contact_mobile text not null, contact_email text, kind text not null, title text not null,
  body jsonb not null, state text not null check (state in ('waiting', 'accepted', 'duplicate', 'refused')), reasons text[] not null,
  organisation_id text, earlier_code text, earlier_on date, need_id text references needs, received_at timestamptz not null,
  decided_at timestamptz, decided_by text, decision text, version int not null, search_text text not null,
  unique (campaign_id, fingerprint), check (state <> 'accepted' or need_id is not null));
create index survey_answers_organisation on survey_answers (campaign_id, organisation_id);
create index survey_answers_uscc on survey_answers (campaign_id, uscc);
create table survey_posts (address text not null, at timestamptz not null);
create index survey_posts_address on survey_posts (address, at);
create table survey_target_moves (merge_id text not null, target_id text not null references survey_targets, primary key (merge_id, target_id));
`),
};
