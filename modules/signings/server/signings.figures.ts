import { type RawBuilder, sql } from "kysely";
import type {
  FigureAt,
  FigureBy,
  FigureRow,
  FigureValueRow,
  RegisteredFigure,
} from "#platform/figures/query.ts";
import { type SigningFigureId, signingFigures } from "../model/signings.figures.ts";

type Queries = Pick<RegisteredFigure, "value" | "rows">;

/** Signed before the cut-off and not withdrawn before it. */
const inForce = ({ activityId, before }: FigureAt) => sql`
  p.activity_id = ${activityId} and p.occurred_at < ${before}::timestamptz
  and not coalesce(p.withdrawn_at < ${before}::timestamptz, false)`;
const countyOf = (by: FigureBy, column: RawBuilder<unknown>) => (by === "city" ? sql`null::text` : column);
const exact = sql`null::float8 as denominator, 'exact' as qualifier`;

/** A need with an intent and an agreement is one project, also when two counties share it. */
const projects: Queries = {
  value: (at, by) => sql<FigureValueRow>`
    select ${countyOf(by, sql`p.county`)} as county, count(distinct p.project_key)::float8 as value, ${exact}
    from papers p where ${inForce(at)} group by 1`,
  rows: (at, by) => sql<FigureRow>`
    select p.project_key as id, ${by === "city" ? sql`min(p.county)` : sql`p.county`} as county,
      (array_agg(p.code || ' ' || p.title order by p.occurred_at, p.id))[1] as label,
      '/signings/' || (array_agg(p.id order by p.occurred_at, p.id))[1] as link,
      min(p.occurred_at) as occurred_at, null::float8 as amount, true as counted
    from papers p where ${inForce(at)} group by ${by === "city" ? sql`p.project_key` : sql`p.project_key, p.county`}`,
};

const agreements = (more = sql`true`): Queries => ({
  value: (at) => sql<FigureValueRow>`
    select p.county, count(*)::float8 as value, ${exact} from papers p
    where p.kind = 'agreement' and ${more} and ${inForce(at)} group by p.county`,
  rows: (at) => sql<FigureRow>`
    select p.id, p.county, p.code || ' ' || p.title as label, '/signings/' || p.id as link, p.occurred_at,
      null::float8 as amount, true as counted
    from papers p where p.kind = 'agreement' and ${more} and ${inForce(at)} order by p.occurred_at, p.id`,
});

/** The amount each agreement stated at the cut-off: the last statement that held by then. */
const stated = (at: FigureAt) => sql`
  papers p cross join lateral (
    select a.amount_yuan, a.qualifier from paper_amounts a
    where a.paper_id = p.id and a.effective_at < ${at.before}::timestamptz order by a.seq desc limit 1) s
  where p.kind = 'agreement' and s.amount_yuan is not null and ${inForce(at)}`;

const amount: Queries = {
  // A sum is as loose as its loosest part; parts that err in both directions leave it approximate.
  value: (at, by) => sql<FigureValueRow>`
    select ${countyOf(by, sql`p.county`)} as county, sum(s.amount_yuan)::float8 as value, null::float8 as denominator,
      case when bool_or(s.qualifier = 'approx') or (bool_or(s.qualifier = 'gt') and bool_or(s.qualifier = 'lt')) then 'approx'
        when bool_or(s.qualifier = 'gt') then 'gt' when bool_or(s.qualifier = 'lt') then 'lt' else 'exact' end as qualifier
    from ${stated(at)} group by 1`,
  rows: (at) => sql<FigureRow>`
    select p.id, p.county, p.code || ' ' || p.title as label, '/signings/' || p.id as link, p.occurred_at,
      s.amount_yuan::float8 as amount, true as counted
    from ${stated(at)} order by p.occurred_at, p.id`,
};

const plaques = (kind: string): Queries => {
  const awarded = (at: FigureAt) => sql`
    q.kind = ${kind} and q.activity_id = ${at.activityId} and q.awarded_at < ${at.before}::timestamptz
    and not coalesce(q.removed_at < ${at.before}::timestamptz, false)`;
  return {
    value: (at) => sql<FigureValueRow>`
      select q.county, count(*)::float8 as value, ${exact} from plaques q where ${awarded(at)} group by q.county`,
    rows: (at) => sql<FigureRow>`
      select q.id, q.county, q.organisation_name as label, '/signings/plaques?activity=' || q.activity_id as link,
        q.awarded_at as occurred_at, null::float8 as amount, true as counted
      from plaques q where ${awarded(at)} order by q.position, q.id`,
  };
};

const queries: Readonly<Record<SigningFigureId, Queries>> = {
  "intents.total": projects,
  "signings.on-stage": agreements(sql`p.occasion = 'on-stage'`),
  "signings.total": agreements(),
  "signings.amount": amount,
  "plaques.postdoc-workstation": plaques("postdoc-workstation"),
  "plaques.postdoc-practice-base": plaques("postdoc-practice-base"),
};

/** Definitions with their queries, for the registry. */
export const registeredSigningFigures: readonly RegisteredFigure[] = signingFigures.map((definition) => ({
  definition,
  ...queries[definition.id],
}));
