import type { Locale } from "#platform/kernel/text.ts";

export type Amount = {
  readonly amountMin: number | null;
  readonly amountMax: number | null;
  readonly amountQualifier: string | null;
};

/** Yuan as people write them: 80 万元, ¥800,000. */
function yuan(value: number, locale: Locale): string {
  if (locale === "en") return `¥${value.toLocaleString("en-US")}`;
  return value >= 10_000 ? `${Number((value / 10_000).toFixed(2))} 万元` : `${value} 元`;
}

/** An amount in words; null where the need says none. */
export function amountText(
  { amountMin: min, amountMax: max, amountQualifier }: Amount,
  locale: Locale,
): string | null {
  const zh = locale === "zh";
  if (amountQualifier === "negotiable") return zh ? "面议" : "negotiable";
  if (min !== null && max !== null && min !== max) return `${yuan(min, locale)} – ${yuan(max, locale)}`;
  if (min !== null && max === null) return zh ? `${yuan(min, locale)}以上` : `${yuan(min, locale)} and more`;
  if (min === null && max !== null) return zh ? `${yuan(max, locale)}以内` : `up to ${yuan(max, locale)}`;
  if (min === null) return null;
  if (amountQualifier === "approx") return zh ? `约 ${yuan(min, locale)}` : `about ${yuan(min, locale)}`;
  return yuan(min, locale);
}
