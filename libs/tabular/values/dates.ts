import { cellText, compact } from "../cells.ts";
import { type Cell, no, ok, type Parsed, type Text } from "../types.ts";

/** A date with the precision the user gave: iso is YYYY, YYYY-MM or YYYY-MM-DD; "open" (长期) has no iso. */
export type DateValue = { iso: string | null; precision: "day" | "month" | "year" | "open" };

const POSSIBLE: Text = { zh: "可填：2023-09-24、2023年9月、2023", en: "Accepted: 2023-09-24, 2023-09, 2023" };
const OPEN = /^(长期|长期有效|永久|不限|无限期|至今|present|openended|ongoing|longterm)$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const pad = (n: number) => (n < 10 ? `0${n}` : String(n));

/** Days in a month of the Gregorian calendar; month is 1–12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** ISO day of a count of days from 31 December 1899, by eras of 400 years that start in March (after H. Hinnant). */
function civil(days: number): string {
  const z = days - 25_568 + 719_468;
  const era = Math.floor(z / 146_097);
  const inEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * inYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(inYear - Math.floor((153 * mp + 2) / 5) + 1)}`;
}

/**
 * Excel serial day → ISO date, with the time when there is one. The 1900 system counts a 29 February 1900 that never
 * was (serial 60); it is given as 1900-02-28. Null outside 1–2958465 (year 9999).
 */
export function serialToIso(serial: number, date1904 = false): string | null {
  const in1900 = date1904 ? serial + 1462 : serial;
  if (!(in1900 >= 1 && in1900 < 2958466)) return null;
  const days = in1900 >= 60 ? in1900 - 1 : in1900;
  if (Number.isInteger(days)) return civil(days);
  const minutes = Math.round(days * 1440);
  const rest = minutes % 1440;
  const day = civil((minutes - rest) / 1440);
  return rest === 0 ? day : `${day}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}

function build(shown: string, year: number, month?: number, day?: number): Parsed<DateValue> {
  if (year < 1900 || year > 2100)
    return no(`年份 ${year} 不在 1900–2100 之间`, `Year ${year} is not within 1900–2100`);
  if (month === undefined) return ok({ iso: String(year), precision: "year" });
  if (month < 1 || month > 12)
    return no(`“${shown}”：没有 ${month} 月`, `"${shown}": there is no month ${month}`, {
      zh: "月份为 1–12",
      en: "Months are 1–12",
    });
  if (day === undefined) return ok({ iso: `${year}-${pad(month)}`, precision: "month" });
  const last = daysInMonth(year, month);
  if (day < 1 || day > last)
    return no(
      `“${shown}”：${year}年${month}月没有 ${day} 日`,
      `"${shown}": ${year}-${pad(month)} has no day ${day}`,
      {
        zh: `日期为 1–${last}`,
        en: `Days are 1–${last}`,
      },
    );
  return ok({ iso: `${year}-${pad(month)}-${pad(day)}`, precision: "day" });
}

function fromNumber(value: number, date1904: boolean): Parsed<DateValue> {
  const shown = cellText(value);
  if (/^\d{8}$/.test(shown)) return fromText(shown);
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) return build(shown, value);
  const yearMonth = /^(19\d\d|20\d\d|2100)\.(\d{1,2})$/.exec(shown);
  if (yearMonth) {
    // Excel drops the zero of 2023.10, so 2023.1 may be January or October: guessing would store a wrong month.
    if (yearMonth[2] === "1")
      return no(`“${shown}”可能是 1 月或 10 月`, `"${shown}" may be January or October`, {
        zh: `请写成 ${yearMonth[1]}-01 或 ${yearMonth[1]}-10`,
        en: `Write ${yearMonth[1]}-01 or ${yearMonth[1]}-10`,
      });
    return build(shown, Number(yearMonth[1]), Number(yearMonth[2]));
  }
  const iso = value >= 10_000 && value < 80_000 ? serialToIso(value, date1904) : null;
  if (iso) return ok({ iso: iso.slice(0, 10), precision: "day" });
  return no(`“${shown}”不是日期`, `"${shown}" is not a date`, POSSIBLE);
}

