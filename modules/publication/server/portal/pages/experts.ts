import type { PublicExpert } from "#modules/experts/model/public-expert.ts";
import { type Html, html } from "#platform/http/html.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { fieldLabel } from "../../../model/portal/labels.ts";
import { wordsOf } from "../page/words.ts";
import { type PortalPage, portalPath } from "../shell.ts";
import { type PageContext, paragraphs, row } from "./parts.ts";

export const EXPERTS_PAGE = 24;

export type ExpertsFound = { readonly items: readonly PublicExpert[]; readonly total: number };

const nameOf = (expert: PublicExpert, locale: Locale): string =>
  locale === "en" ? (expert.nameEn ?? expert.name) : expert.name;

const workOf = (expert: PublicExpert): string =>
  [expert.organisationName, expert.position].filter(Boolean).join(" ");

/** Languages are kept as codes; what is none is shown as it was written. */
function languageName(code: string, locale: Locale): string {
  if (!/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/.test(code)) return code;
  return new Intl.DisplayNames([locale === "zh" ? "zh-CN" : "en"], { type: "language" }).of(code) ?? code;
}

function expertCard(expert: PublicExpert, locale: Locale): Html {
  return html`<li class="card"><h2><a href="${portalPath(locale, `/portal/experts/${encodeURIComponent(expert.code)}`)}">${nameOf(expert, locale)}</a></h2>
<p class="small quiet">${row([workOf(expert), expert.title])}</p>
<p>${[...expert.fields.map((f) => fieldLabel(f)[locale]), ...expert.keywords].slice(0, 6).map((word) => html`<span class="tag">${word}</span> `)}</p></li>`;
}

/** Experts who agreed to be shown. */
export function expertsPage(
  found: ExpertsFound,
  { q, page }: { readonly q: string; readonly page: number },
  context: PageContext,
): Omit<PortalPage, "siteName" | "menu"> {
  const { locale, origin } = context;
  const words = wordsOf(locale);
  const pages = Math.max(1, Math.ceil(found.total / EXPERTS_PAGE));
  const at = (n: number) => {
    const params = new URLSearchParams({
      ...(q ? { q } : {}),
      ...(n > 1 ? { page: String(n) } : {}),
    }).toString();
    return `/portal/experts${params ? `?${params}` : ""}`;
  };
  return {
    locale,
    origin,
    title: words.experts,
    description: words.expertsIntro,
    path: at(page),
    indexed: !q,
    current: "experts",
    body: html`<h1>${words.experts}</h1><p class="quiet">${words.expertsIntro}</p>
<form class="search" role="search" method="get" action="${portalPath(locale, "/portal/experts")}"><label for="q">${words.search}</label><div class="search-row"><input type="search" id="q" name="q" maxlength="200" value="${q}"><button class="button">${words.search}</button></div></form>
<p class="count" role="status">${words.expertsFound(found.total)}</p>
${found.items.length > 0 ? html`<ul class="plain cards grid">${found.items.map((e) => expertCard(e, locale))}</ul>` : html`<p class="panel">${words.noExperts}</p>`}
${
  pages > 1
    ? html`<nav class="paging" aria-label="${words.pages}"><ul>${page > 1 ? html`<li><a rel="prev" href="${portalPath(locale, at(page - 1))}">${words.previous}</a></li>` : null}<li><span aria-current="page">${words.pageOf(page, pages)}</span></li>${page < pages ? html`<li><a rel="next" href="${portalPath(locale, at(page + 1))}">${words.next}</a></li>` : null}</ul></nav>`
    : null
}`,
  };
}

export function expertPage(
  expert: PublicExpert,
  context: PageContext,
): Omit<PortalPage, "siteName" | "menu"> {
  const { locale, origin } = context;
  const words = wordsOf(locale);
  const name = nameOf(expert, locale);
  const facts: [string, string][] = [
    [words.position, workOf(expert)],
    [words.title, expert.title ?? ""],
    [words.field, expert.fields.map((f) => fieldLabel(f)[locale]).join(locale === "zh" ? "、" : ", ")],
    [
      words.languages,
      expert.languages.map((code) => languageName(code, locale)).join(locale === "zh" ? "、" : ", "),
    ],
    [words.honours, expert.honours.join(locale === "zh" ? "、" : ", ")],
  ];
  return {
    locale,
    origin,
    title: name,
    description: [workOf(expert), expert.currentField, expert.expertise]
      .filter(Boolean)
      .join(" · ")
      .slice(0, 200),
    path: `/portal/experts/${encodeURIComponent(expert.code)}`,
    // Who agreed to be shown here did not ask to be found by name elsewhere.
    indexed: false,
    current: "experts",
    body: html`<article class="need"><p class="small no-print"><a href="${portalPath(locale, "/portal/experts")}">← ${words.experts}</a></p><h1>${name}</h1>
${expert.currentField ? html`<p class="quiet">${expert.currentField}</p>` : null}
<section class="panel"><dl class="facts">${facts.filter(([, text]) => text).map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl></section>
${expert.expertise ? html`<section class="panel"><h2>${words.expertise}</h2>${paragraphs(expert.expertise)}</section>` : null}
${expert.bio ? html`<section class="panel"><h2>${words.bio}</h2>${paragraphs(expert.bio)}</section>` : null}
</article>`,
  };
}
