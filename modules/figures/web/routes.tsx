import { BarChartOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";

const figures = { zh: "数据看板", en: "Figures" };

export const routes: readonly ModuleRoute[] = [
  {
    path: "/figures",
    title: figures,
    component: () => import("./figures-page.tsx"),
    navigation: {
      id: "figures",
      group: "insight",
      order: 10,
      label: figures,
      icon: BarChartOutlined,
      phone: true,
    },
  },
];
