import { z } from "zod";
import type { FieldSpec } from "#platform/kernel/fields.ts";

/** A text of at most `max` characters; drafts may leave it out. Blank is the same as absent. */
export const textUpTo = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((value) => value || null);
/** A list of short texts, each once. */
export const listUpTo = (items: number) =>
  z
    .array(z.string().trim().min(1).max(40))
    .max(items)
    .nullish()
    .transform((value) => [...new Set(value ?? [])]);
/** An ISO day that exists. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(
    (day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day),
    "日期不存在 / No such day",
  );
/** yes / no, no when left out. */
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** Asked of both kinds: what readers abroad see, secrecy, and whom to talk to. */
export const sharedShape = {
  titleEn: textUpTo(200),
  summaryEn: textUpTo(1000),
  classified: flag,
  confidential: flag,
  publicSummary: textUpTo(500),
  contactName: textUpTo(60),
  contactMobile: textUpTo(30),
  contactPhone: textUpTo(30),
  contactFax: textUpTo(30),
  contactEmail: textUpTo(200),
};

export const sharedFields = [
  {
    id: "titleEn",
    label: { zh: "英文名称", en: "Title in English" },
    kind: "text",
    max: 200,
    aliases: ["英文标题", "英文题目", "需求名称（英文）", "English title", "Title (English)"],
    help: {
      zh: "可选；对外公开，供英文门户和境外渠道使用",
      en: "Optional and public: for the portal in English and partners abroad",
    },
  },
  {
    id: "summaryEn",
    label: { zh: "英文摘要", en: "Summary in English" },
    kind: "longtext",
    max: 1000,
    aliases: ["英文简介", "英文说明", "摘要（英文）", "English summary", "Abstract"],
    help: {
      zh: "可选；对外公开，请勿写入保密内容",
      en: "Optional and public: keep confidential matters out of it",
    },
  },
  {
    id: "classified",
    label: { zh: "是否涉密", en: "State secret" },
    kind: "boolean",
    required: true,
    aliases: ["涉密", "涉密情况", "是否涉及国家秘密", "classified"],
    help: {
      zh: "涉及国家秘密的内容不得填入本系统",
      en: "State secrets must not be entered into this system",
    },
  },
  {
    id: "confidential",
    label: { zh: "商业保密", en: "Confidential" },
    kind: "boolean",
    aliases: ["是否保密", "保密", "是否公开发布", "confidential"],
    help: {
      zh: "选“是”时，对外只显示名称、领域和公开摘要；详细内容仅本单位、所在县区、市级和会签部门可见",
      en: "If yes, others see title, fields and public summary only; the rest is for your organisation, county, city and the departments asked",
    },
  },
  {
    id: "publicSummary",
    label: { zh: "公开摘要", en: "Public summary" },
    kind: "longtext",
    max: 500,
    aliases: ["摘要", "公开内容", "脱敏摘要"],
  },
  {
    id: "contactName",
    label: { zh: "联系人", en: "Contact person" },
    kind: "text",
    required: true,
    max: 60,
    privacy: "contact",
    aliases: ["联系人姓名", "单位联系人", "企业联系人", "联系人员", "contact"],
  },
  {
    id: "contactMobile",
    label: { zh: "手机", en: "Mobile" },
    kind: "phone",
    required: true,
    privacy: "contact",
    aliases: ["手机号", "手机号码", "联系人手机", "移动电话", "联系电话", "联系方式", "电话", "phone"],
  },
  {
    id: "contactPhone",
    label: { zh: "固定电话", en: "Telephone" },
    kind: "phone",
    privacy: "contact",
    aliases: ["固话", "办公电话", "座机"],
  },
  {
    id: "contactFax",
    label: { zh: "传真", en: "Fax" },
    kind: "phone",
    privacy: "contact",
    aliases: ["传真号码"],
  },
  {
    id: "contactEmail",
    label: { zh: "电子信箱", en: "E-mail" },
    kind: "email",
    max: 200,
    privacy: "contact",
    aliases: ["邮箱", "电子邮箱", "电子邮件", "联系邮箱", "email", "e-mail"],
  },
] as const satisfies readonly FieldSpec[];
