import type { Platform, ServerModule, TodoItem } from "#platform/platform.ts";
import { jiaozuo } from "../model/codes/counties.ts";
import "../model/organisation.refusals.ts";
import { createBulkOrganisations } from "./bulk.directory.ts";
import { codeOperations } from "./codes/codes.routes.ts";
import { createOrganisationImporter } from "./importing/organisation.import.ts";
import { createDuplicatesService } from "./merging/duplicates.service.ts";
import { mergeOperations } from "./merging/merge.routes.ts";
import { createMergeService } from "./merging/merge.service.ts";
import { createOrganisationDirectory } from "./organisation.directory.ts";
import { organisationOperations } from "./organisation.routes.ts";
import { createOrganisationService } from "./organisation.service.ts";

export type { ImportOutcome, ImportRow, OrganisationImporter } from "./importing/organisation.import.ts";
export { createOrganisationFileImporter } from "./importing/organisation.importer.ts";
export { organisationMigrations } from "./migrations.ts";
export type { Ensured, OrganisationRegistry } from "./organisation.directory.ts";

/** The organisations module, wired. `city`: the city whose platform this is. */
export function createOrganisations(platform: Platform, { city = jiaozuo.code }: { city?: string } = {}) {
  const duplicates = createDuplicatesService(platform);
  const service = {
    ...createOrganisationService(platform, city),
    ...createMergeService(platform),
    duplicates,
  };
  const module: ServerModule = {
    operations: [
      ...mergeOperations(service, duplicates),
      ...organisationOperations(platform, service),
      ...codeOperations(),
    ],
    async todos(actor, { now }) {
      if (!actor.grants.some((g) => g.role === "city-operator")) return [];
      const count = await duplicates.waiting({ actor, now });
      const item: TodoItem = {
        id: "organisation-duplicates",
        kind: "organisation-duplicates",
        title: {
          zh: `${count} 对机构疑似重复，待核对`,
          en: `${count} pairs of organisations may be duplicates`,
        },
        count,
        link: "/organisations/duplicates",
      };
      return count > 0 ? [item] : [];
    },
  };
  return {
    service,
    directory: createOrganisationDirectory(platform, city),
    bulk: createBulkOrganisations(platform, city),
    importer: createOrganisationImporter(platform, city),
    module,
  };
}
