import { sql } from "kysely";
import { z } from "zod";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import { auditedExport } from "#platform/http/audited-export.ts";
import { changedReply, version } from "#platform/http/fragments.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation, type RequestContext } from "#platform/http/operation.ts";
import { maskEmail, maskPhone } from "#platform/kernel/mask.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { type PersonAction, personPolicy } from "../../model/person.policy.ts";
import { GrantInput, PersonEdit } from "../../model/person.ts";
import { GrantShape } from "../identity/session.routes.ts";
import { allowedActions } from "./account-rules.ts";
import { type AccountRow, accountList } from "./accounts.list.ts";
import type { AccountService } from "./accounts.service.ts";
import * as repository from "./people.repository.ts";

const tag = "accounts";
const Id = z.object({ id: z.string().max(60) });
const Reason = z.string().trim().min(1).max(500);
const nullable = z.string().nullable();

const AccountItem = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  userName: nullable,
  roles: z.array(z.string()),
  county: nullable,
  organisationId: nullable,
  organisationName: nullable,
  email: nullable.describe("Masked"),
  mobile: nullable.describe("Masked"),
  state: z.string(),
  totp: z.boolean(),
  lastSignInAt: nullable,
  createdAt: z.string(),
  allowedActions: z.array(z.string()),
});
const Account = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  locale: z.enum(["zh", "en"]),
  userName: nullable,
  email: nullable.describe("Masked; see reveal"),
  mobile: nullable.describe("Masked; see reveal"),
  city: z.string(),
  county: nullable,
  organisationId: nullable,
  organisationName: nullable,
  expertId: nullable,
  demo: z.boolean(),
  totp: z.boolean(),
  passwordChangedAt: nullable,
  disabledAt: nullable,
  deletionRequestedAt: nullable,
  anonymisedAt: nullable,
  createdAt: z.string(),
  lastSignInAt: nullable,
  grants: z.array(GrantShape),
  allowedActions: z.array(z.string()),
});

