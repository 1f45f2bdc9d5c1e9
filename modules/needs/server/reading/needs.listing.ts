import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import { industry } from "#modules/organisations/model/codes/industries.ts";
import { listOperations } from "#platform/http/listing.ts";
import type { Operation, RequestContext } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import { allowedNeedActions, needPolicy, needScopes, sightOf } from "../../model/need.policy.ts";
import { NeedItem } from "../../model/need-item.ts";
import { needList } from "./needs.list.ts";

type NeedListRow = Omit<NeedItem, "allowedActions"> & {
  readonly city: string;
  readonly departments: readonly string[];
  readonly filledInBy: string | null;
};

/** The list of needs and its workbook. */
export function needListOperations(
  platform: Platform,
  deps: { readonly editions: EditionDirectory },
): Operation[] {
  async function present(rows: NeedListRow[], context: RequestContext): Promise<NeedItem[]> {
    const names = new Map<string, string>();
    for (const id of new Set(rows.map((r) => r.activity)))
      names.set(id, (await deps.editions.activity(id))?.name[context.locale] ?? id);
    return rows.map((row) => {
      const { city, departments, filledInBy, ...item } = row;
      const need = { ...item, city, departments, filledInBy };
      const code = row.industry ? industry(row.industry) : undefined;
      const shown = {
        ...item,
        activityName: names.get(row.activity) ?? row.activity,
        industryName: (context.locale === "en" ? code?.en : undefined) ?? code?.zh ?? row.industry,
      };
      // Experts read what is published, not how it went through the desks.
      return sightOf(context.actor, need, context.now) === "public"
        ? { ...shown, desk: null, deskDueAt: null, overdue: false, opinion: null, allowedActions: [] }
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
    request: (context, query) => ({ scopes: needScopes(context.actor, context.now), query }),
    present,
    onExport: (context, note) =>
      platform.commands.run({ ...context.command, recordedAt: context.now }, async (work) => {
        work.audit({
          action: "need.export",
          entityType: "list",
          entityId: note.list,
          reason: note.reason ?? null,
          detail: { rows: note.rows },
        });
      }),
  });
}
