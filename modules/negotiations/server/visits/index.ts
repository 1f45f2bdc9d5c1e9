import type { Platform } from "#platform/platform.ts";
import "../../model/meetings/meeting.refusals.ts";
import type { NegotiationPorts } from "../ports.ts";
import { visitOperations } from "./visit.routes.ts";
import { createVisitService } from "./visit.service.ts";
import { createVisitViews } from "./visit.views.ts";

/** Site visits, wired. */
export function createVisits(platform: Platform, ports: NegotiationPorts) {
  const service = createVisitService(platform, ports);
  const views = createVisitViews(platform, ports);
  return { services: { ...service, views }, operations: visitOperations(platform, service, views) };
}
