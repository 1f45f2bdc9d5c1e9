import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { defineList } from "#platform/lists/define.ts";
import { clockStateLabels } from "../../model/escalation/escalation.ts";
import { fieldOptions, needTypeOptions } from "../../model/form/choices.ts";
import { NEED_STATES, needLifecycle } from "../../model/need.lifecycle.ts";
import { PUBLIC_SIDE } from "../../model/need.policy.ts";
import { deskLabels, needKindLabels } from "../../model/need.ts";
import { TEST_READ_STATES, testReadLifecycle } from "../../model/test-reads/test-read.ts";

const labelled = (labels: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const desk = sql`(case state when 'submitted' then 'county' when 'county-approved' then 'city' when 'returned' then returned_from end)`;

/** The list of needs. Columns hold the public part only, so filters cannot be used to guess confidential ones. */
export const needList = defineList({
  name: "needs",
  title: { zh: "需求", en: "Needs" },
  from: sql`needs`,
  key: sql`needs.id`,
  search: sql`needs.search_text`,
  subjects: {
    self: {
      city: sql`needs.city`,
      county: sql`needs.county`,
      departments: sql`needs.departments`,
      organisation: sql`needs.organisation_id`,
    },
    public: { city: sql`(case when needs.state = 'published' then ${PUBLIC_SIDE}::text end)` },
  },
  defaultSort: ["-updatedAt"],
  audited: true,
  columns: {
    id: { label: { zh: "内部编号", en: "Id" }, kind: "text", sql: sql`needs.id`, exported: false },
    code: {
      label: { zh: "编号", en: "Code" },
      kind: "text",
      sql: sql`code`,
      sortable: true,
      notNull: true,
      filter: "in",
    },
    title: {
      label: { zh: "需求名称", en: "Title" },
      kind: "text",
      sql: sql`title`,
      sortSql: sql`title collate "zh-x-icu"`,
      sortable: true,
    },
    titleEn: {
      label: { zh: "英文名称", en: "Title in English" },
      kind: "text",
      sql: sql`body->>'titleEn'`,
      exported: false,
    },
    kind: {
      label: { zh: "种类", en: "Kind" },
      kind: "text",
      sql: sql`kind`,
      sortable: true,
      filter: "in",
      options: labelled(needKindLabels),
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`state`,
      // In working order, not alphabetical.
      sortSql: sql`array_position(${[...NEED_STATES]}::text[], state)`,
      sortable: true,
      filter: "in",
      options: NEED_STATES.map((value) => ({ value, label: needLifecycle.states[value].label })),
    },
    enterprise: {
      label: { zh: "企业", en: "Enterprise" },
      kind: "text",
      sql: sql`organisation_name`,
      sortSql: sql`organisation_name collate "zh-x-icu"`,
      sortable: true,
      filter: "contains",
    },
    organisationId: {
      label: { zh: "企业标识", en: "Enterprise id" },
      kind: "text",
      sql: sql`organisation_id`,
      filter: "in",
      exported: false,
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`county`,
      sortable: true,
      filter: "in",
      options: jiaozuo.counties.map((c) => ({ value: c.code, label: c.label })),
    },
    field: {
      label: { zh: "领域", en: "Fields" },
      kind: "texts",
      sql: sql`fields`,
      filter: "has",
      options: fieldOptions,
    },
    industryName: { label: { zh: "行业", en: "Industry" }, kind: "text", sql: sql`industry` },
    industry: {
      label: { zh: "行业代码", en: "Industry code" },
      exported: false,
      kind: "text",
      sql: sql`industry`,
      sortable: true,
      filter: "in",
    },
    needType: {
      label: { zh: "需求类别", en: "Type of need" },
      kind: "text",
      sql: sql`need_type`,
      sortable: true,
      filter: "in",
      options: needTypeOptions,
    },
    budget: {
      label: { zh: "投入或年薪（元，起）", en: "Funding or salary (yuan, from)" },
      kind: "number",
      sql: sql`amount_min`,
      sortable: true,
      filter: "range",
    },
    budgetTo: {
      label: { zh: "投入或年薪（元，止）", en: "Funding or salary (yuan, to)" },
      kind: "number",
      sql: sql`amount_max`,
      sortable: true,
    },
    budgetQualifier: {
      label: { zh: "金额限定", en: "Amount qualifier" },
      kind: "text",
      sql: sql`amount_qualifier`,
      options: [
        { value: "exact", label: { zh: "准确", en: "exact" } },
        { value: "gt", label: { zh: "以上", en: "more than" } },
        { value: "lt", label: { zh: "以内", en: "less than" } },
        { value: "approx", label: { zh: "约", en: "about" } },
        { value: "range", label: { zh: "区间", en: "range" } },
        { value: "negotiable", label: { zh: "面议", en: "negotiable" } },
      ],
    },
    headcount: {
      label: { zh: "需求人数", en: "Heads" },
      kind: "number",
      sql: sql`headcount`,
      sortable: true,
      filter: "range",
    },
    headsFound: {
      label: { zh: "已引进人数", en: "Heads found" },
      kind: "number",
      sql: sql`(case when kind = 'talent' then heads_hired + heads_flexible end)`,
      sortable: true,
    },
    confidential: {
      label: { zh: "保密", en: "Confidential" },
      kind: "boolean",
      sql: sql`confidential`,
      filter: "in",
    },
    openCall: {
      label: { zh: "揭榜挂帅", en: "Open call" },
      kind: "boolean",
      sql: sql`open_call`,
      filter: "in",
    },
    answerBy: {
      label: { zh: "揭榜截止日", en: "Answers until" },
      kind: "date",
      sql: sql`answer_by`,
      sortable: true,
      filter: "range",
    },
    deadline: {
      label: { zh: "到期日", en: "Expires on" },
      kind: "date",
      sql: sql`expires_on`,
      sortable: true,
      filter: "range",
    },
    submittedAt: {
      label: { zh: "提交时间", en: "Submitted" },
      kind: "instant",
      sql: sql`submitted_at`,
      sortable: true,
      filter: "range",
    },
    publishedAt: {
      label: { zh: "发布时间", en: "Published" },
      kind: "instant",
      sql: sql`published_at`,
      sortable: true,
      filter: "range",
    },
    desk: {
      label: { zh: "所在环节", en: "Desk" },
      kind: "text",
      sql: desk,
      filter: "in",
      options: labelled(deskLabels),
    },
    deskDueAt: {
      label: { zh: "办理期限", en: "Due" },
      kind: "instant",
      sql: sql`desk_due_at`,
      sortable: true,
      filter: "range",
    },
    overdue: {
      label: { zh: "超期", en: "Overdue" },
      kind: "boolean",
      // Depends on what counts as now for the edition: needs.listing.ts filters and shows it.
      sql: sql`null::boolean`,
      filter: "in",
    },
    clock: {
      label: { zh: "时限情况", en: "Clock" },
      kind: "text",
      // As `overdue`, it depends on what counts as now.
      sql: sql`null::text`,
      filter: "in",
      options: labelled(clockStateLabels),
    },
    escalatedAt: {
      label: { zh: "上报时间", en: "Escalated" },
      kind: "instant",
      sql: sql`escalated_at`,
      sortable: true,
      filter: "range",
    },
    readiness: {
      label: { zh: "完备度", en: "Readiness" },
      kind: "number",
      sql: sql`(select r.score from need_readiness r where r.need_id = needs.id order by r.at desc, r.id desc limit 1)`,
    },
    opinion: {
      label: { zh: "会签", en: "Opinions" },
      kind: "text",
      sql: sql`(case when departments = '{}' then null when exists (select from need_opinions o where o.need_id = needs.id and o.answer is null) then 'open' else 'answered' end)`,
      filter: "in",
      options: [
        { value: "open", label: { zh: "待答复", en: "waiting" } },
        { value: "answered", label: { zh: "已答复", en: "answered" } },
      ],
    },
    testRead: {
      label: { zh: "试读", en: "Test-read" },
      kind: "text",
      sql: sql`(select r.state from need_test_reads r where r.need_id = needs.id order by r.requested_at desc, r.id desc limit 1)`,
      filter: "in",
      options: TEST_READ_STATES.map((value) => ({ value, label: testReadLifecycle.states[value].label })),
    },
    edition: {
      label: { zh: "届次", en: "Edition" },
      kind: "text",
      sql: sql`edition_id`,
      filter: "in",
      exported: false,
    },
    activity: {
      label: { zh: "活动", en: "Activity" },
      kind: "text",
      sql: sql`activity_id`,
      filter: "in",
      exported: false,
    },
    activityName: { label: { zh: "活动", en: "Activity" }, kind: "text", sql: sql`activity_id` },
    updatedAt: {
      label: { zh: "更新时间", en: "Updated" },
      kind: "instant",
      sql: sql`updated_at`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    version: {
      label: { zh: "版本", en: "Version" },
      kind: "number",
      sql: sql`needs.version`,
      exported: false,
    },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`city`, exported: false },
    departments: {
      label: { zh: "会签部门", en: "Departments asked" },
      kind: "texts",
      sql: sql`departments`,
      filter: "has",
      exported: false,
    },
    filledInBy: {
      label: { zh: "代填人", en: "Filled in by" },
      kind: "text",
      sql: sql`filled_in_by`,
      exported: false,
    },
  },
});
