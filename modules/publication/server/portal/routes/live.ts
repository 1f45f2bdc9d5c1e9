import { Socket } from "node:net";
import { z } from "zod";
import { operation } from "#platform/http/operation.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { LiveHub } from "#platform/live/hub.ts";

/** The live page's stream of states. */
export const liveOperation = (hub: LiveHub, begin: () => Promise<void>) =>
  operation({
    method: "GET",
    url: "/portal/live/events",
    id: "portalLiveEvents",
    tag: "portal",
    summary: { zh: "实时页的事件流", en: "Events of the live page" },
    access: "public",
    query: z.object({
      since: z.string().max(60).optional().describe("The id of the state seen last"),
      once: z.literal("1").optional().catch(undefined).describe("The state as it is now, and no more"),
    }),
    produces: "text/event-stream",
    refusals: ["portal.full"],
    handler: async ({ query, request, reply }) => {
      if (hub.isFull) refuse("portal.full");
      await begin();
      if (hub.isFull) refuse("portal.full");
      // A connection that is none cannot be kept: whoever asks in the process itself gets the state once, too.
      if (query.once || !(request.raw.socket instanceof Socket))
        return reply
          .type("text/event-stream; charset=utf-8")
          .header("cache-control", "no-cache")
          .send(hub.frame);
      const last = request.headers["last-event-id"];
      reply.hijack();
      hub.join(reply.raw, typeof last === "string" ? last : query.since);
      return reply;
    },
  });
