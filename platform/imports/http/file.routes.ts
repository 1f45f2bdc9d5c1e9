import { createHash } from "node:crypto";
import { z } from "zod";
import type { CommandContext } from "#platform/commands/context.ts";
import { attachment } from "#platform/http/attachment.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { spreadsheetRefusals, writeWorkbook } from "#platform/spreadsheets/index.ts";
import { importPolicy } from "../imports.policy.ts";
import { importRefusals } from "../imports.refusals.ts";
import type { ImportsService } from "../service/imports.service.ts";
import { ImportView } from "../service/imports.view.ts";

const tag = "imports";
const access = { roles: rolesFor(importPolicy, "read") };
const Id = z.object({ id: z.string().max(60) });
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

/** The operations that take or give files. */
export const fileOperations = (service: ImportsService): Operation[] => [
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
        .header("content-disposition", attachment(`${found.label[context.locale]}.xlsx`, "import.xlsx"))
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
      const extension = isCsv ? ".csv" : ".xlsx";
      const title = `${name.replace(/\.[^.]+$/, "")}-${context.locale === "zh" ? "未通过" : "refused"}`;
      return reply
        .type(isCsv ? "text/csv; charset=utf-8" : XLSX)
        .header("content-disposition", attachment(`${title}${extension}`, `import${extension}`))
        .send(bytes);
    },
  }),
];
