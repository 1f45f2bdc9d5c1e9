import QRCode from "qrcode";
import { z } from "zod";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import { auditedExport } from "#platform/http/audited-export.ts";
import { changedReply, reasonBody } from "#platform/http/fragments.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { maskEmail, maskPhone } from "#platform/kernel/mask.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { invitationPolicy, personPolicy } from "../../model/person.policy.ts";
import { InvitationInput } from "../../model/person.ts";
import type { Auth } from "../identity/auth.ts";
import { labelGrants } from "../identity/labels.ts";
import { originOf, TextShape } from "../identity/session.routes.ts";
import type { SessionService } from "../identity/session.service.ts";
import type { Acceptance } from "./acceptance.ts";
import { BULK_INVITATIONS, type BulkInvitations } from "./bulk.ts";
import { invitationLink } from "./delivery.ts";
import { invitationList } from "./invitations.list.ts";
import { type InvitationService, invitationActions, offered } from "./invitations.service.ts";
import type { SealedLink } from "./links.ts";

const tag = "invitations";
const Id = z.object({ id: z.string().max(60) });
const nullable = z.string().nullable();
const Token = z.string().min(20).max(100);

const InvitationItem = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  purpose: z.string(),
  role: nullable,
  label: TextShape.nullable(),
  county: nullable,
  email: nullable.describe("Masked"),
  mobile: nullable.describe("Masked"),
  state: z.string(),
  invitedBy: z.string(),
  invitedAt: z.string(),
  expiresAt: z.string(),
  allowedActions: z.array(z.string()),
});
type Row = Omit<z.output<typeof InvitationItem>, "allowedActions" | "label">;

const Link = z.object({
  id: z.string(),
  version: z.number().int(),
  link: z.string().describe("Shown once: only its hash is kept"),
  qr: z.string().describe("The link as SVG"),
  delivery: z.enum(["mail", "sms", "none"]),
});

