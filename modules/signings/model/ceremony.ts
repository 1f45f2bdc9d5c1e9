import { z } from "zod";
import { PLAQUE_KINDS } from "./paper.options.ts";

const text = (max: number) => z.string().trim().max(max);

/** Who stands where when the paper is signed (站位): a number from the left as seen by the audience. */
export const Signatory = z.strictObject({
  side: z.enum(["demand", "supply"]),
  name: text(60).min(1),
  position: z.number().int().min(1).max(60).nullable().default(null),
});
export const CeremonyItemInput = z.strictObject({
  paperId: z.string().max(60).nullable().default(null),
  engagementId: z.string().max(60).nullable().default(null),
  title: text(200).min(1),
  demandParty: text(200).min(1),
  supplyParty: text(200).min(1),
  signatories: z.array(Signatory).max(10).default([]),
});
/** The whole running order of an activity's signing, first to last. */
export const CeremonyInput = z.strictObject({
  version: z.number().int().min(0),
  items: z.array(CeremonyItemInput).max(100),
});
export type CeremonyInput = z.infer<typeof CeremonyInput>;
export type CeremonyItem = z.infer<typeof CeremonyItemInput>;

export const PlaqueInput = z.strictObject({
  organisationId: z.string().max(60).min(1),
  kind: z.enum(PLAQUE_KINDS),
  approvalNumber: text(80).nullable().default(null),
  approvedOn: z.iso.date().nullable().default(null),
  /** Null while it is only planned. */
  awardedOn: z.iso.date().nullable().default(null),
  presenter: text(120).nullable().default(null),
  recipient: text(120).nullable().default(null),
  position: z.number().int().min(1).max(200).nullable().default(null),
});
export type PlaqueInput = z.infer<typeof PlaqueInput>;

export const PlaqueView = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  county: z.string().nullable(),
  kind: z.enum(PLAQUE_KINDS),
  approvalNumber: z.string().nullable(),
  approvedOn: z.string().nullable(),
  awardedOn: z.string().nullable(),
  presenter: z.string().nullable(),
  recipient: z.string().nullable(),
  position: z.number().int(),
  allowedActions: z.array(z.string()),
});
export type PlaqueView = z.infer<typeof PlaqueView>;
export const CeremonyView = z.object({
  activityId: z.string(),
  version: z.number().int(),
  items: z.array(
    z.object({
      position: z.number().int(),
      paperId: z.string().nullable(),
      engagementId: z.string().nullable(),
      title: z.string(),
      demandParty: z.string(),
      supplyParty: z.string(),
      signatories: z.array(
        z.object({
          side: z.enum(["demand", "supply"]),
          name: z.string(),
          position: z.number().int().nullable(),
        }),
      ),
    }),
  ),
  allowedActions: z.array(z.string()),
});
export type CeremonyView = z.infer<typeof CeremonyView>;
