import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

/**
 * People and their roles are ours; the auth_* tables hold what better-auth keeps (credentials, sessions, second factors) and no
 * personal data: a person is known there by id and by an address that is none.
 */
export const accountMigrations: Migrations = {
  "0200-accounts": sqlMigration(`
create table people (
  id text primary key, name text not null, locale text not null check (locale in ('zh','en')),
  email text, mobile text, user_name text, city text not null, county text, organisation_id text, expert_id text,
  demo boolean not null default false, totp boolean not null default false, password_changed_at timestamptz,
  disabled_at timestamptz, deletion_requested_at timestamptz, anonymised_at timestamptz,
  created_at timestamptz not null, last_sign_in_at timestamptz, version int not null, search_text text not null);
create unique index people_email on people (email) where email is not null;
create unique index people_mobile on people (mobile) where mobile is not null;
create unique index people_user_name on people (user_name) where user_name is not null;
create unique index people_expert on people (expert_id) where expert_id is not null;
create index people_organisation on people (organisation_id);
create index people_search on people using gin (search_bigrams(search_text));
create table person_grants (
  id text primary key, person_id text not null references people, role text not null, scope_kind text not null,
  scope_value text not null, city text not null, county text, until timestamptz, granted_by text not null, granted_at timestamptz not null,
  unique (person_id, role, scope_kind, scope_value));
create index person_grants_scope on person_grants (role, scope_kind, scope_value);
create table invitations (
  id text primary key, token_hash text not null unique, purpose text not null check (purpose in ('join','reset-password')),
  person_id text references people, name text not null, email text, mobile text, locale text not null,
  role text, scope_kind text, scope_value text, until timestamptz, city text not null, county text, organisation_id text, expert_id text,
  state text not null check (state in ('open','accepted','revoked','expired')), send boolean not null,
  invited_by text not null, invited_at timestamptz not null, expires_at timestamptz not null, closed_at timestamptz,
  version int not null, search_text text not null);
create index invitations_open on invitations (state, expires_at);
create index invitations_person on invitations (person_id);
create index invitations_search on invitations using gin (search_bigrams(search_text));
create table account_attempts (
  id bigint generated always as identity primary key, kind text not null, key text not null, ip text not null, at timestamptz not null);
create index account_attempts_key on account_attempts (kind, key, ip, at);
create index account_attempts_ip on account_attempts (ip, at);
create table totp_uses (person_id text not null, code_hash text not null, at timestamptz not null, primary key (person_id, code_hash));
create table account_merge_moves (merge_id text not null, kind text not null, row_id text not null, primary key (merge_id, kind, row_id));
create table auth_users (
  id text primary key, name text not null, email text not null unique, email_verified boolean not null, image text,
  created_at timestamptz not null, updated_at timestamptz not null, two_factor_enabled boolean);
create table auth_sessions (
  id text primary key, expires_at timestamptz not null, token text not null unique, created_at timestamptz not null,
  updated_at timestamptz not null, ip_address text, user_agent text, user_id text not null references auth_users on delete cascade);
create index auth_sessions_user on auth_sessions (user_id);
create index auth_sessions_expiry on auth_sessions (expires_at);
create table auth_accounts (
  id text primary key, account_id text not null, provider_id text not null, user_id text not null references auth_users on delete cascade,
  access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
  scope text, password text, created_at timestamptz not null, updated_at timestamptz not null, unique (provider_id, account_id));
create index auth_accounts_user on auth_accounts (user_id);
create table auth_verifications (
  id text primary key, identifier text not null, value text not null, expires_at timestamptz not null,
  created_at timestamptz not null, updated_at timestamptz not null);
create index auth_verifications_identifier on auth_verifications (identifier);
create table auth_two_factors (
  id text primary key, secret text not null, backup_codes text not null, user_id text not null unique references auth_users on delete cascade,
  verified boolean, failed_verification_count int, locked_until timestamptz);
`),
  "0210-inbox": sqlMigration(`
create table inbox_messages (
  id text primary key, effect text not null, person_id text not null references people, kind text not null, notice_group text not null,
  subject_zh text not null, subject_en text not null, text_zh text not null, text_en text not null, link text not null,
  urgent boolean not null, created_at timestamptz not null, read_at timestamptz,
  mail text not null check (mail in ('none','now','digest','sent','failed')), mailed_at timestamptz, digest_id text,
  search_text text not null, unique (effect, person_id));
create index inbox_messages_person on inbox_messages (person_id, created_at desc, id);
create index inbox_messages_unread on inbox_messages (person_id) where read_at is null;
create index inbox_messages_digest on inbox_messages (person_id, created_at) where mail = 'digest' and read_at is null;
create index inbox_messages_read on inbox_messages (read_at) where read_at is not null;
create table inbox_preferences (
  person_id text primary key references people, mail jsonb not null, digest_hour int not null check (digest_hour between 0 and 23),
  version int not null, updated_at timestamptz not null);
create table inbox_digests (
  id text primary key, person_id text not null references people, day date not null,
  state text not null check (state in ('sending','sent','failed')), claimed_at timestamptz not null, sent_at timestamptz,
  messages int not null, unique (person_id, day));
create unique index inbox_digests_sending on inbox_digests (person_id) where state = 'sending';
`),
};
