/** What a salary text says, per month in yuan. `min` = `max` null: negotiable or open; one of them null: from, up to. */
export type Salary = {
  readonly min: number | null;
  readonly max: number | null;
  /** `open`: 面议, 不限; no bound is known. */
  readonly kind: "exact" | "range" | "from" | "up-to" | "about" | "open";
  /** The period as written, or as assumed where nothing is written. */
  readonly period: SalaryPeriod;
  /** The period stands nowhere: five 万 and more a person is a year's, less a month's. */
  readonly assumed: boolean;
  /** Months paid a year where more than twelve are named (13薪); never counted into the monthly amount. */
  readonly months?: number;
};
export type SalaryPeriod = "month" | "year" | "week" | "day" | "hour";

export type SalaryReading =
  | { readonly ok: true; readonly value: Salary }
  | {
      readonly ok: false;
      readonly reason: { zh: string; en: string };
      readonly possible: { zh: string; en: string };
    };

/** Months per period: 21.75 paid days a month of 8 hours (《关于职工全年月平均工作时间和工资折算问题的通知》, 2008). */
const PER_MONTH: Record<SalaryPeriod, number> = {
  month: 1,
  year: 1 / 12,
  week: 52 / 12,
  day: 21.75,
  hour: 174,
};
const FACTORS: Readonly<Record<string, number>> = { 元: 1, 块: 1, 百: 100, 千: 1e3, k: 1e3, 万: 1e4, w: 1e4 };
const POSSIBLE = {
  zh: "8千-1.2万/月、10-15K·13薪、6000-8000、3000以上、200元/天、年薪20万、面议",
  en: "8千-1.2万/月, 10-15K·13薪, 6000-8000, 3000以上, 200元/天, 年薪20万, 面议 (negotiable)",
};

const OPEN =
  /^(薪[资酬水]|工资|待遇|月薪|年薪|价格)?[:：]?(面议|面谈|可面议|电议|详谈|可谈|可议|另议|看能力|按能力|根据能力|待定|协商|可协商|从优|优厚|不限|无|无要求|不要求|均可|都可以|随意|不填|保密|按规定|按国家规定|negotiable|open|any|none|tbd|n\/?a|-+|—+|\/)$/i;
/** Said beside an amount, of other things than it. */
const BESIDE =
  /包(?:吃住|食宿|三餐|吃|住|餐)|提供食宿|[日周月]结|[五六]险[一二两]金|五险|[双单]休|实习(?:期|工资)?|试用期|转正后?|兼职|全职/g;
const FOREIGN = /美元|美金|欧元|日元|英镑|港币|港元|usd|eur|gbp|hkd|jpy|[$€£]/i;
const PERIODS: readonly [RegExp, SalaryPeriod][] = [
  [/时薪|(?:[/每]|per)(?:个?小时|时|hour|hr|h)(?![a-z])|元小时/g, "hour"],
  [/日薪|(?:[/每]|per)(?:天|日|day|d)(?![a-z])|元天/g, "day"],
  [/周薪|(?:[/每]|per)(?:周|星期|week|wk)(?![a-z])/g, "week"],
  [/年薪|年收入|年包|(?:[/每]|per)(?:年|year|yr|annum|y)(?![a-z])|annual(?:ly)?|p\.?a\.?$/g, "year"],
  [/月薪|月工资|月收入|(?:[/每]|per)(?:个?月|month|mon|mo|m)(?![a-z])|monthly/g, "month"],
];
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const AMOUNT = String.raw`(${NUMBER})(万|千|百|k|w|元|块)?(\d)?(?:元|块)?`;
const SPAN = new RegExp(`^${AMOUNT}(?:-|~|至|到)${AMOUNT}$`);
const ONE = new RegExp(`^${AMOUNT}$`);
const LEAD_FROM =
  /^(?:不低于|不少于|至少|最低|大于等于|大于|超过|高于|>=|≥|>|底薪|保底|起薪|无责底薪|from|atleast|over|min\.?)/;
const LEAD_UP_TO = /^(?:不超过|不高于|不多于|最高|最多|至多|低于|小于|<=|≤|<|近|upto|atmost|under|max\.?)/;
const LEAD_ABOUT = /^(?:大约|大概|约|左右|平均|about|around|approx\.?|~)/;
const TAIL_FROM = /(?:及以上|以上|起步|起|余|多|\+)$/;
const TAIL_UP_TO = /(?:及以下|以下|以内|之内|封顶)$/;
const TAIL_ABOUT = /(?:左右|上下)$/;

