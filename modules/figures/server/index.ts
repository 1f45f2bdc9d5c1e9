import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { RegisteredFigure } from "#platform/figures/query.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "#modules/editions/model/edition.refusals.ts";
import "../model/figure.refusals.ts";
import { figureOperations } from "./figure.routes.ts";
import { createFigureService } from "./figure.service.ts";

/** The figures module: every module's definitions, registered once. */
export function createFigures(
  platform: Platform,
  deps: { editions: EditionDirectory; figures: readonly RegisteredFigure[] },
) {
  const service = createFigureService(platform, deps);
  const module: ServerModule = { operations: figureOperations(platform.db, service) };
  return { service, module };
}
