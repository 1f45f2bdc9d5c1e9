import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { defineList } from "#platform/lists/define.ts";
import { STAGES, stageLabels } from "../../../model/campaigns/period.ts";
import type { TargetItem } from "../../../model/campaigns/target.ts";
import { extensionAskedSql, linkedSql, stageSql, targetsWithFacts } from "../facts.ts";

export type TargetListRow = Omit<TargetItem, "allowedActions"> & {
  readonly city: string;
  readonly campaignState: "draft" | "open" | "closed";
  readonly linked: boolean;
};

const countyOptions = jiaozuo.counties.map((c) => ({ value: c.code, label: c.label }));

/** The enterprises that a campaign asks, with where each stands. */
export const targetList = defineList({
  name: "survey-targets",
  title: { zh: "征集名单", en: "Enterprises asked" },
  from: targetsWithFacts,
  key: sql`t.id`,
  search: sql`t.search_text`,
  subjects: {
    self: {
      city: sql`t.city`,
      county: sql`t.county`,
      departments: sql`(case when t.department_id is null then '{}'::text[] else array[t.department_id] end)`,
    },
  },
  defaultSort: ["county", "name"],
  columns: {
    id: { label: { zh: "内部编号", en: "Id" }, kind: "text", sql: sql`t.id`, exported: false },
    name: {
      label: { zh: "企业", en: "Enterprise" },
      kind: "text",
      sql: sql`t.organisation_name`,
      sortSql: sql`t.organisation_name collate "zh-x-icu"`,
      sortable: true,
      notNull: true,
      filter: "contains",
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`t.county`,
      sortable: true,
      filter: "in",
      options: countyOptions,
    },
    departmentName: {
      label: { zh: "包联部门", en: "Department" },
      kind: "text",
      sql: sql`t.department_name`,
      sortable: true,
      filter: "contains",
    },
    departmentId: {
      label: { zh: "部门标识", en: "Department id" },
      kind: "text",
      sql: sql`t.department_id`,
      filter: "in",
      exported: false,
    },
    stage: {
      label: { zh: "进度", en: "Stage" },
      kind: "text",
      sql: stageSql,
      sortSql: sql`array_position(${[...STAGES]}::text[], ${stageSql})`,
      sortable: true,
      filter: "in",
      options: STAGES.map((value) => ({ value, label: stageLabels[value] })),
    },
    invitedAt: {
      label: { zh: "邀请时间", en: "Invited" },
      kind: "instant",
      sql: sql`t.invited_at`,
      sortable: true,
      filter: "range",
    },
    openedAt: {
      label: { zh: "打开时间", en: "Opened" },
      kind: "instant",
      sql: sql`t.opened_at`,
      sortable: true,
    },
    lastLetterAt: {
      label: { zh: "最近发信", en: "Last letter" },
      kind: "instant",
      sql: sql`t.last_letter_at`,
      sortable: true,
      filter: "range",
    },
    reminders: {
      label: { zh: "提醒次数", en: "Reminders" },
      kind: "number",
      sql: sql`t.reminders`,
      sortable: true,
      filter: "range",
    },
    drafts: { label: { zh: "草稿", en: "Drafts" }, kind: "number", sql: sql`d.drafts`, sortable: true },
    needs: {
      label: { zh: "已提交需求", en: "Needs" },
      kind: "number",
      sql: sql`s.needs`,
      sortable: true,
      filter: "range",
    },
    returned: {
      label: { zh: "被退回", en: "Sent back" },
      kind: "number",
      sql: sql`s.returned`,
      sortable: true,
      filter: "range",
    },
    approved: {
      label: { zh: "审核通过", en: "Approved" },
      kind: "number",
      sql: sql`s.approved`,
      sortable: true,
    },
    published: {
      label: { zh: "已发布", en: "Published" },
      kind: "number",
      sql: sql`s.published`,
      sortable: true,
    },
    notes: {
      label: { zh: "走访次数", en: "Visits" },
      kind: "number",
      sql: sql`(select count(*)::int from survey_notes v where v.target_id = t.id)`,
      sortable: true,
      filter: "range",
    },
    lastNoteOn: {
      label: { zh: "最近走访", en: "Last visit" },
      kind: "date",
      sql: sql`(select max(v."on") from survey_notes v where v.target_id = t.id)`,
      sortable: true,
    },
    extensionAsked: {
      label: { zh: "申请延期", en: "Extension asked" },
      kind: "boolean",
      sql: extensionAskedSql,
      filter: "in",
    },
    extendedUntil: {
      label: { zh: "延期至", en: "Extended until" },
      kind: "date",
      sql: sql`t.extended_until`,
      sortable: true,
    },
    hasRemark: {
      label: { zh: "企业有更正说明", en: "Corrects its facts" },
      kind: "boolean",
      sql: sql`(t.facts_remark is not null)`,
      filter: "in",
    },
    origin: {
      label: { zh: "来源", en: "Origin" },
      kind: "text",
      sql: sql`t.origin`,
      filter: "in",
      options: [
        { value: "list", label: { zh: "名单", en: "List" } },
        { value: "public", label: { zh: "公开填报", en: "Public form" } },
      ],
    },
    organisationId: {
      label: { zh: "企业标识", en: "Enterprise id" },
      kind: "text",
      sql: sql`t.organisation_id`,
      filter: "in",
      exported: false,
    },
    updatedAt: {
      label: { zh: "更新时间", en: "Updated" },
      kind: "instant",
      sql: sql`t.updated_at`,
      sortable: true,
      notNull: true,
    },
    campaignId: {
      label: { zh: "征集", en: "Survey" },
      kind: "text",
      sql: sql`t.campaign_id`,
      exported: false,
    },
    campaignState: {
      label: { zh: "征集状态", en: "State of the survey" },
      kind: "text",
      sql: sql`c.state`,
      exported: false,
    },
    linked: { label: { zh: "链接", en: "Link" }, kind: "boolean", sql: linkedSql, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`t.version`, exported: false },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`t.city`, exported: false },
  },
});
