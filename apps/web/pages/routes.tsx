import { AuditOutlined, HomeOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";
import { routes as imports } from "./imports/routes.tsx";

const home = { zh: "首页", en: "Home" };
const audit = { zh: "审计日志", en: "Audit log" };

/** Pages over all modules. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/",
    title: home,
    component: () => import("./home-page.tsx"),
    navigation: { id: "home", group: "work", order: 10, label: home, icon: HomeOutlined, phone: true },
  },
  {
    path: "/audit",
    title: audit,
    component: () => import("./audit-page.tsx"),
    navigation: { id: "audit", group: "administration", order: 50, label: audit, icon: AuditOutlined },
  },
  ...imports,
];
