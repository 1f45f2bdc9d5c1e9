import { sql } from "kysely";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { Option } from "#platform/kernel/fields.ts";
import { maskEmail, maskPhone } from "#platform/kernel/mask.ts";
import { defineList } from "#platform/lists/define.ts";
import { roleOptions } from "../../model/roles.ts";

export const countyOptions: readonly Option[] = jiaozuo.counties.map((c) => ({
  value: c.code,
  label: c.label,
}));

export const accountStates: readonly Option[] = [
  { value: "active", label: { zh: "正常", en: "Active" } },
  { value: "disabled", label: { zh: "已停用", en: "Disabled" } },
  { value: "deletion-requested", label: { zh: "申请注销", en: "Deletion asked" } },
  { value: "anonymised", label: { zh: "已注销", en: "Anonymised" } },
];

/** The list of accounts; contacts are masked on screen and in its workbook. */
export const accountList = defineList({
  name: "accounts",
  title: { zh: "账号", en: "Accounts" },
  from: sql`people p`,
  key: sql`p.id`,
  search: sql`p.search_text`,
  defaultSort: ["name"],
  subjects: {
    self: {
      city: sql`p.city`,
      counties: sql`array[p.county]`,
      organisations: sql`array[p.organisation_id]`,
      owners: sql`array[p.id]`,
    },
  },
  columns: {
    id: { label: { zh: "编号", en: "Id" }, kind: "text", sql: sql`p.id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`p.version`, exported: false },
    name: {
      label: { zh: "姓名", en: "Name" },
      kind: "text",
      sql: sql`p.name`,
      sortSql: sql`p.name collate "zh-x-icu"`,
      sortable: true,
    },
    userName: {
      label: { zh: "用户名", en: "User name" },
      kind: "text",
      sql: sql`p.user_name`,
      sortable: true,
    },
    roles: {
      label: { zh: "角色", en: "Roles" },
      kind: "texts",
      sql: sql`array(select g.role from person_grants g where g.person_id = p.id and (g.until is null or g.until > now()) order by g.role)`,
      filter: "has",
      options: roleOptions,
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`p.county`,
      filter: "in",
      sortable: true,
      options: countyOptions,
    },
    organisationId: {
      label: { zh: "单位编号", en: "Organisation id" },
      kind: "text",
      sql: sql`p.organisation_id`,
      filter: "in",
      exported: false,
    },
    organisationName: { label: { zh: "单位", en: "Organisation" }, kind: "text", sql: sql`null::text` },
    email: { label: { zh: "邮箱", en: "E-mail" }, kind: "text", sql: sql`p.email`, personal: maskEmail },
    mobile: { label: { zh: "手机号", en: "Mobile" }, kind: "text", sql: sql`p.mobile`, personal: maskPhone },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`case when p.anonymised_at is not null then 'anonymised' when p.disabled_at is not null then 'disabled'
        when p.deletion_requested_at is not null then 'deletion-requested' else 'active' end`,
      filter: "in",
      sortable: true,
      options: accountStates,
    },
    totp: { label: { zh: "动态验证码", en: "Two-step" }, kind: "boolean", sql: sql`p.totp`, filter: "in" },
    lastSignInAt: {
      label: { zh: "最近登录", en: "Last sign-in" },
      kind: "instant",
      sql: sql`p.last_sign_in_at`,
      sortable: true,
      filter: "range",
    },
    createdAt: {
      label: { zh: "创建时间", en: "Created" },
      kind: "instant",
      sql: sql`p.created_at`,
      sortable: true,
      filter: "range",
    },
  },
});

export type AccountRow = {
  id: string;
  version: number;
  name: string;
  userName: string | null;
  roles: string[];
  county: string | null;
  organisationId: string | null;
  organisationName: string | null;
  email: string | null;
  mobile: string | null;
  state: string;
  totp: boolean;
  lastSignInAt: string | null;
  createdAt: string;
};
