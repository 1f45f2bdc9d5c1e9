import type { Language } from "./i18n.ts";

/** How exact a figure is: exact, 余/多 (more than), 近 (nearly), 约 (about). */
export type Qualifier = "exact" | "gt" | "lt" | "approx";

const ZONE = "Asia/Shanghai";
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

function parts(value: string, withTime: boolean): Record<string, string> | null {
  const at = new Date(DATE_ONLY.test(value) ? `${value}T00:00:00+08:00` : value);
  if (Number.isNaN(at.getTime())) return null;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: ZONE,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...(withTime ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } : {}),
  });
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2023-10-20` or an instant → the day in China; anything unreadable comes back as it was. */
export function formatDate(value: string | null | undefined, language: Language): string {
  if (!value) return "—";
  const p = parts(value, false);
  if (!p) return value;
  if (language === "zh") return `${p.year}-${p.month}-${p.day}`;
  return `${Number(p.day)} ${MONTHS[Number(p.month) - 1]} ${p.year}`;
}

/** An instant → day and minute in China. */
export function formatDateTime(value: string | null | undefined, language: Language): string {
  if (!value) return "—";
  const p = parts(value, true);
  return p ? `${formatDate(value, language)} ${p.hour}:${p.minute}` : value;
}

export function formatNumber(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "—";
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: digits }).format(value);
}

/** A share between 0 and 1 → `33 %` / `33%`. */
export function formatShare(value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined) return "—";
  return `${formatNumber(value * 100)}${language === "zh" ? "%" : " %"}`;
}

/**
 * Money in yuan as bureaus read it: 亿元 from 100 million, 万元 from ten thousand, else 元.
 * English keeps CNY with million or thousand separators.
 */
export function formatMoney(
  yuan: number | null | undefined,
  language: Language,
  qualifier: Qualifier = "exact",
): string {
  if (yuan === null || yuan === undefined) return "—";
  if (language === "en") {
    const text = yuan >= 1e6 ? `${formatNumber(yuan / 1e6, 2)} million` : formatNumber(yuan, 2);
    return qualify(`CNY ${text}`, "", { qualifier, language });
  }
  const [amount, unit] =
    yuan >= 1e8 ? [yuan / 1e8, "亿元"] : yuan >= 1e4 ? [yuan / 1e4, "万元"] : [yuan, "元"];
  return qualify(formatNumber(amount, 4), unit, { qualifier, language });
}

/**
 * Puts the qualifier where the language wants it: `8 亿余元`-style words follow the number in Chinese (余/多),
 * 近 and 约 stand before it; English says over, nearly, about.
 */
export function qualify(
  number: string,
  unit: string,
  how: { qualifier: Qualifier; language: Language },
): string {
  const { qualifier, language } = how;
  if (language === "en") {
    const word = { exact: "", gt: "over ", lt: "nearly ", approx: "about " }[qualifier];
    return `${word}${number}${unit ? ` ${unit}` : ""}`;
  }
  if (qualifier === "gt") {
    // 余 follows round numbers of two digits and more; below ten one says 多. A magnitude like 亿 comes before it.
    const word = /\d0$/.test(number) || unit.startsWith("亿") || unit.startsWith("万") ? "余" : "多";
    const magnitude = /^[万亿]/.exec(unit)?.[0] ?? "";
    return `${number}${magnitude}${word}${unit.slice(magnitude.length)}`;
  }
  return `${{ exact: "", lt: "近", approx: "约" }[qualifier]}${number}${unit}`;
}
