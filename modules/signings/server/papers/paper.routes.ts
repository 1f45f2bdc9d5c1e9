import { z } from "zod";
import { documentOperations } from "#platform/http/documents.ts";
import { historyReply, reason, version } from "#platform/http/fragments.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { PAPER_STATES } from "../../model/paper.lifecycle.ts";
import { PAPER_KINDS } from "../../model/paper.options.ts";
import { allowedPaperActions, paperPolicy } from "../../model/paper.policy.ts";
import { PaperInput, PaperTerms, PaperView } from "../../model/paper.ts";
import { paperList } from "./paper.list.ts";
import type { PaperService } from "./paper.service.ts";

const Id = z.object({ id: z.string().max(60) });
const tag = "signings";
const nullable = z.string().nullable();
const PaperItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    code: z.string(),
    kind: z.enum(PAPER_KINDS),
    title: z.string(),
    demandParty: nullable,
    supplyParty: z.string(),
    cooperationMode: z.string(),
    contractClass: nullable,
    amount: z.number().nullable(),
    amountQualifier: z.string(),
    signedOn: z.string(),
    occasion: z.string(),
    county: z.string(),
    unit: z.string(),
    officer: z.string(),
    keyProject: z.boolean(),
    registrationNumber: nullable,
    state: z.enum(PAPER_STATES),
    engagement: nullable,
    edition: z.string(),
    activity: z.string(),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "PaperItem" });
type PaperItem = z.infer<typeof PaperItem>;
type Row = Omit<PaperItem, "allowedActions"> & {
  city: string;
  demanderIds: string[];
  supplierOrganisationId: string | null;
  expertOwnerId: string | null;
};
const recordRefusals = [
  "signings.intent-exists",
  "signings.agreement-exists",
  "signings.not-ready",
  "signings.unknown-engagement",
  "wrong-state",
];

/** HTTP operations of papers. */
export function paperOperations(platform: Platform, papers: PaperService): Operation[] {
  const read = { roles: rolesFor(paperPolicy, "read") };
  const record = { roles: rolesFor(paperPolicy, "record") };
  return [
    ...listOperations<Row, PaperItem>(platform.db, {
      definition: paperList,
      url: "/api/signings",
      id: "listSignings",
      tag,
      access: read,
      item: PaperItem,
      summary: { zh: "签约项目", en: "Signings" },
      request: (context, query) => ({
        scopes: visibleScopes(context.actor, paperPolicy, "read", context.now),
        query,
      }),
      present: (rows, context) =>
        rows.map((row) => {
          const { city: _c, demanderIds: _d, supplierOrganisationId: _s, expertOwnerId: _o, ...item } = row;
          return { ...item, allowedActions: allowedPaperActions(context.actor, row, context.now) };
        }),
    }),
    operation({
      method: "GET",
      url: "/api/signings/:id",
      id: "getSigning",
      tag,
      access: read,
      params: Id,
      response: PaperView,
      summary: { zh: "签约文本", en: "One paper" },
      handler: ({ context, params }) => papers.view(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/signings/:id/history",
      id: "getSigningHistory",
      tag,
      access: read,
      params: Id,
      summary: { zh: "修改历史", en: "History" },
      response: historyReply,
      handler: async ({ context, params }) => ({ items: await papers.history(params.id, context) }),
    }),
    operation({
      method: "POST",
      url: "/api/signings/intents",
      id: "recordIntent",
      tag,
      access: record,
      refusals: recordRefusals,
      body: PaperInput,
      response: PaperView,
      status: 201,
      summary: { zh: "登记意向书", en: "Record an intent" },
      handler: ({ context, body }) => papers.recordIntent(context.command, body),
    }),
    operation({
      method: "POST",
      url: "/api/signings/agreements",
      id: "recordAgreement",
      tag,
      access: record,
      refusals: recordRefusals,
      body: PaperInput,
      response: PaperView,
      status: 201,
      summary: { zh: "登记协议", en: "Record an agreement" },
      handler: ({ context, body }) => papers.recordAgreement(context.command, body),
    }),
    operation({
      method: "POST",
      url: "/api/signings/:id/convert",
      id: "convertIntent",
      tag,
      access: { roles: rolesFor(paperPolicy, "convert") },
      refusals: [...recordRefusals, "stale-version", "signings.became-agreement"],
      params: Id,
      body: PaperTerms.safeExtend({ version }),
      response: PaperView,
      summary: { zh: "意向转协议", en: "Convert an intent to an agreement" },
      handler: ({ context, params, body }) => {
        const { version: edited, ...values } = body;
        return papers.convertIntent(context.command, { id: params.id, version: edited, values });
      },
    }),
    operation({
      method: "PUT",
      url: "/api/signings/:id",
      id: "amendSigning",
      tag,
      access: { roles: rolesFor(paperPolicy, "amend") },
      refusals: ["stale-version", "wrong-state", "reason-required"],
      params: Id,
      body: PaperTerms.safeExtend({
        version,
        nature: z.enum(["correction", "change"]),
        agreedOn: z.iso.date().nullish(),
        reason: reason.min(1),
      }),
      response: PaperView,
      summary: { zh: "更正或变更", en: "Correct or change" },
      handler: ({ context, params, body }) => {
        const { version: edited, nature, agreedOn, reason: because, ...values } = body;
        return papers.amend(context.command, {
          id: params.id,
          version: edited,
          nature,
          agreedOn,
          reason: because,
          values,
        });
      },
    }),
    operation({
      method: "POST",
      url: "/api/signings/:id/withdraw",
      id: "withdrawSigning",
      tag,
      access: { roles: rolesFor(paperPolicy, "withdraw") },
      refusals: ["wrong-state", "reason-required", "signings.became-agreement"],
      params: Id,
      body: z.strictObject({ version: version.optional(), reason }),
      response: PaperView,
      summary: { zh: "撤销", en: "Withdraw" },
      handler: ({ context, params, body }) =>
        papers.withdraw(context.command, { id: params.id, reason: body.reason }),
    }),
    ...documentOperations({
      url: "/api/signings",
      tag,
      add: {
        id: "addSigningDocument",
        access: { roles: rolesFor(paperPolicy, "addDocument") },
        refusals: ["wrong-state", "signings.file-missing", "too-large"],
        response: PaperView,
        summary: { zh: "上传文本扫描件", en: "Add a document" },
        missing: () => refuse("signings.file-missing"),
        handler: papers.addDocument,
      },
      get: {
        id: "getSigningDocument",
        access: read,
        summary: { zh: "下载文本", en: "Download a document" },
        handler: papers.document,
      },
    }),
  ];
}
