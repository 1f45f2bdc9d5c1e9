import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { ENGAGEMENT_STATES } from "./engagement.lifecycle.ts";
import { ExpertCard } from "./engagement.ts";
import { RivalView, SIDES } from "./feedback.ts";

const Term = z.object({
  term: z.string(),
  via: z.string().optional(),
  weight: z.number(),
  documentId: z.string(),
  documentTitle: z.string(),
});
const Failed = z.object({ filter: z.string(), label: textPair, text: textPair });
/** What a side said of the pair and has not taken back. */
const Said = z.object({
  id: z.string(),
  side: z.enum(SIDES),
  category: z.string(),
  note: z.string().nullable(),
  byName: z.string(),
  saidAt: z.string(),
});
export type Said = z.infer<typeof Said>;
const Sentences = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });
export const Suggestion = z.object({
  expertId: z.string(),
  rank: z.number().int(),
  score: z.number(),
  components: z.array(
    z.object({
      name: z.string(),
      label: textPair,
      value: z.number(),
      z: z.number(),
      rank: z.number(),
      share: z.number(),
    }),
  ),
  features: z.array(
    z.object({
      name: z.string(),
      label: textPair,
      value: z.number(),
      forOrAgainst: z.enum(["for", "against"]),
      text: textPair,
    }),
  ),
  terms: z.array(Term),
  unmatched: z.array(z.string()),
  reasons: Sentences,
  /** Those of the reasons that speak against the pair. */
  against: Sentences,
  expert: ExpertCard,
  engagement: z.object({ id: z.string(), code: z.string(), state: z.enum(ENGAGEMENT_STATES) }).nullable(),
  triedBefore: z.array(
    z.object({ code: z.string(), editionId: z.string(), category: z.string().nullable(), at: z.string() }),
  ),
  /** The documents that speak for it; empty for readers who do not see them. */
  evidence: z.array(
    z.object({
      documentId: z.string(),
      kind: z.enum(["paper", "patent", "project", "cv"]),
      title: z.string(),
      excerpt: z.string(),
      words: z.array(z.string()),
    }),
  ),
  /** Conditions that were lifted and would have left this expert out. */
  despite: z.array(Failed),
  said: z.array(Said),
});
export const Suggested = z.object({
  need: z.object({
    id: z.string(),
    code: z.string(),
    kind: z.string(),
    title: z.string(),
    text: z.string(),
    keywords: z.array(z.string()),
    fields: z.array(textPair),
    industry: textPair.nullable(),
    confidential: z.boolean(),
    county: z.string(),
    state: z.string(),
    organisationName: z.string().nullable(),
  }),
  /** For which side the list was made. */
  side: z.enum(SIDES),
  items: z.array(Suggestion),
  total: z.number().int(),
  excluded: z.array(
    z.object({
      expertId: z.string(),
      ...Failed.shape,
      also: z.array(Failed),
      expert: ExpertCard,
      said: z.array(Said),
    }),
  ),
  excludedTotal: z.number().int(),
  /** Every condition, whether it is applied, and how many experts fail it. */
  filters: z.array(
    z.object({
      name: z.string(),
      label: textPair,
      byDefault: z.boolean(),
      applied: z.boolean(),
      failing: z.number().int(),
    }),
  ),
  rivals: z.array(RivalView),
  modelVersion: z.string(),
  poolSize: z.number().int(),
  canSelect: z.boolean(),
  /** The asking enterprise may begin talks with an expert shown to it. */
  canPropose: z.boolean(),
  canSay: z.boolean(),
  canNameRivals: z.boolean(),
});
/** What became of one selected pair. */
export const ProposalOutcome = z.object({
  ok: z.boolean(),
  id: z.string().nullable(),
  code: z.string().nullable(),
  refusal: z.object({ code: z.string(), messages: textPair }).nullable(),
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
  terms: z.array(
    z.object({ term: z.string(), via: z.string().optional(), weight: z.number(), documentTitle: z.string() }),
  ),
  unmatched: z.array(z.string()),
  features: Suggestion.shape.features,
  reasons: Sentences,
  against: Sentences,
  said: z.array(Said),
  code: z.string(),
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  county: z.string(),
  organisationName: z.string().nullable(),
  fields: z.array(textPair),
  engaged: z.boolean(),
});

/** The matching model and its refits, for those who run the platform. */
export const ModelView = z.object({
  model: z
    .object({
      version: z.string(),
      fittedAt: z.string(),
      supplies: z.number().int(),
      documents: z.number().int(),
      drift: z.number().int(),
    })
    .nullable(),
  refits: z.array(
    z.object({
      id: z.string(),
      state: z.enum(["running", "done", "failed"]),
      askedBy: z.string(),
      askedAt: z.string(),
      phase: z.string(),
      percent: z.number(),
      finishedAt: z.string().nullable(),
      versionBefore: z.string().nullable(),
      version: z.string().nullable(),
      experts: z.number().int().nullable(),
      documents: z.number().int().nullable(),
      driftBefore: z.number().int().nullable(),
      failure: z.string().nullable(),
    }),
  ),
  allowedActions: z.array(z.string()),
});
export type ModelView = z.infer<typeof ModelView>;
export type Suggestion = z.infer<typeof Suggestion>;
export type Suggested = z.infer<typeof Suggested>;
export type ProposalOutcome = z.infer<typeof ProposalOutcome>;
export type NeedToMatch = z.infer<typeof NeedToMatch>;
export type FittingNeed = z.infer<typeof FittingNeed>;
