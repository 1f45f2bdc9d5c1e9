import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import type { OrganisationKind } from "./organisation.fields.ts";

export type { OrganisationKind } from "./organisation.fields.ts";

/** What other modules may know of an organisation. `departmentFields` route opinions (会签) to departments by field. */
export type OrganisationRef = {
  readonly id: string;
  readonly fullName: string;
  /** The first of its other names that is written without Chinese characters. */
  readonly nameEn?: string | null;
  readonly uscc: string | null;
  readonly kind: OrganisationKind;
  readonly city: string;
  /** County-level division (or functional zone) code; null for organisations outside the city. */
  readonly county: string | null;
  readonly industry: string | null;
  readonly aboveScale: boolean;
};

export type OrganisationDraft = { readonly fullName: string; readonly kind: OrganisationKind } & Partial<{
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
  postcode: string | null;
  profile: string | null;
  contactName: string | null;
  contactMobile: string | null;
  contactPhone: string | null;
  contactFax: string | null;
  aliases: readonly string[];
  invented: boolean;
  fields: readonly string[];
}>;

/** The port through which other modules read organisations; wired in apps/server/compose.ts. Ids of merged ones resolve to the survivor. */
export interface OrganisationDirectory {
  byIds(ids: readonly string[], work?: WorkToken): Promise<Map<string, OrganisationRef>>;
  /** By USCC first, then exact normalised name or alias. */
  find(by: { uscc?: string | null; name?: string | null }, work?: WorkToken): Promise<OrganisationRef | null>;
  /** Finds or registers, inside the caller's command; fills empty fields of a found one, never overwrites. */
  ensure(
    work: WorkToken,
    draft: OrganisationDraft,
  ): Promise<{ organisation: OrganisationRef; created: boolean }>;
  /** Departments that give an opinion on a field of technology (会签). */
  departmentsForFields(fields: readonly string[], work?: WorkToken): Promise<OrganisationRef[]>;
}

/** Whom an organisation is reached by; for the platform's own mail, never for a screen. */
export interface ContactDirectory {
  contactsOf(
    ids: readonly string[],
    work?: WorkToken,
  ): Promise<Map<string, { readonly name: string | null; readonly email: string | null }>>;
}

/** Enterprises by where they are: whom a survey asks. */
export interface EnterpriseDirectory {
  /** Active enterprises of these counties, by name. */
  enterprisesIn(counties: readonly string[], work?: WorkToken): Promise<OrganisationRef[]>;
}

/** The city's departments, for those who hand something to one whatever their own area is. */
export interface OfficeDirectory {
  /** Departments by name. */
  departments(work?: WorkToken): Promise<OrganisationRef[]>;
}

/** Emitted when two organisations become one (and when that is undone): holders of ids move theirs. */
export type OrganisationMerged = {
  readonly type: "organisation.merged";
  readonly mergeId: string;
  readonly from: string;
  readonly into: string;
};
export type OrganisationUnmerged = {
  readonly type: "organisation.unmerged";
  readonly mergeId: string;
  readonly from: string;
  readonly into: string;
};
