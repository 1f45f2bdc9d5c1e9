import type { FormSection, FormValues } from "#platform/web/index.ts";
import { type AnnouncementView, announcementFields } from "../../model/announcements/announcement.ts";

const fields = (...ids: readonly string[]) => announcementFields.filter(({ id }) => ids.includes(id));

/** The form of an announcement. */
export const announcementSections: readonly FormSection[] = [
  {
    id: "what",
    title: { zh: "基本信息", en: "What it is" },
    fields: fields("kind", "publishedOn", "issuer", "documentNumber"),
  },
  { id: "zh", title: { zh: "中文", en: "Chinese" }, fields: fields("titleZh", "bodyZh") },
  { id: "en", title: { zh: "英文（可选）", en: "English (optional)" }, fields: fields("titleEn", "bodyEn") },
];

const ids = announcementFields.map(({ id }) => id);

/** What is sent: every field, empty ones as null. */
export const toBody = (values: FormValues): Record<string, unknown> =>
  Object.fromEntries(ids.map((id) => [id, values[id] === "" ? null : (values[id] ?? null)]));

export const fromRecord = (record: AnnouncementView): FormValues =>
  Object.fromEntries(ids.map((id) => [id, record[id as keyof AnnouncementView] ?? undefined]));
