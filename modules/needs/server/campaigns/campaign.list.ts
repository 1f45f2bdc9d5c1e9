import { sql } from "kysely";
import { defineList } from "#platform/lists/define.ts";
import { CAMPAIGN_STATES, campaignLifecycle } from "../../model/campaigns/campaign.lifecycle.ts";
import type { CampaignItem } from "../../model/campaigns/campaign.ts";
import { kindOptions } from "../../model/campaigns/campaign.ts";
import { needsOfTarget } from "./facts.ts";

export type CampaignListRow = Omit<CampaignItem, "allowedActions"> & {
  readonly city: string;
  readonly counties: readonly string[];
  readonly departments: readonly string[];
};

const count = (where: ReturnType<typeof sql>) =>
  sql`(select count(*)::int from survey_targets t where t.campaign_id = c.id and ${where})`;

/** The campaigns of an edition. Counts are of the whole campaign: how it stands is no secret between counties. */
export const campaignList = defineList({
  name: "survey-campaigns",
  title: { zh: "需求征集", en: "Survey campaigns" },
  from: sql`survey_campaigns c`,
  key: sql`c.id`,
  search: sql`c.search_text`,
  searchIndexed: false,
  subjects: {
    self: { city: sql`c.city`, counties: sql`c.counties`, departments: sql`c.departments` },
  },
  defaultSort: ["-opensOn"],
  columns: {
    id: { label: { zh: "内部编号", en: "Id" }, kind: "text", sql: sql`c.id`, exported: false },
    nameZh: {
      label: { zh: "征集名称", en: "Name" },
      kind: "text",
      sql: sql`c.name_zh`,
      sortSql: sql`c.name_zh collate "zh-x-icu"`,
      sortable: true,
    },
    nameEn: {
      label: { zh: "征集名称（英文）", en: "Name (English)" },
      kind: "text",
      sql: sql`c.name_en`,
      sortable: true,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`c.state`,
      sortSql: sql`array_position(${[...CAMPAIGN_STATES]}::text[], c.state)`,
      sortable: true,
      filter: "in",
      options: CAMPAIGN_STATES.map((value) => ({ value, label: campaignLifecycle.states[value].label })),
    },
    opensOn: {
      label: { zh: "开始", en: "First day" },
      kind: "date",
      sql: sql`c.opens_on`,
      sortable: true,
      filter: "range",
    },
    closesOn: {
      label: { zh: "截止", en: "Last day" },
      kind: "date",
      sql: sql`c.closes_on`,
      sortable: true,
      filter: "range",
    },
    kinds: {
      label: { zh: "需求种类", en: "Kinds" },
      kind: "texts",
      sql: sql`c.kinds`,
      filter: "has",
      options: kindOptions,
    },
    publicForm: {
      label: { zh: "公开填报", en: "Public form" },
      kind: "boolean",
      sql: sql`c.public_form`,
      filter: "in",
    },
    listed: { label: { zh: "名单企业", en: "Asked" }, kind: "number", sql: count(sql`true`), sortable: true },
    invited: {
      label: { zh: "已邀请", en: "Invited" },
      kind: "number",
      sql: count(sql`t.invited_at is not null`),
      sortable: true,
    },
    submitted: {
      label: { zh: "已提交企业", en: "Submitted" },
      kind: "number",
      sql: count(sql`exists (select from needs n where ${needsOfTarget})`),
      sortable: true,
    },
    edition: {
      label: { zh: "届次", en: "Edition" },
      kind: "text",
      sql: sql`c.edition_id`,
      filter: "in",
      exported: false,
    },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`c.version`, exported: false },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`c.city`, exported: false },
    counties: {
      label: { zh: "县（市、区）", en: "Counties" },
      kind: "texts",
      sql: sql`c.counties`,
      exported: false,
    },
    departments: {
      label: { zh: "部门", en: "Departments" },
      kind: "texts",
      sql: sql`c.departments`,
      exported: false,
    },
  },
});
