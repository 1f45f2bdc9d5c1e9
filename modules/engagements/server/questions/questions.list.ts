import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { defineList } from "#platform/lists/define.ts";
import { countyOptions } from "../../model/county-options.ts";
import { questionStateLabels } from "../../model/questions/question.ts";

const sides = [
  { value: "supply", label: { zh: "专家", en: "The expert" } },
  { value: "demand", label: { zh: "需求方", en: "The enterprise" } },
];

/** Conversations about needs. Neither side's name is searched or shown: masks hold in lists and exports too. */
export const questionList = defineList({
  name: "questions",
  title: { zh: "专家提问", en: "Questions of experts" },
  from: sql`question_threads q`,
  key: sql`q.id`,
  search: sql`q.search_text`,
  subjects: {
    self: { city: sql`q.city`, county: sql`q.county` },
    demand: { organisation: sql`q.organisation_id` },
    supply: { owner: sql`q.owner_id` },
  },
  defaultSort: ["-lastAt"],
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`q.id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`q.version`, exported: false },
    needId: {
      label: { zh: "需求标识", en: "Need id" },
      kind: "text",
      sql: sql`q.need_id`,
      filter: "in",
      exported: false,
    },
    needCode: {
      label: { zh: "需求编号", en: "Need code" },
      kind: "text",
      sql: sql`q.need_code`,
      sortable: true,
      notNull: true,
    },
    needTitle: { label: { zh: "需求", en: "Need" }, kind: "text", sql: sql`q.need_title`, sortable: true },
    editionId: {
      label: { zh: "届次", en: "Edition" },
      kind: "text",
      sql: sql`q.edition_id`,
      filter: "in",
      exported: false,
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`q.county`,
      filter: "in",
      options: countyOptions(jiaozuo),
      sortable: true,
    },
    mask: { label: { zh: "序号", en: "Number" }, kind: "number", sql: sql`q.mask`, exported: false },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`q.state`,
      filter: "in",
      options: Object.entries(questionStateLabels).map(([value, label]) => ({ value, label })),
      sortable: true,
    },
    lastSide: {
      label: { zh: "最后发言", en: "Last word" },
      kind: "text",
      sql: sql`q.last_side`,
      filter: "in",
      options: sides,
    },
    messages: {
      label: { zh: "消息数", en: "Messages" },
      kind: "number",
      sql: sql`q.messages`,
      sortable: true,
    },
    shared: {
      label: { zh: "已交换联系方式", en: "Contacts exchanged" },
      kind: "boolean",
      sql: sql`q.shared_at is not null`,
    },
    lastAt: {
      label: { zh: "最近消息", en: "Latest message" },
      kind: "instant",
      sql: sql`q.last_at`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    place: {
      label: { zh: "位置", en: "Place" },
      kind: "text",
      sql: sql`jsonb_build_object('city', q.city, 'county', q.county, 'organisationId', q.organisation_id, 'ownerId', q.owner_id,
        'state', q.state, 'demandAgreedAt', q.demand_agreed_at, 'supplyAgreedAt', q.supply_agreed_at, 'sharedAt', q.shared_at)`,
      exported: false,
    },
  },
});
