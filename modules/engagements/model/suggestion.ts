import { z } from "zod";
import { ENGAGEMENT_STATES } from "./engagement.lifecycle.ts";
import { ExpertCard } from "./engagement.ts";

const Pair = z.object({ zh: z.string(), en: z.string() });
const Term = z.object({
  term: z.string(),
  via: z.string().optional(),
  weight: z.number(),
  documentId: z.string(),
  documentTitle: z.string(),
});
export const Suggestion = z.object({
  expertId: z.string(),
  rank: z.number().int(),
  score: z.number(),
  components: z.array(
    z.object({
      name: z.string(),
      label: Pair,
      value: z.number(),
      z: z.number(),
      rank: z.number(),
      share: z.number(),
    }),
  ),
  features: z.array(
    z.object({
      name: z.string(),
      label: Pair,
      value: z.number(),
      forOrAgainst: z.enum(["for", "against"]),
      text: Pair,
    }),
  ),
  terms: z.array(Term),
  unmatched: z.array(z.string()),
  reasons: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  expert: ExpertCard,
  engagement: z.object({ id: z.string(), code: z.string(), state: z.enum(ENGAGEMENT_STATES) }).nullable(),
  triedBefore: z.array(
    z.object({ code: z.string(), editionId: z.string(), category: z.string().nullable(), at: z.string() }),
  ),
});
export const Suggested = z.object({
  need: z.object({
    id: z.string(),
    code: z.string(),
    kind: z.string(),
    title: z.string(),
    text: z.string(),
    keywords: z.array(z.string()),
    fields: z.array(Pair),
    industry: Pair.nullable(),
    confidential: z.boolean(),
    county: z.string(),
    state: z.string(),
    organisationName: z.string().nullable(),
  }),
  items: z.array(Suggestion),
  total: z.number().int(),
  excluded: z.array(
    z.object({ expertId: z.string(), filter: z.string(), label: Pair, text: Pair, expert: ExpertCard }),
  ),
  excludedTotal: z.number().int(),
  modelVersion: z.string(),
  poolSize: z.number().int(),
  canSelect: z.boolean(),
});
/** What became of one selected pair. */
export const ProposalOutcome = z.object({
  ok: z.boolean(),
  id: z.string().nullable(),
  code: z.string().nullable(),
  refusal: z.object({ code: z.string(), messages: Pair }).nullable(),
});

/** A published need in the workbench's list, with how many are engaged with it. */
export const NeedToMatch = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.string(),
  title: z.string(),
  county: z.string(),
  confidential: z.boolean(),
  organisationName: z.string().nullable(),
  live: z.number().int(),
  confirmed: z.number().int(),
  fell: z.number().int(),
});
/** A published need that fits an expert. */
export const FittingNeed = z.object({
  id: z.string(),
  needId: z.string(),
  rank: z.number().int(),
  score: z.number(),
  terms: z.array(z.object({ term: z.string(), weight: z.number() })),
  code: z.string(),
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  county: z.string(),
  organisationName: z.string().nullable(),
  fields: z.array(Pair),
  engaged: z.boolean(),
});
export type Suggestion = z.infer<typeof Suggestion>;
export type Suggested = z.infer<typeof Suggested>;
export type ProposalOutcome = z.infer<typeof ProposalOutcome>;
export type NeedToMatch = z.infer<typeof NeedToMatch>;
export type FittingNeed = z.infer<typeof FittingNeed>;
