import { sql } from "kysely";
import { defineList } from "#platform/lists/define.ts";
import { type DispatchState, dispatchStateOptions } from "../../../model/channels/dispatch.lifecycle.ts";
import { areaSql } from "../channel.list.ts";

/** Dispatches with how far they came. */
export const dispatchList = defineList({
  name: "dispatches",
  title: { zh: "需求推送", en: "Dispatches" },
  from: sql`dispatches d
    left join lateral (select count(*)::int as channels from dispatch_letters l where l.dispatch_id = d.id) l on true
    left join lateral (select count(distinct n.need_id)::int as needs from dispatch_needs n where n.dispatch_id = d.id) n on true
    left join lateral (select count(*)::int as all, count(*) filter (where r.state = 'sent')::int as sent,
      count(*) filter (where r.opened_at is not null)::int as opened from dispatch_recipients r where r.dispatch_id = d.id) r on true
    left join lateral (select count(*)::int as all from recommendations m where m.dispatch_id = d.id and m.state <> 'withdrawn') m on true`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`d.id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`d.version`, exported: false },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`d.city`, exported: false },
    code: {
      label: { zh: "编号", en: "Code" },
      kind: "text",
      sql: sql`d.code`,
      sortable: true,
      notNull: true,
    },
    title: { label: { zh: "名称", en: "Title" }, kind: "text", sql: sql`d.title`, sortable: true },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`d.state`,
      filter: "in",
      sortable: true,
      options: dispatchStateOptions,
    },
    channels: { label: { zh: "渠道", en: "Channels" }, kind: "number", sql: sql`l.channels`, sortable: true },
    needs: { label: { zh: "需求", en: "Needs" }, kind: "number", sql: sql`n.needs`, sortable: true },
    recipients: {
      label: { zh: "收件人", en: "Recipients" },
      kind: "number",
      sql: sql`r.all`,
      sortable: true,
    },
    sent: { label: { zh: "已发送", en: "Sent" }, kind: "number", sql: sql`r.sent`, sortable: true },
    opened: { label: { zh: "已打开", en: "Opened" }, kind: "number", sql: sql`r.opened`, sortable: true },
    recommendations: {
      label: { zh: "推荐", en: "Recommendations" },
      kind: "number",
      sql: sql`m.all`,
      sortable: true,
    },
    createdAt: {
      label: { zh: "新建时间", en: "Made" },
      kind: "instant",
      sql: sql`d.created_at`,
      sortable: true,
      filter: "range",
    },
    createdBy: {
      label: { zh: "新建人", en: "Made by" },
      kind: "text",
      sql: sql`d.created_by`,
      filter: "contains",
    },
    startedAt: {
      label: { zh: "发送时间", en: "Sent at" },
      kind: "instant",
      sql: sql`d.started_at`,
      sortable: true,
      filter: "range",
    },
    channelId: {
      label: { zh: "渠道", en: "Channel" },
      kind: "texts",
      sql: sql`(select array_agg(l.channel_id) from dispatch_letters l where l.dispatch_id = d.id)`,
      filter: "has",
      exported: false,
    },
  },
  key: sql`d.id`,
  search: sql`d.search_text`,
  subjects: { self: { city: sql`d.city` }, area: { city: sql`d.city`, counties: areaSql(sql`d.city`) } },
  defaultSort: ["-createdAt"],
});

export type DispatchListRow = {
  id: string;
  version: number;
  city: string;
  code: string;
  title: string;
  state: DispatchState;
  channels: number;
  needs: number;
  recipients: number;
  sent: number;
  opened: number;
  recommendations: number;
  createdAt: string;
  createdBy: string;
  startedAt: string | null;
};
