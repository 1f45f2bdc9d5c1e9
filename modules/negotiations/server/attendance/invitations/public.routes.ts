import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { attachment } from "#platform/http/attachment.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { InvitationView } from "../../../model/attendance/invitation.ts";
import { AttendanceReply } from "../../../model/attendance.ts";
import { Agenda } from "../../../model/timetable.ts";
import type { PublicInvitations } from "./public.ts";

const tag = "attendance";
const Token = z.string().min(20).max(100);
const TokenParam = z.object({ token: Token });
const Locale = z.object({ locale: z.enum(["zh", "en"]).optional() });
const links = [
  "attendance.link-unknown",
  "attendance.link-expired",
  "attendance.link-revoked",
  "attendance.link-of-another",
  "too-many-requests",
];

const bearer = (token: string, context: { actor: Actor }, request: FastifyRequest) => ({
  token,
  ip: request.ip,
  actor: context.actor,
});

/** What the holder of a personal link can do without an account. */
export const publicInvitationOperations = (invitations: PublicInvitations): Operation[] => [
  operation({
    method: "POST",
    url: "/api/public/invitations/open",
    id: "openAttendanceInvitation",
    tag,
    summary: { zh: "打开参会邀请", en: "Open an invitation" },
    access: "public",
    refusals: links,
    body: z.strictObject({ token: Token }),
    response: InvitationView,
    // Opening twice is opening once, and a stored request hash would be a hash of the token.
    idempotent: true,
    handler: ({ context, body, request }) =>
      invitations.open(context.command, bearer(body.token, context, request)),
  }),
  operation({
    method: "POST",
    url: "/api/public/invitations/reply",
    id: "replyAttendanceInvitation",
    tag,
    summary: { zh: "回复参会邀请", en: "Answer an invitation" },
    access: "public",
    refusals: [...links, "stale-version"],
    body: z.strictObject({ token: Token, version: z.number().int().min(1), reply: AttendanceReply }),
    response: InvitationView,
    // The version keeps a repeated answer from being written twice.
    idempotent: true,
    handler: ({ context, body: { token, ...given }, request }) =>
      invitations.reply(context.command, bearer(token, context, request), given),
  }),
  operation({
    method: "POST",
    url: "/api/public/invitations/agenda",
    id: "agendaOfInvitation",
    tag,
    summary: { zh: "受邀人的洽谈日程", en: "The invitee's agenda" },
    access: "public",
    refusals: [...links, "attendance.no-agenda"],
    body: z.strictObject({ token: Token }),
    response: Agenda,
    // It only reads; the token travels in the body so that no history or log keeps it.
    idempotent: true,
    handler: ({ context, body, request }) => invitations.agenda(bearer(body.token, context, request)),
  }),
  operation({
    method: "GET",
    url: "/api/public/invitations/:token/agenda.ics",
    id: "calendarOfInvitation",
    tag,
    summary: { zh: "受邀人的日历（ICS）", en: "The invitee's calendar (ICS)" },
    access: "public",
    refusals: [...links, "attendance.no-agenda"],
    params: TokenParam,
    query: Locale,
    produces: "text/calendar",
    handler: async ({ context, params, query, request, reply }) => {
      const ics = await invitations.calendar(
        bearer(params.token, context, request),
        query.locale ?? context.locale,
      );
      return reply
        .type("text/calendar; charset=utf-8")
        .header("content-disposition", attachment("agenda.ics", "agenda.ics"))
        .send(ics);
    },
  }),
  operation({
    method: "GET",
    url: "/api/public/invitations/:token/invitation.pdf",
    id: "paperOfInvitation",
    tag,
    summary: { zh: "受邀人的邀请函（PDF）", en: "The invitee's invitation (PDF)" },
    access: "public",
    refusals: [...links, "attendance.no-invitation-paper"],
    params: TokenParam,
    query: Locale,
    produces: "application/pdf",
    handler: async ({ context, params, query, request, reply }) => {
      const paper = await invitations.paper(
        bearer(params.token, context, request),
        query.locale ?? context.locale,
      );
      return reply
        .type("application/pdf")
        .header("content-disposition", attachment("邀请函.pdf", "invitation.pdf"))
        .send(paper);
    },
  }),
];
