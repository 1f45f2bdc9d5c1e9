import { z } from "zod";
import type { CommandContext } from "#platform/commands/context.ts";
import { attachment } from "./attachment.ts";
import { type Access, type Operation, operation, type RequestContext } from "./operation.ts";

/** What is uploaded to a record. */
export type UploadedDocument = {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
};

export type Documents = {
  /** The records' address, e.g. `/api/ledger`. */
  readonly url: string;
  readonly tag: string;
  readonly add: Pick<Operation, "id" | "summary" | "access" | "refusals" | "response"> & {
    /** Refuses an upload without a file. */
    readonly missing: () => never;
    readonly handler: (command: CommandContext, document: UploadedDocument) => Promise<unknown>;
  };
  readonly get: Pick<Operation, "id" | "summary"> & {
    readonly access: Access;
    readonly handler: (
      id: string,
      fileId: string,
      viewer: RequestContext,
    ) => Promise<{ readonly file: { readonly name: string }; readonly bytes: Buffer }>;
  };
};

/** Uploading a document to a record and downloading it again, as an attachment under its own name. */
export function documentOperations({ url, tag, add, get }: Documents): Operation[] {
  const { missing, handler: keep, ...adding } = add;
  const { handler: find, ...getting } = get;
  return [
    operation({
      ...adding,
      method: "POST",
      url: `${url}/:id/documents`,
      tag,
      params: z.object({ id: z.string().max(60) }),
      upload: true,
      status: 201,
      handler: async ({ context, params, request }) => {
        const file = (await request.file()) ?? missing();
        const bytes = await file.toBuffer();
        return keep(context.command, { id: params.id, name: file.filename, mime: file.mimetype, bytes });
      },
    }),
    operation({
      ...getting,
      method: "GET",
      url: `${url}/:id/documents/:fileId`,
      tag,
      params: z.object({ id: z.string().max(60), fileId: z.string().max(60) }),
      produces: "application/octet-stream",
      handler: async ({ context, params, reply }) => {
        const { file, bytes } = await find(params.id, params.fileId, context);
        return reply
          .type("application/octet-stream")
          .header("content-disposition", attachment(file.name))
          .send(bytes);
      },
    }),
  ];
}
