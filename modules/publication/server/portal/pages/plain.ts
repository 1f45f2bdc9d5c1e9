import { html } from "#platform/http/html.ts";
import { wordsOf } from "../page/words.ts";
import { type PortalPage, portalPath } from "../shell.ts";
import type { Tally } from "./home.ts";
import { tallyRows } from "./home.ts";
import type { PageContext } from "./parts.ts";

type Page = Omit<PortalPage, "siteName" | "menu">;

/** A page that says what could not be done and where to go on. */
export function problemPage(
  problem: { readonly title: string; readonly hint?: string | undefined; readonly path?: string },
  { locale }: Pick<PageContext, "locale">,
): Page {
  const words = wordsOf(locale);
  return {
    locale,
    title: problem.title,
    description: problem.hint ?? problem.title,
    path: problem.path ?? "/portal",
    indexed: false,
    body: html`<div class="panel"><h1>${problem.title}</h1>${problem.hint ? html`<p>${problem.hint}</p>` : null}
<p class="actions"><a class="button" href="${portalPath(locale, "/portal/needs")}">${words.toNeeds}</a><a class="button second" href="${portalPath(locale, "/portal")}">${words.toHome}</a></p></div>`,
  };
}

/** What WeChat's browser shows in place of a download. */
export function weChatPage(url: string, { locale }: Pick<PageContext, "locale">): Page {
  const words = wordsOf(locale);
  return {
    locale,
    title: words.inWeChat,
    description: words.inWeChatHint,
    path: "/portal",
    indexed: false,
    scripts: ["copy.js"],
    body: html`<div class="panel"><h1>${words.inWeChat}</h1><p>${words.inWeChatHint}</p>
<div class="field"><label for="url">${words.inWeChatUrl}</label><input type="text" id="url" readonly value="${url}" data-select></div></div>`,
  };
}

/** Where to subscribe and what programs may read. */
export function feedsPage({ locale, origin }: PageContext): Page {
  const words = wordsOf(locale);
  const links: [string, string][] = [
    [words.feedRss, "/portal/feeds/rss.xml"],
    [words.feedAtom, "/portal/feeds/atom.xml"],
    [words.feedJson, "/portal/feeds/feed.json"],
    [words.xlsx, "/portal/needs.xlsx"],
  ];
  return {
    locale,
    origin,
    title: words.feeds,
    description: words.feedsIntro,
    path: "/portal/feeds",
    body: html`<h1>${words.feeds}</h1><div class="panel"><p>${words.feedsIntro}</p><ul>${links.map(
      ([label, path]) => html`<li><a href="${portalPath(locale, path)}">${label}</a></li>`,
    )}<li><a href="/api/public/needs">${words.api}</a></li></ul></div>`,
  };
}

export type LiveState = {
  readonly edition: { readonly zh: string; readonly en: string } | null;
  readonly startsOn: string | null;
  readonly tally: Tally;
  readonly newest: readonly {
    readonly code: string;
    readonly title: string;
    readonly titleEn: string | null;
    readonly kind: string;
    readonly county: { readonly zh: string; readonly en: string };
    readonly publishedAt: string;
  }[];
};

/** The page that changes by itself; what it shows first is there without a script. */
export function livePage(state: LiveState, left: number | null, context: PageContext): Page {
  const { locale, origin } = context;
  const words = wordsOf(locale);
  const number = (n: number) => n.toLocaleString(locale === "zh" ? "zh-CN" : "en-US");
  const name = state.edition?.[locale] || state.edition?.zh || words.homeTitle;
  return {
    locale,
    origin,
    title: words.liveTitle,
    description: words.liveNow,
    path: "/portal/live",
    current: "live",
    scripts: ["live.js"],
    body: html`<div class="live" data-live="/portal/live/events" data-needs="${portalPath(locale, "/portal/needs")}" data-locale="${locale}" data-on="${words.liveOn}" data-off="${words.liveOff}">
<h1>${words.liveTitle}</h1><p class="quiet">${name} <span class="live-state" data-state role="status"></span></p>
<p class="countdown" data-starts="${state.startsOn ?? ""}"${left === null ? html` hidden` : null}>${words.daysLeft} <strong data-left>${left ?? 0}</strong> ${words.day}</p>
<ul class="plain tally big">${tallyRows(
      { ...state.tally, openCalls: Math.max(state.tally.openCalls, 0) },
      locale,
    ).map(([id, n, label]) => html`<li><strong data-count="${id}">${number(n)}</strong> ${label}</li>`)}</ul>
<h2>${words.newest}</h2>
<ol class="plain cards" data-newest aria-live="polite">${state.newest.map(
      (need) =>
        html`<li class="card"><h3><a href="${portalPath(locale, `/portal/needs/${encodeURIComponent(need.code)}`)}">${(locale === "en" && need.titleEn) || need.title}</a></h3><p class="small quiet">${need.county[locale]}</p></li>`,
    )}</ol><p class="quiet small">${words.liveNow}</p></div>`,
  };
}
