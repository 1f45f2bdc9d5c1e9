import { z } from "zod";
import { operation } from "#platform/http/operation.ts";
import type { Recovery } from "../invitations/recovery.ts";
import { originOf } from "./session.routes.ts";

const tag = "session";

/** A forgotten password: asking for a link by mail. The link itself is opened and used like an invitation. */
export const recoveryOperations = (recovery: Recovery) => [
  operation({
    method: "GET",
    url: "/api/session/recovery",
    id: "getRecovery",
    tag,
    summary: { zh: "能否自助找回口令", en: "Whether passwords can be recovered by mail" },
    access: "public",
    response: z.object({ available: z.boolean() }),
    handler: async () => ({ available: recovery.available() }),
  }),
  operation({
    method: "POST",
    url: "/api/session/recovery",
    id: "requestRecovery",
    tag,
    summary: {
      zh: "申请找回口令（无论账号是否存在，答复相同）",
      en: "Ask for a link to choose a new password (the reply is the same whether or not there is an account)",
    },
    access: "public",
    // A stored request hash would be a fast hash of the name asked for.
    idempotent: true,
    status: 204,
    refusals: ["recovery.unavailable", "too-many-requests"],
    body: z.strictObject({
      login: z.string().trim().min(1).max(200).describe("E-mail, mobile number or user name"),
    }),
    handler: ({ context, body, request }) => recovery.request(context.command, body.login, originOf(request)),
  }),
];
