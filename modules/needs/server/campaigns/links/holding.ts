import { dayOf } from "#libs/calendar/index.ts";
import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { hashToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { linkState, standing } from "../../../model/campaigns/period.ts";
import { isOwnEnterprise } from "../../../model/need.policy.ts";
import type { CampaignRow, LinkRow, TargetRow } from "../campaigns.repository.ts";
import * as repository from "../campaigns.repository.ts";
import type { Bearer, CampaignDeps } from "../ports.ts";

/** A link that opens, with whose it is. */
export type Held = {
  readonly link: LinkRow;
  readonly target: TargetRow;
  readonly campaign: CampaignRow;
  readonly organisation: OrganisationRef;
};

/** What is behind a personal link, and the enterprise as the one who acts through it. */
export function createHolding(platform: Platform, deps: CampaignDeps) {
  const { db, clock } = platform;

  function requireGood(
    link: LinkRow,
    held: Omit<Held, "link">,
    { actor, now }: { readonly actor: Actor; readonly now: string },
  ): void {
    const { until } = standing(held.campaign, held.target.extendedUntil, dayOf(now));
    const state = linkState(link, until, dayOf(now));
    if (state === "revoked") refuse("campaigns.link-revoked");
    if (state === "expired") refuse("campaigns.link-expired");
    if (actor.personId !== "anonymous" && !isOwnEnterprise(actor, held.organisation.id, now))
      refuse("campaigns.link-of-another", { values: { name: actor.name } });
  }

  return {
    /** As of `now`, an ISO instant: a command's own, else the clock's. @throws Refusal campaigns.link-… */
    async hold(bearer: Bearer, now: string = clock().toISOString()): Promise<Held> {
      const link =
        (await deps.survey.links.guarded(
          { secret: bearer.token, ip: bearer.ip },
          async () => (await repository.linkByHash(db, hashToken(bearer.token))) ?? null,
        )) ?? refuse("campaigns.link-unknown");
      const target = (await repository.findTarget(db, link.targetId)) ?? refuse("campaigns.link-unknown");
      const campaign =
        (await repository.findCampaign(db, target.campaignId)) ?? refuse("campaigns.link-unknown");
      // A merged enterprise answers as the one it became.
      const organisation =
        (await deps.organisations.byIds([target.organisationId])).get(target.organisationId) ??
        refuse("campaigns.link-unknown");
      requireGood(link, { target, campaign, organisation }, { actor: bearer.actor, now });
      return { link, target, campaign, organisation };
    },

    /** The same rows again inside a command, the enterprise's row locked: what was taken back meanwhile no longer opens. */
    async lock(work: UnitOfWork, held: Held, bearer: Bearer): Promise<Held> {
      const target =
        (await repository.lockTarget(work.tx, held.target.id)) ?? refuse("campaigns.link-unknown");
      const link = await work.tx
        .selectFrom("surveyLinks")
        .selectAll()
        .where("id", "=", held.link.id)
        .executeTakeFirstOrThrow();
      const campaign =
        (await repository.findCampaign(work.tx, target.campaignId)) ?? refuse("campaigns.link-unknown");
      requireGood(link, { ...held, target, campaign }, { actor: bearer.actor, now: work.now });
      return { ...held, link, target, campaign };
    },

    /** The link speaks for its enterprise, with the enterprise's own rights and no more; the record names both. */
    actorOf: (held: Held, bearer: Pick<Bearer, "actor">): Actor =>
      bearer.actor.personId === "anonymous"
        ? {
            personId: `survey-link:${held.link.id}`,
            name: held.organisation.fullName,
            locale: bearer.actor.locale,
            grants: [{ role: "enterprise", scope: { kind: "organisation", id: held.organisation.id } }],
          }
        : bearer.actor,
    asEnterprise(context: CommandContext, held: Held): CommandContext {
      return { ...context, actor: this.actorOf(held, context) };
    },
  };
}
export type Holding = ReturnType<typeof createHolding>;
