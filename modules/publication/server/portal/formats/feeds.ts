import { type Html, html, raw } from "#platform/http/html.ts";
import { amountText } from "../../../model/portal/amount.ts";
import { countyLabel, fieldLabel } from "../../../model/portal/labels.ts";
import { wordsOf } from "../page/words.ts";
import { needPath, type PageContext } from "../pages/parts.ts";
import type { PostingItem } from "../query/postings.ts";
import { portalPath } from "../shell.ts";

/** Postings in one feed. */
export const FEED_SIZE = 50;

type Feed = {
  readonly items: readonly PostingItem[];
  readonly title: string;
  /** Addresses of the feed itself and of the list it follows, from `/portal`. */
  readonly self: string;
  readonly page: string;
};

const XML = raw('<?xml version="1.0" encoding="utf-8"?>\n');

/** XML has no place for most control characters, not even escaped. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");

const linkOf = (item: PostingItem, { locale, origin }: PageContext): string =>
  `${origin}${portalPath(locale, needPath(item.code))}`;

function summaryOf(item: PostingItem, { locale }: PageContext): string {
  const words = wordsOf(locale);
  return clean(
    [
      item.confidential ? words.confidentialOrganisation : item.organisationName,
      countyLabel(item.county)[locale],
      item.fields.map((field) => fieldLabel(field)[locale]).join(locale === "zh" ? "、" : ", "),
      amountText(item, locale),
      item.deadline ? `${words.deadline} ${item.deadline}` : null,
      item.summary,
    ]
      .filter(Boolean)
      .join(" · "),
  );
}

const changed = (items: readonly PostingItem[]): string =>
  items
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ?? "1970-01-01T00:00:00.000Z";

export function rss(feed: Feed, context: PageContext): Html {
  const { locale, origin } = context;
  return html`${XML}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${clean(feed.title)}</title><link>${origin}${feed.page}</link><atom:link rel="self" type="application/rss+xml" href="${origin}${feed.self}"/><description>${clean(feed.title)}</description><language>${locale === "zh" ? "zh-cn" : "en"}</language><lastBuildDate>${new Date(changed(feed.items)).toUTCString()}</lastBuildDate>${feed.items.map(
    (item) =>
      html`<item><title>${clean(item.title)}</title><link>${linkOf(item, context)}</link><guid isPermaLink="false">${item.code}</guid><pubDate>${new Date(item.publishedAt).toUTCString()}</pubDate><category>${item.kind}</category><description>${summaryOf(item, context)}</description></item>`,
  )}</channel></rss>`;
}

export function atom(feed: Feed, context: PageContext): Html {
  const { locale, origin } = context;
  return html`${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale === "zh" ? "zh-CN" : "en"}"><title>${clean(feed.title)}</title><id>${origin}${feed.self}</id><link rel="self" href="${origin}${feed.self}"/><link rel="alternate" href="${origin}${feed.page}"/><updated>${changed(feed.items)}</updated><author><name>${wordsOf(locale).homeTitle}</name></author>${feed.items.map(
    (item) =>
      html`<entry><title>${clean(item.title)}</title><id>${linkOf(item, context)}</id><link rel="alternate" href="${linkOf(item, context)}"/><published>${item.publishedAt}</published><updated>${item.updatedAt}</updated><category term="${item.kind}"/><summary>${summaryOf(item, context)}</summary></entry>`,
  )}</feed>`;
}

export function jsonFeed(feed: Feed, context: PageContext): string {
  const { locale, origin } = context;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: `${origin}${feed.page}`,
    feed_url: `${origin}${feed.self}`,
    language: locale === "zh" ? "zh-CN" : "en",
    items: feed.items.map((item) => ({
      id: item.code,
      url: linkOf(item, context),
      title: item.title,
      content_text: summaryOf(item, context),
      date_published: item.publishedAt,
      date_modified: item.updatedAt,
      tags: [item.kind, ...item.fields],
    })),
  });
}

/** Addresses for search engines: the pages in both languages, each naming the other. */
export function sitemap(
  pages: readonly { readonly path: string; readonly changed?: string }[],
  origin: string,
): Html {
  const at = (locale: "zh" | "en", path: string) => `${origin}${portalPath(locale, path)}`;
  return html`${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${pages.flatMap(
    ({ path, changed: when }) =>
      (["zh", "en"] as const).map(
        (locale) =>
          html`<url><loc>${at(locale, path)}</loc>${when ? html`<lastmod>${when}</lastmod>` : null}<xhtml:link rel="alternate" hreflang="zh-CN" href="${at("zh", path)}"/><xhtml:link rel="alternate" hreflang="en" href="${at("en", path)}"/></url>`,
      ),
  )}</urlset>`;
}

export const robots = (origin: string): string =>
  `User-agent: *\nAllow: /portal\nDisallow: /api/\nDisallow: /portal/needs/*/offer\nDisallow: /portal/en/needs/*/offer\nSitemap: ${origin}/sitemap.xml\n`;
