import { z } from "zod";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";

/** How far a need came further down the chain: engagements that reached the invitation, an intent, a signature. */
export const NeedFate = z.object({
  engaged: z.number().int(),
  intents: z.number().int(),
  signed: z.number().int(),
});
export type NeedFate = z.infer<typeof NeedFate>;
export const NO_FATE: NeedFate = { engaged: 0, intents: 0, signed: 0 };

/** Told by the modules below: what became of needs. Wired in apps/server; needs without engagements are left out. */
export interface NeedFates {
  of(needIds: readonly string[], work?: WorkToken): Promise<Map<string, NeedFate>>;
}
