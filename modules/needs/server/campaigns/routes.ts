import { sql } from "kysely";
import QRCode from "qrcode";
import { z } from "zod";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { attachment } from "#platform/http/attachment.ts";
import { auditedExport } from "#platform/http/audited-export.ts";
import { version } from "#platform/http/fragments.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { writeWorkbook } from "#platform/spreadsheets/index.ts";
import {
  allowedCampaignActions,
  type CampaignAction,
  campaignPolicy,
} from "../../model/campaigns/campaign.policy.ts";
import {
  CampaignContent,
  CampaignItem,
  CampaignView,
  ProgressRow,
  totalOf,
} from "../../model/campaigns/campaign.ts";
import { type CampaignListRow, campaignList } from "./campaign.list.ts";
import * as repository from "./campaigns.repository.ts";
import { type CampaignService, formUrl, visibleCampaign } from "./campaigns.service.ts";
import type { CampaignReading } from "./reading.ts";

const tag = "survey";
export const Id = z.strictObject({ id: z.string().min(1).max(100) });
export const access = (...actions: CampaignAction[]) => ({ roles: rolesFor(campaignPolicy, ...actions) });
const county = z.string().regex(/^\d{6}$/);

/** Labels of the progress table, by its fields. */
const PROGRESS: readonly [keyof ProgressRow, { zh: string; en: string }][] = [
  ["goalEnterprises", { zh: "目标企业数", en: "Goal: enterprises" }],
  ["listed", { zh: "名单企业", en: "Asked" }],
  ["invited", { zh: "已邀请", en: "Invited" }],
  ["opened", { zh: "已打开", en: "Opened" }],
  ["drafting", { zh: "有草稿", en: "With drafts" }],
  ["submitted", { zh: "已提交企业", en: "Submitted" }],
  ["goalNeeds", { zh: "目标需求数", en: "Goal: needs" }],
  ["needs", { zh: "已提交需求", en: "Needs" }],
  ["approved", { zh: "审核通过", en: "Approved" }],
  ["published", { zh: "已发布", en: "Published" }],
];
const countyName = (code: string, locale: "zh" | "en"): string =>
  code === ""
    ? { zh: "合计", en: "Total" }[locale]
    : (jiaozuo.counties.find((c) => c.code === code)?.label[locale] ?? code);

