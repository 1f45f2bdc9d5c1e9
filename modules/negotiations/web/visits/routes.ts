import type { ModuleRoute } from "#platform/web/index.ts";

/** Site visits; the hub links here. */
export const visitRoutes: readonly ModuleRoute[] = [
  {
    path: "/negotiations/visits",
    title: { zh: "实地考察", en: "Site visits" },
    component: () => import("./visits-page.tsx"),
  },
  {
    path: "/negotiations/visits/$visitId",
    title: { zh: "实地考察", en: "Site visit" },
    component: () => import("./visit-page.tsx"),
  },
];
