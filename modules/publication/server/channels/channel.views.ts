import { can } from "#libs/lifecycle/index.ts";
import { industry } from "#modules/organisations/model/codes/industries.ts";
import type { Reader } from "#platform/db/database.ts";
import { maskEmail, maskName } from "#platform/kernel/mask.ts";
import { isAllowed, type Subjects } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { type ChannelState, channelLifecycle } from "../../model/channels/channel.lifecycle.ts";
import { channelPolicy, citySubjects } from "../../model/channels/channel.policy.ts";
import type {
  CarriedNeed,
  ChannelItem,
  ChannelReport,
  ChannelView,
  ContactView,
} from "../../model/channels/channel.ts";
import type { ChannelListRow } from "./channel.list.ts";
import * as repository from "./channel.repository.ts";
import type { ChannelPorts, Viewer } from "./ports.ts";
import { type Carried, carriedNeeds, countOf, funnelOf } from "./reading/carried.ts";
import type { ChannelRow, ContactRow } from "./tables.ts";

/** What the viewer may do to a channel now. */
export function channelActions(subjects: Subjects, state: ChannelState, { actor, now }: Viewer): string[] {
  const steps = (["pause", "resume"] as const).filter((a) => can(channelLifecycle, state, a));
  return (["edit", ...steps] as const).filter((a) => isAllowed(actor, channelPolicy, a, { subjects, now }));
}

const contactView = (c: ContactRow, masked: boolean): ContactView => ({
  id: c.id,
  name: masked ? (maskName(c.name) ?? "") : c.name,
  email: masked ? (maskEmail(c.email) ?? "") : c.email,
  locale: c.locale,
  unsubscribedAt: c.unsubscribedAt,
  bouncedAt: c.bouncedAt,
  bounceReason: masked ? null : c.bounceReason,
  softBounces: c.softBounces,
  lastSentAt: c.lastSentAt,
});

const withoutEdition = ({ editionId: _e, ...row }: Carried): CarriedNeed => row;

/** Reads of channels. */
export function createChannelViews(platform: Platform, ports: ChannelPorts) {
  const { db } = platform;

  async function readable(reader: Reader, id: string, { actor, now }: Viewer): Promise<ChannelRow> {
    const row = (await repository.findChannel(reader, id)) ?? refuse("not-found");
    if (!isAllowed(actor, channelPolicy, "read", { subjects: citySubjects(row.city), now }))
      refuse("not-found");
    return row;
  }

  return {
    async view(id: string, viewer: Viewer): Promise<ChannelView> {
      const row = await readable(db, id, viewer);
      const subjects = citySubjects(row.city);
      const masked = !isAllowed(viewer.actor, channelPolicy, "readContacts", { subjects, now: viewer.now });
      const contacts = await repository.contactsOf(db, [id]);
      const organisation = row.organisationId
        ? (await ports.organisations.byIds([row.organisationId])).get(row.organisationId)
        : undefined;
      const { nameKey: _key, searchText: _search, createdBy: _by, ...shown } = row;
      return {
        ...shown,
        organisationName: organisation?.fullName ?? null,
        industryNames: row.industries.map((code) => {
          const known = industry(code);
          return known ? { zh: `${code} ${known.zh}`, en: `${code} ${known.en}` } : { zh: code, en: code };
        }),
        contacts: contacts.map((c) => contactView(c, masked)),
        contactsMasked: masked,
        allowedActions: channelActions(subjects, row.state, viewer),
      };
    },

    present: (rows: readonly ChannelListRow[], viewer: Viewer): ChannelItem[] =>
      rows.map(({ city, ...row }) => ({
        ...row,
        allowedActions: channelActions(citySubjects(city), row.state, viewer),
      })),

    /** What was carried to a channel and came of it: as a funnel, by edition, and need by need. */
    async report(id: string, viewer: Viewer): Promise<ChannelReport> {
      await readable(db, id, viewer);
      const rows = await carriedNeeds(
        db,
        { channelIds: [id] },
        await ports.outcomes.of({ channelIds: [id] }),
      );
      const editions = new Map((await ports.editions.list()).map((e) => [e.id, e]));
      const ids = [...new Set(rows.map((r) => r.editionId))];
      const years = ids.flatMap((editionId) => {
        const edition = editions.get(editionId);
        if (!edition) return [];
        const own = rows.filter((r) => r.editionId === editionId);
        return [
          {
            editionId,
            editionName: edition.name,
            year: (edition.startsOn ?? own.find((r) => r.sentAt)?.sentAt ?? "").slice(0, 4),
            dispatches: new Set(own.flatMap((r) => r.dispatchId ?? [])).size,
            ...countOf(own),
          },
        ];
      });
      return {
        funnel: funnelOf(rows),
        years: years.sort((a, b) => b.year.localeCompare(a.year)),
        needs: rows.map(withoutEdition),
      };
    },

    /** Which channels saw a need and what came of it; for those who may read channels. */
    async ofNeed(needId: string, { actor, now }: Viewer): Promise<CarriedNeed[]> {
      const need = (await ports.needs.byIds([needId])).get(needId) ?? refuse("not-found");
      if (!isAllowed(actor, channelPolicy, "read", { subjects: citySubjects(need.city), now }))
        refuse("not-found");
      const rows = await carriedNeeds(db, { needId }, await ports.outcomes.of({ needId }));
      return rows.map(withoutEdition);
    },
  };
}
export type ChannelViews = ReturnType<typeof createChannelViews>;
