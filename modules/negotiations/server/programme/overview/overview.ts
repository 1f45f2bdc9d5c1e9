import { inSnapshot } from "#platform/db/database.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { type Policy, scopeFor } from "#platform/kernel/policy.ts";
import { ALL, inScope, NONE } from "#platform/kernel/scope.ts";
import type { Platform } from "#platform/platform.ts";
import {
  attendancePolicy,
  dayPolicy,
  meetingPolicy,
  timetablePolicy,
  visitPolicy,
} from "../../../model/negotiation.policy.ts";
import type { NegotiationsOverview } from "../../../model/overview.ts";
import { localMoment } from "../../../model/programme/slot-plan.ts";
import type { Viewer } from "../../ports.ts";
import { mayManage, type Stage, type Stages } from "../stage.ts";
import * as repository from "./overview.repository.ts";

/** Whom a person stands for: the own expert's account, the enterprises it acts for. */
const standsFor = (actor: Actor, now: string) => {
  const held = actor.grants.filter((g) => !g.until || g.until > now);
  return {
    owners: held.flatMap((g) => (g.role === "expert" && g.scope.kind === "own" ? [g.scope.personId] : [])),
    organisations: held.flatMap((g) =>
      g.role === "enterprise" && g.scope.kind === "organisation" ? [g.scope.id] : [],
    ),
  };
};

/** Where the days of an activity stand, all counts of one moment. */
export const createOverview =
  ({ db, config }: Platform, { readable }: Stages) =>
  async (activityId: string, viewer: Viewer): Promise<NegotiationsOverview> => {
    const stage = await readable(activityId, viewer);
    const { timeZone } = config;
    const { day: today, time } = localMoment(viewer.now, timeZone);
    return inSnapshot(db, async (tx) => {
      const within = <A extends string>(policy: Policy<A>, action: A) => ({
        db: tx,
        activityId,
        scope: officeScope(stage, viewer, policy, action),
      });
      const counted = <A extends string, T>(
        policy: Policy<A>,
        action: A,
        count: (w: ReturnType<typeof within>) => Promise<T>,
      ): Promise<T | null> => {
        const w = within(policy, action);
        return w.scope.kind === "none" ? Promise.resolve(null) : count(w);
      };
      const parties = [];
      for (const party of await repository.ownParties(tx, activityId, standsFor(viewer.actor, viewer.now)))
        parties.push({
          ...party,
          ...(await repository.partyCounts(tx, activityId, party.key)),
          next: await repository.nextOf(tx, activityId, { key: party.key, day: today, time }),
        });
      return {
        activityId,
        editionId: stage.edition.id,
        name: stage.activity.name,
        startsOn: stage.activity.startsOn ?? stage.edition.startsOn,
        endsOn: stage.activity.endsOn ?? stage.edition.endsOn,
        today,
        programme: await repository.programmeCounts(tx, activityId),
        attendance: await counted(attendancePolicy, "readAttendance", repository.attendanceCounts),
        meetings: await counted(meetingPolicy, "readMeetings", repository.meetingCounts),
        requests: await counted(meetingPolicy, "readMeetings", repository.requestCounts),
        visits: await counted(visitPolicy, "readVisits", repository.visitCounts),
        timetables: await counted(timetablePolicy, "readTimetables", () =>
          repository.timetableCounts(tx, activityId),
        ),
        version: await repository.versionInForce(tx, activityId),
        day: await counted(dayPolicy, "watchDay", (w) => repository.dayCounts(w, { today, timeZone })),
        parties,
        allowedActions: mayManage(stage, viewer) ? ["manageProgramme"] : [],
      };
    });
  };

/** The scope in which an office counts rows of this activity; none for parties and for offices of elsewhere. */
function officeScope<A extends string>(stage: Stage, { actor, now }: Viewer, policy: Policy<A>, action: A) {
  if (actor.system) return ALL;
  const scope = scopeFor(actor, policy, action, { now });
  return inScope(scope, stage.subjects.self) ? scope : NONE;
}
