import type { EditionRef } from "#modules/editions/model/directory.ts";
import { type Html, html } from "#platform/http/html.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { countyLabel, fieldLabel, industryLabel } from "../../../model/portal/labels.ts";
import { dayText, wordsOf } from "../page/words.ts";
import type { FacetCount, PostingItem } from "../query/postings.ts";
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
  /** Where to begin without a word to search for: what the commonest values find. */
  readonly browse: Readonly<Record<BrowseFacet, readonly FacetCount[]>>;
};

/** Facets by which the front page leads into the list. */
const BROWSED = ["field", "county", "industry"] as const;
type BrowseFacet = (typeof BROWSED)[number];
const MOST_BROWSED = 12;

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
    ? html`<p class="countdown">${words.daysLeft} <strong>${number(left)}</strong> ${words.day} <span class="when"><time datetime="${edition.startsOn}">${dayText(edition.startsOn, locale)}</time> ${words.startsOn}${edition.venue ? ` · ${edition.venue}` : ""}</span></p>`
    : null
}
${searchForm({ q: "" }, locale)}
${
  counted.length > 0
    ? html`<ul class="plain tally">${counted.map(
        ([id, n, label]) =>
          html`<li><a href="${portalPath(locale, `/portal/needs${tallyQuery(id)}`)}"><strong>${number(n)}</strong> <span>${label}</span></a></li>`,
      )}</ul>`
    : null
}</div>
${browsing(facts.browse, locale)}
<div class="columns home">
<section aria-labelledby="newest"><div class="section-head"><h2 id="newest">${words.newest}</h2>${newest.length > 0 ? html`<a href="${portalPath(locale, "/portal/needs")}">${words.all}</a>` : null}</div>
${
  newest.length > 0
    ? html`<ol class="plain cards">${newest.map((item) => postingCard(item, context, "h3"))}</ol>
<p class="more-link"><a class="button second" href="${portalPath(locale, "/portal/needs")}">${words.all}</a></p>`
    : html`<p class="panel">${words.nothingYet}</p>`
}</section>
<div class="aside">${
      announcements.length > 0
        ? html`<section aria-labelledby="announced"><div class="section-head"><h2 id="announced">${words.policiesAndNews}</h2><a href="${portalPath(locale, "/portal/announcements")}">${words.allAnnouncements}</a></div><ul class="plain cards">${announcements.map((item) => announcementItem(item, locale, "h3"))}</ul></section>`
        : null
    }${takingPart(locale)}</div></div>`,
  };
}

const BROWSE_LABELS = { field: fieldLabel, county: countyLabel, industry: industryLabel } as const;

/** Ways into the list for somebody without a word in mind; a facet with nothing behind it has no place. */
function browsing(browse: HomeFacts["browse"], locale: Locale): Html | null {
  const words = wordsOf(locale);
  const shown = BROWSED.filter((facet) => browse[facet].length > 0);
  if (shown.length === 0) return null;
  const titles = { field: words.byField, county: words.byCounty, industry: words.byIndustry };
  return html`<section class="panel browse" aria-labelledby="browse"><h2 id="browse">${words.browse}</h2>${shown.map(
    (facet) =>
      html`<div class="browse-row"><h3>${titles[facet]}</h3><ul class="plain">${browse[facet]
        .slice(0, MOST_BROWSED)
        .map(
          ({ value, count }) =>
            html`<li><a href="${portalPath(locale, `/portal/needs?${new URLSearchParams({ [facet]: value })}`)}">${BROWSE_LABELS[facet](value)[locale]} <span class="quiet">${count.toLocaleString(locale === "zh" ? "zh-CN" : "en-US")}</span></a></li>`,
        )}</ul></div>`,
  )}</section>`;
}

/** What each kind of visitor can do here. */
function takingPart(locale: Locale): Html {
  const words = wordsOf(locale);
  const ways: readonly (readonly [string, string, string, string])[] = [
    [words.forExperts, words.forExpertsHint, "/join", words.forExpertsDo],
    [words.forPartners, words.forPartnersHint, portalPath(locale, "/portal/needs"), words.forPartnersDo],
    [words.forEnterprises, words.forEnterprisesHint, "/sign-in", words.forEnterprisesDo],
  ];
  return html`<section aria-labelledby="part"><div class="section-head"><h2 id="part">${words.takePart}</h2></div><ul class="plain cards">${ways.map(
    ([who, hint, href, action]) =>
      html`<li class="card"><h3>${who}</h3><p class="small">${hint}</p><p class="small"><a href="${href}"${href.startsWith("/portal") ? null : html` rel="nofollow"`}>${action}</a></p></li>`,
  )}</ul></section>`;
}

const tallyQuery = (id: string): string =>
  ({
    technology: "?kind=technology",
    talent: "?kind=talent",
    heads: "?kind=talent",
    openCalls: "?call=open",
  })[id] ?? "";
