import type { Selectable } from "kysely";
import type { RecommendationState } from "../../model/recommendations/recommendation.lifecycle.ts";
import type { RecommendationKind, Rejection } from "../../model/recommendations/recommendation.options.ts";

export type RecommendationsTable = {
  id: string;
  code: string;
  city: string;
  editionId: string;
  needId: string;
  needCode: string;
  needTitle: string;
  county: string;
  kind: RecommendationKind;
  source: "dispatch" | "portal";
  channelId: string | null;
  dispatchId: string | null;
  recipientId: string | null;
  name: string;
  institution: string;
  title: string | null;
  email: string | null;
  phone: string | null;
  field: string | null;
  reason: string;
  language: "zh" | "en";
  recommenderName: string | null;
  recommenderEmail: string | null;
  /** The statement as it was shown. */
  consent: string;
  consentAt: string;
  cvFileId: string | null;
  /** Name and institution as they are compared; null once the personal data was erased. */
  personKey: string | null;
  state: RecommendationState;
  stateSince: string;
  receivedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionNote: string | null;
  rejection: Rejection | null;
  expertId: string | null;
  expertCode: string | null;
  engagementId: string | null;
  duplicateOf: string | null;
  version: number;
  searchText: string;
};

declare module "#platform/db/tables.ts" {
  interface Tables {
    recommendations: RecommendationsTable;
  }
}
export type RecommendationRow = Selectable<RecommendationsTable>;
