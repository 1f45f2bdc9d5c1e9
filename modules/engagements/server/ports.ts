import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { ExpertDirectory } from "#modules/experts/model/directory.ts";
import type { NeedDirectory } from "#modules/needs/model/directory.ts";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { ChannelDirectory } from "#modules/publication/model/channels/directory.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { EngagementContacts } from "../model/directory.ts";

/** What this module reads from upstream. Without `contacts` no contact data is shown at all. */
export type EngagementPorts = {
  readonly organisations: OrganisationDirectory;
  readonly editions: EditionDirectory;
  readonly needs: NeedDirectory;
  readonly experts: ExpertDirectory;
  /** Without it engagements name kinds of channels only. */
  readonly channels?: ChannelDirectory;
  readonly contacts?: EngagementContacts;
};

/** Who looks, and when. */
export type Viewer = { readonly actor: Actor; readonly now: string };
