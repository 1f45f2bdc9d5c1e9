import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { type CarriedNeed, type Funnel, NO_FUNNEL } from "../../../model/channels/channel.ts";
import type { ChannelEngagement } from "../../../model/channels/directory.ts";

export type Carried = CarriedNeed & { readonly editionId: string };
type Stored = Omit<Carried, "engagements" | "engaged" | "signed">;

/**
 * Which needs were carried to which channels and how far each came, without what happened downstream. A need counts as sent to a channel
 * when at least one letter with it was taken by a mail server.
 */
async function stored(
  db: Reader,
  asked: { readonly channelIds?: readonly string[]; readonly needId?: string },
): Promise<Stored[]> {
  const channel = asked.channelIds ? sql`and n.channel_id = any(${[...asked.channelIds]}::text[])` : sql``;
  const need = asked.needId ? sql`and n.need_id = ${asked.needId}` : sql``;
  const { rows } = await sql<Stored>`
    select n.need_id as "needId", max(n.need_code) as "needCode",
      (array_agg(n.title order by r.sent_at desc))[1] as title,
      n.channel_id as "channelId", c.name_zh as "channelNameZh", c.name_en as "channelNameEn",
      (array_agg(d.id order by r.sent_at desc))[1] as "dispatchId",
      (array_agg(d.code order by r.sent_at desc))[1] as "dispatchCode",
      d.edition_id as "editionId", min(r.sent_at) as "sentAt", bool_or(r.opened_at is not null) as opened,
      count(distinct x.recipient_id) > 0 as read, count(distinct x.recipient_id)::int as readers,
      (select count(*)::int from recommendations m
        where m.need_id = n.need_id and m.channel_id = n.channel_id and m.state <> 'withdrawn') as recommendations
    from dispatch_needs n
      join dispatches d on d.id = n.dispatch_id
      join channels c on c.id = n.channel_id
      join dispatch_recipients r on r.dispatch_id = n.dispatch_id and r.channel_id = n.channel_id and r.sent_at is not null
      left join dispatch_reads x on x.recipient_id = r.id and x.need_id = n.need_id
    where true ${channel} ${need}
    group by n.need_id, n.channel_id, c.name_zh, c.name_en, d.edition_id
    order by min(r.sent_at) desc, max(n.need_code)`.execute(db);
  return rows;
}

/** The same with the engagements each pair came to; engagements of a channel that nothing was carried to stand at the end. */
export async function carriedNeeds(
  db: Reader,
  asked: { readonly channelIds?: readonly string[]; readonly needId?: string },
  engagements: readonly ChannelEngagement[],
): Promise<Carried[]> {
  const keyOf = (r: { channelId: string; needId: string | null }) => `${r.channelId} ${r.needId}`;
  const byPair = new Map<string, ChannelEngagement[]>();
  for (const e of engagements) byPair.set(keyOf(e), [...(byPair.get(keyOf(e)) ?? []), e]);
  const outcome = (own: readonly ChannelEngagement[]) => ({
    engagements: own.map((e) => ({ id: e.engagementId, code: e.code, state: e.state })),
    engaged: own.some((e) => e.engagedAt !== null),
    signed: own.some((e) => e.signedAt !== null),
  });
  const rows = (await stored(db, asked)).map((row): Carried => {
    const own = byPair.get(keyOf(row)) ?? [];
    byPair.delete(keyOf(row));
    return { ...row, ...outcome(own) };
  });
  const names = await namesOf(
    db,
    [...byPair.values()].flatMap(([e]) => (e ? [e.channelId] : [])),
  );
  const direct = [...byPair.values()].flatMap((own): Carried[] => {
    const [first] = own;
    const name = first && names.get(first.channelId);
    if (!first || !name) return [];
    return [
      {
        needId: first.needId ?? "",
        needCode: first.needCode ?? first.code,
        title: first.title,
        channelId: first.channelId,
        channelNameZh: name.nameZh,
        channelNameEn: name.nameEn,
        dispatchId: null,
        dispatchCode: null,
        editionId: first.editionId,
        sentAt: null,
        opened: false,
        read: false,
        readers: 0,
        recommendations: 0,
        ...outcome(own),
      },
    ];
  });
  return [...rows, ...direct];
}

async function namesOf(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { nameZh: string; nameEn: string | null }>();
  const rows = await db
    .selectFrom("channels")
    .select(["id", "nameZh", "nameEn"])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::text[])`)
    .execute();
  return new Map(rows.map((r) => [r.id, r]));
}

/** Of what was sent, the needs × channels that came so far; each counts once at every step, whatever it skipped on the way. */
export const funnelOf = (rows: readonly Carried[]): Funnel => countOf(rows.filter((r) => r.sentAt !== null));

/** The same with what a channel brought without a dispatch. */
export const countOf = (rows: readonly Carried[]): Funnel =>
  rows.reduce<Funnel>(
    (f, r) => ({
      sent: f.sent + (r.sentAt ? 1 : 0),
      opened: f.opened + (r.opened ? 1 : 0),
      read: f.read + (r.read ? 1 : 0),
      recommended: f.recommended + (r.recommendations > 0 ? 1 : 0),
      engaged: f.engaged + (r.engaged ? 1 : 0),
      signed: f.signed + (r.signed ? 1 : 0),
    }),
    NO_FUNNEL,
  );
