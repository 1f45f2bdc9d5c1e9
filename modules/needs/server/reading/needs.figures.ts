import { type RawBuilder, sql } from "kysely";
import type {
  FigureAt,
  FigureBy,
  FigureRow,
  FigureValueRow,
  RegisteredFigure,
} from "#platform/figures/query.ts";
import { type NeedFigureId, needFigures } from "../../model/needs.figures.ts";

/** Submitted before the cut-off and not withdrawn before it. */
const surveyed = ({ activityId, before }: FigureAt, kind?: "technology" | "talent") => sql`
  n.activity_id = ${activityId} and n.submitted_at < ${before}::timestamptz
  and not (n.state = 'withdrawn' and n.ended_at < ${before}::timestamptz)
  ${kind ? sql`and n.kind = ${kind}` : sql``}`;

const countyOf = (by: FigureBy): RawBuilder<unknown> => (by === "city" ? sql`null::text` : sql`n.county`);

const valuePerCounty = (
  amount: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
): RawBuilder<FigureValueRow> => sql<FigureValueRow>`
  select n.county, ${amount}::float8 as value, null::float8 as denominator, 'exact' as qualifier
  from needs n where ${where} group by n.county`;

const rowsOf = (where: RawBuilder<unknown>, amount = sql`null`): RawBuilder<FigureRow> => sql<FigureRow>`
  select n.id, n.county, n.code || ' ' || n.title as label, '/needs/' || n.id as link, n.submitted_at as occurred_at,
    ${amount}::float8 as amount, true as counted
  from needs n where ${where} order by n.submitted_at, n.id`;

const queries: Readonly<Record<NeedFigureId, Pick<RegisteredFigure, "value" | "rows">>> = {
  // An enterprise whose needs stand in two counties (after a merge) counts in both, and once for the city.
  "survey.enterprises": {
    value: (at, by) => sql<FigureValueRow>`
      select ${countyOf(by)} as county, count(distinct n.organisation_id)::float8 as value, null::float8 as denominator,
        'exact' as qualifier
      from needs n where ${surveyed(at)} group by 1`,
    rows: (at, by) => sql<FigureRow>`
      select n.organisation_id as id, ${countyOf(by)} as county, min(n.organisation_name) as label,
        '/needs?organisationId=' || n.organisation_id as link, min(n.submitted_at) as occurred_at,
        null::float8 as amount, true as counted
      from needs n where ${surveyed(at)} group by 1, 2 order by min(n.submitted_at), 1`,
  },
  "survey.technology-needs": {
    value: (at) => valuePerCounty(sql`count(*)`, surveyed(at, "technology")),
    rows: (at) => rowsOf(surveyed(at, "technology")),
  },
  "survey.talent-needs": {
    value: (at) => valuePerCounty(sql`count(*)`, surveyed(at, "talent")),
    rows: (at) => rowsOf(surveyed(at, "talent")),
  },
  "survey.talent-headcount": {
    value: (at) => valuePerCounty(sql`coalesce(sum(n.headcount), 0)`, surveyed(at, "talent")),
    rows: (at) => rowsOf(surveyed(at, "talent"), sql`n.headcount`),
  },
  "needs.published": {
    value: (at) =>
      valuePerCounty(
        sql`count(*)`,
        sql`n.activity_id = ${at.activityId} and n.published_at < ${at.before}::timestamptz`,
      ),
    rows: (at) => sql<FigureRow>`
      select n.id, n.county, n.code || ' ' || n.title as label, '/needs/' || n.id as link, n.published_at as occurred_at,
        null::float8 as amount, true as counted
      from needs n where n.activity_id = ${at.activityId} and n.published_at < ${at.before}::timestamptz
      order by n.published_at, n.id`,
  },
  "needs.readiness-first": {
    value: (at) => scored(at, sql`a.score`),
    rows: (at) => scoredRows(at, sql`a.score`),
  },
  "needs.readiness-published": {
    value: (at) => scored(at, sql`b.score`),
    rows: (at) => scoredRows(at, sql`b.score`),
  },
  "needs.readiness-improved": {
    value: (at) => sql<FigureValueRow>`
      select n.county, count(*)::float8 as value, null::float8 as denominator, 'exact' as qualifier
      ${measured(at)} and b.score > a.score group by n.county`,
    // How much it gained stands beside each.
    rows: (at) => scoredRows(at, sql`(b.score - a.score)`, sql`and b.score > a.score`),
  },
};

/** Needs of the activity published before the cut-off whose readiness is known at first submission (`a`) and at publication (`b`). */
const measured = ({ activityId, before }: FigureAt) => sql`
  from needs n join need_readiness a on a.need_id = n.id and a.moment = 'first-submission'
    join need_readiness b on b.need_id = n.id and b.moment = 'publication'
  where n.activity_id = ${activityId} and b.at < ${before}::timestamptz`;
const scored = (at: FigureAt, score: RawBuilder<unknown>): RawBuilder<FigureValueRow> => sql<FigureValueRow>`
  select n.county, sum(${score})::float8 as value, count(*)::float8 as denominator, 'exact' as qualifier
  ${measured(at)} group by n.county`;
const scoredRows = (
  at: FigureAt,
  score: RawBuilder<unknown>,
  also = sql``,
): RawBuilder<FigureRow> => sql<FigureRow>`
  select n.id, n.county, n.code || ' ' || n.title as label, '/needs/' || n.id as link, b.at as occurred_at,
    ${score}::float8 as amount, true as counted
  ${measured(at)} ${also} order by b.at, n.id`;

/** Definitions with their queries, for the registry. */
export const registeredNeedFigures: readonly RegisteredFigure[] = needFigures.map((definition) => ({
  definition,
  ...queries[definition.id],
}));