/**
 * Reads a salary as postings and seekers write it: ranges with one unit or two, 千/万/K/W, 元, Chinese numerals (八千到一万二),
 * months of pay (13薪), hour, day, week, month, year, 以上/以下/左右, base plus commission (the base counts), negotiable.
 * A bare number needs `unit` (of its header, 元 or 千 or 万) or to be 500 yuan at least. `period` is the header's (年薪).
 * Foreign currency, reversed ranges, negative and senseless amounts are refused.
 */
export function parseSalary(
  text: string,
  header: { readonly unit?: string; readonly period?: SalaryPeriod } = {},
): SalaryReading {
  const refuse = (zh: string, en: string): SalaryReading => ({
    ok: false,
    reason: { zh, en },
    possible: POSSIBLE,
  });
  const unread = () => refuse("不是可识别的薪资", "is not a salary that can be read");
  if (text.length > 200) return unread();
  let rest = plain(text);
  if (rest === "" || OPEN.test(rest)) return open(header.period ?? "month", header.period === undefined);
  if (FOREIGN.test(rest))
    return refuse("是外币金额，请折算为人民币", "is in a foreign currency: convert it to yuan");
  rest = withoutAsides(rest);
  const ahead = /^(\d{2})薪[·,]?(?=\d)/.exec(rest);
  if (ahead) rest = rest.slice(ahead[0].length);
  const months = /[·*x×,，(]?(\d{2}(?:\.\d)?)(?:个月薪?|薪|months?)\)?$|[·*x×](\d{2})$/.exec(rest);
  if (months) rest = rest.slice(0, months.index);
  let period: SalaryPeriod | undefined;
  for (const [pattern, found] of PERIODS) {
    const without = rest.replace(pattern, "");
    if (without === rest) continue;
    rest = without;
    period = found;
    break;
  }
  rest = rest.replace(
    /^(?:薪[资酬水]|综合|到手|税[前后]|工资|待遇|底薪|固定|期望|salary|[:：])+(?=.)/g,
    (m) => (m.includes("底薪") ? "底薪" : ""),
  );
  rest = rest.replace(/[(（]?(?:税[前后]|到手|综合|可面议|面议)[)）]?$/, "");
  const based = /^(.*\d.*?)\+(?:.*(?:提成|绩效|奖金|补贴|补助|分红|佣金|五险|奖励).*)$/.exec(rest);
  if (based?.[1]) rest = based[1];
  const leads: Salary["kind"] | undefined = based
    ? "from"
    : LEAD_FROM.test(rest) || TAIL_FROM.test(rest)
      ? "from"
      : LEAD_UP_TO.test(rest) || TAIL_UP_TO.test(rest)
        ? "up-to"
        : LEAD_ABOUT.test(rest) || TAIL_ABOUT.test(rest)
          ? "about"
          : undefined;
  for (const pattern of [LEAD_FROM, LEAD_UP_TO, LEAD_ABOUT, TAIL_FROM, TAIL_UP_TO, TAIL_ABOUT])
    rest = rest.replace(pattern, "");
  rest = rest
    .replace(/^[¥￥]|^(?:rmb|cny)/, "")
    .replace(/(?:rmb|cny)$/, "")
    .replace(/[-~][¥￥]/, "-");
  if (rest === "" && period) return unread();
  const span = SPAN.exec(rest);
  const one = span ? null : ONE.exec(rest);
  if (!span && !one) return /^-\d/.test(rest) ? refuse("不能为负数", "cannot be negative") : unread();
  const right = (span ? span[5] : one?.[2]) ?? undefined;
  const unit = right ?? (span?.[2] && span[2] !== "元" ? span[2] : undefined);
  const factorOf = (own: string | undefined) => FACTORS[own ?? unit ?? header.unit ?? "元"] ?? 1;
  const high = span
    ? amount(span[4], factorOf(span[5]), span[6])
    : amount(one?.[1], factorOf(one?.[2]), one?.[3]);
  let low = high;
  if (span) {
    // 4500-6千 means 4,500; 4-6千 means 4,000: a unit is shared unless the number alone is already larger than the end.
    const bare = amount(span[1], FACTORS[span[2] ?? "元"] ?? 1, span[3]);
    const shared = amount(span[1], factorOf(span[2]), span[3]);
    const amounts = bare >= 500 || period === "day" || period === "hour";
    low = span[2] || shared <= high || !amounts ? shared : bare;
  }
  if (low > high) return refuse("下限大于上限", "has a lower bound above the upper");
  if (high <= 0) return refuse("不大于零", "is not above zero");
  const written = right ?? span?.[2] ?? header.unit;
  const stated = period ?? header.period;
  const usual: SalaryPeriod = stated ?? (low >= 5e4 ? "year" : "month");
  if (!written && !stated && high < 500)
    return refuse("没有单位，无法判断是元、千元还是万元", "has no unit: yuan, thousands or ten thousands?");
  const monthly = (yuan: number) => Math.round(yuan * PER_MONTH[usual]);
  const most = monthly(high);
  if (most < 100 || most > 5_000_000)
    return refuse(`折合每月 ${most} 元，不合常理`, `comes to ${most} yuan a month, which makes no sense`);
  const kind = leads ?? (low === high ? "exact" : "range");
  // 底薪3000-5000+提成 stays a range; a bound only opens what was one number.
  const min = kind === "up-to" && !span ? null : monthly(low);
  const max = kind === "from" && !span ? null : most;
  const named = months?.[1] ?? months?.[2] ?? ahead?.[1];
  const count = named === undefined ? undefined : Number(named);
  return {
    ok: true,
    value: {
      min,
      max,
      kind: span && kind !== "about" ? "range" : kind,
      period: usual,
      assumed: stated === undefined,
      ...(count !== undefined && count > 12 && count <= 36 ? { months: count } : {}),
    },
  };
}

