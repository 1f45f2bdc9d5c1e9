import type { ModuleRoute } from "#platform/web/index.ts";

/** The days themselves. */
export const dayRoutes: readonly ModuleRoute[] = [
  {
    path: "/negotiations/check-in",
    title: { zh: "签到", en: "Check-in" },
    component: () => import("./desk/check-in-page.tsx"),
  },
  {
    path: "/negotiations/day",
    title: { zh: "洽谈现场", en: "The day" },
    component: () => import("./day-page.tsx"),
  },
  {
    path: "/negotiations/wall",
    title: { zh: "桌位大屏", en: "Wall of tables" },
    component: () => import("./wall/wall-page.tsx"),
  },
];
