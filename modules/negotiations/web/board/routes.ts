import type { ModuleRoute } from "#platform/web/index.ts";

/** Drafts, the board, published versions. */
export const boardRoutes: readonly ModuleRoute[] = [
  {
    path: "/negotiations/timetables",
    title: { zh: "日程草案与版本", en: "Timetables" },
    component: () => import("./versions/timetables-page.tsx"),
  },
  {
    path: "/negotiations/timetables/$timetableId",
    title: { zh: "日程草案", en: "Draft timetable" },
    component: () => import("./board-page.tsx"),
  },
  {
    path: "/negotiations/compare/$timetableId",
    title: { zh: "比较草案", en: "Compare drafts" },
    component: () => import("./versions/compare-page.tsx"),
  },
  {
    path: "/negotiations/versions/$versionId",
    title: { zh: "已发布的日程", en: "Published timetable" },
    component: () => import("./versions/version-page.tsx"),
  },
];
