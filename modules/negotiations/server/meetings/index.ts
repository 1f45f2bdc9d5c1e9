import type { Platform } from "#platform/platform.ts";
import "../../model/meetings/meeting.refusals.ts";
import type { NegotiationPorts } from "../ports.ts";
import { meetingOperations } from "./meeting.routes.ts";
import { createMeetingService } from "./meeting.service.ts";
import { createMeetingViews } from "./meeting.views.ts";
import { requestOperations } from "./requests/request.routes.ts";
import { createRequestService } from "./requests/request.service.ts";
import { createRequestTodos, createRequestViews } from "./requests/request.views.ts";
import { createTakeOver } from "./take-over.ts";
import { createUpstream } from "./upstream.ts";

/** Meetings and requests for them, wired. `reactions` are registered in apps/server/events.ts. */
export function createMeetings(platform: Platform, ports: NegotiationPorts) {
  const service = createMeetingService(platform, ports);
  const takeOver = createTakeOver(platform, ports);
  const views = createMeetingViews(platform, ports);
  const requests = createRequestService(platform, ports);
  const requestViews = createRequestViews(platform, ports);
  return {
    services: { ...service, takeOver: takeOver.takeOver, views, requests, requestViews },
    reactions: { engagementChanged: takeOver.engagementChanged, ...createUpstream(ports) },
    todos: createRequestTodos(platform),
    operations: [
      ...meetingOperations(platform, { service, takeOver, views }),
      ...requestOperations(platform, requests, requestViews),
    ],
  };
}
