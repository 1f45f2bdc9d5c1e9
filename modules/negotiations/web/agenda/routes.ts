import type { ModuleRoute } from "#platform/web/index.ts";

/** One party's own days. */
export const agendaRoutes: readonly ModuleRoute[] = [
  {
    path: "/negotiations/agenda",
    title: { zh: "洽谈日程", en: "Agenda" },
    component: () => import("./agenda-page.tsx"),
  },
];
