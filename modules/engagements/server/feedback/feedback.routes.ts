import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { expertNeedsPolicy, matchingPolicy, rivalPolicy } from "../../model/engagement.policy.ts";
import { feedbackPolicy, SaidView, SayInput, ShownInput } from "../../model/feedback.ts";
import type { Exposures } from "./exposures.ts";
import type { Feedback } from "./feedback.ts";
import type { Rivals } from "./rivals.ts";

const Id = z.object({ id: z.string().max(80) });
const tag = "matching";
const says = { roles: rolesFor(feedbackPolicy, "sayForDesk", "sayForDemand", "sayForSupply") };
const history = z.strictObject({ withdrawn: z.enum(["true", "false"]).optional() });
const Saids = z.object({ items: z.array(SaidView) });

/** HTTP operations of what sides say of suggestions, what they were shown, and competitors they name. */
export const feedbackOperations = (feedback: Feedback, exposures: Exposures, rivals: Rivals): Operation[] => [
  operation({
    method: "POST",
    url: "/api/suggestions/not-relevant",
    id: "sayNotRelevant",
    tag,
    summary: { zh: "标记推荐不相关", en: "Say that a suggestion is not relevant" },
    access: says,
    refusals: ["not-found", "suggestions.note-required"],
    body: SayInput,
    response: z.object({ id: z.string() }),
    handler: ({ context, body }) => feedback.say(context.command, body),
  }),
  operation({
    method: "POST",
    url: "/api/suggestions/not-relevant/:id/withdraw",
    id: "withdrawNotRelevant",
    tag,
    summary: { zh: "撤销不相关标记", en: "Take back “not relevant”" },
    access: says,
    refusals: ["not-found"],
    params: Id,
    body: z.strictObject({ reason: z.string().trim().max(500).nullish() }),
    response: z.object({ id: z.string() }),
    handler: ({ context, params, body }) =>
      feedback.withdraw(context.command, { id: params.id, reason: body.reason }),
  }),
  operation({
    method: "GET",
    url: "/api/needs/:id/not-relevant",
    id: "listNotRelevantOfNeed",
    tag,
    summary: { zh: "需求的不相关标记", en: "What was said of a need's suggestions" },
    access: { roles: rolesFor(matchingPolicy, "suggest") },
    refusals: ["not-found"],
    params: Id,
    query: history,
    response: Saids,
    handler: async ({ context, params, query }) => ({
      items: await feedback.ofNeed(context, params.id, query.withdrawn === "true"),
    }),
  }),
  operation({
    method: "GET",
    url: "/api/experts/:id/not-relevant",
    id: "listNotRelevantOfExpert",
    tag,
    summary: { zh: "专家的不相关标记", en: "What was said of an expert's suggestions" },
    access: { roles: rolesFor(expertNeedsPolicy, "readMatchingNeeds") },
    refusals: ["not-found"],
    params: Id,
    query: history,
    response: Saids,
    handler: async ({ context, params, query }) => ({
      items: await feedback.ofExpert(context, params.id, query.withdrawn === "true"),
    }),
  }),
  operation({
    method: "POST",
    url: "/api/suggestions/shown",
    id: "noteShown",
    tag,
    summary: { zh: "登记已展示的推荐", en: "Note suggestions that came into view" },
    access: { roles: rolesFor(feedbackPolicy, "sayForDemand", "sayForSupply", "readSaid") },
    refusals: ["not-found"],
    body: ShownInput,
    response: z.object({ noted: z.number().int() }),
    handler: ({ context, body }) => exposures.shown(context.command, body),
  }),
  operation({
    method: "POST",
    url: "/api/needs/:id/rivals",
    id: "nameRival",
    tag,
    summary: { zh: "声明竞争对手", en: "Name a competitor" },
    access: { roles: rolesFor(rivalPolicy, "nameRival") },
    refusals: ["not-found", "suggestions.rival-self"],
    params: Id,
    body: z.strictObject({ organisationId: z.string().min(1).max(80) }),
    response: z.object({ organisationId: z.string() }),
    handler: ({ context, params, body }) => rivals.name(context.command, { needId: params.id, ...body }),
  }),
  operation({
    method: "POST",
    url: "/api/needs/:id/rivals/:organisation/withdraw",
    id: "withdrawRival",
    tag,
    summary: { zh: "撤销竞争对手声明", en: "Take back a named competitor" },
    access: { roles: rolesFor(rivalPolicy, "nameRival") },
    refusals: ["not-found"],
    params: z.object({ id: z.string().max(80), organisation: z.string().max(80) }),
    body: z.strictObject({}),
    response: z.object({ organisationId: z.string() }),
    handler: ({ context, params }) =>
      rivals.withdraw(context.command, { needId: params.id, organisationId: params.organisation }),
  }),
];
