import { ImportOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";

const imports = { zh: "导入", en: "Imports" };

/** Spreadsheets into records: the list of imports, a new one, one import from columns to result. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/imports",
    title: imports,
    component: () => import("./imports-page.tsx"),
    navigation: { id: "imports", group: "administration", order: 20, label: imports, icon: ImportOutlined },
  },
  {
    path: "/imports/new",
    title: { zh: "导入表格", en: "Import a spreadsheet" },
    component: () => import("./new-import-page.tsx"),
  },
  {
    path: "/imports/$importId",
    title: { zh: "导入", en: "Import" },
    component: () => import("./import-page.tsx"),
  },
];
