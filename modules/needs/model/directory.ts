import type { Subjects } from "#platform/kernel/policy.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";

export type NeedKind = "technology" | "talent";

/** What downstream modules may know of a need. `text` leaves the restricted body out for confidential needs. */
export type NeedRef = {
  readonly id: string;
  readonly code: string;
  readonly kind: NeedKind;
  readonly title: string;
  readonly state: string;
  readonly confidential: boolean;
  readonly editionId: string;
  readonly activityId: string;
  readonly organisationId: string;
  readonly county: string;
  readonly city: string;
  readonly fields: readonly string[];
  readonly industry: string | null;
  readonly discipline: string | null;
  /** 揭榜挂帅: until when answers are taken (a day); left out for needs that are no open call. */
  readonly openCall?: { readonly answerBy: string | null };
  readonly subjects: Subjects;
};
export type NeedMatchable = NeedRef & {
  readonly text: string;
  readonly keywords: readonly string[];
  readonly conditions?: NeedConditions;
};
/** What a need asks of the person; left out where it asks nothing. Ranks as in organisations' code tables. */
export type NeedConditions = {
  readonly degree?: string;
  readonly titleTier?: string;
  /** The work is done where the need is. */
  readonly onSite?: boolean;
};

export interface NeedDirectory {
  byIds(ids: readonly string[], work?: WorkToken): Promise<Map<string, NeedRef>>;
  /** Locks the need's row for the caller's command; null when unknown. */
  lock(work: WorkToken, id: string): Promise<NeedRef | null>;
  matchable(id: string, work?: WorkToken): Promise<NeedMatchable | null>;
  /** Published technology and talent needs of an edition with their texts. */
  published(editionId: string, work?: WorkToken): Promise<NeedMatchable[]>;
}

export type NeedPublished = {
  readonly type: "need.published";
  readonly needId: string;
  readonly editionId: string;
};
export type NeedClosed = { readonly type: "need.closed"; readonly needId: string; readonly reason: string };
/** Every change of state, for those who follow needs. */
export type NeedStateChanged = {
  readonly type: "need.state-changed";
  readonly needId: string;
  readonly editionId: string;
  readonly from: string;
  readonly to: string;
};
