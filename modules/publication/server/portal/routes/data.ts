import { z } from "zod";
import { inLanguage } from "#modules/needs/model/public-need.ts";
import { attachment } from "#platform/http/attachment.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { detailReply, listReply, PublicNeedDetail, PublicNeedList } from "../formats/api.ts";
import { atom, FEED_SIZE, jsonFeed, robots, rss, sitemap } from "../formats/feeds.ts";
import { provincialWorkbook, WORKBOOK_ROWS } from "../formats/workbook.ts";
import { sendWire, wireOf } from "../page/reply.ts";
import { wordsOf } from "../page/words.ts";
import { type Filter, filterOf, PostingQuery, queryOf } from "../query/filter.ts";
import { MOST_ANNOUNCED } from "../reader.ts";
import { portalPath } from "../shell.ts";
import type { PortalDeps } from "./pages.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LOCALES = ["zh", "en"] as const;
const idIn = (id: string, locale: Locale): string => (locale === "zh" ? id : `${id}En`);

const FEEDS = {
  "rss.xml": { id: "portalRss", type: "application/rss+xml; charset=utf-8" },
  "atom.xml": { id: "portalAtom", type: "application/atom+xml; charset=utf-8" },
  "feed.json": { id: "portalJsonFeed", type: "application/feed+json; charset=utf-8" },
} as const;

/** What programs read: feeds, sitemap, workbook, JSON. */
export function dataOperations(deps: PortalDeps): Operation[] {
  return [
    ...feedOperations(deps),
    ...workbookOperations(deps),
    ...searchEngineOperations(deps),
    ...apiOperations(deps),
  ];
}

function feedOperations({ cache, reader, postings }: PortalDeps): Operation[] {
  return Object.entries(FEEDS).flatMap(([name, { id, type }]) =>
    LOCALES.map((locale) =>
      operation({
        method: "GET",
        url: portalPath(locale, `/portal/feeds/${name}`),
        id: idIn(id, locale),
        tag: "portal",
        summary: {
          zh: `需求订阅（${name}），筛选条件与列表相同`,
          en: `Feed of needs (${name}); takes the list's filters`,
        },
        access: "public",
        query: PostingQuery,
        produces: type.split(";")[0] ?? type,
        handler: async ({ query, request, reply }) => {
          const filter = { ...filterOf(query), sort: "newest" as const, page: 1 };
          const self = `${portalPath(locale, `/portal/feeds/${name}`)}${queryOf(filter)}`;
          const wire = await cache.serve(self, async () => {
            const context = reader.context(locale);
            const items = await postings.items(filter, context.today, { limit: FEED_SIZE, offset: 0 });
            const edition = await reader.edition();
            const title = `${edition?.name[locale] || edition?.name.zh || wordsOf(locale).homeTitle} - ${wordsOf(locale).needs}`;
            const feed = {
              items: items.map((item) => inLanguage(item, locale)),
              title,
              self,
              page: `${portalPath(locale, "/portal/needs")}${queryOf(filter)}`,
            };
            const text =
              name === "rss.xml"
                ? rss(feed, context)
                : name === "atom.xml"
                  ? atom(feed, context)
                  : jsonFeed(feed, context);
            return wireOf(String(text), { type });
          });
          return sendWire(request, reply, wire);
        },
      }),
    ),
  );
}

/** Workbooks made at once at most: each is a second's work, and anybody may ask. */
const WORKBOOKS = 4;

function workbookOperations({ reader, postings }: PortalDeps): Operation[] {
  const making = new Map<string, Promise<Uint8Array>>();
  /** Those who ask for the same at once get the same. */
  const workbook = (filter: Filter, locale: Locale): Promise<Uint8Array> => {
    const key = `${locale}${queryOf(filter)}`;
    const running = making.get(key);
    if (running) return running;
    if (making.size >= WORKBOOKS) refuse("portal.busy");
    const rows = postings.walk(filter, reader.today(), WORKBOOK_ROWS);
    const made = provincialWorkbook(rows, locale).finally(() => making.delete(key));
    making.set(key, made);
    return made;
  };
  return LOCALES.map((locale) =>
    operation({
      method: "GET",
      url: portalPath(locale, "/portal/needs.xlsx"),
      id: idIn("portalWorkbook", locale),
      tag: "portal",
      summary: {
        zh: "公开需求表格（按省平台上报列序）",
        en: "Published needs as a workbook, in the order of the provincial site",
      },
      access: "public",
      query: PostingQuery,
      refusals: ["portal.busy"],
      produces: XLSX,
      handler: async ({ query, reply }) => {
        const bytes = await workbook({ ...filterOf(query), page: 1 }, locale);
        const name = locale === "zh" ? "公开需求.xlsx" : "published-needs.xlsx";
        return reply
          .type(XLSX)
          .header("cache-control", "public, no-cache")
          .header("content-disposition", attachment(name, "published-needs.xlsx"))
          .send(bytes);
      },
    }),
  );
}

