import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/expert.refusals.ts";
import { dataOf, forgetPerson } from "./commands/expert.forget.ts";
import { createExpertRegistration } from "./commands/expert.import.ts";
import { cvOperations } from "./cv/cv.routes.ts";
import { createCvService } from "./cv/cv.service.ts";
import { expertOperations } from "./expert.routes.ts";
import { createExpertService } from "./expert.service.ts";
import { createJoinDecisions } from "./joining/deciding.ts";
import { joiningOperations } from "./joining/joining.routes.ts";
import { createJoinRequests, type JoiningPorts } from "./joining/requests.ts";
import { createExpertDirectory } from "./reading/expert.directory.ts";
import { createExpertPool } from "./reading/expert.pool.ts";
import { createPublicExperts } from "./reading/public-experts.ts";
import { createExpertTodos } from "./reading/todos.ts";

export { createExpertImporter } from "./commands/expert.importer.ts";
export { expertReactions } from "./expert.reactions.ts";
export { expertMigrations } from "./migrations.ts";

/** The experts module, wired. A pool belongs to the city whose operator adds to it. */
export function createExperts(
  platform: Platform,
  deps: {
    organisations: OrganisationDirectory;
    /** Left out where nobody registers by himself (tests of other parts). */
    joining?: JoiningPorts;
  },
) {
  const service = createExpertService(platform, deps);
  const registration = createExpertRegistration(platform, deps);
  const cv = createCvService(platform);
  const joining = deps.joining ? createJoinRequests(platform, deps.joining) : null;
  const decisions = createJoinDecisions(platform, {
    registration,
    accounts: deps.joining?.accounts ?? null,
  });
  const module: ServerModule = {
    operations: [
      ...joiningOperations(joining, decisions),
      ...cvOperations(cv),
      ...expertOperations(platform, {
        experts: service,
        registration,
        cityOf: ({ actor }) => {
          const city = actor.grants.find((g) => g.scope.kind === "city");
          return city?.scope.kind === "city" ? city.scope.code : refuse("not-allowed");
        },
      }),
    ],
    effects: { ...cv.effects, ...joining?.effects },
    jobs: joining
      ? {
          "experts.joining": {
            schedule: "41 3 * * *",
            handler: async () => {
              platform.logger.info({ removed: await joining.purge() }, "unconfirmed registrations");
            },
          },
        }
      : {},
    todos: createExpertTodos(platform),
  };
  return {
    service,
    registration,
    joining,
    decisions,
    cv,
    directory: createExpertDirectory(platform),
    publicExperts: createPublicExperts(platform),
    /** For recommendations: who may be the person, and letting somebody new in. */
    pool: createExpertPool(platform, registration),
    /** An account was made for a record of the pool, or for somebody who registered and has confirmed the address with it. */
    async joined(work: UnitOfWork, expertId: string, personId: string): Promise<void> {
      if (!(await decisions.confirmed(work, expertId, personId)))
        await service.linkPerson(work, expertId, personId);
    },
    /** The person's own copy, and being forgotten. */
    dataOf: (personId: string) => dataOf(platform.db, personId),
    forgetPerson,
    module,
  };
}
