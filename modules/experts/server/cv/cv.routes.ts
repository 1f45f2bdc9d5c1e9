import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { DOCUMENT_LIMITS, documentRefusals } from "#platform/documents/index.ts";
import { attachment } from "#platform/http/attachment.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { expertPolicy } from "../../model/expert.policy.ts";
import { ExpertDocumentInput } from "../../model/expert.ts";
import type { CvService, UploadedCv } from "./cv.service.ts";

const tag = "experts";
const Id = z.object({ id: z.string().max(60) });
const FileId = Id.extend({ file: z.string().max(60) });
const unreadable = ["not-found", ...Object.keys(documentRefusals)];
const StoredCv = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().int(),
  uploadedAt: z.string(),
});

/** The one file of a request. One that goes on beyond the limit is not read to its end. */
async function uploaded(request: FastifyRequest): Promise<UploadedCv> {
  if (!request.isMultipart()) refuse("unsupported-media");
  const part = await request.file({ limits: { fileSize: DOCUMENT_LIMITS.fileBytes } });
  if (!part) return refuse("documents.no-file");
  const pieces: Buffer[] = [];
  for await (const piece of part.file) pieces.push(piece as Buffer);
  if (part.file.truncated)
    refuse("documents.too-large", {
      values: { file: part.filename.slice(0, 120), limit: DOCUMENT_LIMITS.fileBytes / 1_048_576 },
    });
  return { name: part.filename, mime: part.mimetype, bytes: Buffer.concat(pieces) };
}

/** HTTP operations of CVs: reading one, and keeping files with the profile. */
export const cvOperations = (cv: CvService): Operation[] => [
  operation({
    method: "POST",
    url: "/api/experts/:id/cv",
    id: "readCv",
    tag,
    summary: {
      zh: "读取简历文件（docx、pdf；multipart：file），不作保存",
      en: "Read a CV (docx, pdf; multipart: file); nothing is stored",
    },
    access: { roles: rolesFor(expertPolicy, "edit") },
    upload: true,
    // It changes nothing.
    idempotent: true,
    bodyLimit: DOCUMENT_LIMITS.fileBytes + 2_000_000,
    refusals: unreadable,
    params: Id,
    response: z.object({
      kind: z.enum(["docx", "pdf"]),
      language: z.enum(["zh", "en"]),
      proposals: z.array(
        z.object({
          field: z.string(),
          value: z.union([z.string(), z.number(), z.array(z.string())]),
          evidence: z.string(),
        }),
      ),
      documents: z.array(ExpertDocumentInput),
    }),
    handler: async ({ context, params, request }) => cv.read(params.id, context, await uploaded(request)),
  }),
  operation({
    method: "GET",
    url: "/api/experts/:id/cv-files",
    id: "listCvFiles",
    tag,
    summary: { zh: "保存的简历文件", en: "CV files kept with a profile" },
    access: { roles: rolesFor(expertPolicy, "readContact") },
    refusals: ["not-found"],
    params: Id,
    response: z.object({ items: z.array(StoredCv) }),
    handler: async ({ context, params }) => ({
      items: (await cv.list(params.id, context)).map(({ id, name, size, uploadedAt }) => ({
        id,
        name,
        size,
        uploadedAt,
      })),
    }),
  }),
  operation({
    method: "POST",
    url: "/api/experts/:id/cv-files",
    id: "keepCvFile",
    tag,
    summary: {
      zh: "保存简历文件（multipart：file）",
      en: "Keep a CV file with the profile (multipart: file)",
    },
    access: { roles: rolesFor(expertPolicy, "edit") },
    upload: true,
    status: 201,
    bodyLimit: DOCUMENT_LIMITS.fileBytes + 2_000_000,
    refusals: [...unreadable, "experts.too-many-files"],
    params: Id,
    response: StoredCv,
    handler: async ({ context, params, request }) => {
      const file = await uploaded(request);
      const content = createHash("sha256").update(file.bytes).digest("hex");
      const { idempotency } = context.command;
      // The key of an upload is bound to the file, which the request's own hash does not see.
      const command = idempotency
        ? {
            ...context.command,
            idempotency: { ...idempotency, requestHash: `${idempotency.requestHash} ${content}` },
          }
        : context.command;
      const { id, name, size, uploadedAt } = await cv.keep(command, params.id, file);
      return { id, name, size, uploadedAt };
    },
  }),
  operation({
    method: "GET",
    url: "/api/experts/:id/cv-files/:file",
    id: "downloadCvFile",
    tag,
    summary: { zh: "下载简历文件", en: "Download a CV file" },
    access: { roles: rolesFor(expertPolicy, "readContact") },
    refusals: ["not-found"],
    params: FileId,
    produces: "application/octet-stream",
    handler: async ({ context, params, reply }) => {
      const { file, bytes } = await cv.bytes(context.command, params.id, params.file);
      return reply
        .type(file.mime)
        .header("content-disposition", attachment(file.name, "cv"))
        .header("x-content-type-options", "nosniff")
        .send(bytes);
    },
  }),
  operation({
    method: "POST",
    url: "/api/experts/:id/cv-files/:file/remove",
    id: "removeCvFile",
    tag,
    summary: { zh: "删除简历文件", en: "Throw a CV file away" },
    access: { roles: rolesFor(expertPolicy, "edit") },
    refusals: ["not-found"],
    params: FileId,
    body: z.strictObject({}),
    response: z.object({ id: z.string() }),
    handler: ({ context, params }) => cv.remove(context.command, params.id, params.file),
  }),
];
