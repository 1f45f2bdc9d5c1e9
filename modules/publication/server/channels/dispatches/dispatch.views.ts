import { sql } from "kysely";
import { can } from "#libs/lifecycle/index.ts";
import { maskEmail, maskName } from "#platform/kernel/mask.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { channelPolicy, citySubjects, dispatchPolicy } from "../../../model/channels/channel.policy.ts";
import { type DispatchState, dispatchLifecycle } from "../../../model/channels/dispatch.lifecycle.ts";
import type {
  DigestNeed,
  DispatchItem,
  DispatchLetter,
  DispatchView,
  RecipientView,
} from "../../../model/channels/dispatch.ts";
import type { Letter } from "../../../model/channels/letter.ts";
import { channelsByIds, contactsOf, findChannel, isReachable } from "../channel.repository.ts";
import type { ChannelPorts, Viewer } from "../ports.ts";
import type { CarriedRow, ChannelRow, DispatchRow } from "../tables.ts";
import { ranked } from "./choosing.ts";
import type { DispatchListRow } from "./dispatch.list.ts";
import * as repository from "./dispatch.repository.ts";
import { writeLetter } from "./letters.ts";

/** What the viewer may do to a dispatch now. */
export function dispatchActions(
  row: { city: string; state: DispatchState },
  { actor, now }: Viewer,
): string[] {
  const on = { subjects: citySubjects(row.city), now };
  const open = {
    edit: row.state === "draft",
    send: can(dispatchLifecycle, row.state, "send"),
    cancel: can(dispatchLifecycle, row.state, "cancel"),
    resend: row.state === "sending" || row.state === "sent",
  };
  return (Object.keys(open) as (keyof typeof open)[]).filter(
    (a) => open[a] && isAllowed(actor, dispatchPolicy, a === "resend" ? "send" : a, on),
  );
}

type Counts = { channelId: string; sent: number; opened: number; readers: number; recommendations: number };
/** Candidates shown for adding by hand. */
const MOST_CANDIDATES = 60;

