import { z } from "zod";

/** Passed on, or sent back. */
export const VERDICTS = ["pass", "return"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Fields named by a reviewer, each with what is to be corrected. */
export const FieldReasons = z
  .array(z.strictObject({ field: z.string().min(1).max(60), reason: z.string().trim().min(1).max(500) }))
  .max(60);

/** One row of a bulk review: the verdict on one need with its own opinion. */
export const DecisionRow = z.strictObject({
  id: z.string().min(1).max(100),
  version: z.number().int().min(1).optional().describe("The version that was read; a newer one is refused"),
  verdict: z.enum(VERDICTS),
  reason: z.string().trim().max(1000).optional(),
  fields: FieldReasons.optional(),
});
export type DecisionRow = z.output<typeof DecisionRow>;
