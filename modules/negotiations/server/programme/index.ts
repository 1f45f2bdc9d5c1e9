import type { Platform } from "#platform/platform.ts";
import "../../model/programme/programme.refusals.ts";
import type { NegotiationPorts } from "../ports.ts";
import "../tables.ts";
import { createCopy } from "./copy.service.ts";
import { createOverview } from "./overview/overview.ts";
import { programmeOperations } from "./programme.routes.ts";
import { createProgrammeView } from "./programme.view.ts";
import { createRooms } from "./room.service.ts";
import { createSlots } from "./slots/slot.service.ts";
import { createStages } from "./stage.ts";
import { createTables } from "./table.service.ts";
import { createVehicles } from "./vehicle.service.ts";

/** Rooms, tables, slots and vehicles of activities, and the overview of their days. */
export function createProgramme(platform: Platform, ports: NegotiationPorts) {
  const services = servicesOf(platform, ports);
  return { services, operations: programmeOperations(services) };
}

function servicesOf(platform: Platform, ports: NegotiationPorts) {
  const stages = createStages(ports);
  return {
    view: createProgrammeView(platform, ports, stages),
    overview: createOverview(platform, stages),
    copy: createCopy(platform, stages),
    rooms: createRooms(platform, stages),
    tables: createTables(platform, stages),
    slots: createSlots(platform, stages),
    vehicles: createVehicles(platform, stages),
  };
}
export type ProgrammeServices = ReturnType<typeof servicesOf>;
