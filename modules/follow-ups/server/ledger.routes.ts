import { z } from "zod";
import { documentOperations } from "#platform/http/documents.ts";
import { reason, version } from "#platform/http/fragments.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { BLOCKER_ACTIONS, ledgerPolicy } from "../model/ledger.policy.ts";
import {
  BlockerInput,
  BlockerStep,
  CloseOutInput,
  LedgerView,
  Responsibility,
  Rhythm,
  RungInput,
  VisitInput,
} from "../model/ledger.ts";
import type { LedgerService } from "./ledger.service.ts";

const Id = z.object({ id: z.string().max(60) });
const tag = "follow-ups";
const blockerWords = {
  resolveBlocker: { url: "resolve", summary: { zh: "困难办结", en: "Resolve a blocker" } },
  rejectBlocker: { url: "reject", summary: { zh: "困难退回", en: "Reject a blocker" } },
  reassignBlocker: { url: "reassign", summary: { zh: "困难转办", en: "Hand a blocker on" } },
  extendBlocker: { url: "extend", summary: { zh: "困难延期", en: "Extend a blocker's deadline" } },
} as const;

/** HTTP operations of the ledger. */
export function ledgerOperations(ledger: LedgerService): Operation[] {
  const read = { roles: rolesFor(ledgerPolicy, "read") };
  return [
    operation({
      method: "GET",
      url: "/api/ledger/:id",
      id: "getLedgerRow",
      tag,
      access: read,
      params: Id,
      response: LedgerView,
      summary: { zh: "台账详情", en: "One row of the ledger" },
      handler: ({ context, params }) => ledger.view(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/signings/:id/ledger",
      id: "getLedgerRowOfPaper",
      tag,
      access: read,
      params: Id,
      response: LedgerView,
      summary: { zh: "签约文本对应的台账", en: "The row that holds a paper" },
      handler: ({ context, params }) => ledger.ofPaper(params.id, context),
    }),
    operation({
      method: "POST",
      url: "/api/ledger/:id/visits",
      id: "recordVisit",
      tag,
      access: { roles: rolesFor(ledgerPolicy, "visit") },
      refusals: [
        "follow-ups.closed",
        "follow-ups.progress-reason",
        "follow-ups.already-corrected",
        "follow-ups.unknown-document",
      ],
      params: Id,
      body: VisitInput,
      response: LedgerView,
      status: 201,
      summary: { zh: "登记回访", en: "Record a visit" },
      handler: ({ context, params, body }) => ledger.visit(context.command, { id: params.id, visit: body }),
    }),
    operation({
      method: "POST",
      url: "/api/ledger/:id/rungs",
      id: "climbRung",
      tag,
      access: { roles: rolesFor(ledgerPolicy, "climb") },
      refusals: [
        "follow-ups.closed",
        "follow-ups.no-project",
        "follow-ups.evidence-required",
        "follow-ups.unknown-document",
        "wrong-state",
        "reason-required",
      ],
      params: Id,
      body: RungInput,
      response: LedgerView,
      status: 201,
      summary: { zh: "登记项目进展", en: "Record the project's next rung" },
      handler: ({ context, params, body }) => ledger.climb(context.command, { id: params.id, rung: body }),
    }),
    operation({
      method: "POST",
      url: "/api/ledger/:id/assign",
      id: "assignLedgerRow",
      tag,
      access: { roles: rolesFor(ledgerPolicy, "assign") },
      refusals: ["follow-ups.closed", "stale-version"],
      params: Id,
      body: z.strictObject({ ...Responsibility.shape, version }),
      response: LedgerView,
      summary: { zh: "调整责任单位、责任人", en: "Change the responsibility" },
      handler: ({ context, params, body }) => ledger.assign(context.command, { id: params.id, ...body }),
    }),
    operation({
      method: "POST",
      url: "/api/ledger/:id/close-out",
      id: "closeOutLedgerRow",
      tag,
      access: { roles: rolesFor(ledgerPolicy, "closeOut") },
      refusals: [
        "follow-ups.closed",
        "follow-ups.not-finished",
        "follow-ups.blockers-open",
        "follow-ups.evidence-required",
        "follow-ups.unknown-document",
        "reason-required",
      ],
      params: Id,
      body: CloseOutInput,
      response: LedgerView,
      summary: { zh: "销号", en: "Close a row out" },
      handler: ({ context, params, body }) =>
        ledger.closeOut(context.command, { id: params.id, closing: body }),
    }),
    operation({
      method: "POST",
      url: "/api/ledger/:id/reopen",
      id: "reopenLedgerRow",
      tag,
      access: { roles: rolesFor(ledgerPolicy, "reopen") },
      refusals: ["follow-ups.not-closed", "follow-ups.paper-withdrawn", "reason-required"],
      params: Id,
      body: z.strictObject({ reason }),
      response: LedgerView,
      summary: { zh: "恢复在册", en: "Reopen a row" },
      handler: ({ context, params, body }) => ledger.reopen(context.command, { id: params.id, ...body }),
    }),
    operation({
      method: "POST",
      url: "/api/ledger/:id/blockers",
      id: "raiseBlocker",
      tag,
      access: { roles: rolesFor(ledgerPolicy, "raiseBlocker") },
      refusals: ["follow-ups.closed", "follow-ups.not-a-department"],
      params: Id,
      body: BlockerInput,
      response: LedgerView,
      status: 201,
      summary: { zh: "交办困难", en: "Hand a blocker to an office" },
      handler: ({ context, params, body }) =>
        ledger.raiseBlocker(context.command, { id: params.id, blocker: body }),
    }),
    ...BLOCKER_ACTIONS.map((action) =>
      operation({
        method: "POST",
        url: `/api/blockers/:id/${blockerWords[action].url}`,
        id: action,
        tag,
        access: { roles: rolesFor(ledgerPolicy, action) },
        refusals: [
          "follow-ups.closed",
          "follow-ups.blocker-settled",
          "reason-required",
          ...(action === "reassignBlocker" ? ["follow-ups.not-a-department"] : []),
        ],
        params: Id,
        body: BlockerStep,
        response: LedgerView,
        summary: blockerWords[action].summary,
        handler: ({ context, params, body }) =>
          ledger.stepBlocker(context.command, { id: params.id, action, step: body }),
      }),
    ),
    ...documentOperations({
      url: "/api/ledger",
      tag,
      add: {
        id: "addLedgerDocument",
        access: { roles: rolesFor(ledgerPolicy, "addDocument") },
        refusals: ["follow-ups.closed", "follow-ups.file-missing", "too-large"],
        response: z.object({ id: z.string(), name: z.string(), size: z.number().int() }),
        summary: { zh: "上传佐证文件", en: "Upload a document as evidence" },
        missing: () => refuse("follow-ups.file-missing"),
        handler: ledger.addDocument,
      },
      get: {
        id: "getLedgerDocument",
        access: read,
        summary: { zh: "下载佐证文件", en: "Download a document" },
        handler: ledger.document,
      },
    }),
    operation({
      method: "GET",
      url: "/api/ledger-offices",
      id: "listLedgerOffices",
      tag,
      access: { roles: rolesFor(ledgerPolicy, "raiseBlocker", "reassignBlocker") },
      response: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
      summary: { zh: "可交办的部门", en: "Offices a blocker can be handed to" },
      handler: async () => ({ items: await ledger.offices() }),
    }),
    operation({
      method: "GET",
      url: "/api/ledger-settings/rhythm",
      id: "getLedgerRhythm",
      tag,
      access: { roles: rolesFor(ledgerPolicy, "read", "setRhythm") },
      response: Rhythm,
      summary: { zh: "回访周期", en: "Rhythm of visits" },
      handler: () => ledger.rhythm(),
    }),
    operation({
      method: "PUT",
      url: "/api/ledger-settings/rhythm",
      id: "setLedgerRhythm",
      tag,
      access: { roles: rolesFor(ledgerPolicy, "setRhythm") },
      body: Rhythm,
      response: Rhythm,
      summary: { zh: "设置回访周期", en: "Set the rhythm of visits" },
      handler: ({ context, body }) => ledger.setRhythm(context.command, body),
    }),
  ];
}
