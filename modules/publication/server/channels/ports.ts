import type { PersonalLinks } from "#modules/accounts/model/personal-links.ts";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { NeedDirectory } from "#modules/needs/model/directory.ts";
import type { PublicNeeds } from "#modules/needs/model/public-need.ts";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { ChannelOutcomes } from "../../model/channels/directory.ts";

/** What channels read of others; `outcomes` is answered by a module further down the chain. */
export type ChannelPorts = {
  readonly organisations: OrganisationDirectory;
  readonly editions: EditionDirectory;
  readonly needs: NeedDirectory;
  readonly publicNeeds: PublicNeeds;
  readonly links: PersonalLinks;
  readonly outcomes: ChannelOutcomes;
};

/** Who looks, and when. */
export type Viewer = { readonly actor: Actor; readonly now: string };
