import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Migrations } from "./migrate.ts";

const statements = (text: string): Migration & { readonly text: string } => ({
  text,
  async up(db: Kysely<never>) {
    await sql.raw(text).execute(db);
  },
});

/** The tables every module stands on. */
export const platformMigrations: Migrations = {
  "0001-platform": statements(`
create extension if not exists pg_trgm;
create function search_bigrams(t text) returns text[] language sql immutable parallel safe strict as $$
  select coalesce(array_agg(distinct a[i] || a[i + 1]), '{}')
  from (select string_to_array(lower(left(t, 20000)), null) a) s, generate_series(1, cardinality(a) - 1) i
$$;
create table audit_entries (
  seq bigint primary key, recorded_at timestamptz not null, occurred_at timestamptz not null,
  actor_id text not null, actor_name text not null, via text not null, action text not null,
  entity_type text not null, entity_id text not null, edition_id text, county text, reason text,
  detail jsonb not null, request_id text, prev_hash text not null, hash text not null);
create index audit_entries_entity on audit_entries (entity_type, entity_id, seq);
create index audit_entries_actor on audit_entries (actor_id, seq);
create index audit_entries_time on audit_entries (recorded_at);
create table audit_head (id int primary key check (id = 1), seq bigint not null, hash text not null);
insert into audit_head values (1, 0, repeat('0', 64));
create function append_only() returns trigger language plpgsql as $$
  begin raise exception '% is append-only', tg_table_name using errcode = '42501'; end $$;
create trigger audit_append_only before update or delete or truncate on audit_entries for each statement execute function append_only();
create table idempotency_keys (
  actor_id text not null, key text not null, request_hash text not null, response text, created_at timestamptz not null,
  primary key (actor_id, key));
create index idempotency_keys_age on idempotency_keys (created_at);
create table record_versions (
  entity_type text not null, entity_id text not null, version int not null, at timestamptz not null,
  by_id text not null, by_name text not null, snapshot jsonb not null, primary key (entity_type, entity_id, version));
create table counters (series text primary key, value bigint not null);
create table settings (key text primary key, value jsonb not null, version int not null default 1, updated_at timestamptz not null);
create table files (
  id text primary key, name text not null, mime text not null, size bigint not null, sha256 text not null,
  uploaded_by text not null, uploaded_at timestamptz not null, entity_type text, entity_id text);
create index files_entity on files (entity_type, entity_id);
create table outbox (
  id bigint generated always as identity primary key, kind text not null, payload jsonb not null, created_at timestamptz not null,
  done_at timestamptz, attempts int not null default 0, next_at timestamptz not null, last_error text);
create index outbox_waiting on outbox (next_at) where done_at is null;
`),
  // The same pairs by one walk through the text: an array of texts is walked from its beginning for every subscript.
  "0002-bigrams": statements(`
create or replace function search_bigrams(t text) returns text[] language sql immutable parallel safe strict as $$
  select coalesce(array_agg(p || c), '{}')
  from (select string_to_array(lower(left(t, 20000)), null) a offset 0) s, unnest(a, a[2:]) u(p, c) where c is not null
$$;
`),
};

/** Makes a migration of plain SQL statements (forward only). */
export const sqlMigration = statements;
