import { AuditOutlined, HomeOutlined, SettingOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";
import { routes as imports } from "./imports/routes.tsx";

const home = { zh: "首页", en: "Home" };
const settings = { zh: "办理设置", en: "Settings" };
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
    path: "/settings",
    title: settings,
    component: () => import("./settings-page.tsx"),
    navigation: {
      id: "settings",
      group: "administration",
      order: 45,
      label: settings,
      icon: SettingOutlined,
    },
  },
  {
    path: "/audit",
    title: audit,
    component: () => import("./audit-page.tsx"),
    navigation: { id: "audit", group: "administration", order: 50, label: audit, icon: AuditOutlined },
  },
  ...imports,
];
