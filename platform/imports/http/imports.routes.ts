import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import type { CommandContext } from "#platform/commands/context.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { spreadsheetRefusals, writeWorkbook } from "#platform/spreadsheets/index.ts";
import type { Importer } from "../importer.ts";
import { importPolicy } from "../imports.policy.ts";
import { importRefusals } from "../imports.refusals.ts";
import type { ImportsService } from "../service/imports.service.ts";
import { ImportFieldView, ImportSummary, ImportView, RefusedRow } from "../service/imports.view.ts";
import * as repository from "../store/imports.repository.ts";
import { importList } from "./imports.list.ts";

const tag = "imports";
const access = { roles: rolesFor(importPolicy, "read") };
const Id = z.object({ id: z.string().max(60) });
const Pair = z.object({ zh: z.string(), en: z.string() });
const SubmitAs = z.enum(["draft", "submitted"]);
const version = z.number().int();
const OWN = Object.keys(importRefusals);
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const BYTES = 25 * 1024 * 1024;

/** The key of an upload is bound to the file, which the request's own hash does not see. */
const boundTo = (context: CommandContext, content: string): CommandContext =>
  context.idempotency
    ? {
        ...context,
        idempotency: {
          ...context.idempotency,
          requestHash: createHash("sha256")
            .update(context.idempotency.requestHash + content)
            .digest("hex"),
        },
      }
    : context;

