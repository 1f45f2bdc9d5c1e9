import { type RawBuilder, sql } from "kysely";
import type { EditionRef } from "#modules/editions/model/directory.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { defineList } from "#platform/lists/define.ts";
import { progressOptions, rowKindOptions, statusOptions } from "../../model/ledger.options.ts";
import { PROJECT_STAGES, stageOptions } from "../../model/project.lifecycle.ts";

/** Rows with the day that counts as today for each (`asOfDay` in SQL): overdue at the cut-off, where the edition's has passed. */
export const ledgerSource = (editions: readonly EditionRef[], today: string): RawBuilder<unknown> => sql`(
  select row.*, least(${today}::date, c.cut_off + 1) as as_of from ledger_rows row
  left join unnest(${editions.map((e) => e.id)}::text[], ${editions.map((e) => e.cutOff)}::date[]) c (id, cut_off)
    on c.id = row.edition_id) r`;

const visitOverdue = sql`(r.status = 'open' and coalesce(r.visit_due_on < r.as_of, false))`;
const visitSoon = sql`(r.status = 'open' and coalesce(r.visit_due_on between r.as_of and r.as_of + 6, false))`;
const blockerOverdue = sql`(r.status = 'open' and coalesce(r.blocker_due_on < r.as_of, false))`;

