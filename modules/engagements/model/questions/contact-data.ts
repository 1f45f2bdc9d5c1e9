import type { Text } from "#platform/kernel/text.ts";

export type ContactKind = "email" | "phone" | "wechat";
/** A piece of a message that tells how to reach somebody. */
export type ContactFound = { readonly kind: ContactKind; readonly text: string };

export const contactKindLabels: Readonly<Record<ContactKind, Text>> = {
  email: { zh: "邮箱", en: "e-mail address" },
  phone: { zh: "电话号码", en: "telephone number" },
  wechat: { zh: "微信、QQ 等账号", en: "account of WeChat, QQ or the like" },
};

const SPELLED: Readonly<Record<string, string>> = {
  零: "0",
  〇: "0",
  一: "1",
  幺: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  壹: "1",
  贰: "2",
  叁: "3",
  肆: "4",
  伍: "5",
  陆: "6",
  柒: "7",
  捌: "8",
  玖: "9",
};
const FIGURE = `[${Object.keys(SPELLED).join("")}\\d]`;

/** Width and invisible characters undone, so that a disguise is the thing itself. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/[‐-―−]/g, "-");

const FIGURES = new RegExp(String.raw`${FIGURE}(?:[\s-]?${FIGURE}){10}`, "g");

/** Eleven figures of which some are words (`一三八…`, `1三8…`) as digits; other words of figures stay. */
const unspelled = (text: string): string =>
  text.replace(FIGURES, (run) =>
    /^[\d\s-]+$/.test(run) ? run : [...run].map((c) => SPELLED[c] ?? (/\d/.test(c) ? c : "")).join(""),
  );

const AT = String.raw`(?:@|\s*[[({<]\s*(?:at|@|艾特)\s*[\])}>]\s*|\s+at\s+|\s*艾特\s*)`;
const DOT = String.raw`(?:\.|。|\s*[[({<]\s*(?:dot|点)\s*[\])}>]\s*|\s+dot\s+|\s*点\s*)`;
const EMAIL = new RegExp(
  String.raw`[a-z0-9][\w.+-]{0,63}${AT}[a-z0-9-]{1,60}(?:${DOT}[a-z0-9-]{1,30}){0,3}${DOT}[a-z]{2,18}\b`,
  "gi",
);
/** Mainland mobiles, with the ways people break them up. */
const MOBILE = /(?<![\d.])(?:\+?\s?86[\s-]?)?1[\s-]?[3-9](?:[\s-]?\d){9}(?![\d.]*\d)/g;
/** The same in the usual groups, with any other mark between them: `138.0000.1234`. */
const GROUPED = /(?<![\d.])1[3-9]\d\s?[._/|*~·,，、]\s?\d{4}\s?[._/|*~·,，、]\s?\d{4}(?![\d.]*\d)/g;
const LANDLINE =
  /(?<![\d.-])(?:\(0\d{2,3}\)[\s-]?|0\d{2,3}[\s-])\d{7,8}(?!\d)(?:[\s-]*(?:转|ext\.?)\s*\d{1,6})?/gi;
const INTERNATIONAL =
  /(?<![\d\w])(?:\+|00)[1-9]\d{0,2}[\s-]?(?:\(\d{1,4}\)[\s-]?)?\d(?:[\s-]?\d){6,12}(?!\d)/g;
const NAMED_NUMBER =
  /(?:电话|手机|联系方式|拨打|致电|tel|phone|mobile|call me(?: at| on)?|ring me(?: at| on)?)\s*(?:号码?|number|no\.?)?\s*(?:是|为|is)?\s*[:：]?\s*[+(]?\d[\d\s()-]{5,18}\d/gi;
const MESSENGER = String.raw`(?:微\s*信|加\s*[v微薇]|\bv\s?x|\bv\s*信|薇\s*信|威\s*信|\bwe\s?chat|\bweixin|\bwhatsapp|\btelegram|\bskype|\bqq|扣扣|企鹅号)`;
const NUMBER_WORD = String.raw`\s*(?:号码?|账号|帐号|\bid\b|\bnumber\b|\bno\.|\baccount\b)?\s*`;
/** `微信：abc_12345`, `QQ号 123456`: an account named as one. */
const ACCOUNT = new RegExp(
  String.raw`${MESSENGER}${NUMBER_WORD}(?:是|为|叫)?\s*[:=]\s*["“]?(?:[a-z][\w.-]{4,30}|\+?\d{5,14})(?![\w.])`,
  "gi",
);
/** After `is`, or nothing, only what looks like no word: with a figure, a dash or a line below. */
const BARE_ACCOUNT = new RegExp(
  String.raw`${MESSENGER}${NUMBER_WORD}(?:是|为|叫|\bis\b)?\s*["“]?(?=[\w-]*[\d_-])(?:[a-z][\w-]{4,30}|\d{5,12})(?![\w.])`,
  "gi",
);
const LINK =
  /(?:https?:\/\/)?(?:wa\.me|t\.me|u\.wechat\.com|weixin:\/\/|line\.me|mailto:|tel:)[\w/.?=&%@+-]{2,80}/gi;

const PATTERNS: readonly [ContactKind, RegExp][] = [
  ["email", EMAIL],
  ["wechat", ACCOUNT],
  ["wechat", BARE_ACCOUNT],
  ["wechat", LINK],
  ["phone", NAMED_NUMBER],
  ["phone", MOBILE],
  ["phone", GROUPED],
  ["phone", INTERNATIONAL],
  ["phone", LANDLINE],
];

/**
 * Contact data in a message: mail addresses, telephone numbers, accounts of messengers, with the usual disguises (full width, spaces,
 * "at", figures in words). Standards, amounts, days, DOIs and measured values are none. At most ten are named.
 */
export function contactsIn(text: string): ContactFound[] {
  const read = unspelled(plain(text));
  const found: ContactFound[] = [];
  // What was recognised once is not found again as something else.
  let rest = read;
  for (const [kind, pattern] of PATTERNS)
    rest = rest.replace(pattern, (piece) => {
      if (isMeasure(piece)) return piece;
      found.push({ kind, text: piece.trim().slice(0, 60) });
      return "\u0000".repeat(3);
    });
  return found.slice(0, 10);
}

/** `10.1016/…` and the like never begin a number; a day with a time is none either. */
const isMeasure = (piece: string): boolean => /^(?:19|20)\d\d-\d{1,2}-\d{1,2}/.test(piece.trim());
