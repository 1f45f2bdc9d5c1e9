import { sql } from "kysely";
import { z } from "zod";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { assignmentPolicy } from "../../model/assignment/scenario.policy.ts";
import {
  AdoptInput,
  ScenarioComparison,
  ScenarioEdit,
  ScenarioInput,
  ScenarioItem,
  ScenarioView,
} from "../../model/assignment/scenario.ts";
import { ProposalOutcome } from "../../model/suggestion.ts";
import { type ScenarioListRow, scenarioList } from "./scenario.list.ts";
import type { ScenarioService } from "./scenario.service.ts";
import { type ScenarioViews, scenarioActions } from "./scenario.views.ts";
import { scenarioWorkbook } from "./scenario.workbook.ts";

const Id = z.object({ id: z.string().max(80) });
const Changed = z.object({ id: z.string(), version: z.number().int() });
const tag = "assignments";
const reading = { roles: rolesFor(assignmentPolicy, "readAssignments") } as const;
const managing = { roles: rolesFor(assignmentPolicy, "manageAssignments") } as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** HTTP operations of assignment scenarios. */
export function scenarioOperations(
  platform: Platform,
  service: ScenarioService,
  views: ScenarioViews,
): Operation[] {
  return [
    ...listOperations<ScenarioListRow, ScenarioItem>(platform.db, {
      definition: scenarioList,
      url: "/api/assignments",
      id: "listAssignments",
      tag,
      summary: { zh: "分配方案", en: "Assignment scenarios" },
      access: reading,
      item: ScenarioItem,
      extraQuery: { edition: z.string().max(80).optional() },
      request: (context, query) => ({
        scopes: visibleScopes(context.actor, assignmentPolicy, "readAssignments", context.now),
        also: query.extra.edition ? [sql<boolean>`s.edition_id = ${query.extra.edition}`] : [],
        query,
      }),
      present: (rows, context) =>
        rows.map(({ city, ...row }) => ({
          ...row,
          allowedActions: scenarioActions({ state: row.state, city }, context),
        })),
    }),
    operation({
      method: "GET",
      url: "/api/assignments/:id",
      id: "getAssignment",
      tag,
      summary: { zh: "一个分配方案", en: "One assignment scenario" },
      access: reading,
      refusals: ["not-found"],
      params: Id,
      response: ScenarioView,
      handler: ({ context, params }) => views.view(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/assignments/:id/compare/:other",
      id: "compareAssignments",
      tag,
      summary: { zh: "比较两个分配方案", en: "What changes between two scenarios" },
      access: reading,
      refusals: ["not-found", "assignments.not-computed"],
      params: Id.extend({ other: z.string().max(80) }),
      response: ScenarioComparison,
      handler: ({ context, params }) => views.compare(params.id, params.other, context),
    }),
    ...(["problem", "result"] as const).map((which) =>
      operation({
        method: "GET",
        url: `/api/assignments/:id/${which}`,
        id: which === "problem" ? "problemOfAssignment" : "resultOfAssignment",
        tag,
        summary:
          which === "problem"
            ? { zh: "分配问题文件（huizhi assign check）", en: "The problem file (huizhi assign check)" }
            : { zh: "分配结果与最优性证明文件", en: "The result file with its certificate" },
        access: reading,
        refusals: ["not-found", "assignments.not-computed"],
        params: Id,
        produces: "application/json",
        handler: async ({ context, params, reply }) =>
          reply
            .type("application/json")
            .header("content-disposition", `attachment; filename="assignment-${which}.json"`)
            .send(JSON.stringify(await views.file(params.id, context, which))),
      }),
    ),
    operation({
      method: "GET",
      url: "/api/assignments/:id/workbook",
      id: "workbookOfAssignment",
      tag,
      summary: { zh: "导出分配方案", en: "The scenario as a workbook" },
      access: reading,
      refusals: ["not-found"],
      params: Id,
      produces: XLSX,
      handler: async ({ context, params, reply }) => {
        const view = await views.view(params.id, context);
        return reply
          .type(XLSX)
          .header("content-disposition", `attachment; filename="${view.code}.xlsx"`)
          .send(await scenarioWorkbook(view, context.locale));
      },
    }),
    operation({
      method: "POST",
      url: "/api/assignments",
      id: "createAssignment",
      tag,
      summary: { zh: "新建分配方案", en: "Make a scenario" },
      status: 201,
      access: managing,
      refusals: ["not-found"],
      body: ScenarioInput,
      response: Changed,
      handler: ({ context, body }) => service.create(context.command, body),
    }),
    operation({
      method: "PATCH",
      url: "/api/assignments/:id",
      id: "editAssignment",
      tag,
      summary: { zh: "修改分配方案", en: "Change a scenario" },
      access: managing,
      refusals: ["not-found", "stale-version", "assignments.computing", "assignments.adopted"],
      params: Id,
      body: ScenarioEdit,
      response: Changed,
      handler: ({ context, params, body }) => service.edit(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/assignments/:id/copy",
      id: "copyAssignment",
      tag,
      summary: { zh: "复制分配方案", en: "Copy a scenario" },
      status: 201,
      access: managing,
      refusals: ["not-found"],
      params: Id,
      body: ScenarioInput.pick({ name: true }),
      response: Changed,
      handler: ({ context, params, body }) => service.copy(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/assignments/:id/compute",
      id: "computeAssignment",
      tag,
      summary: { zh: "计算分配方案", en: "Compute a scenario" },
      status: 202,
      access: managing,
      refusals: ["not-found", "assignments.computing", "assignments.adopted"],
      params: Id,
      body: z.strictObject({}),
      response: Changed,
      handler: ({ context, params }) => service.compute(context.command, { id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/assignments/:id/cancel",
      id: "cancelAssignment",
      tag,
      summary: { zh: "停止计算", en: "Stop the computation" },
      access: managing,
      refusals: ["not-found"],
      params: Id,
      body: z.strictObject({}),
      response: Changed,
      handler: ({ context, params }) => service.cancel(context.command, { id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/assignments/:id/adopt",
      id: "adoptAssignment",
      tag,
      summary: { zh: "采用分配方案，发起对接", en: "Turn a scenario's pairs into engagements" },
      access: managing,
      refusals: [
        "not-found",
        "stale-version",
        "assignments.computing",
        "assignments.adopted",
        "assignments.not-computed",
        "assignments.no-pairs",
      ],
      params: Id,
      body: AdoptInput,
      response: z.object({
        outcomes: z.array(ProposalOutcome.extend({ needId: z.string(), expertId: z.string() })),
      }),
      handler: ({ context, params, body }) => service.adopt(context.command, { ...body, id: params.id }),
    }),
  ];
}
