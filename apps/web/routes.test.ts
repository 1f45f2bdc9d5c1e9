import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { navigationRoles } from "#modules/accounts/model/navigation.ts";
import type { ModuleRoute } from "#platform/web/types.ts";

// Node reads .ts but not .tsx; lists of pages hold no JSX, so dropping their types is enough.
const tsx = registerHooks({
  load(url, context, next) {
    if (!url.endsWith(".tsx")) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"));
    return { format: "module", source, shortCircuit: true };
  },
});
after(() => tsx.deregister());

let routes: readonly ModuleRoute[];
before(async () => {
  ({ routes } = await import("./routes.ts"));
});

/** What two paths must differ in: `/needs/$needId` and `/needs/$id` are the same place. */
const shapeOf = (path: string) => path.replace(/\$\w+/g, "$");

const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);

test("no two pages stand at one path", () => {
  assert.ok(routes.length > 30);
  assert.deepEqual(repeated(routes.map(({ path }) => shapeOf(path))), []);
});

test("the entries of the navigation are those the accounts' model knows, each once", () => {
  const ids = routes.flatMap(({ navigation }) => (navigation ? [navigation.id] : []));
  assert.deepEqual(repeated(ids), []);
  assert.deepEqual(ids.toSorted(), Object.keys(navigationRoles).toSorted());
});

test("an entry leads to a page without parameters, and no two of a group share a place", () => {
  const entries = routes.filter(({ navigation }) => navigation);
  assert.deepEqual(
    entries.filter(({ path }) => path.includes("$")),
    [],
  );
  assert.deepEqual(
    repeated(entries.map(({ navigation }) => `${navigation?.group} ${navigation?.order}`)),
    [],
  );
});

test("every page has its name in both languages", () => {
  const unnamed = routes.filter(({ title, navigation }) =>
    [title, navigation?.label ?? title].some(
      ({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/i.test(en),
    ),
  );
  assert.deepEqual(
    unnamed.map(({ path }) => path),
    [],
  );
});
