import { sql } from "kysely";
import { z } from "zod";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import type { Importer } from "../importer.ts";
import { importPolicy } from "../imports.policy.ts";
import { importRefusals } from "../imports.refusals.ts";
import type { ImportsService } from "../service/imports.service.ts";
import { ImportFieldView, ImportSummary, ImportView, ReportedRow } from "../service/imports.view.ts";
import * as repository from "../store/imports.repository.ts";
import { fileOperations } from "./file.routes.ts";
import { importList } from "./imports.list.ts";

const tag = "imports";
const access = { roles: rolesFor(importPolicy, "read") };
const Id = z.object({ id: z.string().max(60) });
const SubmitAs = z.enum(["draft", "submitted"]);
const version = z.number().int();
const OWN = Object.keys(importRefusals);

/** The operations under /api/imports. */
export function importOperations(
  platform: Platform,
  service: ImportsService,
  importers: ReadonlyMap<string, Importer>,
): Operation[] {
  const labelOf = (kind: string) => importers.get(kind)?.label ?? { zh: kind, en: kind };
  return [
    ...fileOperations(service),
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
            label: textPair,
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
        items: z.array(ReportedRow),
        total: z.number().int(),
        page: z.number().int(),
        pageSize: z.number().int(),
      }),
      handler: ({ context, params, query }) => service.reportedRows(params.id, context, query),
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