/** 面议（8000起） is an amount, 6000-8000，包吃住 too. */
const withoutAsides = (text: string): string =>
  text
    .replace(BESIDE, "")
    .replace(/^面议(?=.*\d)/, "")
    .replace(/\(\)/g, "")
    .replace(/^\(([^()]*)\)$/, "$1")
    .replace(/^[,、;·。:]+|[,、;·。]+$/g, "");

const open = (period: SalaryPeriod, assumed: boolean): SalaryReading => ({
  ok: true,
  value: { min: null, max: null, kind: "open", period, assumed },
});

/** 1万2 is 12,000, 8千5 is 8,500: a digit behind the unit counts tenths of it. */
function amount(digits: string | undefined, factor: number, tenth: string | undefined): number {
  const value =
    Number((digits ?? "0").replaceAll(",", "")) * factor + (tenth ? (Number(tenth) * factor) / 10 : 0);
  return Math.round(value * 100) / 100;
}

const HAN_DIGITS = "零一二三四五六七八九";
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/人民币/g, "")
    .replace(/[–—−‐‑―~～〜]+|--+/g, "-")
    .replace(/两/g, "二")
    .replace(/二十万|(?<![一二三四五六七八九])十万/g, (m) => (m.length === 3 ? "20万" : "10万"))
    .replace(
      /([一二三四五六七八九])十([一二三四五六七八九])?(?=万|千|$|-|到|至|元)/g,
      (_, a, b) => `${HAN_DIGITS.indexOf(a)}${b ? HAN_DIGITS.indexOf(b) : 0}`,
    )
    .replace(/十([一二三四五六七八九])(?=万|千)/g, (_, a) => `1${HAN_DIGITS.indexOf(a)}`)
    .replace(/[一二三四五六七八九](?=[万千百]|-|到|至|$|以|元|左|起|\/)/g, (d) =>
      String(HAN_DIGITS.indexOf(d)),
    )
    .replace(
      /(\d+(?:\.\d+)?)万(\d+(?:\.\d+)?)千(\d)?/g,
      (_, a, b, c) => `${Number(a) * 1e4 + Number(b) * 1e3 + Number(c ?? 0) * 100}元`,
    )
    .replace(/(\d+(?:\.\d+)?)千(\d)百/g, (_, a, b) => `${Number(a) * 1e3 + Number(b) * 100}元`)
    .replace(/k元/g, "k")
    .replace(/(万|千|百)元/g, "$1")
    .replace(/(\d)元\/?(天|日|小时|时|月|年|周)(?!薪)/g, "$1元/$2")
    .replace(/人$/, "");
}
