import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
  useRouter,
} from "@tanstack/react-router";
import { Button, Result } from "antd";
import { ApiRefusal } from "../data/refusal.ts";
import { fetchSession, SESSION_KEY } from "../data/session.ts";
import { RefusalNotice } from "../record/refusal-notice.tsx";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { ModuleRoute, Text } from "../types.ts";
import { useGo } from "./app-link.tsx";
import { AppShell, useTabTitle } from "./app-shell.tsx";
import { navigationLinks } from "./navigation.ts";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    title?: Text;
  }
}

type Search = Record<string, string>;

/** Every parameter is a plain string: addresses stay readable and can be typed by hand. */
const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));
const stringifySearch = (search: Record<string, unknown>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
};

function NotFound() {
  const { t } = useText();
  const go = useGo();
  return (
    <Result
      status="404"
      title={t(words.notFoundTitle)}
      subTitle={t(words.notFoundHint)}
      extra={
        <Button type="primary" onClick={() => void go("/")}>
          {t(words.toHome)}
        </Button>
      }
    />
  );
}

function PageFailure({ error }: { error: unknown }) {
  const { t } = useText();
  const router = useRouter();
  return (
    <div className="hz-failure">
      <RefusalNotice error={error} onRetry={() => void router.invalidate()} />
      {!(error instanceof ApiRefusal) && (
        <Button onClick={() => window.location.reload()}>{t(words.reload)}</Button>
      )}
    </div>
  );
}

function PublicFrame() {
  useTabTitle();
  return (
    <main id="main" className="hz-public">
      <Outlet />
    </main>
  );
}

/** Builds the router of the modules' pages: public ones bare, the rest in the shell behind the session. */
export function createAppRouter(routes: readonly ModuleRoute[], client: QueryClient) {
  const root = createRootRoute({
    validateSearch: (search: Record<string, unknown>): Search => search as Search,
    search: { middlewares: [retainSearchParams<Search>(["edition"])] },
    component: Outlet,
    notFoundComponent: NotFound,
  });
  const frame = createRoute({ getParentRoute: () => root, id: "public", component: PublicFrame });
  const shell = createRoute({
    getParentRoute: () => root,
    id: "shell",
    component: () => <AppShell routes={routes} />,
    beforeLoad: async ({ location }) => {
      const session = await client.ensureQueryData({ queryKey: SESSION_KEY, queryFn: fetchSession });
      if (!session) {
        client.removeQueries({ queryKey: SESSION_KEY });
        throw redirect({ to: "/sign-in", search: { return: location.href } });
      }
      return { session };
    },
  });
  const pages = routes.map((route) =>
    createRoute({
      getParentRoute: () => (route.public ? frame : shell),
      path: route.path,
      component: lazyRouteComponent(route.component),
      staticData: { title: route.title },
    }),
  );
  const start = routes.some(({ path }) => path === "/")
    ? []
    : [
        createRoute({
          getParentRoute: () => shell,
          path: "/",
          beforeLoad: ({ context }) => {
            const [first] = navigationLinks(routes, context.session);
            if (first) throw redirect({ to: first.to });
          },
          component: NotFound,
        }),
      ];
  const isPublic = (page: (typeof pages)[number], index: number): boolean =>
    Boolean(page && routes[index]?.public);
  const tree = root.addChildren([
    frame.addChildren(pages.filter(isPublic)),
    shell.addChildren([...start, ...pages.filter((page, index) => !isPublic(page, index))]),
  ]);
  return createRouter({
    routeTree: tree,
    parseSearch,
    stringifySearch,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NotFound,
    defaultPreload: "intent",
    scrollRestoration: true,
  });
}
