import { localDate, SHANGHAI_OFFSET } from "#libs/calendar/index.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/need.refusals.ts";
import { classificationOperations } from "./classification/classification.routes.ts";
import { deskLimits } from "./commands/desk-clock.ts";
import { escalationOperations } from "./escalation/escalation.routes.ts";
import { createNeedDirectory } from "./needs.directory.ts";
import { needOperations } from "./needs.routes.ts";
import { createNeedsService, type NeedsDeps } from "./needs.service.ts";
import { createPublicNeeds } from "./public-needs.ts";
import { needListOperations } from "./reading/needs.listing.ts";
import { createNeedTodos } from "./reading/needs.todos.ts";
import { similarOperation } from "./reading/similar.ts";
import { testReadOperations } from "./test-reads/test-reads.routes.ts";

export { createNeedImporter } from "./importing/needs.importer.ts";
export { needMigrations } from "./migrations.ts";
export { needReactions } from "./needs.directory.ts";
export type { NeedsService } from "./needs.service.ts";
export { registeredNeedFigures } from "./reading/needs.figures.ts";

/** The needs module, wired: commands and reads, the port for downstream modules, routes, to-dos, the nightly expiry. */
export function createNeeds(platform: Platform, deps: NeedsDeps) {
  const service = createNeedsService(platform, deps);
  const module: ServerModule = {
    operations: [
      ...needListOperations(platform, deps),
      similarOperation(platform.db, deps),
      ...classificationOperations(service),
      ...testReadOperations(platform, service),
      ...escalationOperations(platform, deps, service),
      ...needOperations(service, () => deskLimits(platform.db)),
    ],
    todos: createNeedTodos(platform, deps),
    jobs: {
      "needs.escalate": {
        schedule: "*/30 * * * *",
        handler: async () => {
          const at = platform.clock().toISOString();
          await service.escalateDue({ actor: systemActor, occurredAt: at, recordedAt: at, via: "job" });
        },
      },
      "needs.expire": {
        schedule: "15 1 * * *",
        handler: async () => {
          const now = platform.clock();
          const at = now.toISOString();
          const today = localDate(now.getTime(), SHANGHAI_OFFSET);
          const context = { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" } as const;
          await service.tellExpiring(context, today);
          await service.expireTestReads(context, today);
          await service.expireDue(context, today);
        },
      },
    },
  };
  return {
    service,
    directory: createNeedDirectory(platform),
    publicNeeds: createPublicNeeds(platform),
    module,
  };
}
