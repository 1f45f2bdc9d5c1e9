import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { maskEmail, maskName, maskPhone } from "#platform/kernel/mask.ts";
import { defineList } from "#platform/lists/define.ts";
import {
  recommendationKindOptions,
  recommendationSourceOptions,
  recommendationStateOptions,
} from "../../model/recommendations/recommendation.options.ts";
import type { RecommendationItem } from "../../model/recommendations/recommendation.ts";

/** What partners and visitors recommended. */
export const recommendationList = defineList({
  name: "recommendations",
  title: { zh: "专家推荐", en: "Recommendations" },
  from: sql`recommendations r left join channels c on c.id = r.channel_id`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`r.id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`r.version`, exported: false },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`r.city`, exported: false },
    code: {
      label: { zh: "编号", en: "Code" },
      kind: "text",
      sql: sql`r.code`,
      sortable: true,
      notNull: true,
    },
    name: {
      label: { zh: "被推荐人", en: "Person" },
      kind: "text",
      sql: sql`r.name`,
      sortSql: sql`r.name collate "zh-x-icu"`,
      sortable: true,
      personal: maskName,
    },
    institution: {
      label: { zh: "单位", en: "Institution" },
      kind: "text",
      sql: sql`r.institution`,
      sortable: true,
    },
    title: { label: { zh: "职称职务", en: "Title" }, kind: "text", sql: sql`r.title` },
    email: { label: { zh: "邮箱", en: "E-mail" }, kind: "text", sql: sql`r.email`, personal: maskEmail },
    phone: { label: { zh: "电话", en: "Telephone" }, kind: "text", sql: sql`r.phone`, personal: maskPhone },
    kind: {
      label: { zh: "方式", en: "Kind" },
      kind: "text",
      sql: sql`r.kind`,
      filter: "in",
      sortable: true,
      options: recommendationKindOptions,
    },
    source: {
      label: { zh: "来源", en: "Source" },
      kind: "text",
      sql: sql`r.source`,
      filter: "in",
      sortable: true,
      options: recommendationSourceOptions,
    },
    needId: {
      label: { zh: "需求标识", en: "Need id" },
      kind: "text",
      sql: sql`r.need_id`,
      filter: "in",
      exported: false,
    },
    needCode: { label: { zh: "需求编号", en: "Need" }, kind: "text", sql: sql`r.need_code`, sortable: true },
    needTitle: {
      label: { zh: "需求名称", en: "Title of the need" },
      kind: "text",
      sql: sql`r.need_title`,
      sortable: true,
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`r.county`,
      filter: "in",
      sortable: true,
      options: jiaozuo.counties.map((c) => ({ value: c.code, label: c.short })),
    },
    channelId: {
      label: { zh: "渠道标识", en: "Channel id" },
      kind: "text",
      sql: sql`r.channel_id`,
      filter: "in",
      exported: false,
    },
    channelName: { label: { zh: "渠道", en: "Channel" }, kind: "text", sql: sql`c.name_zh`, sortable: true },
    recommenderName: {
      label: { zh: "推荐人", en: "Recommended by" },
      kind: "text",
      sql: sql`r.recommender_name`,
      personal: maskName,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`r.state`,
      filter: "in",
      sortable: true,
      options: recommendationStateOptions,
    },
    receivedAt: {
      label: { zh: "收到时间", en: "Received" },
      kind: "instant",
      sql: sql`r.received_at`,
      sortable: true,
      filter: "range",
    },
    stateSince: {
      label: { zh: "状态时间", en: "Since" },
      kind: "instant",
      sql: sql`r.state_since`,
      sortable: true,
    },
    engagementId: {
      label: { zh: "对接", en: "Engagement" },
      kind: "text",
      sql: sql`r.engagement_id`,
      exported: false,
    },
  },
  key: sql`r.id`,
  search: sql`r.search_text`,
  subjects: { self: { city: sql`r.city`, county: sql`r.county` } },
  defaultSort: ["-receivedAt"],
});

export type RecommendationListRow = Omit<RecommendationItem, "dueAt" | "overdue" | "allowedActions"> & {
  city: string;
};
