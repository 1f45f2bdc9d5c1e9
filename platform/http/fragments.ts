import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";

/** Pieces that bodies and replies of many operations share. */

/** The version a change was made on; a stale one is refused. */
export const version = z.number().int().min(1);
/** Why something is done, in a person's words; whether it may be empty the command says. */
export const reason = z.string().trim().max(500);
/** The body of a step that takes nothing but a reason, and not always one. */
export const reasonBody = z.strictObject({ reason: reason.optional() });
/** What a command answers that changed a record the screen reads anew. */
export const changedReply = z.object({ id: z.string(), version: z.number().int() });
/** One field of two versions. */
export const change = z.object({ field: z.string(), label: textPair, from: z.unknown(), to: z.unknown() });
/** The reply of `GET …/:id/history` where a history is its versions, each with what it changed. */
export const historyReply = z.object({
  items: z.array(
    z.object({ version: z.number().int(), at: z.string(), by: z.string(), changes: z.array(change) }),
  ),
});
