import type { Locale, Text } from "#platform/kernel/text.ts";

/** One message as it is copied or mailed. */
export type PlainMessage = {
  readonly kind: string;
  readonly subject: Text;
  readonly text: Text;
  /** Whole address of the page. */
  readonly url: string;
};

const clean = (text: string): string =>
  text
    // What a chat shows as nothing, or as a box: controls, zero widths, marks that turn the direction.
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu, " ")
    .replace(/[ \u3000]+/g, " ")
    .trim();
/** A title on one line. */
export const oneLine = clean;
/** A text with its own lines, none empty. */
export const linesOf = (text: string): string[] => text.split(/\r?\n/).map(clean).filter(Boolean);

/**
 * One message for a chat (WeChat): title, text, and the address on a line of its own, because a chat takes what follows an address for
 * a part of it. No markup.
 */
export function messageForChat({ subject, text, url }: PlainMessage, locale: Locale): string {
  const title = oneLine(subject[locale]);
  return [locale === "zh" ? `【汇智】${title}` : `[Huizhi] ${title}`, ...linesOf(text[locale]), url].join(
    "\n",
  );
}

/** At most so many messages are written out; the others are counted. */
export const DIGEST_ITEMS = 50;

/** Several messages for a chat: a heading, one line each ending with its address, and where all of them are. */
export function digestForChat(
  messages: readonly PlainMessage[],
  { locale, total, inbox }: { readonly locale: Locale; readonly total: number; readonly inbox: string },
): string {
  const zh = locale === "zh";
  const shown = messages.slice(0, DIGEST_ITEMS);
  const rest = total - shown.length;
  return [
    zh ? `【汇智】未读消息 ${total} 条` : `[Huizhi] ${total} unread ${total === 1 ? "message" : "messages"}`,
    ...shown.map(({ subject, url }, i) => `${i + 1}${zh ? "、" : ". "}${oneLine(subject[locale])} ${url}`),
    ...(rest > 0 ? [zh ? `另有 ${rest} 条未列出。` : `${rest} more not listed.`] : []),
    zh ? `全部消息：${inbox}` : `All messages: ${inbox}`,
  ].join("\n");
}
