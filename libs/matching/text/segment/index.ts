import { Cutter } from "./cutter.ts";
import { DictionaryError, readDictionaries } from "./dictionary.ts";
import type { HmmModel } from "./hmm.ts";
import { layOut } from "./trie.ts";

export { jiebaHmm } from "./model.ts";
export { DictionaryError };

/** Cuts text of any kind into words as jieba-rs 0.10 does; the words joined give the text. */
export type ChineseSegmenter = {
  /**
   * The words in order; punctuation and other scripts come as single characters. Half a surrogate pair becomes U+FFFD.
   * With `hmm`, characters that no dictionary word covers are joined by the model.
   */
  cut(text: string, hmm?: boolean): string[];
  /** The same, and before a word of three or more characters the words of two and three characters inside it. */
  cutForSearch(text: string, hmm?: boolean): string[];
};

/**
 * Makes a segmenter from dictionaries in jieba's form (`word frequency tag` a line); a later one adds words and
 * replaces frequencies, so that a user's own words stand last. Without `hmm` the cuts that ask for the model are refused.
 *
 * @throws DictionaryError when a frequency is not a whole number
 */
export function chineseSegmenter(given: {
  dictionaries: readonly string[];
  hmm?: HmmModel;
}): ChineseSegmenter {
  const { hmm: own } = given;
  const cutter = new Cutter(layOut(readDictionaries(given.dictionaries)));
  const model = (wanted: boolean): HmmModel | undefined => {
    if (wanted && !own) throw new RangeError("this segmenter was made without a hidden Markov model");
    return wanted ? own : undefined;
  };
  return {
    cut: (text, hmm = false) => cutter.cut(text, { hmm: model(hmm), parts: false }),
    cutForSearch: (text, hmm = false) => cutter.cut(text, { hmm: model(hmm), parts: true }),
  };
}
