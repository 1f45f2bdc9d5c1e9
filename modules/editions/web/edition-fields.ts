import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { FormField, FormSection } from "#platform/web/index.ts";
import { editionFields } from "../model/edition.ts";

export const countyOptions = jiaozuo.counties.map(({ code, label }) => ({ value: code, label }));

export const nameFields: readonly FormField[] = [
  {
    id: "name.zh",
    label: { zh: "中文名称", en: "Name in Chinese" },
    kind: "text",
    required: true,
    max: 120,
    width: "full",
  },
  { id: "name.en", label: { zh: "英文名称", en: "Name in English" }, kind: "text", max: 200, width: "full" },
];

const own = editionFields
  .filter((field) => field.id !== "name")
  .map(
    (field): FormField =>
      field.id === "counties" ? { ...field, options: countyOptions, width: "full" } : field,
  );

const newOnly: readonly FormField[] = [
  {
    id: "id",
    label: { zh: "标识", en: "Identifier" },
    kind: "text",
    required: true,
    max: 41,
    help: {
      zh: "小写字母、数字和连字符，如 jiaozuo-2026；建立后不再改变",
      en: "Lower-case letters, digits and hyphens, e.g. jiaozuo-2026; never changes",
    },
  },
  {
    id: "city",
    label: { zh: "主办城市", en: "Host city" },
    kind: "enum",
    required: true,
    options: [{ value: jiaozuo.code, label: jiaozuo.label }],
  },
];

/** The form of an edition; identifier and city are asked once. */
export const editionSections = (isNew: boolean): FormSection[] => [
  {
    id: "edition",
    title: { zh: "届次信息", en: "Edition" },
    fields: [...(isNew ? newOnly : []), ...nameFields, ...own],
  },
];

export const activityKindOptions = [
  { value: "main-conference", label: { zh: "主会场", en: "Main conference" } },
  { value: "job-fair", label: { zh: "招聘会", en: "Job fair" } },
  { value: "county-event", label: { zh: "县区活动", en: "County event" } },
];

/** What is asked of a further activity; the main conference exists from the start. */
export const activityFields: readonly FormField[] = [
  ...nameFields,
  {
    id: "kind",
    label: { zh: "类别", en: "Kind" },
    kind: "enum",
    required: true,
    options: activityKindOptions.slice(1),
  },
  {
    id: "hostCounty",
    label: { zh: "承办县（市、区）", en: "Host county" },
    kind: "enum",
    options: countyOptions,
    help: { zh: "县区活动必填", en: "Required for a county event" },
  },
  { id: "startsOn", label: { zh: "开始日期", en: "Starts on" }, kind: "date" },
  { id: "endsOn", label: { zh: "结束日期", en: "Ends on" }, kind: "date" },
  { id: "venue", label: { zh: "地点", en: "Venue" }, kind: "text", max: 120 },
];
