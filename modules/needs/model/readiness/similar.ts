import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { NEED_STATES } from "../need.lifecycle.ts";
import { NEED_KINDS } from "../need.ts";
import { NeedFate } from "./fates.ts";

/** A need being written, as far as it goes. */
export const SimilarAsked = z.strictObject({
  kind: z.enum(NEED_KINDS),
  title: z.string().trim().min(2).max(120),
  text: z.string().max(3000).default("").describe("Its other texts, joined"),
  organisationId: z
    .string()
    .max(100)
    .optional()
    .describe("Whose it is: posts are compared within one enterprise, since many firms look for the same"),
  needId: z.string().max(100).optional().describe("The need itself, which is left out"),
});
export type SimilarAsked = z.output<typeof SimilarAsked>;

/** An earlier or open need that probably asks for the same, and what became of it. */
export const SimilarNeed = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(NEED_KINDS),
  title: z.string(),
  organisationName: z.string(),
  editionId: z.string(),
  editionName: textPair.nullable(),
  state: z.enum(NEED_STATES),
  publishedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** What came of it further down the chain. */
  fate: NeedFate,
  /** Why it was closed or withdrawn, as it was said. */
  endReason: z.string().nullable(),
  /** 0–1. */
  likeness: z.number(),
});
export type SimilarNeed = z.infer<typeof SimilarNeed>;
