import { sql } from "kysely";
import { z } from "zod";
import { auditedExport } from "#platform/http/audited-export.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import type { Text } from "#platform/kernel/text.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { visitPolicy } from "../../model/negotiation.policy.ts";
import { SiteVisitInput, VisitItem, VisitStepInput, VisitView } from "../../model/visits/site-visit.ts";
import type { VisitStep } from "../../model/visits/visit.lifecycle.ts";
import { type VisitListRow, visitList } from "./visit.list.ts";
import type { VisitService } from "./visit.service.ts";
import type { VisitViews } from "./visit.views.ts";

const Id = z.object({ id: z.string().min(1).max(80) });
const Short = z.string().min(1).max(80);
const Changed = z.object({ id: z.string(), version: z.number().int(), state: z.string() });
const tag = "site-visits";
const reading = { roles: rolesFor(visitPolicy, "readVisits") };
const managing = { roles: rolesFor(visitPolicy, "manageVisits") };
const conflicts = [
  "not-found",
  "negotiations.visit-conflict",
  "negotiations.unknown-vehicle",
  "negotiations.unknown-party",
];

const STEPS: readonly { action: VisitStep; id: string; summary: Text; refusals?: readonly string[] }[] = [
  { action: "confirm", id: "confirmSiteVisit", summary: { zh: "确认考察", en: "Confirm a site visit" } },
  { action: "reopen", id: "reopenSiteVisit", summary: { zh: "退回拟安排", en: "Back to planned" } },
  {
    action: "finish",
    id: "finishSiteVisit",
    summary: { zh: "登记考察完成", en: "Mark a site visit as done" },
    refusals: ["negotiations.visit-ahead"],
  },
  {
    action: "cancel",
    id: "cancelSiteVisit",
    summary: { zh: "取消考察", en: "Cancel a site visit" },
    refusals: ["reason-required"],
  },
  {
    action: "restore",
    id: "restoreSiteVisit",
    summary: { zh: "恢复已取消的考察", en: "Restore a cancelled site visit" },
    refusals: ["reason-required", "negotiations.visit-conflict", "negotiations.unknown-vehicle"],
  },
];

/** HTTP operations of site visits. */
export const visitOperations = (
  platform: Platform,
  service: VisitService,
  views: VisitViews,
): Operation[] => [
  ...listOperations<VisitListRow, VisitItem>(platform.db, {
    definition: visitList,
    url: "/api/site-visits",
    id: "listSiteVisits",
    tag,
    summary: { zh: "实地考察", en: "Site visits" },
    access: reading,
    item: VisitItem,
    extraQuery: { edition: z.string().max(80).optional(), activity: z.string().max(80).optional() },
    request: (context, query) => ({
      scopes: visibleScopes(context.actor, visitPolicy, "readVisits", context.now),
      also: [
        ...(query.extra.edition ? [sql<boolean>`v.edition_id = ${query.extra.edition}`] : []),
        ...(query.extra.activity ? [sql<boolean>`v.activity_id = ${query.extra.activity}`] : []),
      ],
      query,
    }),
    present: (rows, context) => views.present(rows, context),
    onExport: auditedExport(platform, "site-visit.export"),
  }),
  operation({
    method: "GET",
    url: "/api/site-visits/engagements",
    id: "engagementsForSiteVisit",
    tag,
    summary: { zh: "企业的对接（供考察登记）", en: "A factory's engagements, for its visits" },
    access: managing,
    query: z.strictObject({ activity: Short, organisation: Short }),
    response: z.object({
      items: z.array(
        z.object({ id: z.string(), code: z.string(), title: z.string(), expertId: z.string().nullable() }),
      ),
    }),
    handler: async ({ context, query }) => ({
      items: await views.engagements(query.activity, query.organisation, context),
    }),
  }),
  operation({
    method: "GET",
    url: "/api/site-visits/:id",
    id: "getSiteVisit",
    tag,
    summary: { zh: "考察详情", en: "One site visit" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: VisitView,
    handler: ({ context, params }) => views.view(params.id, context),
  }),
  operation({
    method: "POST",
    url: "/api/site-visits",
    id: "createSiteVisit",
    tag,
    summary: { zh: "新建实地考察", en: "Plan a site visit" },
    status: 201,
    access: managing,
    refusals: conflicts,
    body: SiteVisitInput.safeExtend({ activityId: Short }),
    response: Changed,
    handler: ({ context, body }) => service.create(context.command, body),
  }),
  operation({
    method: "PATCH",
    url: "/api/site-visits/:id",
    id: "editSiteVisit",
    tag,
    summary: { zh: "修改实地考察", en: "Change a site visit" },
    access: managing,
    refusals: [...conflicts, "stale-version", "negotiations.visit-closed"],
    params: Id,
    body: SiteVisitInput.safeExtend({ version: z.number().int().min(1) }),
    response: Changed,
    handler: ({ context, params, body: { version, ...form } }) =>
      service.edit(context.command, { id: params.id, version, form }),
  }),
  ...STEPS.map(({ action, id, summary, refusals = [] }) =>
    operation({
      method: "POST",
      url: `/api/site-visits/:id/${action}`,
      id,
      tag,
      summary,
      access: managing,
      refusals: ["not-found", "stale-version", "wrong-state", ...refusals],
      params: Id,
      body: VisitStepInput,
      response: Changed,
      handler: ({ context, params, body }) =>
        service.step(context.command, { ...body, id: params.id, action }),
    }),
  ),
  operation({
    method: "POST",
    url: "/api/site-visits/:id/checklist",
    id: "tickSiteVisitItem",
    tag,
    summary: { zh: "勾选考察清单", en: "Tick an item of the checklist" },
    access: { roles: rolesFor(visitPolicy, "fillChecklist") },
    refusals: ["not-found", "negotiations.visit-closed", "negotiations.unknown-item"],
    params: Id,
    body: z.strictObject({ itemId: Short, done: z.boolean() }),
    response: Changed,
    handler: ({ context, params, body }) => service.tick(context.command, { ...body, id: params.id }),
  }),
];
