import type { Platform } from "#platform/platform.ts";
import "../../model/day/day.refusals.ts";
import "./tables.ts";
import type { NegotiationPorts } from "../ports.ts";
import { createStages } from "../programme/stage.ts";
import { createCheckIns } from "./check-in.service.ts";
import { dayOperations } from "./day.routes.ts";
import { createDayViews } from "./day.views.ts";
import { createMarks, type RepairDoor } from "./marks.service.ts";
import { createOutcomes } from "./outcomes.service.ts";
import { createTickets } from "./tickets.ts";

/** Check-in, marks and outcomes at the tables, the wall. */
export function createDay(platform: Platform, ports: NegotiationPorts, repairs: RepairDoor) {
  const stages = createStages(ports);
  const services = {
    views: createDayViews(platform, stages),
    checkIns: createCheckIns(platform, stages),
    marks: createMarks(platform, repairs),
    outcomes: createOutcomes(platform, ports),
    tickets: createTickets(platform, stages),
  };
  return { services, operations: dayOperations(services) };
}
