import { z } from "zod";

/** An expert invited to an activity, as lists show it. */
export const GuestItem = z.object({
  id: z.string(),
  version: z.number().int(),
  expertId: z.string(),
  expertName: z.string(),
  organisationName: z.string().nullable(),
  overseas: z.boolean(),
  county: z.string().nullable(),
  invitedAt: z.string(),
  replyState: z.enum(["waiting", "accepted", "declined"]),
  repliedAt: z.string().nullable(),
  replyNote: z.string().nullable(),
  activityId: z.string(),
  allowedActions: z.array(z.string()),
});
export type GuestItem = z.infer<typeof GuestItem>;