/** Inviting, and accepting from outside. */
export function invitationOperations(deps: {
  platform: Platform;
  auth: Auth;
  service: InvitationService;
  acceptance: Acceptance;
  bulk: BulkInvitations;
  sessions: SessionService;
  organisations: OrganisationDirectory;
}): Operation[] {
  const { platform, auth, service, acceptance, bulk, sessions, organisations } = deps;
  const show = async ({ sealed, ...made }: SealedLink) => {
    const link = invitationLink(platform.config.publicUrl, await auth.unseal(sealed));
    return { ...made, link, qr: await QRCode.toString(link, { type: "svg", margin: 2 }) };
  };
  return [
    ...listOperations<Row, z.output<typeof InvitationItem>>(platform.db, {
      definition: invitationList,
      url: "/api/invitations",
      id: "listInvitations",
      tag,
      summary: { zh: "邀请", en: "Invitations" },
      access: { roles: rolesFor(invitationPolicy, "read") },
      item: InvitationItem,
      request: (context, query) => ({
        scopes: visibleScopes(context.actor, invitationPolicy, "read", context.now),
        query,
      }),
      present: async (rows, context) => {
        const stored = rows.length
          ? await platform.db
              .selectFrom("invitations")
              .selectAll()
              .where(
                "id",
                "in",
                rows.map((r) => r.id),
              )
              .execute()
          : [];
        const labels = await labelGrants(
          organisations,
          stored.flatMap((i) => {
            const grant = offered(i);
            return grant ? [{ ...grant, invitation: i.id }] : [];
          }),
        );
        return rows.map((row) => {
          const full = stored.find((i) => i.id === row.id);
          return {
            ...row,
            email: maskEmail(row.email),
            mobile: maskPhone(row.mobile),
            label: labels.find((l) => l.invitation === row.id)?.label ?? null,
            allowedActions: full ? invitationActions(context.actor, full, context.now) : [],
          };
        });
      },
      onExport: auditedExport(platform, "export"),
    }),
    operation({
      method: "POST",
      url: "/api/invitations",
      id: "createInvitation",
      tag,
      summary: { zh: "邀请一个人", en: "Invite a person" },
      access: { roles: rolesFor(invitationPolicy, "create") },
      status: 201,
      refusals: ["accounts.above-you", "accounts.scope-unfit", "accounts.contact-required"],
      body: InvitationInput,
      response: Link,
      handler: async ({ context, body }) => show(await service.create(context.command, body)),
    }),
    operation({
      method: "POST",
      url: "/api/invitations/enterprises",
      id: "inviteEnterprises",
      tag,
      summary: { zh: "批量邀请企业（发往联系邮箱）", en: "Invite many enterprises at their contact e-mail" },
      access: { roles: ["administrator", "city-operator", "county-officer"] },
      body: z.strictObject({
        organisationIds: z.array(z.string().min(1).max(60)).min(1).max(BULK_INVITATIONS),
        send: z.boolean().default(true),
      }),
      response: z.object({
        invited: z.number().int(),
        refused: z.number().int(),
        results: z.array(
          z.object({
            organisationId: z.string(),
            name: z.string(),
            ok: z.boolean(),
            delivery: z.enum(["mail", "sms", "none"]).nullable(),
            link: nullable.describe("Where nothing was sent: to hand over; shown once"),
            refusal: z.object({ code: z.string(), messages: TextShape }).nullable(),
          }),
        ),
      }),
      handler: async ({ context, body }) => {
        const made = await bulk(context.command, body);
        const results = await Promise.all(
          made.map(async ({ organisationId, name, link, refusal }) => ({
            organisationId,
            name,
            ok: link !== null,
            delivery: link?.delivery ?? null,
            link:
              link?.delivery === "none"
                ? invitationLink(platform.config.publicUrl, await auth.unseal(link.sealed))
                : null,
            refusal,
          })),
        );
        const invited = results.filter((r) => r.ok).length;
        return { invited, refused: results.length - invited, results };
      },
    }),
    operation({
      method: "POST",
      url: "/api/invitations/:id/resend",
      id: "resendInvitation",
      tag,
      summary: { zh: "重新发送（原链接失效）", en: "Send again (the old link dies)" },
      access: { roles: rolesFor(invitationPolicy, "resend") },
      refusals: ["not-found", "invitation.not-valid", "accounts.above-you"],
      params: Id,
      body: z.strictObject({}),
      response: Link,
      handler: async ({ context, params }) => show(await service.resend(context.command, params.id)),
    }),
    operation({
      method: "POST",
      url: "/api/invitations/:id/revoke",
      id: "revokeInvitation",
      tag,
      summary: { zh: "撤回邀请", en: "Withdraw an invitation" },
      access: { roles: rolesFor(invitationPolicy, "revoke") },
      refusals: ["not-found", "invitation.not-valid", "accounts.above-you"],
      params: Id,
      body: reasonBody,
      response: changedReply,
      handler: ({ context, params, body }) => service.revoke(context.command, params.id, body.reason),
    }),
    operation({
      method: "POST",
      url: "/api/accounts/:id/reset-password",
      id: "resetAccountPassword",
      tag: "accounts",
      summary: { zh: "发送重置口令链接", en: "Send a link to choose a new password" },
      access: { roles: rolesFor(personPolicy, "resetPassword") },
      refusals: [
        "not-found",
        "accounts.above-you",
        "accounts.anonymised",
        "accounts.not-oneself",
        "accounts.contact-required",
      ],
      params: Id,
      body: z.strictObject({}),
      response: Link,
      handler: async ({ context, params }) => show(await service.resetPassword(context.command, params.id)),
    }),
    operation({
      method: "POST",
      url: "/api/invitations/open",
      id: "openInvitation",
      tag,
      summary: { zh: "查看邀请（隐去个人信息）", en: "What an invitation offers (personal data masked)" },
      access: "public",
      idempotent: true,
      refusals: ["invitation.not-valid"],
      body: z.strictObject({ token: Token }),
      response: z.object({
        purpose: z.enum(["join", "reset-password"]),
        registered: z.boolean().describe("Asked for by the person, who confirms an address with it"),
        name: z.string(),
        email: nullable,
        mobile: nullable,
        role: TextShape.nullable(),
        locale: z.enum(["zh", "en"]),
        expiresAt: z.string(),
      }),
      handler: ({ body }) => acceptance.open(body.token),
    }),
    operation({
      method: "POST",
      url: "/api/invitations/accept",
      id: "acceptInvitation",
      tag,
      summary: { zh: "接受邀请", en: "Accept an invitation" },
      access: "public",
      idempotent: true,
      refusals: [
        "invitation.not-valid",
        "invitation.contact-mismatch",
        "invitation.sign-in-first",
        "password.weak",
        "accounts.contact-taken",
        "too-many-requests",
      ],
      body: z.strictObject({
        token: Token,
        contact: z.string().trim().min(1).max(200).describe("The mobile number or e-mail it was sent to"),
        password: z.string().max(128).optional().describe("Not needed when already signed in"),
      }),
      response: z.object({ signedIn: z.boolean() }),
      handler: async ({ context, body, request, reply }) => {
        const origin = originOf(request);
        const { created, contact, personId } = await acceptance.accept(context.command, body, origin);
        if (created && body.password) {
          const given = { login: contact, password: body.password };
          reply.header("set-cookie", await sessions.signIn(context.command, given, origin));
        }
        return { signedIn: created || personId === context.actor.personId };
      },
    }),
  ];
}
