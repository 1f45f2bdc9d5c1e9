import { type Html, html, raw } from "#platform/http/html.ts";
import type { Locale } from "#platform/kernel/text.ts";
import {
  budgetOptions,
  callOptions,
  deadlineOptions,
  FACETS,
  type Facet,
  kindOptions,
  PAGE_SIZE,
  sortOptions,
} from "../../../model/portal/facets.ts";
import { countyLabel, fieldLabel, industryLabel } from "../../../model/portal/labels.ts";
import { wordsOf } from "../page/words.ts";
import { type Filter, queryOf, toggled } from "../query/filter.ts";
import type { FacetCount, Found } from "../query/postings.ts";
import { type PortalPage, portalPath } from "../shell.ts";
import { type PageContext, postingCard } from "./parts.ts";

/** Values of a facet that are offered at most, beside those chosen. */
const MOST_OFFERED = 12;

const optionLabel = (
  options: readonly { value: string; label: { zh: string; en: string } }[],
  value: string,
) => options.find((o) => o.value === value)?.label ?? { zh: value, en: value };

function facetLabel(facet: Facet, value: string): { zh: string; en: string } {
  switch (facet) {
    case "county":
      return countyLabel(value);
    case "industry":
      return industryLabel(value);
    case "field":
      return fieldLabel(value);
    case "kind":
      return optionLabel(kindOptions, value);
    case "budget":
      return optionLabel(budgetOptions, value);
    case "deadline":
      return optionLabel(deadlineOptions, value);
    case "call":
      return optionLabel(callOptions, value);
  }
}

/** Values in the order in which they are offered: ranges in their own, others by how much they find. */
function offered(facet: Facet, counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const fixed = { kind: kindOptions, budget: budgetOptions, deadline: deadlineOptions, call: callOptions }[
    facet as string
  ];
  const known = new Map(counts.map(({ value, count }) => [value, count]));
  const of = (value: string) => ({ value, count: known.get(value) ?? 0 });
  if (fixed) return fixed.map((o) => of(o.value)).filter((c) => c.count > 0 || chosen.includes(c.value));
  const most = counts.slice(0, MOST_OFFERED);
  return [...most, ...chosen.filter((value) => !most.some((m) => m.value === value)).map(of)];
}

/** The public list. */
export function listPage(
  found: Found,
  filter: Filter,
  context: PageContext,
): Omit<PortalPage, "siteName" | "menu"> {
  const { locale, origin } = context;
  const words = wordsOf(locale);
  const said = filter.q ? words.foundFor(found.total, filter.q) : words.found(found.total);
  const pages = Math.max(1, Math.ceil(found.total / PAGE_SIZE));
  const chosen = FACETS.flatMap((facet) => filter.facets[facet].map((value) => ({ facet, value })));
  const plain = chosen.length === 0 && !filter.q && !filter.edition;
  const titled = filter.q
    ? `${filter.q} - ${words.needs}`
    : chosen.length > 0
      ? `${chosen.map(({ facet, value }) => facetLabel(facet, value)[locale]).join(" · ")} - ${words.needs}`
      : words.needs;
  return {
    locale,
    origin,
    title: titled.slice(0, 120),
    description: `${said} ${found.items
      .slice(0, 5)
      .map(({ title }) => title)
      .join(locale === "zh" ? "；" : "; ")}`.slice(0, 200),
    path: `/portal/needs${queryOf(filter)}`,
    indexed: plain || (chosen.length === 1 && !filter.q),
    current: "needs",
    scripts: ["list.js"],
    head: feedLinks(filter, locale),
    body: html`<h1>${words.needs}</h1>
${searchForm(filter, locale)}
<div class="columns">
${facetForm(found, filter, locale)}
<section aria-labelledby="results">
<h2 id="results" class="count"><span role="status">${said}</span></h2>
${chosen.length > 0 ? chosenList(filter, chosen, locale) : null}
${
  found.items.length > 0
    ? html`<ol class="plain cards">${found.items.map((item) => postingCard(item, context, "h3"))}</ol>`
    : html`<div class="panel"><p><strong>${words.nothing}</strong></p><p>${words.nothingHint}</p><p><a class="button second" href="${portalPath(locale, "/portal/needs")}">${words.clear}</a></p></div>`
}
${pages > 1 ? paging(filter, pages, locale) : null}
</section></div>`,
  };
}

