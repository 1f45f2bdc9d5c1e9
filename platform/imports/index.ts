import type { Platform, ServerModule } from "#platform/platform.ts";
import { importOperations } from "./http/imports.routes.ts";
import type { Importer } from "./importer.ts";
import "./imports.refusals.ts";
import { createImportRunner } from "./run/runner.ts";
import { createImportsService } from "./service/imports.service.ts";
import type { EditionPort } from "./service/upload.ts";
import { purgeImports, removeBytes } from "./store/purge.ts";

export { importMigrations } from "./store/migrations.ts";

export type ImportsDeps = {
  /** In the order in which people choose. */
  readonly importers: readonly Importer[];
  readonly editions: EditionPort;
  /** The city whose platform this is. */
  readonly city: string;
};

/** Imports of spreadsheets, wired: modules bring an {@link Importer} each. `close` stops between two portions. */
export function createImports(platform: Platform, deps: ImportsDeps) {
  const importers = new Map(deps.importers.map((i) => [i.kind, i]));
  const service = createImportsService(platform, { ...deps, importers });
  const runner = createImportRunner(platform, importers);
  const noted = (err: unknown) => platform.logger.warn({ err }, "imports");
  const module: ServerModule = {
    operations: importOperations(platform, service, importers),
    effects: {
      // The run takes minutes; the outbox only rings the bell, the lease and the job below see to the rest.
      "imports.start": async ({ importId }) => void runner.start(String(importId)).catch(noted),
      "imports.remove-file": ({ sha256 }) => removeBytes(platform, String(sha256)),
    },
    jobs: {
      "imports.resume": {
        schedule: "* * * * *",
        handler: async () => void runner.resume().catch(noted),
      },
      "imports.purge": {
        schedule: "20 2 * * *",
        handler: async () => void (await purgeImports(platform)),
      },
    },
  };
  return { service, runner, module, close: () => runner.stop() };
}
