import type { createEditions } from "#modules/editions/server/index.ts";
import { createExpertImporter, type createExperts } from "#modules/experts/server/index.ts";
import { createNeedImporter, type createNeeds } from "#modules/needs/server/index.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  createOrganisationFileImporter,
  type createOrganisations,
} from "#modules/organisations/server/index.ts";
import { createImports } from "#platform/imports/index.ts";
import type { Platform } from "#platform/platform.ts";

type Modules = {
  readonly needs: ReturnType<typeof createNeeds>;
  readonly experts: ReturnType<typeof createExperts>;
  readonly organisations: ReturnType<typeof createOrganisations>;
  readonly editions: ReturnType<typeof createEditions>;
};

/** What can be imported from spreadsheets: each kind through the service that also takes it from a form. */
export const composeImports = (platform: Platform, { needs, experts, organisations, editions }: Modules) =>
  createImports(platform, {
    city: jiaozuo.code,
    editions: editions.directory,
    importers: [
      createNeedImporter(needs.service, "technology"),
      createNeedImporter(needs.service, "talent"),
      createExpertImporter(experts.registration),
      createOrganisationFileImporter(organisations.importer),
    ],
  });
