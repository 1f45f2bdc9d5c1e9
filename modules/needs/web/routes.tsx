import { FileSearchOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/index.ts";
import { campaignRoutes } from "./campaigns/routes.tsx";

/** Pages of needs; `apps/web/routes.ts` collects them. */
export const routes: readonly ModuleRoute[] = [
  ...campaignRoutes,
  {
    path: "/needs",
    title: { zh: "需求", en: "Needs" },
    component: () => import("./needs-page.tsx"),
    navigation: {
      id: "needs",
      group: "chain",
      order: 10,
      label: { zh: "需求", en: "Needs" },
      icon: FileSearchOutlined,
      phone: true,
    },
  },
  {
    path: "/needs/new/$kind",
    title: { zh: "填报需求", en: "Enter a need" },
    component: () => import("./need-form-page.tsx"),
  },
  {
    path: "/needs/bulk-review",
    title: { zh: "批量审核", en: "Review many" },
    component: () => import("./review/bulk-review-page.tsx"),
  },
  {
    path: "/needs/queue",
    title: { zh: "审核队列", en: "Review queue" },
    component: () => import("./review/queue-page.tsx"),
  },
  {
    path: "/needs/test-reads",
    title: { zh: "需求试读", en: "Test-reads" },
    component: () => import("./test-reads/my-test-reads-page.tsx"),
  },
  {
    path: "/needs/test-reads/$testReadId",
    title: { zh: "试读一项需求", en: "Test-read a need" },
    component: () => import("./test-reads/test-read-page.tsx"),
  },
  { path: "/needs/$needId", title: { zh: "需求", en: "Need" }, component: () => import("./need-page.tsx") },
  {
    path: "/needs/$needId/edit",
    title: { zh: "修改需求", en: "Change a need" },
    component: () => import("./need-form-page.tsx"),
  },
  {
    path: "/needs/$needId/review",
    title: { zh: "审核需求", en: "Review a need" },
    component: () => import("./review/need-review-page.tsx"),
  },
];
