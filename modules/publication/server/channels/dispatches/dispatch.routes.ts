import { sql } from "kysely";
import { z } from "zod";
import { auditedExport } from "#platform/http/audited-export.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { dispatchPolicy } from "../../../model/channels/channel.policy.ts";
import { DISPATCH_STATES } from "../../../model/channels/dispatch.lifecycle.ts";
import {
  DigestNeed,
  DispatchInput,
  DispatchItem,
  DispatchView,
  LetterInput,
  Progress,
  RecipientView,
} from "../../../model/channels/dispatch.ts";
import { cityOf } from "../channel.service.ts";
import { type DispatchListRow, dispatchList } from "./dispatch.list.ts";
import type { DispatchService } from "./dispatch.service.ts";
import type { DispatchViews } from "./dispatch.views.ts";
import type { Sending } from "./sending.ts";

const Short = z.string().min(1).max(80);
const Id = z.object({ id: Short });
const LetterId = z.object({ id: Short, channelId: Short });
const Version = z.number().int().min(1);
const Changed = z.object({ id: z.string(), version: z.number().int(), state: z.string() });
const tag = "dispatches";
const reading = { roles: rolesFor(dispatchPolicy, "read") };
const writing = { roles: rolesFor(dispatchPolicy, "edit") };
const stale = ["not-found", "stale-version", "dispatches.closed"];

