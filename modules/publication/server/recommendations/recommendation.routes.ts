import { sql } from "kysely";
import { z } from "zod";
import { attachment } from "#platform/http/attachment.ts";
import { auditedExport } from "#platform/http/audited-export.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { recommendationPolicy } from "../../model/recommendations/recommendation.policy.ts";
import {
  Decision,
  PersonCandidate,
  RecommendationItem,
  RecommendationView,
} from "../../model/recommendations/recommendation.ts";
import { type RecommendationListRow, recommendationList } from "./recommendation.list.ts";
import type { RecommendationViews } from "./recommendation.views.ts";
import type { Screening } from "./screening.ts";

const Id = z.object({ id: z.string().min(1).max(80) });
const tag = "recommendations";
const reading = { roles: rolesFor(recommendationPolicy, "read") };
const screening = { roles: rolesFor(recommendationPolicy, "accept") };
const Changed = z.object({
  id: z.string(),
  version: z.number().int(),
  state: z.string(),
  engagementId: z.string().nullable(),
});
const usual = ["not-found", "stale-version", "wrong-state"];
const STEPS = [
  {
    action: "accept",
    path: "accept",
    id: "acceptRecommendation",
    summary: { zh: "采纳推荐", en: "Accept a recommendation" },
    refusals: [
      ...usual,
      "recommendations.need-not-open",
      "recommendations.no-expert",
      "recommendations.same-person",
      "engagements.need-not-open",
    ],
  },
  {
    action: "reject",
    path: "reject",
    id: "rejectRecommendation",
    summary: { zh: "不采纳推荐", en: "Do not take a recommendation up" },
    refusals: [...usual, "reason-required"],
  },
  {
    action: "markDuplicate",
    path: "mark-duplicate",
    id: "markRecommendationDuplicate",
    summary: { zh: "标为重复推荐", en: "Mark a recommendation as duplicate" },
    refusals: [...usual, "recommendations.unknown-original"],
  },
  {
    action: "reopen",
    path: "reopen",
    id: "reopenRecommendation",
    summary: { zh: "重新筛选推荐", en: "Screen a recommendation again" },
    refusals: [...usual, "reason-required"],
  },
  {
    action: "withdraw",
    path: "withdraw",
    id: "withdrawRecommendation",
    summary: { zh: "撤回推荐并删除个人信息", en: "Withdraw a recommendation and erase its personal data" },
    refusals: [...usual, "reason-required"],
  },
] as const;

/** The screening queue. */
export const recommendationOperations = (
  platform: Platform,
  service: Screening,
  views: RecommendationViews,
): Operation[] => [
  ...listOperations<RecommendationListRow, RecommendationItem>(platform.db, {
    definition: recommendationList,
    url: "/api/recommendations",
    id: "listRecommendations",
    tag,
    summary: { zh: "专家推荐", en: "Recommendations" },
    access: reading,
    exportAccess: { roles: rolesFor(recommendationPolicy, "export") },
    item: RecommendationItem,
    extraQuery: { edition: z.string().max(80).optional() },
    request: (context, query) => ({
      scopes: visibleScopes(context.actor, recommendationPolicy, "read", context.now),
      also: query.extra.edition ? [sql<boolean>`r.edition_id = ${query.extra.edition}`] : [],
      query,
    }),
    present: (rows, context) => views.present(rows, context),
    onExport: auditedExport(platform, "recommendation.export"),
  }),
  operation({
    method: "GET",
    url: "/api/recommendations/:id",
    id: "getRecommendation",
    tag,
    summary: { zh: "推荐详情", en: "One recommendation" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: RecommendationView,
    handler: ({ context, params }) => views.view(params.id, context),
  }),
  operation({
    method: "GET",
    url: "/api/recommendations/:id/candidates",
    id: "getRecommendationCandidates",
    tag,
    summary: { zh: "专家库中可能的同一人", en: "Experts of the pool who may be the person" },
    access: screening,
    refusals: ["not-found"],
    params: Id,
    response: z.object({ items: z.array(PersonCandidate) }),
    handler: async ({ context, params }) => ({ items: await views.candidates(params.id, context) }),
  }),
  operation({
    method: "GET",
    url: "/api/recommendations/:id/cv",
    id: "getRecommendationCv",
    tag,
    summary: { zh: "推荐所附简历", en: "CV of a recommendation" },
    access: screening,
    refusals: ["not-found"],
    params: Id,
    produces: "application/octet-stream",
    handler: async ({ context, params, reply }) => {
      const { name, bytes } = await views.cv(params.id, context);
      // Saved, never shown: it came from anybody.
      return reply
        .type("application/octet-stream")
        .header("x-content-type-options", "nosniff")
        .header("content-disposition", attachment(name, "cv"))
        .send(bytes);
    },
  }),
  ...STEPS.map(({ action, path, id, summary, refusals }) =>
    operation({
      method: "POST",
      url: `/api/recommendations/:id/${path}`,
      id,
      tag,
      summary,
      access: screening,
      refusals,
      params: Id,
      body: Decision,
      response: Changed,
      handler: ({ context, params, body }) => service[action](context.command, { ...body, id: params.id }),
    }),
  ),
];
