import { maskName, maskPhone } from "#platform/kernel/mask.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { programmePolicy } from "../../model/negotiation.policy.ts";
import type { Programme } from "../../model/programme/programme.ts";
import type { NegotiationPorts, Viewer } from "../ports.ts";
import { programmeOf } from "./programme.repository.ts";
import { mayManage, type Stages } from "./stage.ts";

/** The programme as this person may read it: drivers and interpreters masked for those who do not send them. */
export const createProgrammeView =
  ({ db, config }: Platform, ports: NegotiationPorts, { readable }: Stages) =>
  async (activityId: string, viewer: Viewer): Promise<Programme> => {
    const stage = await readable(activityId, viewer);
    const programme =
      (await programmeOf(db, ports.editions, activityId, { timeZone: config.timeZone })) ??
      refuse("not-found");
    const inFull = isAllowed(viewer.actor, programmePolicy, "readDrivers", {
      subjects: stage.subjects,
      now: viewer.now,
    });
    return {
      ...programme,
      tables: inFull
        ? programme.tables
        : programme.tables.map((t) => ({ ...t, interpreter: maskName(t.interpreter ?? null) })),
      vehicles: inFull
        ? programme.vehicles
        : programme.vehicles.map((v) => ({ ...v, driver: maskName(v.driver), phone: maskPhone(v.phone) })),
      allowedActions: mayManage(stage, viewer) ? ["manageProgramme"] : [],
    };
  };
