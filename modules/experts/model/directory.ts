import type { Subjects } from "#platform/kernel/policy.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";

/** The public part of an expert, as downstream modules may know it. */
export type ExpertRef = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly titleTier: string | null;
  /** 院士, by the honours of the profile that nobody doubts. */
  readonly academician?: boolean;
  readonly degree: string | null;
  readonly overseas: boolean;
  readonly languages: readonly string[];
  readonly fields: readonly string[];
  readonly discipline: string | null;
  readonly origin: string | null;
  readonly consented: boolean;
  readonly personId: string | null;
  /** `registered`: by the person, not verified by an officer yet. Left out: in the pool. */
  readonly state?: "registered" | "active" | "withdrawn";
  readonly subjects: Subjects;
};
/** When an expert said to be free; days in China's time, hours in `timeZone`. */
export type ExpertFreeTime = {
  readonly from: string;
  readonly to: string;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly mode?: "any" | "on-site" | "online";
  readonly timeZone?: string;
  readonly remark?: string | null;
};
export type ExpertDocument = {
  readonly id: string;
  readonly kind: "paper" | "patent" | "project" | "cv";
  readonly title: string;
  readonly text: string;
};
export type ExpertMatchable = ExpertRef & {
  /** Where the expert works, as it was said. */
  readonly region?: string | null;
  readonly documents: readonly ExpertDocument[];
  readonly availability: readonly ExpertFreeTime[];
};

export interface ExpertDirectory {
  byIds(ids: readonly string[], work?: WorkToken): Promise<Map<string, ExpertRef>>;
  /** The record of an account; null when it has none. */
  byPerson?(personId: string, work?: WorkToken): Promise<ExpertRef | null>;
  matchable(work?: WorkToken): Promise<ExpertMatchable[]>;
  /** Changes whenever any expert or document changes: what a fitted matching model is keyed by. */
  revision(work?: WorkToken): Promise<string>;
  /** What changed behind a revision that was read before; with null everyone. */
  changedSince(revision: string | null, work?: WorkToken): Promise<ExpertChanges>;
}

/** Experts as they are now, and the ids of those who can no longer be matched. */
export type ExpertChanges = {
  readonly revision: string;
  readonly experts: readonly ExpertMatchable[];
  readonly gone: readonly string[];
};

export type ExpertChanged = { readonly type: "expert.changed"; readonly expertId: string };
