import { needKindLabels } from "#modules/needs/model/need.ts";
import { inLanguage, type PublicNeed } from "#modules/needs/model/public-need.ts";
import { type Html, html } from "#platform/http/html.ts";
import { maskEmail, maskName } from "#platform/kernel/mask.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import { countyLabel, fieldLabel } from "../../../model/portal/labels.ts";
import {
  type RecommendationState,
  recommendationLifecycle,
} from "../../../model/recommendations/recommendation.lifecycle.ts";
import { summaryOf } from "../dispatches/letters.ts";
import type { Held, OwnRecommendation } from "./partner.ts";

const L = (zh: string, en: string): Text => ({ zh, en });
const WORDS = {
  read: L("查看并推荐", "Read and recommend"),
  closed: L("已不再公开征集", "No longer open"),
  own: L("通过本链接推荐的专家", "Recommended through this link"),
  none: L("本次推送的需求均已不再公开征集。", "None of these needs is open any more."),
  stop: L("不再接收此类邮件", "Stop such mail"),
  stopped: L(
    "您已退订，不会再收到需求推送邮件。",
    "You unsubscribed; no more digests of needs are sent to you.",
  ),
  whose: L(
    "本页为贵单位专属，可看到推荐的进展。请勿公开张贴链接。",
    "This page is for your organisation and shows how recommendations fare. Please do not post the link in public.",
  ),
  back: L("返回需求清单", "Back to the list of needs"),
} as const;

/** The digest as its recipient sees it on the page. */
export function digestBody(given: {
  readonly held: Held;
  readonly open: ReadonlyMap<string, PublicNeed>;
  readonly recommended: readonly OwnRecommendation[];
  readonly locale: Locale;
  /** This page's address, in the page's language. */
  readonly url: string;
}): Html {
  const { held, open, recommended, locale, url } = given;
  const t = (text: Text) => text[locale];
  const name = locale === "zh" ? held.channel.nameZh : (held.channel.nameEn ?? held.channel.nameZh);
  const intro = locale === "zh" ? held.letter.introZh : held.letter.introEn;
  return html`<div data-seen="${url}/seen"><h1>${name}</h1>
<section class="panel">${intro
    .split(/\n+/)
    .filter(Boolean)
    .map((p) => html`<p>${p}</p>`)}<p class="quiet small">${t(WORDS.whose)}</p></section>
${open.size === 0 ? html`<div class="notice">${t(WORDS.none)}</div>` : null}
<section class="panel"><ol class="plain digest">${held.needs.map((row) => {
    const known = open.get(row.needId);
    if (!known)
      return html`<li><h2 class="quiet">${row.title}</h2><p class="quiet small">${row.needCode} · <span class="tag">${t(WORDS.closed)}</span></p></li>`;
    const need = inLanguage(known, locale);
    const summary = summaryOf(need);
    return html`<li><h2><a href="${url}/n/${need.code}">${need.title}</a></h2>
<p class="small"><span class="tag ${need.kind}">${needKindLabels[need.kind][locale]}</span> <span class="quiet">${need.code} · ${countyLabel(need.county)[locale]}${
      need.fields.length > 0
        ? ` · ${need.fields.map((f) => fieldLabel(f)[locale]).join(locale === "zh" ? "、" : ", ")}`
        : ""
    }</span></p>
${summary ? html`<p>${summary}</p>` : null}
<p><a class="button second" href="${url}/n/${need.code}">${t(WORDS.read)}<span class="hidden"> ${need.title}</span></a></p></li>`;
  })}</ol></section>
${recommendedList(recommended, locale)}
<p class="small">${
    held.unsubscribedAt ? html`<span>${t(WORDS.stopped)}</span> ` : null
  }<a href="${url}/unsubscribe" rel="nofollow">${t(WORDS.stop)}</a></p></div>`;
}

/** Names are masked: a link is passed on sooner or later. */
function recommendedList(recommended: readonly OwnRecommendation[], locale: Locale): Html | null {
  if (recommended.length === 0) return null;
  const label = (state: string) =>
    recommendationLifecycle.states[state as RecommendationState]?.label[locale] ?? state;
  return html`<section class="panel"><h2>${WORDS.own[locale]}</h2><ul class="plain">${recommended.map(
    (r) =>
      html`<li>${r.code} · ${maskName(r.name)} · ${r.needCode} <span class="tag">${label(r.state)}</span></li>`,
  )}</ul></section>`;
}

export const backLink = (url: string, locale: Locale): Html =>
  html`<p><a href="${url}">${WORDS.back[locale]}</a></p>`;

/** One press unsubscribes, one press takes it back. */
export function unsubscribeBody(given: {
  readonly email: string;
  readonly unsubscribed: boolean;
  readonly url: string;
  readonly locale: Locale;
  readonly done: boolean;
}): Html {
  const { unsubscribed, url, locale, done } = given;
  const email = maskEmail(given.email) ?? "";
  const zh = locale === "zh";
  const state = unsubscribed
    ? zh
      ? `${email} 不会再收到需求推送邮件。`
      : `No more digests of needs are sent to ${email}.`
    : zh
      ? `${email} 会收到需求推送邮件，一般每届大会前几次。`
      : `Digests of needs are sent to ${email}, a few times before each conference.`;
  return html`<h1>${zh ? "邮件订阅" : "Mail from us"}</h1>
<div class="notice${done ? " good" : ""}" role="status">${state}</div>
<form method="post" action="${url}/unsubscribe"><input type="hidden" name="wants" value="${unsubscribed ? "yes" : "no"}">
<p class="actions"><button class="button${unsubscribed ? " second" : ""}" type="submit">${
    unsubscribed ? (zh ? "恢复接收" : "Send them again") : zh ? "确认退订" : "Unsubscribe"
  }</button></p></form>
<p class="quiet small">${zh ? "已收到的链接在有效期内仍可使用。" : "Links you were sent go on working until they expire."}</p>`;
}
