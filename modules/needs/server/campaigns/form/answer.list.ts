import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { maskName, maskPhone } from "#platform/kernel/mask.ts";
import { defineList } from "#platform/lists/define.ts";
import {
  ANSWER_STATES,
  type AnswerItem,
  answerStateLabels,
  CHECK_REASONS,
  checkReasonLabels,
} from "../../../model/campaigns/answer.ts";
import { kindOptions } from "../../../model/campaigns/campaign.ts";

export type AnswerListRow = Omit<AnswerItem, "allowedActions"> & { readonly city: string };

/** Answers through public forms, at the counties that check them. */
export const answerList = defineList({
  name: "survey-answers",
  title: { zh: "公开填报", en: "Answers by the public form" },
  from: sql`survey_answers a left join needs n on n.id = a.need_id
    left join survey_targets t on t.campaign_id = a.campaign_id and t.organisation_id = a.organisation_id`,
  key: sql`a.id`,
  search: sql`a.search_text`,
  searchIndexed: false,
  subjects: { self: { city: sql`a.city`, county: sql`a.county` } },
  defaultSort: ["-receivedAt"],
  columns: {
    id: { label: { zh: "内部编号", en: "Id" }, kind: "text", sql: sql`a.id`, exported: false },
    code: {
      label: { zh: "回执编号", en: "Receipt" },
      kind: "text",
      sql: sql`a.code`,
      sortable: true,
      filter: "in",
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`a.state`,
      sortSql: sql`array_position(${[...ANSWER_STATES]}::text[], a.state)`,
      sortable: true,
      filter: "in",
      options: ANSWER_STATES.map((value) => ({ value, label: answerStateLabels[value] })),
    },
    name: {
      label: { zh: "企业", en: "Enterprise" },
      kind: "text",
      sql: sql`a.name`,
      sortSql: sql`a.name collate "zh-x-icu"`,
      sortable: true,
    },
    uscc: {
      label: { zh: "统一社会信用代码", en: "Credit code" },
      kind: "text",
      sql: sql`a.uscc`,
      filter: "in",
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`a.county`,
      sortable: true,
      filter: "in",
      options: jiaozuo.counties.map((c) => ({ value: c.code, label: c.label })),
    },
    kind: {
      label: { zh: "种类", en: "Kind" },
      kind: "text",
      sql: sql`a.kind`,
      sortable: true,
      filter: "in",
      options: kindOptions,
    },
    title: {
      label: { zh: "需求名称", en: "Title" },
      kind: "text",
      sql: sql`a.title`,
      sortSql: sql`a.title collate "zh-x-icu"`,
      sortable: true,
    },
    reasons: {
      label: { zh: "需核对的原因", en: "To check" },
      kind: "texts",
      sql: sql`a.reasons`,
      filter: "has",
      options: CHECK_REASONS.map((value) => ({ value, label: checkReasonLabels[value] })),
    },
    organisationName: {
      label: { zh: "已登记企业", en: "Registered as" },
      kind: "text",
      sql: sql`coalesce(t.organisation_name, n.organisation_name)`,
    },
    needCode: { label: { zh: "需求编号", en: "Need" }, kind: "text", sql: sql`n.code`, sortable: true },
    contactName: {
      label: { zh: "联系人", en: "Contact" },
      kind: "text",
      sql: sql`a.contact_name`,
      personal: maskName,
    },
    contactMobile: {
      label: { zh: "手机", en: "Mobile" },
      kind: "text",
      sql: sql`a.contact_mobile`,
      personal: maskPhone,
    },
    receivedAt: {
      label: { zh: "收到时间", en: "Received" },
      kind: "instant",
      sql: sql`a.received_at`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    decidedAt: {
      label: { zh: "办理时间", en: "Decided" },
      kind: "instant",
      sql: sql`a.decided_at`,
      sortable: true,
    },
    decidedBy: { label: { zh: "办理人", en: "Decided by" }, kind: "text", sql: sql`a.decided_by` },
    decision: { label: { zh: "办理说明", en: "Remark" }, kind: "text", sql: sql`a.decision` },
    campaignId: {
      label: { zh: "征集", en: "Survey" },
      kind: "text",
      sql: sql`a.campaign_id`,
      exported: false,
    },
    organisationId: {
      label: { zh: "企业标识", en: "Id" },
      kind: "text",
      sql: sql`a.organisation_id`,
      exported: false,
    },
    needId: { label: { zh: "需求标识", en: "Id" }, kind: "text", sql: sql`a.need_id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`a.version`, exported: false },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`a.city`, exported: false },
  },
});
