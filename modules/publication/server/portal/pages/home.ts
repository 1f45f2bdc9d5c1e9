import type { EditionRef } from "#modules/editions/model/directory.ts";
import { html } from "#platform/http/html.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { dayText, wordsOf } from "../page/words.ts";
import type { PostingItem } from "../query/postings.ts";
import { jsonLd, type PortalPage, portalPath } from "../shell.ts";
import { type AnnouncementItem, announcementItem } from "./announcements.ts";
import { searchForm } from "./list.ts";
import { type PageContext, postingCard } from "./parts.ts";

export type Tally = {
  readonly technology: number;
  readonly talent: number;
  readonly heads: number;
  readonly openCalls: number;
};

export type HomeFacts = {
  readonly edition: EditionRef | null;
  readonly tally: Tally;
  readonly newest: readonly PostingItem[];
  readonly announcements: readonly AnnouncementItem[];
};

/** Days until the edition opens; null once it has, or when its day is not known. */
export function daysLeft(edition: Pick<EditionRef, "startsOn"> | null, today: string): number | null {
  if (!edition?.startsOn || edition.startsOn <= today) return null;
  return Math.round((Date.parse(edition.startsOn) - Date.parse(today)) / 86_400_000);
}

/** The edition the portal speaks of: the next that opens, else the one that opened last. */
export function editionShown(editions: readonly EditionRef[], today: string): EditionRef | null {
  const dated = editions.filter((e) => e.startsOn !== null);
  const next = dated
    .filter((e) => (e.endsOn ?? e.startsOn ?? "") >= today)
    .sort((a, b) => ((a.startsOn ?? "") < (b.startsOn ?? "") ? -1 : 1))[0];
  const last = dated.sort((a, b) => ((a.startsOn ?? "") > (b.startsOn ?? "") ? -1 : 1))[0];
  return next ?? last ?? editions[0] ?? null;
}

export const tallyRows = (tally: Tally, locale: Locale): readonly (readonly [string, number, string])[] => {
  const words = wordsOf(locale);
  return (
    [
      ["technology", tally.technology, words.technology],
      ["talent", tally.talent, words.talent],
      ["heads", tally.heads, words.heads],
      ["openCalls", tally.openCalls, words.openCalls],
    ] as const
  ).filter(([, n]) => n > 0);
};

/** The front page. What is not there yet has no place on it. */
export function homePage(facts: HomeFacts, context: PageContext): Omit<PortalPage, "siteName" | "menu"> {
  const { locale, origin, today } = context;
  const words = wordsOf(locale);
  const { edition, tally, newest, announcements } = facts;
  const left = daysLeft(edition, today);
  const title = edition ? edition.name[locale] || edition.name.zh : words.homeTitle;
  const counted = tallyRows(tally, locale);
  const number = (n: number) => n.toLocaleString(locale === "zh" ? "zh-CN" : "en-US");
  return {
    locale,
    origin,
    title,
    description: `${words.counts} ${counted.map(([, n, label]) => `${number(n)} ${label}`).join(locale === "zh" ? "，" : ", ")}`,
    path: "/portal",
    current: "home",
    head: jsonLd({
      "@type": "WebSite",
      name: title,
      url: `${origin}${portalPath(locale, "/portal")}`,
      inLanguage: locale === "zh" ? "zh-CN" : "en",
      potentialAction: {
        "@type": "SearchAction",
        target: `${origin}${portalPath(locale, "/portal/needs")}?q={search_term_string}`,
        "query-input": "required name=search_term_string",
      },
    }),
    body: html`<div class="hero">
<h1>${title}</h1>
${
  left !== null && edition?.startsOn
    ? html`<p class="countdown">${words.daysLeft} <strong>${left}</strong> ${words.day} <span class="small">(${words.startsOn} <time datetime="${edition.startsOn}">${dayText(edition.startsOn, locale)}</time>${edition.venue ? ` · ${edition.venue}` : ""})</span></p>`
    : null
}
${searchForm({ q: "" }, locale)}
${
  counted.length > 0
    ? html`<ul class="plain tally">${counted.map(
        ([id, n, label]) =>
          html`<li><a href="${portalPath(locale, `/portal/needs${tallyQuery(id)}`)}"><strong>${number(n)}</strong> ${label}</a></li>`,
      )}</ul>`
    : null
}</div>
<div class="columns home${announcements.length > 0 ? "" : " single"}">
<section aria-labelledby="newest"><h2 id="newest">${words.newest}</h2>
${
  newest.length > 0
    ? html`<ol class="plain cards">${newest.map((item) => postingCard(item, context, "h3"))}</ol>
<p><a class="button second" href="${portalPath(locale, "/portal/needs")}">${words.all}</a></p>`
    : html`<p class="panel">${words.nothing}</p>`
}</section>
${
  announcements.length > 0
    ? html`<section aria-labelledby="announced"><h2 id="announced">${words.policiesAndNews}</h2><ul class="plain cards">${announcements.map((item) => announcementItem(item, locale, "h3"))}</ul>
<p><a href="${portalPath(locale, "/portal/announcements")}">${words.allAnnouncements}</a></p></section>`
    : null
}</div>`,
  };
}

const tallyQuery = (id: string): string =>
  ({
    technology: "?kind=technology",
    talent: "?kind=talent",
    heads: "?kind=talent",
    openCalls: "?call=open",
  })[id] ?? "";
