import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { ExpertDirectory } from "#modules/experts/model/directory.ts";
import type { NeedDirectory } from "#modules/needs/model/directory.ts";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";

/** What the portal reads from upstream. */
export type PortalPorts = {
  readonly organisations: OrganisationDirectory;
  readonly editions: EditionDirectory;
  readonly needs: NeedDirectory;
  readonly experts: ExpertDirectory;
};
