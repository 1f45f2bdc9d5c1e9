import type { PersonalLinks } from "#modules/accounts/model/personal-links.ts";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { ExpertDirectory } from "#modules/experts/model/directory.ts";
import type { ExpertPool } from "#modules/experts/model/pool.ts";
import type { PublicExperts } from "#modules/experts/model/public-expert.ts";
import type { NeedDirectory } from "#modules/needs/model/directory.ts";
import type { PublicNeeds } from "#modules/needs/model/public-need.ts";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import type { ChannelOutcomes } from "../model/channels/directory.ts";
import { createAnnouncements } from "./announcements/index.ts";
import { createCarrying } from "./carrying.ts";
import { createPortal } from "./portal/index.ts";

/** What publication reads from upstream. */
export type PublicationPorts = {
  readonly organisations: OrganisationDirectory;
  readonly editions: EditionDirectory;
  readonly needs: NeedDirectory;
  readonly publicNeeds: PublicNeeds;
  readonly experts: ExpertDirectory;
  readonly publicExperts: PublicExperts;
  readonly links: PersonalLinks;
  /** The pool as recommendations enter it. */
  readonly pool: ExpertPool;
  /** What came of channels further down the chain. */
  readonly outcomes: ChannelOutcomes;
};

/**
 * Publication: the public portal, what is announced there, the channels that needs are carried to, and the recommendations that come
 * back from all of them.
 */
export function createPublication(platform: Platform, ports: PublicationPorts) {
  const announcements = createAnnouncements(platform);
  const portal = createPortal(platform, ports, announcements.announced);
  const carrying = createCarrying(platform, ports);
  const parts: readonly ServerModule[] = [portal.module, announcements.module, carrying.module];
  const module: ServerModule = {
    operations: parts.flatMap((part) => part.operations),
    effects: Object.assign({}, ...parts.map((part) => part.effects)) as NonNullable<ServerModule["effects"]>,
    jobs: Object.assign({}, ...parts.map((part) => part.jobs)) as NonNullable<ServerModule["jobs"]>,
    ...(carrying.module.todos ? { todos: carrying.module.todos } : {}),
  };
  return { module, portal, announcements: announcements.service, carrying };
}
