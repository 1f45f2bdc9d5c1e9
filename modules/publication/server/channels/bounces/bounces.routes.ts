import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { LONGEST_REPORT } from "../../../model/channels/bounce.ts";
import { dispatchPolicy } from "../../../model/channels/channel.policy.ts";
import type { Bounces } from "./bounces.ts";

const Outcome = z.object({
  items: z.array(
    z.object({
      kind: z.enum(["hard", "soft", "other"]),
      status: z.string().nullable(),
      matched: z.boolean(),
      recipientId: z.string().nullable(),
      channelIds: z.array(z.string()),
    }),
  ),
});

/** Delivery reports handed in by whoever reads the sender's mailbox. */
export const bounceOperations = (bounces: Bounces): Operation[] => [
  operation({
    method: "POST",
    url: "/api/channels/bounces",
    id: "recordBounce",
    tag: "channels",
    summary: { zh: "上传退信原文", en: "Hand in a delivery report" },
    access: { roles: rolesFor(dispatchPolicy, "recordBounces") },
    refusals: ["channels.not-a-bounce", "too-large"],
    upload: true,
    response: Outcome,
    handler: async ({ context, request }) => {
      const file = await request.file({ limits: { fileSize: LONGEST_REPORT } });
      if (!file) return refuse("channels.not-a-bounce");
      const bytes = await file.toBuffer().catch(() => refuse("too-large", { values: { limit: "2 MB" } }));
      // The key must be bound to what was handed in: the body of an upload is not part of it.
      const { idempotency: _key, ...command } = context.command;
      return bounces.record(command, bytes.toString("latin1"));
    },
  }),
];
