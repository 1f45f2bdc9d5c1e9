import { sql } from "kysely";
import { z } from "zod";
import { auditedExport } from "#platform/http/audited-export.ts";
import { changedReply } from "#platform/http/fragments.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation, type RequestContext } from "#platform/http/operation.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { campaignPolicy } from "../../../model/campaigns/campaign.policy.ts";
import {
  LettersPreview,
  MadeSurveyLink,
  TargetItem,
  TargetView,
  VisitNote,
} from "../../../model/campaigns/target.ts";
import { Day } from "../../../model/form/shared-fields.ts";
import { visibleCampaign } from "../campaigns.service.ts";
import type { CampaignDeps } from "../ports.ts";
import { type CampaignReading, presentTarget, targetScope } from "../reading.ts";
import { access, Id, lettersScope } from "../routes.ts";
import type { Extensions } from "./extensions.ts";
import { type Inviting, type Lettered, surveyUrl } from "./inviting.ts";
import { type TargetListRow, targetList } from "./target.list.ts";
import type { TargetService } from "./targets.service.ts";

const tag = "survey";
const Ids = z.array(z.string().min(1).max(100)).min(1).max(2000);
const Name = z.string().min(1).max(100);
const county = z.string().regex(/^\d{6}$/);
/** Rows chosen, or everybody of a campaign (of one county) whom the letter is for. */
const Whom = { ids: Ids.optional(), campaignId: Name.optional(), county: county.optional() };
type Whom = { ids?: string[] | undefined; campaignId?: string | undefined; county?: string | undefined };
const Kind = z.enum(["invitation", "reminder"]);
const Made = z.object({
  links: z.array(MadeSurveyLink),
  mailed: z.number().int(),
  skipped: z.number().int(),
});

type Parts = {
  readonly targets: TargetService;
  readonly inviting: Inviting;
  readonly extensions: Extensions;
  readonly reading: CampaignReading;
};

