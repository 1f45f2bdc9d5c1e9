import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

/** Channels, their contacts, what was carried to them, and what became of each letter. */
export const channelMigrations: Migrations = {
  "0555-channels": sqlMigration(`
create table channels (
  id text primary key, code text not null unique, city text not null, kind text not null, organisation_id text,
  name_zh text not null, name_en text, name_key text not null, fields text[] not null, industries text[] not null,
  languages text[] not null, description text, notes text, state text not null, created_at timestamptz not null,
  created_by text not null, version int not null, search_text text not null, unique (city, name_key));
create index channels_search on channels using gin (search_bigrams(search_text));

create table channel_contacts (
  id text primary key, channel_id text not null references channels, position int not null, name text not null,
  email text not null, locale text not null, added_at timestamptz not null, removed_at timestamptz,
  unsubscribed_at timestamptz, bounced_at timestamptz, bounce_reason text, soft_bounces int not null default 0,
  last_sent_at timestamptz);
create unique index channel_contacts_once on channel_contacts (channel_id, email) where removed_at is null;
create index channel_contacts_email on channel_contacts (email);

create table dispatches (
  id text primary key, code text not null unique, city text not null, edition_id text not null, title text not null,
  note text, state text not null, created_at timestamptz not null, created_by text not null, started_at timestamptz,
  sent_at timestamptz, cancelled_at timestamptz, cancelled_reason text, version int not null, search_text text not null);
create index dispatches_edition on dispatches (edition_id, started_at);
create index dispatches_search on dispatches using gin (search_bigrams(search_text));

create table dispatch_letters (
  dispatch_id text not null references dispatches on delete cascade, channel_id text not null references channels,
  position int not null, subject_zh text not null, subject_en text not null, intro_zh text not null, intro_en text not null,
  primary key (dispatch_id, channel_id));
create index dispatch_letters_channel on dispatch_letters (channel_id);

create table dispatch_needs (
  dispatch_id text not null, channel_id text not null, need_id text not null, need_code text not null, title text not null,
  county text not null, position int not null, score double precision, reasons jsonb not null,
  primary key (dispatch_id, channel_id, need_id),
  foreign key (dispatch_id, channel_id) references dispatch_letters on delete cascade);
create index dispatch_needs_need on dispatch_needs (need_id);
create index dispatch_needs_channel on dispatch_needs (channel_id, need_id);

create table dispatch_recipients (
  id text primary key, dispatch_id text not null, channel_id text not null, contact_id text not null references channel_contacts,
  name text not null, email text not null, locale text not null, state text not null, token_hash text not null unique,
  message_id text not null, made_at timestamptz not null, sent_at timestamptz, failure text, opened_at timestamptz,
  expires_at timestamptz not null, unique (dispatch_id, contact_id),
  foreign key (dispatch_id, channel_id) references dispatch_letters);
create index dispatch_recipients_channel on dispatch_recipients (channel_id);
create index dispatch_recipients_email on dispatch_recipients (email, message_id);
create index dispatch_recipients_waiting on dispatch_recipients (dispatch_id, state);

create table dispatch_reads (
  recipient_id text not null references dispatch_recipients, need_id text not null, read_at timestamptz not null,
  primary key (recipient_id, need_id));
create index dispatch_reads_need on dispatch_reads (need_id);
`),
  "0556-recommendations": sqlMigration(`
create table recommendations (
  id text primary key, code text not null unique, city text not null, edition_id text not null, need_id text not null,
  need_code text not null, need_title text not null, county text not null, kind text not null, source text not null,
  channel_id text references channels, dispatch_id text references dispatches, recipient_id text references dispatch_recipients,
  name text not null, institution text not null, title text, email text, phone text, field text, reason text not null,
  language text not null, recommender_name text, recommender_email text, consent text not null, consent_at timestamptz not null,
  cv_file_id text, person_key text, state text not null, state_since timestamptz not null, received_at timestamptz not null,
  decided_at timestamptz, decided_by text, decision_note text, rejection text, expert_id text, expert_code text,
  engagement_id text, duplicate_of text references recommendations, version int not null, search_text text not null);
create index recommendations_need on recommendations (need_id);
create index recommendations_channel on recommendations (channel_id);
create index recommendations_recipient on recommendations (recipient_id);
create index recommendations_waiting on recommendations (city, county, state, received_at);
create index recommendations_person on recommendations (person_key);
create index recommendations_engagement on recommendations (engagement_id);
create index recommendations_search on recommendations using gin (search_bigrams(search_text));
`),
};
