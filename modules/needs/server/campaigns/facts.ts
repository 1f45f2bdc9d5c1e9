import { sql } from "kysely";

/** A survey's days are days of China, whatever the zone of the server. */
const startOf = (day: ReturnType<typeof sql>) => sql`(${day}::timestamp at time zone 'Asia/Shanghai')`;

/**
 * Needs that answer a campaign: of its activity and kinds, first submitted within its days (or the enterprise's extension), through
 * whichever door they came. Withdrawn ones answer nothing. `t` is the row of the list, `c` its campaign.
 */
export const needsOfTarget = sql`n.organisation_id = t.organisation_id and n.activity_id = c.activity_id and n.kind = any(c.kinds)
  and n.state <> 'withdrawn' and n.submitted_at >= ${startOf(sql`c.opens_on`)}
  and n.submitted_at < ${startOf(sql`(greatest(c.closes_on, t.extended_until) + 1)`)}`;

/** Rows of the target list with what their enterprises did: `s` needs, `d` drafts, `v` visits, `x` an extension that waits. */
export const targetsWithFacts = sql`survey_targets t
  join survey_campaigns c on c.id = t.campaign_id
  left join lateral (select count(*)::int as needs,
      count(*) filter (where n.state = 'returned')::int as returned,
      count(*) filter (where n.city_approved_at is not null and n.state <> 'returned')::int as approved,
      count(*) filter (where n.published_at is not null)::int as published
    from needs n where ${needsOfTarget}) s on true
  left join lateral (select count(*)::int as drafts from survey_drafts d where d.target_id = t.id and d.state = 'draft') d on true`;

/** Where the enterprise stands. */
export const stageSql = sql`(case when s.needs > 0 then 'submitted' when d.drafts > 0 then 'drafting'
  when t.opened_at is not null then 'opened' when t.invited_at is not null then 'invited' else 'listed' end)`;

export const extensionAskedSql = sql`exists (select from survey_extensions x where x.target_id = t.id and x.decided_at is null)`;
export const linkedSql = sql`exists (select from survey_links l where l.target_id = t.id and l.revoked_at is null)`;
