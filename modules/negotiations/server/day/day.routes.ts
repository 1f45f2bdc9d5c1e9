import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import {
  CheckInEvent,
  CheckInPack,
  CheckInResult,
  DayBoard,
  MarkInput,
  MeetingOutcome,
  OutcomeInput,
  Wall,
} from "../../model/day.ts";
import { dayPolicy } from "../../model/negotiation.policy.ts";
import { ClockTime } from "../../model/programme/programme.ts";
import type { CheckIns } from "./check-in.service.ts";
import type { DayViews } from "./day.views.ts";
import type { Marks } from "./marks.service.ts";
import type { Outcomes } from "./outcomes.service.ts";
import type { createTickets } from "./tickets.ts";

const Id = z.object({ id: z.string().min(1).max(80) });
/** A look at another moment than now; both or none. */
const At = z.object({ day: z.iso.date().optional(), time: ClockTime.optional() });
const tag = "negotiation-day";
const watching = { roles: rolesFor(dayPolicy, "watchDay") };
const checking = { roles: rolesFor(dayPolicy, "checkIn") };
const moment = (q: { day?: string | undefined; time?: string | undefined }) =>
  q.day && q.time ? { day: q.day, time: q.time } : undefined;

export type DayServices = {
  readonly views: DayViews;
  readonly checkIns: CheckIns;
  readonly marks: Marks;
  readonly outcomes: Outcomes;
  readonly tickets: ReturnType<typeof createTickets>;
};

/** HTTP operations of the days themselves. */
export const dayOperations = ({ views, checkIns, marks, outcomes, tickets }: DayServices): Operation[] => [
  operation({
    method: "GET",
    url: "/api/activities/:id/wall",
    id: "getWall",
    tag,
    summary: { zh: "桌位大屏", en: "The wall of tables" },
    access: watching,
    refusals: ["not-found"],
    params: Id,
    query: At,
    response: Wall,
    handler: ({ context, params, query }) => views.wall(params.id, moment(query), context),
  }),
  operation({
    method: "GET",
    url: "/api/activities/:id/day",
    id: "getDay",
    tag,
    summary: { zh: "现场", en: "The day at the tables" },
    access: watching,
    refusals: ["not-found"],
    params: Id,
    query: At,
    response: DayBoard,
    handler: ({ context, params, query }) => views.day(params.id, moment(query), context),
  }),
  operation({
    method: "GET",
    url: "/api/activities/:id/check-in-pack",
    id: "getCheckInPack",
    tag,
    summary: { zh: "签到名单（供离线使用）", en: "Everybody on the list, for a device without network" },
    access: checking,
    refusals: ["not-found"],
    params: Id,
    query: z.object({ have: z.string().max(80).optional() }),
    response: CheckInPack,
    handler: ({ context, params, query }) => views.pack(params.id, query.have, context),
  }),
  operation({
    method: "POST",
    url: "/api/activities/:id/tickets",
    id: "issueTickets",
    tag,
    summary: { zh: "生成签到码", en: "Issue check-in tickets" },
    access: checking,
    refusals: ["not-found"],
    params: Id,
    response: z.object({ issued: z.number().int(), total: z.number().int() }),
    handler: ({ context, params }) => tickets.issue(context.command, params.id),
  }),
  operation({
    method: "POST",
    url: "/api/activities/:id/check-ins",
    id: "recordCheckIns",
    tag,
    summary: { zh: "登记签到", en: "Record check-ins" },
    access: checking,
    refusals: ["not-found"],
    params: Id,
    body: z.strictObject({ events: z.array(CheckInEvent).min(1).max(500) }),
    response: z.object({ results: z.array(CheckInResult) }),
    handler: ({ context, params, body }) =>
      checkIns.record(context.command, { activityId: params.id, events: body.events }),
  }),
  operation({
    method: "POST",
    url: "/api/check-ins/:id/withdraw",
    id: "withdrawCheckIn",
    tag,
    summary: { zh: "撤销签到", en: "Take a check-in back" },
    access: checking,
    refusals: ["not-found", "reason-required"],
    params: Id,
    body: z.strictObject({ reason: z.string().trim().max(500) }),
    response: z.object({ id: z.string() }),
    handler: ({ context, params, body }) =>
      checkIns.withdraw(context.command, { id: params.id, reason: body.reason }),
  }),
  operation({
    method: "POST",
    url: "/api/negotiation-meetings/:id/marks",
    id: "markMeeting",
    tag,
    summary: { zh: "标记洽谈", en: "Mark a meeting" },
    access: { roles: rolesFor(dayPolicy, "markMeeting") },
    refusals: ["not-found", "negotiations.not-their-meeting"],
    params: Id,
    body: MarkInput.omit({ meetingId: true }),
    response: z.object({ id: z.string(), repair: z.boolean() }),
    handler: ({ context, params, body }) => marks.mark(context.command, { ...body, meetingId: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/meeting-marks/:id/withdraw",
    id: "withdrawMark",
    tag,
    summary: { zh: "撤销标记", en: "Take a mark back" },
    access: { roles: rolesFor(dayPolicy, "markMeeting") },
    refusals: ["not-found"],
    params: Id,
    // Whether an absence was lifted that an accepted repair had laid down.
    response: z.object({ id: z.string(), lifted: z.boolean() }),
    handler: ({ context, params }) => marks.withdraw(context.command, params.id),
  }),
  operation({
    method: "GET",
    url: "/api/negotiation-meetings/:id/outcomes",
    id: "getMeetingOutcomes",
    tag,
    summary: { zh: "洽谈结果", en: "Outcomes of a meeting" },
    access: { roles: rolesFor(dayPolicy, "watchDay", "recordOutcome") },
    refusals: ["not-found"],
    params: Id,
    response: z.object({ outcomes: z.array(MeetingOutcome), allowedActions: z.array(z.string()) }),
    handler: ({ context, params }) => views.outcomes(params.id, context),
  }),
  operation({
    method: "POST",
    url: "/api/negotiation-meetings/:id/outcome",
    id: "recordMeetingOutcome",
    tag,
    summary: { zh: "登记洽谈结果", en: "Record what came of a meeting" },
    access: { roles: rolesFor(dayPolicy, "recordOutcome") },
    refusals: ["not-found", "negotiations.not-yet"],
    params: Id,
    body: OutcomeInput.omit({ meetingId: true }),
    response: z.object({ id: z.string(), version: z.number().int() }),
    handler: ({ context, params, body }) =>
      outcomes.record(context.command, { ...body, meetingId: params.id }),
  }),
];
