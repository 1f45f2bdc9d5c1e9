import { readdirSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { codeFolders, type Guard, sourceFiles } from "./guard.ts";
import { moduleOrder } from "./modules.ts";

const tests = "\\.(test|spec)\\.tsx?$|/testing/";

type RuleTarget = { path?: string; dependencyTypes?: ["core"]; couldNotResolve?: boolean };

/** Rules by pattern, so that a new module, library or platform room is guarded from its first file. */
const patterns: IForbiddenRuleType[] = [
  rule(
    "modules meet at model/ only",
    { path: "^modules/([^/]+)/", pathNot: tests },
    { path: "^modules/(?!$1/)[^/]+/(?!model/)" },
  ),
  rule(
    "tests of a module use another's model/ and testing/ only",
    { path: `^modules/([^/]+)/.*(${tests})` },
    {
      path: "^modules/(?!$1/)[^/]+/(?!model/|testing/)",
    },
  ),
  rule(
    "model/ stands on model/, libs/ and platform/kernel/",
    { path: "^modules/[^/]+/model/", pathNot: tests },
    {
      path: "^(modules/[^/]+/(?!model/)|platform/(?!kernel/)|apps/|demo/|tools/|e2e/|bench/)",
    },
  ),
  rule(
    "a library imports only itself",
    { path: "^libs/([^/]+)/" },
    {
      path: "^(libs/(?!$1/)|platform/|modules/|apps/|demo/|tools/|e2e/|bench/)",
    },
  ),
  rule(
    "platform/kernel/ imports only itself",
    { path: "^platform/kernel/" },
    {
      path: "^(platform/(?!kernel/)|modules/|apps/|demo/|tools/|e2e/|bench/)",
    },
  ),
  rule(
    "pure code has no node: imports",
    { path: "^(libs|platform/kernel|modules/[^/]+/model)/", pathNot: tests },
    {
      dependencyTypes: ["core"],
    },
  ),
  rule(
    "platform/ knows no module, app or edition",
    { path: "^platform/" },
    { path: "^(modules|apps|demo|e2e|bench)/" },
  ),
  rule(
    "modules know no app or edition",
    { path: "^modules/", pathNot: tests },
    { path: "^(apps|demo|e2e|bench)/" },
  ),
  rule(
    "the web reaches the server over HTTP only",
    { path: "^(apps|platform|modules/[^/]+)/web/", pathNot: tests },
    {
      path: "^(modules/[^/]+/server/|apps/(server|cli)/|platform/(?!kernel/|web/))",
    },
  ),
  rule(
    "the server does not know the web",
    { path: "^(modules/[^/]+/server|apps/(server|cli)|platform/(?!web/))" },
    {
      path: "^(modules/[^/]+/web/|platform/web/)",
    },
  ),
  rule("imports must exist", {}, { couldNotResolve: true }),
];

function rule(name: string, from: IForbiddenRuleType["from"], to: RuleTarget): IForbiddenRuleType {
  return { name, severity: "error", from, to } as IForbiddenRuleType;
}

const downstream: IForbiddenRuleType[] = moduleOrder.slice(0, -1).map((name, place) =>
  rule(
    `${name} comes before what it imports`,
    { path: `^modules/${name}/` },
    {
      path: `^modules/(${moduleOrder.slice(place + 1).join("|")})/`,
    },
  ),
);

function modulesOutsideTheOrder(root: string): string[] {
  const known: readonly string[] = moduleOrder;
  const folders = readdirSync(join(root, "modules"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) => `modules/${name}: has no place in tools/guards/modules.ts`);
}

/** Who may import whom. Fails, too, when the reader of imports saw fewer files than there are. */
export const moduleOrderGuard: Guard = async (root) => {
  const files = sourceFiles(root).filter((file) => /\.tsx?$/.test(file));
  const folders = codeFolders.filter((folder) => files.some((file) => file.startsWith(`${folder}/`)));
  const { output } = await cruise(folders, {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...patterns, ...downstream] },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|json|svg)$|^apps/web/dist/|virtual:" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts"],
    },
  });
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = files.filter((file) => !seen.has(file));
  return [
    ...modulesOutsideTheOrder(root),
    ...(files.length === 0 ? ["no source files found: the guard would pass anything"] : []),
    ...unseen.map((file) => `${file}: its imports were not read`),
    ...summary.violations.map(({ from, to, rule: { name } }) => `${from}: imports ${to} (${name})`),
  ];
};