const attachment = (name: string): string =>
  `attachment; filename="import.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** The operations under /api/imports. */
export function importOperations(
  platform: Platform,
  service: ImportsService,
  importers: ReadonlyMap<string, Importer>,
): Operation[] {
  const labelOf = (kind: string) => importers.get(kind)?.label ?? { zh: kind, en: kind };
  return [
    ...listOperations<ImportSummary, ImportSummary>(platform.db, {
      definition: importList,
      url: "/api/imports",
      id: "listImports",
      tag,
      summary: { zh: "导入记录", en: "Imports" },
      access,
      item: ImportSummary,
      extraQuery: { edition: z.string().max(60).optional() },
      request: (context, query) => ({
        scopes: visibleScopes(context.actor, importPolicy, "read", context.now),
        query,
        // Experts and organisations belong to no edition and are shown in all.
        also: query.extra.edition
          ? [sql<boolean>`(i.edition_id is null or i.edition_id = ${query.extra.edition})`]
          : [],
      }),
      present: async (rows, context) => {
        const facts = await repository.factsOf(
          platform.db,
          rows.map((r) => r.id),
        );
        return rows.map((row) => {
          const known = facts.get(row.id);
          return {
            ...row,
            kindLabel: labelOf(row.kind),
            allowedActions: known ? service.steps(known, context) : [],
          };
        });
      },
    }),
    operation({
      method: "GET",
      url: "/api/imports/kinds",
      id: "listImportKinds",
      tag,
      summary: { zh: "可导入的类别及其字段", en: "Kinds that can be imported, with their fields" },
      access,
      response: z.object({
        items: z.array(
          z.object({
            kind: z.string(),
            label: Pair,
            byEdition: z.boolean(),
            submits: z.boolean(),
            fields: z.array(ImportFieldView),
          }),
        ),
      }),
      handler: ({ context }) => ({ items: service.kinds(context) }),
    }),
    operation({
      method: "GET",
      url: "/api/imports/kinds/:kind/template",
      id: "downloadImportTemplate",
      tag,
      summary: { zh: "下载空白模板", en: "Download an empty workbook with the headers" },
      access,
      params: z.object({ kind: z.string().max(60) }),
      refusals: ["imports.kind-unknown"],
      produces: XLSX,
      handler: async ({ context, params, reply }) => {
        const found =
          service.kinds(context).find((k) => k.kind === params.kind) ??
          refuse("imports.kind-unknown", { values: { kind: params.kind } });
        const header = (f: (typeof found.fields)[number]) =>
          `${f.required || f.asked ? "*" : ""}${f.label[context.locale]}`;
        const workbook = await writeWorkbook({
          sheets: [
            {
              name: found.label[context.locale],
              columns: found.fields.map((f) => ({ header: header(f) })),
              rows: [],
            },
          ],
        });
        return reply
          .type(XLSX)
          .header("content-disposition", attachment(`${found.label[context.locale]}.xlsx`))
          .send(workbook);
      },
    }),
    operation({
      method: "POST",
      url: "/api/imports",
      id: "uploadImport",
      tag,
      summary: {
        zh: "上传表格（multipart：file、kind、editionId、activityId、sheet）",
        en: "Upload a table (multipart: file, kind, editionId, activityId, sheet)",
      },
      access,
      upload: true,
      status: 201,
      bodyLimit: BYTES + 100_000,
      refusals: [...OWN, ...Object.keys(spreadsheetRefusals)],
      response: ImportView,
      handler: async ({ context, request }) => {
        if (!request.isMultipart()) refuse("unsupported-media");
        const fields = new Map<string, string>();
        let file: { name: string; mime: string; bytes: Buffer } | undefined;
        for await (const part of request.parts()) {
          if (part.type === "file")
            file = { name: part.filename, mime: part.mimetype, bytes: await part.toBuffer() };
          else fields.set(part.fieldname, String(part.value).slice(0, 200));
        }
        if (!file) return refuse("imports.no-file");
        const given = (name: string) => fields.get(name) || undefined;
        const input = {
          file,
          kind: given("kind") ?? "",
          editionId: given("editionId"),
          activityId: given("activityId"),
          sheet: given("sheet"),
        };
        const content = createHash("sha256").update(file.bytes).digest("hex");
        return service.upload(
          boundTo(context.command, `${content} ${JSON.stringify([...fields].sort())}`),
          input,
        );
      },
    }),
    operation({
      method: "GET",
      url: "/api/imports/:id",
      id: "readImport",
      tag,
      summary: { zh: "导入详情与进度", en: "An import with its columns and progress" },
      access,
      params: Id,
      response: ImportView,
      handler: ({ context, params }) => service.view(params.id, context),
    }),
    operation({
      method: "PUT",
      url: "/api/imports/:id/columns",
      id: "setImportColumns",
      tag,
      summary: { zh: "指定列与字段的对应关系", en: "Assign columns to fields" },
      access,
      params: Id,
      refusals: [...OWN, "stale-version"],
      body: z.strictObject({
        version,
        sheet: z.number().int().min(0).max(63).optional(),
        columns: z.record(z.string().max(60), z.number().int().min(0).max(255).nullable()),
        saveAs: z.string().trim().min(1).max(60).optional(),
      }),
      response: ImportView,
      handler: ({ context, params, body }) => service.setColumns(context.command, { id: params.id, ...body }),
    }),
    ...(["check", "run"] as const).map((step) =>
      operation({
        method: "POST",
        url: `/api/imports/:id/${step}`,
        id: step === "check" ? "checkImport" : "runImport",
        tag,
        summary:
          step === "check"
            ? { zh: "试算：逐行检查，不保存", en: "Dry run: every row is checked, nothing is saved" }
            : { zh: "开始导入", en: "Start the import" },
        access,
        params: Id,
        refusals: [...OWN, "stale-version"],
        status: 202,
        body: z.strictObject({ version: version.optional(), submitAs: SubmitAs.optional() }),
        response: ImportView,
        handler: ({ context, params, body }) => service[step](context.command, { id: params.id, ...body }),
      }),
    ),
    operation({
      method: "POST",
      url: "/api/imports/:id/cancel",
      id: "cancelImport",
      tag,
      summary: {
        zh: "取消：已保存的批次保留，其余不再处理",
        en: "Cancel: portions already saved stay, the rest is left alone",
      },
      access,
      params: Id,
      refusals: OWN,
      body: z.strictObject({}),
      response: ImportView,
      handler: ({ context, params }) => service.cancel(context.command, params.id),
    }),
    operation({
      method: "GET",
      url: "/api/imports/:id/refused",
      id: "listImportRefusedRows",
      tag,
      summary: { zh: "未通过的行及原因", en: "Refused rows with their reasons" },
      access,
      params: Id,
      query: z.strictObject({
        page: z.coerce.number().int().min(1).max(10_000).default(1),
        pageSize: z.coerce.number().int().min(1).max(200).default(50),
      }),
      response: z.object({
        items: z.array(RefusedRow),
        total: z.number().int(),
        page: z.number().int(),
        pageSize: z.number().int(),
      }),
      handler: ({ context, params, query }) => service.refusedRows(params.id, context, query),
    }),
    operation({
      method: "GET",
      url: "/api/imports/:id/failed-file",
      id: "downloadImportFailures",
      tag,
      summary: {
        zh: "下载未通过的行（原表加原因列）",
        en: "The refused rows in the user's own file, with reasons",
      },
      access,
      params: Id,
      refusals: [...OWN, ...Object.keys(spreadsheetRefusals)],
      produces: XLSX,
      handler: async ({ context, params, reply }) => {
        const { bytes, name } = await service.failedFile(params.id, context);
        const isCsv = /\.(csv|txt|tsv)$/i.test(name);
        const title = `${name.replace(/\.[^.]+$/, "")}-${context.locale === "zh" ? "未通过" : "refused"}`;
        return reply
          .type(isCsv ? "text/csv; charset=utf-8" : XLSX)
          .header("content-disposition", attachment(`${title}${isCsv ? ".csv" : ".xlsx"}`))
          .send(bytes);
      },
    }),
    operation({
      method: "GET",
      url: "/api/imports/profiles",
      id: "listImportProfiles",
      tag,
      summary: { zh: "我保存的列对应关系", en: "My kept column choices" },
      access,
      response: z.object({
        items: z.array(
          z.object({ id: z.string(), kind: z.string(), name: z.string(), createdAt: z.string() }),
        ),
      }),
      handler: async ({ context }) => ({ items: await service.profiles.own(context.actor) }),
    }),
    operation({
      method: "DELETE",
      url: "/api/imports/profiles/:id",
      id: "removeImportProfile",
      tag,
      summary: { zh: "删除保存的列对应关系", en: "Forget a kept column choice" },
      access,
      params: Id,
      status: 204,
      handler: async ({ context, params }) => {
        await platform.commands.run(context.command, (work) => service.profiles.remove(work, params.id));
      },
    }),
  ];
}
