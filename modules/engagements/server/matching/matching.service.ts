import type { ExpertProfile, MatchOptions, NeedProfile, SupplyDocument } from "#libs/matching/index.ts";
import { chineseEnglishDictionary } from "./model/dictionary.ts";
import { createMatcher, type Ranking } from "./model/matcher.ts";
import { jiebaSegmenter } from "./model/segmenter.ts";

export type ExpertToMatch = ExpertProfile & { readonly documents: readonly SupplyDocument[] };
export type MatchedNeed = Ranking & { readonly needId: string };

/** Matching without a database or a thread: spreadsheets in, rankings with reasons out (`huizhi match`). */
export const matchingService = {
  /** Ranks the experts for every need; the model is fitted on these experts' documents. Ids must be unique. */
  match(
    needs: readonly NeedProfile[],
    experts: readonly ExpertToMatch[],
    options: MatchOptions = {},
  ): MatchedNeed[] {
    const matcher = createMatcher({ segmenter: jiebaSegmenter(), dictionary: chineseEnglishDictionary() });
    matcher.load(
      experts.map(({ id, documents }) => ({ id, documents })),
      experts.map(({ documents: _documents, ...profile }) => profile),
    );
    return needs.map((need) => ({ needId: need.id, ...matcher.match(need, options) }));
  },
};
