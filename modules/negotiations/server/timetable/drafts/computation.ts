import {
  type Outcome,
  type Placement as Placed,
  problemDefects,
  timetableOf,
  violations,
} from "#libs/timetable/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { newId } from "#platform/commands/ids.ts";
import { createWorkLoop } from "#platform/jobs/work-loop.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { solveInThreads } from "#platform/timetable/portfolio.ts";
import { ask } from "#platform/timetable/question.ts";
import { named } from "../../../model/timetable/names.ts";
import { earlier } from "../../../model/timetable/problem/earlier.ts";
import { knownPlacements, timetableProblem, withFixed } from "../../../model/timetable/problem/problem.ts";
import { qualityOf } from "../../../model/timetable/problem/quality.ts";
import type { Cause, Placement, SolveProgress } from "../../../model/timetable.ts";
import type { TimetableRow } from "../../tables.ts";
import { problemDigest, type Situations } from "../situations.ts";
import * as repository from "./timetable.repository.ts";

/** A process silent for this long is taken for dead; another goes on from the best that was saved. */
const STALE_MS = 30_000;
const BEAT_MS = 500;
/** For the smallest reason of an impossibility. */
const EXPLANATION_SECONDS = 8;
const LEAST_SECONDS = 2;

/** The solve is no longer this process's: taken over, or the row is gone. */
class Lost extends Error {}

const UNEXPECTED: Text = {
  zh: "自动排程中途出错，已保留目前的安排；多次失败请联系管理员",
  en: "Solving failed; what was placed is kept. Tell the administrator if it keeps failing",
};
const IMPOSSIBLE: Text = {
  zh: "必须同时满足的规则互相冲突，没有可行的时间表；冲突的规则列在下面",
  en: "No timetable can satisfy all rules that must hold; those that conflict are listed below",
};
const NOT_FOUND: Text = {
  zh: "在限定的时间内没有找到可行的时间表，可延长时间后再试",
  en: "No timetable was found in the time given; try again with more time",
};

type Result = Partial<TimetableRow>;
export type Computation = ReturnType<typeof createComputation>;

const asPlacements = (list: readonly Placed[]): Placement[] =>
  list.map((p) => ({
    meeting: String(p.meeting),
    slot: String(p.slot),
    table: p.table === null ? null : String(p.table),
  }));

/**
 * Solves drafts in the background, one after another, in threads. Several processes may run it: a lease keeps each solve with one
 * of them, and the best so far is saved while it runs, so that nothing is lost when a process dies or somebody stops it.
 */
