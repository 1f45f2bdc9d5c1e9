import { z } from "zod";
import type { Role } from "#platform/kernel/actor.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Desk, DeskLimits } from "../need.ts";

/** Working days after the limit of a desk at which whoever stands above it is told; the setting `needs.escalation`. */
export const EscalationGrace = z.strictObject({
  county: z.number().min(0).max(60),
  city: z.number().min(0).max(60),
});
export type EscalationGrace = z.output<typeof EscalationGrace>;
export const DEFAULT_ESCALATION_GRACE: EscalationGrace = { county: 1, city: 1 };

/** Who stands above a desk: the city above its counties, the leader above the city. */
export const SUPERIOR: Readonly<Record<Desk, Role>> = { county: "city-operator", city: "leader" };

/** A desk's limit with its grace: when this has run out, the need is escalated. */
export const withGrace = (limits: DeskLimits, grace: EscalationGrace): DeskLimits => ({
  county: limits.county + grace.county,
  city: limits.city + grace.city,
});

/** How a need at a desk stands with its clock. */
export const CLOCK_STATES = ["on-time", "due-soon", "overdue", "escalated"] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
export const clockStateLabels: Readonly<Record<ClockState, Text>> = {
  "on-time": { zh: "期限内", en: "In time" },
  "due-soon": { zh: "24 小时内到期", en: "Due within 24 hours" },
  overdue: { zh: "已超期", en: "Overdue" },
  escalated: { zh: "已上报", en: "Escalated" },
};
/** What is due within this time is due soon. */
export const DUE_SOON_HOURS = 24;

/** The clock state at `now` (ISO instant); null away from the desks. An escalated need is overdue as well. */
export function clockStateOf(
  need: { readonly deskDueAt: string | null; readonly escalatedAt: string | null },
  now: string,
): ClockState | null {
  if (need.deskDueAt === null) return null;
  if (need.escalatedAt !== null) return "escalated";
  const left = Date.parse(need.deskDueAt) - Date.parse(now);
  if (left < 0) return "overdue";
  return left < DUE_SOON_HOURS * 3_600_000 ? "due-soon" : "on-time";
}

const Counts = z.object({
  waiting: z.number().int(),
  dueSoon: z.number().int(),
  overdue: z.number().int(),
  escalated: z.number().int(),
});
/** How many needs wait at each desk the reader answers for, and how their clocks stand. Escalated ones count as overdue too. */
export const QueueCounts = z.object({
  desks: z.array(Counts.extend({ desk: z.enum(["county", "city"]), own: z.boolean() })),
});
export type QueueCounts = z.infer<typeof QueueCounts>;
