import { z } from "zod";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import { listOperations } from "#platform/http/listing.ts";
import type { Operation, RequestContext } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import { NEED_STATES } from "../../model/need.lifecycle.ts";
import { allowedNeedActions, needPolicy, needScopes, sightOf } from "../../model/need.policy.ts";
import { NEED_KINDS } from "../../model/need.ts";
import { needList } from "./needs.list.ts";

const NeedItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    allowedActions: z.array(z.string()),
    code: z.string(),
    title: z.string(),
    kind: z.enum(NEED_KINDS),
    state: z.enum(NEED_STATES),
    enterprise: z.string(),
    organisationId: z.string(),
    county: z.string(),
    field: z.array(z.string()),
    industry: z.string().nullable(),
    needType: z.string().nullable(),
    budget: z.number().nullable(),
    budgetTo: z.number().nullable(),
    budgetQualifier: z.string().nullable(),
    headcount: z.number().nullable(),
    headsFound: z.number().nullable(),
    confidential: z.boolean(),
    deadline: z.string().nullable(),
    submittedAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
    desk: z.string().nullable(),
    deskDueAt: z.string().nullable(),
    overdue: z.boolean(),
    opinion: z.string().nullable(),
    edition: z.string(),
    activity: z.string(),
    activityName: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "NeedItem" });
export type NeedItem = z.infer<typeof NeedItem>;
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
      const shown = { ...item, activityName: names.get(row.activity) ?? row.activity };
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
