import type { PersonalLinks } from "#modules/accounts/model/personal-links.ts";
import type {
  ContactDirectory,
  EnterpriseDirectory,
  OfficeDirectory,
} from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { AuthoringDeps } from "../commands/authoring.ts";

/** What campaigns need beside what needs have: links, addresses, enterprises by county, accounts for those who want one. */
export type SurveyPorts = {
  readonly links: PersonalLinks;
  readonly contacts: ContactDirectory;
  readonly enterprises: EnterpriseDirectory;
  readonly offices: OfficeDirectory;
  readonly accounts: {
    /** How many people sign in for an organisation. */
    members(organisationId: string): Promise<number>;
    /** Invites somebody to an account of the organisation, by mail to that address. */
    invite(
      context: CommandContext,
      invited: { readonly organisationId: string; readonly name: string; readonly email: string },
    ): Promise<unknown>;
  };
};
export type CampaignDeps = AuthoringDeps & { readonly survey: SurveyPorts };

/** Who asks with a link: a token, from where, and whoever is signed in there. */
export type Bearer = { readonly token: string; readonly ip: string; readonly actor: Actor };
