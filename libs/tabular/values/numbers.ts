import { cellText, compact } from "../cells.ts";
import { type Cell, no, ok, type Parsed } from "../types.ts";
import { parseDate } from "./dates.ts";

type NumberRules = { min?: number | undefined; max?: number | undefined };

const CHINESE_DIGITS: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 三 → 3, 十二 → 12, 二十 → 20; null when it is no Chinese numeral below 100. */
function chineseNumeral(text: string): number | null {
  const m = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!m || text === "") return null;
  if (!m[2]) return m[1] !== undefined && m[3] === undefined ? (CHINESE_DIGITS[m[1]] ?? null) : null;
  return (m[1] ? (CHINESE_DIGITS[m[1]] ?? 0) : 1) * 10 + (m[3] ? (CHINESE_DIGITS[m[3]] ?? 0) : 0);
}

function inRange(value: number, rules: NumberRules): Parsed<number> {
  if (rules.min !== undefined && value < rules.min)
    return no(`不能小于 ${rules.min}`, `Must not be less than ${rules.min}`);
  if (rules.max !== undefined && value > rules.max)
    return no(`不能大于 ${rules.max}`, `Must not be greater than ${rules.max}`);
  return ok(value);
}

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A decimal number; thousands separators and full-width digits are read. Refuses anything with words in it. */
export function parseDecimal(cell: Cell, rules: NumberRules = {}): Parsed<number> {
  if (typeof cell === "number") return inRange(cell, rules);
  const text = compact(cellText(cell));
  if (GROUPED.test(text) || PLAIN.test(text)) {
    const value = Number(text.replaceAll(",", ""));
    if (Number.isFinite(value)) return inRange(value, rules);
  }
  return no(`“${cellText(cell)}”不是数字`, `"${cellText(cell)}" is not a number`);
}

/** A whole number; a counting word after it (人、名、个、岁、年、家、项、篇、件) and Chinese numerals below 100 are read. */
export function parseInteger(cell: Cell, rules: NumberRules = {}): Parsed<number> {
  const shown = cellText(cell);
  const bare = compact(shown).replace(/(人|名|个|位|周?岁|年|家|项|篇|件|persons?|people|years?)$/i, "");
  const numeral = chineseNumeral(bare);
  if (numeral !== null) return inRange(numeral, rules);
  if (/^\d+[-~至到]\d+$/.test(bare))
    return no(`“${shown}”是一个范围，请填写一个整数`, `"${shown}" is a range; enter one whole number`);
  const parsed = parseDecimal(typeof cell === "number" ? cell : bare);
  if (!parsed.ok) return no(`“${shown}”不是整数`, `"${shown}" is not a whole number`);
  if (!Number.isSafeInteger(parsed.value))
    return no(`“${shown}”不是整数，请去掉小数`, `"${shown}" is not a whole number; remove the decimals`);
  return inRange(parsed.value, rules);
}

/** The year of a date that stands where a year was asked: 2023年9月, 2023.9.24, an Excel day (from 1990 on, so that no count is taken for one). */
function yearOfDate(cell: Cell): number {
  if (/^\d*(\.\d+)?$/.test(compact(cellText(cell))) && !(Number(cell) >= 32_874)) return Number.NaN;
  const date = parseDate(cell);
  return date.ok && date.value.iso !== null ? Number(date.value.iso.slice(0, 4)) : Number.NaN;
}

/** A calendar year 1900–2100, written 2023, 2023年, as a number, or as a date of that year. */
export function parseYear(cell: Cell, rules: NumberRules = {}): Parsed<number> {
  const shown = cellText(cell);
  const m = /^(\d{4})(年|年度)?$/.exec(compact(shown)) ?? /^(\d{4})-\d{2}-\d{2}(T|$)/.exec(shown);
  const year = m ? Number(m[1]) : yearOfDate(cell);
  if (!(year >= 1900 && year <= 2100))
    return no(`“${shown}”不是年份`, `"${shown}" is not a year`, {
      zh: "四位年份，如 2023",
      en: "Four digits, e.g. 2023",
    });
  return inRange(year, rules);
}
