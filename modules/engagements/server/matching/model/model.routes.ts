import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { modelPolicy } from "../../../model/engagement.policy.ts";
import { ModelView } from "../../../model/suggestion.ts";
import type { Refits } from "./refits.ts";

const tag = "matching";

/** HTTP operations of the matching model. */
export const modelOperations = (refits: Refits): Operation[] => [
  operation({
    method: "GET",
    url: "/api/matching/model",
    id: "readMatchingModel",
    tag,
    summary: { zh: "匹配模型与重新拟合进度", en: "The matching model and its refits" },
    access: { roles: rolesFor(modelPolicy, "readModel") },
    response: ModelView,
    handler: ({ context }) => refits.view(context),
  }),
  operation({
    method: "POST",
    url: "/api/matching/model/refit",
    id: "refitMatchingModel",
    tag,
    summary: { zh: "立即重新拟合匹配模型", en: "Fit the matching model anew" },
    access: { roles: rolesFor(modelPolicy, "refit") },
    refusals: ["matching.refit-running"],
    body: z.strictObject({}),
    status: 202,
    response: z.object({ id: z.string() }),
    handler: async ({ context }) => ({ id: await refits.request(context.command) }),
  }),
];
