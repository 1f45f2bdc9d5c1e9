import { AuditOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/index.ts";

/** Pages of signings; `apps/web/routes.ts` collects them. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/signings",
    title: { zh: "签约", en: "Signings" },
    component: () => import("./signings-page.tsx"),
    navigation: {
      id: "signings",
      group: "chain",
      order: 40,
      label: { zh: "签约", en: "Signings" },
      icon: AuditOutlined,
    },
  },
  {
    path: "/signings/new",
    title: { zh: "登记签约文本", en: "Record a paper" },
    component: () => import("./papers/new-paper-page.tsx"),
  },
  {
    path: "/signings/ceremony",
    title: { zh: "签约流程", en: "Running order" },
    component: () => import("./ceremony-page.tsx"),
    navigation: {
      id: "ceremony",
      group: "chain",
      order: 45,
      label: { zh: "签约流程", en: "Running order" },
      icon: AuditOutlined,
    },
  },
  {
    path: "/signings/plaques",
    title: { zh: "授牌", en: "Plaques" },
    component: () => import("./plaques-page.tsx"),
  },
  {
    path: "/signings/$paperId",
    title: { zh: "签约文本", en: "Paper" },
    component: () => import("./papers/paper-page.tsx"),
  },
  {
    path: "/signings/$paperId/amend",
    title: { zh: "更正或变更", en: "Amend" },
    component: () => import("./papers/amend-page.tsx"),
  },
  {
    path: "/signings/$paperId/convert",
    title: { zh: "意向转协议", en: "Convert to an agreement" },
    component: () => import("./papers/convert-page.tsx"),
  },
];
