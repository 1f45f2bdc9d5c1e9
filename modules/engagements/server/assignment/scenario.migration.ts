/** Scenarios of whole-edition assignment, each with the problem it solved and the result it got. */
export const scenarioTables = `
create table assignment_scenarios (
  id text primary key, code text not null unique, edition_id text not null, city text not null, name text not null,
  settings jsonb not null, state text not null, progress jsonb, runner text, beat_at timestamptz, failure jsonb,
  summary jsonb, ranks jsonb, problem jsonb, result jsonb, model_version text, seconds double precision, computed_at timestamptz,
  created_by text not null, created_at timestamptz not null, adopted_at timestamptz, adopted_by text,
  search_text text not null, version int not null default 1);
create index assignment_scenarios_edition on assignment_scenarios (edition_id, created_at);
create index assignment_scenarios_computing on assignment_scenarios (beat_at) where state = 'computing';
create index assignment_scenarios_search on assignment_scenarios using gin (search_bigrams(search_text));
`;
