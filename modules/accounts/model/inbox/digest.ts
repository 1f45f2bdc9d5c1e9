import { escapeHtml } from "#platform/kernel/escape-html.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { decisionOf, NOTICE_GROUPS, type NoticeGroup, noticeGroups } from "./kinds.ts";
import { DIGEST_ITEMS, linesOf, oneLine, type PlainMessage } from "./plain.ts";

export type Digest = {
  readonly name: string;
  readonly locale: Locale;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Newest first. */
  readonly messages: readonly PlainMessage[];
  /** Address of the inbox; preferences are below it. */
  readonly inbox: string;
};

/** Lines of a message's text that a digest shows. */
const LINES = 3;
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const dayName = (day: string, locale: Locale): string => {
  const [, month = 1, date = 1] = day.split("-").map(Number);
  return locale === "zh" ? `${month}月${date}日` : `${date} ${MONTHS[month - 1]}`;
};
const count = (n: number, locale: Locale): string =>
  locale === "zh" ? `${n} 条新消息` : `${n} new ${n === 1 ? "message" : "messages"}`;

type Part = { readonly group: NoticeGroup; readonly messages: readonly PlainMessage[] };
/** Messages by group, groups in their order, empty ones left out; no more than a mail is read to the end. */
function partsOf(messages: readonly PlainMessage[]): Part[] {
  const shown = messages.slice(0, DIGEST_ITEMS);
  return NOTICE_GROUPS.flatMap((group) => {
    const own = shown.filter((m) => decisionOf(m.kind).group === group);
    return own.length === 0 ? [] : [{ group, messages: own }];
  });
}

const heading = ({ group, messages }: Part, i: number, locale: Locale): string =>
  locale === "zh"
    ? `${NUMERALS[i]}、${noticeGroups[group].zh}（${messages.length}）`
    : `${noticeGroups[group].en} (${messages.length})`;

const words = {
  greeting: (name: string, locale: Locale) => (locale === "zh" ? `${name}，您好：` : `Dear ${name},`),
  lead: (n: number, locale: Locale) =>
    locale === "zh"
      ? `您在汇智平台有 ${count(n, locale)}尚未查看。`
      : `there ${n === 1 ? "is" : "are"} ${count(n, locale)} for you on Huizhi.`,
  rest: (n: number, locale: Locale) =>
    locale === "zh" ? `另有 ${n} 条，请登录平台查看。` : `${n} more can be read on the platform.`,
  all: { zh: "查看全部消息", en: "All messages" },
  change: { zh: "调整或停收此类邮件", en: "Change or stop these mails" },
} as const;

/** The day's one mail: grouped, in the reader's language, as plain text and as simple HTML without pictures or styles of its own. */
export function digestMail(digest: Digest): { subject: string; text: string; html: string } {
  const { name, locale, day, messages, inbox } = digest;
  const total = messages.length;
  const rest = total - Math.min(total, DIGEST_ITEMS);
  const parts = partsOf(messages);
  const preferences = `${inbox}/preferences`;
  const when = dayName(day, locale);
  const colon = locale === "zh" ? "：" : ": ";
  const text = [
    words.greeting(name, locale),
    "",
    words.lead(total, locale),
    ...parts.flatMap((part, i) => [
      "",
      heading(part, i, locale),
      ...part.messages.flatMap((m, n) => [
        "",
        `${n + 1}. ${oneLine(m.subject[locale])}`,
        ...linesOf(m.text[locale])
          .slice(0, LINES)
          .map((line) => `   ${line}`),
        `   ${m.url}`,
      ]),
    ]),
    ...(rest > 0 ? ["", words.rest(rest, locale)] : []),
    "",
    `${words.all[locale]}${colon}${inbox}`,
    `${words.change[locale]}${colon}${preferences}`,
    "",
  ].join("\n");
  const link = (url: string, label: string) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
  const html = `<!doctype html><html lang="${locale === "zh" ? "zh-CN" : "en"}"><body style="font-family:sans-serif;line-height:1.6">
<p>${escapeHtml(words.greeting(name, locale))}</p><p>${escapeHtml(words.lead(total, locale))}</p>
${parts
  .map(
    (part, i) => `<h2 style="font-size:16px">${escapeHtml(heading(part, i, locale))}</h2><ol>
${part.messages
  .map(
    (m) =>
      `<li><p>${link(m.url, oneLine(m.subject[locale]))}<br>${linesOf(m.text[locale]).slice(0, LINES).map(escapeHtml).join("<br>")}</p></li>`,
  )
  .join("\n")}
</ol>`,
  )
  .join("\n")}
${rest > 0 ? `<p>${escapeHtml(words.rest(rest, locale))}</p>` : ""}<p>${link(inbox, words.all[locale])}</p>
<p style="color:#595959">${link(preferences, words.change[locale])}</p></body></html>`;
  return {
    subject:
      locale === "zh"
        ? `汇智每日摘要：${count(total, locale)}（${when}）`
        : `Huizhi daily digest: ${count(total, locale)} (${when})`,
    text,
    html,
  };
}

/** One message as a mail of its own: text and simple HTML. */
export function noticeMail(
  message: PlainMessage,
  { locale, preferences }: { readonly locale: Locale; readonly preferences: string | null },
): { subject: string; text: string; html: string } {
  const body = message.text[locale];
  const colon = locale === "zh" ? "：" : ": ";
  const open = locale === "zh" ? "打开页面" : "Open the page";
  return {
    subject: message.subject[locale],
    text: `${body}\n\n${message.url}\n${preferences ? `\n${words.change[locale]}${colon}${preferences}\n` : ""}`,
    html: `<!doctype html><html lang="${locale === "zh" ? "zh-CN" : "en"}"><body style="font-family:sans-serif;line-height:1.6">
<p>${body.split(/\r?\n/).map(escapeHtml).join("<br>")}</p><p><a href="${escapeHtml(message.url)}">${escapeHtml(open)}</a></p>
<p style="color:#595959">${escapeHtml(message.url)}</p>${
      preferences
        ? `<p style="color:#595959"><a href="${escapeHtml(preferences)}">${escapeHtml(words.change[locale])}</a></p>`
        : ""
    }</body></html>`,
  };
}
