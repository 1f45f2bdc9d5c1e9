import { z } from "zod";
import { version } from "#platform/http/fragments.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { DeskLimits, NeedContent } from "../model/need.ts";
import { NeedHistory, NeedView } from "../model/need-view.ts";
import { moveOperations } from "./needs.move-routes.ts";
import type { NeedsService } from "./needs.service.ts";
import { common, Id, reason, roles, tag } from "./route-parts.ts";

/** Operations of needs beside the list. */
export function needOperations(service: NeedsService, readLimits: () => Promise<DeskLimits>): Operation[] {
  return [
    operation({
      method: "GET",
      url: "/api/needs/:id",
      id: "needsGet",
      tag,
      summary: { zh: "查看一条需求", en: "One need" },
      access: roles("read", "readPublic"),
      params: Id,
      response: NeedView,
      handler: ({ context, params }) => service.view(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/needs/:id/history",
      id: "needsHistory",
      tag,
      summary: {
        zh: "需求的办理过程与版本差异",
        en: "What happened to a need, and what its versions changed",
      },
      access: roles("read"),
      params: Id,
      response: NeedHistory,
      handler: ({ context, params }) => service.history(params.id, context),
    }),
    operation({
      method: "POST",
      url: "/api/needs",
      id: "needsCreate",
      tag,
      summary: {
        zh: "新建需求草稿（企业自填或代填）",
        en: "Enter a need as a draft, for oneself or for an enterprise",
      },
      access: roles("create", "fillIn"),
      refusals: [
        "needs.classified",
        "needs.edition-unknown",
        "needs.organisation-unknown",
        "needs.county-unknown",
        "needs.county-not-taking-part",
      ],
      body: z.strictObject({
        editionId: z.string().min(1).max(100),
        activityId: z.string().min(1).max(100).optional(),
        organisationId: z.string().min(1).max(100),
        content: NeedContent,
      }),
      response: NeedView,
      status: 201,
      handler: ({ context, body }) => service.createDraft(context.command, body),
    }),
    operation({
      method: "PUT",
      url: "/api/needs/:id",
      id: "needsEdit",
      tag,
      summary: { zh: "修改需求内容", en: "Change what a need says" },
      access: roles("edit"),
      refusals: [...common, "needs.classified", "needs.kind-differs"],
      params: Id,
      body: z.strictObject({ version, content: NeedContent }),
      response: NeedView,
      handler: ({ context, params, body }) => service.edit(context.command, { ...body, id: params.id }),
    }),
    ...moveOperations(service),
    operation({
      method: "POST",
      url: "/api/needs/:id/record-filled",
      id: "needsRecordFilled",
      tag,
      summary: { zh: "登记人才需求的引进人数", en: "Record heads hired or flexibly engaged" },
      access: roles("recordFilled"),
      refusals: [...common, "needs.overfilled", "needs.talent-only", "reason-required"],
      params: Id,
      body: z.strictObject({
        version: version.optional(),
        reason: reason.optional(),
        headsHired: z.number().int().min(0).max(10_000),
        headsFlexible: z.number().int().min(0).max(10_000),
        done: z.boolean().optional().describe("Settled although heads are open; needs a reason"),
      }),
      response: NeedView,
      handler: ({ context, params, body }) =>
        service.recordFilled(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/needs/:id/ask-opinion",
      id: "needsAskOpinion",
      tag,
      summary: { zh: "征求部门意见（会签）", en: "Ask departments for their opinion" },
      access: roles("askOpinion"),
      refusals: [...common, "needs.no-department"],
      params: Id,
      body: z.strictObject({
        departmentIds: z
          .array(z.string().min(1).max(100))
          .max(50)
          .optional()
          .describe("Left out: by the need's fields"),
      }),
      response: NeedView,
      handler: ({ context, params, body }) => service.askOpinion(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/needs/:id/opinion",
      id: "needsGiveOpinion",
      tag,
      summary: { zh: "部门发表会签意见", en: "Give a department's opinion" },
      access: roles("giveOpinion"),
      refusals: [...common, "needs.not-asked", "reason-required"],
      params: Id,
      body: z.strictObject({
        answer: z.enum(["agree", "object", "comment"]),
        comment: reason.optional(),
        departmentId: z.string().min(1).max(100).optional(),
      }),
      response: NeedView,
      handler: ({ context, params, body }) =>
        service.giveOpinion(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "GET",
      url: "/api/need-settings/desk-limits",
      id: "needsDeskLimits",
      tag,
      summary: { zh: "各环节办理时限（工作日）", en: "Working days per desk" },
      access: roles("read", "setLimits"),
      response: DeskLimits,
      handler: () => readLimits(),
    }),
    operation({
      method: "PUT",
      url: "/api/need-settings/desk-limits",
      id: "needsSetDeskLimits",
      tag,
      summary: { zh: "设置各环节办理时限", en: "Set the working days per desk" },
      access: roles("setLimits"),
      body: DeskLimits,
      response: DeskLimits,
      handler: ({ context, body }) => service.setDeskLimits(context.command, body),
    }),
  ];
}
