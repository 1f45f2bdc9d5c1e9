import { sql } from "kysely";
import { z } from "zod";
import { auditedExport } from "#platform/http/audited-export.ts";
import { changedReply } from "#platform/http/fragments.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import {
  Answerer,
  AnswerItem,
  AnswerReceipt,
  AnswerView,
  FormView,
} from "../../../model/campaigns/answer.ts";
import { campaignPolicy } from "../../../model/campaigns/campaign.policy.ts";
import { NEED_KINDS } from "../../../model/need.ts";
import type { CampaignDeps } from "../ports.ts";
import { access, Id } from "../routes.ts";
import { type AnswerListRow, answerList } from "./answer.list.ts";
import { createAnswerReading, presentAnswer } from "./answers.reading.ts";
import type { Answers } from "./answers.service.ts";

const tag = "survey";
const Code = z.strictObject({ code: z.string().min(4).max(20) });
const Name = z.string().min(1).max(100);

/** The public form, and the answers it brought. */
export function answerOperations(platform: Platform, deps: CampaignDeps, answers: Answers): Operation[] {
  const view = createAnswerReading(platform, deps);
  return [
    operation({
      method: "GET",
      url: "/api/public/survey-forms/:code",
      id: "getSurveyForm",
      tag,
      summary: { zh: "公开填报的征集", en: "The survey of a public form" },
      access: "public",
      refusals: ["campaigns.form-unknown"],
      params: Code,
      response: FormView,
      handler: ({ params }) => answers.form(params.code),
    }),
    operation({
      method: "POST",
      url: "/api/public/survey-forms/:code/answers",
      id: "answerSurveyForm",
      tag,
      summary: { zh: "公开填报需求", en: "Answer by the public form" },
      access: "public",
      refusals: [
        "campaigns.form-unknown",
        "campaigns.kind-not-asked",
        "campaigns.not-open",
        "campaigns.over",
        "campaigns.draft-too-large",
        "needs.incomplete",
        "needs.classified",
        "needs.county-not-taking-part",
        "too-many-requests",
      ],
      params: Code,
      body: z.strictObject({
        answerer: Answerer,
        kind: z.enum(NEED_KINDS),
        values: z.record(z.string().max(60), z.unknown()),
      }),
      response: AnswerReceipt,
      // The same answer gets the same receipt, whoever sends it how often.
      idempotent: true,
      handler: ({ context, params, body, request }) =>
        answers.answer(context.command, { code: params.code, ip: request.ip }, body),
    }),
    ...listOperations<AnswerListRow, AnswerItem>(platform.db, {
      definition: answerList,
      url: "/api/survey-answers",
      id: "listSurveyAnswers",
      tag,
      summary: { zh: "公开填报", en: "Answers by the public form" },
      access: access("readAnswer"),
      item: AnswerItem,
      extraQuery: { edition: Name.optional(), campaign: Name.optional() },
      request: ({ actor, now }, query) => ({
        scopes: visibleScopes(actor, campaignPolicy, "readAnswer", now),
        query,
        also: [
          ...(query.extra.edition ? [sql<boolean>`a.edition_id = ${query.extra.edition}`] : []),
          ...(query.extra.campaign ? [sql<boolean>`a.campaign_id = ${query.extra.campaign}`] : []),
        ],
      }),
      present: (rows, context) => rows.map((row) => presentAnswer(row, context)),
      onExport: auditedExport(platform, "survey.export"),
    }),
    operation({
      method: "GET",
      url: "/api/survey-answers/:id",
      id: "getSurveyAnswer",
      tag,
      summary: { zh: "一份公开填报", en: "One answer by the public form" },
      access: access("readAnswer"),
      refusals: ["not-found"],
      params: Id,
      response: AnswerView,
      handler: ({ context, params }) => view(params.id, context),
    }),
    operation({
      method: "POST",
      url: "/api/survey-answers/:id/decide",
      id: "decideSurveyAnswer",
      tag,
      summary: { zh: "办理公开填报", en: "Decide on an answer" },
      access: access("decideAnswer"),
      refusals: [
        "not-found",
        "not-allowed",
        "reason-required",
        "campaigns.answer-decided",
        "needs.organisation-unknown",
        "needs.county-unknown",
      ],
      params: Id,
      body: z.strictObject({
        decision: z.enum(["accept", "duplicate", "refuse"]),
        organisationId: Name.optional(),
        reason: z.string().trim().max(500).optional(),
      }),
      response: changedReply,
      handler: ({ context, params, body }) => answers.decide(context.command, { id: params.id, ...body }),
    }),
  ];
}
