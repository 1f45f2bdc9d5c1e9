import type { Text } from "#platform/web/index.ts";
import type { Wall } from "../../../model/day.ts";

/** Tables of one screen: with more, names can no longer be read from the middle of a hall. */
export const PER_SCREEN = 24;

/** Tables in screens of nearly equal size, none above `most`: 34 are 17 and 17, not 24 and 10. */
export function screensOf<T>(tables: readonly T[], most: number): T[][] {
  const count = Math.ceil(tables.length / most);
  const size = Math.ceil(tables.length / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => tables.slice(i * size, (i + 1) * size));
}

/** Columns of a wide screen for so many tables, so that cards stay wider than high. */
export function columnsFor(tables: number): number {
  if (tables <= 3) return Math.max(1, tables);
  if (tables <= 6) return 3;
  if (tables <= 12) return 4;
  return tables <= 20 ? 5 : 6;
}

/** What a wall without meetings says: not published, not yet, between the days, over. */
export function quietWall(
  { number, day, moments }: Pick<Wall, "number" | "day" | "moments">,
  date: (day: string) => string,
): Text {
  const first = moments[0];
  const last = moments.at(-1);
  if (number === null || !first || !last)
    return { zh: "日程尚未发布", en: "The timetable is not published yet" };
  const next = moments.find((m) => m.day > day);
  if (day < first.day)
    return {
      zh: `洽谈自 ${date(first.day)} ${first.time} 开始`,
      en: `Talks begin on ${date(first.day)} at ${first.time}`,
    };
  if (next)
    return {
      zh: `今天的洽谈已结束，${date(next.day)} ${next.time} 继续`,
      en: `Today's talks are over; they go on on ${date(next.day)} at ${next.time}`,
    };
  return day > last.day
    ? {
        zh: `洽谈已于 ${date(last.day)} 结束，可选择时段回看`,
        en: `Talks ended on ${date(last.day)}; choose a time to look back`,
      }
    : { zh: "洽谈已全部结束", en: "All talks are over" };
}
