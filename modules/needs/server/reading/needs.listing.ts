import { type RawBuilder, sql } from "kysely";
import { asOfEdition, clocksOf, type EditionClocks } from "#modules/editions/model/as-of.ts";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import { industry } from "#modules/organisations/model/codes/industries.ts";
import { asOfSql } from "#platform/db/as-of.ts";
import { auditedExport } from "#platform/http/audited-export.ts";
import { listOperations } from "#platform/http/listing.ts";
import type { Operation, RequestContext } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import type { ListQuery } from "#platform/lists/define.ts";
import type { ListRequest } from "#platform/lists/run.ts";
import type { Platform } from "#platform/platform.ts";
import { clockStateOf, DUE_SOON_HOURS } from "../../model/escalation/escalation.ts";
import { allowedNeedActions, needPolicy, needScopes, sightOf } from "../../model/need.policy.ts";
import { NeedItem } from "../../model/need-item.ts";
import { needList } from "./needs.list.ts";

type NeedListRow = Omit<NeedItem, "allowedActions" | "overdue" | "clock"> & {
  readonly city: string;
  readonly departments: readonly string[];
  readonly filledInBy: string | null;
};

const isPast = (at: string | null, now: string): boolean => at !== null && Date.parse(at) < Date.parse(now);

/** The clock of each need as a condition and the filters that ask for it: the columns themselves know no clock, so that lists without them stay comparable over time. */
function byClock({ filters, ...query }: ListQuery, clocks: EditionClocks): Omit<ListRequest, "scopes"> {
  const { overdue, clock, ...others } = filters;
  const asOf = asOfSql(sql`edition_id`, clocks);
  const state = sql`(case when desk_due_at is null then null when escalated_at is not null then 'escalated'
    when desk_due_at < ${asOf} then 'overdue' when desk_due_at < ${asOf} + make_interval(hours => ${DUE_SOON_HOURS}) then 'due-soon'
    else 'on-time' end)`;
  const asked = (expression: RawBuilder<unknown>, among: string | undefined) =>
    among === undefined ? [] : [sql<boolean>`${expression} = any(${among.split(",")}::text[])`];
  return {
    query: { ...query, filters: others },
    also: [...asked(sql`coalesce(desk_due_at < ${asOf}, false)::text`, overdue), ...asked(state, clock)],
  };
}

/** The list of needs and its workbook. */
export function needListOperations(
  platform: Platform,
  deps: { readonly editions: EditionDirectory },
): Operation[] {
  const clocksAt = async (context: RequestContext): Promise<EditionClocks> =>
    clocksOf(await deps.editions.list(), { now: context.now, timeZone: platform.config.timeZone });
  async function present(rows: NeedListRow[], context: RequestContext): Promise<NeedItem[]> {
    const activities = [...new Set(rows.map((r) => r.activity))];
    const [clocks, ...found] = await Promise.all([
      clocksAt(context),
      ...activities.map((id) => deps.editions.activity(id)),
    ]);
    const names = new Map(activities.map((id, i) => [id, found[i]?.name[context.locale] ?? id]));
    return rows.map((row) => {
      const { city, departments, filledInBy, ...item } = row;
      const need = { ...item, city, departments, filledInBy };
      const code = row.industry ? industry(row.industry) : undefined;
      const asOf = asOfEdition(clocks, row.edition);
      const clock = clockStateOf(row, asOf);
      const shown = {
        ...item,
        overdue: clock === "overdue" || (clock === "escalated" && isPast(row.deskDueAt, asOf)),
        clock,
        activityName: names.get(row.activity) ?? row.activity,
        industryName: code?.[context.locale] ?? row.industry,
      };
      // Experts read what is published, not how it went through the desks.
      return sightOf(context.actor, need, context.now) === "public"
        ? {
            ...shown,
            desk: null,
            deskDueAt: null,
            overdue: false,
            clock: null,
            escalatedAt: null,
            readiness: null,
            testRead: null,
            opinion: null,
            allowedActions: [],
          }
        : { ...shown, allowedActions: allowedNeedActions(context.actor, need, context.now) };
    });
  }
  return listOperations<NeedListRow, NeedItem>(platform.db, {
    definition: needList,
    url: "/api/needs",
    id: "needsList",
    tag: "needs",
    summary: { zh: "需求列表", en: "Needs" },
    access: { roles: rolesFor(needPolicy, "read", "readPublic") },
    item: NeedItem,
    request: async (context, query) => ({
      scopes: needScopes(context.actor, context.now),
      ...(query.filters.overdue === undefined && query.filters.clock === undefined
        ? { query }
        : byClock(query, await clocksAt(context))),
    }),
    present,
    onExport: auditedExport(platform, "need.export"),
  });
}
