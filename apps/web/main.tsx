import "antd/dist/reset.css";
import "#platform/web/styles/index.css";
import { startApp } from "#platform/web/shell/app-root.tsx";
import type {} from "./api/paths.ts";
import { routes } from "./routes.ts";
import { theme } from "./theme.ts";

const root = document.getElementById("root");
if (!root) throw new Error("the page has no root element");
startApp(root, { routes, theme });