const feedLinks = (filter: Filter, locale: Locale): Html => {
  const query = queryOf({ ...filter, page: 1, sort: "newest" });
  const at = (name: string) => `${portalPath(locale, `/portal/feeds/${name}`)}${query}`;
  return html`<link rel="alternate" type="application/rss+xml" title="RSS" href="${at("rss.xml")}"><link rel="alternate" type="application/atom+xml" title="Atom" href="${at("atom.xml")}"><link rel="alternate" type="application/feed+json" title="JSON Feed" href="${at("feed.json")}">`;
};

export function searchForm(filter: Pick<Filter, "q">, locale: Locale): Html {
  const words = wordsOf(locale);
  return html`<form class="search" role="search" action="${portalPath(locale, "/portal/needs")}" method="get">
<label for="q">${words.searchLabel}</label>
<div class="search-row"><input type="search" id="q" name="q" maxlength="200" value="${filter.q}" aria-describedby="q-hint" enterkeyhint="search"><button class="button" type="submit">${words.search}</button></div>
<p class="hint" id="q-hint">${words.searchHint}</p></form>`;
}

function facetForm(found: Found, filter: Filter, locale: Locale): Html {
  const words = wordsOf(locale);
  const names: Record<Facet, string> = {
    kind: words.kind,
    county: words.county,
    industry: words.industry,
    field: words.field,
    budget: words.budget,
    deadline: words.deadline,
    call: words.call,
  };
  return html`<form class="facets" action="${portalPath(locale, "/portal/needs")}" method="get" data-auto>
${filter.q ? html`<input type="hidden" name="q" value="${filter.q}">` : null}
${filter.edition ? html`<input type="hidden" name="edition" value="${filter.edition}">` : null}
<div class="field"><label for="sort">${words.sort}</label><select id="sort" name="sort">${sortOptions
    .filter(({ value }) => value !== "relevance" || filter.q)
    .map(
      ({ value, label }) =>
        html`<option value="${value}"${value === filter.sort ? raw(" selected") : null}>${label[locale]}</option>`,
    )}</select></div>
<details class="more"${FACETS.some((f) => filter.facets[f].length) ? raw(" open") : null}><summary>${words.filters}</summary>
${FACETS.map((facet) => {
  const values = offered(facet, found.counts[facet], filter.facets[facet]);
  if (values.length === 0) return null;
  return html`<fieldset><legend>${names[facet]}</legend>${values.map(
    ({ value, count }) =>
      html`<label class="tick"><input type="checkbox" name="${facet}" value="${value}"${filter.facets[facet].includes(value) ? raw(" checked") : null}><span>${facetLabel(facet, value)[locale]}</span> <span class="quiet small">${count.toLocaleString(locale === "zh" ? "zh-CN" : "en-US")}</span></label>`,
  )}</fieldset>`;
})}
</details>
<button class="button second" type="submit">${words.apply}</button></form>`;
}

function chosenList(
  filter: Filter,
  chosen: readonly { readonly facet: Facet; readonly value: string }[],
  locale: Locale,
): Html {
  const words = wordsOf(locale);
  const at = (next: Filter) => portalPath(locale, `/portal/needs${queryOf(next)}`);
  return html`<p class="chosen"><span class="hidden">${words.chosen}</span>${chosen.map(
    ({ facet, value }) =>
      html`<a class="tag chip" rel="nofollow" href="${at(toggled(filter, facet, value))}"><span class="hidden">${words.remove} </span>${facetLabel(facet, value)[locale]} <span aria-hidden="true">×</span></a> `,
  )}<a rel="nofollow" href="${at({ ...filter, facets: emptied, page: 1 })}">${words.clear}</a></p>`;
}
const emptied = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Filter["facets"];

function paging(filter: Filter, pages: number, locale: Locale): Html {
  const words = wordsOf(locale);
  const { page } = filter;
  const at = (n: number) => portalPath(locale, `/portal/needs${queryOf({ ...filter, page: n })}`);
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])]
    .filter((n) => n >= 1 && n <= pages)
    .sort((a, b) => a - b);
  return html`<nav class="paging" aria-label="${words.pages}"><ul>
${page > 1 ? html`<li><a rel="prev" href="${at(page - 1)}">${words.previous}</a></li>` : null}
${near.map(
  (n, i) =>
    html`${i > 0 && n > (near[i - 1] ?? 0) + 1 ? html`<li aria-hidden="true">…</li>` : null}<li>${
      n === page
        ? html`<span aria-current="page"><span class="hidden">${words.page} </span>${n}</span>`
        : html`<a href="${at(n)}"><span class="hidden">${words.page} </span>${n}</a>`
    }</li>`,
)}
${page < pages ? html`<li><a rel="next" href="${at(page + 1)}">${words.next}</a></li>` : null}
</ul></nav>`;
}
