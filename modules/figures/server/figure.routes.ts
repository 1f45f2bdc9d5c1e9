import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#platform/db/database.ts";
import { attachment } from "#platform/http/attachment.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation, type RequestContext } from "#platform/http/operation.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { by, type Policy, scopeFor } from "#platform/kernel/policy.ts";
import { ALL, type Scope } from "#platform/kernel/scope.ts";
import { defineList } from "#platform/lists/define.ts";
import { FigureValue, figureReaders } from "../model/figure.ts";
import { type FigureService, figureRowsAsTable } from "./figure.service.ts";
import { figureWorkbook } from "./figure.workbook.ts";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const access = { roles: figureReaders };
const where = { edition: z.string().max(60), activity: z.string().max(80).optional() };

/** Rows are seen where their county is; those who answer for the whole city see all of them. */
const rowPolicy: Policy<"read"> = { read: by(...figureReaders) };
function rowScope(actor: Actor, at: { now: string; city: string }): Scope {
  const scope = scopeFor(actor, rowPolicy, "read", at);
  if (scope.kind !== "nodes") return scope;
  return scope.nodes.some((n) => n.kind === "city" && n.code === at.city) ? ALL : scope;
}

const rowList = defineList({
  name: "figure-rows",
  title: { zh: "指标明细", en: "Rows of the figure" },
  from: sql`figure_rows`,
  key: sql`f.id`,
  search: sql`f.label`,
  subjects: { self: { counties: sql`array[f.county]` } },
  defaultSort: ["-occurredAt"],
  columns: {
    id: { label: { zh: "编号", en: "Id" }, kind: "text", sql: sql`f.id`, exported: false },
    label: { label: { zh: "名称", en: "Name" }, kind: "text", sql: sql`f.label`, sortable: true },
    county: {
      label: { zh: "县区代码", en: "County code" },
      kind: "text",
      sql: sql`f.county`,
      sortable: true,
      filter: "in",
    },
    occurredAt: {
      label: { zh: "发生时间", en: "Occurred" },
      kind: "instant",
      sql: sql`f.occurred_at`,
      sortable: true,
      filter: "range",
    },
    amount: { label: { zh: "数值", en: "Amount" }, kind: "number", sql: sql`f.amount`, sortable: true },
    counted: { label: { zh: "计入分子", en: "In the numerator" }, kind: "boolean", sql: sql`f.counted` },
    link: { label: { zh: "链接", en: "Link" }, kind: "text", sql: sql`f.link` },
  },
});
const Row = z.object({
  id: z.string(),
  label: z.string(),
  county: z.string().nullable(),
  occurredAt: z.string(),
  amount: z.number().nullable(),
  counted: z.boolean(),
  link: z.string(),
});
type Row = z.infer<typeof Row>;

/** Values, definitions and rows of the registered figures. */
export function figureOperations(db: Db, service: FigureService): Operation[] {
  return [
    operation({
      method: "GET",
      url: "/api/figures",
      id: "listFigures",
      tag: "figures",
      access,
      refusals: ["editions.unknown", "figures.unknown", "figures.unknown-activity"],
      summary: { zh: "指标值及其定义", en: "Figures with their definitions" },
      query: z.strictObject({
        ...where,
        by: z.enum(["city", "county"]).optional(),
        ids: z.string().max(2000).optional(),
      }),
      response: z.object({ items: z.array(FigureValue) }),
      handler: async ({ query }) => ({
        items: await service.values({
          editionId: query.edition,
          activityId: query.activity,
          by: query.by ?? "city",
          ids: query.ids?.split(","),
        }),
      }),
    }),
    operation({
      method: "GET",
      url: "/api/figures/export",
      id: "exportFigures",
      tag: "figures",
      access,
      refusals: ["editions.unknown", "figures.unknown-activity"],
      summary: { zh: "导出：分县指标与口径", en: "Export: figures by county with definitions" },
      query: z.strictObject({ ...where, locale: z.enum(["zh", "en"]).optional() }),
      produces: WORKBOOK,
      handler: async ({ context, query, reply }) => {
        const { edition, activity } = query;
        const values = await service.values({ editionId: edition, activityId: activity, by: "county" });
        const locale = query.locale ?? context.locale;
        const name = { zh: "指标分县统计", en: "Figures by county" }[locale];
        return reply
          .type(WORKBOOK)
          .header("content-disposition", attachment(`${name} ${edition}.xlsx`, "figures.xlsx"))
          .send(await figureWorkbook(values, locale));
      },
    }),
    operation({
      method: "GET",
      url: "/api/figures/:figure/months",
      id: "listFigureMonths",
      tag: "figures",
      access,
      refusals: ["editions.unknown", "figures.unknown", "figures.unknown-activity"],
      summary: { zh: "指标逐月数值", en: "A figure month by month" },
      params: z.object({ figure: z.string().max(80) }),
      query: z.strictObject({ ...where, county: z.string().max(6).optional() }),
      response: z.object({
        items: z.array(
          z.object({
            month: z.string(),
            value: z.number(),
            counted: z.number().int(),
            rows: z.number().int(),
          }),
        ),
      }),
      handler: async ({ params, query }) => ({
        items: await service.months({
          id: params.figure,
          editionId: query.edition,
          activityId: query.activity,
          county: query.county,
        }),
      }),
    }),
    ...listOperations<Row, Row>(db, {
      definition: rowList,
      url: "/api/figures/:figure/rows",
      id: "listFigureRows",
      tag: "figures",
      access,
      item: Row,
      summary: { zh: "指标明细", en: "Rows behind a figure" },
      params: z.object({ figure: z.string().max(80) }),
      refusals: ["editions.unknown", "figures.unknown", "figures.unknown-activity"],
      extraQuery: { ...where, scopeCounty: z.string().max(6).optional() },
      request: async (context: RequestContext, query) => {
        const { figure = "", edition = "", activity, scopeCounty } = query.extra;
        const place = { editionId: edition, activityId: activity };
        const scope = rowScope(context.actor, { now: context.now, city: await service.cityOf(place) });
        // Who answers for some counties sees rows as their counties count them; a city's row may stand for several.
        const by = scopeCounty || scope.kind !== "all" ? "county" : "city";
        const { from } = await service.rowsOf({ ...place, id: figure, by });
        return {
          scopes: { self: scope },
          query,
          from: figureRowsAsTable(from),
          also: scopeCounty ? [sql<boolean>`f.county = ${scopeCounty}`] : [],
        };
      },
      present: (rows) => rows,
    }),
  ];
}
