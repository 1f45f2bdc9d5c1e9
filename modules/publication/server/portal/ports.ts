import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { PublicExperts } from "#modules/experts/model/public-expert.ts";
import type { PublicNeeds } from "#modules/needs/model/public-need.ts";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";

/** What the portal reads from upstream. */
export type PortalPorts = {
  readonly organisations: OrganisationDirectory;
  readonly editions: EditionDirectory;
  readonly publicNeeds: PublicNeeds;
  readonly publicExperts: PublicExperts;
};
