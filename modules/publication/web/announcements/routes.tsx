import { NotificationOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";

/** Pages of announcements; `apps/web/routes.ts` collects them. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/announcements",
    title: { zh: "政策与新闻", en: "Policies and news" },
    component: () => import("./announcements-page.tsx"),
    navigation: {
      id: "announcements",
      group: "chain",
      order: 21,
      label: { zh: "政策与新闻", en: "Policies and news" },
      icon: NotificationOutlined,
    },
  },
  {
    path: "/announcements/new",
    title: { zh: "新建政策或新闻", en: "New announcement" },
    component: () => import("./new-announcement-page.tsx"),
  },
  {
    path: "/announcements/$announcementId",
    title: { zh: "政策与新闻", en: "Announcement" },
    component: () => import("./announcement-page.tsx"),
  },
];
