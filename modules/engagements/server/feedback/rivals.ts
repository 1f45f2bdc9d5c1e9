import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { rivalPolicy } from "../../model/engagement.policy.ts";
import type { Suggestions } from "../matching/suggestions.ts";
import type { EngagementPorts } from "../ports.ts";
import * as repository from "./feedback.repository.ts";

/** Competitors the asking side named for a need: who works there or with them is left out of its suggestions. */
export function createRivals(platform: Platform, ports: EngagementPorts, suggestions: Suggestions) {
  const { commands } = platform;

  async function open(work: UnitOfWork, needId: string) {
    const viewer = { actor: work.actor, now: work.now };
    await suggestions.readable(viewer, needId);
    const need = (await ports.needs.lock(work, needId)) ?? refuse("not-found");
    requireAllowed(work.actor, rivalPolicy, "nameRival", { subjects: need.subjects, now: work.now });
    return need;
  }

  return {
    name(context: CommandContext, input: { needId: string; organisationId: string }) {
      return commands.run(context, async (work) => {
        const need = await open(work, input.needId);
        const organisation =
          (await ports.organisations.byIds([input.organisationId], work)).get(input.organisationId) ??
          refuse("not-found");
        if (organisation.id === need.organisationId) refuse("suggestions.rival-self");
        const known = await repository.rivalsOf(work.tx, need.id);
        if (known.some((r) => r.organisationId === organisation.id)) {
          work.nothingChanged();
          return { organisationId: organisation.id };
        }
        await repository.insertRival(work.tx, {
          id: work.newId(),
          needId: need.id,
          organisationId: organisation.id,
          name: organisation.fullName,
          byId: work.actor.personId,
          byName: work.actor.name,
          at: context.occurredAt,
          withdrawnAt: null,
          withdrawnBy: null,
        });
        work.audit({
          action: "need.name-rival",
          entityType: "need",
          entityId: need.id,
          editionId: need.editionId,
          county: need.county || null,
          detail: { organisationId: organisation.id },
        });
        return { organisationId: organisation.id };
      });
    },

    withdraw(context: CommandContext, input: { needId: string; organisationId: string }) {
      return commands.run(context, async (work) => {
        const need = await open(work, input.needId);
        const known = await repository.rivalsOf(work.tx, need.id);
        const standing = known.find((r) => r.organisationId === input.organisationId) ?? refuse("not-found");
        await repository.withdrawRival(work.tx, standing.id, {
          at: work.context.occurredAt,
          by: work.actor.personId,
        });
        work.audit({
          action: "need.withdraw-rival",
          entityType: "need",
          entityId: need.id,
          editionId: need.editionId,
          county: need.county || null,
          detail: { organisationId: standing.organisationId },
        });
        return { organisationId: standing.organisationId };
      });
    },
  };
}
export type Rivals = ReturnType<typeof createRivals>;
