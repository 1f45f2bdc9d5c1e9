import type { Locale } from "#platform/kernel/text.ts";
import type { Html } from "./letter-html.ts";
import { button, heading, letterPage, line, link, list } from "./letter-html.ts";

export type LetterNeed = {
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly kind: string;
  readonly fields: readonly string[];
  readonly summary: string;
  readonly url: string;
};
export type Letter = { readonly subject: string; readonly text: string; readonly html: string };

const WORDS = {
  zh: {
    read: "查看并推荐专家",
    all: "打开专属页面",
    whose: "本链接仅供贵单位使用，可看到推荐的进展；请勿公开张贴。",
    unsubscribe: "不再接收此类邮件",
    separator: "、",
    dear: (name: string) => `${name}，您好：`,
    foot: (city: string) => `您收到此邮件，是因为贵单位是${city}引才引智工作的合作渠道。`,
  },
  en: {
    read: "Read and recommend",
    all: "Open your page",
    whose:
      "This link is for your organisation; it shows how recommendations fare. Please do not post it in public.",
    unsubscribe: "Stop such mail",
    separator: ", ",
    dear: (name: string) => `Dear ${name},`,
    foot: (city: string) => `You receive this because your organisation is a partner channel of ${city}.`,
  },
} as const;

/** The digest as one recipient gets it: plain text with every address written out, and the same as simple HTML. */
export function digestLetter(given: {
  readonly locale: Locale;
  readonly recipient: string;
  readonly subject: string;
  readonly intro: string;
  readonly needs: readonly LetterNeed[];
  readonly url: string;
  readonly unsubscribeUrl: string;
  readonly from: string;
  /** Whose channel the recipient is, in the letter's language. */
  readonly city: string;
}): Letter {
  const words = WORDS[given.locale];
  const facts = (need: LetterNeed) =>
    [need.code, need.kind, need.place, need.fields.join(words.separator)].filter(Boolean).join(" · ");
  const text = [
    words.dear(given.recipient),
    "",
    given.intro,
    "",
    ...given.needs.flatMap((need, i) => [
      `${i + 1}. ${need.title}`,
      `   ${facts(need)}`,
      ...(need.summary ? [`   ${need.summary}`] : []),
      `   ${words.read}: ${need.url}`,
      "",
    ]),
    `${words.all}: ${given.url}`,
    words.whose,
    "",
    given.from,
    "",
    "--",
    words.foot(given.city),
    `${words.unsubscribe}: ${given.unsubscribeUrl}`,
    "",
  ].join("\n");
  const body: Html[] = [
    line(words.dear(given.recipient)),
    ...given.intro
      .split(/\n+/)
      .filter(Boolean)
      .map((p) => line(p)),
    list(
      given.needs.map((need) => [
        heading(need.title, need.url),
        line(facts(need), "quiet"),
        ...(need.summary ? [line(need.summary)] : []),
        link(words.read, need.url),
      ]),
    ),
    button(words.all, given.url),
    line(words.whose, "quiet"),
    line(given.from),
    line(words.foot(given.city), "quiet"),
    link(words.unsubscribe, given.unsubscribeUrl, "quiet"),
  ];
  return { subject: given.subject, text, html: letterPage(given.locale, given.subject, body) };
}

/** A text cut at a sentence or word, with an ellipsis, so that a letter stays short. */
export function shortened(text: string, most: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  const letters = [...flat];
  if (letters.length <= most) return flat;
  return `${letters
    .slice(0, most - 1)
    .join("")
    .trimEnd()}…`;
}
