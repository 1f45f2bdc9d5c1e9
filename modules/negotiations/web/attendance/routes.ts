import type { ModuleRoute } from "#platform/web/index.ts";

/** Who comes to the talks days, and the page behind a personal link. */
export const attendanceRoutes: readonly ModuleRoute[] = [
  {
    path: "/negotiations/attendance",
    title: { zh: "参会名单", en: "Attendance" },
    component: () => import("./attendance-page.tsx"),
  },
  {
    path: "/negotiations/attendance/$attendanceId",
    title: { zh: "参会回执", en: "Reply form" },
    component: () => import("./record-page.tsx"),
  },
  {
    path: "/invitation/$token",
    title: { zh: "参会邀请", en: "Invitation" },
    component: () => import("./invitation/invitation-page.tsx"),
    public: true,
  },
];
