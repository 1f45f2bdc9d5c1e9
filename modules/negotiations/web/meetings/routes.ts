import type { ModuleRoute } from "#platform/web/index.ts";

/** Meetings and requests for them; the hub links here. */
export const meetingRoutes: readonly ModuleRoute[] = [
  {
    path: "/negotiations/meetings",
    title: { zh: "洽谈", en: "Meetings" },
    component: () => import("./meetings-page.tsx"),
  },
  {
    path: "/negotiations/meetings/$meetingId",
    title: { zh: "洽谈", en: "Meeting" },
    component: () => import("./meeting-page.tsx"),
  },
  {
    path: "/negotiations/requests",
    title: { zh: "约谈", en: "Requests for meetings" },
    component: () => import("./requests-page.tsx"),
  },
];
