import type { Day } from "./types.ts";

export type Verification = "claimed" | "verified" | "doubtful";

export interface ExpertDocument {
  readonly kind: "paper" | "patent" | "project" | "cv";
  readonly language: "zh" | "en";
  readonly title: string;
  readonly text: string;
  readonly year: number;
}

export interface Expert {
  readonly id: string;
  readonly invented: true;
  readonly name: string;
  readonly nameEn: string;
  readonly language: "zh" | "en";
  readonly languages: readonly string[];
  readonly gender: "male" | "female";
  /** ISO 3166 alpha-2. */
  readonly nationality: string;
  readonly institutionId: string;
  readonly secondaryUnit: string;
  readonly position: string;
  readonly title: string;
  readonly titleTier: "senior" | "deputy-senior" | "intermediate" | "none";
  readonly titleVerification: Verification;
  readonly educationLevel: "doctor" | "master" | "bachelor";
  readonly degree: string;
  readonly degreeVerification: Verification;
  readonly degreeUniversity: string;
  readonly degreeYear: number;
  readonly major: string;
  readonly currentField: string;
  readonly discipline: string;
  readonly topicIds: readonly string[];
  readonly keywords: readonly string[];
  readonly researchDirections: string;
  readonly profile: string;
  readonly expertTypes: readonly ("science" | "industry" | "economy")[];
  readonly honours: readonly { readonly title: string; readonly verification: Verification }[];
  readonly overseasBackground?: "visiting-scholar" | "study-abroad" | "foreign-national";
  readonly origin: string;
  readonly channelId: string;
  readonly talentGrade?: "A" | "B" | "C";
  readonly cooperationModes: readonly (
    | "technology-extension"
    | "project-cooperation"
    | "flexible-engagement"
  )[];
  readonly broughtProject?: string;
  readonly invited: boolean;
  readonly stay?: { readonly arrive: Day; readonly leave: Day };
  /** Things an officer should see, such as a company head among academic experts. */
  readonly flags: readonly ("company-executive" | "academy-title-to-check")[];
  readonly consent: { readonly given: boolean; readonly at?: Day };
  readonly availability: readonly Day[];
  readonly contact: {
    readonly address: string;
    readonly mobile: string;
    readonly officePhone: string;
    readonly email: string;
  };
  /** Identity numbers start with an area that does not exist; no bank data is made up. */
  readonly restricted: {
    readonly birthDate: Day;
    readonly ethnicity?: string;
    readonly nativePlace?: string;
    readonly idType: "id-card" | "passport";
    readonly idNumber: string;
  };
  readonly documents: readonly ExpertDocument[];
}
