import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

/** Other modules' rows are referred to by id without foreign keys: they are reached through ports. */
export const followUpMigrations: Migrations = {
  "0800-follow-ups": sqlMigration(`
create table ledger_rows (
  id text primary key, code text not null unique, kind text not null, status text not null, withdrawn boolean not null default false,
  edition_id text not null, activity_id text not null, engagement_id text, intent_paper_id text unique, agreement_paper_id text unique,
  title text not null, demand_party text not null, supply_party text not null, demander_ids text[] not null,
  supplier_organisation_id text, expert_id text, expert_owner_id text, department_ids text[] not null default '{}',
  city text not null, county text not null, unit text not null, officer text not null, key_project boolean not null,
  signed_on date not null, amount_yuan numeric(16, 2), amount_qualifier text not null,
  stage text, stage_since date, visit_due_on date, blocker_due_on date, open_blockers int not null default 0,
  last_visit_on date, last_progress text, opened_at timestamptz not null, closed_at timestamptz, closed_reason text,
  last_seq int not null default 0, version int not null default 1, search_text text not null,
  check (num_nonnulls(intent_paper_id, agreement_paper_id) > 0));
create index ledger_rows_edition on ledger_rows (edition_id, status);
create index ledger_rows_activity on ledger_rows (activity_id);
create index ledger_rows_demanders on ledger_rows using gin (demander_ids);
create index ledger_rows_departments on ledger_rows using gin (department_ids);
create index ledger_rows_owner on ledger_rows (expert_owner_id);
create index ledger_rows_search on ledger_rows using gin (search_bigrams(search_text));

create table ledger_events (
  id text primary key, row_id text not null references ledger_rows, seq int not null, kind text not null,
  occurred_at timestamptz not null, recorded_at timestamptz not null, by_id text not null, by_name text not null,
  row_status text, row_kind text, stage text, visit_due_on date,
  blocker_id text, blocker_open boolean, blocker_deadline date, corrects text references ledger_events, reason text, data jsonb not null,
  unique (row_id, seq));
create unique index ledger_events_corrects on ledger_events (corrects);
create index ledger_events_blocker on ledger_events (blocker_id, occurred_at) where blocker_id is not null;
create trigger ledger_events_append_only before update or delete or truncate on ledger_events for each statement execute function append_only();

create table ledger_blockers (
  id text primary key, row_id text not null references ledger_rows, category text not null, description text not null,
  office_id text not null, office_name text not null, raised_on date not null, raised_by text not null, deadline date not null,
  state text not null, settled_at timestamptz, settled_by text, settlement text);
create index ledger_blockers_row on ledger_blockers (row_id);
create index ledger_blockers_office on ledger_blockers (office_id) where state = 'open';

create table ledger_moves (
  merge_id text not null, row_id text not null references ledger_rows, part text not null, primary key (merge_id, row_id, part));
`),
  "0801-ledger-lists": sqlMigration(`
create index ledger_rows_county on ledger_rows (county, status);
`),
};
