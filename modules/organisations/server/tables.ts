import type { Json } from "#platform/db/tables.ts";
import type { MergePlan } from "../model/merge.ts";
import type { OrganisationKind } from "../model/organisation.fields.ts";

export type OrganisationsTable = {
  id: string;
  version: number;
  state: "active" | "merged";
  mergedInto: string | null;
  city: string;
  fullName: string;
  /** `plainName` of the full name: what makes two spellings one name. */
  plainName: string;
  kind: OrganisationKind;
  uscc: string | null;
  county: string | null;
  region: string | null;
  address: string | null;
  industry: string | null;
  /** Section letter of the industry (GB/T 4754), so that a list can be narrowed by it. */
  industrySection: string | null;
  aboveScale: boolean;
  supervisingDept: string | null;
  url: string | null;
  email: string | null;
  legalRep: string | null;
  postcode: string | null;
  contactName: string | null;
  contactMobile: string | null;
  contactPhone: string | null;
  contactFax: string | null;
  profile: string | null;
  fields: string[];
  invented: boolean;
  searchText: string;
  createdAt: string;
  updatedAt: string;
};

export type OrganisationMergesTable = {
  id: string;
  intoId: string;
  fromId: string;
  plan: Json<MergePlan>;
  reason: string;
  mergedAt: string;
  mergedBy: string;
  undoneAt: string | null;
  undoneBy: string | null;
  undoReason: string | null;
};

declare module "#platform/db/tables.ts" {
  interface Tables {
    organisations: OrganisationsTable;
    organisationAliases: { organisationId: string; position: number; alias: string; plain: string };
    organisationMerges: OrganisationMergesTable;
    organisationDismissals: {
      a: string;
      b: string;
      reason: string;
      dismissedAt: string;
      dismissedBy: string;
    };
    organisationImports: { fingerprint: string; organisationId: string; importedAt: string };
  }
}
