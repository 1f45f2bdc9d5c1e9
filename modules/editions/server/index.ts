import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/edition.refusals.ts";
import { editionOperations } from "./edition.routes.ts";
import { createEditionDirectory, createEditionService } from "./edition.service.ts";

export { editionMigrations } from "./migrations.ts";

/** The editions module, wired. */
export function createEditions(platform: Platform) {
  const service = createEditionService(platform);
  const module: ServerModule = { operations: editionOperations(service) };
  return { service, directory: createEditionDirectory(platform), module };
}