/** The ledger (台账), overdue rows first. Its source is `ledgerSource`. */
export const ledgerList = defineList({
  name: "ledger",
  title: { zh: "签约项目台账", en: "Ledger of signed projects" },
  from: sql`(select row.*, current_date as as_of from ledger_rows row) r`,
  key: sql`r.id`,
  search: sql`r.search_text`,
  subjects: {
    self: { city: sql`r.city`, county: sql`r.county` },
    demand: { organisations: sql`r.demander_ids` },
    supply: { organisation: sql`r.supplier_organisation_id`, owner: sql`r.expert_owner_id` },
    office: { departments: sql`r.department_ids` },
  },
  defaultSort: ["-overdue", "visitDueOn"],
  audited: true,
  columns: {
    id: { label: { zh: "内部编号", en: "Id" }, kind: "text", sql: sql`r.id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`r.version`, exported: false },
    code: {
      label: { zh: "台账号", en: "Ledger no." },
      kind: "text",
      sql: sql`r.code`,
      sortable: true,
      notNull: true,
    },
    kind: {
      label: { zh: "类型", en: "Kind" },
      kind: "text",
      sql: sql`r.kind`,
      sortable: true,
      filter: "in",
      options: rowKindOptions,
    },
    title: {
      label: { zh: "项目名称", en: "Project" },
      kind: "text",
      sql: sql`r.title`,
      sortSql: sql`r.title collate "zh-x-icu"`,
      sortable: true,
    },
    demandParty: {
      label: { zh: "甲方", en: "Party A" },
      kind: "text",
      sql: sql`r.demand_party`,
      filter: "contains",
    },
    supplyParty: {
      label: { zh: "乙方", en: "Party B" },
      kind: "text",
      sql: sql`r.supply_party`,
      filter: "contains",
    },
    county: {
      label: { zh: "责任县（市、区）", en: "County" },
      kind: "text",
      sql: sql`r.county`,
      sortable: true,
      filter: "in",
      options: jiaozuo.counties.map((c) => ({ value: c.code, label: c.label })),
    },
    unit: { label: { zh: "责任单位", en: "Unit" }, kind: "text", sql: sql`r.unit`, filter: "contains" },
    officer: {
      label: { zh: "责任人", en: "Officer" },
      kind: "text",
      sql: sql`r.officer`,
      filter: "contains",
    },
    signedOn: {
      label: { zh: "签订日期", en: "Signed on" },
      kind: "date",
      sql: sql`r.signed_on`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    amount: {
      label: { zh: "合同总额（元）", en: "Amount (yuan)" },
      kind: "number",
      sql: sql`r.amount_yuan`,
      sortable: true,
      filter: "range",
    },
    stage: {
      label: { zh: "项目进度", en: "Project stage" },
      kind: "text",
      sql: sql`r.stage`,
      sortSql: sql`array_position(${[...PROJECT_STAGES]}::text[], r.stage)`,
      sortable: true,
      filter: "in",
      options: stageOptions,
    },
    stageSince: {
      label: { zh: "进度日期", en: "Stage since" },
      kind: "date",
      sql: sql`r.stage_since`,
      sortable: true,
    },
    lastVisitOn: {
      label: { zh: "最近回访", en: "Last visit" },
      kind: "date",
      sql: sql`r.last_visit_on`,
      sortable: true,
      filter: "range",
    },
    lastProgress: {
      label: { zh: "最近进展", en: "Last progress" },
      kind: "text",
      sql: sql`r.last_progress`,
      filter: "in",
      options: progressOptions,
    },
    visitDueOn: {
      label: { zh: "应回访日", en: "Visit due" },
      kind: "date",
      sql: sql`(case when r.status = 'open' then r.visit_due_on end)`,
      sortable: true,
      filter: "range",
    },
    openBlockers: {
      label: { zh: "未办结困难", en: "Open blockers" },
      kind: "number",
      sql: sql`r.open_blockers`,
      sortable: true,
      filter: "range",
    },
    blockerDueOn: {
      label: { zh: "困难办结时限", en: "Blocker deadline" },
      kind: "date",
      sql: sql`r.blocker_due_on`,
      sortable: true,
      filter: "range",
    },
    visitOverdue: {
      label: { zh: "回访逾期", en: "Visit overdue" },
      kind: "boolean",
      sql: visitOverdue,
      filter: "in",
    },
    visitSoon: {
      label: { zh: "7 天内应回访", en: "To be visited within 7 days" },
      kind: "boolean",
      sql: visitSoon,
      filter: "in",
      exported: false,
    },
    blockerOverdue: {
      label: { zh: "困难逾期", en: "Blocker overdue" },
      kind: "boolean",
      sql: blockerOverdue,
      filter: "in",
    },
    overdue: {
      label: { zh: "逾期", en: "Overdue" },
      kind: "boolean",
      sql: sql`(${visitOverdue} or ${blockerOverdue})`,
      sortable: true,
      filter: "in",
    },
    status: {
      label: { zh: "状态", en: "Status" },
      kind: "text",
      sql: sql`r.status`,
      filter: "in",
      options: statusOptions,
    },
    keyProject: {
      label: { zh: "重点项目", en: "Key project" },
      kind: "boolean",
      sql: sql`r.key_project`,
      filter: "in",
    },
    engagement: {
      label: { zh: "对接", en: "Engagement" },
      kind: "text",
      sql: sql`r.engagement_id`,
      filter: "in",
      exported: false,
    },
    edition: {
      label: { zh: "届次", en: "Edition" },
      kind: "text",
      sql: sql`r.edition_id`,
      filter: "in",
      exported: false,
    },
    activity: {
      label: { zh: "活动", en: "Activity" },
      kind: "text",
      sql: sql`r.activity_id`,
      filter: "in",
      exported: false,
    },
    withdrawn: {
      label: { zh: "已撤销", en: "Withdrawn" },
      kind: "boolean",
      sql: sql`r.withdrawn`,
      filter: "in",
      exported: false,
    },
    city: { label: { zh: "市", en: "City" }, kind: "text", sql: sql`r.city`, exported: false },
    demanderIds: {
      label: { zh: "甲方标识", en: "Demanders" },
      kind: "texts",
      sql: sql`r.demander_ids`,
      exported: false,
    },
    departmentIds: {
      label: { zh: "交办部门标识", en: "Offices" },
      kind: "texts",
      sql: sql`r.department_ids`,
      exported: false,
    },
    supplierOrganisationId: {
      label: { zh: "乙方标识", en: "Supplier" },
      kind: "text",
      sql: sql`r.supplier_organisation_id`,
      exported: false,
    },
    expertOwnerId: {
      label: { zh: "专家账号", en: "Expert's account" },
      kind: "text",
      sql: sql`r.expert_owner_id`,
      exported: false,
    },
  },
});
