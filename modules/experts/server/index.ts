import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/expert.refusals.ts";
import { dataOf, forgetPerson } from "./commands/expert.forget.ts";
import { createExpertRegistration } from "./commands/expert.import.ts";
import { expertOperations } from "./expert.routes.ts";
import { createExpertService } from "./expert.service.ts";
import { createExpertDirectory } from "./reading/expert.directory.ts";

export { createExpertImporter } from "./commands/expert.importer.ts";
export { expertReactions } from "./expert.reactions.ts";
export { expertMigrations } from "./migrations.ts";

/** The experts module, wired. A pool belongs to the city whose operator adds to it. */
export function createExperts(platform: Platform, deps: { organisations: OrganisationDirectory }) {
  const service = createExpertService(platform, deps);
  const registration = createExpertRegistration(platform, deps);
  const module: ServerModule = {
    operations: expertOperations(platform, {
      experts: service,
      registration,
      cityOf: ({ actor }) => {
        const city = actor.grants.find((g) => g.scope.kind === "city");
        return city?.scope.kind === "city" ? city.scope.code : refuse("not-allowed");
      },
    }),
  };
  return {
    service,
    registration,
    directory: createExpertDirectory(platform),
    /** The person's own copy, and being forgotten. */
    dataOf: (personId: string) => dataOf(platform.db, personId),
    forgetPerson,
    module,
  };
}
