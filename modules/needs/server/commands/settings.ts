import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import type { EscalationGrace } from "../../model/escalation/escalation.ts";
import { deskOf } from "../../model/need.lifecycle.ts";
import { needPolicy } from "../../model/need.policy.ts";
import type { DeskLimits } from "../../model/need.ts";
import * as repository from "../needs.repository.ts";
import { clockOf, DESK_LIMITS_KEY, ESCALATION_KEY } from "./desk-clock.ts";

async function set(work: UnitOfWork, key: string, value: Readonly<Record<string, number>>): Promise<void> {
  // They hold for the whole platform: its own city sets them.
  const subjects = { self: { city: jiaozuo.code } };
  requireAllowed(work.actor, needPolicy, "setLimits", { subjects, now: work.now });
  await work.tx
    .insertInto("settings")
    .values({ key, value: JSON.stringify(value), version: 1, updatedAt: work.now })
    .onConflict((c) =>
      c.column("key").doUpdateSet((eb) => ({
        value: eb.ref("excluded.value"),
        version: eb("settings.version", "+", 1),
        updatedAt: eb.ref("excluded.updatedAt"),
      })),
    )
    .execute();
}

/** Sets the working days per desk and computes anew when the needs now at desks are due; one that is in time again is no longer escalated. */
export async function setDeskLimits(work: UnitOfWork, limits: DeskLimits): Promise<DeskLimits> {
  await set(work, DESK_LIMITS_KEY, limits);
  const waiting = await repository.lockMany(work.tx, await repository.atDesks(work.tx));
  const periods = await repository.periodsOf(work.tx, [...waiting.keys()]);
  await repository.updateStates(
    work.tx,
    [...waiting.values()].map((need) => {
      const desk = deskOf(need.state);
      const own = periods.get(need.id) ?? [];
      const deskDueAt = desk ? clockOf(desk, own, { now: work.now, limits }).dueAt : null;
      const late = deskDueAt !== null && Date.parse(deskDueAt) < Date.parse(work.now);
      return { ...need, deskDueAt, escalatedAt: late ? need.escalatedAt : null };
    }),
  );
  work.audit({
    action: "settings.desk-limits",
    entityType: "setting",
    entityId: DESK_LIMITS_KEY,
    detail: { ...limits, needs: waiting.size },
  });
  return limits;
}

/** Sets how long after its limit a desk's superior is told. What was escalated stays so. */
export async function setEscalationGrace(work: UnitOfWork, grace: EscalationGrace): Promise<EscalationGrace> {
  await set(work, ESCALATION_KEY, grace);
  work.audit({
    action: "settings.escalation",
    entityType: "setting",
    entityId: ESCALATION_KEY,
    detail: { ...grace },
  });
  return grace;
}
