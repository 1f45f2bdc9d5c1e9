import { sql } from "kysely";
import { maskEmail, maskPhone } from "#platform/kernel/mask.ts";
import { defineList } from "#platform/lists/define.ts";
import { roleOptions } from "../../model/roles.ts";
import { countyOptions } from "../people/accounts.list.ts";

const states = [
  { value: "open", label: { zh: "待接受", en: "Open" } },
  { value: "accepted", label: { zh: "已接受", en: "Accepted" } },
  { value: "revoked", label: { zh: "已撤回", en: "Withdrawn" } },
  { value: "expired", label: { zh: "已过期", en: "Expired" } },
];
const purposes = [
  { value: "join", label: { zh: "邀请", en: "Invitation" } },
  { value: "reset-password", label: { zh: "重置口令", en: "Password reset" } },
];

/** The list of invitations; contacts are masked on screen and in its workbook. */
export const invitationList = defineList({
  name: "invitations",
  title: { zh: "邀请", en: "Invitations" },
  from: sql`invitations i left join people by on by.id = i.invited_by`,
  key: sql`i.id`,
  search: sql`i.search_text`,
  defaultSort: ["-invitedAt"],
  subjects: {
    self: {
      city: sql`i.city`,
      counties: sql`array[i.county]`,
      organisations: sql`array[i.organisation_id]`,
      owners: sql`array[i.invited_by]`,
    },
  },
  columns: {
    id: { label: { zh: "编号", en: "Id" }, kind: "text", sql: sql`i.id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`i.version`, exported: false },
    name: { label: { zh: "姓名", en: "Name" }, kind: "text", sql: sql`i.name`, sortable: true },
    purpose: {
      label: { zh: "用途", en: "Purpose" },
      kind: "text",
      sql: sql`i.purpose`,
      filter: "in",
      options: purposes,
    },
    role: {
      label: { zh: "角色", en: "Role" },
      kind: "text",
      sql: sql`i.role`,
      filter: "in",
      options: roleOptions,
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`i.county`,
      filter: "in",
      options: countyOptions,
    },
    email: { label: { zh: "邮箱", en: "E-mail" }, kind: "text", sql: sql`i.email`, personal: maskEmail },
    mobile: { label: { zh: "手机号", en: "Mobile" }, kind: "text", sql: sql`i.mobile`, personal: maskPhone },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`case when i.state = 'open' and i.expires_at <= now() then 'expired' else i.state end`,
      filter: "in",
      sortable: true,
      options: states,
    },
    invitedBy: {
      label: { zh: "邀请人", en: "Invited by" },
      kind: "text",
      sql: sql`coalesce(by.name, '系统')`,
    },
    invitedAt: {
      label: { zh: "邀请时间", en: "Invited" },
      kind: "instant",
      sql: sql`i.invited_at`,
      sortable: true,
      filter: "range",
    },
    expiresAt: {
      label: { zh: "有效期至", en: "Expires" },
      kind: "instant",
      sql: sql`i.expires_at`,
      sortable: true,
    },
  },
});
