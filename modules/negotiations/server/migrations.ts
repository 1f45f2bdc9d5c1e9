import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

/** Other modules' rows are referred to by id without foreign keys: they are reached through ports. */
export const negotiationMigrations: Migrations = {
  "0650-negotiations": sqlMigration(`
create table negotiation_rooms (
  id text primary key, activity_id text not null, name_zh text not null, name_en text not null, floor text,
  width double precision not null, height double precision not null, position int not null,
  walks jsonb not null, areas jsonb not null, version int not null default 1);
create index negotiation_rooms_activity on negotiation_rooms (activity_id, position);

create table negotiation_tables (
  id text primary key, activity_id text not null, room_id text not null references negotiation_rooms, number text not null,
  county text, reserved boolean not null default false, seats int not null, skills text[] not null,
  x double precision not null, y double precision not null, rotation double precision not null,
  open boolean not null default true, version int not null default 1, unique (activity_id, number));

create table negotiation_slots (
  id text primary key, activity_id text not null, day text not null, starts_at text not null, ends_at text not null,
  session text not null, kind text not null, title_zh text, title_en text, version int not null default 1);
create index negotiation_slots_activity on negotiation_slots (activity_id, day, starts_at);

create table negotiation_vehicles (
  id text primary key, activity_id text not null, name text not null, plate text, seats int not null,
  driver text, phone text, version int not null default 1);
create index negotiation_vehicles_activity on negotiation_vehicles (activity_id);

create table attendances (
  id text primary key, activity_id text not null, edition_id text not null, city text not null, party text not null,
  party_kind text not null, party_id text not null, owner_id text, name text not null, name_en text, organisation_name text,
  county text, protocol_rank int not null default 100, language text not null, reply_state text not null,
  replied_at timestamptz, replied_by text, reply jsonb, hotel_name text, hotel_room text, invited_at timestamptz,
  search_text text not null, version int not null default 1, unique (activity_id, party));
create index attendances_party on attendances (party);
create index attendances_owner on attendances (owner_id);

create table attendance_invitations (
  id text primary key, attendance_id text not null references attendances, token_hash text not null unique,
  email text, sent_at timestamptz, opened_at timestamptz, replied_at timestamptz, revoked_at timestamptz,
  expires_at timestamptz not null, created_at timestamptz not null, created_by text not null);
create index attendance_invitations_attendance on attendance_invitations (attendance_id);

create table site_visits (
  id text primary key, activity_id text not null, edition_id text not null, code text not null unique, city text not null,
  host_organisation_id text not null, host_name text not null, county text, title text not null,
  day text not null, departs_at text not null, starts_at text not null, ends_at text not null, returns_at text not null,
  capacity int not null, vehicle_id text references negotiation_vehicles, address text, contact_name text, contact_phone text,
  parties text[] not null, engagement_ids text[] not null, checklist jsonb not null, state text not null,
  search_text text not null, version int not null default 1);
create index site_visits_activity on site_visits (activity_id, day, departs_at);

create table negotiation_meetings (
  id text primary key, activity_id text not null, edition_id text not null, code text not null unique, city text not null,
  title text not null, source text not null, engagement_id text, county text not null, parties text[] not null,
  owner_ids text[] not null, organisation_ids text[] not null, rules jsonb not null, state text not null, cancelled_reason text,
  search_text text not null, version int not null default 1);
create unique index negotiation_meetings_engagement on negotiation_meetings (activity_id, engagement_id)
  where engagement_id is not null and state = 'open';
create index negotiation_meetings_activity on negotiation_meetings (activity_id, state);
create index negotiation_meetings_parties on negotiation_meetings using gin (parties);

create table meeting_requests (
  id text primary key, activity_id text not null, edition_id text not null, city text not null,
  from_party text not null, to_party text not null, county text not null, title text not null, message text,
  preferred_slots text[] not null, state text not null, turn text, reply text, meeting_id text references negotiation_meetings,
  owner_ids text[] not null, organisation_ids text[] not null, asked_owner_ids text[] not null, asked_organisation_ids text[] not null,
  created_at timestamptz not null, created_by text not null, search_text text not null, version int not null default 1);
create unique index meeting_requests_once on meeting_requests (activity_id, least(from_party, to_party), greatest(from_party, to_party))
  where state in ('asked', 'other-time');
create index meeting_requests_activity on meeting_requests (activity_id, state);

create table timetables (
  id text primary key, activity_id text not null, edition_id text not null, city text not null, code text not null unique,
  name text not null, state text not null, settings jsonb not null, placements jsonb not null, locked text[] not null,
  unplaced jsonb not null, quality jsonb, bound jsonb, conflict jsonb, failure jsonb, progress jsonb,
  runner text, beat_at timestamptz, stop_asked boolean not null default false,
  created_by text not null, created_at timestamptz not null, changed_at timestamptz not null,
  search_text text not null, version int not null default 1);
create index timetables_activity on timetables (activity_id, created_at);
create index timetables_solving on timetables (beat_at) where state = 'solving';

create table timetable_versions (
  id text primary key, activity_id text not null, edition_id text not null, city text not null, number int not null,
  published_at timestamptz not null, published_by text not null, note text, problem jsonb not null, names jsonb not null,
  placements jsonb not null, visits jsonb not null, changes jsonb not null, quality jsonb not null, digest text not null,
  unique (activity_id, number));
create function timetable_versions_frozen() returns trigger language plpgsql as $$
begin raise exception 'a published timetable does not change'; end $$;
create trigger timetable_versions_frozen before update or delete on timetable_versions
  for each row execute function timetable_versions_frozen();

create table repair_proposals (
  id text primary key, activity_id text not null, edition_id text not null, city text not null, base int not null,
  trigger jsonb not null, trigger_text jsonb not null, state text not null, problem jsonb, placements jsonb, changes jsonb not null,
  cancelled text[] not null, unplaced jsonb not null, bound int, failure jsonb,
  created_at timestamptz not null, created_by text not null, decided_at timestamptz, decided_by text, version int not null default 1);
create index repair_proposals_activity on repair_proposals (activity_id, created_at);

create table check_in_tickets (
  id text primary key, activity_id text not null, party text not null, person_name text not null, secret text not null,
  issued_at timestamptz not null, revoked_at timestamptz);
create index check_in_tickets_party on check_in_tickets (activity_id, party);

create table check_ins (
  id text primary key, activity_id text not null, edition_id text not null, city text not null, county text, party text,
  ticket_id text, name text not null, organisation_name text, way text not null, at timestamptz not null,
  recorded_at timestamptz not null, device text not null, by_name text not null);
create unique index check_ins_once on check_ins (activity_id, coalesce(ticket_id, party)) where coalesce(ticket_id, party) is not null;
create index check_ins_activity on check_ins (activity_id, at);
create table check_in_events (
  event_id text primary key, activity_id text not null, check_in_id text, result text not null, code text,
  at timestamptz not null, recorded_at timestamptz not null, device text not null);

create table meeting_marks (
  id text primary key, meeting_id text not null references negotiation_meetings, activity_id text not null, mark text not null,
  party text, minutes int, occurred_at timestamptz not null, recorded_at timestamptz not null, by_name text not null, withdrawn_at timestamptz);
create index meeting_marks_meeting on meeting_marks (meeting_id, occurred_at);
create index meeting_marks_activity on meeting_marks (activity_id);
create table meeting_outcomes (
  id text primary key, meeting_id text not null references negotiation_meetings, activity_id text not null, edition_id text not null,
  county text not null, side text not null, outcome text not null, next_step text, who text, note text,
  occurred_at timestamptz not null, recorded_at timestamptz not null, by_name text not null, version int not null default 1,
  unique (meeting_id, side));
create index meeting_outcomes_activity on meeting_outcomes (activity_id);
`),
  "0652-negotiation-requests": sqlMigration(`
alter table negotiation_meetings add column cancelled_with_engagement boolean not null default false;
alter table meeting_requests add column decline_category text;
alter table site_visits add column owner_ids text[] not null default '{}', add column organisation_ids text[] not null default '{}',
  add column cancelled_reason text;
create index negotiation_meetings_search on negotiation_meetings using gin (search_bigrams(search_text));
create index meeting_requests_search on meeting_requests using gin (search_bigrams(search_text));
create index site_visits_search on site_visits using gin (search_bigrams(search_text));
`),
  "0658-paper-runs": sqlMigration(`
create table paper_runs (
  id text primary key, activity_id text not null, state text not null, done int not null, total int not null, making text,
  started_at timestamptz not null, finished_at timestamptz, size int, failure jsonb, archive bytea,
  created_by text not null, beat_at timestamptz not null);
create index paper_runs_person on paper_runs (activity_id, created_by, started_at);
`),
  "0659-negotiation-merges": sqlMigration(`
create table negotiation_merges (
  merge_id text not null, table_name text not null, row_id text not null, primary key (merge_id, table_name, row_id));
`),
  "0660-attendance-changed-under": sqlMigration(`
alter table attendances add column changed_under int;
create index attendances_changed_under on attendances (activity_id, changed_under) where changed_under is not null;
`),
  // What each mark asked of the timetable; proposals of before were made in the same moment as their marks.
  "0661-mark-triggers": sqlMigration(`
alter table meeting_marks add column trigger jsonb;
update meeting_marks m set trigger = r.trigger from repair_proposals r
  where r.activity_id = m.activity_id and r.created_at = m.recorded_at and r.trigger ->> 'party' = m.party;
`),
  "0662-table-interpreters": sqlMigration(`
alter table negotiation_tables add column interpreter text;
`),
};
