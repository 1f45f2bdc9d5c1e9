import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "#platform/kernel/actor.ts";
import type { ModuleRoute, NavigationEntry, NavigationGroup } from "../types.ts";
import { activeLink, navigationLinks } from "./navigation.ts";

type Place = { group: NavigationGroup; order: number; labelFor?: NavigationEntry["labelFor"] };

const page = (path: string, id: string, place: Place): ModuleRoute => ({
  path,
  title: { zh: id, en: id },
  component: async () => ({ default: () => null }),
  navigation: { id, ...place, label: { zh: id, en: id }, icon: () => null },
});

const routes = [
  page("/audit", "audit", { group: "administration", order: 50 }),
  page("/experts", "experts", {
    group: "chain",
    order: 20,
    labelFor: { expert: { zh: "我的资料", en: "My profile" } },
  }),
  page("/needs", "needs", { group: "chain", order: 10 }),
  page("/home", "home", { group: "work", order: 10 }),
];

const linksFor = (navigation: string[], ...roles: Role[]) =>
  navigationLinks(routes, { navigation, grants: roles.map((role) => ({ role })) });

test("the server's list decides, groups and order arrange", () => {
  const ids = linksFor(["experts", "needs", "home", "unknown"], "city-operator").map(({ id }) => id);
  assert.deepEqual(ids, ["home", "needs", "experts"]);
});

test("a record's page belongs to its list's entry", () => {
  const links = linksFor(["experts", "needs", "home"], "city-operator");
  assert.equal(activeLink(links, "/needs/17")?.id, "needs");
  assert.equal(activeLink(links, "/needs-import"), undefined);
});

test("an entry bears the name those who hold only one role have for it", () => {
  const named = (...roles: Role[]) => linksFor(["experts"], ...roles).map(({ label }) => label.en);
  assert.deepEqual(named("expert"), ["My profile"]);
  assert.deepEqual(named("city-operator"), ["experts"]);
  assert.deepEqual(named("expert", "city-operator"), ["experts"]);
  assert.deepEqual(named(), ["experts"]);
});
