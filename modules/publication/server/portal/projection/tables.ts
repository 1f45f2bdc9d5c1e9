import type { NeedKind } from "#modules/needs/model/directory.ts";
import type { Json } from "#platform/db/tables.ts";

/** A published need as the public sees it. Nothing of a confidential need's body ever enters a column. */
export type PortalPostingsTable = {
  needId: string;
  code: string;
  kind: NeedKind;
  title: string;
  confidential: boolean;
  editionId: string;
  city: string;
  county: string;
  organisationId: string | null;
  organisationName: string | null;
  fields: string[];
  industry: string | null;
  industryGroup: string | null;
  discipline: string | null;
  openCall: boolean;
  amountMin: number | null;
  amountMax: number | null;
  amountQualifier: string | null;
  budgetBand: string | null;
  headcount: number | null;
  deadline: string | null;
  summary: string | null;
  titleEn: string | null;
  summaryEn: string | null;
  facts: Json<Record<string, unknown>>;
  publishedAt: string;
  updatedAt: string;
  /** Title, fields and names of codes, in lower case: where a word weighs most, then less, then least. */
  titleText: string;
  labelText: string;
  searchText: string;
};

declare module "#platform/db/tables.ts" {
  interface Tables {
    portalPostings: PortalPostingsTable;
    portalProjection: { id: number; version: number };
  }
}
