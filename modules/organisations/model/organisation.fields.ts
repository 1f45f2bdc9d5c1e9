import type { FieldSpec, Option } from "#platform/kernel/fields.ts";

const option = (value: string, zh: string, en: string, ...aliases: string[]): Option => ({
  value,
  label: { zh, en },
  aliases,
});

/** Sorts of organisations; the need form's 机构属性 (企业·高等院校·研究机构·其他) maps into them. */
export const ORGANISATION_KINDS = [
  "enterprise",
  "institute",
  "university",
  "department",
  "county",
  "functional-zone",
  "association",
  "other",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const organisationKindOptions: readonly Option[] = [
  option("enterprise", "企业", "Enterprise", "公司", "企业单位", "用人单位", "company"),
  option("institute", "研究机构", "Research institute", "科研院所", "科研机构", "研究院", "研究所"),
  option("university", "高等院校", "University", "高校", "大学", "院校", "college"),
  option("department", "政府部门", "Government department", "机关", "党政机关", "委办局"),
  option("county", "县（市、区）政府", "County government", "县(市、区)", "县区", "县级政府"),
  option("functional-zone", "功能区管委会", "Functional zone", "功能区", "示范区", "高新区", "开发区"),
  option(
    "association",
    "协会、商会",
    "Association",
    "协会",
    "商会",
    "学会",
    "社会团体",
    "校友会",
    "中介机构",
  ),
  option("other", "其他", "Other", "其它", "事业单位"),
];

/**
 * The fields of an organisation (forms.md §1 org.* and contact.*): labels, import words, protection.
 * Only name and kind are required of a record: real lists lack the rest, and the need form asks for more.
 */
export const organisationFields = [
  {
    id: "fullName",
    label: { zh: "机构全称", en: "Full name" },
    kind: "text",
    required: true,
    max: 120,
    aliases: [
      "单位名称",
      "企业名称",
      "公司名称",
      "单位全称",
      "企业全称",
      "需求单位",
      "用人单位",
      "organisation",
      "company",
    ],
  },
  {
    id: "kind",
    label: { zh: "机构属性", en: "Kind" },
    kind: "enum",
    required: true,
    options: organisationKindOptions,
    aliases: ["单位性质", "单位类型", "机构类型", "单位属性"],
  },
  {
    id: "uscc",
    label: { zh: "统一社会信用代码", en: "Unified social credit code" },
    kind: "uscc",
    aliases: ["社会信用代码", "信用代码", "组织机构代码", "统一代码", "USCC"],
  },
  {
    id: "county",
    label: { zh: "所在县（市、区）", en: "County" },
    kind: "division",
    aliases: ["县区", "县(市、区)", "所属县区", "所属县(市、区)", "县市区", "责任县区", "所属区县"],
  },
  {
    id: "region",
    label: { zh: "所在地域", en: "Region" },
    kind: "division",
    aliases: ["行政区划", "所在地", "所在省市", "地区"],
    help: {
      zh: "本市以外的机构填写省、市",
      en: "Province or prefecture of an organisation outside the city",
    },
  },
  {
    id: "address",
    label: { zh: "通讯地址", en: "Address" },
    kind: "text",
    max: 200,
    aliases: ["单位地址", "地址", "详细地址", "联系地址", "注册地址"],
  },
  {
    id: "industry",
    label: { zh: "所属行业", en: "Industry" },
    kind: "industry",
    aliases: ["行业", "行业类别", "国民经济行业", "应用行业"],
  },
  {
    id: "aboveScale",
    label: { zh: "规模以上企业", en: "Above designated size" },
    kind: "boolean",
    aliases: ["规上企业", "是否规上", "是否规模以上"],
  },
  {
    id: "supervisingDept",
    label: { zh: "归口管理部门", en: "Supervising department" },
    kind: "text",
    max: 120,
    aliases: ["主管部门", "归口部门", "主管单位"],
  },
  {
    id: "url",
    label: { zh: "网址", en: "Website" },
    kind: "url",
    max: 300,
    aliases: ["单位网址", "官网", "网站"],
  },
  {
    id: "email",
    label: { zh: "电子信箱", en: "E-mail" },
    kind: "email",
    max: 200,
    privacy: "contact",
    aliases: ["邮箱", "电子邮箱", "电子邮件", "E-mail", "Email"],
  },
  {
    id: "legalRep",
    label: { zh: "法人代表", en: "Legal representative" },
    kind: "text",
    max: 60,
    privacy: "contact",
    aliases: ["法定代表人", "法人", "单位负责人"],
  },
  {
    id: "postcode",
    label: { zh: "邮政编码", en: "Postcode" },
    kind: "text",
    max: 10,
    aliases: ["邮编"],
  },
  {
    id: "contactName",
    label: { zh: "联系人", en: "Contact person" },
    kind: "text",
    max: 60,
    privacy: "contact",
    aliases: ["联系人姓名", "单位联系人", "企业联系人", "contact"],
  },
  {
    id: "contactMobile",
    label: { zh: "手机", en: "Mobile" },
    kind: "phone",
    privacy: "contact",
    aliases: ["手机号", "手机号码", "联系人手机", "移动电话", "联系电话", "联系方式"],
  },
  {
    id: "contactPhone",
    label: { zh: "固定电话", en: "Telephone" },
    kind: "phone",
    privacy: "contact",
    aliases: ["固话", "办公电话", "座机", "电话"],
  },
  {
    id: "contactFax",
    label: { zh: "传真", en: "Fax" },
    kind: "phone",
    privacy: "contact",
    aliases: ["传真号码"],
  },
  {
    id: "profile",
    label: { zh: "机构简介", en: "Profile" },
    kind: "longtext",
    max: 500,
    aliases: ["企业简介", "单位简介", "公司简介", "单位概况"],
  },
  {
    id: "aliases",
    label: { zh: "别名", en: "Also known as" },
    kind: "keywords",
    aliases: ["简称", "曾用名", "单位简称"],
  },
  {
    id: "fields",
    label: { zh: "会签领域", en: "Fields of opinion" },
    kind: "keywords",
    help: {
      zh: "政府部门参与会签的技术领域；“*”表示全部领域",
      en: "Fields of technology on which a department gives its opinion; “*” for all",
    },
  },
  {
    id: "invented",
    label: { zh: "虚构示例", en: "Invented for demonstration" },
    kind: "boolean",
    help: { zh: "演示数据中虚构的机构", en: "Does not exist; part of the demonstration data" },
  },
] as const satisfies readonly FieldSpec[];

export type OrganisationField = (typeof organisationFields)[number]["id"];

const byId = new Map<OrganisationField, FieldSpec>(organisationFields.map((field) => [field.id, field]));

/** The definition of a field. */
export function organisationField(id: OrganisationField): FieldSpec {
  const field = byId.get(id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
}
