import { sql } from "kysely";
import type { Option } from "#platform/kernel/fields.ts";
import { defineList } from "#platform/lists/define.ts";
import { NOTICE_GROUPS, noticeGroups } from "../../model/inbox/kinds.ts";

const groupOptions: readonly Option[] = NOTICE_GROUPS.map((value) => ({
  value,
  label: noticeGroups[value],
}));

/** One person's messages, newest first. */
export const inboxList = defineList({
  name: "inbox",
  title: { zh: "消息", en: "Messages" },
  from: sql`inbox_messages m`,
  key: sql`m.id`,
  search: sql`m.search_text`,
  // A person's rows are few and found by the person's index; bigrams of everybody's messages would cost more.
  searchIndexed: false,
  defaultSort: ["-createdAt"],
  subjects: { self: { owners: sql`array[m.person_id]` } },
  columns: {
    id: { label: { zh: "编号", en: "Id" }, kind: "text", sql: sql`m.id`, exported: false },
    group: {
      label: { zh: "类别", en: "Group" },
      kind: "text",
      sql: sql`m.notice_group`,
      filter: "in",
      sortable: true,
      options: groupOptions,
    },
    kind: {
      label: { zh: "种类", en: "Kind" },
      kind: "text",
      sql: sql`m.kind`,
      filter: "in",
      exported: false,
    },
    title: { label: { zh: "标题", en: "Title" }, kind: "text", sql: sql`m.subject_zh` },
    body: { label: { zh: "内容", en: "Text" }, kind: "text", sql: sql`m.text_zh` },
    subjectEn: {
      label: { zh: "英文标题", en: "Title" },
      kind: "text",
      sql: sql`m.subject_en`,
      exported: false,
    },
    textEn: { label: { zh: "英文内容", en: "Text" }, kind: "text", sql: sql`m.text_en`, exported: false },
    link: { label: { zh: "页面", en: "Page" }, kind: "text", sql: sql`m.link`, exported: false },
    url: { label: { zh: "链接", en: "Link" }, kind: "text", sql: sql`m.link` },
    urgent: { label: { zh: "紧急", en: "Urgent" }, kind: "boolean", sql: sql`m.urgent`, filter: "in" },
    read: {
      label: { zh: "已读", en: "Read" },
      kind: "boolean",
      sql: sql`(m.read_at is not null)`,
      filter: "in",
    },
    createdAt: {
      label: { zh: "时间", en: "Time" },
      kind: "instant",
      sql: sql`m.created_at`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    readAt: { label: { zh: "阅读时间", en: "Read at" }, kind: "instant", sql: sql`m.read_at` },
    mail: { label: { zh: "邮件", en: "Mail" }, kind: "text", sql: sql`m.mail`, exported: false },
    mailedAt: { label: { zh: "邮件时间", en: "Mailed at" }, kind: "instant", sql: sql`m.mailed_at` },
  },
});

export type InboxRow = {
  id: string;
  group: string;
  kind: string;
  title: string;
  body: string;
  subjectEn: string;
  textEn: string;
  link: string;
  url: string;
  urgent: boolean;
  read: boolean;
  createdAt: string;
  readAt: string | null;
  mail: string;
  mailedAt: string | null;
};
