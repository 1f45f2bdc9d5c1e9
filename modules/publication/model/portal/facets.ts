import type { Option } from "#platform/kernel/fields.ts";

/** One way of narrowing the public list, as it stands in the address: `?county=410882`. */
export const FACETS = ["kind", "county", "industry", "field", "budget", "deadline", "call"] as const;
export type Facet = (typeof FACETS)[number];

const option = (value: string, zh: string, en: string): Option => ({ value, label: { zh, en } });

export const kindOptions: readonly Option[] = [
  option("technology", "技术需求", "Technology"),
  option("talent", "人才需求", "Talent"),
];

/** Bands of what is offered, in yuan: planned funding of technology needs, annual salary of posts. */
const BANDS = [
  ["under-100k", 0, "10 万元以下", "Under ¥100,000"],
  ["100k-500k", 100_000, "10–50 万元", "¥100,000–500,000"],
  ["500k-1m", 500_000, "50–100 万元", "¥500,000–1 million"],
  ["1m-5m", 1_000_000, "100–500 万元", "¥1–5 million"],
  ["from-5m", 5_000_000, "500 万元以上", "¥5 million and more"],
] as const;

export const budgetOptions: readonly Option[] = [
  ...BANDS.map(([value, , zh, en]) => option(value, zh, en)),
  option("negotiable", "面议", "Negotiable"),
];

/** The band of an amount: by what is offered at least, else at most. Null where nothing is said. */
export function budgetBand(amount: {
  readonly amountMin: number | null;
  readonly amountMax: number | null;
  readonly amountQualifier: string | null;
}): string | null {
  if (amount.amountQualifier === "negotiable") return "negotiable";
  const yuan = amount.amountMin ?? amount.amountMax;
  if (yuan === null) return null;
  return BANDS.findLast(([, from]) => yuan >= from)?.[0] ?? null;
}

export const deadlineOptions: readonly Option[] = [
  option("30", "30 天内截止", "Within 30 days"),
  option("later", "30 天以后", "Later"),
  option("none", "长期有效", "No deadline"),
];

export const callOptions: readonly Option[] = [option("open", "揭榜挂帅", "Open call")];

export const SORTS = ["relevance", "newest", "deadline", "budget"] as const;
export type Sort = (typeof SORTS)[number];
export const sortOptions: readonly Option[] = [
  option("relevance", "相关度", "Relevance"),
  option("newest", "最新发布", "Newest"),
  option("deadline", "截止日期", "Deadline"),
  option("budget", "预算 / 年薪", "Budget or salary"),
];

/** Postings on one page of the list. */
export const PAGE_SIZE = 20;
