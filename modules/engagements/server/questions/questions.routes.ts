import { z } from "zod";
import { auditedExport } from "#platform/http/audited-export.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { MessageInput, QuestionItem, QuestionView, questionPolicy } from "../../model/questions/question.ts";
import { questionList } from "./questions.list.ts";
import type { Questions } from "./questions.service.ts";
import type { QuestionViews } from "./questions.view.ts";

const tag = "questions";
const Id = z.object({ id: z.string().max(80) });
const Reason = z.strictObject({ reason: z.string().trim().min(1).max(500) });
const read = { roles: rolesFor(questionPolicy, "read") };
const writing = [
  "not-found",
  "questions.need-not-open",
  "questions.contact-data",
  "questions.closed",
  "questions.too-many",
];

/** HTTP operations of questions about needs. */
export function questionOperations(
  platform: Platform,
  questions: Questions,
  views: QuestionViews,
): Operation[] {
  return [
    ...listOperations<Parameters<QuestionViews["items"]>[0][number], QuestionItem>(platform.db, {
      definition: questionList,
      url: "/api/questions",
      id: "listQuestions",
      tag,
      summary: { zh: "专家提问", en: "Questions of experts" },
      access: read,
      item: QuestionItem,
      extraQuery: { edition: z.string().max(80).optional() },
      request: (context, { extra, ...query }) => ({
        scopes: visibleScopes(context.actor, questionPolicy, "read", context.now),
        query: extra.edition ? { ...query, filters: { ...query.filters, editionId: extra.edition } } : query,
      }),
      present: (rows, context) => views.items(rows, context),
      onExport: auditedExport(platform, "question.export"),
    }),
    operation({
      method: "GET",
      url: "/api/questions/:id",
      id: "getQuestion",
      tag,
      summary: { zh: "一次提问的往来消息", en: "One conversation about a need" },
      access: read,
      refusals: ["not-found"],
      params: Id,
      response: QuestionView,
      handler: ({ context, params }) => views.view(params.id, context),
    }),
    operation({
      method: "POST",
      url: "/api/needs/:id/questions",
      id: "askAboutNeed",
      tag,
      summary: {
        zh: "就已发布需求提问（不透露双方联系方式）",
        en: "Ask about a published need (nobody's contact is told)",
      },
      access: { roles: rolesFor(questionPolicy, "ask") },
      refusals: [...writing, "questions.not-verified", "questions.no-profile"],
      params: Id,
      body: MessageInput,
      status: 201,
      response: QuestionView,
      handler: async ({ context, params, body }) => {
        const { id } = await questions.ask(context.command, { needId: params.id, ...body });
        return views.view(id, context);
      },
    }),
    operation({
      method: "POST",
      url: "/api/questions/:id/messages",
      id: "writeMessage",
      tag,
      summary: { zh: "回复", en: "Write on" },
      access: { roles: rolesFor(questionPolicy, "write") },
      refusals: writing,
      params: Id,
      body: MessageInput,
      response: QuestionView,
      handler: async ({ context, params, body }) => {
        const { id } = await questions.write(context.command, { id: params.id, ...body });
        return views.view(id, context);
      },
    }),
    operation({
      method: "POST",
      url: "/api/questions/:id/contacts",
      id: "agreeToContacts",
      tag,
      summary: {
        zh: "同意（或收回同意）交换联系方式",
        en: "Agree to exchange contacts, or take it back",
      },
      access: { roles: rolesFor(questionPolicy, "agree") },
      refusals: ["not-found", "questions.closed"],
      params: Id,
      body: z.strictObject({ agreed: z.boolean() }),
      response: QuestionView,
      handler: async ({ context, params, body }) => {
        const { id } = await questions.agree(context.command, { id: params.id, ...body });
        return views.view(id, context);
      },
    }),
    ...(["close", "reopen"] as const).map((action) =>
      operation({
        method: "POST",
        url: `/api/questions/:id/${action}`,
        id: `${action}Question`,
        tag,
        summary:
          action === "close"
            ? { zh: "关闭提问", en: "Close a conversation" }
            : { zh: "重新打开提问", en: "Open a conversation again" },
        access: { roles: rolesFor(questionPolicy, action) },
        refusals: ["not-found", "questions.closed"],
        params: Id,
        body: Reason,
        response: QuestionView,
        handler: async ({ context, params, body }) => {
          const { id } = await questions[action](context.command, { id: params.id, ...body });
          return views.view(id, context);
        },
      }),
    ),
    operation({
      method: "POST",
      url: "/api/questions/:id/read",
      id: "noteQuestionRead",
      tag,
      summary: { zh: "标记已读", en: "Note how far one has read" },
      access: read,
      refusals: ["not-found"],
      params: Id,
      body: z.strictObject({ seq: z.number().int().min(0).max(100_000) }),
      response: z.object({ id: z.string() }),
      handler: ({ context, params, body }) => questions.read(context.command, { id: params.id, ...body }),
    }),
  ];
}