/** Campaigns over HTTP. */
export function campaignOperations(
  platform: Platform,
  { campaigns, reading }: { campaigns: CampaignService; reading: CampaignReading },
): Operation[] {
  const { db, config } = platform;
  const audit = auditedExport(platform, "survey.export");
  const step = (
    name: "open" | "close" | "reopen",
    action: CampaignAction,
    summary: { zh: string; en: string },
  ): Operation =>
    operation({
      method: "POST",
      url: `/api/survey-campaigns/:id/${name}`,
      id: `${name}SurveyCampaign`,
      tag,
      summary,
      access: access(action),
      refusals: ["not-found", "wrong-state", "campaigns.nothing-to-open"],
      params: Id,
      response: CampaignView,
      handler: ({ context, params }) => campaigns[name](context.command, params.id),
    });
  return [
    ...listOperations<CampaignListRow, CampaignItem>(db, {
      definition: campaignList,
      url: "/api/survey-campaigns",
      id: "listSurveyCampaigns",
      tag,
      summary: { zh: "需求征集", en: "Survey campaigns" },
      access: access("readCampaign"),
      item: CampaignItem,
      request: ({ actor, now }, query) => ({
        scopes: visibleScopes(actor, campaignPolicy, "readCampaign", now),
        query,
      }),
      present: (rows, { actor, now }) =>
        rows.map((row) => {
          const { city: _c, counties: _s, departments: _d, ...item } = row;
          return { ...item, allowedActions: allowedCampaignActions(actor, row, now) };
        }),
      onExport: audit,
    }),
    operation({
      method: "POST",
      url: "/api/survey-campaigns",
      id: "createSurveyCampaign",
      tag,
      summary: { zh: "新建征集", en: "Prepare a survey campaign" },
      access: access("createCampaign"),
      refusals: ["needs.edition-unknown"],
      body: z.strictObject({
        editionId: z.string().min(1).max(100),
        activityId: z.string().min(1).max(100).optional(),
        content: CampaignContent,
      }),
      response: CampaignView,
      status: 201,
      handler: ({ context, body }) => campaigns.create(context.command, body),
    }),
    operation({
      method: "GET",
      url: "/api/survey-campaigns/:id",
      id: "getSurveyCampaign",
      tag,
      summary: { zh: "查看征集", en: "One survey campaign" },
      access: access("readCampaign"),
      refusals: ["not-found"],
      params: Id,
      response: CampaignView,
      handler: ({ context, params }) => campaigns.view(params.id, context),
    }),
    operation({
      method: "PUT",
      url: "/api/survey-campaigns/:id",
      id: "editSurveyCampaign",
      tag,
      summary: { zh: "修改征集", en: "Change a survey campaign" },
      access: access("editCampaign"),
      refusals: ["not-found", "stale-version"],
      params: Id,
      body: z.strictObject({ version, content: CampaignContent }),
      response: CampaignView,
      handler: ({ context, params, body }) => campaigns.edit(context.command, { id: params.id, ...body }),
    }),
    step("open", "openCampaign", { zh: "启动征集", en: "Start a survey campaign" }),
    step("close", "closeCampaign", { zh: "截止征集", en: "Close a survey campaign" }),
    step("reopen", "reopenCampaign", { zh: "重新启动征集", en: "Run a survey campaign again" }),
    operation({
      method: "GET",
      url: "/api/survey-campaigns/:id/progress",
      id: "progressOfSurvey",
      tag,
      summary: { zh: "各县（市、区）进度", en: "Progress by county" },
      access: access("readCampaign"),
      refusals: ["not-found"],
      params: Id,
      response: z.object({ rows: z.array(ProgressRow), total: ProgressRow }),
      handler: async ({ context, params }) => {
        const rows = await reading.progress(params.id, context);
        return { rows, total: totalOf(rows) };
      },
    }),
    operation({
      method: "GET",
      url: "/api/survey-campaigns/:id/progress/export",
      id: "exportProgressOfSurvey",
      tag,
      summary: { zh: "导出各县（市、区）进度", en: "Export the progress by county" },
      access: access("readCampaign"),
      refusals: ["not-found"],
      params: Id,
      query: z.strictObject({ locale: z.enum(["zh", "en"]).optional() }),
      produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      handler: async ({ context, params, query, reply }) => {
        const locale = query.locale ?? context.locale;
        const rows = await reading.progress(params.id, context);
        const title = { zh: "征集进度", en: "Survey progress" }[locale];
        const lines = [...rows, totalOf(rows)].map((row) => [
          countyName(row.county, locale),
          ...PROGRESS.map(([field]) => row[field] as number | null),
          row.share === null ? null : Math.round(row.share * 1000) / 10,
        ]);
        const workbook = await writeWorkbook({
          sheets: [
            {
              name: title,
              columns: [
                { header: { zh: "县（市、区）", en: "County" }[locale], kind: "text" },
                ...PROGRESS.map(([, label]) => ({ header: label[locale], kind: "decimal" as const })),
                { header: { zh: "完成率（%）", en: "Share (%)" }[locale], kind: "decimal" },
              ],
              rows: [lines],
            },
          ],
        });
        await audit(context, {
          list: "survey-progress",
          rows: rows.length,
          personal: false,
          reason: undefined,
        });
        return reply
          .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
          .header("content-disposition", attachment(`${title}.xlsx`, "survey-progress.xlsx"))
          .send(workbook);
      },
    }),
    operation({
      method: "GET",
      url: "/api/survey-campaigns/:id/form-qr.:format",
      id: "qrOfSurveyForm",
      tag,
      summary: { zh: "公开填报的二维码", en: "The QR code of the public form" },
      access: access("readCampaign"),
      refusals: ["not-found", "campaigns.form-unknown"],
      params: z.strictObject({ ...Id.shape, format: z.enum(["png", "svg"]) }),
      query: z.strictObject({ county: county.optional() }),
      produces: "image/png",
      handler: async ({ context, params, query, reply }) => {
        const row = await visibleCampaign(db, params.id, context);
        if (!row.publicForm) refuse("campaigns.form-unknown");
        const url = formUrl(config.publicUrl, row.formCode, query.county);
        const name = `survey-${row.formCode}${query.county ? `-${query.county}` : ""}.${params.format}`;
        reply.header("content-disposition", `inline; filename="${name}"`);
        return params.format === "png"
          ? reply.type("image/png").send(await QRCode.toBuffer(url, { width: 1024, margin: 2 }))
          : reply.type("image/svg+xml").send(await QRCode.toString(url, { type: "svg", margin: 2 }));
      },
    }),
  ];
}

/** Rows of a campaign (of one county) that the actor may write letters to. */
export const lettersScope = async (
  platform: Platform,
  where: { campaignId: string; county?: string | undefined },
  scope: ReturnType<typeof sql<boolean>>,
) =>
  repository.targetsWhere(
    platform.db,
    where.campaignId,
    sql<boolean>`${scope} and ${where.county ? sql`t.county = ${where.county}` : sql`true`}`,
  );
