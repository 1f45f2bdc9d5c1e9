import type { Selectable } from "kysely";
import type { Talker } from "../../model/questions/question.ts";

type QuestionThreadsTable = {
  id: string;
  needId: string;
  needCode: string;
  needTitle: string;
  editionId: string;
  activityId: string;
  city: string;
  county: string;
  organisationId: string;
  expertId: string;
  ownerId: string | null;
  /** Which expert it is among those who ask about this need: 1 is A. */
  mask: number;
  state: "open" | "closed";
  closedAt: string | null;
  closedBy: "office" | "demand" | null;
  closedReason: string | null;
  demandAgreedAt: string | null;
  supplyAgreedAt: string | null;
  sharedAt: string | null;
  messages: number;
  lastSide: Talker;
  lastAt: string;
  createdAt: string;
  version: number;
  searchText: string;
};
type QuestionMessagesTable = {
  id: string;
  threadId: string;
  seq: number;
  side: Talker;
  byId: string;
  text: string;
  at: string;
};
type NeedFollowsTable = {
  id: string;
  needId: string;
  needCode: string;
  kind: string;
  title: string;
  county: string;
  editionId: string;
  state: string;
  expertId: string;
  ownerId: string | null;
  followedAt: string;
  unfollowedAt: string | null;
  changedAt: string | null;
  searchText: string;
};

declare module "#platform/db/tables.ts" {
  interface Tables {
    questionThreads: QuestionThreadsTable;
    questionMessages: QuestionMessagesTable;
    /** How far a person has read a thread. */
    questionReads: { threadId: string; personId: string; seq: number };
    /** Threads a merge of organisations moved. */
    questionMoves: { mergeId: string; threadId: string };
    needFollows: NeedFollowsTable;
  }
}
export type ThreadRow = Selectable<QuestionThreadsTable>;
export type MessageRow = Selectable<QuestionMessagesTable>;
export type FollowRow = Selectable<NeedFollowsTable>;
