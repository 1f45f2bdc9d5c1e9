import type { Json } from "#platform/db/tables.ts";
import type { NeedKind } from "../model/directory.ts";
import type { NeedState } from "../model/need.lifecycle.ts";
import type { Desk, FieldReason, NeedValues } from "../model/need.ts";
import type { ReadinessMoment } from "../model/readiness/kept.ts";
import type { Question, TestReadState } from "../model/test-reads/test-read.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    needs: NeedsTable;
    needDeskPeriods: NeedDeskPeriodsTable;
    needReviews: NeedReviewsTable;
    needOpinions: NeedOpinionsTable;
    needReadiness: NeedReadinessTable;
    needEscalations: NeedEscalationsTable;
    needTestReads: NeedTestReadsTable;
    needMoves: { mergeId: string; needId: string };
  }
}

/**
 * Both kinds of needs. What lists filter, sort and count by has its own column; everything the form asks stands in `body`.
 * Columns hold nothing of a confidential need's restricted body (amounts are null), so that no filter can be used to guess it.
 */
export type NeedsTable = {
  id: string;
  code: string;
  kind: NeedKind;
  title: string;
  state: NeedState;
  returnedFrom: Desk | null;
  editionId: string;
  activityId: string;
  organisationId: string;
  /** The enterprise's name when the need was entered, for search and order; views show today's. */
  organisationName: string;
  city: string;
  county: string;
  confidential: boolean;
  publicSummary: string | null;
  fields: string[];
  industry: string | null;
  discipline: string | null;
  needType: string | null;
  amountMin: number | null;
  amountMax: number | null;
  amountQualifier: string | null;
  headcount: number | null;
  headsHired: number;
  headsFlexible: number;
  deadline: string | null;
  expiresOn: string | null;
  /** 揭榜挂帅, and until when answers are taken. */
  openCall: boolean;
  answerBy: string | null;
  /** The last day of which the enterprise was told beforehand. */
  expiryToldFor: string | null;
  body: Json<NeedValues>;
  departments: string[];
  filledInBy: string | null;
  filledInByName: string | null;
  fingerprint: string | null;
  createdBy: string;
  createdAt: string;
  /** When the steps happened in the world; `submittedAt` is the first submission. */
  submittedAt: string | null;
  countyApprovedAt: string | null;
  cityApprovedAt: string | null;
  publishedAt: string | null;
  endedAt: string | null;
  deskDueAt: string | null;
  /** When the desk that has it let its time run out and its superior was told; null again once it leaves that desk. */
  escalatedAt: string | null;
  version: number;
  updatedAt: string;
  searchText: string;
};

/** A stretch in which a desk had a need. The clock runs in these and pauses between them. */
export type NeedDeskPeriodsTable = {
  id: string;
  needId: string;
  desk: Desk;
  fromAt: string;
  toAt: string | null;
};

/** A decision of a desk or of the enterprise that has a reason: returned, declined, closed, republished, withdrawn, approved with a remark. */
export type NeedReviewsTable = {
  id: string;
  needId: string;
  action: string;
  desk: Desk | null;
  reason: string | null;
  fields: Json<FieldReason[]>;
  byId: string;
  byName: string;
  at: string;
  needVersion: number;
};

/** What the readiness check said at a door: points by id with what each earned. First submission and first publication once, resubmissions each time. */
export type NeedReadinessTable = {
  id: string;
  needId: string;
  moment: ReadinessMoment;
  at: string;
  needVersion: number;
  score: number;
  points: Json<Record<string, number>>;
};

/** A stay at a desk whose time ran out: since when its superior knows. */
export type NeedEscalationsTable = {
  id: string;
  needId: string;
  periodId: string;
  desk: Desk;
  dueAt: string;
  at: string;
};

/** An expert's reading of the public text before it goes out; see model/test-reads. */
type NeedTestReadsTable = Omit<TestReadRow, "questions"> & { questions: Json<Question[]> };
export type TestReadRow = {
  id: string;
  needId: string;
  state: TestReadState;
  requestedById: string;
  requestedByName: string;
  requestedAt: string;
  note: string | null;
  expertId: string | null;
  expertName: string | null;
  /** The account of the expert. */
  personId: string | null;
  askedById: string | null;
  askedAt: string | null;
  dueOn: string | null;
  answeredAt: string | null;
  verdict: "clear" | "unclear" | null;
  questions: Question[];
  remark: string | null;
};

export type NeedOpinionsTable = {
  id: string;
  needId: string;
  departmentId: string;
  departmentName: string;
  askedAt: string;
  answer: "agree" | "object" | "comment" | null;
  comment: string | null;
  answeredById: string | null;
  answeredByName: string | null;
  answeredAt: string | null;
};
