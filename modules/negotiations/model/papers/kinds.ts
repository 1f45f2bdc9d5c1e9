import { z } from "zod";
import type { Text } from "#platform/kernel/text.ts";
import { textPair } from "#platform/kernel/text-pair.ts";

/** Papers of the negotiation days (会务材料), in the order in which they are needed. */
export const PAPER_KINDS = [
  "invitation",
  "agenda",
  "calendar",
  "agenda-text",
  "badge",
  "seat-card",
  "table-card",
  "wall-list",
  "handbook",
  "interpreter-rota",
  "vehicle-plan",
  "running-order",
  "plaque-roll",
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const PAPER_FORMATS = ["pdf", "docx", "ics", "txt"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
/** By what one paper can be asked for alone. */
export const PAPER_SELECTIONS = ["party", "table", "room", "county"] as const;
export type PaperSelection = (typeof PAPER_SELECTIONS)[number];

type KindSpec = {
  readonly title: Text;
  readonly purpose: Text;
  /** What is counted. */
  readonly unit: Text & { readonly one: string };
  readonly format: PaperFormat;
  readonly by: PaperSelection | null;
  /** Made from the published version. */
  readonly published: boolean;
  /** Telephones, journeys or check-in or reply codes are inside: a download names its reason. */
  readonly personal: boolean;
  /** Of the whole activity: for those who run it. */
  readonly whole: boolean;
};

const SHEET = { zh: "份", en: "sheets", one: "sheet" };
const CARD = { zh: "张", en: "cards", one: "card" };
const LINE = { zh: "条", en: "entries", one: "entry" };
const pdf = { unit: SHEET, format: "pdf", published: true, personal: false, whole: false } as const;
export const paperKinds: Readonly<Record<PaperKind, KindSpec>> = {
  invitation: {
    ...pdf,
    title: { zh: "邀请函", en: "Invitation letters" },
    purpose: {
      zh: "每位受邀人一页，随信或当面递交。负责邀请的人员生成时，每页印受邀人专属的回复二维码，并记为已邀请",
      en: "One page per invitee, for a letter or by hand. Made by those who invite, each has the invitee's own reply code and is noted as invited",
    },
    by: "party",
    published: false,
    personal: true,
  },
  agenda: {
    ...pdf,
    title: { zh: "个人日程", en: "Personal agendas" },
    purpose: {
      zh: "每位专家、每家单位各自的洽谈、考察和集体活动",
      en: "Each expert's and organisation's meetings, visits and common events",
    },
    by: "party",
  },
  calendar: {
    ...pdf,
    title: { zh: "日历文件", en: "Calendar files" },
    purpose: {
      zh: "导入手机或电脑日历；再次导入会更新改动并取消已撤销的洽谈",
      en: "For calendars; importing again updates what changed and cancels what fell away",
    },
    format: "ics",
    by: "party",
  },
  "agenda-text": {
    ...pdf,
    title: { zh: "微信文字日程", en: "Agendas as text" },
    purpose: { zh: "复制后可直接粘贴到微信", en: "To be pasted into a chat" },
    format: "txt",
    by: "party",
  },
  badge: {
    ...pdf,
    unit: CARD,
    title: { zh: "胸牌", en: "Badges" },
    purpose: {
      zh: "姓名、单位和签到二维码，每张 90 × 130 毫米，按裁切线裁开",
      en: "Name, organisation and check-in QR code, 90 × 130 mm, to be cut along the lines",
    },
    by: "party",
    published: false,
    personal: true,
  },
  "seat-card": {
    ...pdf,
    unit: CARD,
    title: { zh: "席卡", en: "Seat cards" },
    purpose: {
      zh: "按礼宾次序排列，每张 190 × 140 毫米，沿虚线对折后两面可见",
      en: "In protocol order, 190 × 140 mm each, folded along the line and read from both sides",
    },
    by: "party",
    published: false,
  },
  "table-card": {
    ...pdf,
    unit: CARD,
    title: { zh: "桌牌", en: "Table cards" },
    purpose: {
      zh: "每张洽谈桌一页：桌号、所属县（市、区）和本桌安排",
      en: "One page per table: number, county and what takes place there",
    },
    by: "table",
    published: false,
  },
  "wall-list": {
    ...pdf,
    title: { zh: "会场一览表", en: "Wall lists" },
    purpose: {
      zh: "贴在每个会场门口，按时间列出各桌洽谈",
      en: "For the door of each room: every table by time",
    },
    by: "room",
  },
  handbook: {
    ...pdf,
    title: { zh: "会议手册", en: "Conference handbook" },
    purpose: {
      zh: "议程、会场、各县（市、区）洽谈安排、实地考察和工作人员，Word 格式可继续编辑",
      en: "Programme, venue, meetings per county, site visits and organisers, to be edited further in Word",
    },
    format: "docx",
    by: "county",
    personal: true,
  },
  "interpreter-rota": {
    ...pdf,
    unit: LINE,
    title: { zh: "翻译排班表", en: "Interpreter rota" },
    purpose: {
      zh: "何时、哪张桌、需要哪种语言的翻译",
      en: "Who needs which language, when and at which table",
    },
    by: "county",
  },
  "vehicle-plan": {
    ...pdf,
    unit: LINE,
    title: { zh: "用车安排表", en: "Vehicle plan" },
    purpose: { zh: "按时间列出考察用车和接送站", en: "Site visits and pick-ups by time" },
    by: "county",
    published: false,
    personal: true,
  },
  "running-order": {
    ...pdf,
    unit: LINE,
    title: { zh: "签约仪式顺序表", en: "Ceremony running order" },
    purpose: {
      zh: "签约项目的先后、签约人和站位",
      en: "Order of the signings, who signs and where they stand",
    },
    by: null,
    published: false,
    whole: true,
  },
  "plaque-roll": {
    ...pdf,
    unit: LINE,
    title: { zh: "授牌名单", en: "Plaque roll" },
    purpose: { zh: "授牌单位、颁牌人和领牌人", en: "Who receives a plaque, from whom, and in which order" },
    by: null,
    published: false,
    whole: true,
  },
};

/** One kind on the page of papers: how many there would be now and what is missing. */
export const PaperKindView = z.object({
  kind: z.enum(PAPER_KINDS),
  title: textPair,
  purpose: textPair,
  unit: textPair,
  format: z.enum(PAPER_FORMATS),
  by: z.enum(PAPER_SELECTIONS).nullable(),
  personal: z.boolean(),
  /** Letters, cards, agendas … or, of a list, its lines. */
  count: z.number().int(),
  /** What one may be chosen from, when `by` is set. */
  choices: z.array(z.object({ id: z.string(), label: textPair })),
  warnings: z.array(textPair),
  /** Check-in codes are missing on it, and can be issued. */
  wantsCodes: z.boolean(),
});
export type PaperKindView = z.infer<typeof PaperKindView>;

export const PAPER_RUN_STATES = ["running", "finished", "failed"] as const;
/** A run that makes all papers (一次生成全部). */
export const PaperRun = z.object({
  id: z.string(),
  state: z.enum(PAPER_RUN_STATES),
  /** Files made, of how many. */
  done: z.number().int(),
  total: z.number().int(),
  /** The kind being made. */
  making: z.enum(PAPER_KINDS).nullable(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Of the archive, bytes. */
  size: z.number().int().nullable(),
  failure: textPair.nullable(),
});
export type PaperRun = z.infer<typeof PaperRun>;

export const PapersView = z.object({
  activityId: z.string(),
  editionId: z.string(),
  name: textPair,
  /** Published version the papers are made from. */
  number: z.number().int().nullable(),
  kinds: z.array(PaperKindView),
  /** The reader's last run, while its archive is kept. */
  run: PaperRun.nullable(),
  allowedActions: z.array(z.string()),
});
export type PapersView = z.infer<typeof PapersView>;
