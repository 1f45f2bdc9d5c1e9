import { sql } from "kysely";
import type { Runtime } from "#apps/server/runtime.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";

const counties = jiaozuo.counties.map((c) => c.code);

/** The other lists of a city after many years: `rows` organisations and experts, half as many engagements, a fifth papers and ledger rows. */
export async function fillOthers({ platform: { db } }: Runtime, rows: number): Promise<void> {
  const city = jiaozuo.code;
  const county = sql`(${counties}::text[])[1 + i % ${counties.length}]`;
  const when = sql`timestamptz '2023-03-01' + i * interval '1 minute'`;
  await sql`set statement_timeout = 0`.execute(db);
  const series = (n: number) => sql`generate_series(1, ${n}::int) i`;
  await sql`insert into organisations (id, version, state, city, full_name, plain_name, kind, county, industry, above_scale, fields,
      invented, search_text, created_at, updated_at)
    select 'bench-org-' || i, 1, 'active', ${city}, '测速第' || i || '实业有限公司', 'bench plain ' || i, 'enterprise', ${county}, '3911', false,
      '{}', true, '测速第' || i || '实业有限公司', ${when}, ${when} from ${series(rows)}`.execute(db);
  await sql`insert into experts (id, code, city, state, version, invented, name, title_tier, fields, languages, public_profile, matching, public,
      contact, restricted, consent, degree_verification, title_verification, flags, search_text, created_at, updated_at)
    select 'bench-expert-' || i, 'ZJ' || lpad(i::text, 7, '0'), ${city}, 'active', 1, true, '专家' || i, 'senior', '{new-materials}', '{zh}', true, true,
      jsonb_build_object('name', '专家' || i, 'organisationName', '测试大学', 'title', '教授'), '{}', '{}', '{}', 'unverified', 'unverified', '{}',
      '专家' || i || ' 测试大学 电池材料', ${when}, ${when} from ${series(rows)}`.execute(db);
  await sql`insert into engagements (id, code, edition_id, activity_id, title, city, county, demander_ids, expert_id, supplier_name, origin, state,
      state_since, registered_by, created_at, search_text)
    select 'bench-eng-' || i, 'DJ' || lpad(i::text, 7, '0'), 'bench-2023', 'bench-2023-main', '电池项目' || i, ${city}, ${county},
      array['bench-org-' || i], 'bench-expert-' || i, '专家' || i, 'manual', 'shortlisted', ${when}, 'bench', ${when}, '电池项目' || i
    from ${series(rows / 2)}`.execute(db);
  await sql`insert into engagement_demanders select 'bench-eng-' || i, 'bench-org-' || i, '测速第' || i || '实业有限公司', ${county}, true, 0
    from ${series(rows / 2)}`.execute(db);
  await sql`insert into papers (id, code, kind, state, edition_id, activity_id, project_key, city, county, title, demanders, demander_ids, supplier_name,
      cooperation_mode, amount_qualifier, signed_on, occasion, unit, officer, key_project, occurred_at, recorded_at, recorded_by, search_text)
    select 'bench-paper-' || i, 'XY' || lpad(i::text, 7, '0'), 'agreement', 'standing', 'bench-2023', 'bench-2023-main', 'k' || i, ${city}, ${county},
      '电池项目' || i,
      '[{"id": "x", "name": "测速实业有限公司"}]', array['bench-org-' || i], '专家' || i, 'project-cooperation', 'exact', date '2023-03-01' + i % 300, 'at-venue', '科技局', '经办人',
      false, ${when}, ${when}, 'bench', '电池项目' || i from ${series(rows / 5)}`.execute(db);
  await sql`insert into ledger_rows (id, code, kind, status, edition_id, activity_id, agreement_paper_id, title, demand_party, supply_party,
      demander_ids, city, county, unit, officer, key_project, signed_on, amount_qualifier, stage, visit_due_on, opened_at, search_text)
    select 'bench-row-' || i, 'TZ' || lpad(i::text, 7, '0'), 'agreement', 'open', 'bench-2023', 'bench-2023-main', 'bench-paper-' || i, '电池项目' || i,
      '甲方', '乙方', array['bench-org-' || i], ${city}, ${county}, '科技局', '经办人', false, date '2023-03-01' + i % 300, 'exact', 'agreed',
      date '2023-04-01' + i % 300, ${when}, '电池项目' || i from ${series(rows / 5)}`.execute(db);
  for (const table of [
    "organisations",
    "experts",
    "engagements",
    "engagement_demanders",
    "papers",
    "ledger_rows",
  ])
    await sql`vacuum analyze ${sql.id(table)}`.execute(db);
}

const LISTS = ["organisations", "experts", "engagements", "signings", "ledger"] as const;

/** First page of each, of the city and of a county, and a search. */
export const otherCases = (): { name: string; login: string; paths: readonly string[] }[] =>
  LISTS.flatMap((list) => [
    { name: `${list}, first page (operator)`, login: "operator", paths: [`/api/${list}`] },
    { name: `${list}, first page (officer)`, login: "officer", paths: [`/api/${list}`] },
    {
      name: `${list}, search (operator)`,
      login: "operator",
      paths: [
        `/api/${list}?q=${encodeURIComponent(list === "organisations" ? "测速第77" : list === "experts" ? "家77" : "项目77")}`,
      ],
    },
  ]);
