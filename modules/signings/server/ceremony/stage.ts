import type { ActivityRef, EditionRef } from "#modules/editions/model/directory.ts";
import { requireAllowed, type Subjects } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import { ceremonyPolicy, ceremonySubjects } from "../../model/paper.policy.ts";
import type { Viewer } from "../papers/paper.view.ts";
import type { SigningPorts } from "../ports.ts";

/** An activity as a stage: who sets it up, who may look. */
export type Stage = {
  readonly activity: ActivityRef;
  readonly edition: EditionRef;
  readonly owners: Subjects;
  readonly readers: Subjects;
};

/** The stages of activities. */
export function createStages(ports: SigningPorts) {
  /** The stage of an activity; refuses `not-found`. */
  async function stageOf(activityId: string, work?: WorkToken): Promise<Stage> {
    const activity = await ports.editions.activity(activityId, work);
    const edition = activity && (await ports.editions.edition(activity.editionId, work));
    if (!edition) return refuse("not-found");
    return {
      activity,
      edition,
      // A county stages its own event; the main conference is the city's.
      owners: ceremonySubjects({
        city: edition.city,
        counties: activity.hostCounty ? [activity.hostCounty] : [],
      }),
      readers: ceremonySubjects({ city: edition.city, counties: edition.counties }),
    };
  }

  /** The stage, for those who may read its order and plaques. */
  async function seen(activityId: string, viewer: Viewer): Promise<Stage> {
    const stage = await stageOf(activityId);
    // A department belongs to the city whose platform this is, whatever its own node.
    const departments = viewer.actor.grants.flatMap((g) =>
      g.scope.kind === "department" ? [g.scope.id] : [],
    );
    requireAllowed(viewer.actor, ceremonyPolicy, "readCeremony", {
      subjects: { ...stage.readers, city: { departments } },
      now: viewer.now,
    });
    return stage;
  }

  return { stageOf, seen };
}
export type Stages = ReturnType<typeof createStages>;