/** HTTP operations of dispatches. */
export const dispatchOperations = (
  platform: Platform,
  service: DispatchService,
  { views, sending }: { views: DispatchViews; sending: Sending },
): Operation[] => [
  ...listOperations<DispatchListRow, DispatchItem>(platform.db, {
    definition: dispatchList,
    url: "/api/dispatches",
    id: "listDispatches",
    tag,
    summary: { zh: "需求推送", en: "Dispatches" },
    access: reading,
    item: DispatchItem,
    extraQuery: { edition: z.string().max(80).optional() },
    request: (context, query) => ({
      scopes: visibleScopes(context.actor, dispatchPolicy, "read", context.now),
      also: query.extra.edition ? [sql<boolean>`d.edition_id = ${query.extra.edition}`] : [],
      query,
    }),
    present: (rows, context) => views.present(rows, context),
    onExport: auditedExport(platform, "dispatch.export"),
  }),
  operation({
    method: "POST",
    url: "/api/dispatches",
    id: "createDispatch",
    tag,
    summary: { zh: "新建推送", en: "Make a dispatch" },
    status: 201,
    access: { roles: rolesFor(dispatchPolicy, "create") },
    refusals: ["not-found", "dispatches.no-channel", "dispatches.unknown-channel"],
    body: DispatchInput,
    response: Changed,
    handler: ({ context, body }) => service.create(context.command, body, cityOf(context.actor)),
  }),
  operation({
    method: "GET",
    url: "/api/dispatches/:id",
    id: "getDispatch",
    tag,
    summary: { zh: "推送详情", en: "One dispatch" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: DispatchView,
    handler: ({ context, params }) => views.view(params.id, context),
  }),
  operation({
    method: "GET",
    url: "/api/dispatches/:id/progress",
    id: "getDispatchProgress",
    tag,
    summary: { zh: "发送进度", en: "How the sending stands" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: Progress.extend({ state: z.enum(DISPATCH_STATES) }),
    handler: ({ context, params }) => views.progress(params.id, context),
  }),
  operation({
    method: "GET",
    url: "/api/dispatches/:id/recipients",
    id: "getDispatchRecipients",
    tag,
    summary: { zh: "推送收件人", en: "Recipients of a dispatch" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: z.object({ items: z.array(RecipientView) }),
    handler: async ({ context, params }) => ({ items: await views.recipients(params.id, context) }),
  }),
  operation({
    method: "PATCH",
    url: "/api/dispatches/:id",
    id: "renameDispatch",
    tag,
    summary: { zh: "修改推送名称", en: "Rename a dispatch" },
    access: writing,
    refusals: stale,
    params: Id,
    body: z.strictObject({
      version: Version,
      title: z.string().trim().min(1).max(120),
      note: z.string().trim().max(1000).nullish(),
    }),
    response: Changed,
    handler: ({ context, params, body }) =>
      service.rename(context.command, { ...body, id: params.id, note: body.note || null }),
  }),
  operation({
    method: "POST",
    url: "/api/dispatches/:id/letters",
    id: "addDispatchChannels",
    tag,
    summary: { zh: "添加渠道", en: "Add channels to a dispatch" },
    access: writing,
    refusals: [...stale, "dispatches.no-channel", "dispatches.unknown-channel"],
    params: Id,
    body: z.strictObject({ version: Version, channelIds: z.array(Short).min(1).max(200) }),
    response: Changed,
    handler: ({ context, params, body }) => service.addChannels(context.command, { ...body, id: params.id }),
  }),
  operation({
    method: "PATCH",
    url: "/api/dispatches/:id/letters/:channelId",
    id: "editDispatchLetter",
    tag,
    summary: { zh: "修改渠道的推送内容", en: "Change a channel's letter" },
    access: writing,
    refusals: [...stale, "dispatches.channel-missing", "dispatches.need-not-open"],
    params: LetterId,
    body: LetterInput,
    response: Changed,
    handler: ({ context, params, body }) => service.editLetter(context.command, { ...params, input: body }),
  }),
  operation({
    method: "POST",
    url: "/api/dispatches/:id/letters/:channelId/remove",
    id: "removeDispatchChannel",
    tag,
    summary: { zh: "移除渠道", en: "Take a channel out of a dispatch" },
    access: writing,
    refusals: [...stale, "dispatches.channel-missing"],
    params: LetterId,
    body: z.strictObject({ version: Version }),
    response: Changed,
    handler: ({ context, params, body }) => service.removeChannel(context.command, { ...params, ...body }),
  }),
  operation({
    method: "GET",
    url: "/api/dispatches/:id/letters/:channelId/candidates",
    id: "getDispatchCandidates",
    tag,
    summary: { zh: "可选需求", en: "Needs that may go into a letter" },
    access: writing,
    refusals: ["not-found", "dispatches.channel-missing"],
    params: LetterId,
    query: z.strictObject({ q: z.string().max(100).optional() }),
    response: z.object({ items: z.array(DigestNeed.extend({ sentBefore: z.boolean() })) }),
    handler: async ({ context, params, query }) => ({
      items: await views.candidates(params.id, { channelId: params.channelId, q: query.q }, context),
    }),
  }),
  operation({
    method: "GET",
    url: "/api/dispatches/:id/letters/:channelId/preview",
    id: "previewDispatchLetter",
    tag,
    summary: { zh: "预览邮件", en: "Preview a letter" },
    access: reading,
    refusals: ["not-found", "dispatches.channel-missing"],
    params: LetterId,
    query: z.strictObject({ locale: z.enum(["zh", "en"]) }),
    response: z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string() }),
    handler: ({ context, params, query }) =>
      views.preview(params.id, { channelId: params.channelId, locale: query.locale }, context),
  }),
  operation({
    method: "POST",
    url: "/api/dispatches/:id/send",
    id: "sendDispatch",
    tag,
    summary: { zh: "发送推送", en: "Send a dispatch" },
    access: { roles: rolesFor(dispatchPolicy, "send") },
    refusals: [
      "not-found",
      "stale-version",
      "wrong-state",
      "dispatches.no-mail-server",
      "dispatches.nothing-to-send",
      "dispatches.need-not-open",
    ],
    params: Id,
    body: z.strictObject({ version: Version }),
    response: Changed.extend({ letters: z.number().int() }),
    handler: ({ context, params, body }) => service.send(context.command, { ...body, id: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/dispatches/:id/cancel",
    id: "cancelDispatch",
    tag,
    summary: { zh: "取消推送", en: "Cancel a dispatch" },
    access: { roles: rolesFor(dispatchPolicy, "cancel") },
    refusals: ["not-found", "stale-version", "wrong-state", "reason-required"],
    params: Id,
    body: z.strictObject({ version: Version, reason: z.string().trim().max(500).optional() }),
    response: Changed,
    handler: ({ context, params, body }) => service.cancel(context.command, { ...body, id: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/dispatches/:id/recipients/:recipientId/resend",
    id: "resendDispatchLetter",
    tag,
    summary: { zh: "重发送达不明的信", en: "Send an unclear letter once more" },
    access: { roles: rolesFor(dispatchPolicy, "send") },
    refusals: ["not-found", "dispatches.not-unclear", "dispatches.no-mail-server"],
    params: z.object({ id: Short, recipientId: Short }),
    body: z.strictObject({}),
    response: z.object({ id: z.string(), state: z.string() }),
    handler: ({ context, params }) =>
      sending.resend(context.command, { dispatchId: params.id, recipientId: params.recipientId }),
  }),
];
