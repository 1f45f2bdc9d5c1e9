import { type RawBuilder, sql } from "kysely";
import type {
  FigureAt,
  FigureBy,
  FigureRow,
  FigureValueRow,
  RegisteredFigure,
} from "#platform/figures/query.ts";
import type { FigureDefinition } from "#platform/kernel/figure.ts";
import { engagementFigures } from "../../model/engagement.figures.ts";
import { registeredMatchingFigures } from "./matching.figures.ts";

/** Confirmed by both sides before the cut-off; the earliest such history line counts. */
const confirmed = ({ editionId, activityId, before }: FigureAt): RawBuilder<boolean> => sql<boolean>`
  e.edition_id = ${editionId} and e.activity_id = ${activityId} and exists (select 1 from engagement_states s
    where s.engagement_id = e.id and s.to_state = 'confirmed' and s.from_state <> 'confirmed' and s.occurred_at < ${before}::timestamptz)`;

const guests = ({ editionId, activityId, before }: FigureAt): RawBuilder<boolean> => sql<boolean>`
  g.edition_id = ${editionId} and g.activity_id = ${activityId} and g.invited_at < ${before}::timestamptz
  and (g.withdrawn_at is null or g.withdrawn_at >= ${before}::timestamptz)`;

const talks = (at: FigureAt): RawBuilder<boolean> => sql<boolean>`
  ${confirmed(at)} and m.at_event and m.status <> 'cancelled' and m.arranged_at < ${at.before}::timestamptz`;

const counts = sql`null::float8 as denominator, 'exact' as qualifier`;
const plain = sql`null::float8 as amount, true as counted`;

/** By county its code; for the city one group, so that what stands in two counties counts once. */
const placeBy = (by: FigureBy, county: RawBuilder<unknown>): RawBuilder<unknown> =>
  by === "city" ? sql`null::text` : county;

/** Projects that came through a channel and reached a state before the cut-off; the earliest such history line counts. */
function throughChannels(definition: FigureDefinition, state: "confirmed" | "signed"): RegisteredFigure {
  const reached = ({ editionId, activityId, before }: FigureAt) => sql`
    from engagements e join engagement_states s on s.engagement_id = e.id and s.to_state = ${state}
      and s.from_state is distinct from s.to_state
    where e.channel_id is not null and e.edition_id = ${editionId} and e.activity_id = ${activityId}
      and s.occurred_at < ${before}::timestamptz`;
  return {
    definition,
    value: (at, by) => sql<FigureValueRow>`
      select ${placeBy(by, sql`nullif(e.county, '')`)} as county, count(distinct coalesce(e.need_id, e.id))::float8 as value, ${counts}
      ${reached(at)} group by 1`,
    rows: (at, by) => sql<FigureRow>`
      select distinct on (coalesce(e.need_id, e.id), ${placeBy(by, sql`e.county`)}) coalesce(e.need_id, e.id) as id,
        nullif(e.county, '') as county, coalesce(e.need_code, e.code) || ' ' || coalesce(e.channel_name, '') as label,
        '/engagements/' || e.id as link, s.occurred_at as occurred_at, ${plain}
      ${reached(at)} order by coalesce(e.need_id, e.id), ${placeBy(by, sql`e.county`)}, s.occurred_at, e.id`,
  };
}

/** The engagement module's figures with their queries, for the registry. */
export const registeredEngagementFigures: readonly RegisteredFigure[] = [
  {
    definition: engagementFigures.needsEngaged,
    value: (at, by) => sql<FigureValueRow>`
      select county, count(distinct unit)::float8 as value, ${counts}
      from (select ${placeBy(by, sql`nullif(e.county, '')`)} as county, coalesce(e.need_id, e.id) as unit from engagements e where ${confirmed(at)}) u
      group by 1`,
    rows: (at, by) => sql<FigureRow>`
      select distinct on (coalesce(e.need_id, e.id), ${placeBy(by, sql`e.county`)}) coalesce(e.need_id, e.id) as id, nullif(e.county, '') as county,
        coalesce(e.need_code, e.code) || ' ' || e.title as label, '/engagements/' || e.id as link,
        e.confirmed_at as occurred_at, ${plain}
      from engagements e where ${confirmed(at)} order by coalesce(e.need_id, e.id), ${placeBy(by, sql`e.county`)}, e.confirmed_at, e.id`,
  },
  {
    definition: engagementFigures.experts,
    value: (at, by) => sql<FigureValueRow>`
      select ${placeBy(by, sql`g.county`)} as county, count(distinct g.expert_id)::float8 as value, ${counts}
      from edition_guests g where ${guests(at)} group by 1`,
    rows: (at) => sql<FigureRow>`
      select g.expert_id as id, g.county, g.expert_name as label, '/experts/' || g.expert_id as link,
        g.invited_at as occurred_at, ${plain}
      from edition_guests g where ${guests(at)} order by g.invited_at, g.id`,
  },
  {
    definition: engagementFigures.overseasShare,
    value: (at, by) => sql<FigureValueRow>`
      select ${placeBy(by, sql`g.county`)} as county, (count(*) filter (where g.overseas))::float8 as value, count(*)::float8 as denominator, 'exact' as qualifier
      from edition_guests g where ${guests(at)} group by 1`,
    rows: (at) => sql<FigureRow>`
      select g.expert_id as id, g.county, g.expert_name as label, '/experts/' || g.expert_id as link,
        g.invited_at as occurred_at, null::float8 as amount, g.overseas as counted
      from edition_guests g where ${guests(at)} order by g.overseas desc, g.invited_at, g.id`,
  },
  {
    definition: engagementFigures.enterprises,
    value: (at, by) => sql<FigureValueRow>`
      select ${placeBy(by, sql`d.county`)} as county, count(distinct d.organisation_id)::float8 as value, ${counts}
      from engagements e join engagement_demanders d on d.engagement_id = e.id
        join engagement_meetings m on m.engagement_id = e.id
      where ${talks(at)} and d.enterprise group by 1`,
    rows: (at, by) => sql<FigureRow>`
      select distinct on (d.organisation_id, ${placeBy(by, sql`d.county`)}) d.organisation_id as id, d.county, d.name as label,
        '/engagements/' || e.id as link, m.arranged_at as occurred_at, ${plain}
      from engagements e join engagement_demanders d on d.engagement_id = e.id
        join engagement_meetings m on m.engagement_id = e.id
      where ${talks(at)} and d.enterprise order by d.organisation_id, ${placeBy(by, sql`d.county`)}, m.arranged_at, e.id`,
  },
  throughChannels(engagementFigures.channelsEngaged, "confirmed"),
  throughChannels(engagementFigures.channelsSigned, "signed"),
  ...registeredMatchingFigures,
];
