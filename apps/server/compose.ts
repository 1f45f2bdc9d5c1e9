import { createAccounts } from "#modules/accounts/server/index.ts";
import { createEditions } from "#modules/editions/server/index.ts";
import { createEngagements, registeredEngagementFigures } from "#modules/engagements/server/index.ts";
import { createExperts } from "#modules/experts/server/index.ts";
import { createFigures } from "#modules/figures/server/index.ts";
import { createFollowUps } from "#modules/follow-ups/server/index.ts";
import { createCampaigns } from "#modules/needs/server/campaigns/index.ts";
import { createNeeds, registeredNeedFigures } from "#modules/needs/server/index.ts";
import { createNegotiations } from "#modules/negotiations/server/index.ts";
import { createOrganisations } from "#modules/organisations/server/index.ts";
import { createPublication } from "#modules/publication/server/index.ts";
import { createSignings } from "#modules/signings/server/index.ts";
import { auditOperations } from "#platform/audit/audit.routes.ts";
import { AnchorFile } from "#platform/commands/anchor.ts";
import { EventBus } from "#platform/commands/events.ts";
import { createRunner } from "#platform/commands/run.ts";
import type { Config } from "#platform/config/config.ts";
import type { OpenDatabase } from "#platform/db/database.ts";
import { FileStore } from "#platform/files/files.ts";
import { type EffectHandler, Outbox } from "#platform/jobs/outbox.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { createMailer } from "#platform/mail/mailer.ts";
import type { Logger } from "#platform/observability/logger.ts";
import type { Metrics } from "#platform/observability/metrics.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import { ceremonyFactsOf } from "./ceremony-facts.ts";
import { wireEvents } from "./events.ts";
import { createEvidence } from "./evidence.ts";
import { composeImports } from "./imports.ts";
import { contactsOf, lettersOf, noticeEffect } from "./notices.ts";

export type Surroundings = {
  readonly database: OpenDatabase;
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly clock?: () => Date;
  /** Off while loading without waiting for the disk: an anchor must not know a row that a crash may still take. */
  readonly anchored?: boolean;
};

/**
 * Wires the modules: ports into services, events from upstream facts to downstream handlers. The only place that knows all of
 * them; reading it top to bottom is reading the chain.
 */
