import type { Expert } from "./expert-types.ts";
import type { EditionScript } from "./script-types.ts";

export type * from "./expert-types.ts";
export type * from "./script-types.ts";

export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Moment with offset, `2023-09-24T09:30:00+08:00`. */
export type Moment = string;
/** Calendar day, `2023-09-24`. */
export type Day = string;

export interface County {
  readonly code: string;
  readonly name: Text;
  readonly kind: "district" | "city" | "county" | "functional-zone";
  /** False for the demonstration zone: a statistics code, no GB/T 2260 division. */
  readonly inGb2260: boolean;
}

export interface Department {
  readonly id: string;
  readonly name: Text;
  readonly shortName: string;
  /** Set for a department of a county. */
  readonly county?: string;
  /** Kinds of obstacle handed to this office. */
  readonly handles?: readonly BlockerKind[];
}

export type BlockerKind = "finance" | "site" | "registration" | "tax" | "other";

export interface Contact {
  readonly name: string;
  /** In the range 199 0000 xxxx, which stands here for "no such number". */
  readonly mobile: string;
  readonly phone: string;
  readonly email: string;
}

export type OrganisationKind = "enterprise" | "university" | "institute" | "association" | "other";

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind;
  /** True when the organisation does not exist; a named one is real, with made-up particulars. */
  readonly invented: boolean;
  /** True when address, code, people and figures are made up although the name is real. */
  readonly detailsInvented: boolean;
  /** Absent where only a short name is known or the organisation is foreign. */
  readonly uscc?: string;
  /** Six digits; for organisations outside the city the division of their seat. */
  readonly division: string;
  readonly county?: string;
  readonly country: string;
  readonly city: string;
  readonly industry?: string;
  readonly family?: string;
  readonly aboveScale: boolean;
  readonly supervisingDept?: string;
  readonly address: string;
  readonly postcode?: string;
  readonly url?: string;
  readonly legalRep?: string;
  readonly profile: string;
  readonly contact: Contact;
}

export type NeedType =
  | "talent-cooperation"
  | "tech-breakthrough"
  | "project-introduction"
  | "tech-consulting"
  | "result-commercialization";
export type SolutionMode = "independent" | "commissioned" | "cooperative" | "other";
export type ActivityType =
  | "basic-research"
  | "applied-research"
  | "experimental-development"
  | "results-application"
  | "extension-service"
  | "production";

export interface TechnologyNeed {
  readonly id: string;
  readonly activityId: string;
  readonly organisationId: string;
  readonly county: string;
  readonly topicId?: string;
  readonly title: string;
  readonly titleEn: string;
  readonly startYear: number;
  readonly endYear: number;
  readonly problem: string;
  readonly keyTechnology: string;
  readonly expectedGoal: string;
  readonly keywords: readonly string[];
  readonly keywordsEn: readonly string[];
  /** 万元; "negotiable" is 面议. */
  readonly plannedFunding: { readonly min: number; readonly max: number } | "negotiable";
  readonly solutionMode: SolutionMode;
  readonly preferredPartners?: string;
  readonly activityType: ActivityType;
  readonly discipline: string;
  readonly fields: readonly string[];
  readonly industry: string;
  readonly needType: NeedType;
  /** An open call (揭榜挂帅) with its conditions; bounty in 万元. */
  readonly openCall?: {
    readonly metrics: string;
    readonly ipOwnership: string;
    readonly solverConditions: string;
    readonly bounty: number;
  };
  /** A confidential need shows only the summary; the fields above are then its restricted body. */
  readonly confidential?: { readonly publicTitle: string; readonly publicSummary: string };
}

export interface TalentNeed {
  readonly id: string;
  readonly activityId: string;
  readonly organisationId: string;
  readonly county: string;
  readonly postTitle: string;
  readonly headcount: number;
  readonly industry: string;
  readonly educationLevel: "doctor" | "master" | "bachelor" | "associate";
  readonly majors: readonly string[];
  readonly titleTier?: "senior" | "deputy-senior" | "intermediate" | "junior";
  readonly maxAge?: number;
  readonly experience: "under-1" | "1-3" | "4-6" | "7-9" | "10-plus";
  readonly duties: string;
  readonly abilities: string;
  /** 万元 a year; "negotiable" is 面议. */
  readonly salary: { readonly min: number; readonly max: number } | "negotiable";
  readonly benefits?: string;
  readonly mode: "full-time" | "flexible" | "part-time" | "project";
  readonly workplace: string;
  readonly deadline?: Day;
  readonly contact: Contact;
  /** One to five stars. */
  readonly scarcity: 1 | 2 | 3 | 4 | 5;
}

export interface Activity {
  readonly id: string;
  readonly kind: "main-conference" | "fair" | "county-event";
  readonly eventType: string;
  readonly name: Text;
  readonly hostCounty?: string;
  readonly from: Day;
  readonly to: Day;
  /** True when the source prints no date. */
  readonly datesInvented: boolean;
  readonly venue: string;
}

export interface StaffMember {
  readonly id: string;
  readonly invented: true;
  readonly name: string;
  readonly role:
    | "city-operator"
    | "county-officer"
    | "department-officer"
    | "task-force"
    | "leader"
    | "administrator"
    | "auditor";
  readonly departmentId: string;
  readonly counties: readonly string[];
  readonly email: string;
}

export interface Edition {
  readonly id: string;
  readonly name: Text;
  /** Data, never computed. */
  readonly number: number;
  readonly from: Day;
  readonly to: Day;
  readonly venue: string;
  readonly cutOff?: Day;
  readonly counties: readonly string[];
}

export interface EditionContent {
  readonly edition: Edition;
  readonly counties: readonly County[];
  readonly departments: readonly Department[];
  readonly staff: readonly StaffMember[];
  /** Exactly the surveyed above-scale enterprises of the city. */
  readonly enterprises: readonly Organisation[];
  readonly institutions: readonly Organisation[];
  readonly supplyCompanies: readonly Organisation[];
  /** Associations, brokers, and hosts of county projects. */
  readonly otherOrganisations: readonly Organisation[];
  readonly activities: readonly Activity[];
  /** The survey of the main conference. */
  readonly technologyNeeds: readonly TechnologyNeed[];
  readonly talentNeeds: readonly TalentNeed[];
  /** Projects collected by county events; never part of the survey. */
  readonly countyProjects: readonly TechnologyNeed[];
  readonly experts: readonly Expert[];
  readonly script: EditionScript;
}
