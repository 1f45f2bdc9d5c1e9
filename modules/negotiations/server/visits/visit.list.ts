import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { maskName, maskPhone } from "#platform/kernel/mask.ts";
import { defineList } from "#platform/lists/define.ts";
import type { PartyKey } from "../../model/party.ts";
import type { VisitItem } from "../../model/visits/site-visit.ts";
import { visitStateOptions } from "../../model/visits/visit.lifecycle.ts";
import { partyListParts } from "../party-list.ts";

const shared = partyListParts("v");

/** Site visits. */
export const visitList = defineList({
  name: "site-visits",
  title: { zh: "实地考察", en: "Site visits" },
  from: sql`site_visits v left join negotiation_vehicles c on c.id = v.vehicle_id`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`v.id`, exported: false },
    code: { label: { zh: "编号", en: "Code" }, kind: "text", sql: sql`v.code`, sortable: true },
    title: { label: { zh: "考察名称", en: "Title" }, kind: "text", sql: sql`v.title`, sortable: true },
    hostName: {
      label: { zh: "接待企业", en: "Factory" },
      kind: "text",
      sql: sql`v.host_name`,
      sortable: true,
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`v.county`,
      filter: "in",
      sortable: true,
      options: jiaozuo.counties.map((c) => ({ value: c.code, label: c.short })),
    },
    day: { label: { zh: "日期", en: "Day" }, kind: "text", sql: sql`v.day`, filter: "in", sortable: true },
    departsAt: {
      label: { zh: "出发", en: "Leaves" },
      kind: "text",
      sql: sql`v.departs_at`,
      sortSql: sql`(v.day || ' ' || v.departs_at)`,
      sortable: true,
    },
    startsAt: { label: { zh: "到达", en: "Arrives" }, kind: "text", sql: sql`v.starts_at` },
    endsAt: { label: { zh: "离开企业", en: "Leaves the factory" }, kind: "text", sql: sql`v.ends_at` },
    returnsAt: { label: { zh: "返回", en: "Back" }, kind: "text", sql: sql`v.returns_at` },
    partyNames: { label: { zh: "参加方", en: "Parties" }, kind: "texts", sql: sql`v.parties` },
    partyCount: {
      label: { zh: "参加方数", en: "Parties" },
      kind: "number",
      sql: sql`cardinality(v.parties)`,
      sortable: true,
    },
    capacity: {
      label: { zh: "可接待", en: "Capacity" },
      kind: "number",
      sql: sql`v.capacity`,
      sortable: true,
    },
    vehicleName: { label: { zh: "车辆", en: "Vehicle" }, kind: "text", sql: sql`c.name`, sortable: true },
    address: { label: { zh: "地址", en: "Address" }, kind: "text", sql: sql`v.address` },
    contactName: {
      label: { zh: "联系人", en: "Contact" },
      kind: "text",
      sql: sql`v.contact_name`,
      personal: maskName,
    },
    contactPhone: {
      label: { zh: "联系电话", en: "Telephone" },
      kind: "text",
      sql: sql`v.contact_phone`,
      personal: maskPhone,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`v.state`,
      filter: "in",
      sortable: true,
      options: visitStateOptions,
    },
    cancelledReason: {
      label: { zh: "取消原因", en: "Why cancelled" },
      kind: "text",
      sql: sql`v.cancelled_reason`,
    },
    hostOrganisationId: {
      label: { zh: "企业标识", en: "Factory id" },
      kind: "text",
      sql: sql`v.host_organisation_id`,
      exported: false,
    },
    vehicleId: {
      label: { zh: "车辆", en: "Vehicle" },
      kind: "text",
      sql: sql`v.vehicle_id`,
      filter: "in",
      exported: false,
    },
    parties: {
      label: { zh: "参加方", en: "Parties" },
      kind: "texts",
      sql: sql`v.parties`,
      filter: "has",
      exported: false,
    },
    engagementIds: {
      label: { zh: "对接", en: "Engagements" },
      kind: "texts",
      sql: sql`v.engagement_ids`,
      exported: false,
    },
    checklist: {
      label: { zh: "清单", en: "Checklist" },
      kind: "text",
      sql: sql`v.checklist`,
      exported: false,
    },
    activityId: {
      label: { zh: "活动", en: "Activity" },
      kind: "text",
      sql: sql`v.activity_id`,
      exported: false,
    },
    ...shared.columns,
  },
  key: shared.key,
  search: shared.search,
  subjects: shared.subjects,
  defaultSort: ["departsAt"],
});

export type VisitListRow = Omit<VisitItem, "parties" | "checked" | "partyNames" | "allowedActions"> & {
  parties: PartyKey[];
  city: string;
  ownerIds: string[];
  organisationIds: string[];
};
