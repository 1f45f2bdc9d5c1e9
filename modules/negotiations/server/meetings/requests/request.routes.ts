import { sql } from "kysely";
import { z } from "zod";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import type { Text } from "#platform/kernel/text.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { MeetingRequest, Partners, RequestAnswer, RequestInput } from "../../../model/meetings/meeting.ts";
import type { RequestAction } from "../../../model/meetings/request.lifecycle.ts";
import { meetingPolicy } from "../../../model/negotiation.policy.ts";
import { type RequestListRow, requestList } from "./request.list.ts";
import type { RequestService } from "./request.service.ts";
import type { RequestViews } from "./request.views.ts";

const Id = z.object({ id: z.string().min(1).max(80) });
const Answered = z.object({
  id: z.string(),
  version: z.number().int(),
  state: z.string(),
  meetingId: z.string().nullable(),
});
const tag = "meeting-requests";
const reading = { roles: rolesFor(meetingPolicy, "readMeetings") };

const STEPS: readonly {
  action: RequestAction;
  path: string;
  id: string;
  summary: Text;
  refusals?: readonly string[];
}[] = [
  {
    action: "accept",
    path: "accept",
    id: "acceptMeetingRequest",
    summary: { zh: "接受约谈", en: "Accept a request" },
  },
  {
    action: "decline",
    path: "decline",
    id: "declineMeetingRequest",
    summary: { zh: "谢绝约谈", en: "Decline a request" },
    refusals: ["negotiations.decline-category"],
  },
  {
    action: "otherTime",
    path: "other-time",
    id: "otherTimeForMeetingRequest",
    summary: { zh: "提议其他时段", en: "Propose another time" },
    refusals: ["negotiations.slots-required", "negotiations.unknown-slot"],
  },
  {
    action: "withdraw",
    path: "withdraw",
    id: "withdrawMeetingRequest",
    summary: { zh: "撤回约谈", en: "Withdraw a request" },
  },
];

/** HTTP operations of requests for meetings. */
export const requestOperations = (
  platform: Platform,
  service: RequestService,
  views: RequestViews,
): Operation[] => [
  ...listOperations<RequestListRow, MeetingRequest>(platform.db, {
    definition: requestList,
    url: "/api/meeting-requests",
    id: "listMeetingRequests",
    tag,
    summary: { zh: "约谈", en: "Requests for meetings" },
    access: reading,
    item: MeetingRequest,
    extraQuery: { edition: z.string().max(80).optional(), activity: z.string().max(80).optional() },
    request: (context, query) => ({
      scopes: visibleScopes(context.actor, meetingPolicy, "readMeetings", context.now),
      also: [
        ...(query.extra.edition ? [sql<boolean>`r.edition_id = ${query.extra.edition}`] : []),
        ...(query.extra.activity ? [sql<boolean>`r.activity_id = ${query.extra.activity}`] : []),
      ],
      query,
    }),
    present: (rows, context) => views.present(rows, context),
  }),
  operation({
    method: "GET",
    url: "/api/meeting-requests/partners",
    id: "partnersForMeetings",
    tag,
    summary: { zh: "可约谈的对象", en: "Whom one may ask for a meeting" },
    access: { roles: rolesFor(meetingPolicy, "askMeeting") },
    refusals: ["not-found"],
    query: z.strictObject({ activity: z.string().min(1).max(80) }),
    response: Partners,
    handler: ({ context, query }) => views.partners(query.activity, context),
  }),
  operation({
    method: "GET",
    url: "/api/meeting-requests/:id",
    id: "getMeetingRequest",
    tag,
    summary: { zh: "约谈详情", en: "One request" },
    access: reading,
    refusals: ["not-found"],
    params: Id,
    response: MeetingRequest,
    handler: ({ context, params }) => views.view(params.id, context),
  }),
  operation({
    method: "POST",
    url: "/api/meeting-requests",
    id: "askForMeeting",
    tag,
    summary: { zh: "发起约谈", en: "Ask for a meeting" },
    status: 201,
    access: { roles: rolesFor(meetingPolicy, "askMeeting") },
    refusals: [
      "not-found",
      "negotiations.same-side",
      "negotiations.not-taking-part",
      "negotiations.request-open",
      "negotiations.asked-often",
      "negotiations.already-meeting",
      "negotiations.unknown-slot",
    ],
    body: RequestInput,
    response: Answered,
    handler: ({ context, body }) => service.ask(context.command, body),
  }),
  ...STEPS.map(({ action, path, id, summary, refusals = [] }) =>
    operation({
      method: "POST",
      url: `/api/meeting-requests/:id/${path}`,
      id,
      tag,
      summary,
      access: { roles: rolesFor(meetingPolicy, action === "withdraw" ? "askMeeting" : "answerRequest") },
      refusals: ["not-found", "stale-version", "wrong-state", "negotiations.on-behalf-reason", ...refusals],
      params: Id,
      body: RequestAnswer,
      response: Answered,
      handler: ({ context, params, body }) =>
        service.answer(context.command, { ...body, id: params.id, action }),
    }),
  ),
];
