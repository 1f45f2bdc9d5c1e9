import { assetPath } from "#modules/publication/server/portal/page/assets.ts";
import { multipart } from "../world/multipart.ts";
import { PUBLIC, type Row, row } from "./table.ts";

/** Pages in both languages: the same for everybody. */
const pages: readonly Row[] = [
  ["portalHome", {}],
  ["portalNeeds", { query: { q: "输送带" } }],
  ["portalExperts", {}],
  ["portalAnnouncements", {}],
  ["portalFeeds", {}],
  ["portalLive", {}],
  ["portalRss", {}],
  ["portalAtom", {}],
  ["portalJsonFeed", {}],
  ["portalWorkbook", {}],
].flatMap(([id, asked]) =>
  ["", "En"].map((language) => row(`${String(id)}${language}`, asked as Record<string, never>, PUBLIC)),
);

const NOBODY_FINDS = "404 404 404 | 404 404 404 | 404 404 | 404 404 | 404 404 | 404 404 | 404 404 404 | 404";
const missing = (id: string, params: Record<string, string>): Row[] =>
  ["", "En"].map((language) => row(`${id}${language}`, { params }, NOBODY_FINDS, { on: "unknown" }));

/** The city announces, a department what is its own; everybody else reads what is published, on the portal. */
const announcement = { kind: "news", titleZh: "测试新闻", bodyZh: "正文" };
const WRITERS = "ok 403 403 | ok ok | 403 403 | 403 403 | 403 403 | 403 403 403 | ok";
const OF_THE_CITY = "ok 403 403 | 404 404 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";

export const portal: readonly Row[] = [
  row("portalAsset", () => ({ params: { name: assetPath("portal.css").replace(/^.*\//, "") } }), PUBLIC),
  ...pages,
  ...missing("portalNeed", { code: "JS2000-0001" }),
  ...missing("portalExpert", { code: "ZJ-0" }),
  ...missing("portalAnnouncement", { id: "none" }),
  row("portalAnnouncementFile", { params: { id: "none", fileId: "none" } }, NOBODY_FINDS),
  row("portalSitemap", {}, PUBLIC),
  row("portalRobots", {}, PUBLIC),
  row("portalLiveEvents", { query: { once: "1" } }, PUBLIC),
  row("publicNeeds", {}, PUBLIC),
  row("publicNeed", { params: { code: "JS2000-0001" } }, NOBODY_FINDS),
];

export const announcements: readonly Row[] = [
  row("listAnnouncements", {}, WRITERS),
  row("listAnnouncementsExport", {}, WRITERS),
  row("createAnnouncement", { body: announcement }, WRITERS),
  row("getAnnouncement", (w) => ({ params: { id: w.announcement } }), OF_THE_CITY),
  row(
    "editAnnouncement",
    (w) => ({ params: { id: w.announcement }, body: { ...announcement, version: 1 } }),
    OF_THE_CITY,
  ),
  row("publishAnnouncement", (w) => ({ params: { id: w.announcement } }), OF_THE_CITY),
  row(
    "withdrawAnnouncement",
    (w) => ({ params: { id: w.announcementShown }, body: { reason: "有误" } }),
    OF_THE_CITY,
  ),
  row(
    "attachToAnnouncement",
    (w) => {
      const { headers, payload } = multipart({ file: { name: "附件.pdf", content: "%PDF-1.4" } });
      return { params: { id: w.announcement }, raw: { headers, payload } };
    },
    OF_THE_CITY,
  ),
  row(
    "detachFromAnnouncement",
    (w) => ({ params: { id: w.announcement, fileId: "none" } }),
    "404 403 403 | 404 404 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
];
