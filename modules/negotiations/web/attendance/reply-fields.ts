import type { FormSection, FormValues, Text } from "#platform/web/index.ts";
import { dietOptions, interpreterOptions, transportOptions } from "../../model/attendance/options.ts";
import type { AttendanceReply } from "../../model/attendance.ts";

const pair = (zh: string, en: string): Text => ({ zh, en });
const comes = (values: FormValues): boolean => values.reply === "accepted";

const journey = (which: "arrival" | "departure", zh: string, en: string) => [
  { id: `${which}Day`, label: pair(`${zh}日期`, `${en} day`), kind: "date" as const, visibleWhen: comes },
  {
    id: `${which}Time`,
    label: pair(`${zh}时间`, `${en} time`),
    kind: "text" as const,
    max: 5,
    help: pair("24 小时制，如 14:30", "24-hour clock, e.g. 14:30"),
    visibleWhen: comes,
  },
  {
    id: `${which}Transport`,
    label: pair(`${zh}方式`, `${en} by`),
    kind: "enum" as const,
    options: transportOptions,
    visibleWhen: comes,
  },
  {
    id: `${which}Number`,
    label: pair("车次或航班号", "Train or flight number"),
    kind: "text" as const,
    max: 20,
    visibleWhen: comes,
  },
  {
    id: `${which}PickUp`,
    label: pair("需要接送", "Transfer wanted"),
    kind: "boolean" as const,
    visibleWhen: comes,
  },
];

/** The reply form; several representatives sit at tables at once only for organisations. */
export const replySections = (kind: "expert" | "organisation"): FormSection[] => [
  {
    id: "answer",
    title: pair("能否参会", "Will you come?"),
    fields: [
      {
        id: "reply",
        label: pair("回复", "Answer"),
        kind: "enum",
        required: true,
        options: [
          { value: "accepted", label: pair("参会", "I accept") },
          { value: "declined", label: pair("不能参会", "I cannot come") },
        ],
      },
      {
        id: "note",
        label: pair("说明（不能参会时请写原因）", "Remark (when declining, the reason)"),
        kind: "longtext",
        max: 500,
      },
    ],
  },
  {
    id: "journey",
    title: pair("行程", "Journey"),
    fields: [...journey("arrival", "到达", "Arrival"), ...journey("departure", "离开", "Departure")],
  },
  {
    id: "needs",
    title: pair("安排", "Arrangements"),
    fields: [
      {
        id: "interpreter",
        label: pair("需要翻译", "Interpreter"),
        kind: "enum",
        options: interpreterOptions,
        visibleWhen: comes,
      },
      { id: "diet", label: pair("饮食", "Diet"), kind: "enum", options: dietOptions, visibleWhen: comes },
      {
        id: "dietNote",
        label: pair("饮食说明", "What you need"),
        kind: "text",
        max: 100,
        visibleWhen: (v) => comes(v) && v.diet === "other",
      },
      { id: "hotel", label: pair("需要住宿", "Hotel wanted"), kind: "boolean", visibleWhen: comes },
      { id: "companions", label: pair("随行人数", "Companions"), kind: "integer", visibleWhen: comes },
      ...(kind === "organisation"
        ? [
            {
              id: "representatives",
              label: pair("可同时在几张桌洽谈", "Representatives at different tables at once"),
              kind: "integer" as const,
              visibleWhen: comes,
            },
          ]
        : []),
      {
        id: "attendees",
        label: pair("参会人员（每行一位：姓名，职务，电话）", "Attendees (one a line: name, title, phone)"),
        kind: "longtext",
        max: 1500,
        privacy: "contact",
        visibleWhen: comes,
      },
    ],
  },
];

const text = (v: unknown): string | null => (typeof v === "string" && v.trim() ? v.trim() : null);
const whole = (v: unknown, otherwise: number): number => (typeof v === "number" ? v : otherwise);

/** The form's values of a stored reply. */
export function replyValues(reply: AttendanceReply | null): FormValues {
  if (!reply) return { diet: "none", companions: 0, representatives: 1 };
  const { arrival, departure } = reply;
  const leg = (which: string, j: typeof arrival) => ({
    [`${which}Day`]: j?.day ?? null,
    [`${which}Time`]: j?.time ?? null,
    [`${which}Transport`]: j?.transport ?? null,
    [`${which}Number`]: j?.number ?? null,
    [`${which}PickUp`]: j?.pickUp ?? false,
  });
  return {
    reply: reply.reply,
    note: reply.note ?? null,
    ...leg("arrival", arrival),
    ...leg("departure", departure),
    interpreter: reply.interpreter ?? null,
    diet: reply.diet,
    dietNote: reply.dietNote ?? null,
    hotel: reply.hotel,
    companions: reply.companions,
    representatives: reply.representatives,
    attendees: reply.attendees.map((a) => [a.name, a.title, a.phone].filter(Boolean).join("，")).join("\n"),
  };
}

/** The reply as the server takes it. */
export function replyOf(v: FormValues): Record<string, unknown> {
  const leg = (which: string) =>
    text(v[`${which}Day`])
      ? {
          day: text(v[`${which}Day`]),
          time: text(v[`${which}Time`]) ?? (which === "arrival" ? "00:00" : "23:59"),
          transport: text(v[`${which}Transport`]),
          number: text(v[`${which}Number`]),
          pickUp: v[`${which}PickUp`] === true,
        }
      : null;
  const declined = v.reply === "declined";
  if (declined) return { reply: "declined", note: text(v.note) };
  return {
    reply: v.reply,
    note: text(v.note),
    arrival: leg("arrival"),
    departure: leg("departure"),
    interpreter: text(v.interpreter),
    diet: text(v.diet) ?? "none",
    dietNote: text(v.dietNote),
    hotel: v.hotel === true,
    companions: whole(v.companions, 0),
    representatives: whole(v.representatives, 1),
    attendees: (text(v.attendees) ?? "").split("\n").flatMap((line) => {
      const [name, title, phone] = line.split(/[,，、\t]/).map((p) => p.trim());
      return name ? [{ name, title: title || null, phone: phone || null }] : [];
    }),
  };
}