export function composeApplication({
  database,
  config,
  logger,
  metrics,
  clock = () => new Date(),
  anchored = true,
}: Surroundings) {
  const events = new EventBus();
  const anchor = new AnchorFile(anchorPath(config.dataDirectory));
  // Handlers are registered by modules made below; the outbox looks them up when it runs.
  const effects: Record<string, EffectHandler> = {};
  const outbox = new Outbox({ db: database.db, logger, handlers: effects });
  const commands = createRunner({
    db: database.db,
    events,
    onCommitted(head, effectCount) {
      metrics.commands.inc();
      if (head && anchored) anchor.note(head);
      if (effectCount > 0) outbox.kick();
    },
  });
  const platform: Platform = {
    db: database.db,
    pool: database.pool,
    commands,
    events,
    files: new FileStore(`${config.dataDirectory}/files`),
    mailer: createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom }),
    config,
    logger,
    clock,
  };

  const organisations = createOrganisations(platform);
  const editions = createEditions(platform);
  const accounts = createAccounts(platform, {
    organisations: organisations.directory,
    editions: () => editions.directory.list(),
    // The modules that hold a person's data are made below; a copy is asked for long after.
    subjectData: {
      expert: (personId) => experts.dataOf(personId),
      engagements: (personId) => engagements.dataOf(personId),
      negotiations: (personId) => negotiations.dataOf(personId),
      signings: (personId) => signings.dataOf(personId),
    },
  });
  const needs = createNeeds(platform, {
    organisations: organisations.directory,
    bulk: organisations.bulk,
    editions: editions.directory,
    people: accounts.directory,
    // The pool is made below; readers are asked long after.
    readers: { byIds: (ids, work) => experts.directory.byIds(ids, work) },
    // Engagements are made below; what became of a need is asked long after.
    fates: { of: (ids, work) => engagements.needFates.of(ids, work) },
  });
  const campaigns = createCampaigns(platform, {
    organisations: organisations.directory,
    bulk: organisations.bulk,
    editions: editions.directory,
    people: accounts.directory,
    fates: { of: (ids, work) => engagements.needFates.of(ids, work) },
    survey: {
      links: accounts.links,
      contacts: organisations.directory,
      enterprises: organisations.directory,
      offices: organisations.directory,
      accounts: {
        members: async (id) => (await accounts.directory.membersOf(id)).length,
        invite: (context, { organisationId, name, email }) =>
          accounts.invitations.create(context, {
            name,
            email,
            locale: "zh",
            grant: { role: "enterprise", scope: { kind: "organisation", id: organisationId } },
            send: true,
          }),
      },
    },
  });
  const experts = createExperts(platform, {
    organisations: organisations.directory,
    joining: {
      accounts: accounts.selfRegistration,
      links: accounts.links,
      // Whoever comes by himself joins the city that is preparing the latest edition.
      city: async () =>
        (await editions.directory.list()).toSorted((a, b) =>
          (b.startsOn ?? "").localeCompare(a.startsOn ?? ""),
        )[0]?.city ?? null,
    },
  });
  const publication = createPublication(platform, {
    organisations: organisations.directory,
    editions: editions.directory,
    needs: needs.directory,
    publicNeeds: needs.publicNeeds,
    experts: experts.directory,
    publicExperts: experts.publicExperts,
    links: accounts.links,
    pool: experts.pool,
    // Engagements are made below; what came of channels is asked for long after.
    outcomes: { of: (asked, work) => engagements.channelOutcomes.of(asked, work) },
  });
  const engagements = createEngagements(platform, {
    organisations: organisations.directory,
    editions: editions.directory,
    needs: needs.directory,
    experts: experts.directory,
    channels: publication.carrying.directory,
    contacts: contactsOf(platform, { organisations, experts }),
  });
  const negotiations = createNegotiations(platform, {
    organisations: organisations.directory,
    editions: editions.directory,
    experts: experts.directory,
    engagements: { ...engagements.directory, ...engagements.progress },
    guests: engagements.guestDirectory,
    letters: lettersOf(platform, { accounts, organisations, experts }),
    people: accounts.directory,
    // Signings are made below; papers are asked for long after.
    ceremony: { ceremonyOf: (activityId) => ceremonyFactsOf(platform, signings.service, activityId) },
  });
  const signings = createSignings(platform, {
    organisations: organisations.directory,
    editions: editions.directory,
    experts: experts.directory,
    engagements: { ...engagements.directory, ...engagements.progress },
  });
  effects.notice = noticeEffect(
    platform,
    { accounts, organisations, experts },
    { calendar: negotiations.papers.service.calendar },
  );

  const followUps = createFollowUps(platform, {
    organisations: organisations.directory,
    editions: editions.directory,
    engagementHistory: async (id) => {
      const view = await engagements.service.view(id, { actor: systemActor, now: clock().toISOString() });
      return view.history;
    },
  });
  wireEvents(events, { accounts, experts, publication, engagements, negotiations, followUps });

  const figures = createFigures(platform, {
    editions: editions.directory,
    figures: [
      ...registeredNeedFigures,
      ...publication.carrying.figures,
      ...registeredEngagementFigures,
      ...signings.figures,
      ...followUps.figures,
    ],
  });

  const imports = composeImports(platform, { needs, experts, organisations, editions });
  const audit: ServerModule = { operations: auditOperations(database.db, anchorPath(config.dataDirectory)) };
  const evidence = createEvidence(platform, {
    verifyLedger: followUps.service.verify,
    people: accounts.directory,
    anchorFile: anchorPath(config.dataDirectory),
    metrics,
  });
  const modules: readonly ServerModule[] = [
    organisations.module,
    accounts.module,
    editions.module,
    needs.module,
    campaigns.module,
    experts.module,
    publication.module,
    engagements.module,
    negotiations.module,
    signings.module,
    followUps.module,
    figures.module,
    imports.module,
    audit,
    evidence.module,
  ];
  for (const module of modules) Object.assign(effects, module.effects);

  return {
    platform,
    outbox,
    anchor,
    organisations,
    accounts,
    editions,
    needs,
    campaigns,
    experts,
    publication,
    engagements,
    negotiations,
    signings,
    followUps,
    figures,
    imports,
    evidence,
    operations: modules.flatMap((m) => m.operations),
    jobs: Object.assign({}, ...modules.map((m) => m.jobs ?? {})) as NonNullable<ServerModule["jobs"]>,
    todos: modules.flatMap((m) => (m.todos ? [m.todos] : [])),
    async close() {
      await outbox.stop();
      await publication.portal.close();
      await imports.close();
      await negotiations.close();
      await engagements.close();
      platform.mailer.close();
      anchor.close();
    },
  };
}
export type Application = ReturnType<typeof composeApplication>;

/** Where the audit chain's head is noted outside the database. */
export const anchorPath = (dataDirectory: string): string => `${dataDirectory}/audit-anchor.log`;
