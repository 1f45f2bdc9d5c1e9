import type { FieldKind, FieldSpec } from "#platform/kernel/fields.ts";
import {
  cooperationOptions,
  educationOptions,
  expertTypeOptions,
  genderOptions,
  idTypeOptions,
  overseasOptions,
  talentGradeOptions,
  titleTierOptions,
  verificationOptions,
} from "./expert.options.ts";

type More = Partial<Pick<FieldSpec, "required" | "aliases" | "options" | "max" | "privacy" | "help">>;
const field = (id: string, [zh, en]: [string, string], kind: FieldKind, more: More = {}): FieldSpec => ({
  id,
  label: { zh, en },
  kind,
  ...more,
});
const contact = (id: string, label: [string, string], kind: FieldKind, more: More = {}) =>
  field(id, label, kind, { privacy: "contact", ...more });
const restricted = (id: string, label: [string, string], kind: FieldKind, more: More = {}) =>
  field(id, label, kind, { privacy: "restricted", ...more });

/** Fields of an expert (forms.md §3) with the words people write over their columns; ids are those of the three parts. */
export const expertFields: readonly FieldSpec[] = [
  field("name", ["姓名", "Name"], "text", {
    required: true,
    max: 80,
    aliases: ["中文姓名", "专家姓名", "Full name"],
  }),
  field("nameEn", ["拼音或英文名", "Name in Latin letters"], "text", {
    max: 120,
    aliases: ["英文名", "外文姓名", "English name"],
  }),
  field("formerName", ["曾用名", "Former name"], "text", { max: 80 }),
  field("gender", ["性别", "Gender"], "enum", { options: genderOptions }),
  field("nationality", ["国籍", "Nationality"], "text", { aliases: ["国籍（地区）"] }),
  field("organisationName", ["所在单位", "Organisation"], "text", {
    max: 120,
    aliases: ["工作单位", "单位名称", "单位", "Affiliation"],
  }),
  field("secondaryUnit", ["二级单位", "Department"], "text", { max: 120, aliases: ["院系", "学院"] }),
  field("organisationRegion", ["单位所在省市", "Region of the organisation"], "text", {
    max: 60,
    aliases: ["单位所在省/市", "单位所在地"],
  }),
  field("position", ["职务", "Position"], "text", { max: 80 }),
  field("title", ["职称", "Professional title"], "text", {
    max: 60,
    aliases: ["专业技术职务", "Title of the person"],
  }),
  field("titleTier", ["职称级别", "Title tier"], "enum", {
    options: titleTierOptions,
    aliases: ["职称等级"],
  }),
  field("educationLevel", ["最高学历", "Education"], "enum", {
    options: educationOptions,
    aliases: ["学历", "Education level"],
  }),
  field("degree", ["最高学位", "Degree"], "text", { max: 60, aliases: ["学位"] }),
  field("degreeUniversity", ["获得最高学位院校", "University of the degree"], "text", {
    max: 120,
    aliases: ["毕业院校", "学位授予院校"],
  }),
  field("degreeCountry", ["学位授予国", "Country of the degree"], "text", { max: 60 }),
  field("degreeYear", ["学位年份", "Year of the degree"], "year", {}),
  field("major", ["所学专业", "Major"], "text", { max: 100 }),
  field("currentField", ["现从事专业", "Current field"], "text", {
    max: 100,
    aliases: ["从事专业", "专业领域"],
  }),
  field("discipline", ["学科分类", "Discipline"], "discipline", { aliases: ["学科代码"] }),
  field("fields", ["所属领域", "Fields"], "keywords", { aliases: ["技术领域", "领域"] }),
  field("keywords", ["关键词", "Keywords"], "keywords", { aliases: ["关键字"] }),
  field("expertise", ["学术专长或研究方向", "Expertise"], "longtext", {
    max: 2000,
    aliases: ["研究方向", "专长", "学术专长", "Research interests"],
  }),
  field("bio", ["个人简介", "Biography"], "longtext", { max: 4000, aliases: ["简介", "专家简介", "Bio"] }),
  field("expertTypes", ["专家类型", "Type of expert"], "enums", { options: expertTypeOptions }),
  field("honours", ["人才称号", "Honours"], "keywords", { aliases: ["荣誉称号", "称号"] }),
  field("overseasBackground", ["海外背景", "Overseas background"], "enum", {
    options: overseasOptions,
    aliases: ["海外经历"],
  }),
  field("overseasCountry", ["海外国家", "Country abroad"], "text", { max: 60 }),
  field("origin", ["来源地", "Origin"], "text", { max: 60, aliases: ["来源", "所在地区"] }),
  field("channel", ["渠道", "Channel"], "text", { max: 120, aliases: ["推荐渠道", "推荐单位"] }),
  field("talentGrade", ["人才类别", "Talent grade"], "enum", {
    options: talentGradeOptions,
    aliases: ["人才分类"],
  }),
  field("cooperationModes", ["可合作方式", "Ways of co-operation"], "enums", {
    options: cooperationOptions,
    aliases: ["合作方式"],
  }),
  field("broughtProject", ["拟带项目", "Project offered"], "longtext", { max: 1000, aliases: ["携带项目"] }),
  field("languages", ["工作语言", "Languages"], "keywords", { aliases: ["语言", "外语"] }),
  field("personalUrl", ["个人学术网址", "Web page"], "url", { max: 300 }),
  field("companyExecutive", ["企业负责人", "Company executive"], "boolean", {}),
  contact("mobile", ["移动电话", "Mobile"], "phone", { aliases: ["手机", "手机号", "联系电话", "电话"] }),
  contact("officePhone", ["办公电话", "Office phone"], "phone", {}),
  contact("email", ["邮箱", "E-mail"], "email", { aliases: ["电子邮箱", "电子信箱", "Email"] }),
  contact("address", ["通讯地址", "Address"], "text", { max: 200 }),
  contact("fax", ["传真", "Fax"], "phone", {}),
  contact("wechat", ["微信号", "WeChat"], "text", { max: 60, aliases: ["微信"] }),
  contact("emergencyContact", ["紧急联系人及电话", "Emergency contact"], "text", {
    max: 120,
    aliases: ["紧急联系人"],
  }),
  restricted("birthDate", ["出生日期", "Date of birth"], "date", { aliases: ["出生年月"] }),
  restricted("ethnicity", ["民族", "Ethnicity"], "text", { max: 30 }),
  restricted("nativePlace", ["籍贯", "Native place"], "text", { max: 60 }),
  restricted("politicalStatus", ["政治面貌", "Political status"], "text", { max: 40 }),
  restricted("idType", ["证件类型", "Type of document"], "enum", { options: idTypeOptions }),
  restricted("idNumber", ["证件号码", "Document number"], "text", {
    max: 40,
    aliases: ["身份证号", "身份证号码", "护照号"],
  }),
  restricted("bankName", ["开户银行", "Bank"], "text", { max: 120 }),
  restricted("bankAccountName", ["户名", "Account name"], "text", { max: 80 }),
  restricted("bankAccount", ["银行账号", "Account number"], "text", {
    max: 40,
    aliases: ["账号", "银行卡号"],
  }),
  restricted("bankBranch", ["开户支行", "Branch"], "text", { max: 120, aliases: ["支行"] }),
];

