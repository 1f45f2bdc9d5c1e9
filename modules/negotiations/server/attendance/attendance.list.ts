import { sql } from "kysely";
import { countyOptions } from "#modules/engagements/model/county-options.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { maskText } from "#platform/kernel/mask.ts";
import { defineList } from "#platform/lists/define.ts";
import {
  dietOptions,
  interpreterOptions,
  languageOptions,
  partyKindOptions,
  replyStateOptions,
} from "../../model/attendance/options.ts";
import type { AttendanceRow } from "../tables.ts";

/** An attendance as the list reads it: what of the reply one filters by stands in columns of its own. */
export type AttendanceListRow = AttendanceRow & {
  readonly arrivesAt: string | null;
  readonly leavesAt: string | null;
  readonly interpreter: string | null;
  readonly diet: string | null;
  readonly hotel: boolean;
  readonly pickUp: boolean;
  readonly companions: number | null;
  readonly representatives: number | null;
  readonly attendees: string | null;
  readonly sentAt: string | null;
};

const hidden = (zh: string, en: string, column: ReturnType<typeof sql>) =>
  ({ label: { zh, en }, kind: "text", sql: column, exported: false }) as const;
const moment = (which: "arrival" | "departure") =>
  sql`nullif(concat_ws(' ', a.reply->${sql.lit(which)}->>'day', a.reply->${sql.lit(which)}->>'time'), '')`;

/** Who is on an activity's list, with what they answered. */
export const attendanceList = defineList({
  name: "attendance",
  title: { zh: "参会名单", en: "Attendance" },
  from: sql`attendances a`,
  key: sql`a.id`,
  search: sql`a.search_text`,
  searchIndexed: false,
  subjects: {
    self: { city: sql`a.city`, counties: sql`array[a.county]` },
    party: {
      owners: sql`array[a.owner_id]`,
      organisations: sql`case when a.party_kind = 'organisation' then array[a.party_id] end`,
    },
  },
  defaultSort: ["protocolRank", "name"],
  columns: {
    id: hidden("标识", "Id", sql`a.id`),
    activityId: hidden("活动", "Activity", sql`a.activity_id`),
    editionId: hidden("届次", "Edition", sql`a.edition_id`),
    city: hidden("城市", "City", sql`a.city`),
    party: hidden("参加方", "Party", sql`a.party`),
    partyId: hidden("参加方标识", "Party id", sql`a.party_id`),
    ownerId: hidden("账号", "Account", sql`a.owner_id`),
    reply: hidden("回执", "Reply form", sql`a.reply`),
    repliedBy: hidden("回复人", "Replied by", sql`a.replied_by`),
    protocolRank: {
      label: { zh: "礼宾次序", en: "Protocol order" },
      kind: "number",
      sql: sql`a.protocol_rank`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    name: {
      label: { zh: "名称", en: "Name" },
      kind: "text",
      sql: sql`a.name`,
      sortSql: sql`a.name collate "zh-x-icu"`,
      sortable: true,
      notNull: true,
    },
    nameEn: { label: { zh: "英文名", en: "English name" }, kind: "text", sql: sql`a.name_en` },
    partyKind: {
      label: { zh: "类别", en: "Kind" },
      kind: "text",
      sql: sql`a.party_kind`,
      filter: "in",
      sortable: true,
      options: partyKindOptions,
    },
    organisationName: {
      label: { zh: "单位", en: "Organisation" },
      kind: "text",
      sql: sql`a.organisation_name`,
      sortable: true,
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`a.county`,
      filter: "in",
      sortable: true,
      options: countyOptions(jiaozuo),
    },
    language: {
      label: { zh: "语言", en: "Language" },
      kind: "text",
      sql: sql`a.language`,
      filter: "in",
      sortable: true,
      options: languageOptions,
    },
    replyState: {
      label: { zh: "回复", en: "Reply" },
      kind: "text",
      sql: sql`a.reply_state`,
      filter: "in",
      sortable: true,
      options: replyStateOptions,
    },
    invitedAt: {
      label: { zh: "邀请时间", en: "Invited" },
      kind: "instant",
      sql: sql`a.invited_at`,
      sortable: true,
      filter: "range",
    },
    repliedAt: {
      label: { zh: "回复时间", en: "Replied" },
      kind: "instant",
      sql: sql`a.replied_at`,
      sortable: true,
      filter: "range",
    },
    arrivesAt: {
      label: { zh: "到达", en: "Arrival" },
      kind: "text",
      sql: moment("arrival"),
      sortable: true,
    },
    leavesAt: {
      label: { zh: "离开", en: "Departure" },
      kind: "text",
      sql: moment("departure"),
      sortable: true,
    },
    pickUp: {
      label: { zh: "接送站", en: "Pick-up" },
      kind: "boolean",
      sql: sql`coalesce((a.reply->'arrival'->>'pickUp')::boolean, false) or coalesce((a.reply->'departure'->>'pickUp')::boolean, false)`,
      filter: "in",
    },
    interpreter: {
      label: { zh: "翻译", en: "Interpreter" },
      kind: "text",
      sql: sql`a.reply->>'interpreter'`,
      filter: "in",
      sortable: true,
      options: interpreterOptions,
    },
    hotel: {
      label: { zh: "需要住宿", en: "Hotel wanted" },
      kind: "boolean",
      sql: sql`coalesce((a.reply->>'hotel')::boolean, false)`,
      filter: "in",
    },
    hotelName: {
      label: { zh: "酒店", en: "Hotel" },
      kind: "text",
      sql: sql`a.hotel_name`,
      sortable: true,
      personal: maskText,
    },
    hotelRoom: {
      label: { zh: "房号", en: "Room" },
      kind: "text",
      sql: sql`a.hotel_room`,
      personal: maskText,
    },
    diet: {
      label: { zh: "饮食", en: "Diet" },
      kind: "text",
      sql: sql`a.reply->>'diet'`,
      filter: "in",
      options: dietOptions,
      personal: maskText,
    },
    companions: {
      label: { zh: "随行人数", en: "Companions" },
      kind: "number",
      sql: sql`(a.reply->>'companions')::int`,
    },
    representatives: {
      label: { zh: "可同时洽谈人数", en: "Representatives at once" },
      kind: "number",
      sql: sql`(a.reply->>'representatives')::int`,
    },
    attendees: {
      label: { zh: "参会人员", en: "Attendees" },
      kind: "text",
      sql: sql`(select string_agg(concat_ws(' ', p->>'name', p->>'title', p->>'phone'), '；' order by n)
        from jsonb_array_elements(a.reply->'attendees') with ordinality as t(p, n))`,
      personal: maskText,
    },
    sentAt: {
      label: { zh: "邀请函发出", en: "Letter sent" },
      kind: "instant",
      sql: sql`(select max(i.sent_at) from attendance_invitations i where i.attendance_id = a.id)`,
      sortable: true,
    },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`a.version`, exported: false },
  },
});
