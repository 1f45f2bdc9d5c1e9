import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { type Operation, operation, type RequestContext } from "#platform/http/operation.ts";
import type { Text } from "#platform/kernel/text.ts";
import { SurveyView } from "../../../model/campaigns/survey.ts";
import { Day } from "../../../model/form/shared-fields.ts";
import { NEED_KINDS } from "../../../model/need.ts";
import { SimilarAsked, SimilarNeed } from "../../../model/readiness/similar.ts";
import { similarNeeds } from "../../reading/similar.ts";
import type { Bearer, CampaignDeps } from "../ports.ts";
import type { Extensions } from "../targets/extensions.ts";
import type { Drafts } from "./drafts.ts";
import type { SurveyService } from "./survey.service.ts";

const tag = "survey";
const Token = z.string().min(20).max(100);
const Key = z.string().regex(/^[A-Za-z0-9:._-]{8,100}$/);
const Values = z.record(z.string().max(60), z.unknown());
const Id = z.string().min(1).max(100);
const version = z.number().int().min(1);
const Saved = z.object({ id: z.string(), version: z.number().int(), updatedAt: z.string() });
export const linkRefusals = [
  "campaigns.link-unknown",
  "campaigns.link-expired",
  "campaigns.link-revoked",
  "campaigns.link-of-another",
  "too-many-requests",
] as const;
const submitting = [
  "stale-version",
  "not-found",
  "needs.incomplete",
  "needs.classified",
  "campaigns.not-open",
  "campaigns.over",
  "campaigns.draft-too-large",
];

type Asked<B> = { readonly context: RequestContext; readonly body: B; readonly bearer: Bearer };

/** One thing the holder of a link does: the token travels in the body, so that no history or log keeps it. */
function byLink<B extends z.ZodRawShape, R extends z.ZodType>(given: {
  readonly name: string;
  readonly id: string;
  readonly summary: Text;
  readonly body?: B;
  readonly refusals?: readonly string[];
  readonly response: R;
  readonly handle: (asked: Asked<z.output<z.ZodObject<B>>>) => Promise<z.input<R>>;
}): Operation {
  const body = z.strictObject({ ...(given.body ?? {}), token: Token } as B & { token: typeof Token });
  return operation({
    method: "POST",
    url: `/api/public/survey/${given.name}`,
    id: given.id,
    tag,
    summary: given.summary,
    access: "public",
    refusals: [...linkRefusals, ...(given.refusals ?? [])],
    body,
    response: given.response,
    // Each finds a repeated one done by itself (key, version, state); a stored hash of the request would be one of the token.
    idempotent: true,
    handler: ({ context, body: sent, request }) => {
      const { token } = sent as { token: string };
      return given.handle({
        context,
        body: sent as z.output<z.ZodObject<B>>,
        bearer: { token, ip: (request as FastifyRequest).ip, actor: context.actor },
      });
    },
  });
}

type Parts = { readonly survey: SurveyService; readonly drafts: Drafts; readonly extensions: Extensions };

