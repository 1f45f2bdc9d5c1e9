import { cellText, compact } from "../cells.ts";
import { type Cell, no, ok, type Parsed, type Text } from "../types.ts";

/** A telephone number in one form: 13812345678, 0391-1234567-801, 400-123-4567 or +1 2025550123. */
export type PhoneValue = { number: string; kind: "mobile" | "landline" | "service" | "international" };

const POSSIBLE: Text = {
  zh: "可填：11 位手机号，或 0391-1234567（可加分机 -801）",
  en: "Accepted: an 11-digit mobile, or 0391-1234567 (extension -801)",
};

// Area codes 010, 02x have three digits, all others four.
const AREA = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/;

/** Reads a telephone number, also one Excel turned into a number, with +86, spaces, brackets or an extension. */
export function parsePhone(cell: Cell): Parsed<PhoneValue> {
  const shown = cellText(cell);
  const refused = (zh: string, en: string) => no(`“${shown}”${zh}`, `"${shown}" ${en}`, POSSIBLE);
  const text = compact(shown).replace(/^(手机|电话|联系电话|tel|mobile|phone)[:.]?/i, "");
  if (/^[^/、;,]*\d{7,}[/、;,]+[^/、;,]*\d{7,}/.test(text))
    return refused("里有多个号码，请只留一个", "holds several numbers; keep one");
  const extension = /^(.*\d)(?:-?转|ext\.?|x|#|-(?=\d{1,5}$))(\d{1,5})$/i.exec(text);
  const digits = (t: string) => t.replace(/[()\-.]/g, "");
  if (/^(\+|00)(?!86)\d[\d()\-.]{6,}$/.test(text)) {
    const abroad = /^(?:\+|00)([\d()\-.]+)$/.exec(text)?.[1] ?? "";
    const all = digits(abroad);
    if (all.length < 7 || all.length > 15)
      return refused("不是有效的国际号码", "is not a valid international number");
    return ok({ number: `+${all}`, kind: "international" });
  }
  const bare = digits(text).replace(/^(\+86|0086|86(?=1\d{10}$)|86(?=0\d{9,11}$))/, "");
  if (/^1[3-9]\d{9}$/.test(bare)) return ok({ number: bare, kind: "mobile" });
  if (/^[48]00\d{7}$/.test(bare))
    return ok({ number: `${bare.slice(0, 3)}-${bare.slice(3, 6)}-${bare.slice(6)}`, kind: "service" });
  const whole = AREA.exec(bare);
  if (whole) return ok({ number: `${whole[1]}-${whole[2]}`, kind: "landline" });
  const main = extension?.[1] ? digits(extension[1]).replace(/^(\+86|0086)/, "") : "";
  const local = AREA.exec(main);
  if (local) return ok({ number: `${local[1]}-${local[2]}-${extension?.[2]}`, kind: "landline" });
  if (/^[2-9]\d{6,7}$/.test(bare)) return ok({ number: bare, kind: "landline" });
  if (/^1\d+$/.test(bare))
    return refused(`有 ${bare.length} 位，手机号应为 11 位`, `has ${bare.length} digits; a mobile has 11`);
  return refused("不是有效的电话号码", "is not a valid telephone number");
}

/** Reads a mail address; full-width ＠ and ．, surrounding brackets and mailto: are tidied; the domain is lower-cased. */
export function parseEmail(cell: Cell): Parsed<string> {
  const shown = cellText(cell);
  const text = compact(shown)
    .replace(/^(mailto|e-?mail|邮箱)[:]/i, "")
    .replace(/^[<(]|[>)]$/g, "")
    .replaceAll("。", ".")
    .replace(/[.,;]$/, "");
  const m = /^([^\s@<>()[\]\\,;:"]+)@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})$/i.exec(text);
  if (!m || text.length > 254 || (m[1] ?? "").includes("..") || /^\.|\.$/.test(m[1] ?? ""))
    return no(`“${shown}”不是有效的邮箱`, `"${shown}" is not a valid mail address`, {
      zh: "形如 name@example.cn，只填一个",
      en: "Like name@example.cn, one only",
    });
  return ok(`${m[1]}@${(m[2] ?? "").toLowerCase()}`);
}

/**
 * Normalises a unified social credit code (upper case, half-width, no spaces or dashes) and checks its form; the check
 * digit (GB 32100) is the caller's `isValid`. A code Excel turned into a number has lost digits and is refused.
 */
export function parseUscc(cell: Cell, isValid: (code: string) => boolean = () => true): Parsed<string> {
  const shown = cellText(cell);
  if (typeof cell === "number" && !Number.isSafeInteger(cell))
    return no(
      "代码被 Excel 当作数字，末位已丢失",
      "Excel turned the code into a number and lost its last digits",
      {
        zh: "请把该列设为“文本”后重新填写",
        en: "Format the column as text and enter it again",
      },
    );
  const code = compact(shown).replaceAll("-", "").toUpperCase();
  if (code.length !== 18)
    return no(
      `“${shown}”有 ${code.length} 位，应为 18 位`,
      `"${shown}" has ${code.length} characters; 18 are needed`,
    );
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code))
    return no(`“${shown}”含有代码中不会出现的字符`, `"${shown}" has characters that no code contains`, {
      zh: "数字与大写字母，不含 I、O、S、V、Z；第 3–8 位为数字",
      en: "Digits and capitals without I, O, S, V, Z; positions 3–8 are digits",
    });
  if (!isValid(code))
    return no(`“${shown}”校验位不符，请核对是否抄错`, `"${shown}" fails its check digit; look for a slip`);
  return ok(code);
}
