import { dayOf } from "#libs/calendar/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { standing } from "../../../model/campaigns/period.ts";
import * as repository from "../campaigns.repository.ts";
import type { Holding } from "../links/holding.ts";
import type { Bearer } from "../ports.ts";
import { SURVEY_ANSWER } from "./inviting.ts";
import { noteTarget, requireTarget } from "./targets.service.ts";

export type ExtensionDecision = {
  readonly id: string;
  readonly granted: boolean;
  /** The new last day; needed to grant. */
  readonly until?: string | undefined;
  readonly remark?: string | undefined;
};

/** More time for one enterprise: asked through its link, decided by an officer. */
export function createExtensions({ commands }: Platform, holding: Holding) {
  return {
    async ask(
      context: CommandContext,
      bearer: Bearer,
      asked: { readonly reason: string; readonly wantedUntil?: string | undefined },
    ): Promise<void> {
      const held = await holding.hold(bearer, context.recordedAt);
      await commands.run(holding.asEnterprise(context, held), async (work) => {
        const { target, campaign, link } = await holding.lock(work, held, bearer);
        if (standing(campaign, target.extendedUntil, dayOf(context.occurredAt)).state !== "over")
          refuse("campaigns.still-open");
        const [latest] = await repository.extensionsOf(work.tx, target.id);
        if (latest && latest.decidedAt === null) refuse("campaigns.extension-asked");
        await work.tx
          .insertInto("surveyExtensions")
          .values({
            id: work.newId(),
            targetId: target.id,
            askedAt: work.now,
            reason: asked.reason,
            wantedUntil: asked.wantedUntil ?? null,
            decidedAt: null,
            decidedBy: null,
            granted: null,
            until: null,
            remark: null,
          })
          .execute();
        noteTarget(work, target, "survey.ask-extension", { reason: asked.reason, detail: { link: link.id } });
      });
    },

    /** Grants until a day, or refuses with a remark; the enterprise is told by mail. */
    decide: (
      context: CommandContext,
      decision: ExtensionDecision,
    ): Promise<{ id: string; version: number }> =>
      commands.run(context, async (work) => {
        const row = requireTarget(work, await repository.lockTarget(work.tx, decision.id), "decideExtension");
        const [waiting] = await repository.extensionsOf(work.tx, row.id);
        if (!waiting || waiting.decidedAt !== null) return refuse("campaigns.no-extension-asked");
        const today = dayOf(context.occurredAt);
        const { granted, until } = decision;
        if (granted && (!until || until < today))
          refuse("invalid-input", {
            values: { count: 1 },
            fields: [
              {
                field: "until",
                ...(until ? { value: until } : {}),
                reason: { zh: "请填写今天或以后的日期", en: "Give today or a later day" },
                possible: { zh: `不早于 ${today}`, en: `${today} or later` },
              },
            ],
          });
        if (!granted && !decision.remark?.trim()) refuse("reason-required");
        await work.tx
          .updateTable("surveyExtensions")
          .set({
            decidedAt: work.now,
            decidedBy: work.actor.name,
            granted,
            until: granted ? (until ?? null) : null,
            remark: decision.remark?.trim() || null,
          })
          .where("id", "=", waiting.id)
          .execute();
        const version = row.version + 1;
        await repository.updateTarget(work.tx, row.id, {
          ...(granted ? { extendedUntil: until ?? null } : {}),
          version,
          updatedAt: work.now,
        });
        work.later(SURVEY_ANSWER, { targetId: row.id, granted, remark: decision.remark?.trim() || null });
        noteTarget(work, row, granted ? "survey.grant-extension" : "survey.refuse-extension", {
          reason: decision.remark ?? null,
          detail: { until: granted ? until : null },
        });
        return { id: row.id, version };
      }),
  };
}
export type Extensions = ReturnType<typeof createExtensions>;
