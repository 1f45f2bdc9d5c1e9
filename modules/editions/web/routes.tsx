import { CalendarOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";

export const routes: readonly ModuleRoute[] = [
  {
    path: "/editions",
    title: { zh: "届次", en: "Editions" },
    component: () => import("./editions-page.tsx"),
    navigation: {
      id: "editions",
      group: "administration",
      order: 30,
      label: { zh: "届次", en: "Editions" },
      icon: CalendarOutlined,
    },
  },
  {
    path: "/editions/new",
    title: { zh: "新建一届", en: "New edition" },
    component: () => import("./new-edition-page.tsx"),
  },
  {
    path: "/editions/$editionId",
    title: { zh: "届次", en: "Edition" },
    component: () => import("./edition-page.tsx"),
  },
];
