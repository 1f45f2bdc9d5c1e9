import type { EditionRef } from "#modules/editions/model/directory.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { FACETS } from "../../model/portal/facets.ts";
import { countyLabel } from "../../model/portal/labels.ts";
import { type Wire, wireOf } from "./page/reply.ts";
import { dayOf } from "./page/words.ts";
import type { AnnouncementFull, AnnouncementItem } from "./pages/announcements.ts";
import { editionShown } from "./pages/home.ts";
import type { PageContext } from "./pages/parts.ts";
import type { LiveState } from "./pages/plain.ts";
import type { PortalPorts } from "./ports.ts";
import { type Filter, queryOf } from "./query/filter.ts";
import type { Found, Postings } from "./query/postings.ts";
import { type MenuEntry, type PortalPage, portalPage } from "./shell.ts";

/** What is announced, as the portal shows it. */
export interface Announced {
  /** Published ones, the newest first. */
  list(limit: number): Promise<AnnouncementItem[]>;
  byId(id: string): Promise<AnnouncementFull | null>;
  /** An attachment of a published one. */
  file(id: string, fileId: string): Promise<{ name: string; mime: string; bytes: Buffer } | null>;
}

export type Counts = Pick<Found, "total" | "counts">;
/** What the frame of a page depends on. */
export type FrameFacts = {
  readonly edition: EditionRef | null;
  readonly experts: boolean;
  readonly announcements: boolean;
};
/** Answers what was made for the same key while nothing changed, else makes it. */
export type Remember<T> = (key: string, make: () => Promise<T>) => Promise<T>;

const NEWEST = 6;
const LIVE_NEWEST = 10;
const ANNOUNCED = 5;
/** Announcements on their page at most. */
export const MOST_ANNOUNCED = 200;

/** What the portal's pages are made of: reads only, all of them public. */
export function createPortalReader(
  platform: Pick<Platform, "config" | "clock">,
  {
    postings,
    ports,
    announced,
    counted,
    framed,
  }: {
    readonly postings: Postings;
    readonly ports: PortalPorts;
    readonly announced: Announced;
    /** Remembers counts for as long as the portal stays as it is. */
    readonly counted: Remember<Counts>;
    /** Remembers what every page's frame says. */
    readonly framed: Remember<FrameFacts>;
  },
) {
  const today = (): string => dayOf(platform.clock().toISOString());
  const context = (locale: Locale): PageContext => ({
    locale,
    origin: platform.config.publicUrl,
    today: today(),
  });
  const edition = async (): Promise<EditionRef | null> => editionShown(await ports.editions.list(), today());
  const frameFacts = async (): Promise<FrameFacts> => {
    const [shown, experts, announcements] = await Promise.all([
      edition(),
      ports.publicExperts.list({ q: "", limit: 1, offset: 0 }),
      announced.list(1),
    ]);
    return { edition: shown, experts: experts.total > 0, announcements: announcements.length > 0 };
  };
  const countsOf = (filter: Filter) =>
    counted(`${today()}${queryOf({ ...filter, page: 1, sort: filter.q ? "relevance" : "newest" })}`, () =>
      postings.counts(filter, today()),
    );
  const plain: Filter = {
    q: "",
    facets: Object.fromEntries(FACETS.map((f) => [f, []])) as unknown as Filter["facets"],
    edition: null,
    sort: "newest",
    page: 1,
  };

  return {
    today,
    context,
    edition,
    plain,

    async found(filter: Filter): Promise<Found> {
      const [items, counts] = await Promise.all([postings.page(filter, today()), countsOf(filter)]);
      return { items, ...counts };
    },

    async home() {
      const [shown, tally, newest, announcements, { counts }] = await Promise.all([
        edition(),
        postings.tally(),
        postings.items(plain, today(), { limit: NEWEST, offset: 0 }),
        announced.list(ANNOUNCED),
        countsOf(plain),
      ]);
      return { edition: shown, tally, newest, announcements, browse: counts };
    },

    async live(): Promise<LiveState> {
      const [shown, tally, newest] = await Promise.all([
        edition(),
        postings.tally(),
        postings.items(plain, today(), { limit: LIVE_NEWEST, offset: 0 }),
      ]);
      return {
        edition: shown?.name ?? null,
        startsOn: shown?.startsOn ?? null,
        tally,
        newest: newest.map(({ code, title, titleEn, kind, county, publishedAt }) => ({
          code,
          title,
          titleEn,
          kind,
          county: countyLabel(county),
          publishedAt,
        })),
      };
    },

    /** A page in the portal's frame: the edition's name, and of the menu what has something behind it. */
    async frame(page: Omit<PortalPage, "siteName" | "menu">, status = 200): Promise<Wire> {
      // An edition's new name or day is announced by nobody: it shows with the next minute.
      const minute = platform.clock().toISOString().slice(0, 16);
      const { edition: shown, experts, announcements } = await framed(minute, frameFacts);
      const menu: MenuEntry[] = [
        "home",
        "needs",
        ...(experts ? (["experts"] as const) : []),
        ...(announcements ? (["announcements"] as const) : []),
        "live",
      ];
      const name = shown ? shown.name[page.locale] || shown.name.zh : undefined;
      return wireOf(String(portalPage({ ...page, ...(name ? { siteName: name } : {}), menu })), { status });
    },
  };
}
export type PortalReader = ReturnType<typeof createPortalReader>;
