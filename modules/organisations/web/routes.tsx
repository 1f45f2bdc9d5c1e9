import { BankOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";

const title = { zh: "机构", en: "Organisation" };

export const routes: readonly ModuleRoute[] = [
  {
    path: "/organisations",
    title: { zh: "机构", en: "Organisations" },
    component: () => import("./organisations-page.tsx"),
    navigation: {
      id: "organisations",
      group: "administration",
      order: 10,
      label: { zh: "机构", en: "Organisations" },
      labelFor: { enterprise: { zh: "本单位", en: "My organisation" } },
      icon: BankOutlined,
    },
  },
  {
    path: "/organisations/new",
    title: { zh: "登记机构", en: "Register an organisation" },
    component: () => import("./new-organisation-page.tsx"),
  },
  {
    path: "/organisations/duplicates",
    title: { zh: "疑似重复机构", en: "Possible duplicates" },
    component: () => import("./duplicates-page.tsx"),
  },
  { path: "/organisations/$organisationId", title, component: () => import("./organisation-page.tsx") },
  {
    path: "/organisations/$organisationId/edit",
    title: { zh: "修改机构信息", en: "Edit organisation" },
    component: () => import("./edit-organisation-page.tsx"),
  },
];
