import { z } from "zod";
import type { Option } from "#platform/kernel/fields.ts";
import type { Text } from "#platform/kernel/text.ts";

const Day = z.iso.date();
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "应为 HH:MM / Must be HH:MM");
/** How the person can take part in that time. */
export const AVAILABILITY_MODES = ["any", "on-site", "online"] as const;
export const availabilityModeOptions: readonly Option[] = [
  { value: "any", label: { zh: "现场或线上均可", en: "On site or online" } },
  { value: "on-site", label: { zh: "仅现场", en: "On site only" } },
  { value: "online", label: { zh: "仅线上", en: "Online only" } },
];
/** Where days and hours are not those of China, the person says whose they are. */
export const HOME_ZONE = "Asia/Shanghai";

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

/** Days, or hours of each of these days, in which an expert can be met. */
export const AvailabilityInput = z
  .strictObject({
    from: Day,
    to: Day,
    /** Null with `until`: the whole day. */
    startsAt: Time.nullable().default(null),
    endsAt: Time.nullable().default(null),
    mode: z.enum(AVAILABILITY_MODES).default("any"),
    timeZone: z.string().max(60).refine(isZone, "未知的时区 / Unknown time zone").default(HOME_ZONE),
    remark: z.string().trim().max(200).nullable().default(null),
  })
  .refine((v) => v.from <= v.to, {
    message: "结束日期不能早于开始日期 / The end is before the start",
    path: ["to"],
  })
  .refine((v) => (v.startsAt === null) === (v.endsAt === null), {
    message: "请同时填写开始和结束时间 / Give both the start and the end of the hours",
    path: ["endsAt"],
  })
  .refine((v) => !v.startsAt || !v.endsAt || v.startsAt < v.endsAt, {
    message: "结束时间须晚于开始时间 / The hours end before they start",
    path: ["endsAt"],
  });
export type Availability = z.infer<typeof AvailabilityInput>;
export const AvailabilityView = z.object({
  from: z.string(),
  to: z.string(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  mode: z.enum(AVAILABILITY_MODES),
  timeZone: z.string(),
  remark: z.string().nullable(),
});

/** One period in one line, in both languages; the hours with their zone where it is not China's. */
export function availabilityWords(a: Availability): Text {
  const mode = availabilityModeOptions.find((o) => o.value === a.mode)?.label;
  const line = (way: string) =>
    [
      a.from === a.to ? a.from : `${a.from} – ${a.to}`,
      a.startsAt ? `${a.startsAt}–${a.endsAt}` : "",
      a.startsAt && a.timeZone !== HOME_ZONE ? `(${a.timeZone})` : "",
      a.mode === "any" ? "" : way,
      a.remark ?? "",
    ]
      .filter(Boolean)
      .join(" ");
  return { zh: line(mode?.zh ?? ""), en: line(mode?.en ?? "") };
}
