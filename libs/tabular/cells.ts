import type { Cell } from "./types.ts";

// Invisible characters that copying from Word, WeChat and web pages leaves in cells.
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/g;
const CONTROL = /[^\P{Cc}\n\r\t]/gu;

// Most cells need nothing: one look decides.
const UNCLEAN =
  /[^\P{Cc}\n]|[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u3000\u00A0\u00AD\u2002-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/**
 * Cleans text without changing what it says: full-width digits, letters and spaces become half-width, invisible
 * characters go, line ends become \n, ends are trimmed. Chinese punctuation （，：；） stays as typed.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text.trim();
  return text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (c) =>
      String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    )
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, "")
    .replace(CONTROL, "")
    .replace(/[\u3000\u00A0\u2002-\u200A\t]/g, " ")
    .trim();
}

/** A cell as the user would read it; numbers without exponent or binary noise (0.1+0.2 → 0.3), blank → "". */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "是" : "否";
  return cleanText(cell);
}

function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes("e")
    ? rounded.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

/** True for an empty cell and for one holding only spaces or a dash placeholder-free nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cleanText(cell) === "");
}

/** Text for reading numbers, dates and codes: NFKC (so ，→, （→( ～→~), one kind of dash, no inner spaces. */
export function compact(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  return cleanText(text)
    .normalize("NFKC")
    .replace(/[‐‑‒–—―−﹣－─]/g, "-")
    .replace(/[∼〜～]/g, "~")
    .replace(/\s+/g, "");
}

/** Column letters of a 0-based index: 0 → A, 27 → AB. */
export function columnLetters(index: number): string {
  let rest = index + 1;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
