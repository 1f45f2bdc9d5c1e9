import { TeamOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/index.ts";

/** The hub of the negotiation days and the programme everything stands on. */
export const programmeRoutes: readonly ModuleRoute[] = [
  {
    path: "/negotiations",
    title: { zh: "洽谈", en: "Conference meetings" },
    component: () => import("./hub-page.tsx"),
    navigation: {
      id: "negotiations",
      group: "chain",
      order: 35,
      label: { zh: "洽谈", en: "Conference meetings" },
      labelFor: {
        enterprise: { zh: "洽谈日程", en: "My meetings" },
        expert: { zh: "洽谈日程", en: "My meetings" },
      },
      icon: TeamOutlined,
    },
  },
  {
    path: "/negotiations/programme",
    title: { zh: "会场与时段", en: "Venue and slots" },
    component: () => import("./programme-page.tsx"),
  },
];
