import { z } from "zod";
import { defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";
import type { FieldSpec, Option } from "#platform/kernel/fields.ts";
import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";

export const ANNOUNCEMENT_KINDS = ["policy", "news"] as const;
export const announcementKindOptions: readonly Option[] = [
  { value: "policy", label: { zh: "政策", en: "Policy" } },
  { value: "news", label: { zh: "新闻", en: "News" } },
];

/** Bytes of one attachment, and attachments of one announcement, at most. */
export const ATTACHMENT_LIMIT = 10 * 1024 * 1024;
export const MOST_ATTACHMENTS = 10;

const text = (max: number) => z.string().trim().max(max);
const optional = (max: number) =>
  text(max)
    .nullish()
    .transform((value) => value || null);

/** What is announced. Texts are plain: an empty line parts paragraphs, web addresses become links. */
export const AnnouncementInput = z.strictObject({
  kind: z.enum(ANNOUNCEMENT_KINDS),
  titleZh: text(120).min(1),
  titleEn: optional(200),
  bodyZh: text(20_000).min(1),
  bodyEn: optional(30_000),
  issuer: optional(120),
  documentNumber: optional(60),
  /** The day readers see; today when left out. */
  publishedOn: z.iso
    .date()
    .nullish()
    .transform((day) => day ?? null),
});
export type AnnouncementInput = z.output<typeof AnnouncementInput>;

export const announcementFields: readonly FieldSpec[] = [
  {
    id: "kind",
    label: { zh: "类别", en: "Kind" },
    kind: "enum",
    required: true,
    options: announcementKindOptions,
  },
  { id: "titleZh", label: { zh: "标题", en: "Title in Chinese" }, kind: "text", required: true, max: 120 },
  {
    id: "titleEn",
    label: { zh: "英文标题", en: "Title in English" },
    kind: "text",
    max: 200,
    help: { zh: "留空时英文页显示中文标题", en: "Left empty, the English page shows the Chinese title" },
  },
  {
    id: "bodyZh",
    label: { zh: "正文", en: "Text in Chinese" },
    kind: "longtext",
    required: true,
    max: 20_000,
    help: {
      zh: "纯文字，空行分段；网址自动成为链接",
      en: "Plain text; an empty line begins a paragraph, web addresses become links",
    },
  },
  { id: "bodyEn", label: { zh: "英文正文", en: "Text in English" }, kind: "longtext", max: 30_000 },
  { id: "issuer", label: { zh: "发文机关", en: "Issuing body" }, kind: "text", max: 120 },
  {
    id: "documentNumber",
    label: { zh: "文号", en: "Document number" },
    kind: "text",
    max: 60,
    help: { zh: "政策必填，如“〔2023〕12号”", en: "Required for policies" },
  },
  {
    id: "publishedOn",
    label: { zh: "发布日期", en: "Date shown" },
    kind: "date",
    help: { zh: "留空为发布当天", en: "Left empty: the day of publication" },
  },
];

export const announcementLifecycle = defineLifecycle({
  initial: "draft",
  states: {
    draft: { label: { zh: "草稿", en: "Draft" } },
    published: { label: { zh: "已发布", en: "Published" } },
    withdrawn: { label: { zh: "已撤下", en: "Withdrawn" } },
  },
  transitions: {
    publish: { label: { zh: "发布", en: "Publish" }, from: ["draft", "withdrawn"], to: "published" },
    withdraw: { label: { zh: "撤下", en: "Take down" }, from: ["published"], to: "withdrawn" },
  },
});
export type AnnouncementState = StateOf<typeof announcementLifecycle>;
export const ANNOUNCEMENT_STATES = Object.keys(announcementLifecycle.states) as [
  AnnouncementState,
  ...AnnouncementState[],
];
export const announcementStateOptions: readonly Option[] = ANNOUNCEMENT_STATES.map((value) => ({
  value,
  label: announcementLifecycle.states[value].label,
}));

export type AnnouncementAction = "read" | "create" | "edit" | "publish" | "withdraw" | "attach";

/** The city announces; a department announces what is its own. */
export const announcementPolicy: Policy<AnnouncementAction> = {
  read: by("city-operator", "department-officer"),
  create: by("city-operator", "department-officer"),
  edit: by("city-operator", "department-officer"),
  publish: by("city-operator", "department-officer"),
  withdraw: by("city-operator", "department-officer"),
  attach: by("city-operator", "department-officer"),
};
export const announcementSubjects = (a: { city: string; departmentId: string | null }): Subjects => ({
  self: { city: a.city, departments: a.departmentId ? [a.departmentId] : [] },
});

const File = z.object({ id: z.string(), name: z.string(), size: z.number().int() });
export const AnnouncementRow = z.object({
  id: z.string(),
  version: z.number().int(),
  allowedActions: z.array(z.string()),
  kind: z.enum(ANNOUNCEMENT_KINDS),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  publishedOn: z.string().nullable(),
  state: z.enum(ANNOUNCEMENT_STATES),
  updatedAt: z.string(),
});
export type AnnouncementRow = z.output<typeof AnnouncementRow>;
export const AnnouncementView = AnnouncementRow.extend({
  bodyZh: z.string(),
  bodyEn: z.string().nullable(),
  publishedAt: z.string().nullable(),
  files: z.array(File),
});
export type AnnouncementView = z.output<typeof AnnouncementView>;