function searchEngineOperations({ cache, reader, postings, announced }: PortalDeps): Operation[] {
  const origin = () => reader.context("zh").origin;
  return [
    operation({
      method: "GET",
      url: "/sitemap.xml",
      id: "portalSitemap",
      tag: "portal",
      summary: { zh: "站点地图", en: "Sitemap" },
      access: "public",
      produces: "application/xml",
      handler: async ({ request, reply }) => {
        const wire = await cache.serve("/sitemap.xml", async () => {
          const [needs, announcements] = await Promise.all([
            postings.addresses(),
            announced.list(MOST_ANNOUNCED),
          ]);
          const pages = [
            { path: "/portal" },
            { path: "/portal/needs" },
            { path: "/portal/live" },
            ...(announcements.length > 0 ? [{ path: "/portal/announcements" }] : []),
            ...announcements.map(({ id }) => ({ path: `/portal/announcements/${encodeURIComponent(id)}` })),
            ...needs.map(({ code, updatedAt }) => ({
              path: `/portal/needs/${encodeURIComponent(code)}`,
              changed: updatedAt,
            })),
          ];
          return wireOf(String(sitemap(pages.slice(0, MOST_PAGES), origin())), {
            type: "application/xml; charset=utf-8",
          });
        });
        return sendWire(request, reply, wire);
      },
    }),
    operation({
      method: "GET",
      url: "/robots.txt",
      id: "portalRobots",
      tag: "portal",
      summary: { zh: "搜索引擎规则", en: "Rules for search engines" },
      access: "public",
      produces: "text/plain",
      handler: ({ request, reply }) =>
        sendWire(request, reply, wireOf(robots(origin()), { type: "text/plain; charset=utf-8" })),
    }),
  ];
}
/** A sitemap names at most 50,000 addresses; each page has two. */
const MOST_PAGES = 24_900;

function apiOperations({ cache, hot, reader, postings }: PortalDeps): Operation[] {
  return [
    operation({
      method: "GET",
      url: "/api/public/needs",
      id: "publicNeeds",
      tag: "public",
      summary: { zh: "公开需求（含各筛选项计数）", en: "Published needs with counts for each filter" },
      access: "public",
      query: PostingQuery,
      response: PublicNeedList,
      handler: async ({ query, request, reply }) => {
        const filter = filterOf(query);
        const { revision } = cache;
        const wire = await cache.serve(`/api/public/needs${queryOf(filter)}`, async () => {
          const { origin } = reader.context("zh");
          return wireOf(JSON.stringify(listReply(await reader.found(filter), filter, origin)), {
            type: JSON_TYPE,
          });
        });
        hot.learn(request, reply, wire, revision);
        return sendWire(request, reply, wire);
      },
    }),
    operation({
      method: "GET",
      url: "/api/public/needs/:code",
      id: "publicNeed",
      tag: "public",
      summary: { zh: "一条公开需求", en: "One published need" },
      access: "public",
      params: z.object({ code: z.string().max(60) }),
      response: PublicNeedDetail,
      handler: async ({ params, request, reply }) => {
        const posting = (await postings.byCode(params.code)) ?? refuse("not-found");
        const { origin } = reader.context("zh");
        return sendWire(
          request,
          reply,
          wireOf(JSON.stringify(detailReply(posting, origin)), { type: JSON_TYPE }),
        );
      },
    }),
  ];
}
const JSON_TYPE = "application/json; charset=utf-8";