/** What an enterprise can do through its personal link, without an account. */
export function surveyOperations(deps: CampaignDeps, { survey, drafts, extensions }: Parts): Operation[] {
  return [
    byLink({
      name: "open",
      id: "openSurvey",
      summary: { zh: "打开征集链接", en: "Open a survey link" },
      response: SurveyView,
      handle: ({ context, bearer }) => survey.open(context.command, bearer),
    }),
    byLink({
      name: "save",
      id: "saveSurveyDraft",
      summary: { zh: "保存草稿", en: "Keep a draft" },
      body: { key: Key, kind: z.enum(NEED_KINDS), values: Values, version: version.optional() },
      refusals: [
        "stale-version",
        "needs.kind-differs",
        "campaigns.kind-not-asked",
        "campaigns.draft-too-large",
        "campaigns.too-many-drafts",
      ],
      response: Saved,
      handle: ({ context, bearer, body }) => drafts.save(context.command, bearer, body),
    }),
    byLink({
      name: "renew",
      id: "renewSurveyNeed",
      summary: { zh: "续报往年的需求", en: "Renew a past need" },
      body: { needId: Id },
      refusals: ["campaigns.renewal-unknown", "campaigns.too-many-drafts"],
      response: SurveyView,
      handle: async ({ context, bearer, body }) => {
        await drafts.renew(context.command, bearer, body.needId);
        return survey.open(context.command, bearer);
      },
    }),
    byLink({
      name: "drop",
      id: "dropSurveyDraft",
      summary: { zh: "删除草稿", en: "Remove a draft" },
      body: { draftId: Id },
      refusals: ["not-found"],
      response: SurveyView,
      handle: async ({ context, bearer, body }) => {
        await drafts.drop(context.command, bearer, body.draftId);
        return survey.open(context.command, bearer);
      },
    }),
    byLink({
      name: "submit",
      id: "submitSurveyDraft",
      summary: { zh: "提交需求", en: "Submit a need" },
      body: { draftId: Id, version, values: Values },
      refusals: submitting,
      response: SurveyView,
      handle: ({ context, bearer, body }) => survey.submit(context.command, bearer, body),
    }),
    byLink({
      name: "correct",
      id: "correctSurveyNeed",
      summary: { zh: "更正被退回的需求", en: "Correct a need that was sent back" },
      body: { needId: Id, version, kind: z.enum(NEED_KINDS), values: Values },
      refusals: [...submitting, "wrong-state", "needs.kind-differs"],
      response: SurveyView,
      handle: ({ context, bearer, body }) => survey.correct(context.command, bearer, body),
    }),
    byLink({
      name: "remark",
      id: "remarkSurveyFacts",
      summary: { zh: "更正企业信息", en: "Say what is wrong with the facts" },
      body: { text: z.string().trim().max(500) },
      response: SurveyView,
      handle: ({ context, bearer, body }) => survey.remark(context.command, bearer, body.text),
    }),
    byLink({
      name: "extension",
      id: "askSurveyExtension",
      summary: { zh: "申请延期", en: "Ask for an extension" },
      body: { reason: z.string().trim().min(2).max(500), wantedUntil: Day.optional() },
      refusals: ["campaigns.still-open", "campaigns.extension-asked"],
      response: SurveyView,
      handle: async ({ context, bearer, body }) => {
        await extensions.ask(context.command, bearer, body);
        return survey.open(context.command, bearer);
      },
    }),
    byLink({
      name: "account",
      id: "askSurveyAccount",
      summary: { zh: "申请账号", en: "Ask for an account" },
      refusals: ["campaigns.no-address"],
      response: SurveyView,
      handle: ({ context, bearer }) => survey.askAccount(context.command, bearer),
    }),
    byLink({
      name: "similar",
      id: "similarForSurvey",
      summary: { zh: "本企业相近的需求", en: "Needs of the enterprise that ask for much the same" },
      body: SimilarAsked.shape,
      response: z.object({ items: z.array(SimilarNeed) }),
      handle: async ({ body, bearer }) => {
        const { viewer, organisationId, db } = await survey.viewer(bearer);
        const { token: _t, ...asked } = body as z.output<typeof SimilarAsked> & { token?: string };
        return { items: await similarNeeds(db, deps, { ...asked, organisationId }, viewer) };
      },
    }),
    operation({
      method: "POST",
      url: "/api/survey/claim",
      id: "claimSurvey",
      tag,
      summary: { zh: "以企业账号接手草稿", en: "Take the drafts over with an account" },
      access: { roles: ["enterprise"] },
      refusals: [...linkRefusals],
      body: z.strictObject({ token: Token }),
      response: z.object({ taken: z.number().int(), left: z.number().int() }),
      idempotent: true,
      handler: ({ context, body, request }) =>
        survey.claim(context.command, { token: body.token, ip: request.ip, actor: context.actor }),
    }),
  ];
}