/** Reads of dispatches. */
export function createDispatchViews(platform: Platform, ports: ChannelPorts) {
  const { db } = platform;

  async function readable(id: string, { actor, now }: Viewer): Promise<DispatchRow> {
    const row = (await repository.findDispatch(db, id)) ?? refuse("not-found");
    if (!isAllowed(actor, dispatchPolicy, "read", { subjects: citySubjects(row.city), now }))
      refuse("not-found");
    return row;
  }

  const counts = async (dispatchId: string): Promise<Map<string, Counts>> => {
    const { rows } = await sql<Counts>`
      select l.channel_id as "channelId",
        (select count(*)::int from dispatch_recipients r where r.dispatch_id = l.dispatch_id and r.channel_id = l.channel_id and r.sent_at is not null) as sent,
        (select count(*)::int from dispatch_recipients r where r.dispatch_id = l.dispatch_id and r.channel_id = l.channel_id and r.opened_at is not null) as opened,
        (select count(distinct x.recipient_id)::int from dispatch_reads x join dispatch_recipients r on r.id = x.recipient_id
          where r.dispatch_id = l.dispatch_id and r.channel_id = l.channel_id) as readers,
        (select count(*)::int from recommendations m where m.dispatch_id = l.dispatch_id and m.channel_id = l.channel_id and m.state <> 'withdrawn') as recommendations
      from dispatch_letters l where l.dispatch_id = ${dispatchId}`.execute(db);
    return new Map(rows.map((r) => [r.channelId, r]));
  };

  async function digestNeeds(carried: readonly CarriedRow[]): Promise<Map<string, DigestNeed[]>> {
    const refs = await ports.needs.byIds([...new Set(carried.map((n) => n.needId))]);
    const byChannel = new Map<string, DigestNeed[]>();
    for (const n of carried) {
      const ref = refs.get(n.needId);
      const item: DigestNeed = {
        needId: n.needId,
        code: n.needCode,
        title: n.title,
        county: n.county,
        kind: ref?.kind ?? "technology",
        fields: [...(ref?.fields ?? [])],
        score: n.score,
        reasons: n.reasons,
        open: ref?.state === "published",
      };
      byChannel.set(n.channelId, [...(byChannel.get(n.channelId) ?? []), item]);
    }
    return byChannel;
  }

  async function letters(row: DispatchRow): Promise<DispatchLetter[]> {
    const own = await repository.lettersOf(db, row.id);
    const ids = own.map((l) => l.channelId);
    const channels = new Map((await channelsByIds(db, ids)).map((c) => [c.id, c]));
    const contacts = await contactsOf(db, ids);
    const needs = await digestNeeds(await repository.needsOf(db, row.id));
    const how = await counts(row.id);
    return own.flatMap((l) => {
      const channel = channels.get(l.channelId);
      if (!channel) return [];
      const mine = contacts.filter((c) => c.channelId === l.channelId);
      const reachable = mine.filter(isReachable).length;
      const { position: _p, dispatchId: _d, ...words } = l;
      return [
        {
          ...words,
          channelNameZh: channel.nameZh,
          channelNameEn: channel.nameEn,
          kind: channel.kind,
          languages: channel.languages,
          needs: needs.get(l.channelId) ?? [],
          reachable,
          leftOut: mine.length - reachable,
          sent: 0,
          opened: 0,
          readers: 0,
          recommendations: 0,
          ...how.get(l.channelId),
        },
      ];
    });
  }

  async function letterOf(id: string, channelId: string, viewer: Viewer) {
    const row = await readable(id, viewer);
    const channel: ChannelRow = (await findChannel(db, channelId)) ?? refuse("dispatches.channel-missing");
    return { row, channel };
  }

  return {
    async view(id: string, viewer: Viewer): Promise<DispatchView> {
      const row = await readable(id, viewer);
      const { city: _c, searchText: _s, cancelledAt: _a, ...shown } = row;
      return {
        ...shown,
        letters: await letters(row),
        progress: await repository.progressOf(db, id),
        mailConfigured: platform.mailer.configured,
        allowedActions: dispatchActions(row, viewer),
      };
    },

    /** How the sending stands, asked for again and again while it runs. */
    async progress(id: string, viewer: Viewer) {
      const row = await readable(id, viewer);
      return { state: row.state, ...(await repository.progressOf(db, id)) };
    },

    present: (rows: readonly DispatchListRow[], viewer: Viewer): DispatchItem[] =>
      rows.map(({ city, ...row }) => ({ ...row, allowedActions: dispatchActions({ ...row, city }, viewer) })),

    /** Everybody a dispatch went to; addresses masked for those who may not read contacts. */
    async recipients(id: string, viewer: Viewer): Promise<RecipientView[]> {
      const row = await readable(id, viewer);
      const on = { subjects: citySubjects(row.city), now: viewer.now };
      const masked = !isAllowed(viewer.actor, channelPolicy, "readContacts", on);
      const { rows } = await sql<RecipientView>`
        select r.id, r.channel_id as "channelId", c.name_zh as "channelNameZh", r.name, r.email, r.locale, r.state,
          r.sent_at as "sentAt", r.opened_at as "openedAt", r.failure, k.unsubscribed_at as "unsubscribedAt",
          (select count(*)::int from dispatch_reads x where x.recipient_id = r.id) as reads,
          (select count(*)::int from recommendations m where m.recipient_id = r.id and m.state <> 'withdrawn') as recommendations
        from dispatch_recipients r join channels c on c.id = r.channel_id join channel_contacts k on k.id = r.contact_id
        where r.dispatch_id = ${id} order by c.code, r.id`.execute(db);
      return rows.map((r) => ({
        ...r,
        name: masked ? (maskName(r.name) ?? "") : r.name,
        email: masked ? (maskEmail(r.email) ?? "") : r.email,
        failure: masked ? null : r.failure,
      }));
    },

    /** Open needs for one channel's letter by fit, with whether it saw them before; words narrow them by title, code or field. */
    async candidates(
      id: string,
      asked: { channelId: string; q?: string | undefined },
      viewer: Viewer,
    ): Promise<(DigestNeed & { sentBefore: boolean })[]> {
      const { row, channel } = await letterOf(id, asked.channelId, viewer);
      const before = await repository.sentBefore(db, [channel.id], row.id);
      const q = asked.q?.trim().toLowerCase();
      const all = ranked(await ports.needs.published(row.editionId), channel);
      const wanted = q
        ? all.filter(({ need }) =>
            [need.title, need.code, ...need.fields].some((t) => t.toLowerCase().includes(q)),
          )
        : all;
      return wanted.slice(0, MOST_CANDIDATES).map(({ need, fit }) => ({
        needId: need.id,
        code: need.code,
        title: need.title,
        county: need.county,
        kind: need.kind,
        fields: [...need.fields],
        score: fit.score,
        reasons: [...fit.reasons],
        open: true,
        sentBefore: before.has(`${channel.id} ${need.id}`),
      }));
    },

    /** The letter as a recipient would get it, with an address that opens nothing. */
    async preview(
      id: string,
      asked: { channelId: string; locale: Locale },
      viewer: Viewer,
    ): Promise<Letter & { to: string }> {
      const { channel } = await letterOf(id, asked.channelId, viewer);
      const { locale } = asked;
      const recipient = locale === "zh" ? "（联系人姓名）" : "(name of the contact)";
      const letter = await writeLetter(
        { platform, ports, db },
        { dispatchId: id, channelId: channel.id, recipient, locale, token: "preview" },
      );
      return { ...letter, to: locale === "zh" ? channel.nameZh : (channel.nameEn ?? channel.nameZh) };
    },
  };
}
export type DispatchViews = ReturnType<typeof createDispatchViews>;
