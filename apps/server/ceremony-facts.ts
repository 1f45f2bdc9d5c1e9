import type { CeremonyFacts } from "#modules/negotiations/model/papers/facts.ts";
import { plaqueKindOptions } from "#modules/signings/model/paper.options.ts";
import type { createSignings } from "#modules/signings/server/index.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import type { Platform } from "#platform/platform.ts";

/** The ceremony as the papers of the negotiation days print it; who may have them is judged there. */
export async function ceremonyFactsOf(
  platform: Platform,
  signings: ReturnType<typeof createSignings>["service"],
  activityId: string,
): Promise<CeremonyFacts> {
  const viewer = { actor: systemActor, now: platform.clock().toISOString() };
  const { items } = await signings.ceremony(activityId, viewer);
  const plaques = await signings.plaques(activityId, viewer);
  return {
    items,
    plaques: plaques.items.map((p) => ({
      position: p.position,
      organisationName: p.organisationName,
      kind: plaqueKindOptions.find((o) => o.value === p.kind)?.label ?? { zh: p.kind, en: p.kind },
      approvalNumber: p.approvalNumber,
      presenter: p.presenter,
      recipient: p.recipient,
    })),
  };
}
