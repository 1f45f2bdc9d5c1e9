import type { Operation } from "#platform/http/operation.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/negotiation.refusals.ts";
import { createDay } from "./day/index.ts";
import type { NegotiationPorts } from "./ports.ts";
import { createProgramme } from "./programme/index.ts";

export { negotiationMigrations } from "./migrations.ts";

/** The negotiations module, wired: programme, attendance, visits, meetings, timetables, the day, papers. */
export function createNegotiations(platform: Platform, ports: NegotiationPorts) {
  const programme = createProgramme(platform, ports);
  const day = createDay(platform, ports);
  const operations: Operation[] = [...programme.operations, ...day.operations];
  const module: ServerModule = { operations };
  return { module, programme: programme.services, day: day.services, async close() {} };
}
