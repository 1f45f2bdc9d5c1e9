import { z } from "zod";
import { clocksOf } from "#modules/editions/model/as-of.ts";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import { version } from "#platform/http/fragments.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import type { Platform } from "#platform/platform.ts";
import { EscalationGrace, QueueCounts } from "../../model/escalation/escalation.ts";
import { BulkResult, NeedView } from "../../model/need-view.ts";
import { escalationGrace } from "../commands/desk-clock.ts";
import { BULK_LIMIT, type NeedsService } from "../needs.service.ts";
import { common, Id, reason, roles, tag } from "../route-parts.ts";
import { queueCounts } from "./queue-counts.ts";

const Rows = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100),
        version: version.optional(),
        reason: reason.optional(),
      }),
    )
    .min(1)
    .max(BULK_LIMIT),
});

/** What the superiors of desks do about overdue reviews, and how the queues stand. */
export function escalationOperations(
  platform: Platform,
  deps: { readonly editions: EditionDirectory },
  service: NeedsService,
): Operation[] {
  return [
    operation({
      method: "GET",
      url: "/api/need-queues",
      id: "needsQueues",
      tag,
      summary: {
        zh: "审核队列的数量与时限情况",
        en: "How many needs wait at the desks, and how their clocks stand",
      },
      access: roles("countyApprove", "cityApprove", "urge"),
      query: z.strictObject({ edition: z.string().min(1).max(100).optional() }),
      response: QueueCounts,
      handler: async ({ context, query }) => {
        const { timeZone } = platform.config;
        const clocks = clocksOf(await deps.editions.list(), { now: context.now, timeZone });
        return queueCounts(platform.db, { clocks, editionId: query.edition }, context);
      },
    }),
    operation({
      method: "POST",
      url: "/api/needs/:id/urge",
      id: "needsUrge",
      tag,
      summary: { zh: "催办超期的审核", en: "Urge a desk whose time has run out" },
      access: roles("urge"),
      refusals: [...common, "needs.not-escalated", "needs.urged-already"],
      params: Id,
      body: z.strictObject({ version: version.optional(), reason: reason.optional() }),
      response: NeedView,
      handler: ({ context, params, body }) => service.urge(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/needs/bulk/urge",
      id: "needsBulkUrge",
      tag,
      summary: { zh: "批量催办", en: "Urge, many" },
      access: roles("urge"),
      refusals: ["not-allowed"],
      body: Rows,
      response: BulkResult,
      handler: ({ context, body }) => service.urgeMany(context.command, body.rows),
    }),
    operation({
      method: "POST",
      url: "/api/needs/:id/take-over",
      id: "needsTakeOver",
      tag,
      summary: { zh: "市级接管超期的初审", en: "Take over the check a county let lie" },
      access: roles("takeOver"),
      refusals: [...common, "needs.not-escalated", "reason-required"],
      params: Id,
      body: z.strictObject({ version: version.optional(), reason }),
      response: NeedView,
      handler: ({ context, params, body }) => service.takeOver(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/needs/bulk/take-over",
      id: "needsBulkTakeOver",
      tag,
      summary: { zh: "批量接管初审", en: "Take checks over, many" },
      access: roles("takeOver"),
      refusals: ["not-allowed"],
      body: Rows,
      response: BulkResult,
      handler: ({ context, body }) => service.takeOverMany(context.command, body.rows),
    }),
    operation({
      method: "GET",
      url: "/api/need-settings/escalation",
      id: "needsEscalation",
      tag,
      summary: { zh: "超期多久上报（工作日）", en: "Working days past due before a superior is told" },
      access: roles("read", "setLimits"),
      response: EscalationGrace,
      handler: () => escalationGrace(platform.db),
    }),
    operation({
      method: "PUT",
      url: "/api/need-settings/escalation",
      id: "needsSetEscalation",
      tag,
      summary: { zh: "设置超期上报时限", en: "Set when overdue reviews are escalated" },
      access: roles("setLimits"),
      body: EscalationGrace,
      response: EscalationGrace,
      handler: ({ context, body }) => service.setEscalationGrace(context.command, body),
    }),
  ];
}
