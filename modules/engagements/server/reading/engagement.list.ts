import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { defineList } from "#platform/lists/define.ts";
import { countyOptions } from "../../model/county-options.ts";
import { ENGAGEMENT_STATES } from "../../model/engagement.lifecycle.ts";
import {
  channelOptions,
  cooperationOptions,
  fellThroughOptions,
  meetingModeOptions,
  originOptions,
  stateOptions,
} from "../../model/engagement.options.ts";

/** Order of states along the way, for sorting. */
const stateOrder = sql`array_position(${[...ENGAGEMENT_STATES]}::text[], e.state)`;

/** Engagements with the latest of their meetings. */
export const engagementList = defineList({
  name: "engagements",
  title: { zh: "对接", en: "Engagements" },
  from: sql`engagements e left join lateral (
      select m.at, m.mode, m.result, m.status from engagement_meetings m
      where m.engagement_id = e.id and m.status <> 'cancelled' order by m.at desc, m.id desc limit 1) m on true`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`e.id`, exported: false },
    code: {
      label: { zh: "编号", en: "Code" },
      kind: "text",
      sql: sql`e.code`,
      sortable: true,
      notNull: true,
    },
    title: {
      label: { zh: "需求 / 项目", en: "Need / project" },
      kind: "text",
      sql: sql`e.title`,
      sortable: true,
    },
    needId: {
      label: { zh: "需求标识", en: "Need id" },
      kind: "text",
      sql: sql`e.need_id`,
      filter: "in",
      exported: false,
    },
    needCode: { label: { zh: "需求编号", en: "Need code" }, kind: "text", sql: sql`e.need_code` },
    demanders: {
      label: { zh: "需求方", en: "Demand side" },
      kind: "texts",
      sql: sql`(select array_agg(d.name order by d.position) from engagement_demanders d where d.engagement_id = e.id)`,
    },
    demanderId: {
      label: { zh: "需求方标识", en: "Demander id" },
      kind: "texts",
      sql: sql`e.demander_ids`,
      filter: "has",
      exported: false,
    },
    county: {
      label: { zh: "责任县（市、区）", en: "County" },
      kind: "text",
      sql: sql`e.county`,
      filter: "in",
      sortable: true,
      options: countyOptions(jiaozuo),
    },
    supplier: {
      label: { zh: "专家 / 供方单位", en: "Expert / supplier" },
      kind: "text",
      sql: sql`e.supplier_name`,
      sortable: true,
    },
    expertId: {
      label: { zh: "专家标识", en: "Expert id" },
      kind: "text",
      sql: sql`e.expert_id`,
      filter: "in",
      exported: false,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`e.state`,
      sortSql: stateOrder,
      sortable: true,
      filter: "in",
      options: stateOptions,
    },
    stateSince: {
      label: { zh: "进入本状态", en: "In this state since" },
      kind: "instant",
      sql: sql`e.state_since`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    daysInStage: {
      label: { zh: "停留天数", en: "Days in stage" },
      kind: "number",
      // Days are counted when shown, as of the edition's cut-off; the order is that of the beginning, reversed.
      sql: sql`-extract(epoch from e.state_since)::numeric`,
      sortable: true,
    },
    channel: {
      label: { zh: "渠道", en: "Channel" },
      kind: "text",
      sql: sql`e.channel`,
      filter: "in",
      options: channelOptions,
    },
    channelName: {
      label: { zh: "渠道名称", en: "Channel's name" },
      kind: "text",
      sql: sql`e.channel_name`,
      filter: "contains",
    },
    channelId: {
      label: { zh: "渠道标识", en: "Channel id" },
      kind: "text",
      sql: sql`e.channel_id`,
      filter: "in",
      exported: false,
    },
    origin: {
      label: { zh: "来源", en: "Begun by" },
      kind: "text",
      sql: sql`e.origin`,
      filter: "in",
      options: originOptions,
    },
    cooperationMode: {
      label: { zh: "合作方式", en: "Co-operation" },
      kind: "text",
      sql: sql`e.cooperation_mode`,
      filter: "in",
      options: cooperationOptions,
    },
    meetingAt: {
      label: { zh: "洽谈时间", en: "Meeting" },
      kind: "instant",
      sql: sql`m.at`,
      sortable: true,
      filter: "range",
    },
    meetingMode: {
      label: { zh: "方式", en: "Mode" },
      kind: "text",
      sql: sql`m.mode`,
      filter: "in",
      options: meetingModeOptions,
    },
    outcome: {
      label: { zh: "未成原因", en: "Why it fell through" },
      kind: "text",
      sql: sql`e.fell_category`,
      filter: "in",
      options: fellThroughOptions,
    },
    responsibleOfficer: {
      label: { zh: "责任人", en: "Officer in charge" },
      kind: "text",
      sql: sql`e.responsible_officer`,
      filter: "contains",
    },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`e.version`, exported: false },
    heldFrom: {
      label: { zh: "暂缓前状态", en: "On hold from" },
      kind: "text",
      sql: sql`e.held_from`,
      exported: false,
    },
    // What the view needs to decide what this reader may see and do.
    place: {
      label: { zh: "归属", en: "Place" },
      kind: "text",
      sql: sql`jsonb_build_object('city', e.city, 'editionId', e.edition_id, 'expertOwnerId', e.expert_owner_id, 'supplierOrganisationId', e.supplier_organisation_id,
        'demandConfirmedAt', e.demand_confirmed_at, 'supplyConfirmedAt', e.supply_confirmed_at,
        'shortlistedAt', e.shortlisted_at, 'invitedAt', e.invited_at)`,
      exported: false,
    },
  },
  key: sql`e.id`,
  search: sql`e.search_text`,
  subjects: {
    self: { city: sql`e.city`, county: sql`e.county` },
    demand: {
      organisations: sql`case when e.shortlisted_at is not null or e.origin = 'demand' then e.demander_ids else '{}'::text[] end`,
    },
    supply: {
      owner: sql`(case when e.invited_at is not null or e.origin = 'supply' then e.expert_owner_id end)`,
      organisation: sql`(case when e.invited_at is not null or e.origin = 'supply' then e.supplier_organisation_id end)`,
    },
  },
  defaultSort: ["-stateSince"],
  audited: true,
});

export type EngagementListRow = {
  id: string;
  version: number;
  code: string;
  title: string;
  needId: string | null;
  needCode: string | null;
  demanders: string[] | null;
  demanderId: string[];
  county: string;
  supplier: string;
  expertId: string | null;
  state: (typeof ENGAGEMENT_STATES)[number];
  stateSince: string;
  heldFrom: string | null;
  channel: string | null;
  channelName: string | null;
  channelId: string | null;
  origin: "suggestion" | "manual" | "demand" | "supply";
  cooperationMode: string | null;
  meetingAt: string | null;
  meetingMode: string | null;
  outcome: string | null;
  responsibleOfficer: string | null;
  place: {
    city: string;
    editionId: string;
    expertOwnerId: string | null;
    supplierOrganisationId: string | null;
    demandConfirmedAt: string | null;
    supplyConfirmedAt: string | null;
    shortlistedAt: string | null;
    invitedAt: string | null;
  };
};
