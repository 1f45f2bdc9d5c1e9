import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

export const needMigrations: Migrations = {
  "0400-needs": sqlMigration(`
create table needs (
  id text primary key, code text not null unique, kind text not null check (kind in ('technology', 'talent')),
  title text not null, state text not null, returned_from text check (returned_from in ('county', 'city')),
  edition_id text not null, activity_id text not null, organisation_id text not null, organisation_name text not null,
  city text not null, county text not null, confidential boolean not null, public_summary text,
  fields text[] not null, industry text, discipline text, need_type text,
  amount_min numeric, amount_max numeric, amount_qualifier text,
  headcount int, heads_hired int not null default 0, heads_flexible int not null default 0,
  deadline date, expires_on date, body jsonb not null, departments text[] not null,
  filled_in_by text, filled_in_by_name text, fingerprint text, created_by text not null, created_at timestamptz not null,
  submitted_at timestamptz, county_approved_at timestamptz, city_approved_at timestamptz, published_at timestamptz,
  ended_at timestamptz, desk_due_at timestamptz, version int not null, updated_at timestamptz not null, search_text text not null,
  check (heads_hired >= 0 and heads_flexible >= 0 and (headcount is null or heads_hired + heads_flexible <= headcount)));
create unique index needs_fingerprint on needs (edition_id, fingerprint) where fingerprint is not null;
create index needs_state on needs (edition_id, state);
create index needs_activity on needs (activity_id, submitted_at);
create index needs_organisation on needs (organisation_id);
create index needs_county on needs (county, state);
create index needs_updated on needs (updated_at desc, id);
create index needs_departments on needs using gin (departments);
create index needs_search on needs using gin (search_bigrams(search_text));
create index needs_expiry on needs (expires_on) where state = 'published';
create table need_desk_periods (
  id text primary key, need_id text not null references needs, desk text not null check (desk in ('county', 'city')),
  from_at timestamptz not null, to_at timestamptz, check (to_at is null or to_at >= from_at));
create index need_desk_periods_need on need_desk_periods (need_id, from_at);
create unique index need_desk_periods_open on need_desk_periods (need_id) where to_at is null;
create table need_reviews (
  id text primary key, need_id text not null references needs, action text not null, desk text, reason text, fields jsonb not null,
  by_id text not null, by_name text not null, at timestamptz not null, need_version int not null);
create index need_reviews_need on need_reviews (need_id, at);
create table need_opinions (
  id text primary key, need_id text not null references needs, department_id text not null, department_name text not null,
  asked_at timestamptz not null, answer text check (answer in ('agree', 'object', 'comment')), comment text,
  answered_by_id text, answered_by_name text, answered_at timestamptz, unique (need_id, department_id));
create index need_opinions_open on need_opinions (department_id) where answer is null;
create table need_moves (merge_id text not null, need_id text not null references needs, primary key (merge_id, need_id));
`),
  // Counting what a person sees and showing its newest page must not read the needs themselves.
  "0401-needs-lists": sqlMigration(`
create index needs_counted on needs (city, county, state, kind, edition_id, activity_id);
create index needs_city_updated on needs (city, updated_at desc, id);
create index needs_county_updated on needs (county, updated_at desc, id);
create index needs_budget_down on needs (amount_min desc nulls last, id);
create index needs_budget_up on needs (amount_min, id);
drop index needs_county;
`),
  "0420-open-calls": sqlMigration(`
alter table needs add column open_call boolean not null default false, add column answer_by date;
update needs set open_call = true where kind = 'technology' and body ->> 'openCall' = 'true';
create index needs_open_calls on needs (edition_id, answer_by) where open_call;
`),
  // How readable a need was at each door; only points and scores, nothing of its text.
  "0421-readiness": sqlMigration(`
create table need_readiness (
  id text primary key, need_id text not null references needs,
  moment text not null check (moment in ('first-submission', 'resubmission', 'publication')), at timestamptz not null,
  need_version int not null, score int not null check (score between 0 and 100), points jsonb not null);
create unique index need_readiness_first on need_readiness (need_id) where moment = 'first-submission';
create unique index need_readiness_published on need_readiness (need_id) where moment = 'publication';
create index need_readiness_need on need_readiness (need_id, at);
`),
  // One escalation per stay at a desk, so that its superior is told once.
  "0422-escalation": sqlMigration(`
alter table needs add column escalated_at timestamptz;
create index needs_escalated on needs (city, state) where escalated_at is not null;
create index needs_due on needs (desk_due_at) where desk_due_at is not null;
create table need_escalations (
  id text primary key, need_id text not null references needs, period_id text not null unique references need_desk_periods,
  desk text not null check (desk in ('county', 'city')), due_at timestamptz not null, at timestamptz not null);
create index need_escalations_need on need_escalations (need_id, at);
`),
  "0423-test-reads": sqlMigration(`
create table need_test_reads (
  id text primary key, need_id text not null references needs,
  state text not null check (state in ('requested', 'asked', 'answered', 'declined', 'expired', 'withdrawn')),
  requested_by_id text not null, requested_by_name text not null, requested_at timestamptz not null, note text,
  expert_id text, expert_name text, person_id text, asked_by_id text, asked_at timestamptz, due_on date,
  answered_at timestamptz, verdict text check (verdict in ('clear', 'unclear')), questions jsonb not null, remark text,
  check (state = 'requested' or state = 'withdrawn' or (person_id is not null and due_on is not null)),
  check ((verdict is not null) = (state = 'answered')));
create index need_test_reads_need on need_test_reads (need_id, requested_at);
create index need_test_reads_person on need_test_reads (person_id, state);
create unique index need_test_reads_open on need_test_reads (need_id) where state in ('requested', 'asked');
`),
  "0424-expiry-notices": sqlMigration(`alter table needs add column expiry_told_for date;`),
};
