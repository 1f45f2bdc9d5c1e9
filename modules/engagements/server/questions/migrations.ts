import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

export const questionMigrations: Migrations = {
  "0610-questions": sqlMigration(`
create table question_threads (
  id text primary key, need_id text not null, need_code text not null, need_title text not null, edition_id text not null,
  activity_id text not null, city text not null, county text not null, organisation_id text not null, expert_id text not null, owner_id text,
  mask int not null, state text not null check (state in ('open', 'closed')), closed_at timestamptz, closed_by text, closed_reason text,
  demand_agreed_at timestamptz, supply_agreed_at timestamptz, shared_at timestamptz, messages int not null,
  last_side text not null check (last_side in ('demand', 'supply')), last_at timestamptz not null, created_at timestamptz not null,
  version int not null, search_text text not null,
  unique (need_id, expert_id), unique (need_id, mask));
create index question_threads_organisation on question_threads (organisation_id, last_at desc);
create index question_threads_owner on question_threads (owner_id, last_at desc);
create index question_threads_county on question_threads (county, last_at desc);
create index question_threads_search on question_threads using gin (search_bigrams(search_text));
create table question_messages (
  id text primary key, thread_id text not null references question_threads, seq int not null,
  side text not null check (side in ('demand', 'supply')), by_id text not null, text text not null, at timestamptz not null,
  unique (thread_id, seq));
create index question_messages_by on question_messages (by_id, at);
create table question_reads (thread_id text not null references question_threads, person_id text not null, seq int not null, primary key (thread_id, person_id));
create table question_moves (merge_id text not null, thread_id text not null references question_threads, primary key (merge_id, thread_id));
`),
  "0611-need-follows": sqlMigration(`
create table need_follows (
  id text primary key, need_id text not null, need_code text not null, kind text not null, title text not null, county text not null,
  edition_id text not null, state text not null, expert_id text not null, owner_id text, followed_at timestamptz not null,
  unfollowed_at timestamptz, changed_at timestamptz, search_text text not null);
create unique index need_follows_standing on need_follows (need_id, expert_id) where unfollowed_at is null;
create index need_follows_owner on need_follows (owner_id, followed_at desc);
create index need_follows_search on need_follows using gin (search_bigrams(search_text));
`),
};
