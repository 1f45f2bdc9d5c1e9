import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

/** What sides said of suggestions, what they were shown, competitors they named, and refits of the model. */
export const feedbackMigrations: Migrations = {
  "0601-suggestion-feedback": sqlMigration(`
create table suggestion_feedback (
  id text primary key, need_id text not null, expert_id text not null, side text not null check (side in ('desk', 'demand', 'supply')),
  edition_id text not null, activity_id text not null, county text not null, category text not null, note text,
  rank int, model_version text, by_id text not null, by_name text not null, said_at timestamptz not null, recorded_at timestamptz not null,
  withdrawn_at timestamptz, withdrawn_by_id text, withdrawn_by text, withdrawn_reason text);
create unique index suggestion_feedback_standing on suggestion_feedback (need_id, expert_id, side) where withdrawn_at is null;
create index suggestion_feedback_expert on suggestion_feedback (expert_id);
create table need_rivals (
  id text primary key, need_id text not null, organisation_id text not null, name text not null,
  by_id text not null, by_name text not null, at timestamptz not null, withdrawn_at timestamptz, withdrawn_by text);
create unique index need_rivals_standing on need_rivals (need_id, organisation_id) where withdrawn_at is null;
`),
  "0602-suggestion-exposures": sqlMigration(`
create table suggestion_exposures (
  need_id text not null, expert_id text not null, side text not null check (side in ('desk', 'demand', 'supply')), day date not null,
  edition_id text not null, activity_id text not null, county text not null, need_code text not null, expert_code text not null,
  rank int not null, score float8 not null, model_version text not null, shown_at timestamptz not null,
  primary key (need_id, expert_id, side, day));
create index suggestion_exposures_edition on suggestion_exposures (edition_id, activity_id, shown_at);
`),
  "0604-matching-refits": sqlMigration(`
create table matching_refits (
  id text primary key, state text not null check (state in ('running', 'done', 'failed')), asked_by text not null, asked_at timestamptz not null,
  phase text not null, done int not null, total int not null, beat_at timestamptz not null, finished_at timestamptz,
  version_before text, version text, experts int, documents int, drift_before int, failure text);
create unique index matching_refits_one on matching_refits (state) where state = 'running';
create index matching_refits_asked on matching_refits (asked_at);
`),
  "0606-refit-asked-by": sqlMigration("alter table matching_refits add column asked_by_id text;"),
};
