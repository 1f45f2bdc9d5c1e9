import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/signings.refusals.ts";
import { ceremonyOperations } from "./ceremony/ceremony.routes.ts";
import { createCeremonyService } from "./ceremony/ceremony.service.ts";
import { createPlaqueService } from "./ceremony/plaque.service.ts";
import { paperOperations } from "./papers/paper.routes.ts";
import { createPaperService } from "./papers/paper.service.ts";
import type { SigningPorts } from "./ports.ts";
import { registeredSigningFigures } from "./signings.figures.ts";
import { dataOf } from "./subject-data.ts";

export { signingMigrations } from "./migrations.ts";
export { signingReactions } from "./reactions.ts";

/** The signings module, wired: papers, ceremony and plaques, routes, figures. */
export function createSignings(platform: Platform, ports: SigningPorts) {
  const service = {
    ...createPaperService(platform, ports),
    ...createCeremonyService(platform, ports),
    ...createPlaqueService(platform, ports),
  };
  const module: ServerModule = {
    operations: [...paperOperations(platform, service), ...ceremonyOperations(service)],
  };
  return {
    service,
    dataOf: (personId: string) => dataOf(platform.db, personId),
    module,
    figures: registeredSigningFigures,
  };
}
