import { z } from "zod";
import type { FieldSpec } from "#platform/kernel/fields.ts";

const Pair = z.strictObject({ zh: z.string().trim().min(1).max(120), en: z.string().trim().max(200) });
const Day = z.iso.date();
const County = z.string().regex(/^\d{6}$/);

/** Whether the days are in order, as far as both are known. */
export const inOrder = (v: { startsOn?: string | null; endsOn?: string | null }) =>
  !v.startsOn || !v.endsOn || v.startsOn <= v.endsOn;
export const orderMessage = {
  message: "结束日期不能早于开始日期 / The end is before the start",
  path: ["endsOn"],
};

/** An edition of the conference. `number` (届) is data and never computed: published counts and start years contradict each other. */
export const EditionInput = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{2,40}$/, "小写字母、数字和连字符 / lower-case letters, digits and hyphens"),
    number: z.number().int().min(1).max(999).nullable(),
    name: Pair,
    city: County,
    venue: z.string().trim().max(120).nullable(),
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    cutOff: Day.nullable(),
    counties: z.array(County).min(1).max(60),
  })
  .refine(inOrder, orderMessage);
export type EditionInput = z.infer<typeof EditionInput>;

export const ActivityInput = z
  .strictObject({
    kind: z.enum(["main-conference", "job-fair", "county-event"]),
    name: Pair,
    hostCounty: County.nullable(),
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    venue: z.string().trim().max(120).nullable(),
  })
  .refine(inOrder, orderMessage)
  .refine((v) => v.kind !== "county-event" || v.hostCounty !== null, {
    message: "县区活动须选择承办县区 / A county event needs its host county",
    path: ["hostCounty"],
  });
export type ActivityInput = z.infer<typeof ActivityInput>;

export const Activity = z.object({
  id: z.string(),
  kind: z.enum(["main-conference", "job-fair", "county-event"]),
  name: Pair,
  hostCounty: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  venue: z.string().nullable(),
  version: z.number().int(),
});
export const Edition = z.object({
  id: z.string(),
  number: z.number().int().nullable(),
  name: Pair,
  city: z.string(),
  venue: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  cutOff: z.string().nullable(),
  counties: z.array(z.string()),
  activities: z.array(Activity),
  version: z.number().int(),
  allowedActions: z.array(z.string()),
});
export type Edition = z.infer<typeof Edition>;
export type Activity = z.infer<typeof Activity>;

export const editionFields: readonly FieldSpec[] = [
  {
    id: "number",
    label: { zh: "届次", en: "Edition number" },
    kind: "integer",
    help: { zh: "按文件填写，系统不推算", en: "As in the documents; never computed" },
  },
  { id: "name", label: { zh: "名称", en: "Name" }, kind: "text", required: true },
  { id: "venue", label: { zh: "地点", en: "Venue" }, kind: "text" },
  { id: "startsOn", label: { zh: "开始日期", en: "Starts on" }, kind: "date" },
  { id: "endsOn", label: { zh: "结束日期", en: "Ends on" }, kind: "date" },
  {
    id: "cutOff",
    label: { zh: "数据截至", en: "Figures as of" },
    kind: "date",
    help: { zh: "留空表示实时", en: "Empty: up to now" },
  },
  {
    id: "counties",
    label: { zh: "参加县（市、区）", en: "Counties taking part" },
    kind: "enums",
    required: true,
  },
];
