import type { PeopleDirectory } from "#modules/accounts/model/directory.ts";
import type { PersonalLinks } from "#modules/accounts/model/personal-links.ts";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type {
  EngagementDirectory,
  EngagementProgress,
  GuestDirectory,
  StandingEngagements,
} from "#modules/engagements/model/directory.ts";
import type { ExpertDirectory } from "#modules/experts/model/directory.ts";
import type { ContactDirectory, OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { CeremonyDirectory } from "../model/papers/facts.ts";
import type { Party } from "../model/party.ts";

/** What this module reads from upstream, and the doors by which what happened at the tables travels back. */
export type NegotiationPorts = {
  readonly organisations: OrganisationDirectory & Partial<ContactDirectory>;
  readonly editions: EditionDirectory;
  readonly experts: ExpertDirectory;
  readonly engagements: EngagementDirectory & EngagementProgress & StandingEngagements;
  readonly guests: GuestDirectory;
  readonly letters: LetterPorts;
  /** The signing ceremony, kept downstream; none: its papers are empty. */
  readonly ceremony?: CeremonyDirectory;
  /** Who organises, by name; for the handbook. */
  readonly people?: Pick<PeopleDirectory, "officersFor">;
};

/** What personal links need of the accounts: where letters go, and how a secret is kept until it is sent. */
export type LetterPorts = PersonalLinks & {
  /** The mail address of a party: its account's, else the one noted in the pool or with the organisation. */
  addressOf(party: Party): Promise<string | null>;
};

/** Who looks, and when. */
export type Viewer = { readonly actor: Actor; readonly now: string };
