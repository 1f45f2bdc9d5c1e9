import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import { Day } from "../../model/form/shared-fields.ts";
import { NeedView } from "../../model/need-view.ts";
import { ReaderView, TestReadAnswer, testReadPolicy } from "../../model/test-reads/test-read.ts";
import type { NeedsService } from "../needs.service.ts";
import { Id, reason, tag } from "../route-parts.ts";
import { testReadFor, testReadsOf } from "./views.ts";

const roles = (...actions: Parameters<typeof rolesFor<keyof typeof testReadPolicy>>[1][]) => ({
  roles: rolesFor(testReadPolicy, ...actions),
});
const refusals = ["not-found", "not-allowed", "wrong-state"];

/** 试读: asked for by the enterprise, given to an expert by an officer, answered by the expert. */
export const testReadOperations = ({ db }: Platform, service: NeedsService): Operation[] => [
  operation({
    method: "POST",
    url: "/api/needs/:id/test-reads",
    id: "needsAskTestRead",
    tag,
    summary: {
      zh: "申请或安排专家试读",
      en: "Request a test-read (enterprise), or name the expert who reads (officer)",
    },
    access: roles("request", "ask"),
    refusals: [
      ...refusals,
      "needs.test-read-open",
      "needs.not-readable",
      "needs.reader-missing",
      "needs.reader-not-agreed",
      "needs.reader-without-account",
      "needs.reader-day-past",
    ],
    params: Id,
    body: z.strictObject({
      expertId: z.string().min(1).max(100).optional().describe("Officers name one; enterprises cannot"),
      dueOn: Day.optional(),
      note: reason.optional().describe("What the reader should look at; the reader sees it"),
    }),
    response: NeedView,
    handler: ({ context, params, body }) =>
      service.askTestRead(context.command, { ...body, needId: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/need-test-reads/:id/withdraw",
    id: "needTestReadsWithdraw",
    tag,
    summary: { zh: "取消试读", en: "Take a test-read back" },
    access: roles("withdraw"),
    refusals,
    params: Id,
    body: z.strictObject({}),
    response: NeedView,
    handler: ({ context, params }) => service.withdrawTestRead(context.command, params.id),
  }),
  operation({
    method: "GET",
    url: "/api/need-test-reads/mine",
    id: "needTestReadsMine",
    tag,
    summary: { zh: "请我试读的需求", en: "What I am asked to test-read" },
    access: roles("answer"),
    response: z.object({ items: z.array(ReaderView) }),
    handler: async ({ context }) => ({ items: await testReadsOf(db, context) }),
  }),
  operation({
    method: "GET",
    url: "/api/need-test-reads/:id",
    id: "needTestReadsGet",
    tag,
    summary: { zh: "试读一项需求的公开文字", en: "The public text of a need to test-read" },
    access: roles("answer"),
    params: Id,
    response: ReaderView,
    handler: ({ context, params }) => testReadFor(db, params.id, context),
  }),
  operation({
    method: "POST",
    url: "/api/need-test-reads/:id/answer",
    id: "needTestReadsAnswer",
    tag,
    summary: { zh: "答复试读", en: "Say whether it can be understood" },
    access: roles("answer"),
    refusals: [...refusals, "needs.test-read-what", "needs.unknown-field"],
    params: Id,
    body: TestReadAnswer,
    response: ReaderView,
    handler: ({ context, params, body }) =>
      service.answerTestRead(context.command, { ...body, id: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/need-test-reads/:id/decline",
    id: "needTestReadsDecline",
    tag,
    summary: { zh: "谢绝试读", en: "Decline to test-read" },
    access: roles("answer"),
    refusals,
    params: Id,
    body: z.strictObject({ reason: reason.optional() }),
    response: ReaderView,
    handler: ({ context, params, body }) =>
      service.declineTestRead(context.command, { ...body, id: params.id }),
  }),
];
