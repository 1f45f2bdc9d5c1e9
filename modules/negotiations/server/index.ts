import type { Operation } from "#platform/http/operation.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/negotiation.refusals.ts";
import type { NegotiationPorts } from "./ports.ts";

export { negotiationMigrations } from "./migrations.ts";

/** The negotiations module, wired: programme, attendance, visits, meetings, timetables, the day, papers. */
export function createNegotiations(_platform: Platform, _ports: NegotiationPorts) {
  const operations: Operation[] = [];
  const module: ServerModule = { operations };
  return { module, async close() {} };
}
