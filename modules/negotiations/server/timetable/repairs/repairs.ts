import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { ask } from "#platform/timetable/question.ts";
import "../../../model/timetable/timetable.refusals.ts";
import { dayPolicy } from "../../../model/negotiation.policy.ts";
import type { RepairDecision } from "../../../model/timetable/problem/inputs.ts";
import { localTime } from "../../../model/timetable/problem/presence.ts";
import {
  knownPlacements,
  repairProblem,
  timetableProblem,
} from "../../../model/timetable/problem/problem.ts";
import { qualityOf } from "../../../model/timetable/problem/quality.ts";
import { triggerText } from "../../../model/timetable/trigger.ts";
import type { RepairProposal, RepairTrigger } from "../../../model/timetable.ts";
import type { Viewer } from "../../ports.ts";
import type { RepairRow } from "../../tables.ts";
import type { Loaded, Situations } from "../situations.ts";
import { type PublishedVersion, publishVersion, refuseBroken } from "../versions/publishing.ts";
import { lockVersions, versionInForce } from "../versions/version.repository.ts";
import { newlyBroken, note, proposalOf, requireConcerned } from "./repair.reckoning.ts";
import { createRenewal } from "./repair.renewal.ts";
import {
  abandonedRepairs,
  findRepair,
  insertRepair,
  lockRepair,
  outdateRepairsOf,
  repairsOf,
  updateRepair,
} from "./repair.repository.ts";

/** A repair that people wait for at the table. */
const SECONDS = 4;
const ABANDONED_MS = 60_000;
const FAILED = {
  zh: "计算调整方案时出错，请重新提出",
  en: "The proposal could not be computed; ask for it again",
};

export type Decided = { id: string; version: number; published: PublishedVersion | null };
export type Repairs = ReturnType<typeof createRepairs>;

