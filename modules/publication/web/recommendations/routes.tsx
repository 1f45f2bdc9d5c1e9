import { SolutionOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";

export const routes: readonly ModuleRoute[] = [
  {
    path: "/recommendations",
    title: { zh: "推荐筛选", en: "Recommendations" },
    component: () => import("./recommendations-page.tsx"),
    navigation: {
      id: "recommendations",
      group: "chain",
      order: 24,
      label: { zh: "推荐筛选", en: "Recommendations" },
      icon: SolutionOutlined,
    },
  },
  {
    path: "/recommendations/$recommendationId",
    title: { zh: "专家推荐", en: "Recommendation" },
    component: () => import("./recommendation-page.tsx"),
  },
];
