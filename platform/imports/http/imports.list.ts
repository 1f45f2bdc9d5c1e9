import { sql } from "kysely";
import { defineList } from "#platform/lists/define.ts";
import { STATE_LABELS } from "../service/imports.view.ts";

const options = Object.entries(STATE_LABELS).map(([value, label]) => ({ value, label }));
const number = (zh: string, en: string, column: string) =>
  ({ label: { zh, en }, kind: "number", sql: sql.raw(`i.${column}`), sortable: true }) as const;

/** Who imported which file, and what came of it. */
export const importList = defineList({
  name: "imports",
  title: { zh: "导入记录", en: "Imports" },
  from: sql`imports i`,
  key: sql`i.id`,
  search: sql`i.search_text`,
  subjects: {
    self: {
      city: sql`i.city`,
      counties: sql`array_remove(array[i.county], null)`,
      organisations: sql`array_remove(array[i.organisation_id], null)`,
    },
    registry: { city: sql`case when i.kind = 'organisations' then i.city end` },
  },
  defaultSort: ["-createdAt"],
  columns: {
    id: { label: { zh: "编号", en: "Id" }, kind: "text", sql: sql`i.id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`i.version`, exported: false },
    fileName: { label: { zh: "文件", en: "File" }, kind: "text", sql: sql`i.file_name`, sortable: true },
    kind: { label: { zh: "类别", en: "Kind" }, kind: "text", sql: sql`i.kind`, filter: "in" },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`i.state`,
      filter: "in",
      options,
    },
    rowsTotal: number("行数", "Rows", "rows_total"),
    rowsRead: number("已读", "Read", "rows_read"),
    created: number("新增", "Created", "created"),
    updated: number("更新", "Updated", "updated"),
    unchanged: number("未变", "Unchanged", "unchanged"),
    refused: number("未通过", "Refused", "refused"),
    editionId: { label: { zh: "届次", en: "Edition" }, kind: "text", sql: sql`i.edition_id`, filter: "in" },
    activityId: {
      label: { zh: "活动", en: "Activity" },
      kind: "text",
      sql: sql`i.activity_id`,
      filter: "in",
    },
    county: { label: { zh: "县（市、区）", en: "County" }, kind: "text", sql: sql`i.county`, filter: "in" },
    byName: { label: { zh: "导入人", en: "By" }, kind: "text", sql: sql`i.by_name` },
    createdAt: {
      label: { zh: "上传时间", en: "Uploaded" },
      kind: "instant",
      sql: sql`i.created_at`,
      sortable: true,
      filter: "range",
    },
    finishedAt: {
      label: { zh: "完成时间", en: "Finished" },
      kind: "instant",
      sql: sql`i.finished_at`,
      sortable: true,
    },
  },
});
