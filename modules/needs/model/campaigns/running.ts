import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { NEED_KINDS } from "../need.ts";

/** Past needs that the front page offers to renew at most; the rest stands in the list of their edition. */
export const RENEWABLE_SHOWN = 5;

/** A survey that takes answers now, as the front page of an office or of an enterprise shows it. */
export const RunningSurvey = z
  .object({
    id: z.string(),
    name: textPair,
    editionId: z.string(),
    kinds: z.array(z.enum(NEED_KINDS)),
    /** The last day: of an enterprise its own, where it was given more time. */
    until: z.string(),
    /** Offices: how far the part they see has come; goals are null where none was set. */
    progress: z
      .object({
        listed: z.number().int(),
        invited: z.number().int(),
        submitted: z.number().int(),
        goalEnterprises: z.number().int().nullable(),
        needs: z.number().int(),
        goalNeeds: z.number().int().nullable(),
        /** Of the goal, else of the list; from 0, above 1 where the goal was passed. */
        share: z.number().nullable(),
      })
      .nullable(),
    /** Enterprises: what they have answered, and what they asked for in earlier editions. */
    own: z
      .object({
        organisationId: z.string(),
        organisationName: z.string(),
        needs: z.number().int(),
        earlierCount: z.number().int(),
        earlier: z.array(
          z.object({ id: z.string(), code: z.string(), kind: z.enum(NEED_KINDS), title: z.string() }),
        ),
      })
      .nullable(),
  })
  .meta({ id: "RunningSurvey" });
export type RunningSurvey = z.output<typeof RunningSurvey>;
