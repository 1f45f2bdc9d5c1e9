import { cleanText } from "./cells.ts";

/** A header label taken apart: the words that name the column, and what it says in passing. */
export type LabelParts = { name: string; unit?: string; starred: boolean };

const UNIT =
  /^(单位[:：]?)?(人民币)?(元|万元|亿元|千元|百万元|人|名|个|岁|年|月|天|家|项|件|篇|%|㎡|m2|平方米|亩|吨|cny|rmb|10k cny|wan yuan)(\/(年|月|人))?$/i;
const BRACKETS = /[([【〔{<《]([^()[\]【】〔〕{}<>《》]*)[)\]】〕}>》]/g;

/**
 * Takes a header apart: `*拟投入资金总额（万元）` → name 拟投入资金总额, unit 万元, starred. Every bracketed remark is
 * dropped from the name; a bracket that is a unit is remembered.
 */
export function labelParts(header: string): LabelParts {
  const text = cleanText(header).normalize("NFKC");
  let unit: string | undefined;
  let starred = /[*★※]|必填/.test(text);
  const bare = text
    .replace(BRACKETS, (whole, inner: string) => {
      const trimmed = inner.trim();
      if (UNIT.test(trimmed)) unit = trimmed.replace(/^单位[:：]?/, "");
      if (/^required$/i.test(trimmed)) starred = true;
      // A bracket that is the whole label ("【姓名】") names the column.
      return whole.length === text.length ? trimmed : " ";
    })
    .replace(/[/,，]\s*(万元|亿元|元|人|岁)$/, (_, u: string) => {
      unit ??= u;
      return "";
    })
    .replace(/[*★※]/g, "");
  const name = cleanText(bare.replace(/\s*\n\s*/g, "")).replace(/[:：]$/, "");
  return unit === undefined ? { name, starred } : { name, unit, starred };
}

/** The key two labels are compared by: lower case, without spaces, punctuation and numbering in front. */
export function labelKey(label: string): string {
  return labelParts(label)
    .name.toLowerCase()
    .replace(/^[\d一二三四五六七八九十]{1,2}[.、)]/, "")
    .replace(/[\s\-_·.、,，:：;；"'“”‘’/\\|#?？!！&]/g, "");
}

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const left = bigrams(a);
  let shared = 0;
  for (const [pair, count] of bigrams(b)) shared += Math.min(count, left.get(pair) ?? 0);
  return (2 * shared) / (a.length - 1 + (b.length - 1));
}

/**
 * Likeness of two label keys, 0–1. Equal is 1. Chinese puts the head of a compound last, so 联系人手机 is a kind of 手机
 * rather than of 联系人: an ending in common counts for more than a beginning.
 */
export function labelLikeness(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const share = short.length / long.length;
  let contained = 0;
  if (short.length >= 2 && long.includes(short)) {
    if (long.endsWith(short)) contained = 0.7 + 0.28 * share;
    else if (long.startsWith(short)) contained = 0.5 + 0.35 * share;
    else contained = 0.45 + 0.3 * share;
  }
  return Math.max(contained, 0.92 * dice(a, b));
}
