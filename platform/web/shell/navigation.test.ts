import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "#platform/kernel/actor.ts";
import type { ModuleRoute } from "../types.ts";
import { navigationLinks } from "./navigation.ts";

const icon = () => null;
const page = async () => ({ default: icon });
const experts: ModuleRoute = {
  path: "/experts",
  title: { zh: "专家", en: "Experts" },
  component: page,
  navigation: {
    id: "experts",
    group: "chain",
    order: 20,
    label: { zh: "专家", en: "Experts" },
    labelFor: { expert: { zh: "我的资料", en: "My profile" } },
    icon,
  },
};
const seenBy = (...roles: Role[]) =>
  navigationLinks([experts], { navigation: ["experts"], grants: roles.map((role) => ({ role })) }).map(
    ({ label }) => label.en,
  );

test("an entry is called what the only role of the reader calls it", () => {
  assert.deepEqual(seenBy("expert"), ["My profile"]);
  assert.deepEqual(seenBy("city-operator"), ["Experts"]);
});

test("who is an expert and something else finds the whole list", () => {
  assert.deepEqual(seenBy("expert", "city-operator"), ["Experts"]);
});

test("what the session does not permit is not shown", () => {
  assert.deepEqual(navigationLinks([experts], { navigation: [], grants: [{ role: "expert" }] }), []);
});
