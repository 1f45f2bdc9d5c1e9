import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import type { ChannelKind } from "./channel.options.ts";

/** What downstream modules may know of a channel. */
export type ChannelRef = {
  readonly id: string;
  readonly code: string;
  readonly kind: ChannelKind;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly city: string;
};

export interface ChannelDirectory {
  byIds(ids: readonly string[], work?: WorkToken): Promise<Map<string, ChannelRef>>;
}

/** An engagement that came through a channel, as its owner tells it. */
export type ChannelEngagement = {
  readonly engagementId: string;
  readonly code: string;
  readonly state: string;
  readonly channelId: string;
  readonly needId: string | null;
  readonly needCode: string | null;
  readonly title: string;
  readonly editionId: string;
  /** When both sides had confirmed, and when an agreement was signed. */
  readonly engagedAt: string | null;
  readonly signedAt: string | null;
};

/** What came of channels further down the chain; implemented by the module that keeps engagements. */
export interface ChannelOutcomes {
  /** Engagements of these channels, or of this need; both: of these channels for this need. */
  of(
    asked: { readonly channelIds?: readonly string[]; readonly needId?: string },
    work?: WorkToken,
  ): Promise<ChannelEngagement[]>;
}

/** A recommendation was accepted: the pair of its need and its expert is to be engaged, with where it came from. */
export type RecommendationAccepted = {
  readonly type: "recommendation.accepted";
  readonly recommendationId: string;
  readonly recommendationCode: string;
  readonly needId: string;
  readonly expertId: string;
  readonly channelId: string | null;
  readonly recommender: string;
  /** The expert offered the own help. */
  readonly self: boolean;
  readonly reason: string;
};
/** The engagement of an accepted recommendation, told back by the module that keeps engagements. */
export type RecommendationEngaged = {
  readonly type: "recommendation.engaged";
  readonly recommendationId: string;
  readonly engagementId: string;
};
