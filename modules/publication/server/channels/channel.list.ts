import { sql } from "kysely";
import { fieldOptions } from "#modules/needs/model/form/choices.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { defineList } from "#platform/lists/define.ts";
import type { ChannelState } from "../../model/channels/channel.lifecycle.ts";
import {
  type ChannelKind,
  channelKindOptions,
  channelLanguageOptions,
  channelStateOptions,
} from "../../model/channels/channel.options.ts";

/** Counties of the city a record stands in, for those who read there; the SQL of `areaOf`. */
export const areaSql = (city: ReturnType<typeof sql>) =>
  sql`(case when ${city} = ${jiaozuo.code} then ${jiaozuo.counties.map((c) => c.code)}::text[] else '{}'::text[] end)`;

/** Channels with how often they were written to and what came back. */
export const channelList = defineList({
  name: "channels",
  title: { zh: "渠道", en: "Channels" },
  from: sql`channels c
    left join lateral (select count(*)::int as all, count(*) filter (where k.unsubscribed_at is not null or k.bounced_at is not null)::int as gone
      from channel_contacts k where k.channel_id = c.id and k.removed_at is null) k on true
    left join lateral (select count(distinct r.dispatch_id)::int as dispatches, max(r.sent_at) as last
      from dispatch_recipients r where r.channel_id = c.id and r.sent_at is not null) s on true
    left join lateral (select count(distinct n.need_id)::int as needs from dispatch_needs n where n.channel_id = c.id
      and exists (select 1 from dispatch_recipients r where r.dispatch_id = n.dispatch_id and r.channel_id = c.id and r.sent_at is not null)) n on true
    left join lateral (select count(*)::int as all from recommendations m where m.channel_id = c.id and m.state <> 'withdrawn') m on true`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`c.id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`c.version`, exported: false },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`c.city`, exported: false },
    code: {
      label: { zh: "编号", en: "Code" },
      kind: "text",
      sql: sql`c.code`,
      sortable: true,
      notNull: true,
    },
    nameZh: {
      label: { zh: "渠道名称", en: "Name" },
      kind: "text",
      sql: sql`c.name_zh`,
      sortSql: sql`c.name_zh collate "zh-x-icu"`,
      sortable: true,
    },
    nameEn: { label: { zh: "英文名称", en: "Name (English)" }, kind: "text", sql: sql`c.name_en` },
    kind: {
      label: { zh: "类别", en: "Kind" },
      kind: "text",
      sql: sql`c.kind`,
      filter: "in",
      sortable: true,
      options: channelKindOptions,
    },
    fields: {
      label: { zh: "关注领域", en: "Fields" },
      kind: "texts",
      sql: sql`c.fields`,
      filter: "has",
      options: fieldOptions,
    },
    languages: {
      label: { zh: "语言", en: "Languages" },
      kind: "texts",
      sql: sql`c.languages`,
      filter: "has",
      options: channelLanguageOptions,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`c.state`,
      filter: "in",
      sortable: true,
      options: channelStateOptions,
    },
    contacts: { label: { zh: "联系人", en: "Contacts" }, kind: "number", sql: sql`k.all`, sortable: true },
    unreachable: {
      label: { zh: "退订或退信", en: "Unsubscribed or bounced" },
      kind: "number",
      sql: sql`k.gone`,
      sortable: true,
      filter: "range",
    },
    dispatches: {
      label: { zh: "推送次数", en: "Dispatches" },
      kind: "number",
      sql: sql`s.dispatches`,
      sortable: true,
    },
    needsSent: {
      label: { zh: "推送需求数", en: "Needs sent" },
      kind: "number",
      sql: sql`n.needs`,
      sortable: true,
    },
    recommendations: {
      label: { zh: "推荐数", en: "Recommendations" },
      kind: "number",
      sql: sql`m.all`,
      sortable: true,
      filter: "range",
    },
    lastSentAt: {
      label: { zh: "最近推送", en: "Last dispatch" },
      kind: "instant",
      sql: sql`s.last`,
      sortable: true,
      filter: "range",
    },
  },
  key: sql`c.id`,
  search: sql`c.search_text`,
  subjects: { self: { city: sql`c.city` }, area: { city: sql`c.city`, counties: areaSql(sql`c.city`) } },
  defaultSort: ["nameZh"],
});

export type ChannelListRow = {
  id: string;
  version: number;
  city: string;
  code: string;
  nameZh: string;
  nameEn: string | null;
  kind: ChannelKind;
  fields: string[];
  languages: ("zh" | "en")[];
  state: ChannelState;
  contacts: number;
  unreachable: number;
  dispatches: number;
  needsSent: number;
  recommendations: number;
  lastSentAt: string | null;
};