export function createComputation(platform: Platform, situations: Situations) {
  const { db, commands, logger, clock } = platform;
  const runner = newId();
  const ending = new AbortController();
  const now = () => clock().toISOString();
  const context = (): CommandContext => {
    const at = now();
    return { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" };
  };

  async function compute(row: TimetableRow): Promise<Result> {
    const loaded = await situations.load(row.activityId);
    if (!loaded) throw new Lost();
    const { situation, labels } = loaded;
    const { problem } = timetableProblem(situation, row.settings);
    const known = knownPlacements(problem, row.placements);
    const scope = row.progress?.scope ?? "all";
    const fixed = scope === "unplaced" ? known : known.filter((p) => row.locked.includes(p.meeting));
    const given = withFixed(problem, fixed);
    const [defect] = problemDefects(given);
    if (defect) return { failure: named(defect.text, labels), conflict: [] };
    const start = violations(given, known).length === 0 ? known : [];
    const { outcome, seconds } = await search(row, { problem: given, start, scope });
    const proven = (breaks: number, bound: number, optimal: boolean): Result => ({
      bound:
        scope === "all" && row.settings.breaks
          ? { breaks: Math.min(bound, breaks), problem: problemDigest(problem), optimal }
          : null,
    });
    if (outcome.infeasible) {
      const found = await ask({ kind: "conflict", problem: given, seconds: EXPLANATION_SECONDS });
      return {
        failure: IMPOSSIBLE,
        conflict: (found?.causes ?? []) as Cause[],
        placements: row.placements,
        bound: null,
      };
    }
    if (!outcome.best) return { failure: NOT_FOUND, conflict: null, bound: null };
    const timetable = timetableOf(outcome, keptTables(outcome, start));
    // What stood where it stands stays; of the rest, where nothing else tells two timetables apart, the earlier one.
    const was = new Map([...start, ...fixed].map((p) => [p.meeting, p.slot]));
    const solved = asPlacements(timetable.placements);
    const held = new Set(solved.filter((p) => was.get(p.meeting) === p.slot).map((p) => p.meeting));
    const placements = earlier(given, solved, { rooms: situation.rooms, held });
    const result = proven(timetable.breaks ?? 0, timetable.bound ?? 0, timetable.status === "optimal");
    const quality = qualityOf(problem, placements, { rooms: situation.rooms, proven: result.bound ?? null });
    logger.info(
      { timetable: row.code, seconds, breaks: quality.breaks, placed: quality.placed },
      "timetable solved",
    );
    return {
      ...result,
      placements,
      unplaced: timetable.unplaced.map((u) => ({ meeting: String(u.meeting), why: u.why })),
      quality,
      conflict: null,
      failure: null,
    };
  }

  /** Searches and proves in threads; says how far it is twice a second and stops when asked to. */
  async function search(
    row: TimetableRow,
    given: {
      problem: Parameters<typeof solveInThreads>[0];
      start: readonly Placement[];
      scope: SolveProgress["scope"];
    },
  ): Promise<{ outcome: Outcome; seconds: number }> {
    const { problem, start, scope } = given;
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    ending.signal.addEventListener("abort", stop, { once: true });
    // A solve that was taken over goes on where the other process was.
    const before = row.progress?.phase === "waiting" ? 0 : (row.progress?.seconds ?? 0);
    const allowed = Math.max(LEAST_SECONDS, row.settings.seconds - before);
    const begun = performance.now();
    const spent = () => before + (performance.now() - begun) / 1000;
    let best: Outcome | undefined;
    let outcome: Outcome;
    let [fresh, lost] = [false, false];
    const meetings = problem.meetings.length - (problem.cancelled?.length ?? 0);
    const bounds: { breaks: number | undefined; bound: number | null } = { breaks: undefined, bound: null };
    const tell = async () => {
      const timetable = fresh && best ? timetableOf(best, keptTables(best, start)) : undefined;
      fresh = false;
      const unplaced = best?.best
        ? best.best.slots.subarray(0, best.problem.realMeetings).reduce((n, s) => n + (s < 0 ? 1 : 0), 0)
        : 0;
      const progress: SolveProgress = {
        phase: best ? "proving" : "searching",
        scope,
        seconds: Math.round(spent() * 10) / 10,
        of: row.settings.seconds,
        placed: best ? meetings - unplaced : 0,
        unplaced,
        breaks: bounds.breaks ?? null,
        bound: row.settings.breaks ? bounds.bound : null,
      };
      const placements = timetable ? asPlacements(timetable.placements) : undefined;
      const reply = await repository.beat(db, row.id, { runner, at: now(), progress, placements });
      if (!reply) lost = true;
      if (!reply || reply.stopAsked) stop();
    };
    let telling: Promise<void> = tell();
    let busy = false;
    const watch = setInterval(() => {
      if (busy) return;
      busy = true;
      telling = tell()
        .catch((err) => logger.warn({ err }, "timetable progress"))
        .finally(() => {
          busy = false;
        });
    }, BEAT_MS);
    try {
      outcome = await solveInThreads(problem, {
        seconds: allowed,
        seed: row.settings.seed,
        prove: row.settings.prove,
        signal: stopping.signal,
        threadsOnly: true,
        ...(start.length > 0 ? { start } : {}),
        onProgress: (breaks, bound) => {
          bounds.breaks = breaks;
          bounds.bound = bound;
        },
        onBetter: (found) => {
          best = found;
          fresh = true;
        },
      });
    } finally {
      clearInterval(watch);
      ending.signal.removeEventListener("abort", stop);
      await telling;
    }
    if (lost || ending.signal.aborted) throw new Lost();
    return { outcome, seconds: spent() };
  }

  /** Saves what became of it, if it is still this process's. */
  const finish = (id: string, result: Result) =>
    commands.run(context(), async (work) => {
      const current = await repository.lock(work.tx, id);
      if (current?.state !== "solving" || current.runner !== runner) return work.nothingChanged();
      const version = current.version + 1;
      await repository.update(work.tx, id, {
        ...result,
        state: "draft",
        progress: null,
        runner: null,
        beatAt: null,
        stopAsked: false,
        changedAt: work.now,
        version,
      });
      work.audit({
        action: "timetable.solved",
        entityType: "timetable",
        entityId: id,
        editionId: current.editionId,
        detail: {
          code: current.code,
          ...(result.quality ? { placed: result.quality.placed, breaks: result.quality.breaks } : {}),
          ...(result.failure ? { failure: result.failure.zh } : {}),
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
        await finish(row.id, await compute(row));
      } catch (error) {
        if (error instanceof Lost) continue;
        logger.error({ err: error, timetable: row.code }, "solving failed");
        await finish(row.id, { failure: UNEXPECTED });
      }
    }
  }

  return createWorkLoop(takeAll, { ending, onError: (err) => logger.warn({ err }, "timetables") });
}

/** Meetings that stay in their slot keep their table where they can. */
function keptTables({ best, problem }: Outcome, start: readonly Placement[]): number[] {
  const tables = new Map((problem.lookup.problem.tables ?? []).map((t, i) => [t.id, i]));
  const at = new Map<string | number, Placement>(start.map((p) => [p.meeting, p]));
  return Array.from({ length: problem.realMeetings }, (_, m) => {
    const was = at.get(problem.ids[m] ?? "");
    const same = was && problem.lookup.slots.get(was.slot) === best?.slots[m];
    return same ? (tables.get(was.table ?? "") ?? -1) : -1;
  });
}
