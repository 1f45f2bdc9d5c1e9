import { type Html, html, raw } from "#platform/http/html.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { assetPath } from "./page/assets.ts";

export type PortalPage = {
  readonly locale: Locale;
  readonly title: string;
  /** One or two sentences for search engines and previews in chats. */
  readonly description: string;
  /**
   * The page's address in Chinese with its query, e.g. `/portal/needs?kind=talent`; pages below `/portal` are in English at `/portal/en…`.
   * Other pages change language by `?lang=`.
   */
  readonly path: string;
  /** `https://…` of this installation: gives the canonical address, the other language's, and the preview's picture. */
  readonly origin?: string;
  /** False keeps search engines away: pages of a link that was sent to somebody. */
  readonly indexed?: boolean;
  /** Whose page it is, beside the sign: the edition's name. */
  readonly siteName?: string;
  /** More of the head: JSON-LD by `jsonLd`, feeds. */
  readonly head?: Html;
  /** Which entry of the menu is the current one. */
  readonly current?: MenuEntry;
  /** Entries that have something behind them; what would be empty is left out. */
  readonly menu?: readonly MenuEntry[];
  /** Own scripts, by the name of an asset. */
  readonly scripts?: readonly string[];
  readonly body: Html;
};

export type MenuEntry = "home" | "needs" | "experts" | "announcements" | "live";

/** The address of a page in a language: `/portal/needs` is `/portal/en/needs` in English; elsewhere the query says the language. */
export function portalPath(locale: Locale, path: string): string {
  if (!/^\/portal(?=[/?#]|$)/.test(path)) {
    const [before = "", query = ""] = path.split("?");
    const params = new URLSearchParams(query);
    params.set("lang", locale);
    return `${before}?${params}`;
  }
  return locale === "zh" ? path : path.replace(/^\/portal/, "/portal/en");
}

const WORDS = {
  zh: {
    lang: "zh-CN",
    skip: "跳到正文",
    name: "汇智 · 需求公开门户",
    menu: "主菜单",
    home: "首页",
    needs: "需求",
    experts: "专家",
    announcements: "政策与新闻",
    live: "实时",
    signIn: "登录工作台",
    join: "登记为专家",
    other: "English",
    footer: "本页内容由发布单位审核后公开，保密需求只公开摘要。",
    feeds: "订阅",
    data: "开放接口",
  },
  en: {
    lang: "en",
    skip: "Skip to content",
    name: "Huizhi · Public portal of needs",
    menu: "Main menu",
    home: "Home",
    needs: "Needs",
    experts: "Experts",
    announcements: "Policies and news",
    live: "Live",
    signIn: "Sign in",
    join: "Register as an expert",
    other: "中文",
    footer:
      "Published after review by the offices concerned. Of confidential needs only the public summary is shown.",
    feeds: "Subscribe",
    data: "Open data API",
  },
} as const;

const mark = raw(
  '<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="7" fill="#174a7a"/><g fill="none" stroke-width="2.6" stroke-linecap="round"><path d="M7 7c0 6 3.5 10.5 9 12.5" stroke="#8fc1e8"/><path d="M25 7c0 6-3.5 10.5-9 12.5" stroke="#8fc1e8"/><path d="M16 6v13" stroke="#fff"/></g><circle cx="16" cy="22" r="4" fill="#f2b84b"/></svg>',
);

const MENU = [
  ["home", "/portal"],
  ["needs", "/portal/needs"],
  ["experts", "/portal/experts"],
  ["announcements", "/portal/announcements"],
  ["live", "/portal/live"],
] as const;
const ALWAYS: readonly MenuEntry[] = ["home", "needs", "live"];

/** A whole page of the portal: one stylesheet, no script but those named, readable without any. */
export function portalPage(page: PortalPage): Html {
  const { locale, origin, indexed = true } = page;
  const words = WORDS[locale];
  const other: Locale = locale === "zh" ? "en" : "zh";
  const name = page.siteName ?? words.name;
  const at = (path: string) => portalPath(locale, path);
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title === name ? name : `${page.title} - ${name}`}</title>
<meta name="description" content="${page.description}">
<meta name="theme-color" content="#174a7a">
<meta name="format-detection" content="telephone=no">
${indexed ? null : html`<meta name="robots" content="noindex, nofollow">`}
${origin && indexed ? addresses(page, origin) : null}
<meta property="og:type" content="website">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:locale" content="${locale === "zh" ? "zh_CN" : "en"}">
${origin ? html`<meta property="og:image" content="${origin}${assetPath("preview.png")}">` : null}
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath("portal.css")}">
${page.head}
${(page.scripts ?? []).map((script) => html`<script src="${assetPath(script)}" defer></script>`)}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="top"><div class="wide bar">
<a class="brand" href="${at("/portal")}">${mark}<span>${name}</span></a>
<nav aria-label="${words.menu}"><ul>${MENU.filter(([id]) => (page.menu ?? ALWAYS).includes(id)).map(
    ([id, path]) =>
      html`<li><a href="${at(path)}"${page.current === id ? raw(' aria-current="page"') : null}>${words[id]}</a></li>`,
  )}</ul></nav>
<div class="tools"><a lang="${other === "zh" ? "zh-CN" : "en"}" hreflang="${other === "zh" ? "zh-CN" : "en"}" href="${portalPath(other, page.path)}">${words.other}</a><a href="/sign-in" rel="nofollow">${words.signIn}</a></div>
</div></header>
<main id="main" class="wide" tabindex="-1">
${page.body}
</main>
<footer class="foot"><div class="wide"><p>${words.footer}</p>
<p><a href="/join" rel="nofollow">${words.join}</a><a href="${at("/portal/feeds")}">${words.feeds}</a><a href="/api/docs">${words.data}</a><a href="/sign-in" rel="nofollow">${words.signIn}</a></p></div></footer>
</body>
</html>`;
}

function addresses({ locale, path }: PortalPage, origin: string): Html {
  return html`<link rel="canonical" href="${origin}${portalPath(locale, path)}">
<link rel="alternate" hreflang="zh-CN" href="${origin}${portalPath("zh", path)}">
<link rel="alternate" hreflang="en" href="${origin}${portalPath("en", path)}">
<link rel="alternate" hreflang="x-default" href="${origin}${portalPath("zh", path)}">
<meta property="og:url" content="${origin}${portalPath(locale, path)}">`;
}

/** Facts of the page for search engines: a data block, which no content security policy runs. Nothing in it can end the element. */
export const jsonLd = (facts: Readonly<Record<string, unknown>>): Html =>
  html`<script type="application/ld+json">${raw(
    JSON.stringify({ "@context": "https://schema.org", ...facts })
      .replaceAll("<", "\\u003c")
      .replaceAll(">", "\\u003e")
      .replaceAll("&", "\\u0026"),
  )}</script>`;
