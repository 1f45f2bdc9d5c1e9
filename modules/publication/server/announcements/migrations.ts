import type { Migrations } from "#platform/db/migrate.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";

export const announcementMigrations: Migrations = {
  "0551-announcements": sqlMigration(`
create table announcements (
  id text primary key, kind text not null check (kind in ('policy', 'news')), title_zh text not null, title_en text,
  body_zh text not null, body_en text, issuer text, document_number text, published_on date,
  state text not null check (state in ('draft', 'published', 'withdrawn')), city text not null, department_id text,
  created_by text not null, created_at timestamptz not null, published_at timestamptz, version int not null,
  updated_at timestamptz not null, search_text text not null,
  check (state <> 'published' or (published_on is not null and published_at is not null)));
create index announcements_shown on announcements (published_on desc, id) where state = 'published';
create index announcements_search on announcements using gin (search_bigrams(search_text));
create table announcement_files (
  announcement_id text not null references announcements, file_id text not null references files, position int not null,
  primary key (announcement_id, file_id));
`),
};
