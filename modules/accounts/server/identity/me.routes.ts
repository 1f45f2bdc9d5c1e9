import type { FastifyRequest } from "fastify";
import QRCode from "qrcode";
import { z } from "zod";
import { reasonBody } from "#platform/http/fragments.ts";
import { operation } from "#platform/http/operation.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { LocaleChoice } from "../../model/person.ts";
import type { SessionOf } from "./authenticate.ts";
import type { Here, MeService } from "./me.service.ts";
import { originOf } from "./session.routes.ts";

const tag = "me";
const Password = z.string().min(1).max(128);

const Profile = z.object({
  id: z.string(),
  name: z.string(),
  locale: LocaleChoice,
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  userName: z.string().nullable(),
  totp: z.boolean(),
  passwordChangedAt: z.string().nullable(),
  deletionRequestedAt: z.string().nullable(),
});
const SessionItem = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: z.string(),
  expiresAt: z.string(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
});

/** One's own account: profile, sessions, password, second factor, copy of one's data, deletion. */
export function meOperations(service: MeService, sessionOf: SessionOf) {
  const here = (request: FastifyRequest): Here => ({
    session: sessionOf(request) ?? refuse("not-signed-in"),
    origin: originOf(request),
    cookie: request.headers.cookie ?? "",
  });
  const base = { tag, access: "signed-in" } as const;
  return [
    operation({
      ...base,
      method: "GET",
      url: "/api/me",
      id: "getMe",
      summary: { zh: "我的账号", en: "My account" },
      response: Profile,
      handler: ({ context, request }) => here(request) && service.profile(context.actor.personId),
    }),
    operation({
      ...base,
      method: "PUT",
      url: "/api/me/locale",
      id: "changeMyLocale",
      summary: { zh: "切换语言", en: "Change my language" },
      body: z.strictObject({ locale: LocaleChoice }),
      response: z.object({ locale: LocaleChoice }),
      handler: ({ context, body, request }) =>
        here(request) && service.changeLocale(context.command, body.locale),
    }),
    operation({
      ...base,
      method: "GET",
      url: "/api/me/sessions",
      id: "listMySessions",
      summary: { zh: "我的登录会话", en: "My sessions" },
      response: z.object({ items: z.array(SessionItem) }),
      handler: async ({ context, request }) => {
        const { session } = here(request);
        const items = await service.sessions(context.actor.personId);
        return { items: items.map((s) => ({ ...s, current: s.id === session.id })) };
      },
    }),
    operation({
      ...base,
      method: "DELETE",
      url: "/api/me/sessions/:id",
      id: "endMySession",
      summary: { zh: "结束一个会话", en: "End one of my sessions" },
      refusals: ["not-found"],
      params: z.object({ id: z.string().max(60) }),
      response: z.object({ ended: z.number().int() }),
      handler: ({ context, params, request }) =>
        here(request) && service.endSessions(context.command, { id: params.id }),
    }),
    operation({
      ...base,
      method: "DELETE",
      url: "/api/me/sessions",
      id: "endMyOtherSessions",
      summary: { zh: "结束其他会话", en: "End my other sessions" },
      response: z.object({ ended: z.number().int() }),
      handler: ({ context, request }) =>
        service.endSessions(context.command, { except: here(request).session.id }),
    }),
    operation({
      ...base,
      method: "POST",
      url: "/api/me/password",
      id: "changeMyPassword",
      summary: { zh: "修改口令", en: "Change my password" },
      status: 204,
      // A stored request hash would be a fast hash of the password.
      idempotent: true,
      refusals: ["password.wrong", "password.weak", "too-many-requests"],
      body: z.strictObject({ current: Password, password: Password }),
      handler: ({ context, body, request }) => service.changePassword(context.command, body, here(request)),
    }),
    operation({
      ...base,
      method: "POST",
      url: "/api/me/totp",
      id: "enrolTotp",
      summary: { zh: "开始启用动态验证码", en: "Start two-step sign-in" },
      idempotent: true,
      refusals: ["password.wrong", "totp.already", "too-many-requests"],
      body: z.strictObject({ password: Password }),
      response: z.object({
        uri: z.string(),
        secret: z.string(),
        qr: z.string().describe("SVG"),
        recoveryCodes: z.array(z.string()),
      }),
      handler: async ({ context, body, request }) => {
        const started = await service.enrolTotp(context.command, body.password, here(request));
        return { ...started, qr: await QRCode.toString(started.uri, { type: "svg", margin: 2 }) };
      },
    }),
    operation({
      ...base,
      method: "POST",
      url: "/api/me/totp/confirm",
      id: "confirmTotp",
      summary: { zh: "确认启用动态验证码", en: "Confirm two-step sign-in" },
      status: 204,
      idempotent: true,
      refusals: ["totp.wrong-code", "totp.not-enrolled", "totp.already", "too-many-requests"],
      body: z.strictObject({ code: z.string().regex(/^\d{6}$/, "应为 6 位数字 / Six digits") }),
      handler: async ({ context, body, request, reply }) => {
        reply.header("set-cookie", await service.confirmTotp(context.command, body.code, here(request)));
      },
    }),
    operation({
      ...base,
      method: "POST",
      url: "/api/me/totp/disable",
      id: "disableTotp",
      summary: { zh: "停用动态验证码", en: "Turn two-step sign-in off" },
      status: 204,
      idempotent: true,
      refusals: ["password.wrong", "totp.not-enrolled", "too-many-requests"],
      body: z.strictObject({ password: Password }),
      handler: async ({ context, body, request, reply }) => {
        reply.header("set-cookie", await service.disableTotp(context.command, body.password, here(request)));
      },
    }),
    operation({
      ...base,
      method: "GET",
      url: "/api/me/export",
      id: "exportMyData",
      summary: { zh: "导出我的个人信息", en: "A copy of my personal data" },
      produces: "application/json",
      handler: async ({ context, request, reply }) => {
        here(request);
        const data = await service.exportOwn(context.command);
        return reply
          .type("application/json; charset=utf-8")
          .header("content-disposition", `attachment; filename="my-data.json"`)
          .send(JSON.stringify(data, null, 2));
      },
    }),
    operation({
      ...base,
      method: "POST",
      url: "/api/me/deletion-request",
      id: "requestMyDeletion",
      summary: { zh: "申请注销账号", en: "Ask for my account to be deleted" },
      body: reasonBody,
      response: z.object({ requestedAt: z.string() }),
      handler: ({ context, body, request }) =>
        here(request) && service.requestDeletion(context.command, body.reason),
    }),
  ];
}
