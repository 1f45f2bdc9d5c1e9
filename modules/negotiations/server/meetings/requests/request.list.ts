import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { defineList } from "#platform/lists/define.ts";
import { declineOptions, requestStateOptions } from "../../../model/meetings/request.lifecycle.ts";
import { partyListParts } from "../../party-list.ts";
import type { RequestRow } from "../../tables.ts";

const shared = partyListParts("r");

/** Requests for meetings. */
export const requestList = defineList({
  name: "meeting-requests",
  title: { zh: "约谈", en: "Requests for meetings" },
  from: sql`meeting_requests r left join negotiation_meetings m on m.id = r.meeting_id`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`r.id`, exported: false },
    title: { label: { zh: "约谈主题", en: "Subject" }, kind: "text", sql: sql`r.title`, sortable: true },
    fromName: { label: { zh: "发起方", en: "From" }, kind: "text", sql: sql`r.from_party` },
    toName: { label: { zh: "受邀方", en: "To" }, kind: "text", sql: sql`r.to_party` },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`r.county`,
      filter: "in",
      sortable: true,
      options: jiaozuo.counties.map((c) => ({ value: c.code, label: c.short })),
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`r.state`,
      filter: "in",
      sortable: true,
      options: requestStateOptions,
    },
    message: { label: { zh: "留言", en: "Message" }, kind: "text", sql: sql`r.message` },
    reply: { label: { zh: "答复", en: "Answer" }, kind: "text", sql: sql`r.reply` },
    declineCategory: {
      label: { zh: "谢绝原因", en: "Why declined" },
      kind: "text",
      sql: sql`r.decline_category`,
      filter: "in",
      options: declineOptions,
    },
    createdAt: {
      label: { zh: "发起时间", en: "Asked" },
      kind: "instant",
      sql: sql`r.created_at`,
      sortable: true,
      filter: "range",
    },
    fromParty: { label: { zh: "发起方", en: "From" }, kind: "text", sql: sql`r.from_party`, exported: false },
    toParty: { label: { zh: "受邀方", en: "To" }, kind: "text", sql: sql`r.to_party`, exported: false },
    turn: {
      label: { zh: "待答复方", en: "Turn" },
      kind: "text",
      sql: sql`r.turn`,
      filter: "in",
      exported: false,
    },
    preferredSlots: {
      label: { zh: "希望的时段", en: "Preferred slots" },
      kind: "texts",
      sql: sql`r.preferred_slots`,
      exported: false,
    },
    meetingId: {
      label: { zh: "洽谈", en: "Meeting" },
      kind: "text",
      sql: sql`r.meeting_id`,
      exported: false,
    },
    hasEngagement: {
      label: { zh: "有对接", en: "With an engagement" },
      kind: "boolean",
      sql: sql`case when m.id is null then null else m.engagement_id is not null end`,
      filter: "in",
      exported: false,
    },
    activityId: {
      label: { zh: "活动", en: "Activity" },
      kind: "text",
      sql: sql`r.activity_id`,
      exported: false,
    },
    askedOwnerIds: {
      label: { zh: "账号", en: "Accounts" },
      kind: "texts",
      sql: sql`r.asked_owner_ids`,
      exported: false,
    },
    askedOrganisationIds: {
      label: { zh: "单位", en: "Organisations" },
      kind: "texts",
      sql: sql`r.asked_organisation_ids`,
      exported: false,
    },
    ...shared.columns,
  },
  key: shared.key,
  search: shared.search,
  subjects: {
    ...shared.subjects,
    asked: { owners: sql`r.asked_owner_ids`, organisations: sql`r.asked_organisation_ids` },
  },
  defaultSort: ["-createdAt"],
});

export type RequestListRow = Omit<RequestRow, "createdBy" | "searchText"> & { hasEngagement: boolean | null };
