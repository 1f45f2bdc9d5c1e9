import { useLocation } from "@tanstack/react-router";
import { useText } from "../text/use-text.ts";
import { AppLink } from "./app-link.tsx";
import { activeLink, NAVIGATION_GROUPS, type NavigationLink } from "./navigation.ts";

/** The grouped navigation, as plain links; stands inside a `nav`. */
export function SideNav({
  links,
  collapsed,
  onGo,
}: {
  links: readonly NavigationLink[];
  collapsed?: boolean;
  onGo?: () => void;
}) {
  const { t } = useText();
  const { pathname } = useLocation();
  const active = activeLink(links, pathname);
  return (
    <div className="hz-nav">
      {NAVIGATION_GROUPS.map((group) => {
        const entries = links.filter((link) => link.group === group.id);
        if (entries.length === 0) return null;
        return (
          <div key={group.id}>
            {group.label && !collapsed && <div className="hz-nav-group">{t(group.label)}</div>}
            <ul>
              {entries.map(({ id, to, label, icon: Icon }) => (
                <li key={id}>
                  <AppLink
                    to={to}
                    onClick={onGo}
                    className={id === active?.id ? "hz-nav-link hz-nav-active" : "hz-nav-link"}
                    aria-current={id === active?.id ? "page" : undefined}
                    title={collapsed ? t(label) : undefined}
                  >
                    <Icon aria-hidden />
                    <span className={collapsed ? "hz-visually-hidden" : undefined}>{t(label)}</span>
                  </AppLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

/** The phone's bottom bar: the entries marked for it (else the first), and the door to the rest. */
export function tabLinks(links: readonly NavigationLink[]): NavigationLink[] {
  const marked = links.filter((link) => link.phone);
  return [...marked, ...links.filter((link) => !link.phone)].slice(0, 4);
}
