import type { Text } from "#platform/web/index.ts";
import type { OrganisationKind } from "../model/directory.ts";

/** What `GET /api/organisations` and a side of a comparison carry. */
export interface OrganisationSide {
  id: string;
  version: number;
  fullName: string;
  kind: OrganisationKind;
  uscc: string | null;
  county: string | null;
  region: string | null;
  address: string | null;
  industry: string | null;
  aboveScale: boolean;
  supervisingDept: string | null;
  url: string | null;
  email: string | null;
  legalRep: string | null;
  contactName: string | null;
  contactMobile: string | null;
  contactPhone: string | null;
  aliases: string[];
  invented: boolean;
  state: "active" | "merged";
  contactMasked: boolean;
}

export interface OrganisationRow extends OrganisationSide {
  regionName: string | null;
  industryName: string | null;
  industrySection: string | null;
  updatedAt: string;
  allowedActions: string[];
}

interface Named {
  id: string;
  fullName: string;
}

export interface MergeRecord {
  id: string;
  into: Named;
  from: Named;
  reason: string;
  mergedAt: string;
  mergedBy: string;
  undoneAt: string | null;
  undoneBy: string | null;
  undoReason: string | null;
  allowedActions: string[];
}

export interface OrganisationRecord extends OrganisationSide {
  city: string;
  postcode: string | null;
  contactFax: string | null;
  profile: string | null;
  fields: string[];
  mergedInto: Named | null;
  countyName: string | null;
  regionName: string | null;
  industryName: string | null;
  merges: MergeRecord[];
  allowedActions: string[];
}

export interface HistoryEntry {
  id: string;
  at: string;
  by: string;
  action: string;
  reason: string | null;
  version: number | null;
  changes: { field: string; label: Text; from: unknown; to: unknown }[];
}

export interface Duplicate {
  id: string;
  a: OrganisationSide;
  b: OrganisationSide;
  reason: "same-uscc" | "alias" | "near-name";
  reasons: ("same-uscc" | "alias" | "near-name")[];
  similarity: number;
  codesDiffer: boolean;
  dismissed: { reason: string; by: string; at: string } | null;
  allowedActions: string[];
}

export interface MergePlan {
  into: OrganisationSide;
  from: OrganisationSide;
  aliasesAdded: string[];
  fieldsTaken: { field: string; label: Text; before: unknown; after: unknown }[];
  conflicts: { field: string; label: Text; into: unknown; from: unknown; kept: "into" | "from" }[];
  codesDiffer: boolean;
}
