import { type Html, html } from "#platform/http/html.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { dayText, wordsOf } from "../page/words.ts";
import { jsonLd, type PortalPage, portalPath } from "../shell.ts";
import { type PageContext, paragraphs } from "./parts.ts";

/** An announcement as the public reads it. */
export type AnnouncementItem = {
  readonly id: string;
  readonly kind: "policy" | "news";
  readonly title: { readonly zh: string; readonly en: string };
  readonly publishedOn: string;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
};
export type AnnouncementFull = AnnouncementItem & {
  readonly body: { readonly zh: string; readonly en: string };
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
};

const announcementPath = (id: string): string => `/portal/announcements/${encodeURIComponent(id)}`;
/** A text that was not translated is shown as it is. */
const said = (text: { readonly zh: string; readonly en: string }, locale: Locale): string =>
  text[locale] || text.zh || text.en;

const kindTag = (kind: AnnouncementItem["kind"], locale: Locale): Html =>
  html`<span class="tag">${kind === "policy" ? wordsOf(locale).policies : wordsOf(locale).news}</span>`;

export function announcementItem(item: AnnouncementItem, locale: Locale, level: "h2" | "h3"): Html {
  const link = html`<a href="${portalPath(locale, announcementPath(item.id))}">${said(item.title, locale)}</a>`;
  return html`<li class="card">${level === "h2" ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p class="small quiet">${kindTag(item.kind, locale)} <time datetime="${item.publishedOn}">${dayText(item.publishedOn, locale)}</time>${item.documentNumber ? ` · ${item.documentNumber}` : null}${item.issuer ? ` · ${item.issuer}` : null}</p></li>`;
}

export function announcementsPage(
  items: readonly AnnouncementItem[],
  context: PageContext,
): Omit<PortalPage, "siteName" | "menu"> {
  const { locale, origin } = context;
  const words = wordsOf(locale);
  return {
    locale,
    origin,
    title: words.announcements,
    description:
      items
        .slice(0, 5)
        .map((item) => said(item.title, locale))
        .join(locale === "zh" ? "；" : "; ")
        .slice(0, 200) || words.announcements,
    path: "/portal/announcements",
    indexed: items.length > 0,
    current: "announcements",
    body: html`<h1>${words.announcements}</h1>
${items.length > 0 ? html`<ul class="plain cards">${items.map((item) => announcementItem(item, locale, "h2"))}</ul>` : html`<p class="panel">${words.noAnnouncements}</p>`}`,
  };
}

export function announcementPage(
  item: AnnouncementFull,
  context: PageContext,
): Omit<PortalPage, "siteName" | "menu"> {
  const { locale, origin } = context;
  const words = wordsOf(locale);
  const title = said(item.title, locale);
  const body = said(item.body, locale);
  const path = announcementPath(item.id);
  return {
    locale,
    origin,
    title,
    description: body.replace(/\s+/g, " ").slice(0, 200),
    path,
    current: "announcements",
    head: jsonLd({
      "@type": item.kind === "news" ? "NewsArticle" : "Article",
      headline: title,
      datePublished: item.publishedOn,
      url: `${origin}${portalPath(locale, path)}`,
      ...(item.issuer ? { publisher: { "@type": "GovernmentOrganization", name: item.issuer } } : {}),
    }),
    body: html`<article class="need"><p class="card-tags">${kindTag(item.kind, locale)}</p><h1>${title}</h1>
<p class="quiet"><time datetime="${item.publishedOn}">${dayText(item.publishedOn, locale)}</time>${item.issuer ? html` · ${words.issuedBy}: ${item.issuer}` : null}${item.documentNumber ? html` · ${words.documentNumber}: ${item.documentNumber}` : null}</p>
<div class="panel prose">${paragraphs(body)}</div>
${
  item.files.length > 0
    ? html`<section class="panel"><h2>${words.attachments}</h2><ul>${item.files.map(
        (file) =>
          html`<li><a rel="nofollow" href="${announcementPath(item.id)}/files/${file.id}">${file.name}</a> <span class="quiet small">${sizeText(file.size)}</span></li>`,
      )}</ul></section>`
    : null
}</article>`,
  };
}

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
