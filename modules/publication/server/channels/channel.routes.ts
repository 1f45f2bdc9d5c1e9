import { z } from "zod";
import { auditedExport } from "#platform/http/audited-export.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { channelPolicy } from "../../model/channels/channel.policy.ts";
import {
  CarriedNeed,
  ChannelInput,
  ChannelItem,
  ChannelReport,
  ChannelView,
} from "../../model/channels/channel.ts";
import { type ChannelListRow, channelList } from "./channel.list.ts";
import { type ChannelService, cityOf } from "./channel.service.ts";
import type { ChannelViews } from "./channel.views.ts";

const Id = z.object({ id: z.string().min(1).max(80) });
const Changed = z.object({ id: z.string(), version: z.number().int(), state: z.string() });
const tag = "channels";
const reading = { roles: rolesFor(channelPolicy, "read") };
const keeping = { roles: rolesFor(channelPolicy, "edit") };
const STEPS = [
  { action: "pause", id: "pauseChannel", summary: { zh: "暂停渠道", en: "Pause a channel" } },
  { action: "resume", id: "resumeChannel", summary: { zh: "恢复渠道", en: "Resume a channel" } },
] as const;

/** HTTP operations of channels. */
export const channelOperations = (
  platform: Platform,
  service: ChannelService,
  views: ChannelViews,
): Operation[] => [
  ...listOperations<ChannelListRow, ChannelItem>(platform.db, {
    definition: channelList,
    url: "/api/channels",
    id: "listChannels",
    tag,
    summary: { zh: "渠道", en: "Channels" },
    access: reading,
    exportAccess: { roles: rolesFor(channelPolicy, "export") },
    item: ChannelItem,
    request: (context, query) => ({
      scopes: visibleScopes(context.actor, channelPolicy, "read", context.now),
      query,
    }),
    present: (rows, context) => views.present(rows, context),
    onExport: auditedExport(platform, "channel.export"),
  }),
  operation({
    method: "GET",
    url: "/api/channels/:id",
    id: "getChannel",
    tag,
    summary: { zh: "渠道详情", en: "One channel" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: ChannelView,
    handler: ({ context, params }) => views.view(params.id, context),
  }),
  operation({
    method: "GET",
    url: "/api/channels/:id/report",
    id: "getChannelReport",
    tag,
    summary: { zh: "渠道成效", en: "What came of a channel" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: ChannelReport,
    handler: ({ context, params }) => views.report(params.id, context),
  }),
  operation({
    method: "GET",
    url: "/api/needs/:id/channels",
    id: "getChannelsOfNeed",
    tag,
    summary: { zh: "需求推送到的渠道与成效", en: "Channels a need was carried to, and what came of it" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: z.object({ items: z.array(CarriedNeed) }),
    handler: async ({ context, params }) => ({ items: await views.ofNeed(params.id, context) }),
  }),
  operation({
    method: "POST",
    url: "/api/channels",
    id: "createChannel",
    tag,
    summary: { zh: "新建渠道", en: "Register a channel" },
    status: 201,
    access: keeping,
    refusals: ["channels.name-taken", "channels.contact-twice", "channels.unknown-organisation"],
    body: ChannelInput,
    response: Changed,
    handler: ({ context, body }) => service.create(context.command, body, cityOf(context.actor)),
  }),
  operation({
    method: "PATCH",
    url: "/api/channels/:id",
    id: "editChannel",
    tag,
    summary: { zh: "修改渠道", en: "Change a channel" },
    access: keeping,
    refusals: [
      "not-found",
      "stale-version",
      "channels.name-taken",
      "channels.contact-twice",
      "channels.unknown-organisation",
    ],
    params: Id,
    body: ChannelInput.safeExtend({ version: z.number().int().min(1) }),
    response: Changed,
    handler: ({ context, params, body: { version, ...input } }) =>
      service.edit(context.command, { id: params.id, version, input }),
  }),
  ...STEPS.map(({ action, id, summary }) =>
    operation({
      method: "POST",
      url: `/api/channels/:id/${action}`,
      id,
      tag,
      summary,
      access: keeping,
      refusals: ["not-found", "stale-version", "wrong-state", "reason-required"],
      params: Id,
      body: z.strictObject({
        version: z.number().int().min(1),
        reason: z.string().trim().max(500).optional(),
      }),
      response: Changed,
      handler: ({ context, params, body }) =>
        service.step(context.command, { ...body, id: params.id, action }),
    }),
  ),
];
