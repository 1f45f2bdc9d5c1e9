import { sql } from "kysely";
import { maskEmail, maskName, maskPhone } from "#platform/kernel/mask.ts";
import { defineList } from "#platform/lists/define.ts";
import { jiaozuo } from "../model/codes/counties.ts";
import { industries } from "../model/codes/industries.ts";
import { organisationField, organisationKindOptions } from "../model/organisation.fields.ts";
import { organisationLifecycle } from "../model/organisation.lifecycle.ts";

const label = (id: Parameters<typeof organisationField>[0]) => organisationField(id).label;
const yesNo = [
  { value: "true", label: { zh: "是", en: "Yes" } },
  { value: "false", label: { zh: "否", en: "No" } },
];
const countyOptions = jiaozuo.counties.map((c) => ({ value: c.code, label: c.label }));
const sectionOptions = industries()
  .children()
  .map((s) => ({ value: s.code, label: { zh: s.zh, en: s.en } }));
const stateOptions = Object.entries(organisationLifecycle.states).map(([value, s]) => ({
  value,
  label: s.label,
}));

/** The list of organisations; merged ones only when asked for by `state`. */
export const organisationList = defineList({
  name: "organisations",
  title: { zh: "机构", en: "Organisations" },
  from: sql`organisations o`,
  key: sql`o.id`,
  search: sql`o.search_text`,
  subjects: {
    self: {
      city: sql`o.city`,
      county: sql`o.county`,
      departments: sql`case when o.kind = 'department' then array[o.id] else '{}'::text[] end`,
      organisation: sql`o.id`,
    },
  },
  defaultSort: ["fullName"],
  audited: true,
  columns: {
    id: { label: { zh: "编号", en: "Id" }, kind: "text", sql: sql`o.id`, filter: "in", exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`o.version`, exported: false },
    city: { label: { zh: "市", en: "City" }, kind: "text", sql: sql`o.city`, exported: false },
    fullName: {
      label: label("fullName"),
      kind: "text",
      sql: sql`o.full_name`,
      sortSql: sql`o.full_name collate "zh-x-icu"`,
      sortable: true,
      notNull: true,
    },
    uscc: { label: label("uscc"), kind: "text", sql: sql`o.uscc`, sortable: true, filter: "in" },
    kind: {
      label: label("kind"),
      kind: "text",
      sql: sql`o.kind`,
      sortable: true,
      filter: "in",
      options: organisationKindOptions,
    },
    county: {
      label: label("county"),
      kind: "text",
      sql: sql`o.county`,
      sortable: true,
      filter: "in",
      options: countyOptions,
    },
    region: { label: label("region"), kind: "text", sql: sql`o.region`, filter: "in", exported: false },
    // The names of both codes are put in by `present`: screen and workbook show them instead of the codes.
    regionName: { label: label("region"), kind: "text", sql: sql`o.region`, sortable: true },
    industry: { label: label("industry"), kind: "text", sql: sql`o.industry`, filter: "in", exported: false },
    industryName: { label: label("industry"), kind: "text", sql: sql`o.industry`, sortable: true },
    industrySection: {
      label: { zh: "行业门类", en: "Industry section" },
      kind: "text",
      sql: sql`o.industry_section`,
      sortable: true,
      filter: "in",
      options: sectionOptions,
    },
    aboveScale: {
      label: label("aboveScale"),
      kind: "boolean",
      sql: sql`o.above_scale`,
      filter: "in",
      options: yesNo,
    },
    address: { label: label("address"), kind: "text", sql: sql`o.address` },
    supervisingDept: { label: label("supervisingDept"), kind: "text", sql: sql`o.supervising_dept` },
    url: { label: label("url"), kind: "text", sql: sql`o.url` },
    aliases: {
      label: label("aliases"),
      kind: "texts",
      sql: sql`array(select alias from organisation_aliases a where a.organisation_id = o.id order by position)`,
    },
    legalRep: { label: label("legalRep"), kind: "text", sql: sql`o.legal_rep`, personal: maskName },
    contactName: { label: label("contactName"), kind: "text", sql: sql`o.contact_name`, personal: maskName },
    contactMobile: {
      label: label("contactMobile"),
      kind: "text",
      sql: sql`o.contact_mobile`,
      personal: maskPhone,
    },
    contactPhone: {
      label: label("contactPhone"),
      kind: "text",
      sql: sql`o.contact_phone`,
      personal: maskPhone,
    },
    email: { label: label("email"), kind: "text", sql: sql`o.email`, personal: maskEmail },
    invented: {
      label: label("invented"),
      kind: "boolean",
      sql: sql`o.invented`,
      filter: "in",
      options: yesNo,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`o.state`,
      filter: "in",
      options: stateOptions,
    },
    updatedAt: {
      label: { zh: "更新时间", en: "Updated" },
      kind: "instant",
      sql: sql`o.updated_at`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
  },
});
