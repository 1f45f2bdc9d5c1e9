import { sql } from "kysely";
import { defineList } from "#platform/lists/define.ts";
import { SCENARIO_STATES } from "../../../model/timetable.ts";

const STATES = {
  draft: { zh: "草案", en: "Draft" },
  solving: { zh: "排程中", en: "Solving" },
  published: { zh: "已发布", en: "Published" },
} as const;
const numberOf = (name: string) => sql`(t.quality ->> ${sql.lit(name)})::numeric`;

/** Draft timetables of an activity. */
export const timetableList = defineList({
  name: "timetables",
  title: { zh: "时间表草案", en: "Draft timetables" },
  from: sql`timetables t`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`t.id`, exported: false },
    code: { label: { zh: "编号", en: "Code" }, kind: "text", sql: sql`t.code`, sortable: true },
    name: { label: { zh: "名称", en: "Name" }, kind: "text", sql: sql`t.name`, sortable: true },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`t.state`,
      filter: "in",
      sortable: true,
      options: SCENARIO_STATES.map((value) => ({ value, label: STATES[value] })),
    },
    placed: {
      label: { zh: "已安排", en: "Placed" },
      kind: "number",
      sql: numberOf("placed"),
      sortable: true,
    },
    meetings: { label: { zh: "洽谈", en: "Meetings" }, kind: "number", sql: numberOf("meetings") },
    breaks: { label: { zh: "空档", en: "Breaks" }, kind: "number", sql: numberOf("breaks"), sortable: true },
    createdBy: { label: { zh: "建立人", en: "Made by" }, kind: "text", sql: sql`t.created_by` },
    createdAt: {
      label: { zh: "建立时间", en: "Made" },
      kind: "instant",
      sql: sql`t.created_at`,
      sortable: true,
    },
    changedAt: {
      label: { zh: "修改时间", en: "Changed" },
      kind: "instant",
      sql: sql`t.changed_at`,
      sortable: true,
    },
  },
  key: sql`t.id`,
  search: sql`t.search_text`,
  subjects: { self: { city: sql`t.city` } },
  defaultSort: ["-createdAt"],
});

export type TimetableListRow = {
  id: string;
  code: string;
  name: string;
  state: string;
  placed: number | null;
  meetings: number | null;
  breaks: number | null;
};
