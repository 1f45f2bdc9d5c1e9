import type { Json } from "#platform/db/tables.ts";
import type { AnswerState, CheckReason } from "../../model/campaigns/answer.ts";
import type { CampaignState } from "../../model/campaigns/campaign.lifecycle.ts";
import type { CountyGoal } from "../../model/campaigns/campaign.ts";
import type { VisitNote } from "../../model/campaigns/target.ts";
import type { NeedKind } from "../../model/directory.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    surveyCampaigns: SurveyCampaignsTable;
    surveyTargets: SurveyTargetsTable;
    surveyLinks: SurveyLinksTable;
    surveyDrafts: SurveyDraftsTable;
    surveyNotes: SurveyNotesTable;
    surveyExtensions: SurveyExtensionsTable;
    surveyAnswers: SurveyAnswersTable;
    surveyPosts: { address: string; at: string };
    surveyTargetMoves: { mergeId: string; targetId: string };
  }
}

export type SurveyCampaignsTable = {
  id: string;
  editionId: string;
  activityId: string;
  city: string;
  counties: string[];
  /** Departments that were given enterprises of the list. */
  departments: string[];
  nameZh: string;
  nameEn: string;
  opensOn: string;
  closesOn: string;
  kinds: NeedKind[];
  messageZh: string;
  messageEn: string;
  publicForm: boolean;
  /** Names the public form in its address. */
  formCode: string;
  goals: Json<CountyGoal[]>;
  state: CampaignState;
  openedAt: string | null;
  closedAt: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  searchText: string;
};

/** One enterprise that is asked. */
export type SurveyTargetsTable = {
  id: string;
  campaignId: string;
  editionId: string;
  city: string;
  county: string;
  departmentId: string | null;
  departmentName: string | null;
  organisationId: string;
  organisationName: string;
  origin: "list" | "public";
  invitedAt: string | null;
  openedAt: string | null;
  lastLetterAt: string | null;
  reminders: number;
  extendedUntil: string | null;
  factsRemark: string | null;
  accountAskedAt: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  searchText: string;
};

/** A personal link; the token itself is kept nowhere. */
export type SurveyLinksTable = {
  id: string;
  targetId: string;
  tokenHash: string;
  email: string | null;
  sentAt: string | null;
  openedAt: string | null;
  answeredAt: string | null;
  revokedAt: string | null;
  createdAt: string;
  createdBy: string;
};

/** What an enterprise has begun to write and not submitted. */
export type SurveyDraftsTable = {
  id: string;
  targetId: string;
  /** Given by the device that began it, so that a repeated first save makes one draft. */
  key: string;
  kind: NeedKind;
  title: string;
  body: Json<Record<string, unknown>>;
  renewsId: string | null;
  renewsCode: string | null;
  checkFields: string[];
  state: "draft" | "submitted" | "taken-over" | "dropped";
  needId: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
};

export type SurveyNotesTable = {
  id: string;
  targetId: string;
  on: string;
  mode: VisitNote["mode"];
  who: string;
  heard: string;
  nextStep: string;
  nextOn: string | null;
  byId: string;
  byName: string;
  at: string;
};

export type SurveyExtensionsTable = {
  id: string;
  targetId: string;
  askedAt: string;
  reason: string;
  wantedUntil: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  granted: boolean | null;
  until: string | null;
  remark: string | null;
};

/** An answer through the public form. */
export type SurveyAnswersTable = {
  id: string;
  campaignId: string;
  editionId: string;
  city: string;
  county: string;
  code: string;
  /** Equal for equal answers of one enterprise: the second gets the first one's receipt. */
  fingerprint: string;
  name: string;
  uscc: string;
  contactName: string;
  contactMobile: string;
  contactEmail: string | null;
  kind: NeedKind;
  title: string;
  body: Json<Record<string, unknown>>;
  state: AnswerState;
  reasons: CheckReason[];
  organisationId: string | null;
  earlierCode: string | null;
  earlierOn: string | null;
  needId: string | null;
  receivedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decision: string | null;
  version: number;
  searchText: string;
};
