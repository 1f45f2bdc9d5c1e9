import { TeamOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";

const experts = { zh: "专家", en: "Experts" };

export const routes: readonly ModuleRoute[] = [
  {
    path: "/experts",
    title: experts,
    component: () => import("./experts-page.tsx"),
    navigation: {
      id: "experts",
      group: "chain",
      order: 20,
      label: experts,
      labelFor: { expert: { zh: "我的资料", en: "My profile" } },
      icon: TeamOutlined,
    },
  },
  {
    path: "/experts/new",
    title: { zh: "专家入库", en: "Add an expert" },
    component: () => import("./new-expert-page.tsx"),
  },
  {
    path: "/experts/$expertId",
    title: { zh: "专家详情", en: "Expert" },
    component: () => import("./expert-page.tsx"),
  },
  {
    path: "/experts/$expertId/edit",
    title: { zh: "修改专家信息", en: "Edit the profile" },
    component: () => import("./edit-expert-page.tsx"),
  },
];
