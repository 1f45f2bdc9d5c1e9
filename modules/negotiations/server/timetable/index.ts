import type { Platform, ServerModule } from "#platform/platform.ts";
import "../../model/timetable/timetable.refusals.ts";
import type { NegotiationPorts } from "../ports.ts";
import { createComputation } from "./drafts/computation.ts";
import { createInSteps } from "./drafts/in-steps.ts";
import { timetableOperations } from "./drafts/timetable.routes.ts";
import { createTimetableService } from "./drafts/timetable.service.ts";
import { createTimetableViews } from "./drafts/views.ts";
import { createRepairs } from "./repairs/repairs.ts";
import { createSituations } from "./situations.ts";
import { createPublishing } from "./versions/publishing.ts";
import { findVersion } from "./versions/version.repository.ts";
import { versionOperations } from "./versions/version.routes.ts";
import { createVersionViews } from "./versions/version.views.ts";

/** Timetables of the negotiation days: drafts, solving, versions, agendas, repairs. `close` ends the threads. */
export function createTimetables(
  platform: Platform,
  ports: Pick<NegotiationPorts, "editions" | "experts" | "organisations">,
) {
  const situations = createSituations(platform, ports);
  const computation = createComputation(platform, situations);
  const service = createTimetableService(platform, { situations, computation });
  const views = createTimetableViews(platform, situations);
  const byHand = createPublishing(platform, situations);
  const versions = createVersionViews(platform, ports, situations);
  const repairs = createRepairs(platform, situations);
  const publishing: typeof byHand = {
    ...byHand,
    async publish(context, input) {
      const published = await byHand.publish(context, input);
      const version = await findVersion(platform.db, published.id);
      if (version) await repairs.renew(context, version.activityId);
      return published;
    },
  };
  const jobs: ServerModule["jobs"] = {
    // A process that died may have left a solve or a proposal half computed.
    "timetables.resume": {
      schedule: "* * * * *",
      handler: async () => {
        computation.kick();
        await repairs.resume();
      },
    },
  };
  return {
    operations: [
      ...timetableOperations(platform, { service, views, publishing }),
      ...versionOperations(versions, repairs),
    ],
    jobs,
    service,
    views,
    publishing,
    versions,
    repairs,
    inSteps: createInSteps(platform, situations, repairs),
    computation,
    async close() {
      await computation.close();
      await repairs.idle();
    },
  };
}
export type Timetables = ReturnType<typeof createTimetables>;
