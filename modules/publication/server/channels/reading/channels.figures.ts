import { sql } from "kysely";
import type {
  FigureAt,
  FigureBy,
  FigureRow,
  FigureValueRow,
  RegisteredFigure,
} from "#platform/figures/query.ts";
import { type ChannelFigureId, channelFigures } from "../../../model/channels/channels.figures.ts";

type Queries = Pick<RegisteredFigure, "value" | "rows">;
const exact = sql`null::float8 as denominator, 'exact' as qualifier`;
const plain = sql`null::float8 as amount, true as counted`;
/** A dispatch belongs to the edition: it is counted at its main activity and at no other. */
const main = ({ editionId, activityId }: FigureAt) => sql`${activityId} = ${editionId} || '-main'`;
const county = (by: FigureBy, column = sql`n.county`) => (by === "city" ? sql`null::text` : column);

/** Letters of the edition that a mail server took before the cut-off, with the needs in them. */
const taken = (at: FigureAt) => sql`dispatch_needs n
  join dispatches d on d.id = n.dispatch_id
  join dispatch_recipients r on r.dispatch_id = n.dispatch_id and r.channel_id = n.channel_id
  where d.edition_id = ${at.editionId} and ${main(at)} and r.sent_at < ${at.before}::timestamptz`;

const dispatches: Queries = {
  value: (at) => sql<FigureValueRow>`
    select null::text as county, count(*)::float8 as value, ${exact} from dispatches d
    where d.edition_id = ${at.editionId} and ${main(at)} and exists (select 1 from dispatch_recipients r
      where r.dispatch_id = d.id and r.sent_at < ${at.before}::timestamptz) having count(*) > 0`,
  rows: (at) => sql<FigureRow>`
    select d.id, null::text as county, d.code || ' ' || d.title as label, '/dispatches/' || d.id as link,
      min(r.sent_at) as occurred_at, ${plain}
    from dispatches d join dispatch_recipients r on r.dispatch_id = d.id
    where d.edition_id = ${at.editionId} and ${main(at)} and r.sent_at < ${at.before}::timestamptz
    group by d.id order by min(r.sent_at), d.id`,
};

const needsSent: Queries = {
  value: (at, by) => sql<FigureValueRow>`
    select ${county(by)} as county, count(distinct n.need_id)::float8 as value, ${exact} from ${taken(at)} group by 1`,
  rows: (at) => sql<FigureRow>`
    select n.need_id as id, min(n.county) as county, min(n.need_code) || ' ' || min(n.title) as label, '/needs/' || n.need_id as link,
      min(r.sent_at) as occurred_at, ${plain}
    from ${taken(at)} group by n.need_id order by min(r.sent_at), n.need_id`,
};

const reads: Queries = {
  value: (at, by) => sql<FigureValueRow>`
    select ${county(by)} as county, count(distinct n.channel_id || ' ' || n.need_id)::float8 as value, ${exact}
    from dispatch_reads x join dispatch_recipients r on r.id = x.recipient_id
      join dispatch_needs n on n.dispatch_id = r.dispatch_id and n.channel_id = r.channel_id and n.need_id = x.need_id
      join dispatches d on d.id = r.dispatch_id
    where d.edition_id = ${at.editionId} and ${main(at)} and x.read_at < ${at.before}::timestamptz group by 1`,
  rows: (at) => sql<FigureRow>`
    select distinct on (n.channel_id, n.need_id) n.channel_id || ' ' || n.need_id as id, n.county,
      n.need_code || ' ' || c.name_zh as label, '/channels/' || n.channel_id as link, x.read_at as occurred_at, ${plain}
    from dispatch_needs n join dispatches d on d.id = n.dispatch_id join channels c on c.id = n.channel_id
      join dispatch_recipients r on r.dispatch_id = n.dispatch_id and r.channel_id = n.channel_id
      join dispatch_reads x on x.recipient_id = r.id and x.need_id = n.need_id
    where d.edition_id = ${at.editionId} and ${main(at)} and x.read_at < ${at.before}::timestamptz
    order by n.channel_id, n.need_id, x.read_at`,
};

/** What state a recommendation had at the cut-off is known for its end only; a duplicate was one from the beginning or by a decision. */
const received = (at: FigureAt) => sql`
  m.edition_id = ${at.editionId} and ${main(at)} and m.received_at < ${at.before}::timestamptz and m.state <> 'duplicate'
  and not (m.state = 'withdrawn' and m.state_since < ${at.before}::timestamptz)`;

const recommendations: Queries = {
  value: (at) => sql<FigureValueRow>`
    select m.county, count(*)::float8 as value, ${exact} from recommendations m where ${received(at)} group by m.county`,
  rows: (at) => sql<FigureRow>`
    select m.id, m.county, m.code || ' ' || m.need_title as label, '/recommendations/' || m.id as link,
      m.received_at as occurred_at, ${plain}
    from recommendations m where ${received(at)} order by m.received_at, m.id`,
};

const queries: Readonly<Record<ChannelFigureId, Queries>> = {
  "channels.dispatches": dispatches,
  "channels.needs-sent": needsSent,
  "channels.reads": reads,
  "channels.recommendations": recommendations,
};

/** Definitions with their queries, for the registry. */
export const registeredChannelFigures: readonly RegisteredFigure[] = channelFigures.map((definition) => ({
  definition,
  ...queries[definition.id],
}));
