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
    path: "/join",
    title: { zh: "登记为专家", en: "Register as an expert" },
    component: () => import("./joining/join-page.tsx"),
    public: true,
  },
  {
    path: "/experts/$expertId/cv",
    title: { zh: "导入简历", en: "Import a CV" },
    component: () => import("./cv/cv-page.tsx"),
  },
  {
    path: "/experts/$expertId/papers",
    title: { zh: "导入论文", en: "Import papers" },
    component: () => import("./papers/papers-page.tsx"),
  },
  {
    path: "/experts/$expertId/free-times",
    title: { zh: "可参与时间", en: "Availability" },
    component: () => import("./profile/free-times-page.tsx"),
  },
  {
    path: "/experts/$expertId/edit",
    title: { zh: "修改专家信息", en: "Edit the profile" },
    component: () => import("./edit-expert-page.tsx"),
  },
];
