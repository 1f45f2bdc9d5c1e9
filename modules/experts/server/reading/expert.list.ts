import { sql } from "kysely";
import { maskEmail, maskPhone } from "#platform/kernel/mask.ts";
import { defineList } from "#platform/lists/define.ts";
import { flagLabels } from "../../model/expert.fields.ts";
import { expertLifecycle } from "../../model/expert.lifecycle.ts";
import {
  educationOptions,
  overseasOptions,
  talentGradeOptions,
  titleTierOptions,
  verificationOptions,
} from "../../model/expert.options.ts";

const state = Object.entries(expertLifecycle.states).map(([value, { label }]) => ({ value, label }));

/** The pool as a list. `self` covers those who see everything by scope; the wider views come as a condition (see `visibleWhere`). */
export const expertList = defineList({
  name: "experts",
  title: { zh: "专家库", en: "Expert pool" },
  from: sql`experts e`,
  key: sql`e.id`,
  search: sql`e.search_text`,
  subjects: { self: {} },
  defaultSort: ["code"],
  audited: true,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`e.id`, exported: false },
    code: {
      label: { zh: "编号", en: "Code" },
      kind: "text",
      sql: sql`e.code`,
      sortable: true,
      notNull: true,
    },
    name: {
      label: { zh: "姓名", en: "Name" },
      kind: "text",
      sql: sql`e.name`,
      sortSql: sql`e.name collate "zh-x-icu"`,
      sortable: true,
      notNull: true,
    },
    nameEn: {
      label: { zh: "拼音或英文名", en: "Name in Latin letters" },
      kind: "text",
      sql: sql`e.public->>'nameEn'`,
    },
    organisationName: {
      label: { zh: "所在单位", en: "Organisation" },
      kind: "text",
      sql: sql`e.public->>'organisationName'`,
      sortSql: sql`(e.public->>'organisationName') collate "zh-x-icu"`,
      sortable: true,
      filter: "contains",
    },
    title: { label: { zh: "职称", en: "Title" }, kind: "text", sql: sql`e.public->>'title'` },
    titleTier: {
      label: { zh: "职称级别", en: "Title tier" },
      kind: "text",
      sql: sql`e.title_tier`,
      filter: "in",
      options: titleTierOptions,
      sortable: true,
    },
    educationLevel: {
      label: { zh: "最高学历", en: "Education" },
      kind: "text",
      sql: sql`e.education_level`,
      filter: "in",
      options: educationOptions,
    },
    overseasBackground: {
      label: { zh: "海外背景", en: "Overseas background" },
      kind: "text",
      sql: sql`e.overseas_background`,
      filter: "in",
      options: overseasOptions,
    },
    fields: { label: { zh: "所属领域", en: "Fields" }, kind: "texts", sql: sql`e.fields`, filter: "has" },
    currentField: {
      label: { zh: "现从事专业", en: "Current field" },
      kind: "text",
      sql: sql`e.public->>'currentField'`,
      filter: "contains",
    },
    origin: {
      label: { zh: "来源地", en: "Origin" },
      kind: "text",
      sql: sql`e.origin`,
      filter: "in",
      sortable: true,
    },
    languages: {
      label: { zh: "工作语言", en: "Languages" },
      kind: "texts",
      sql: sql`e.languages`,
      filter: "has",
    },
    talentGrade: {
      label: { zh: "人才类别", en: "Talent grade" },
      kind: "text",
      sql: sql`e.public->>'talentGrade'`,
      filter: "in",
      options: talentGradeOptions,
    },
    degreeVerification: {
      label: { zh: "学历核验", en: "Degree" },
      kind: "text",
      sql: sql`e.degree_verification`,
      filter: "in",
      options: verificationOptions,
    },
    titleVerification: {
      label: { zh: "职称核验", en: "Title check" },
      kind: "text",
      sql: sql`e.title_verification`,
      filter: "in",
      options: verificationOptions,
    },
    flags: {
      label: { zh: "提示", en: "Flags" },
      kind: "texts",
      sql: sql`e.flags`,
      filter: "has",
      options: Object.entries(flagLabels).map(([value, label]) => ({ value, label })),
    },
    mobile: {
      label: { zh: "移动电话", en: "Mobile" },
      kind: "text",
      sql: sql`e.contact->>'mobile'`,
      personal: maskPhone,
    },
    email: {
      label: { zh: "邮箱", en: "E-mail" },
      kind: "text",
      sql: sql`e.contact->>'email'`,
      personal: maskEmail,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`e.state`,
      filter: "in",
      options: state,
    },
    createdAt: {
      label: { zh: "入库时间", en: "Added" },
      kind: "instant",
      sql: sql`e.created_at`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`e.city`, exported: false },
    personId: { label: { zh: "账号", en: "Account" }, kind: "text", sql: sql`e.person_id`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`e.version`, exported: false },
    invented: {
      label: { zh: "虚构", en: "Invented" },
      kind: "boolean",
      sql: sql`e.invented`,
      filter: "in",
      options: [
        { value: "true", label: { zh: "是", en: "Yes" } },
        { value: "false", label: { zh: "否", en: "No" } },
      ],
    },
  },
});
