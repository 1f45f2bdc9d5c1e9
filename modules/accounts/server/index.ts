import type { ContactDirectory, OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import { hashToken } from "#platform/commands/ids.ts";
import { addressKey } from "#platform/http/address-key.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/accounts.refusals.ts";
import { housekeep } from "./housekeeping.ts";
import { attemptKey, createAttempts } from "./identity/attempts.ts";
import { createAuth } from "./identity/auth.ts";
import { createAuthenticate } from "./identity/authenticate.ts";
import { meOperations } from "./identity/me.routes.ts";
import { createMeService, type SubjectData } from "./identity/me.service.ts";
import { recoveryOperations } from "./identity/recovery.routes.ts";
import { loadSecret } from "./identity/secret.ts";
import { demoAccounts, type EditionChoice, sessionOperations } from "./identity/session.routes.ts";
import { createSessionService } from "./identity/session.service.ts";
import { inboxOperations } from "./inbox/inbox.routes.ts";
import { createInbox } from "./inbox/inbox.service.ts";
import { createAcceptance } from "./invitations/acceptance.ts";
import { createBulkInvitations } from "./invitations/bulk.ts";
import { INVITATION_EFFECT, invitationEffect, type SmsSender } from "./invitations/delivery.ts";
import { invitationOperations } from "./invitations/invitations.routes.ts";
import { createInvitationService } from "./invitations/invitations.service.ts";
import { createLinks } from "./invitations/links.ts";
import { createRecovery } from "./invitations/recovery.ts";
import { createSelfRegistration } from "./invitations/self-registration.ts";
import { accountOperations } from "./people/accounts.routes.ts";
import { createAccountService } from "./people/accounts.service.ts";
import { createAddresses } from "./people/addresses.ts";
import { createEnsurePeople } from "./people/ensure.ts";
import { ensureFirstAdministrator } from "./people/first-administrator.ts";
import { createPeopleDirectory, followMerges } from "./people/people-directory.ts";
import { accountTodos } from "./todos.ts";

export { secretPath } from "./identity/secret.ts";
export type { SmsSender } from "./invitations/delivery.ts";
export { accountMigrations } from "./migrations.ts";
export type { PersonDraft } from "./people/ensure.ts";

export type AccountsDeps = {
  /** Contacts are read for inviting many enterprises at once. */
  readonly organisations: OrganisationDirectory & Partial<ContactDirectory>;
  /** Editions to choose from; a function, because editions stand downstream. */
  readonly editions: () => Promise<readonly EditionChoice[]>;
  /** What other modules keep about a person, for the copy a person may ask for. */
  readonly subjectData?: SubjectData;
  readonly sms?: SmsSender;
  /** Signs sessions and seals second factors; default: HUIZHI_SECRET or a file of the data folder. */
  readonly secret?: string;
};

/** The accounts module, wired. */
export function createAccounts(platform: Platform, deps: AccountsDeps) {
  const { organisations, editions, sms, subjectData = {} } = deps;
  const auth = createAuth(platform, deps.secret ?? loadSecret(platform.config.dataDirectory));
  const attempts = createAttempts(platform.db, platform.clock);
  const { authenticate, sessionOf } = createAuthenticate(platform, auth);
  const session = createSessionService(platform, auth, attempts);
  const inbox = createInbox(platform);
  const me = createMeService({
    platform,
    auth,
    attempts,
    subjectData: { inbox: inbox.dataOf, ...subjectData },
  });
  const service = createAccountService(platform, organisations);
  const link = createLinks({ platform, auth, sms });
  const inviting = { platform, auth, attempts, organisations, accounts: service, me, link };
  const recovery = createRecovery({ platform, auth, attempts, link });
  const invitations = createInvitationService(inviting);
  const acceptance = createAcceptance(inviting);
  const ensurePeople = createEnsurePeople(auth, organisations);
  followMerges(platform.events);
  const directory = createPeopleDirectory(platform);
  const module: ServerModule = {
    operations: [
      ...sessionOperations({ platform, auth, service: session, sessionOf, organisations, editions }),
      ...recoveryOperations(recovery),
      ...meOperations(me, sessionOf),
      ...inboxOperations(platform, inbox),
      ...accountOperations(platform, service, organisations),
      ...invitationOperations({
        platform,
        auth,
        service: invitations,
        acceptance,
        bulk: createBulkInvitations({ platform, organisations, link }),
        sessions: session,
        organisations,
      }),
    ],
    effects: {
      [INVITATION_EFFECT]: invitationEffect({ platform, auth, sms, hash: hashToken }),
      ...recovery.effects,
    },
    jobs: {
      "accounts-housekeeping": {
        schedule: "17 * * * *",
        handler: async () => {
          platform.logger.info(await housekeep(platform.db, platform.clock()), "housekeeping");
        },
      },
      // A little after the hour people chose: what came up to it is in.
      "inbox-digests": {
        schedule: "5 * * * *",
        expireInSeconds: 3000,
        handler: async () => {
          platform.logger.info(await inbox.sendDigests(), "digests");
        },
      },
    },
    todos: accountTodos(platform),
  };
  return {
    service,
    invitations,
    directory,
    /** For people who register without an invitation. */
    selfRegistration: createSelfRegistration({ platform, attempts, link, directory }),
    addresses: createAddresses(platform),
    /** Messages to people: what the `notice` effect puts there, and the daily digests. */
    inbox,
    /** Makes people inside a command of the platform itself (first administrator, demonstration). */
    ensurePeople,
    /** For an empty start: see `ensureFirstAdministrator`. */
    ensureFirstAdministrator: () => ensureFirstAdministrator(platform, ensurePeople),
    authenticate,
    /** For personal links of other modules: keeping a secret until it is sent, and counting wrong ones. */
    links: {
      seal: auth.seal,
      unseal: auth.unseal,
      // Only wrong ones are counted: a good one cannot be hit upon, and a whole office may open the same link at once.
      guarded: async <T>(tried: { secret: string; ip: string }, check: () => Promise<T | null>) =>
        (await check()) ??
        attempts.guarded<T>(
          { kind: "link", key: attemptKey(tried.secret), ip: addressKey(tried.ip) },
          async () => null,
        ),
    },
    /** The demonstration's accounts, for the start banner. */
    demoAccounts: () => demoAccounts(platform, organisations),
    module,
  };
}
export type Accounts = ReturnType<typeof createAccounts>;
