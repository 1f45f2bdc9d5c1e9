import { type RawBuilder, sql } from "kysely";
import { asOfEdition, clocksOf } from "#modules/editions/model/as-of.ts";
import { maskName } from "#platform/kernel/mask.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import type { Text } from "#platform/kernel/text.ts";
import { runList } from "#platform/lists/run.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import {
  ENGAGEMENT_STATES,
  type EngagementState,
  engagementLifecycle,
} from "../../model/engagement.lifecycle.ts";
import { engagementPolicy, engagementSubjects } from "../../model/engagement.policy.ts";
import type { EngagementItem } from "../../model/engagement-item.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import { type EngagementListRow, engagementList } from "./engagement.list.ts";
import { allowedActions, daysInStage, hidesExpert, type JudgedEngagement } from "./engagement.views.ts";

/** Rows of the list as this viewer may see them: the expert's name masked where it is not theirs to know yet. */
export async function presentEngagements(
  { platform, ports }: { platform: Platform; ports: EngagementPorts },
  rows: readonly EngagementListRow[],
  viewer: Viewer,
): Promise<EngagementItem[]> {
  const experts = await ports.experts.byIds([...new Set(rows.flatMap((r) => r.expertId ?? []))]);
  const { timeZone } = platform.config;
  const clocks = clocksOf(await ports.editions.list(), { now: viewer.now, timeZone });
  return rows.map((row) => {
    const record: JudgedEngagement = { ...row, ...row.place, demanderIds: row.demanderId };
    const internal = isAllowed(viewer.actor, engagementPolicy, "readInternal", {
      subjects: engagementSubjects(record),
      now: viewer.now,
    });
    const expert = row.expertId ? experts.get(row.expertId) : undefined;
    const masked = expert !== undefined && hidesExpert(record, expert, viewer, internal);
    const { place, demanderId: _ids, channelId: _channel, ...shown } = row;
    return {
      ...shown,
      channelName: internal ? row.channelName : null,
      demanders: row.demanders ?? [],
      supplier: (masked ? maskName(row.supplier) : row.supplier) ?? "",
      responsibleOfficer: row.responsibleOfficer,
      daysInStage: daysInStage(row, asOfEdition(clocks, place.editionId)),
      demandConfirmed: place.demandConfirmedAt !== null,
      supplyConfirmed: place.supplyConfirmedAt !== null,
      allowedActions: allowedActions(record, viewer),
    };
  });
}

/** Conditions of edition, activity and the like, beside the columns' filters. */
export function alsoWhere(extra: Readonly<Record<string, string | undefined>>): RawBuilder<boolean>[] {
  return [
    ...(extra.edition ? [sql<boolean>`e.edition_id = ${extra.edition}`] : []),
    ...(extra.activity ? [sql<boolean>`e.activity_id = ${extra.activity}`] : []),
  ];
}

export type BoardColumn = { state: EngagementState; label: Text; total: number; items: EngagementItem[] };

/** The list grouped by state: each column's number and its oldest cards. */
export const createBoard =
  (platform: Platform, ports: EngagementPorts) =>
  async (
    viewer: Viewer,
    query: {
      q?: string | undefined;
      edition?: string | undefined;
      activity?: string | undefined;
      county?: string | undefined;
      state?: string | undefined;
      perColumn: number;
    },
  ): Promise<BoardColumn[]> => {
    const columns: BoardColumn[] = [];
    const wanted = query.state?.split(",");
    for (const state of ENGAGEMENT_STATES) {
      if (wanted && !wanted.includes(state)) continue;
      const page = await runList<EngagementListRow>(platform.db, engagementList, {
        scopes: visibleScopes(viewer.actor, engagementPolicy, "read", viewer.now),
        also: alsoWhere({ edition: query.edition, activity: query.activity }),
        query: {
          ...(query.q ? { q: query.q } : {}),
          sort: ["-daysInStage"],
          pageSize: query.perColumn,
          filters: { state, ...(query.county ? { county: query.county } : {}) },
        },
      });
      columns.push({
        state,
        label: engagementLifecycle.states[state].label,
        total: page.total,
        items: await presentEngagements({ platform, ports }, page.items, viewer),
      });
    }
    return columns;
  };