/** Proposals for the published timetable to give way to what happened: computed at once, decided by an officer. */
export function createRepairs(platform: Platform, situations: Situations) {
  const { db, commands, clock, logger, config } = platform;
  const running = new Set<Promise<unknown>>();

  /** The problem of a repair: the settings do not matter but for fairness, which nobody waits for on the day. */
  const problemFor = (loaded: Loaded) =>
    timetableProblem(loaded.situation, { breaks: true, fairness: null, ownTables: false }).problem;

  function allowed(
    loaded: Loaded,
    viewer: Viewer,
    action: "watchDay" | "markMeeting" | "decideRepair",
  ): boolean {
    return isAllowed(viewer.actor, dayPolicy, action, { subjects: loaded.subjects, now: viewer.now });
  }
  function present(row: RepairRow, loaded: Loaded, viewer: Viewer): RepairProposal {
    const decides = row.state === "proposed" && allowed(loaded, viewer, "decideRepair");
    return {
      id: row.id,
      version: row.version,
      activityId: row.activityId,
      base: row.base,
      trigger: row.trigger,
      triggerText: row.triggerText,
      state: row.state,
      changes: row.changes,
      cancelled: row.cancelled,
      unplaced: row.unplaced,
      bound: row.bound,
      failure: row.failure,
      createdAt: row.createdAt,
      allowedActions: decides ? ["accept", "reject"] : [],
    };
  }
  async function watched(activityId: string, viewer: Viewer): Promise<Loaded> {
    const loaded = (await situations.load(activityId)) ?? refuse("not-found");
    if (!allowed(loaded, viewer, "watchDay")) refuse("not-found");
    return loaded;
  }

  /** The first slot that has not begun; undefined when all have. */
  function nextSlot(loaded: Loaded, instant: string): string | undefined {
    const local = localTime(instant, config.timeZone);
    const slot = problemFor(loaded).slots.find((s) => `${s.day} ${s.start}` > local);
    return slot && String(slot.id);
  }

  async function compute(id: string): Promise<void> {
    const row = await findRepair(db, id);
    if (row?.state !== "computing") return;
    let set: Partial<RepairRow>;
    try {
      const { problem } = row;
      const published = row.placements ?? [];
      if (!problem) throw new Error("a proposal without its problem");
      const repaired = await ask({ kind: "repair", problem, published, seconds: SECONDS });
      const loaded = await situations.load(row.activityId);
      const titles = new Map((loaded?.situation.meetings ?? []).map((m) => [m.id, m.title]));
      set = proposalOf(row, repaired, titles);
    } catch (err) {
      logger.error({ err, repair: id }, "repair failed");
      set = { state: "failed", failure: FAILED };
    }
    const at = clock().toISOString();
    const context: CommandContext = { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" };
    await commands.run(context, async (work) => {
      const current = await lockRepair(work.tx, id);
      if (current?.state !== "computing") return work.nothingChanged();
      await updateRepair(work.tx, id, { ...set, version: current.version + 1 });
      note(work, current, `repair-${set.state}`, {
        changes: set.changes?.length ?? 0,
        bound: set.bound ?? null,
      });
    });
  }

  const start = (id: string): Promise<void> => {
    const task = compute(id).catch((err) => logger.error({ err, repair: id }, "repair"));
    running.add(task);
    void task.finally(() => running.delete(task));
    return task;
  };

  const renew = createRenewal(platform, { ask: proposeWithin, start });

  return {
    async list(activityId: string, viewer: Viewer): Promise<RepairProposal[]> {
      const loaded = await watched(activityId, viewer);
      return (await repairsOf(db, activityId)).map((row) => present(row, loaded, viewer));
    },

    /**
     * Asks for a proposal; what has begun by now stays. It is computed in the background: `wait` answers when it is there.
     * For marks of the day inside another command use `proposeWithin`, and `kick` after it.
     */
    async propose(
      context: CommandContext,
      input: { activityId: string; trigger: RepairTrigger },
    ): Promise<RepairProposal> {
      const id = await commands.run(context, (work) => proposeWithin(work, input));
      await start(id);
      const viewer = { actor: context.actor, now: clock().toISOString() };
      const row = (await findRepair(db, id)) ?? refuse("not-found");
      return present(row, await watched(input.activityId, viewer), viewer);
    },
    proposeWithin,
    /** Computes a proposal that was made inside another command, after its commit. */
    kick: (id: string) => void start(id),

    async accept(context: CommandContext, input: RepairDecision & { id: string }): Promise<Decided> {
      const { activityId, ...decided } = await commands.run(context, async (work) => {
        const found = (await findRepair(work.tx, input.id)) ?? refuse("not-found");
        await lockVersions(work.tx, found.activityId);
        const { row, loaded } = await decidable(work, input);
        const before = (await versionInForce(work.tx, row.activityId)) ?? refuse("timetables.no-version");
        const now = nextSlot(loaded, work.now);
        const { problem, placements } = row;
        if (before.number !== row.base || !problem || !placements) return refuse("repairs.outdated");
        // Whatever it would move must still lie ahead.
        const order = problem.slots.map((s) => String(s.id));
        const begun = now === undefined ? order.length : order.indexOf(now);
        if (row.changes.some((c) => [c.from, c.to].some((s) => s && order.indexOf(s.slot) < begun)))
          refuse("repairs.outdated");
        const current = repairProblem(problemFor(loaded), before.placements, {
          now: String(problem.now ?? order[0]),
          trigger: row.trigger,
        });
        refuseBroken(
          newlyBroken(current, { before: before.placements, after: placements, labels: loaded.labels }),
        );
        const state = {
          state: "accepted" as const,
          decidedAt: work.now,
          decidedBy: work.actor.name,
          version: row.version + 1,
        };
        await updateRepair(work.tx, row.id, state);
        const gone = new Set(row.cancelled);
        const moved = row.changes.length > 0 || before.placements.some((p) => gone.has(p.meeting));
        note(work, row, "repair-accepted", { base: row.base, changes: row.changes.length });
        const done = { id: row.id, version: state.version, activityId: row.activityId };
        if (!moved) return { ...done, published: null };
        // The frozen problem is the whole one, so that whoever reads the version sees every rule.
        const whole = problemFor((await situations.load(row.activityId, work)) ?? loaded);
        const quality = qualityOf(whole, knownPlacements(whole, placements), {
          rooms: loaded.situation.rooms,
          proven: null,
        });
        const published = await publishVersion(work, loaded, {
          problem: whole,
          placements,
          quality,
          note: input.note ?? null,
          before,
        });
        return { ...done, published };
      });
      if (decided.published) await renew(context, activityId);
      return decided;
    },
    /** After a publication by hand. */
    renew,
    /** Ends what was asked for, and lifts what was accepted, because of something that was said in error. */
    takeBackWithin: (work: UnitOfWork, of: Parameters<typeof outdateRepairsOf>[1]): Promise<boolean> =>
      outdateRepairsOf(work.tx, of),

    reject: (context: CommandContext, input: RepairDecision & { id: string }): Promise<Decided> =>
      commands.run(context, async (work) => {
        const { row } = await decidable(work, input);
        const version = row.version + 1;
        await updateRepair(work.tx, row.id, {
          state: "rejected",
          decidedAt: work.now,
          decidedBy: work.actor.name,
          version,
        });
        note(work, row, "repair-rejected", { note: input.note ?? null });
        return { id: row.id, version, published: null };
      }),

    /** Takes up what a process left behind when it died. */
    async resume(): Promise<void> {
      const before = new Date(clock().getTime() - ABANDONED_MS).toISOString();
      for (const id of await abandonedRepairs(db, before)) await start(id);
    },
    async idle(): Promise<void> {
      await Promise.all(running);
    },
  };

  async function proposeWithin(
    work: UnitOfWork,
    { activityId, trigger }: { activityId: string; trigger: RepairTrigger },
  ): Promise<string> {
    const loaded = (await situations.load(activityId, work)) ?? refuse("not-found");
    const viewer = { actor: work.actor, now: work.now };
    if (!allowed(loaded, viewer, "watchDay")) refuse("not-found");
    requireAllowed(work.actor, dayPolicy, "markMeeting", { subjects: loaded.subjects, now: work.now });
    const version = (await versionInForce(work.tx, activityId)) ?? refuse("timetables.no-version");
    requireConcerned(version, trigger);
    const now = nextSlot(loaded, work.now) ?? refuse("repairs.over");
    const base = problemFor(loaded);
    const placements = knownPlacements(base, version.placements);
    const row: RepairRow = {
      id: work.newId(),
      activityId,
      editionId: version.editionId,
      city: version.city,
      base: version.number,
      trigger,
      triggerText: triggerText(trigger, loaded.labels),
      state: "computing",
      problem: repairProblem(base, placements, { now, trigger }),
      placements,
      changes: [],
      cancelled: [],
      unplaced: [],
      bound: null,
      failure: null,
      createdAt: work.now,
      createdBy: work.actor.name,
      decidedAt: null,
      decidedBy: null,
      version: 1,
    };
    await insertRepair(work.tx, row);
    note(work, row, "repair-asked", { trigger: trigger.kind });
    return row.id;
  }

  async function decidable(work: UnitOfWork, input: RepairDecision & { id: string }) {
    const row = (await lockRepair(work.tx, input.id)) ?? refuse("not-found");
    const loaded = (await situations.load(row.activityId, work)) ?? refuse("not-found");
    if (!allowed(loaded, { actor: work.actor, now: work.now }, "watchDay")) refuse("not-found");
    requireAllowed(work.actor, dayPolicy, "decideRepair", { subjects: loaded.subjects, now: work.now });
    if (row.state === "outdated") refuse("repairs.outdated");
    if (row.state !== "proposed") refuse("repairs.decided");
    await requireVersion(work, {
      entityType: "repair",
      entityId: row.id,
      expected: input.version,
      stored: row.version,
      fields: [],
    });
    return { row, loaded };
  }
}
