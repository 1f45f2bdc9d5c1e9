import { sql } from "kysely";
import type { ActivityRef, EditionRef } from "#modules/editions/model/directory.ts";
import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Tx } from "#platform/db/database.ts";
import { isAllowed, requireAllowed, type Subjects } from "#platform/kernel/policy.ts";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import { activitySubjects, programmePolicy } from "../../model/negotiation.policy.ts";
import type { NegotiationPorts, Viewer } from "../ports.ts";

/** An activity with its edition and where both stand. */
export type Stage = {
  readonly activity: ActivityRef;
  readonly edition: EditionRef;
  readonly subjects: Subjects;
};

export const invalid = (...fields: FieldRefusal[]): never =>
  refuse("invalid-input", { values: { count: fields.length }, fields });

export const countyName = (code: string): Text => countyByCode(code)?.label ?? { zh: code, en: code };

/** Until the commit nobody else changes rooms, tables or slots of the activity. */
export const lockProgramme = async (tx: Tx, activityId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programme:${activityId}`}, 0))`.execute(tx);
};

/** Activities as places where a programme is set up. */
export function createStages(ports: Pick<NegotiationPorts, "editions">) {
  /** Refuses `not-found` when there is no such activity. */
  async function stageOf(activityId: string, work?: WorkToken): Promise<Stage> {
    const activity = await ports.editions.activity(activityId, work);
    const edition = activity && (await ports.editions.edition(activity.editionId, work));
    if (!activity || !edition) return refuse("not-found");
    const { city, counties } = edition;
    return {
      activity,
      edition,
      subjects: activitySubjects({ city, counties, hostCounty: activity.hostCounty }),
    };
  }

  /** The stage for those who may read its programme; a party or department holds its role for itself, not for a county. */
  async function readable(activityId: string, viewer: Viewer): Promise<Stage> {
    const stage = await stageOf(activityId);
    const nodes = viewer.actor.grants.map((g) => g.scope);
    const self = {
      ...stage.subjects.self,
      departments: nodes.flatMap((n) => (n.kind === "department" ? [n.id] : [])),
      organisations: nodes.flatMap((n) => (n.kind === "organisation" ? [n.id] : [])),
      owners: nodes.flatMap((n) => (n.kind === "own" ? [n.personId] : [])),
    };
    requireAllowed(viewer.actor, programmePolicy, "readProgramme", {
      subjects: { ...stage.subjects, self },
      now: viewer.now,
    });
    return stage;
  }

  /** The stage for a command that changes its programme; until the commit nobody else changes it. */
  async function managed(work: UnitOfWork, activityId: string): Promise<Stage> {
    const stage = await stageOf(activityId, work);
    requireAllowed(work.actor, programmePolicy, "manageProgramme", {
      subjects: stage.subjects,
      now: work.now,
    });
    await lockProgramme(work.tx, activityId);
    return stage;
  }

  return { stageOf, readable, managed };
}
export type Stages = ReturnType<typeof createStages>;

export const mayManage = (stage: Stage, { actor, now }: Viewer): boolean =>
  isAllowed(actor, programmePolicy, "manageProgramme", { subjects: stage.subjects, now });

/** Refuses counties that do not take part in the edition. */
export function requireCounties(stage: Stage, given: readonly (string | null | undefined)[]): void {
  const stranger = given.find((c) => c && !stage.edition.counties.includes(c));
  if (stranger)
    invalid({
      field: "county",
      label: { zh: "县（市、区）", en: "County" },
      value: countyName(stranger).zh,
      reason: { zh: "不参加本届活动", en: "takes no part in this edition" },
    });
}
