import assert from "node:assert/strict";
import { test } from "node:test";
import type { ModuleRoute, NavigationGroup } from "../types.ts";
import { activeLink, navigationLinks } from "./navigation.ts";

const page = (path: string, id: string, group: NavigationGroup, order: number): ModuleRoute => ({
  path,
  title: { zh: id, en: id },
  component: async () => ({ default: () => null }),
  navigation: { id, group, order, label: { zh: id, en: id }, icon: () => null },
});

const routes = [
  page("/audit", "audit", "administration", 50),
  page("/experts", "experts", "chain", 20),
  page("/needs", "needs", "chain", 10),
  page("/home", "home", "work", 10),
];

test("the server's list decides, groups and order arrange", () => {
  const ids = navigationLinks(routes, ["experts", "needs", "home", "unknown"]).map(({ id }) => id);
  assert.deepEqual(ids, ["home", "needs", "experts"]);
});

test("a record's page belongs to its list's entry", () => {
  const links = navigationLinks(routes, ["experts", "needs", "home"]);
  assert.equal(activeLink(links, "/needs/17")?.id, "needs");
  assert.equal(activeLink(links, "/needs-import"), undefined);
});
