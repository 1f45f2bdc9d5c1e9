import { sql } from "kysely";
import { defineList } from "#platform/lists/define.ts";
import {
  type AnnouncementRow,
  announcementKindOptions,
  announcementStateOptions,
} from "../../model/announcements/announcement.ts";

/** Announcements of the city and its departments. */
export const announcementList = defineList({
  name: "announcements",
  title: { zh: "政策与新闻", en: "Policies and news" },
  from: sql`announcements a`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`a.id`, exported: false },
    titleZh: { label: { zh: "标题", en: "Title" }, kind: "text", sql: sql`a.title_zh`, sortable: true },
    titleEn: { label: { zh: "英文标题", en: "Title in English" }, kind: "text", sql: sql`a.title_en` },
    kind: {
      label: { zh: "类别", en: "Kind" },
      kind: "text",
      sql: sql`a.kind`,
      filter: "in",
      sortable: true,
      options: announcementKindOptions,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`a.state`,
      filter: "in",
      sortable: true,
      options: announcementStateOptions,
    },
    documentNumber: {
      label: { zh: "文号", en: "Document number" },
      kind: "text",
      sql: sql`a.document_number`,
    },
    issuer: {
      label: { zh: "发文机关", en: "Issuing body" },
      kind: "text",
      sql: sql`a.issuer`,
      sortable: true,
    },
    publishedOn: {
      label: { zh: "发布日期", en: "Date shown" },
      kind: "date",
      sql: sql`a.published_on`,
      filter: "range",
      sortable: true,
    },
    updatedAt: {
      label: { zh: "最近修改", en: "Changed" },
      kind: "instant",
      sql: sql`a.updated_at`,
      sortable: true,
    },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`a.city`, exported: false },
    departmentId: {
      label: { zh: "部门", en: "Department" },
      kind: "text",
      sql: sql`a.department_id`,
      exported: false,
    },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`a.version`, exported: false },
  },
  key: sql`a.id`,
  search: sql`a.search_text`,
  subjects: {
    self: { city: sql`a.city`, departments: sql`array_remove(array[a.department_id], null)` },
  },
  defaultSort: ["-updatedAt"],
  audited: true,
});

export type AnnouncementListRow = Omit<AnnouncementRow, "allowedActions"> & {
  city: string;
  departmentId: string | null;
};
