import { sql } from "kysely";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { runList } from "#platform/lists/run.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { cancelledReasonIn } from "../../model/meetings/meeting.options.ts";
import { type MeetingItem, MeetingRules } from "../../model/meetings/meeting.ts";
import { meetingPolicy } from "../../model/negotiation.policy.ts";
import { describeParties } from "../attendance/parties.ts";
import type { NegotiationPorts, Viewer } from "../ports.ts";
import { type MeetingListRow, meetingList } from "./meeting.list.ts";
import { meetingSubjects } from "./meeting.service.ts";

/** Who reads a meeting as an office; parties read it without what officers think of it. */
const inside = (row: MeetingListRow, viewer: Viewer): boolean =>
  isAllowed(
    viewer.actor,
    { read: meetingPolicy.readMeetings.filter((rule) => rule.of === undefined) },
    "read",
    { subjects: meetingSubjects(row), now: viewer.now },
  );

function actionsOn(row: MeetingListRow, viewer: Viewer): string[] {
  const on = { subjects: meetingSubjects(row), now: viewer.now };
  if (!isAllowed(viewer.actor, meetingPolicy, "manageMeetings", on)) return [];
  if (row.state === "open") return ["edit", "cancel"];
  return row.cancelledWithEngagement ? [] : ["reopen"];
}

/** Meetings as people read them. */
export function createMeetingViews({ db }: Platform, ports: NegotiationPorts) {
  async function present(
    rows: readonly MeetingListRow[],
    viewer: Viewer & { readonly locale: Locale },
  ): Promise<MeetingItem[]> {
    const names = await describeParties(undefined, ports, [...new Set(rows.flatMap((r) => r.parties))]);
    const engagements = await ports.engagements.byIds(rows.flatMap((r) => r.engagementId ?? []));
    return rows.map((row) => {
      const office = inside(row, viewer);
      const parties = row.parties.map((key) => {
        const party = names.get(key);
        return { key, name: party?.name ?? "—", nameEn: party?.nameEn ?? null };
      });
      const rules = office ? row.rules : MeetingRules.parse({ preferredSlots: row.rules.preferredSlots });
      return {
        id: row.id,
        version: row.version,
        activityId: row.activityId,
        editionId: row.editionId,
        code: row.code,
        title: row.title,
        source: row.source,
        engagementId: row.engagementId,
        county: row.county,
        parties,
        rules,
        state: row.state,
        cancelledReason: cancelledReasonIn(row.cancelledReason, viewer.locale),
        placed:
          row.slotId && row.day && row.startsAt && row.endsAt
            ? {
                slotId: row.slotId,
                day: row.day,
                startsAt: row.startsAt,
                endsAt: row.endsAt,
                table: row.tableNumber,
              }
            : null,
        allowedActions: actionsOn(row, viewer),
        partyNames: parties.map((p) => (viewer.locale === "en" && p.nameEn ? p.nameEn : p.name)),
        priority: office ? row.rules.priority : null,
        isPlaced: row.isPlaced,
        day: row.day,
        startsAt: row.startsAt,
        tableNumber: row.tableNumber,
        engagementCode: (row.engagementId && engagements.get(row.engagementId)?.code) || null,
      };
    });
  }

  return {
    present,

    async view(id: string, viewer: Viewer & { readonly locale: Locale }): Promise<MeetingItem> {
      const page = await runList<MeetingListRow>(db, meetingList, {
        scopes: visibleScopes(viewer.actor, meetingPolicy, "readMeetings", viewer.now),
        query: { filters: {} },
        also: [sql<boolean>`m.id = ${id}`],
        counted: false,
      });
      const [item] = await present(page.items, viewer);
      return item ?? refuse("not-found");
    },
  };
}
export type MeetingViews = ReturnType<typeof createMeetingViews>;
