import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { NEED_KINDS } from "../need.ts";

/** A text to be classified, as far as it is written. */
export const ClassifyAsked = z.strictObject({
  kind: z.enum(NEED_KINDS),
  title: z.string().trim().min(2).max(120),
  text: z.string().max(5000).default("").describe("Its other texts, joined"),
});

const Proposed = z.object({
  code: z.string(),
  label: textPair,
  path: z.array(textPair),
  /** 0–1, against the best proposal. */
  strength: z.number(),
  words: z.array(z.string()),
});
/** Proposals, likeliest first; a post has no discipline. */
export const Classified = z.object({ industries: z.array(Proposed), disciplines: z.array(Proposed) });
export type Classified = z.infer<typeof Classified>;

/** A reviewer's correction of the classes: given ones are set, the others stay. */
export const ClassesSet = z
  .strictObject({
    version: z.number().int().min(1),
    industry: z.string().trim().min(1).max(60).optional(),
    discipline: z.string().trim().min(1).max(60).optional(),
  })
  .refine((v) => v.industry !== undefined || v.discipline !== undefined, "至少指定一项 / Name one at least");
export type ClassesSet = z.output<typeof ClassesSet>;
