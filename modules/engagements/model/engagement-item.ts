import { z } from "zod";
import { ENGAGEMENT_STATES } from "./engagement.lifecycle.ts";

/** A row of the list and a card of the board. */
export const EngagementItem = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  title: z.string(),
  needId: z.string().nullable(),
  needCode: z.string().nullable(),
  demanders: z.array(z.string()),
  county: z.string(),
  supplier: z.string(),
  expertId: z.string().nullable(),
  state: z.enum(ENGAGEMENT_STATES),
  stateSince: z.string(),
  daysInStage: z.number().int(),
  heldFrom: z.string().nullable(),
  channel: z.string().nullable(),
  channelName: z.string().nullable(),
  origin: z.string(),
  cooperationMode: z.string().nullable(),
  meetingAt: z.string().nullable(),
  meetingMode: z.string().nullable(),
  outcome: z.string().nullable(),
  responsibleOfficer: z.string().nullable(),
  demandConfirmed: z.boolean(),
  supplyConfirmed: z.boolean(),
  allowedActions: z.array(z.string()),
});
export type EngagementItem = z.infer<typeof EngagementItem>;
