import { sql } from "kysely";
import { z } from "zod";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import {
  MeetingCreate,
  MeetingEdit,
  MeetingItem,
  TakenOver,
  TakeOverInput,
} from "../../model/meetings/meeting.ts";
import { meetingPolicy, timetablePolicy } from "../../model/negotiation.policy.ts";
import { type MeetingListRow, meetingList } from "./meeting.list.ts";
import type { MeetingService } from "./meeting.service.ts";
import type { MeetingViews } from "./meeting.views.ts";
import type { TakeOver } from "./take-over.ts";

const Id = z.object({ id: z.string().min(1).max(80) });
const Changed = z.object({ id: z.string(), version: z.number().int() });
const tag = "negotiation-meetings";
const reading = { roles: rolesFor(meetingPolicy, "readMeetings") };
const managing = { roles: rolesFor(meetingPolicy, "manageMeetings") };

type Parts = { readonly service: MeetingService; readonly takeOver: TakeOver; readonly views: MeetingViews };

/** HTTP operations of negotiation meetings. */
export const meetingOperations = (platform: Platform, { service, takeOver, views }: Parts): Operation[] => [
  ...listOperations<MeetingListRow, MeetingItem>(platform.db, {
    definition: meetingList,
    url: "/api/negotiation-meetings",
    id: "listNegotiationMeetings",
    tag,
    summary: { zh: "洽谈", en: "Negotiation meetings" },
    access: reading,
    item: MeetingItem,
    extraQuery: { edition: z.string().max(80).optional(), activity: z.string().max(80).optional() },
    request: (context, query) => ({
      scopes: visibleScopes(context.actor, meetingPolicy, "readMeetings", context.now),
      also: [
        ...(query.extra.edition ? [sql<boolean>`m.edition_id = ${query.extra.edition}`] : []),
        ...(query.extra.activity ? [sql<boolean>`m.activity_id = ${query.extra.activity}`] : []),
      ],
      query,
    }),
    present: (rows, context) => views.present(rows, context),
  }),
  operation({
    method: "GET",
    url: "/api/negotiation-meetings/:id",
    id: "getNegotiationMeeting",
    tag,
    summary: { zh: "洽谈详情", en: "One meeting" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: MeetingItem,
    handler: ({ context, params }) => views.view(params.id, context),
  }),
  operation({
    method: "POST",
    url: "/api/negotiation-meetings/take-over",
    id: "takeOverEngagements",
    tag,
    summary: { zh: "从已确认的对接生成洽谈", en: "Take confirmed engagements over as meetings" },
    access: { roles: rolesFor(timetablePolicy, "manageTimetables") },
    refusals: ["not-found"],
    body: TakeOverInput,
    response: TakenOver,
    handler: ({ context, body }) => takeOver.takeOver(context.command, body),
  }),
  operation({
    method: "POST",
    url: "/api/negotiation-meetings",
    id: "createNegotiationMeeting",
    tag,
    summary: { zh: "添加洽谈", en: "Add a meeting" },
    status: 201,
    access: managing,
    refusals: [
      "not-found",
      "negotiations.rules",
      "negotiations.unknown-party",
      "negotiations.engagement-has-meeting",
    ],
    body: MeetingCreate,
    response: Changed,
    handler: ({ context, body }) => service.create(context.command, body),
  }),
  operation({
    method: "PATCH",
    url: "/api/negotiation-meetings/:id",
    id: "editNegotiationMeeting",
    tag,
    summary: { zh: "修改洽谈", en: "Change a meeting" },
    access: managing,
    refusals: [
      "not-found",
      "stale-version",
      "negotiations.rules",
      "negotiations.unknown-party",
      "negotiations.meeting-cancelled",
    ],
    params: Id,
    body: MeetingEdit,
    response: Changed,
    handler: ({ context, params, body }) => service.edit(context.command, { ...body, id: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/negotiation-meetings/:id/cancel",
    id: "cancelNegotiationMeeting",
    tag,
    summary: { zh: "取消洽谈", en: "Cancel a meeting" },
    access: managing,
    refusals: ["not-found", "stale-version", "reason-required"],
    params: Id,
    body: z.strictObject({
      version: z.number().int().min(1).optional(),
      reason: z.string().trim().max(1000),
    }),
    response: Changed,
    handler: ({ context, params, body }) => service.cancel(context.command, { ...body, id: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/negotiation-meetings/:id/reopen",
    id: "reopenNegotiationMeeting",
    tag,
    summary: { zh: "恢复洽谈", en: "Open a cancelled meeting again" },
    access: managing,
    refusals: [
      "not-found",
      "negotiations.rules",
      "negotiations.engagement-over",
      "negotiations.engagement-has-meeting",
    ],
    params: Id,
    body: z.strictObject({ version: z.number().int().min(1).optional() }),
    response: Changed,
    handler: ({ context, params }) => service.reopen(context.command, { id: params.id }),
  }),
];