/** What history and a stale edit name beyond the form's fields. */
export const expertHistoryFields: readonly FieldSpec[] = [
  ...expertFields,
  field("degreeVerification", ["学历核验", "Verification of the degree"], "enum", {
    options: verificationOptions,
  }),
  field("titleVerification", ["职称核验", "Verification of the title"], "enum", {
    options: verificationOptions,
  }),
  field("verifiedHonours", ["已核验称号", "Verified honours"], "keywords"),
  field("documents", ["成果与简历", "Documents"], "keywords"),
  field("availability", ["可来访时间", "Availability"], "keywords"),
  field("publicProfile", ["同意公开简介", "Consent: public profile"], "boolean"),
  field("matching", ["同意参与匹配", "Consent: matching"], "boolean"),
  field("shareCv", ["同意向需求方提供简历", "Consent: share the CV"], "boolean"),
  field("state", ["状态", "State"], "text"),
];

export const partOf = (fieldId: string): "public" | "contact" | "restricted" =>
  expertFields.find((f) => f.id === fieldId)?.privacy ?? "public";
export const flagLabels: Readonly<Record<string, { zh: string; en: string }>> = {
  "company-executive": {
    zh: "企业负责人，不适用学历职称口径",
    en: "Company executive: the degree and title rule does not fit",
  },
  "no-doctorate": { zh: "未填报博士学历", en: "No doctorate claimed" },
  "below-deputy-senior": { zh: "职称未达副高", en: "Title below deputy senior" },
  doubtful: { zh: "学历或职称存疑", en: "Degree or title in doubt" },
  "academy-title-to-check": { zh: "院士称号待核验", en: "Academy title to be verified" },
};
