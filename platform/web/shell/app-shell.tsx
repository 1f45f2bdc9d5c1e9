import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined } from "@ant-design/icons";
import { Outlet, useLocation, useMatches } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useEdition, useSession } from "../data/session.ts";
import { switchLanguage } from "../text/i18n.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { ModuleRoute } from "../types.ts";
import { AppLink } from "./app-link.tsx";
import { DemoLoading } from "./demo-loading.tsx";
import { EditionSwitcher } from "./edition-switcher.tsx";
import { LanguageSwitch, UserMenu } from "./header-menus.tsx";
import { InboxBell } from "./inbox-bell.tsx";
import { Mark } from "./mark.tsx";
import { activeLink, navigationLinks } from "./navigation.ts";
import { SideNav, tabLinks } from "./side-nav.tsx";
import { usePhone } from "./use-phone.ts";

const COLLAPSED_KEY = "huizhi.nav-collapsed";

/** Names the tab after the page; a PageHeader with a record's name overrides it, as its effect runs later. */
export function useTabTitle(): void {
  const { t } = useText();
  const matches = useMatches();
  const title = matches.at(-1)?.staticData.title;
  const name = t(title);
  const product = t(words.product);
  useLayoutEffect(() => {
    document.title = name ? `${name} · ${product}` : product;
  }, [name, product]);
}

/** After a change of page the focus goes to its content, so that keyboard and screen reader do not start at the menu again. */
function useFocusOnPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

function Brand({ compact }: { compact?: boolean }) {
  const { t, language } = useText();
  return (
    <AppLink to="/" className="hz-brand" aria-label={compact ? t(words.product) : undefined}>
      <Mark />
      {!compact && (
        <span className="hz-brand-name">
          {t(words.product)}
          {language === "zh" && <span>Huizhi</span>}
        </span>
      )}
    </AppLink>
  );
}

/** Paper has no header bar: the edition and its cut-off stand above the page. */
function PrintHead() {
  const { t, date } = useText();
  const edition = useEdition();
  if (!edition) return null;
  return (
    <p className="hz-print-only">
      {t(edition.name)} ·{" "}
      {edition.cutOff ? t(words.dataAsOf, { date: date(edition.cutOff) }) : t(words.liveData)}
    </p>
  );
}

/** The frame of every signed-in page: navigation, edition with its cut-off, inbox, language, person. */
export function AppShell({ routes }: { routes: readonly ModuleRoute[] }) {
  const { t } = useText();
  const session = useSession();
  const phone = usePhone();
  const main = useFocusOnPage();
  const { pathname } = useLocation();
  const [drawer, setDrawer] = useState(false);
  const [collapsed, setCollapsed] = useState(() => window.localStorage.getItem(COLLAPSED_KEY) === "1");
  useTabTitle();
  // Each person reads in the language of the own account, whoever used this browser before.
  const { id: personId, locale } = session.person;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next person may have the same language, the page another
  useLayoutEffect(() => void switchLanguage(locale), [personId, locale]);

  const links = navigationLinks(routes, session);
  const active = activeLink(links, pathname);
  const fold = () => {
    setCollapsed(!collapsed);
    window.localStorage.setItem(COLLAPSED_KEY, collapsed ? "0" : "1");
  };
  const foldWord = t(collapsed ? words.expandMenu : words.collapseMenu);
  return (
    <div className={`hz-shell${collapsed ? " hz-shell-collapsed" : ""}`}>
      <a className="hz-skip" href="#main">
        {t(words.skip)}
      </a>
      {!phone && (
        <nav className="hz-side" aria-label={t(words.mainMenu)}>
          <Brand compact={collapsed} />
          <SideNav links={links} collapsed={collapsed} />
          <Button
            type="text"
            className="hz-fold"
            icon={collapsed ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
            aria-label={foldWord}
            onClick={fold}
          />
        </nav>
      )}
      <div className="hz-body">
        <header className="hz-head">
          {phone && <Brand compact />}
          <EditionSwitcher />
          {session.demo && <span className="hz-demo">{t(words.demo)}</span>}
          <div className="hz-head-tools">
            <InboxBell />
            <LanguageSwitch />
            <UserMenu routes={routes} />
          </div>
        </header>
        {session.demo && <DemoLoading />}
        <main id="main" ref={main} tabIndex={-1} className="hz-main">
          <PrintHead />
          <Outlet />
        </main>
      </div>
      {phone && (
        <nav className="hz-tabs" aria-label={t(words.quickMenu)}>
          {tabLinks(links).map(({ id, to, label, icon: Icon }) => (
            <AppLink
              key={id}
              to={to}
              className="hz-tab"
              aria-current={id === active?.id ? "page" : undefined}
            >
              <Icon aria-hidden />
              <span>{t(label)}</span>
            </AppLink>
          ))}
          <button type="button" className="hz-tab" onClick={() => setDrawer(true)}>
            <MenuOutlined aria-hidden />
            <span>{t(words.more)}</span>
          </button>
        </nav>
      )}
      {phone && (
        <Drawer
          open={drawer}
          onClose={() => setDrawer(false)}
          placement="left"
          size={280}
          title={t(words.product)}
          className="hz-drawer"
        >
          <nav aria-label={t(words.mainMenu)}>
            <SideNav links={links} onGo={() => setDrawer(false)} />
          </nav>
        </Drawer>
      )}
    </div>
  );
}
