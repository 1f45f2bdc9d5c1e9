import { cellText, compact } from "../cells.ts";
import { type Cell, no, ok, type Parsed, type Text } from "../types.ts";

/**
 * An amount in yuan. exact: min = max; approx (约): min = max; gt (余、多、以上): max is null; lt (近、不超过): min is null;
 * range: both; negotiable (面议): neither. `period` is there when the text says so (年薪, /月).
 */
export type MoneyValue = {
  min: number | null;
  max: number | null;
  qualifier: "exact" | "gt" | "lt" | "approx" | "range" | "negotiable";
  period?: "year" | "month";
};

const FACTORS: Record<string, number> = {
  元: 1,
  千: 1e3,
  k: 1e3,
  万: 1e4,
  w: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const POSSIBLE: Text = {
  zh: "可填：50、30-50万、约100万、100余万、不超过80万、面议",
  en: "Accepted: 50, 30-50万, 约100万, 100余万, 不超过80万, 面议 (negotiable)",
};
const NEGOTIABLE = /^(面议|面谈|另议|待议|协商|可协商|协商确定|双方协商|negotiable|tobenegotiated)$/i;
const FOREIGN = /美元|美金|欧元|日元|英镑|港币|港元|卢布|usd|eur|gbp|hkd|jpy|[$€£]/i;

const NUM = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const UNIT = `(万亿|千万|百万|十万|亿|万|千|元|k|w)?`;
const SPAN = new RegExp(`^${NUM}${UNIT}元?(?:-|~|至|到|--)${NUM}${UNIT}元?$`, "i");
const ONE = new RegExp(`^${NUM}(余|多)?${UNIT}(余|多)?元?(余|多)?$`, "i");

const BEFORE: readonly [RegExp, MoneyValue["qualifier"]][] = [
  [/^(不低于|不少于|不小于|至少|最低|大于等于|大于|超过|高于|>=|≥|>|over|atleast|min\.?)/i, "gt"],
  [
    /^(不超过|不高于|不多于|不大于|至多|最高|最多|上限|小于等于|小于|低于|少于|近|<=|≤|<|upto|atmost|under|max\.?)/i,
    "lt",
  ],
  [/^(大约|约|大概|预计|估计|左右|about|approx\.?|around|~)/i, "approx"],
];
const AFTER: readonly [RegExp, MoneyValue["qualifier"]][] = [
  [/(及以上|以上|起步|起|\+)$/, "gt"],
  [/(及以下|以下|以内|之内|封顶)$/, "lt"],
  [/(左右|上下)$/, "approx"],
];

const toYuan = (digits: string, factor: number) =>
  Math.round(Number(digits.replaceAll(",", "")) * factor * 100) / 100;

/** Factor of a unit as written in a header or a field: 万元 → 10 000, 亿 → 100 000 000; anything else → 1. */
export function moneyFactor(unit: string | undefined): number {
  if (!unit) return 1;
  const m = /^(?:人民币|rmb|cny)?(万亿|千万|百万|十万|亿|万|千|k|w|元)/i.exec(compact(unit));
  return FACTORS[m?.[1]?.toLowerCase() ?? "元"] ?? 1;
}

function takePeriod(text: string): { rest: string; period?: "year" | "month" } {
  const year = /^(年薪|年收入|每年)|(\/年|每年|\/year|p\.?a\.?|annually)$/i;
  const month = /^(月薪|月工资|每月)|(\/月|每月|\/month)$/i;
  const strip = (t: string, r: RegExp) =>
    t
      .replace(r, "")
      .replace(r, "")
      .replace(/^[:：]/, "");
  if (year.test(text)) return { rest: strip(text, year), period: "year" };
  if (month.test(text)) return { rest: strip(text, month), period: "month" };
  return { rest: text };
}

function takeQualifier(text: string): { rest: string; qualifier: MoneyValue["qualifier"] } {
  let rest = text;
  let qualifier: MoneyValue["qualifier"] = "exact";
  for (const [pattern, q] of [...BEFORE, ...AFTER]) {
    const stripped = rest.replace(pattern, "");
    if (stripped === rest) continue;
    rest = stripped;
    qualifier = q;
  }
  return { rest, qualifier };
}

/**
 * Reads an amount of money as bureaus write it. `unit` (万元 or 元) applies to a number that carries none; a unit in the
 * cell wins. Foreign currency, negative and reversed ranges are refused.
 */
export function parseMoney(cell: Cell, unit?: string): Parsed<MoneyValue> {
  const shown = cellText(cell);
  const refused = no(`“${shown}”不是可识别的金额`, `"${shown}" is not an amount`, POSSIBLE);
  if (typeof cell === "boolean") return refused;
  const text = compact(shown);
  if (NEGOTIABLE.test(text)) return ok({ min: null, max: null, qualifier: "negotiable" });
  if (FOREIGN.test(text))
    return no(`“${shown}”是外币金额`, `"${shown}" is in a foreign currency`, {
      zh: "请折算为人民币",
      en: "Convert it to yuan (CNY)",
    });
  if (/^-\d/.test(text)) return no(`金额不能为负数：“${shown}”`, `An amount cannot be negative: "${shown}"`);
  const { rest: unperioded, period } = takePeriod(text);
  const bare = unperioded.replace(/^(人民币|rmb|cny|¥|￥)/i, "").replace(/(人民币|rmb|cny|整)$/i, "");
  const base = moneyFactor(unit);
  const made = (value: MoneyValue) => ok(period ? { ...value, period } : value);

  const { rest, qualifier } = takeQualifier(bare);
  const span = SPAN.exec(rest);
  if (span) {
    const right = factorOf(span[4], base, rest);
    const min = toYuan(span[1] ?? "", span[2] ? factorOf(span[2], base, rest) : right);
    const max = toYuan(span[3] ?? "", right);
    if (min > max)
      return no(`“${shown}”的下限大于上限`, `"${shown}": the lower bound is above the upper`, {
        zh: "请把小的数写在前面",
        en: "Write the smaller number first",
      });
    return made({ min, max, qualifier: min === max ? "exact" : "range" });
  }
  const one = ONE.exec(rest);
  if (!one) return refused;
  const value = toYuan(one[1] ?? "", factorOf(one[3], base, rest));
  const final = one[2] || one[4] || one[5] ? "gt" : qualifier;
  if (final === "gt") return made({ min: value, max: null, qualifier: "gt" });
  if (final === "lt") return made({ min: null, max: value, qualifier: "lt" });
  return made({ min: value, max: value, qualifier: final });
}

// "500元" in a 万元 column is five hundred yuan: a written 元 without 万 counts as a unit too.
function factorOf(unit: string | undefined, base: number, text: string): number {
  if (unit) return FACTORS[unit.toLowerCase()] ?? 1;
  return text.endsWith("元") ? 1 : base;
}
