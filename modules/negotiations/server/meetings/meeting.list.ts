import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { Option } from "#platform/kernel/fields.ts";
import { defineList } from "#platform/lists/define.ts";
import { meetingStateOptions, sourceOptions } from "../../model/meetings/meeting.options.ts";
import type { MeetingItem, MeetingRules } from "../../model/meetings/meeting.ts";
import type { PartyKey } from "../../model/party.ts";
import { partyListParts } from "../party-list.ts";

const shared = partyListParts("m");

const counties: Option[] = jiaozuo.counties.map((c) => ({ value: c.code, label: c.short }));

/** The version in force of each activity, one row per placement: where and when its meetings are, as people were told. */
const inForce = sql`(select v.activity_id, p.meeting, p.slot, n.day, n.starts_at, n.ends_at, b.number from
  (select distinct on (activity_id) activity_id, placements, names from timetable_versions order by activity_id, number desc) v
  cross join lateral (select x.meeting, x.slot, x."table" as place from jsonb_to_recordset(v.placements) as x(meeting text, slot text, "table" text)) p
  left join lateral (select x.day, x."startsAt" starts_at, x."endsAt" ends_at
    from jsonb_to_recordset(v.names -> 'slots') as x(id text, day text, "startsAt" text, "endsAt" text) where x.id = p.slot) n on true
  left join lateral (select x.number from jsonb_to_recordset(v.names -> 'tables') as x(id text, number text) where x.id = p.place) b on true)`;

/** Meetings of an activity with their place in the version in force. */
export const meetingList = defineList({
  name: "negotiation-meetings",
  title: { zh: "洽谈", en: "Meetings" },
  from: sql`negotiation_meetings m
    left join ${inForce} f on f.activity_id = m.activity_id and f.meeting = m.id and m.state = 'open'`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`m.id`, exported: false },
    code: { label: { zh: "编号", en: "Code" }, kind: "text", sql: sql`m.code`, sortable: true },
    title: { label: { zh: "洽谈主题", en: "Title" }, kind: "text", sql: sql`m.title`, sortable: true },
    partyNames: { label: { zh: "参加方", en: "Parties" }, kind: "texts", sql: sql`m.parties` },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`m.county`,
      filter: "in",
      sortable: true,
      options: counties,
    },
    source: {
      label: { zh: "来源", en: "Source" },
      kind: "text",
      sql: sql`m.source`,
      filter: "in",
      sortable: true,
      options: sourceOptions,
    },
    priority: {
      label: { zh: "优先级", en: "Priority" },
      kind: "number",
      sql: sql`(m.rules ->> 'priority')::int`,
      filter: "in",
      sortable: true,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`m.state`,
      filter: "in",
      sortable: true,
      options: meetingStateOptions,
    },
    isPlaced: {
      label: { zh: "已排入", en: "Placed" },
      kind: "boolean",
      sql: sql`(f.meeting is not null)`,
      filter: "in",
      sortable: true,
    },
    day: { label: { zh: "日期", en: "Day" }, kind: "text", sql: sql`f.day`, filter: "in", sortable: true },
    startsAt: {
      label: { zh: "时间", en: "Time" },
      kind: "text",
      sql: sql`f.starts_at`,
      sortSql: sql`(f.day || ' ' || f.starts_at)`,
      sortable: true,
    },
    tableNumber: { label: { zh: "桌号", en: "Table" }, kind: "text", sql: sql`f.number`, sortable: true },
    engagementCode: { label: { zh: "对接编号", en: "Engagement" }, kind: "text", sql: sql`m.engagement_id` },
    cancelledReason: {
      label: { zh: "取消原因", en: "Why cancelled" },
      kind: "text",
      sql: sql`m.cancelled_reason`,
    },
    hasEngagement: {
      label: { zh: "有对接", en: "With an engagement" },
      kind: "boolean",
      sql: sql`(m.engagement_id is not null)`,
      filter: "in",
      exported: false,
    },
    engagementId: {
      label: { zh: "对接", en: "Engagement" },
      kind: "text",
      sql: sql`m.engagement_id`,
      filter: "in",
      exported: false,
    },
    parties: {
      label: { zh: "参加方", en: "Parties" },
      kind: "texts",
      sql: sql`m.parties`,
      filter: "has",
      exported: false,
    },
    rules: { label: { zh: "要求", en: "Rules" }, kind: "text", sql: sql`m.rules`, exported: false },
    slotId: {
      label: { zh: "时段", en: "Slot" },
      kind: "text",
      sql: sql`f.slot`,
      filter: "in",
      exported: false,
    },
    endsAt: { label: { zh: "结束", en: "Ends" }, kind: "text", sql: sql`f.ends_at`, exported: false },
    activityId: {
      label: { zh: "活动", en: "Activity" },
      kind: "text",
      sql: sql`m.activity_id`,
      filter: "in",
      exported: false,
    },
    cancelledWithEngagement: {
      label: { zh: "随对接取消", en: "Cancelled with its engagement" },
      kind: "boolean",
      sql: sql`m.cancelled_with_engagement`,
      exported: false,
    },
    ...shared.columns,
  },
  key: shared.key,
  search: shared.search,
  subjects: shared.subjects,
  defaultSort: ["code"],
});

export type MeetingListRow = Pick<
  MeetingItem,
  | "id"
  | "version"
  | "activityId"
  | "editionId"
  | "code"
  | "title"
  | "source"
  | "county"
  | "state"
  | "cancelledReason"
  | "isPlaced"
  | "day"
  | "startsAt"
  | "tableNumber"
  | "engagementId"
> & {
  parties: PartyKey[];
  rules: MeetingRules;
  slotId: string | null;
  endsAt: string | null;
  city: string;
  ownerIds: string[];
  organisationIds: string[];
  cancelledWithEngagement: boolean;
};
