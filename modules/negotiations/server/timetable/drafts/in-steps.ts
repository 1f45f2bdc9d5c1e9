import { problemDefects, repair } from "#libs/timetable/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { cadicalFactory } from "#platform/timetable/cadical.ts";
import { solveInSteps } from "#platform/timetable/portfolio.ts";
import { timetableProblem } from "../../../model/timetable/problem/problem.ts";
import { qualityOf } from "../../../model/timetable/problem/quality.ts";
import type { Placement, RepairTrigger } from "../../../model/timetable.ts";
import { proposalOf } from "../repairs/repair.reckoning.ts";
import { lockRepair, updateRepair } from "../repairs/repair.repository.ts";
import type { Repairs } from "../repairs/repairs.ts";
import { problemDigest, type Situations } from "../situations.ts";
import { lockDraft, noteDraft, requireOpen } from "./drafts.ts";
import * as repository from "./timetable.repository.ts";

type Steps = { readonly steps: number; readonly seed: number };

/**
 * Drafts and repairs computed inside one command and with a budget of steps instead of seconds: the same result on every machine
 * at every load, as the demonstration edition needs it.
 */
export function createInSteps(platform: Platform, situations: Situations, repairs: Repairs) {
  const { commands } = platform;
  return {
    /** Solves a draft and proves it as far as the steps reach. @throws Refusal `timetables.violations` when its rules contradict */
    solve: (
      context: CommandContext,
      input: Steps & { id: string },
    ): Promise<{ id: string; version: number }> =>
      commands.run(context, async (work) => {
        const { row, loaded } = await lockDraft(work, situations, input.id);
        await requireOpen(work, row);
        const { problem } = timetableProblem(loaded.situation, row.settings);
        if (problemDefects(problem).length > 0) return refuse("timetables.nothing-placed");
        const timetable = await solveInSteps(problem, {
          steps: input.steps,
          seed: input.seed,
          prove: false,
          signal: new AbortController().signal,
          onProgress: () => {},
        });
        if (timetable.status === "infeasible") return refuse("timetables.nothing-placed");
        const placements = timetable.placements as Placement[];
        const bound = {
          breaks: Math.min(timetable.bound ?? 0, timetable.breaks ?? 0),
          problem: problemDigest(problem),
          optimal: timetable.status === "optimal",
        };
        const quality = qualityOf(problem, placements, { rooms: loaded.situation.rooms, proven: bound });
        const change = {
          placements,
          bound,
          quality,
          unplaced: timetable.unplaced.map((u) => ({ meeting: String(u.meeting), why: u.why })),
          conflict: null,
          failure: null,
          changedAt: work.now,
          version: row.version + 1,
        };
        await repository.update(work.tx, row.id, change);
        noteDraft(work, { ...row, ...change }, "solved", { placed: quality.placed, breaks: quality.breaks });
        return { id: row.id, version: change.version };
      }),

    /** Proposes a repair that is there at once. @returns its id and version, to be decided */
    repair: (
      context: CommandContext,
      input: Steps & { activityId: string; trigger: RepairTrigger },
    ): Promise<{ id: string; version: number; state: string }> =>
      commands.run(context, async (work) => {
        const { activityId, trigger, steps, seed } = input;
        const id = await repairs.proposeWithin(work, { activityId, trigger });
        const row = (await lockRepair(work.tx, id)) ?? refuse("not-found");
        const loaded = (await situations.load(activityId, work)) ?? refuse("not-found");
        const repaired = repair(row.problem ?? refuse("not-found"), row.placements ?? [], {
          budget: { steps },
          seed,
          sat: await cadicalFactory(),
        });
        const titles = new Map(loaded.situation.meetings.map((m) => [m.id, m.title]));
        const set = proposalOf(row, repaired, titles);
        await updateRepair(work.tx, id, { ...set, version: row.version + 1 });
        work.audit({
          action: `timetable.repair-${set.state}`,
          entityType: "repair",
          entityId: id,
          editionId: row.editionId,
          detail: { changes: set.changes?.length ?? 0, bound: set.bound ?? null },
        });
        return { id, version: row.version + 1, state: set.state ?? row.state };
      }),
  };
}
