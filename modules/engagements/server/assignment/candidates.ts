import type { ExpertMatchable } from "#modules/experts/model/directory.ts";
import type { NeedMatchable } from "#modules/needs/model/directory.ts";
import { type KnownPairs, needProfile } from "../../model/profiles.ts";
import type { RemoteMatcher } from "../matching/model/thread.ts";
import type { EngagementRow } from "../tables.ts";

export type RankedCandidates = {
  readonly items: readonly { readonly expertId: string; readonly score: number; readonly rank: number }[];
  /** The whole pool with its institutions. */
  readonly experts: readonly { readonly id: string; readonly institution: string | null }[];
  readonly version: string;
};

/**
 * The best experts of a need as an assignment considers them: the default hard filters applied, who fell through before, was said
 * not to be relevant or stands in a conflict of interest left out, and the `always` ones (pins) with their score whatever their place.
 */
export const createCandidates =
  (
    pool: () => Promise<Map<string, ExpertMatchable>>,
    matcher: Pick<RemoteMatcher, "rank">,
    knownOf: (need: NeedMatchable, past: readonly EngagementRow[]) => Promise<KnownPairs>,
  ) =>
  async (
    need: NeedMatchable,
    given: {
      readonly past: readonly EngagementRow[];
      readonly limit: number;
      readonly always: readonly string[];
    },
  ): Promise<RankedCandidates> => {
    const byId = await pool();
    if (byId.size === 0) return { items: [], experts: [], version: "" };
    const profile = needProfile(need, await knownOf(need, given.past));
    const always = given.always.filter((id) => byId.has(id));
    const { items, version } = await matcher.rank(profile, { limit: given.limit, always });
    return {
      items,
      experts: [...byId.values()].map((e) => ({ id: e.id, institution: e.organisationId })),
      version,
    };
  };
