import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { CeremonyInput, CeremonyView } from "../../model/ceremony.ts";
import { ceremonyPolicy } from "../../model/paper.policy.ts";
import { invalid } from "../papers/paper.store.ts";
import type { Viewer } from "../papers/paper.view.ts";
import type { SigningPorts } from "../ports.ts";
import { createStages, type Stage } from "./stage.ts";
import "../tables.ts";

/** The running order of a signing ceremony, per activity. */
export function createCeremonyService(platform: Platform, ports: SigningPorts) {
  const { db, commands } = platform;
  const { stageOf, seen } = createStages(ports);

  async function ceremonyOf(stage: Stage, viewer: Viewer, reader: Reader): Promise<CeremonyView> {
    const activityId = stage.activity.id;
    const head = await reader
      .selectFrom("ceremonies")
      .selectAll()
      .where("activityId", "=", activityId)
      .executeTakeFirst();
    const items = await reader
      .selectFrom("ceremonyItems")
      .selectAll()
      .where("activityId", "=", activityId)
      .orderBy("position")
      .execute();
    const may = isAllowed(viewer.actor, ceremonyPolicy, "orderCeremony", {
      subjects: stage.owners,
      now: viewer.now,
    });
    return {
      activityId,
      version: head?.version ?? 0,
      items: items.map(({ activityId: _a, ...item }) => item),
      allowedActions: may ? ["orderCeremony"] : [],
    };
  }

  return {
    async ceremony(activityId: string, viewer: Viewer): Promise<CeremonyView> {
      return ceremonyOf(await seen(activityId, viewer), viewer, db);
    },

    /** Writes the whole running order, first to last; a stale version is refused. */
    orderCeremony(
      context: CommandContext,
      input: CeremonyInput & { activityId: string },
    ): Promise<CeremonyView> {
      return commands.run(context, async (work) => {
        const { activityId } = input;
        const stage = await stageOf(activityId, work);
        requireAllowed(work.actor, ceremonyPolicy, "orderCeremony", {
          subjects: stage.owners,
          now: work.now,
        });
        await work.tx
          .insertInto("ceremonies")
          .values({ activityId, version: 0 })
          .onConflict((c) => c.doNothing())
          .execute();
        const head = await work.tx
          .selectFrom("ceremonies")
          .select("version")
          .where("activityId", "=", activityId)
          .forUpdate()
          .executeTakeFirstOrThrow();
        if (head.version !== input.version) refuse("stale-version", { changes: [] });
        const papers = input.items.flatMap((i) => i.paperId ?? []);
        if (new Set(papers).size !== papers.length) refuse("signings.already-ordered");
        await requireOwnPapers(work, papers, activityId);
        await work.tx.deleteFrom("ceremonyItems").where("activityId", "=", activityId).execute();
        if (input.items.length)
          await work.tx
            .insertInto("ceremonyItems")
            .values(
              input.items.map((item, i) => ({
                ...item,
                activityId,
                position: i + 1,
                signatories: JSON.stringify(item.signatories),
              })),
            )
            .execute();
        await work.tx
          .updateTable("ceremonies")
          .set({ version: head.version + 1 })
          .where("activityId", "=", activityId)
          .execute();
        work.audit({
          action: "signings.order-ceremony",
          entityType: "ceremony",
          entityId: activityId,
          editionId: stage.edition.id,
          county: stage.activity.hostCounty,
          detail: { version: head.version + 1, papers, items: input.items.length },
        });
        return ceremonyOf(stage, { actor: work.actor, now: work.now }, work.tx);
      });
    },
  };
}

async function requireOwnPapers(work: UnitOfWork, ids: readonly string[], activityId: string): Promise<void> {
  if (ids.length === 0) return;
  const known = await work.tx
    .selectFrom("papers")
    .select("id")
    .where("id", "in", [...ids])
    .where("activityId", "=", activityId)
    .where("state", "<>", "withdrawn")
    .execute();
  const missing = ids.find((id) => !known.some((k) => k.id === id));
  if (missing)
    invalid({
      field: "items",
      value: missing,
      reason: { zh: "不是本次活动的有效签约文本", en: "Not a paper in force of this activity" },
    });
}
