import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider, type ThemeConfig } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { whenSignedOut } from "../api.ts";
import { deviceDrawer } from "../data/kept.ts";
import { createQueryClient } from "../data/queries.ts";
import { SESSION_KEY } from "../data/session.ts";
import { startI18n } from "../text/i18n.ts";
import { useText } from "../text/use-text.ts";
import type { ModuleRoute } from "../types.ts";
import { createAppRouter } from "./app-router.tsx";

interface AppRootProps {
  routes: readonly ModuleRoute[];
  theme: ThemeConfig;
}

function createApp(routes: readonly ModuleRoute[]) {
  const client = createQueryClient();
  const router = createAppRouter(routes, client);
  whenSignedOut(() => {
    deviceDrawer.forgetRead();
    const { pathname, href } = router.state.location;
    if (routes.some((route) => route.public && route.path === pathname)) return;
    // The page keeps whose session it was until it has gone.
    void router
      .navigate({ to: "/sign-in", search: { return: href, ended: "1" } })
      .then(() => client.removeQueries({ queryKey: SESSION_KEY }));
  });
  return { client, router };
}

/** People who asked their system for less motion get none: components do not wait for the end of an animation there is not. */
const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Popups open inside the landmark of their control; in dialogs and drawers, which clip, they keep to the body. */
function popupContainer(trigger?: HTMLElement): HTMLElement {
  if (!trigger || trigger.closest("[role=dialog]")) return document.body;
  return trigger.closest<HTMLElement>(".hz-head, main") ?? document.body;
}

function AppRoot({ routes, theme }: AppRootProps) {
  const { language } = useText();
  const [{ client, router }] = useState(() => createApp(routes));
  return (
    <ConfigProvider
      theme={calm ? { ...theme, token: { ...theme.token, motion: false } } : theme}
      locale={language === "zh" ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: true }}
      getPopupContainer={popupContainer}
    >
      <App>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}

/** Starts the app in the element: the modules' pages in the shell with the theme. */
export function startApp(element: HTMLElement, props: AppRootProps): void {
  startI18n();
  createRoot(element).render(
    <StrictMode>
      <AppRoot {...props} />
    </StrictMode>,
  );
}
