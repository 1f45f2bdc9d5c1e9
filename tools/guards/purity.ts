import { type Guard, isTest, lineOf, read, sourceFiles, withoutComments } from "./guard.ts";

/** Folders whose code takes everything it needs as arguments: same arguments, same answer. */
const pure = /^(libs\/|platform\/kernel\/|modules\/[^/]+\/model\/)/;

const banned: readonly [what: RegExp, why: string][] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|(?<!new )\bDate\(\s*\)/g, "reads the clock"],
  [/\bMath\.random\b/g, "is random without a seed"],
  [/\bprocess\s*[.[]/g, "reads the process"],
  [/\bglobalThis\b/g, "reaches for globals"],
  [/\bcrypto\s*[.[]/g, "is random or needs the platform"],
  [
    /\b(setTimeout|setInterval|setImmediate|queueMicrotask|fetch|performance|console|localStorage)\s*[.(]/g,
    "acts outside",
  ],
];
const bannedImports: readonly [what: RegExp, why: string][] = [
  [
    /\bfrom\s+["']node:|\bimport\s+["']node:|\brequire\s*\(|\bimport\s*\(/g,
    "imports from the platform or at run time",
  ],
];

/** No clock, no chance, no surroundings in libs/, platform/kernel/ and every model/. */
export const purityGuard: Guard = (root) =>
  sourceFiles(root, ["libs", "platform", "modules"])
    .filter((file) => pure.test(file) && !isTest(file))
    .flatMap((file) => {
      const text = read(root, file);
      return [
        ...find(file, withoutComments(text), banned),
        ...find(file, withoutComments(text, { keepStrings: true }), bannedImports),
      ];
    });

function find(file: string, text: string, list: readonly [RegExp, string][]): string[] {
  return list.flatMap(([what, why]) =>
    [...text.matchAll(what)].map((hit) => `${file}:${lineOf(text, hit.index)}: ${hit[0].trim()} ${why}`),
  );
}
