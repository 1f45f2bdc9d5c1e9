import { ScheduleOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/index.ts";

/** Pages of the ledger; `apps/web/routes.ts` collects them. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/ledger",
    title: { zh: "跟踪台账", en: "Ledger" },
    component: () => import("./ledger-page.tsx"),
    navigation: {
      id: "ledger",
      group: "chain",
      order: 50,
      label: { zh: "跟踪台账", en: "Ledger" },
      icon: ScheduleOutlined,
      phone: true,
    },
  },
  {
    path: "/ledger/$rowId",
    title: { zh: "台账", en: "Ledger row" },
    component: () => import("./ledger-row-page.tsx"),
  },
  {
    path: "/ledger/$rowId/visit",
    title: { zh: "登记回访", en: "Record a visit" },
    component: () => import("./visit-page.tsx"),
  },
];
