import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { NEED_STATES } from "../need.lifecycle.ts";
import { NEED_KINDS } from "../need.ts";
import { NeedFate } from "../readiness/fates.ts";
import { ExtensionView } from "./target.ts";

const Values = z.record(z.string(), z.unknown());
const Reason = z.object({ field: z.string(), label: textPair, reason: z.string() });

/** What a personal link shows its enterprise: nothing of anybody else. */
export const SurveyView = z
  .object({
    campaign: z.object({
      id: z.string(),
      name: textPair,
      message: textPair,
      opensOn: z.string(),
      /** The last day for this enterprise. */
      until: z.string(),
      closesOn: z.string(),
      kinds: z.array(z.enum(NEED_KINDS)),
      city: z.string(),
    }),
    standing: z.enum(["not-yet", "open", "over"]),
    /** What the register knows of the enterprise, to be checked. */
    organisation: z.object({
      name: z.string(),
      uscc: z.string().nullable(),
      county: z.string().nullable(),
      industry: textPair.nullable(),
      aboveScale: z.boolean(),
    }),
    factsRemark: z.string().nullable(),
    drafts: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        kind: z.enum(NEED_KINDS),
        title: z.string(),
        values: Values,
        version: z.number().int(),
        updatedAt: z.string(),
        /** Code of the past need it renews. */
        renews: z.string().nullable(),
        check: z.array(z.string()),
      }),
    ),
    needs: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        kind: z.enum(NEED_KINDS),
        title: z.string(),
        state: z.enum(NEED_STATES),
        submittedAt: z.string().nullable(),
        version: z.number().int(),
        /** Why it was sent back, and what it says, so that it can be corrected here. */
        returned: z
          .object({ reason: z.string().nullable(), fields: z.array(Reason), values: Values })
          .nullable(),
      }),
    ),
    /** Needs of earlier editions, newest first, with what became of them. */
    earlier: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        kind: z.enum(NEED_KINDS),
        title: z.string(),
        state: z.enum(NEED_STATES),
        edition: textPair.nullable(),
        publishedAt: z.string().nullable(),
        endedAt: z.string().nullable(),
        /** The reason it was closed, withdrawn or sent back with. */
        result: z.string().nullable(),
        headsFound: z.number().int().nullable(),
        /** What came of it further down the chain. */
        fate: NeedFate,
        renewed: z.boolean(),
      }),
    ),
    extension: ExtensionView.nullable(),
    account: z.object({
      /** The enterprise has people who sign in. */
      exists: z.boolean(),
      askedAt: z.string().nullable(),
      /** Masked; where an invitation would go. */
      email: z.string().nullable(),
      /** Whoever opened the link is signed in for this enterprise. */
      signedIn: z.boolean(),
    }),
  })
  .meta({ id: "Survey" });
export type SurveyView = z.infer<typeof SurveyView>;
export type SurveyDraft = SurveyView["drafts"][number];
