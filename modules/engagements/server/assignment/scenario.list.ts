import { sql } from "kysely";
import { defineList } from "#platform/lists/define.ts";
import {
  objectiveOptions,
  SCENARIO_STATES,
  type ScenarioItem,
  scenarioStateLabels,
} from "../../model/assignment/scenario.ts";

const numberOf = (name: string) => sql`(s.summary ->> ${sql.lit(name)})::numeric`;

/** Scenarios of an edition. */
export const scenarioList = defineList({
  name: "assignments",
  title: { zh: "分配方案", en: "Assignment scenarios" },
  from: sql`assignment_scenarios s`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`s.id`, exported: false },
    code: { label: { zh: "编号", en: "Code" }, kind: "text", sql: sql`s.code`, sortable: true },
    name: { label: { zh: "名称", en: "Name" }, kind: "text", sql: sql`s.name`, sortable: true },
    objective: {
      label: { zh: "目标", en: "Objective" },
      kind: "text",
      sql: sql`s.settings ->> 'objective'`,
      filter: "in",
      options: objectiveOptions.map(({ value, label }) => ({ value, label })),
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`s.state`,
      filter: "in",
      sortable: true,
      options: SCENARIO_STATES.map((value) => ({ value, label: scenarioStateLabels[value] })),
    },
    needsServed: {
      label: { zh: "有专家的需求", en: "Needs served" },
      kind: "number",
      sql: numberOf("needsServed"),
    },
    needsEmpty: {
      label: { zh: "落空的需求", en: "Needs empty" },
      kind: "number",
      sql: numberOf("needsEmpty"),
    },
    pairs: { label: { zh: "配对数", en: "Pairs" }, kind: "number", sql: numberOf("pairs"), sortable: true },
    total: {
      label: { zh: "相近程度合计", en: "Total score" },
      kind: "number",
      sql: numberOf("total"),
      sortable: true,
    },
    createdBy: { label: { zh: "建立人", en: "Made by" }, kind: "text", sql: sql`s.created_by` },
    createdAt: {
      label: { zh: "建立时间", en: "Made" },
      kind: "instant",
      sql: sql`s.created_at`,
      sortable: true,
    },
    computedAt: {
      label: { zh: "计算时间", en: "Computed" },
      kind: "instant",
      sql: sql`s.computed_at`,
      sortable: true,
    },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`s.city`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`s.version`, exported: false },
  },
  key: sql`s.id`,
  search: sql`s.search_text`,
  subjects: { self: { city: sql`s.city` } },
  defaultSort: ["-createdAt"],
});

export type ScenarioListRow = Omit<ScenarioItem, "allowedActions"> & { city: string };
