import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { modelPolicy } from "../../../model/engagement.policy.ts";
import type { ModelView } from "../../../model/suggestion.ts";
import type { RefitRow } from "../../feedback/tables.ts";
import type { Viewer } from "../../ports.ts";
import type { Suggestions } from "../suggestions.ts";
import type { FitProgress } from "./matcher.ts";

/** A refit silent for this long belonged to a process that died. */
const STALE_MS = 60_000;
const BEAT_MS = 500;
/** Reading texts is most of the work; fitting the space is one step without a measure of its own. */
const READING_SHARE = 85;

/** The model is the deployment's, and the deployment is one city's. */
const subjects = { self: { city: jiaozuo.code } };

const percentOf = (row: Pick<RefitRow, "state" | "phase" | "done" | "total">): number => {
  if (row.state === "done") return 100;
  if (row.phase === "fitting") return READING_SHARE;
  return row.total === 0 ? 0 : Math.floor((READING_SHARE * row.done) / row.total);
};

/** Refits of the matching model: asked for by hand or every night, one at a time, with progress that can be looked at. */
export function createRefits(platform: Platform, suggestions: Suggestions) {
  const { db, commands, logger, clock } = platform;
  const running = new Map<string, Promise<void>>();
  const now = () => clock().toISOString();
  const byJob = (): CommandContext => {
    const at = now();
    return { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" };
  };

  const update = (id: string, set: Partial<RefitRow>) =>
    db.updateTable("matchingRefits").set(set).where("id", "=", id).where("state", "=", "running").execute();

  /** Registers a refit, unless one is under way; one whose process died is given up first. */
  const register = (context: CommandContext): Promise<string> =>
    commands.run(context, async (work) => {
      const staleBefore = new Date(new Date(work.now).getTime() - STALE_MS).toISOString();
      await work.tx
        .updateTable("matchingRefits")
        .set({ state: "failed", failure: "interrupted", finishedAt: work.now })
        .where("state", "=", "running")
        .where("beatAt", "<", staleBefore)
        .execute();
      const id = work.newId();
      const taken = await work.tx
        .insertInto("matchingRefits")
        .values({
          id,
          state: "running",
          askedBy: work.actor.name,
          askedById: work.actor.system ? null : work.actor.personId,
          askedAt: work.now,
          phase: "waiting",
          done: 0,
          total: 0,
          beatAt: work.now,
          finishedAt: null,
          versionBefore: null,
          version: null,
          experts: null,
          documents: null,
          driftBefore: null,
          failure: null,
        })
        .onConflict((c) => c.doNothing())
        .executeTakeFirst();
      if (!taken.numInsertedOrUpdatedRows) refuse("matching.refit-running");
      work.audit({ action: "matching.refit", entityType: "matching-model", entityId: id });
      work.later("matching.refit", { id });
      return id;
    });

  async function carryOut(id: string): Promise<void> {
    const before = await suggestions.model.state();
    await update(id, { versionBefore: before?.version ?? null, driftBefore: before?.drift ?? null });
    let beaten = 0;
    const report = ({ phase, done, total }: FitProgress) => {
      if (phase === "reading" && performance.now() - beaten < BEAT_MS) return;
      beaten = performance.now();
      update(id, { phase, done, total, beatAt: now() }).catch((err) =>
        logger.warn({ err }, "refit progress"),
      );
    };
    try {
      const after = await suggestions.model.refit(report);
      await update(id, {
        state: "done",
        phase: "done",
        finishedAt: now(),
        version: after?.version ?? null,
        experts: after?.supplies ?? 0,
        documents: after?.documents ?? 0,
      });
    } catch (error) {
      logger.warn({ err: error }, "refit");
      await update(id, {
        state: "failed",
        failure: String((error as Error).message).slice(0, 300),
        finishedAt: now(),
      });
    }
  }

  /** Carries out a registered refit; asked twice it runs once. */
  function start(id: string): Promise<void> {
    const known = running.get(id);
    if (known) return known;
    const run = (async () => {
      const row = await db.selectFrom("matchingRefits").selectAll().where("id", "=", id).executeTakeFirst();
      if (row?.state === "running") await carryOut(id);
    })().finally(() => running.delete(id));
    running.set(id, run);
    return run;
  }

  return {
    request(context: CommandContext): Promise<string> {
      requireAllowed(context.actor, modelPolicy, "refit", { subjects, now: context.recordedAt });
      return register(context);
    },

    start,

    /** The nightly job: refits unless somebody's refit is under way. */
    async nightly(): Promise<void> {
      try {
        await start(await register(byJob()));
      } catch (error) {
        if ((error as { code?: string }).code !== "matching.refit-running") throw error;
      }
    },

    /** The model as this server holds it, and the newest refits. */
    async view(viewer: Viewer): Promise<ModelView> {
      requireAllowed(viewer.actor, modelPolicy, "readModel", { subjects, now: viewer.now });
      const rows = (await db
        .selectFrom("matchingRefits")
        .selectAll()
        .orderBy("askedAt", "desc")
        .orderBy("id")
        .limit(10)
        .execute()) as RefitRow[];
      const refit = isAllowed(viewer.actor, modelPolicy, "refit", { subjects, now: viewer.now });
      return {
        model: await suggestions.model.state(),
        refits: rows.map(({ beatAt: _beat, askedById: _by, done: _done, total: _total, ...row }) => ({
          ...row,
          percent: percentOf({ ...row, done: _done, total: _total }),
        })),
        allowedActions: refit && !rows.some((r) => r.state === "running") ? ["refit"] : [],
      };
    },

    /** When no refit runs any more. */
    async idle(): Promise<void> {
      await Promise.allSettled(running.values());
    },
  };
}
export type Refits = ReturnType<typeof createRefits>;
