import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import type { PageCache } from "../page/cache.ts";
import type { HotPages } from "../page/hot.ts";
import { sendWire, type Wire } from "../page/reply.ts";
import { wordsOf } from "../page/words.ts";
import { announcementPage, announcementsPage } from "../pages/announcements.ts";
import { EXPERTS_PAGE, expertPage, expertsPage } from "../pages/experts.ts";
import { daysLeft, homePage } from "../pages/home.ts";
import { listPage } from "../pages/list.ts";
import { needPage } from "../pages/need.ts";
import { feedsPage, livePage, problemPage } from "../pages/plain.ts";
import type { PortalPorts } from "../ports.ts";
import { filterOf, PostingQuery, queryOf } from "../query/filter.ts";
import type { Postings } from "../query/postings.ts";
import { type Announced, MOST_ANNOUNCED, type PortalReader } from "../reader.ts";
import { portalPath } from "../shell.ts";

export type PortalDeps = {
  readonly cache: PageCache;
  readonly hot: HotPages;
  readonly reader: PortalReader;
  readonly postings: Postings;
  readonly announced: Announced;
  readonly ports: PortalPorts;
};

type Asked = {
  readonly locale: Locale;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
};
/** A page by its address; `key` is that address in its one way of being written, what is kept is found by it. */
type Page = {
  readonly id: string;
  readonly path: string;
  readonly summary: Text;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly key: (asked: Asked) => string;
  readonly make: (asked: Asked) => Promise<Wire>;
};

/** The same page in Chinese at `/portal…` and in English at `/portal/en…`. */
function bothLanguages({ cache, hot }: Pick<PortalDeps, "cache" | "hot">, page: Page): Operation[] {
  const serve = async (
    locale: Locale,
    input: { params: unknown; query: unknown; request: FastifyRequest; reply: FastifyReply },
  ) => {
    const asked: Asked = {
      locale,
      params: (input.params ?? {}) as Asked["params"],
      query: (input.query ?? {}) as Asked["query"],
    };
    const { revision } = cache;
    const wire = await cache.serve(portalPath(locale, page.key(asked)), () => page.make(asked));
    hot.learn(input.request, input.reply, wire, revision);
    return sendWire(input.request, input.reply, wire);
  };
  return (["zh", "en"] as const).map((locale) =>
    operation({
      method: "GET",
      url: portalPath(locale, page.path),
      id: locale === "zh" ? page.id : `${page.id}En`,
      tag: "portal",
      summary: page.summary,
      access: "public",
      ...(page.params ? { params: page.params } : {}),
      ...(page.query ? { query: page.query } : {}),
      produces: "text/html",
      handler: (input) => serve(locale, input),
    }),
  );
}

const Code = z.object({ code: z.string().max(60) });
const Id = z.object({ id: z.string().max(60) });
const ExpertsQuery = z.object({
  q: z.string().max(200).optional(),
  page: z.coerce.number().int().min(1).max(500).optional().catch(undefined),
});

/** The pages anybody may read, as HTML made on the server. */
export function pageOperations(deps: PortalDeps): Operation[] {
  const { reader, postings, announced, ports } = deps;
  const notFound = (locale: Locale, hint: string, path: string) =>
    reader.frame(problemPage({ title: wordsOf(locale).notFound, hint, path }, { locale }), 404);
  const expertsAsked = ({ query }: Asked) => {
    const { q, page } = query as z.output<typeof ExpertsQuery>;
    return { q: (q ?? "").normalize("NFKC").trim(), page: page ?? 1 };
  };

  const pages: readonly Page[] = [
    {
      id: "portalHome",
      path: "/portal",
      summary: { zh: "门户首页", en: "The portal's front page" },
      key: () => "/portal",
      make: async ({ locale }) => reader.frame(homePage(await reader.home(), reader.context(locale))),
    },
    {
      id: "portalNeeds",
      path: "/portal/needs",
      summary: { zh: "公开需求列表", en: "List of published needs" },
      query: PostingQuery,
      key: ({ query }) => `/portal/needs${queryOf(filterOf(query as PostingQuery))}`,
      make: async ({ locale, query }) => {
        const filter = filterOf(query as PostingQuery);
        return reader.frame(listPage(await reader.found(filter), filter, reader.context(locale)));
      },
    },
    {
      id: "portalNeed",
      path: "/portal/needs/:code",
      summary: { zh: "公开需求", en: "A published need" },
      params: Code,
      key: ({ params }) => `/portal/needs/${encodeURIComponent(params.code ?? "")}`,
      make: async ({ locale, params }) => {
        const posting = await postings.byCode(params.code ?? "");
        return posting
          ? reader.frame(needPage(posting, reader.context(locale)))
          : notFound(locale, wordsOf(locale).notFoundNeed, "/portal/needs");
      },
    },
    {
      id: "portalExperts",
      path: "/portal/experts",
      summary: { zh: "同意公开的专家", en: "Experts who agreed to be shown" },
      query: ExpertsQuery,
      key: (asked) => {
        const { q, page } = expertsAsked(asked);
        return `/portal/experts?${new URLSearchParams({ q, page: String(page) })}`;
      },
      make: async (asked) => {
        const { q, page } = expertsAsked(asked);
        const found = await ports.publicExperts.list({
          q,
          limit: EXPERTS_PAGE,
          offset: (page - 1) * EXPERTS_PAGE,
        });
        return reader.frame(expertsPage(found, { q, page }, reader.context(asked.locale)));
      },
    },
    {
      id: "portalExpert",
      path: "/portal/experts/:code",
      summary: { zh: "专家公开简介", en: "An expert's public profile" },
      params: Code,
      key: ({ params }) => `/portal/experts/${encodeURIComponent(params.code ?? "")}`,
      make: async ({ locale, params }) => {
        const expert = await ports.publicExperts.byCode(params.code ?? "");
        return expert
          ? reader.frame(expertPage(expert, reader.context(locale)))
          : notFound(locale, wordsOf(locale).notFoundHint, "/portal/experts");
      },
    },
    {
      id: "portalAnnouncements",
      path: "/portal/announcements",
      summary: { zh: "政策与新闻", en: "Policies and news" },
      key: () => "/portal/announcements",
      make: async ({ locale }) =>
        reader.frame(announcementsPage(await announced.list(MOST_ANNOUNCED), reader.context(locale))),
    },
    {
      id: "portalAnnouncement",
      path: "/portal/announcements/:id",
      summary: { zh: "一篇政策或新闻", en: "One policy or piece of news" },
      params: Id,
      key: ({ params }) => `/portal/announcements/${encodeURIComponent(params.id ?? "")}`,
      make: async ({ locale, params }) => {
        const item = await announced.byId(params.id ?? "");
        return item
          ? reader.frame(announcementPage(item, reader.context(locale)))
          : notFound(locale, wordsOf(locale).notFoundHint, "/portal/announcements");
      },
    },
    {
      id: "portalFeeds",
      path: "/portal/feeds",
      summary: { zh: "订阅与数据", en: "Subscriptions and data" },
      key: () => "/portal/feeds",
      make: async ({ locale }) => reader.frame(feedsPage(reader.context(locale))),
    },
    {
      id: "portalLive",
      path: "/portal/live",
      summary: { zh: "实时页", en: "The live page" },
      key: () => "/portal/live",
      make: async ({ locale }) => {
        const [state, edition] = await Promise.all([reader.live(), reader.edition()]);
        const context = reader.context(locale);
        return reader.frame(livePage(state, daysLeft(edition, context.today), context));
      },
    },
  ];
  return pages.flatMap((page) => bothLanguages(deps, page));
}
