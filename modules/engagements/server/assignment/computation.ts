import type { CommandContext } from "#platform/commands/context.ts";
import { newId } from "#platform/commands/ids.ts";
import { createWorkLoop } from "#platform/jobs/work-loop.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { assignmentProblem, type Candidate, summaryOf } from "../../model/assignment/problem.ts";
import type { ScenarioProgress } from "../../model/assignment/scenario.ts";
import * as engagements from "../engagement.repository.ts";
import type { Suggestions } from "../matching/suggestions.ts";
import type { EngagementPorts } from "../ports.ts";
import * as repository from "./scenario.repository.ts";
import { solve } from "./solver.ts";
import type { ScenarioRow } from "./tables.ts";

/** A process silent for this long is taken for dead, and another computes the scenario again. */
const STALE_MS = 60_000;
const BEAT_MS = 500;

/** The computation is no longer wanted: stopped, or taken over. */
class Stopped extends Error {}

const UNEXPECTED: Text = {
  zh: "计算中途出错，请重试；多次失败请联系管理员",
  en: "The computation failed; try again, and tell the administrator if it keeps failing",
};

/**
 * Computes scenarios in the background, one after another: ranks every need, solves and checks in a thread, saves all in one
 * command. Several processes may run it: a lease keeps each scenario with one of them.
 */
export function createComputation(
  platform: Platform,
  { ports, suggestions }: { ports: EngagementPorts; suggestions: Suggestions },
) {
  const { db, commands, logger, clock } = platform;
  const runner = newId();
  const ending = new AbortController();
  const now = () => clock().toISOString();

  const context = (): CommandContext => {
    const at = now();
    return { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" };
  };

  /** Says how far it is, at most twice a second; throws when nobody waits for it any more. */
  function reporter(id: string) {
    let last = 0;
    return async (progress: ScenarioProgress, always = false) => {
      if (ending.signal.aborted) throw new Stopped();
      if (!always && performance.now() - last < BEAT_MS) return;
      last = performance.now();
      if (!(await repository.beat(db, id, { runner, at: now(), progress }))) throw new Stopped();
    };
  }

  async function gather(row: ScenarioRow, report: ReturnType<typeof reporter>) {
    const { settings } = row;
    const needs = (await ports.needs.published(row.editionId)).filter(
      (n) => settings.kind === "all" || n.kind === settings.kind,
    );
    if (needs.length === 0) throw new Refusal("assignments.no-needs");
    const past = await engagements.ofNeeds(
      db,
      needs.map((n) => n.id),
    );
    const pinsOf = new Map<string, string[]>();
    for (const { needId, expertId } of settings.pinned)
      pinsOf.set(needId, [...(pinsOf.get(needId) ?? []), expertId]);
    const candidates: Candidate[] = [];
    let modelVersion = "";
    let experts: readonly { id: string; institution: string | null }[] = [];
    for (const [done, need] of needs.entries()) {
      await report({ phase: "ranking", done, of: needs.length });
      const mine = past.filter((e) => e.needId === need.id);
      const ranked = await suggestions.candidates(need, {
        past: mine,
        limit: settings.candidates,
        always: pinsOf.get(need.id) ?? [],
      });
      modelVersion = ranked.version;
      experts = ranked.experts;
      for (const c of ranked.items) candidates.push({ needId: need.id, ...c });
    }
    const engaged = past.flatMap((e) =>
      e.state !== "fell-through" && e.expertId && e.needId
        ? [{ needId: e.needId, expertId: e.expertId }]
        : [],
    );
    const around = { needIds: needs.map((n) => n.id), experts, candidates, engaged };
    return { problem: assignmentProblem(around, settings), candidates, modelVersion };
  }

  async function compute(row: ScenarioRow): Promise<void> {
    const report = reporter(row.id);
    const { problem, candidates, modelVersion } = await gather(row, report);
    await report({ phase: "solving", done: 0, of: 0 }, true);
    const stopping = new AbortController();
    const cancel = () => stopping.abort(new Stopped());
    ending.signal.addEventListener("abort", cancel, { once: true });
    let phase: ScenarioProgress["phase"] = "solving";
    // Solving holds no connection; whether it is still wanted is asked beside it.
    const watch = setInterval(() => {
      report({ phase, done: 0, of: 0 }, true).catch(cancel);
    }, 1_000);
    const solved = await solve(problem, {
      signal: stopping.signal,
      onChecking: () => {
        phase = "checking";
      },
    }).finally(() => {
      clearInterval(watch);
      ending.signal.removeEventListener("abort", cancel);
    });
    const rank = new Map(candidates.map((c) => [`${c.needId} ${c.expertId}`, c.rank]));
    const shown = [...solved.result.pairs, ...solved.result.alternates].map((p) => `${p.demand} ${p.supply}`);
    const summary = summaryOf(problem, solved.result, solved.checked);
    await finish(row.id, {
      state: "computed",
      summary,
      failure: null,
      problem,
      result: solved.result,
      ranks: Object.fromEntries(shown.map((k) => [k, rank.get(k) ?? 0])),
      modelVersion,
      seconds: solved.seconds,
    });
  }

  /** Saves what became of it, if it is still this process's. */
  const finish = (id: string, set: Parameters<typeof repository.update>[2]) =>
    commands.run(context(), async (work) => {
      const current = await repository.lock(work.tx, id);
      if (current?.state !== "computing" || current.runner !== runner) return work.nothingChanged();
      await repository.update(work.tx, id, {
        ...set,
        progress: null,
        runner: null,
        beatAt: null,
        computedAt: work.now,
        version: current.version + 1,
      });
      work.audit({
        action: `assignment.${set.state}`,
        entityType: "assignment",
        entityId: id,
        editionId: current.editionId,
        detail: {
          code: current.code,
          ...(set.summary ? { status: set.summary.status, pairs: set.summary.pairs } : {}),
          ...(set.modelVersion ? { modelVersion: set.modelVersion } : {}),
        },
      });
    });

  async function takeAll(): Promise<void> {
    while (!ending.signal.aborted) {
      const staleBefore = new Date(clock().getTime() - STALE_MS).toISOString();
      const id = await repository.claim(db, { runner, at: now(), staleBefore });
      const row = id && (await repository.find(db, id));
      if (!row) return;
      try {
        await compute(row);
      } catch (error) {
        if (error instanceof Stopped) continue;
        const failure = error instanceof Refusal ? error.texts : UNEXPECTED;
        if (!(error instanceof Refusal))
          logger.error({ err: error, scenario: row.code }, "assignment failed");
        await finish(row.id, { state: "failed", failure });
      }
    }
  }

  return createWorkLoop(takeAll, { ending, onError: (err) => logger.warn({ err }, "assignments") });
}
export type Computation = ReturnType<typeof createComputation>;
