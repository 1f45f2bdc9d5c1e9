import type { Role } from "#platform/kernel/actor.ts";
import type { ModuleRoute, NavigationEntry, NavigationGroup, Text } from "../types.ts";

/** The groups of the navigation in order; the chain follows the work from need to ledger. */
export const NAVIGATION_GROUPS: readonly { id: NavigationGroup; label: Text | null }[] = [
  { id: "work", label: null },
  { id: "chain", label: { zh: "引才链条", en: "Working chain" } },
  { id: "insight", label: { zh: "数据", en: "Figures" } },
  { id: "administration", label: { zh: "管理", en: "Administration" } },
];

/** An entry with the path it leads to. */
export type NavigationLink = NavigationEntry & { to: string };

type NavigationReader = {
  readonly navigation: readonly string[];
  readonly grants: readonly { readonly role: Role }[];
};

/** Entries this person may see, by group and order. The server's `navigation` decides; routes only describe. */
export function navigationLinks(
  routes: readonly ModuleRoute[],
  { navigation: permitted, grants }: NavigationReader,
): NavigationLink[] {
  const roles = new Set(grants.map(({ role }) => role));
  const only = roles.size === 1 ? [...roles][0] : undefined;
  const rank = (group: NavigationGroup) => NAVIGATION_GROUPS.findIndex(({ id }) => id === group);
  return routes
    .flatMap(({ path, navigation }) =>
      navigation && permitted.includes(navigation.id)
        ? [{ ...navigation, label: (only && navigation.labelFor?.[only]) ?? navigation.label, to: path }]
        : [],
    )
    .toSorted((a, b) => rank(a.group) - rank(b.group) || a.order - b.order);
}

/** The entry the path belongs to: the longest whose path begins it. */
export function activeLink(links: readonly NavigationLink[], pathname: string): NavigationLink | undefined {
  return links
    .filter(({ to }) => pathname === to || (to !== "/" && pathname.startsWith(`${to}/`)))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
}
