import type { ModuleRoute } from "#platform/web/index.ts";

/** Papers of the negotiation days. */
export const paperRoutes: readonly ModuleRoute[] = [
  {
    path: "/negotiations/papers",
    title: { zh: "会务材料", en: "Papers" },
    component: () => import("./papers-page.tsx"),
  },
];