/** The target list of a campaign and its letters over HTTP. */
export function targetOperations(
  platform: Platform,
  deps: CampaignDeps,
  { targets, inviting, extensions, reading }: Parts,
): Operation[] {
  const { db, config } = platform;
  const rowsFor = async (
    whom: { campaignId: string; county?: string | undefined },
    context: RequestContext,
  ) => lettersScope(platform, whom, targetScope(context.actor, "sendLetters", context.now));
  const idsFor = async (
    { ids, campaignId, county: of }: Whom,
    kind: z.output<typeof Kind>,
    context: RequestContext,
  ): Promise<string[]> => {
    if (ids) return ids;
    if (!campaignId) return [];
    await visibleCampaign(db, campaignId, context);
    const rows = await rowsFor({ campaignId, county: of }, context);
    return rows
      .filter((r) => (kind === "invitation" ? r.invitedAt === null : r.invitedAt !== null && !r.answered))
      .map((r) => r.id);
  };
  const show = async ({ made, skipped }: Lettered) => ({
    links: await Promise.all(
      made.map(async ({ sealed, ...one }) => ({
        ...one,
        link: surveyUrl(config.publicUrl, await deps.survey.links.unseal(sealed)),
      })),
    ),
    mailed: made.filter((m) => m.delivery === "mail").length,
    skipped,
  });
  return [
    ...listOperations<TargetListRow, TargetItem>(db, {
      definition: targetList,
      url: "/api/survey-targets",
      id: "listSurveyTargets",
      tag,
      summary: { zh: "征集名单", en: "Enterprises asked" },
      access: access("readTarget"),
      item: TargetItem,
      extraQuery: { edition: Name.optional(), campaign: Name.optional() },
      request: ({ actor, now }, query) => ({
        scopes: visibleScopes(actor, campaignPolicy, "readTarget", now),
        query,
        also: [
          ...(query.extra.edition ? [sql<boolean>`t.edition_id = ${query.extra.edition}`] : []),
          ...(query.extra.campaign ? [sql<boolean>`t.campaign_id = ${query.extra.campaign}`] : []),
        ],
      }),
      present: (rows, context) => rows.map((row) => presentTarget(row, context)),
      onExport: auditedExport(platform, "survey.export"),
    }),
    operation({
      method: "GET",
      url: "/api/survey-targets/:id",
      id: "getSurveyTarget",
      tag,
      summary: { zh: "名单中的一家企业", en: "One enterprise asked" },
      access: access("readTarget"),
      refusals: ["not-found"],
      params: Id,
      response: TargetView,
      handler: ({ context, params }) => reading.target(params.id, context),
    }),
    operation({
      method: "POST",
      url: "/api/survey-campaigns/:id/targets",
      id: "addSurveyTargets",
      tag,
      summary: { zh: "加入征集名单", en: "Put enterprises on the list" },
      access: access("addTargets"),
      refusals: [
        "not-found",
        "not-allowed",
        "campaigns.outside",
        "campaigns.not-an-enterprise",
        "needs.organisation-unknown",
      ],
      params: Id,
      body: z.strictObject({
        organisationIds: Ids.optional(),
        counties: z.array(county).max(30).optional().describe("All enterprises registered there"),
        aboveScaleOnly: z.boolean().optional(),
        departmentId: Name.nullish(),
      }),
      response: z.object({ added: z.number().int(), known: z.number().int() }),
      handler: ({ context, params, body }) =>
        targets.add(context.command, { ...body, campaignId: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/survey-targets/remove",
      id: "removeSurveyTargets",
      tag,
      summary: { zh: "移出征集名单", en: "Take enterprises off the list" },
      access: access("removeTarget"),
      refusals: ["not-found", "not-allowed", "campaigns.target-used"],
      body: z.strictObject({ ids: Ids }),
      response: z.object({ removed: z.number().int() }),
      handler: ({ context, body }) => targets.remove(context.command, body.ids),
    }),
    operation({
      method: "GET",
      url: "/api/survey-departments",
      id: "listSurveyDepartments",
      tag,
      summary: { zh: "可指定的包联部门", en: "Departments that can be given enterprises" },
      access: access("assignTarget"),
      response: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
      handler: async () => ({
        items: (await deps.survey.offices.departments()).map((d) => ({ id: d.id, name: d.fullName })),
      }),
    }),
    operation({
      method: "POST",
      url: "/api/survey-targets/assign",
      id: "assignSurveyTargets",
      tag,
      summary: { zh: "指定包联部门", en: "Give enterprises to a department" },
      access: access("assignTarget"),
      refusals: ["not-found", "not-allowed", "needs.organisation-unknown"],
      body: z.strictObject({ ids: Ids, departmentId: Name.nullable() }),
      response: z.object({ changed: z.number().int() }),
      handler: ({ context, body }) => targets.assign(context.command, body),
    }),
    operation({
      method: "POST",
      url: "/api/survey-targets/:id/notes",
      id: "noteSurveyVisit",
      tag,
      summary: { zh: "登记走访", en: "Write down a visit" },
      access: access("noteVisit"),
      refusals: ["not-found", "not-allowed"],
      params: Id,
      body: VisitNote,
      response: changedReply,
      handler: ({ context, params, body }) => targets.note(context.command, { id: params.id, note: body }),
    }),
    operation({
      method: "POST",
      url: "/api/survey-targets/:id/extension",
      id: "decideSurveyExtension",
      tag,
      summary: { zh: "办理延期申请", en: "Decide on an extension" },
      access: access("decideExtension"),
      refusals: ["not-found", "not-allowed", "campaigns.no-extension-asked", "reason-required"],
      params: Id,
      body: z.strictObject({
        granted: z.boolean(),
        until: Day.optional(),
        remark: z.string().trim().max(500).optional(),
      }),
      response: changedReply,
      handler: ({ context, params, body }) => extensions.decide(context.command, { id: params.id, ...body }),
    }),
    operation({
      method: "POST",
      url: "/api/survey-campaigns/:id/letters-preview",
      id: "previewSurveyLetters",
      tag,
      summary: { zh: "预览发信对象", en: "Whom letters would go to" },
      access: access("sendLetters"),
      refusals: ["not-found"],
      params: Id,
      body: z.strictObject({ kind: Kind, county: county.optional() }),
      response: LettersPreview,
      // It only reads.
      idempotent: true,
      handler: async ({ context, params, body }) => {
        const campaign = await visibleCampaign(db, params.id, context);
        const rows = await rowsFor({ campaignId: params.id, county: body.county }, context);
        return inviting.preview(campaign, body.kind, rows);
      },
    }),
    operation({
      method: "POST",
      url: "/api/survey-targets/invitations",
      id: "inviteSurveyTargets",
      tag,
      summary: { zh: "发出征集邀请（专属链接）", en: "Invite by personal link" },
      access: access("sendLetters"),
      refusals: ["not-found", "not-allowed", "campaigns.one-address", "campaigns.letters-closed"],
      body: z.strictObject({ ...Whom, send: z.boolean().default(true), email: z.email().max(200).nullish() }),
      response: Made,
      handler: async ({ context, body }) =>
        show(
          await inviting.invite(context.command, {
            ids: await idsFor(body, "invitation", context),
            send: body.send,
            email: body.email,
          }),
        ),
    }),
    operation({
      method: "POST",
      url: "/api/survey-targets/reminders",
      id: "remindSurveyTargets",
      tag,
      summary: { zh: "提醒未提交的企业", en: "Remind those who have not answered" },
      access: access("sendLetters"),
      refusals: ["not-found", "not-allowed", "campaigns.letters-closed"],
      body: z.strictObject(Whom),
      response: Made,
      handler: async ({ context, body }) =>
        show(await inviting.remind(context.command, await idsFor(body, "reminder", context))),
    }),
    operation({
      method: "POST",
      url: "/api/survey-targets/:id/revoke-links",
      id: "revokeSurveyLinks",
      tag,
      summary: { zh: "撤回专属链接", en: "Take personal links back" },
      access: access("revokeLinks"),
      refusals: ["not-found", "not-allowed"],
      params: Id,
      body: z.strictObject({
        linkId: Name.optional(),
        reason: z.string().trim().max(500).optional(),
      }),
      response: z.object({ id: z.string(), revoked: z.number().int() }),
      handler: ({ context, params, body }) => inviting.revoke(context.command, { id: params.id, ...body }),
    }),
  ];
}
