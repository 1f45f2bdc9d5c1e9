import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { EngagementDirectory, EngagementProgress } from "#modules/engagements/model/directory.ts";
import type { ExpertDirectory } from "#modules/experts/model/directory.ts";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";

/** What signings reads from upstream and, through the engagement's own door, moves. Experts name the supplier where he is a person. */
export type SigningPorts = {
  readonly engagements: EngagementDirectory & Pick<EngagementProgress, "reached">;
  readonly organisations: OrganisationDirectory;
  readonly editions: EditionDirectory;
  readonly experts: ExpertDirectory;
};
