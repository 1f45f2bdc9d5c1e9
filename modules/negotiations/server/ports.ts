import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type {
  EngagementDirectory,
  EngagementProgress,
  StandingEngagements,
} from "#modules/engagements/model/directory.ts";
import type { ExpertDirectory } from "#modules/experts/model/directory.ts";
import type { ContactDirectory, OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { Actor } from "#platform/kernel/actor.ts";

/** What this module reads from upstream, and the doors by which what happened at the tables travels back. */
export type NegotiationPorts = {
  readonly organisations: OrganisationDirectory & Partial<ContactDirectory>;
  readonly editions: EditionDirectory;
  readonly experts: ExpertDirectory;
  readonly engagements: EngagementDirectory & EngagementProgress & StandingEngagements;
};

/** Who looks, and when. */
export type Viewer = { readonly actor: Actor; readonly now: string };