/** Accounts for those who look after them. */
export function accountOperations(
  platform: Platform,
  service: AccountService,
  organisations: OrganisationDirectory,
): Operation[] {
  const roles = (action: PersonAction) => ({ roles: rolesFor(personPolicy, action) });
  const rank = ["accounts.above-you", "accounts.anonymised"];
  const act = <B extends z.ZodType>(spec: {
    action: PersonAction;
    path: string;
    id: string;
    zh: string;
    en: string;
    body: B;
    refusals?: string[];
    response?: z.ZodType;
    run: (context: RequestContext, id: string, body: z.output<B>) => Promise<unknown>;
  }) =>
    operation({
      method: "POST",
      url: `/api/accounts/:id/${spec.path}`,
      id: spec.id,
      tag,
      summary: { zh: spec.zh, en: spec.en },
      access: roles(spec.action),
      refusals: ["not-found", ...rank, ...(spec.refusals ?? [])],
      params: Id,
      body: spec.body,
      response: spec.response ?? changedReply,
      handler: ({ context, params, body }) =>
        spec.run(context, (params as { id: string }).id, body as z.output<B>),
    });
  const Empty = z.strictObject({});
  const WithReason = z.strictObject({ reason: Reason });

  return [
    ...listOperations<AccountRow, z.output<typeof AccountItem>>(platform.db, {
      definition: accountList,
      url: "/api/accounts",
      id: "listAccounts",
      tag,
      summary: { zh: "账号", en: "Accounts" },
      access: roles("read"),
      item: AccountItem,
      request: (context, query) => ({
        scopes: visibleScopes(context.actor, personPolicy, "read", context.now),
        query,
        also: "state" in query.filters ? [] : [sql<boolean>`p.anonymised_at is null`],
      }),
      present: async (rows, context) => {
        const ids = rows.map((r) => r.id);
        const orgIds = [...new Set(rows.flatMap((r) => (r.organisationId ? [r.organisationId] : [])))];
        const [grants, people, orgs] = await Promise.all([
          repository.grantsOf(platform.db, ids),
          ids.length ? platform.db.selectFrom("people").selectAll().where("id", "in", ids).execute() : [],
          organisations.byIds(orgIds),
        ]);
        const byId = new Map(people.map((p) => [p.id, p]));
        return rows.map((row) => {
          const person = byId.get(row.id);
          const target = person && { person, grants: grants.get(row.id) ?? [] };
          return {
            ...row,
            organisationName: (row.organisationId && orgs.get(row.organisationId)?.fullName) || null,
            email: maskEmail(row.email),
            mobile: maskPhone(row.mobile),
            allowedActions: target ? allowedActions(context.actor, target, context.now) : [],
          };
        });
      },
      onExport: auditedExport(platform, "export"),
    }),
    operation({
      method: "GET",
      url: "/api/accounts/:id",
      id: "getAccount",
      tag,
      summary: { zh: "一个账号", en: "One account" },
      access: roles("read"),
      refusals: ["not-found"],
      params: Id,
      response: Account,
      handler: ({ context, params }) => service.view(context.actor, params.id, context.now),
    }),
    operation({
      method: "PUT",
      url: "/api/accounts/:id",
      id: "editAccount",
      tag,
      summary: { zh: "修改账号", en: "Edit an account" },
      access: roles("edit"),
      refusals: [
        "not-found",
        "stale-version",
        "accounts.contact-taken",
        "accounts.contact-required",
        ...rank,
      ],
      params: Id,
      body: PersonEdit,
      response: changedReply,
      handler: ({ context, params, body }) => service.edit(context.command, params.id, body),
    }),
    operation({
      method: "PUT",
      url: "/api/accounts/:id/grants",
      id: "setAccountGrants",
      tag,
      summary: {
        zh: "授予角色与范围（会结束其会话）",
        en: "Set roles and scopes (ends the person's sessions)",
      },
      access: roles("grant"),
      refusals: [
        "not-found",
        "stale-version",
        "accounts.scope-unfit",
        "accounts.not-oneself",
        "accounts.last-administrator",
        ...rank,
      ],
      params: Id,
      body: z.strictObject({ version, grants: z.array(GrantInput).max(30) }),
      response: changedReply,
      handler: ({ context, params, body }) => service.setGrants(context.command, params.id, body),
    }),
    act({
      action: "disable",
      path: "disable",
      id: "disableAccount",
      zh: "停用账号",
      en: "Disable an account",
      body: WithReason,
      refusals: ["accounts.not-oneself", "accounts.last-administrator"],
      run: (c, id, body) => service.disable(c.command, id, body.reason),
    }),
    act({
      action: "enable",
      path: "enable",
      id: "enableAccount",
      zh: "启用账号",
      en: "Enable an account",
      body: Empty,
      refusals: ["accounts.not-oneself"],
      run: (c, id) => service.enable(c.command, id),
    }),
    act({
      action: "endSessions",
      path: "end-sessions",
      id: "endAccountSessions",
      zh: "结束其全部会话",
      en: "End all sessions of an account",
      body: Empty,
      run: (c, id) => service.endSessions(c.command, id),
    }),
    act({
      action: "resetTotp",
      path: "reset-totp",
      id: "resetAccountTotp",
      zh: "重置动态验证码",
      en: "Turn an account's two-step sign-in off",
      body: WithReason,
      refusals: ["accounts.not-oneself"],
      run: (c, id, body) => service.resetTotp(c.command, id, body.reason),
    }),
    act({
      action: "reveal",
      path: "reveal",
      id: "revealAccountContacts",
      zh: "查看联系方式（记录原因）",
      en: "Show the contacts in full (the reason is recorded)",
      body: WithReason,
      response: z.object({ email: nullable, mobile: nullable }),
      run: (c, id, body) => service.reveal(c.command, id, body.reason),
    }),
    act({
      action: "anonymise",
      path: "anonymise",
      id: "anonymiseAccount",
      zh: "注销账号并删除个人信息（不可恢复）",
      en: "Delete the person's data (cannot be undone)",
      body: WithReason,
      refusals: ["accounts.not-oneself", "accounts.last-administrator"],
      run: (c, id, body) => service.anonymise(c.command, id, body.reason),
    }),
  ];
}
