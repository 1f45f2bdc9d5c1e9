import { type RawBuilder, sql } from "kysely";
import type { FigureAt, FigureRow, FigureValueRow, RegisteredFigure } from "#platform/figures/query.ts";
import { type LedgerFigureId, ledgerFigures } from "../../model/ledger.figures.ts";

type Queries = Pick<RegisteredFigure, "value" | "rows">;
const before = (at: FigureAt) => sql`${at.before}::timestamptz`;

/** The last value of a typed column by the cut-off; corrected visits say nothing any more. */
const lastly = (at: FigureAt, column: string) => sql`
  select e.${sql.ref(column)} as value from ledger_events e
  where e.row_id = r.id and e.${sql.ref(column)} is not null and e.occurred_at < ${before(at)}
    and not exists (select from ledger_events c where c.corrects = e.id)
  order by e.occurred_at desc, e.seq desc limit 1`;

/** The end of a due day, in China. */
const endOf = (day: RawBuilder<unknown>) => sql`((${day} + 1)::timestamp at time zone 'Asia/Shanghai')`;

/** Blockers still with an office at the cut-off, with the deadline of then. */
const openBlockers = (at: FigureAt) => sql`
  select b.id, b.row_id, b.description, b.office_name, d.deadline, d.raised_at from ledger_blockers b
  cross join lateral (
    select (array_agg(e.blocker_open order by e.occurred_at desc, e.seq desc) filter (where e.blocker_open is not null))[1] as still,
      (array_agg(e.blocker_deadline order by e.occurred_at desc, e.seq desc) filter (where e.blocker_deadline is not null))[1] as deadline,
      min(e.occurred_at) as raised_at
    from ledger_events e where e.blocker_id = b.id and e.occurred_at < ${before(at)}) d
  where d.still`;

const visitLate = (at: FigureAt) => sql`
  exists (select from (${lastly(at, "visit_due_on")}) due where ${endOf(sql`due.value`)} <= ${before(at)})`;
const blockerLate = (at: FigureAt) => sql`
  exists (select from (${openBlockers(at)}) late where late.row_id = r.id and ${endOf(sql`late.deadline`)} <= ${before(at)})`;

/** Rows open at the cut-off that meet a condition. */
const openRows = (condition: (at: FigureAt) => RawBuilder<unknown>): Queries => ({
  value: (at) => sql<FigureValueRow>`
    select r.county, count(*)::float8 as value, null::float8 as denominator, 'exact' as qualifier
    from ledger_rows r
    join (
      select distinct on (row_id) row_id, row_status from ledger_events
      where row_status is not null and occurred_at < ${before(at)} order by row_id, occurred_at desc, seq desc) s on s.row_id = r.id
    where r.activity_id = ${at.activityId} and s.row_status = 'open' and ${condition(at)} group by r.county`,
  rows: (at) => sql<FigureRow>`
    select r.id, r.county,
      (case k.value when 'intent' then '意向' else '协议' end) || ' ' || r.code || ' ' || r.title as label,
      '/ledger/' || r.id as link, r.opened_at as occurred_at, null::float8 as amount, true as counted
    from ledger_rows r
    cross join lateral (${lastly(at, "row_status")}) s cross join lateral (${lastly(at, "row_kind")}) k
    where r.activity_id = ${at.activityId} and s.value = 'open' and ${condition(at)} order by r.opened_at, r.id`,
});

const ofKind = (kind: string) => (at: FigureAt) => sql`(${lastly(at, "row_kind")}) = ${kind}`;

const blockers: Queries = {
  value: (at) => sql<FigureValueRow>`
    select r.county, (count(*) filter (where e.blocker_open) - count(*) filter (where not e.blocker_open))::float8 as value,
      null::float8 as denominator, 'exact' as qualifier
    from ledger_events e join ledger_rows r on r.id = e.row_id
    where r.activity_id = ${at.activityId} and e.blocker_open is not null and e.occurred_at < ${before(at)} group by r.county`,
  rows: (at) => sql<FigureRow>`
    select o.id, r.county, r.code || ' ' || o.office_name || '：' || o.description as label, '/ledger/' || r.id as link,
      o.raised_at as occurred_at, null::float8 as amount, true as counted
    from (${openBlockers(at)}) o join ledger_rows r on r.id = o.row_id
    where r.activity_id = ${at.activityId} order by o.raised_at, o.id`,
};

const landed: Queries = {
  value: (at) => sql<FigureValueRow>`
    select r.county, count(*)::float8 as value, null::float8 as denominator, 'exact' as qualifier
    from ledger_rows r
    join (
      select distinct on (row_id) row_id, stage from ledger_events
      where stage is not null and occurred_at < ${before(at)} order by row_id, occurred_at desc, seq desc) s on s.row_id = r.id
    where r.activity_id = ${at.activityId} and s.stage in ('started', 'accepted') group by r.county`,
  rows: (at) => sql<FigureRow>`
    select r.id, r.county, r.code || ' ' || r.title as label, '/ledger/' || r.id as link, s.occurred_at, null::float8 as amount,
      true as counted
    from ledger_rows r
    cross join lateral (
      select e.occurred_at from ledger_events e where e.row_id = r.id and e.stage = 'started' and e.occurred_at < ${before(at)}
      order by e.occurred_at desc limit 1) s
    where r.activity_id = ${at.activityId} and (${lastly(at, "stage")}) in ('started', 'accepted') order by s.occurred_at, r.id`,
};

const queries: Readonly<Record<LedgerFigureId, Queries>> = {
  "ledger.open": openRows(() => sql`true`),
  "ledger.open-intents": openRows(ofKind("intent")),
  "ledger.open-agreements": openRows(ofKind("agreement")),
  "ledger.overdue": openRows((at) => sql`(${visitLate(at)} or ${blockerLate(at)})`),
  "blockers.open": blockers,
  "ledger.landed": landed,
};

/** Definitions with their queries, for the registry. */
export const registeredLedgerFigures: readonly RegisteredFigure[] = ledgerFigures.map((definition) => ({
  definition,
  ...queries[definition.id],
}));