const ENGLISH: readonly [RegExp, number, number | null, number][] = [
  [/^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i, 1, 2, 3],
  [/^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i, 2, 1, 3],
  [/^([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i, 1, null, 2],
];

function fromEnglish(shown: string): Parsed<DateValue> | null {
  for (const [pattern, monthAt, dayAt, yearAt] of ENGLISH) {
    const m = pattern.exec(shown);
    const month = m ? MONTHS.indexOf((m[monthAt] ?? "").slice(0, 3).toLowerCase()) + 1 : 0;
    if (m && month > 0)
      return build(shown, Number(m[yearAt]), month, dayAt === null ? undefined : Number(m[dayAt]));
  }
  return null;
}

function fromText(text: string): Parsed<DateValue> {
  const t = text.replace(/T\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, "");
  let m = /^(\d{4})年?(?:度)?$/.exec(t);
  if (m) return build(text, Number(m[1]));
  m = /^(\d{4})(?:年|[-./、])(\d{1,2})(?:月|[-./])?$/.exec(t);
  if (m) return build(text, Number(m[1]), Number(m[2]));
  m = /^(\d{4})(?:年|[-./、])(\d{1,2})(?:月|[-./、])(\d{1,2})[日号.]?$/.exec(t);
  if (m) return build(text, Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{4})(\d{2})(\d{2})$/.exec(t);
  if (m) return build(text, Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{4})(\d{2})$/.exec(t);
  if (m) return build(text, Number(m[1]), Number(m[2]));
  m = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(t);
  if (m) {
    const [a, b, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
    if (a > 12 && b <= 12) return build(text, year, b, a);
    if (b > 12 && a <= 12) return build(text, year, a, b);
    if (a === b) return build(text, year, a, b);
    return no(`“${text}”日、月先后不明`, `"${text}": day and month are ambiguous`, POSSIBLE);
  }
  if (/^\d{1,2}(月|[-./])\d{1,2}日?$/.test(t))
    return no(`“${text}”缺少年份`, `"${text}" has no year`, POSSIBLE);
  if (/^\d{2}[-./年]\d{1,2}([-./月]\d{1,2}日?)?$/.test(t))
    return no(`“${text}”的年份不足四位`, `"${text}": the year needs four digits`, POSSIBLE);
  const vague = /^(\d{4})年?(上半年|下半年|年?底|年?末|年?初|第?[一二三四1-4]季度)$/.exec(t);
  if (vague)
    return no(`“${text}”不够明确`, `"${text}" is too vague`, {
      zh: `请填写 ${vague[1]} 或具体月份`,
      en: `Enter ${vague[1]} or a month`,
    });
  return no(`“${text}”不是日期`, `"${text}" is not a date`, POSSIBLE);
}

/**
 * Reads a date as people write it: 2023.9.24, 2023年9月, 20230924, ISO, English month names, Excel serial days, 长期.
 * A partial date keeps its precision; an impossible or ambiguous one is refused with the reason.
 */
export function parseDate(cell: Cell, date1904 = false): Parsed<DateValue> {
  if (typeof cell === "number") return fromNumber(cell, date1904);
  const shown = cellText(cell);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(shown);
  if (iso) return build(shown, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const english = fromEnglish(shown);
  if (english) return english;
  const text = compact(shown.replace(/\s+(?=\d{1,2}:\d{2})/, "T"));
  if (OPEN.test(text)) return ok({ iso: null, precision: "open" });
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromNumber(Number(text), date1904);
  const parsed = fromText(text);
  return parsed.ok || text === shown
    ? parsed
    : {
        ...parsed,
        reason: { zh: parsed.reason.zh.replace(text, shown), en: parsed.reason.en.replace(text, shown) },
      };
}
