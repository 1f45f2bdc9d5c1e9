import type { Generated } from "kysely";
import type { Json } from "#platform/db/tables.ts";
import type { ExpertContact, ExpertPublic, ExpertRestricted } from "../model/expert.ts";

export type ExpertsTable = {
  id: string;
  code: string;
  city: string;
  state: string;
  version: number;
  personId: string | null;
  invented: boolean;
  name: string;
  organisationId: string | null;
  titleTier: string | null;
  educationLevel: string | null;
  overseasBackground: string | null;
  origin: string | null;
  fields: string[];
  languages: string[];
  publicProfile: boolean;
  matching: boolean;
  public: Json<ExpertPublic>;
  contact: Json<ExpertContact>;
  restricted: Json<ExpertRestricted>;
  consent: Json<{ publicProfile: boolean; matching: boolean; shareCv: boolean; at: string | null }>;
  degreeVerification: string;
  titleVerification: string;
  flags: string[];
  fingerprint: string | null;
  contactKey: string | null;
  searchText: string;
  createdAt: string;
  updatedAt: string;
  /** The pool's revision at which this expert last changed for matching. */
  revision: Generated<number>;
};

declare module "#platform/db/tables.ts" {
  interface Tables {
    experts: ExpertsTable;
    expertDocuments: {
      id: string;
      expertId: string;
      kind: "paper" | "patent" | "project" | "cv";
      language: "zh" | "en";
      title: string;
      text: string;
      year: number | null;
      doi: string | null;
      venue: string | null;
      authors: string | null;
      position: number;
    };
    expertAvailability: {
      expertId: string;
      fromDay: string;
      toDay: string;
      startsAt: string | null;
      endsAt: string | null;
      mode: "any" | "on-site" | "online";
      timeZone: string;
      remark: string | null;
    };
    /** Who asked to join; the record itself is made when the address is confirmed. */
    expertRegistrations: {
      id: string;
      expertId: string;
      city: string;
      name: string;
      email: string;
      locale: "zh" | "en";
      organisationName: string;
      field: string;
      publicProfile: boolean;
      state: "mailed" | "known" | "confirmed" | "admitted" | "declined" | "linked";
      requestedAt: string;
      mailedAt: string;
      mails: number;
      confirmedAt: string | null;
      decidedAt: string | null;
      decidedBy: string | null;
      linkedTo: string | null;
    };
    /** Which experts a merge of organisations moved. */
    expertMoves: { mergeId: string; expertId: string };
    expertRevision: { id: number; revision: number };
  }
}
