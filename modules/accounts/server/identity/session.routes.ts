import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import { operation } from "#platform/http/operation.ts";
import { ROLES } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { DEMO_PASSWORD } from "../../model/demo.ts";
import { navigationFor } from "../../model/navigation.ts";
import { nodeOf, nodeValue } from "../../model/roles.ts";
import type { Auth, Origin } from "./auth.ts";
import type { SessionOf } from "./authenticate.ts";
import { labelGrants } from "./labels.ts";
import type { SessionService } from "./session.service.ts";

export const TextShape = z.object({ zh: z.string(), en: z.string() });
export const ScopeShape = z.object({
  kind: z.enum(["city", "county", "department", "organisation", "own"]),
  code: z.string().optional(),
  id: z.string().optional(),
  personId: z.string().optional(),
});
export const GrantShape = z.object({
  role: z.enum(ROLES),
  scope: ScopeShape,
  until: z.string().nullish(),
  label: TextShape,
});

const SessionShape = z
  .object({
    person: z.object({
      id: z.string(),
      name: z.string(),
      locale: z.enum(["zh", "en"]),
      organisationId: z.string().optional(),
      expertId: z.string().optional(),
    }),
    grants: z.array(GrantShape),
    navigation: z.array(z.string()),
    editions: z.array(z.object({ id: z.string(), name: TextShape, cutOff: z.string().nullable() })),
    demo: z.boolean(),
    mailConfigured: z.boolean(),
    totp: z.boolean(),
    passwordExpired: z.boolean().describe("A new password is due; nothing else is possible until then"),
  })
  .meta({ id: "Session" });

export type EditionChoice = { readonly id: string; readonly name: Text; readonly cutOff: string | null };

export const originOf = (request: FastifyRequest): Origin => ({
  ip: request.ip,
  userAgent: request.headers["user-agent"],
});

const tag = "session";

export type SessionRoutes = {
  readonly platform: Platform;
  readonly auth: Auth;
  readonly service: SessionService;
  readonly sessionOf: SessionOf;
  readonly organisations: OrganisationDirectory;
  readonly editions: () => Promise<readonly EditionChoice[]>;
};

/** Signing in, the session as the screens need it, signing out. */
export function sessionOperations({
  platform,
  auth,
  service,
  sessionOf,
  organisations,
  editions,
}: SessionRoutes) {
  return [
    operation({
      method: "POST",
      url: "/api/session",
      id: "signIn",
      tag,
      summary: { zh: "登录", en: "Sign in" },
      access: "public",
      idempotent: true,
      status: 204,
      refusals: ["session.refused", "session.code-required", "session.code-wrong", "too-many-requests"],
      body: z.strictObject({
        login: z.string().trim().min(1).max(200).describe("E-mail, mobile number or user name"),
        password: z.string().min(1).max(128),
        code: z.string().trim().max(20).optional().describe("Code of the authenticator, or a recovery code"),
      }),
      handler: async ({ context, body, request, reply }) => {
        reply.header("set-cookie", await service.signIn(context.command, body, originOf(request)));
      },
    }),
    operation({
      method: "GET",
      url: "/api/session",
      id: "getSession",
      tag,
      summary: { zh: "当前会话", en: "The current session" },
      access: "signed-in",
      response: SessionShape,
      handler: async ({ context, request }) => {
        const session = sessionOf(request) ?? refuse("not-signed-in");
        const { personId: id, name, locale } = context.actor;
        const { organisationId, expertId } = session;
        return {
          person: {
            id,
            name,
            locale,
            ...(organisationId ? { organisationId } : {}),
            ...(expertId ? { expertId } : {}),
          },
          grants: await labelGrants(organisations, context.actor.grants),
          navigation: navigationFor(context.actor, context.now),
          editions: await editions(),
          demo: platform.config.demo,
          mailConfigured: platform.mailer.configured,
          totp: session.totp,
          passwordExpired: session.passwordExpired,
        };
      },
    }),
    operation({
      method: "DELETE",
      url: "/api/session",
      id: "signOut",
      tag,
      summary: { zh: "退出登录", en: "Sign out" },
      access: "signed-in",
      idempotent: true,
      status: 204,
      handler: async ({ context, request, reply }) => {
        const session = sessionOf(request);
        if (session) await service.signOut(context.command, session);
        reply.header("set-cookie", auth.clearing());
      },
    }),
    operation({
      method: "GET",
      url: "/api/session/demo-accounts",
      id: "listDemoAccounts",
      tag,
      summary: {
        zh: "演示账号（仅演示时提供）",
        en: "Demonstration accounts (only where the demonstration is on)",
      },
      access: "public",
      response: z.object({
        demo: z.boolean(),
        password: z.string().nullable(),
        items: z.array(z.object({ login: z.string(), name: z.string(), labels: z.array(TextShape) })),
      }),
      handler: async () => {
        if (!platform.config.demo) return { demo: false, password: null, items: [] };
        return { demo: true, password: DEMO_PASSWORD, items: await demoAccounts(platform, organisations) };
      },
    }),
  ];
}

/** The demonstration's accounts, those with the widest scope first. */
export async function demoAccounts(platform: Platform, organisations: OrganisationDirectory) {
  const people = await platform.db
    .selectFrom("people")
    .select(["id", "name", "userName"])
    .where("demo", "=", true)
    .where("disabledAt", "is", null)
    .where("userName", "is not", null)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  const grants = people.length
    ? await platform.db
        .selectFrom("personGrants")
        .selectAll()
        .where(
          "personId",
          "in",
          people.map((p) => p.id),
        )
        .execute()
    : [];
  const labelled = await labelGrants(
    organisations,
    grants.map((g) => ({ ...g, scope: nodeOf(g.scopeKind, g.scopeValue) })),
  );
  const rank = (id: string) =>
    Math.min(99, ...labelled.filter((g) => g.personId === id).map((g) => ROLES.indexOf(g.role)));
  return people
    .map((p) => ({
      id: p.id,
      login: p.userName ?? "",
      name: p.name,
      labels: labelled.filter((g) => g.personId === p.id && nodeValue(g.scope) !== "").map((g) => g.label),
    }))
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id: _id, ...shown }) => shown);
}
