import type { Side } from "../../model/feedback.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    suggestionFeedback: FeedbackRow;
    suggestionExposures: ExposureRow;
    needRivals: RivalRow;
    matchingRefits: RefitRow;
  }
}

export type FeedbackRow = {
  id: string;
  needId: string;
  expertId: string;
  side: Side;
  editionId: string;
  activityId: string;
  county: string;
  category: string;
  note: string | null;
  /** Where the ranking had the expert when it was said. */
  rank: number | null;
  modelVersion: string | null;
  byId: string;
  byName: string;
  saidAt: string;
  recordedAt: string;
  withdrawnAt: string | null;
  withdrawnById: string | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
};

/** A pair that a side saw on a day; rank, score and version are those of its first showing on that day. */
export type ExposureRow = {
  needId: string;
  expertId: string;
  side: Side;
  day: string;
  editionId: string;
  activityId: string;
  county: string;
  needCode: string;
  expertCode: string;
  rank: number;
  score: number;
  modelVersion: string;
  shownAt: string;
};

export type RivalRow = {
  id: string;
  needId: string;
  organisationId: string;
  name: string;
  byId: string;
  byName: string;
  at: string;
  withdrawnAt: string | null;
  /** Id of who took it back. */
  withdrawnBy: string | null;
};

export type RefitRow = {
  id: string;
  state: "running" | "done" | "failed";
  askedBy: string;
  askedById: string | null;
  askedAt: string;
  phase: string;
  done: number;
  total: number;
  beatAt: string;
  finishedAt: string | null;
  versionBefore: string | null;
  version: string | null;
  experts: number | null;
  documents: number | null;
  driftBefore: number | null;
  failure: string | null;
};
