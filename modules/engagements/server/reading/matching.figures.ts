import { type RawBuilder, sql } from "kysely";
import type {
  FigureAt,
  FigureBy,
  FigureRow,
  FigureValueRow,
  RegisteredFigure,
} from "#platform/figures/query.ts";
import type { FigureDefinition } from "#platform/kernel/figure.ts";
import { matchingFigures } from "../../model/matching.figures.ts";

type Pair = RawBuilder<unknown>;
/** Whether something became of a pair of need and expert after it was first shown. */
type Became = (pair: { need: Pair; expert: Pair; shown: Pair }, before: string) => RawBuilder<boolean>;

const accepted: Became = ({ need, expert, shown }, before) => sql<boolean>`exists (
  select 1 from engagements e join engagement_states s on s.engagement_id = e.id
  where e.need_id = ${need} and e.expert_id = ${expert} and s.occurred_at >= ${shown} and s.occurred_at < ${before}::timestamptz
    and ((s.action = 'propose' and e.origin <> 'supply') or (s.to_state = 'confirmed' and s.from_state is distinct from 'confirmed')))`;

const declined: Became = ({ need, expert, shown }, before) => sql<boolean>`(exists (
  select 1 from suggestion_feedback f
  where f.need_id = ${need} and f.expert_id = ${expert} and f.said_at >= ${shown} and f.said_at < ${before}::timestamptz
    and (f.withdrawn_at is null or f.withdrawn_at >= ${before}::timestamptz))
  or exists (select 1 from engagements e join engagement_states s on s.engagement_id = e.id
  where e.need_id = ${need} and e.expert_id = ${expert} and s.action in ('declineDemand', 'declineSupply')
    and s.occurred_at >= ${shown} and s.occurred_at < ${before}::timestamptz))`;

const inView = ({ editionId, activityId, before }: FigureAt): RawBuilder<boolean> => sql<boolean>`
  x.edition_id = ${editionId} and x.activity_id = ${activityId} and x.side in ('desk', 'demand') and x.shown_at < ${before}::timestamptz`;

/** The value groups by pair and takes what stood at its earliest showing; the rows below keep the earliest line of each pair. */
const shareOf = (definition: FigureDefinition, depth: number, became: Became): RegisteredFigure => ({
  definition,
  value: (at: FigureAt, by: FigureBy) => sql<FigureValueRow>`
    select ${by === "city" ? sql`null::text` : sql`p.county`} as county,
      (count(*) filter (where ${became({ need: sql`p.need_id`, expert: sql`p.expert_id`, shown: sql`p.shown` }, at.before)}))::float8 as value,
      count(*)::float8 as denominator, 'exact' as qualifier
    from (select x.need_id, x.expert_id, min(x.shown_at) as shown, (array_agg(x.rank order by x.shown_at, x.side))[1] as rank,
        nullif((array_agg(x.county order by x.shown_at, x.side))[1], '') as county
      from suggestion_exposures x where ${inView(at)} group by 1, 2) p
    where p.rank <= ${depth} group by 1`,
  rows: (at) => sql<FigureRow>`
    select v.need_id || ' ' || v.expert_id as id, nullif(v.county, '') as county,
      v.need_code || ' × ' || v.expert_code || ' · #' || v.rank as label, '/matching?need=' || v.need_id as link,
      v.shown_at as occurred_at, null::float8 as amount,
      ${became({ need: sql`v.need_id`, expert: sql`v.expert_id`, shown: sql`v.shown_at` }, at.before)} as counted
    from (select distinct on (x.need_id, x.expert_id) x.* from suggestion_exposures x where ${inView(at)}
      order by x.need_id, x.expert_id, x.shown_at, x.side  ) v
    where v.rank <= ${depth} order by v.shown_at desc, v.need_id, v.rank`,
});

/** How good the suggestions are; see `suggestion_exposures` for what was shown. */
export const registeredMatchingFigures: readonly RegisteredFigure[] = [
  shareOf(matchingFigures.precisionAt1, 1, accepted),
  shareOf(matchingFigures.precisionAt5, 5, accepted),
  shareOf(matchingFigures.precisionAt10, 10, accepted),
  shareOf(matchingFigures.declined, 10, declined),
];
