import type { FieldSpec, Option } from "#platform/kernel/fields.ts";
import type { DIETS, INTERPRETER_LANGUAGES, PREFERENCES, REPLY_STATES, TRANSPORTS } from "../attendance.ts";
import type { PARTY_KINDS } from "../party.ts";

const option = <V extends string>(value: V, zh: string, en: string): Option & { value: V } => ({
  value,
  label: { zh, en },
});

export const replyStateOptions = [
  option<(typeof REPLY_STATES)[number]>("not-invited", "未邀请", "Not invited"),
  option<(typeof REPLY_STATES)[number]>("waiting", "待回复", "Waiting"),
  option<(typeof REPLY_STATES)[number]>("accepted", "参会", "Coming"),
  option<(typeof REPLY_STATES)[number]>("declined", "不参会", "Not coming"),
] as const;
export const partyKindOptions = [
  option<(typeof PARTY_KINDS)[number]>("expert", "专家", "Expert"),
  option<(typeof PARTY_KINDS)[number]>("organisation", "单位", "Organisation"),
] as const;
export const interpreterOptions = [
  option<(typeof INTERPRETER_LANGUAGES)[number]>("en", "英语", "English"),
  option<(typeof INTERPRETER_LANGUAGES)[number]>("ru", "俄语", "Russian"),
  option<(typeof INTERPRETER_LANGUAGES)[number]>("ja", "日语", "Japanese"),
  option<(typeof INTERPRETER_LANGUAGES)[number]>("ko", "韩语", "Korean"),
  option<(typeof INTERPRETER_LANGUAGES)[number]>("de", "德语", "German"),
  option<(typeof INTERPRETER_LANGUAGES)[number]>("fr", "法语", "French"),
] as const;
export const dietOptions = [
  option<(typeof DIETS)[number]>("none", "无特殊要求", "No requirement"),
  option<(typeof DIETS)[number]>("vegetarian", "素食", "Vegetarian"),
  option<(typeof DIETS)[number]>("halal", "清真", "Halal"),
  option<(typeof DIETS)[number]>("other", "其他", "Other"),
] as const;
export const transportOptions = [
  option<(typeof TRANSPORTS)[number]>("train", "火车", "Train"),
  option<(typeof TRANSPORTS)[number]>("flight", "飞机", "Flight"),
  option<(typeof TRANSPORTS)[number]>("car", "自驾", "Own car"),
  option<(typeof TRANSPORTS)[number]>("local", "本地", "Local"),
] as const;
export const preferenceOptions = [
  option<(typeof PREFERENCES)[number]>("morning", "上午", "Morning"),
  option<(typeof PREFERENCES)[number]>("afternoon", "下午", "Afternoon"),
] as const;
export const languageOptions = [option("zh", "中文", "Chinese"), option("en", "英文", "English")] as const;

/** What a stale edit names: the fields of an attendance that people change. */
export const attendanceFields: readonly FieldSpec[] = [
  { id: "replyState", label: { zh: "回复", en: "Reply" }, kind: "enum", options: replyStateOptions },
  { id: "arrival", label: { zh: "到达", en: "Arrival" }, kind: "text" },
  { id: "departure", label: { zh: "离开", en: "Departure" }, kind: "text" },
  {
    id: "preference",
    label: { zh: "时间偏好", en: "Preferred time" },
    kind: "enum",
    options: preferenceOptions,
  },
  { id: "interpreter", label: { zh: "翻译", en: "Interpreter" }, kind: "enum", options: interpreterOptions },
  { id: "hotel", label: { zh: "住宿", en: "Hotel" }, kind: "boolean" },
  { id: "companions", label: { zh: "随行人数", en: "Companions" }, kind: "integer" },
  {
    id: "representatives",
    label: { zh: "可同时洽谈人数", en: "Representatives at once" },
    kind: "integer",
  },
  { id: "county", label: { zh: "县（市、区）", en: "County" }, kind: "division" },
  { id: "protocolRank", label: { zh: "礼宾次序", en: "Protocol order" }, kind: "integer" },
  { id: "language", label: { zh: "语言", en: "Language" }, kind: "enum", options: languageOptions },
  { id: "hotelName", label: { zh: "酒店", en: "Hotel name" }, kind: "text" },
];
