import { z } from "zod";
import { changedReply } from "#platform/http/fragments.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { expertPolicy } from "../../model/expert.policy.ts";
import { JoinInput, RegistrationView } from "../../model/joining.ts";
import type { JoinDecisions } from "./deciding.ts";
import type { JoinRequests } from "./requests.ts";

const tag = "experts";
const Id = z.object({ id: z.string().max(60) });
const Reason = z.string().trim().min(1).max(500);
const deciders = { roles: rolesFor(expertPolicy, "admit") };

/** HTTP operations of registering without an invitation, and of what officers decide about it. */
export const joiningOperations = (requests: JoinRequests | null, decisions: JoinDecisions): Operation[] => [
  ...(requests
    ? [
        operation({
          method: "GET",
          url: "/api/experts/join",
          id: "getJoin",
          tag,
          summary: { zh: "能否自主登记为专家", en: "Whether experts can register by themselves" },
          access: "public",
          response: z.object({ available: z.boolean() }),
          handler: async () => ({ available: requests.available() }),
        }),
        operation({
          method: "POST",
          url: "/api/experts/join",
          id: "askToJoin",
          tag,
          summary: {
            zh: "登记为专家（无论邮箱是否已知，答复相同）",
            en: "Register as an expert (the reply is the same whether or not the address is known)",
          },
          access: "public",
          // A stored request hash would be a fast hash of the address.
          idempotent: true,
          status: 204,
          refusals: ["experts.join-unavailable", "too-many-requests"],
          body: JoinInput,
          handler: ({ context, body, request }) => requests.ask(context.command, body, request.ip),
        }),
      ]
    : []),
  operation({
    method: "GET",
    url: "/api/experts/:id/registration",
    id: "getExpertRegistration",
    tag,
    summary: {
      zh: "自主登记情况与库中疑似同一人",
      en: "The registration, and who in the pool may be the same person",
    },
    access: deciders,
    refusals: ["not-found"],
    params: Id,
    response: RegistrationView,
    handler: ({ context, params }) => decisions.view(params.id, context),
  }),
  operation({
    method: "POST",
    url: "/api/experts/:id/admit",
    id: "admitExpert",
    tag,
    summary: { zh: "核验入库", en: "Admit to the pool" },
    access: deciders,
    refusals: ["not-found", "wrong-state", "stale-version", "experts.duplicate"],
    params: Id,
    body: z.strictObject({ version: z.number().int().min(1), reason: Reason }),
    response: changedReply,
    handler: ({ context, params, body }) => decisions.admit(context.command, { id: params.id, ...body }),
  }),
  operation({
    method: "POST",
    url: "/api/experts/:id/decline",
    id: "declineExpert",
    tag,
    summary: { zh: "不予入库", en: "Decline a registration" },
    access: { roles: rolesFor(expertPolicy, "decline") },
    refusals: ["not-found", "wrong-state"],
    params: Id,
    body: z.strictObject({ reason: Reason }),
    response: changedReply,
    handler: ({ context, params, body }) => decisions.decline(context.command, { id: params.id, ...body }),
  }),
  operation({
    method: "POST",
    url: "/api/experts/:id/link",
    id: "linkRegisteredExpert",
    tag,
    summary: { zh: "关联到库中已有档案", en: "Connect with the record the pool has" },
    access: deciders,
    refusals: ["not-found", "wrong-state", "experts.linked-already"],
    params: Id,
    body: z.strictObject({ into: z.string().min(1).max(60), reason: Reason }),
    response: z.object({ id: z.string() }),
    handler: ({ context, params, body }) => decisions.link(context.command, { id: params.id, ...body }),
  }),
];
