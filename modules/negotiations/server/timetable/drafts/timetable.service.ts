import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import "../../../model/timetable/timetable.refusals.ts";
import type { z } from "zod";
import { timetablePolicy } from "../../../model/negotiation.policy.ts";
import type { TimetableEdit, TimetableInput } from "../../../model/timetable/problem/inputs.ts";
import {
  type BoardEdit,
  type BoardEdited,
  type SolveInput,
  TimetableSettings,
} from "../../../model/timetable.ts";
import type { TimetableRow } from "../../tables.ts";
import type { Situations } from "../situations.ts";
import { versionInForce } from "../versions/version.repository.ts";
import type { Computation } from "./computation.ts";
import { auditDraft, lockDraft, noteDraft, requireOpen } from "./drafts.ts";
import { moved, requireSolvable } from "./moves.ts";
import * as repository from "./timetable.repository.ts";
import { judged } from "./views.ts";

export type Changed = { id: string; version: number };

/** Drafts: made, changed by hand, solved in the background. */
export function createTimetableService(
  platform: Platform,
  { situations, computation }: { situations: Situations; computation: Pick<Computation, "kick"> },
) {
  const { commands } = platform;

  async function save(
    work: UnitOfWork,
    row: TimetableRow,
    given: { change: Partial<TimetableRow>; action: string; detail?: Record<string, unknown> },
  ): Promise<Changed> {
    const after = { ...row, ...given.change, changedAt: work.now, version: row.version + 1 };
    await repository.update(work.tx, row.id, {
      ...given.change,
      changedAt: work.now,
      version: after.version,
    });
    noteDraft(work, after, given.action, given.detail);
    return { id: row.id, version: after.version };
  }

  async function sourceOf(
    work: UnitOfWork,
    input: TimetableInput,
  ): Promise<Pick<TimetableRow, "placements" | "locked" | "settings">> {
    const settings = input.settings ?? TimetableSettings.parse({});
    if (input.from.kind === "timetable") {
      const other = await repository.find(work.tx, input.from.id);
      if (other?.activityId !== input.activityId) return refuse("not-found");
      return {
        placements: other.placements,
        locked: other.locked,
        settings: input.settings ?? other.settings,
      };
    }
    if (input.from.kind === "empty") return { placements: [], locked: [], settings };
    const version = (await versionInForce(work.tx, input.activityId)) ?? refuse("timetables.no-version");
    return { placements: version.placements, locked: [], settings };
  }

  return {
    create: (context: CommandContext, input: TimetableInput): Promise<Changed> =>
      commands.run(context, async (work) => {
        const loaded = (await situations.load(input.activityId, work)) ?? refuse("not-found");
        const on = { subjects: loaded.subjects, now: work.now };
        if (!isAllowed(work.actor, timetablePolicy, "readTimetables", on)) refuse("not-found");
        requireAllowed(work.actor, timetablePolicy, "manageTimetables", on);
        const { programme } = loaded;
        const source = await sourceOf(work, input);
        const year = (programme.startsOn ?? work.now).slice(0, 4);
        const code = `PC${year}-${String(await work.nextNumber(`timetable:${year}`)).padStart(3, "0")}`;
        const draft: TimetableRow = {
          id: work.newId(),
          activityId: programme.activityId,
          editionId: programme.editionId,
          city: programme.city,
          code,
          name: input.name,
          state: "draft",
          ...source,
          unplaced: [],
          quality: null,
          bound: null,
          conflict: null,
          failure: null,
          progress: null,
          runner: null,
          beatAt: null,
          stopAsked: false,
          createdBy: work.actor.name,
          createdAt: work.now,
          changedAt: work.now,
          searchText: searchText(code, input.name),
          version: 1,
        };
        const row = { ...draft, quality: judged(draft, loaded).quality };
        await repository.insert(work.tx, row);
        noteDraft(work, row, "create", { from: input.from.kind });
        return { id: row.id, version: 1 };
      }),

    /** Changes name or conditions; what was proved under other conditions no longer is. */
    edit: (context: CommandContext, input: TimetableEdit & { id: string }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { row, loaded } = await lockDraft(work, situations, input.id);
        await requireOpen(work, row, input.version);
        const name = input.name ?? row.name;
        const settings = input.settings ?? row.settings;
        const after: TimetableRow = { ...row, name, settings };
        const { quality } = judged(after, loaded);
        const change = {
          name,
          settings,
          quality,
          conflict: null,
          failure: null,
          searchText: searchText(row.code, name),
        };
        return save(work, row, { change, action: "edit" });
      }),

    remove: (context: CommandContext, input: { id: string }): Promise<{ id: string }> =>
      commands.run(context, async (work) => {
        const { row } = await lockDraft(work, situations, input.id);
        await requireOpen(work, row);
        await repository.remove(work.tx, row.id);
        noteDraft(work, { ...row, version: row.version + 1 }, "delete");
        return { id: row.id };
      }),

    /** Moves by hand, all or none. Conflicts are told, not refused: a draft may hold them, a publication may not. */
    move: (
      context: CommandContext,
      input: BoardEdit & { id: string },
    ): Promise<z.infer<typeof BoardEdited>> =>
      commands.run(context, async (work) => {
        const { row, loaded } = await lockDraft(work, situations, input.id);
        await requireOpen(work, row, input.version);
        const { problem, placements: known } = judged(row, loaded);
        const placements = moved(problem, known, input.place);
        const placed = new Set(placements.map((p) => p.meeting));
        const unlocked = new Set(input.unlock);
        const locked = [...new Set([...row.locked, ...input.lock])].filter(
          (m) => placed.has(m) && !unlocked.has(m),
        );
        const change = { placements, locked, bound: null, conflict: null, failure: null };
        const after = judged({ ...row, ...change }, loaded);
        const saved = await save(work, row, {
          change: { ...change, quality: after.quality },
          action: "move",
          detail: { moved: input.place.length, locked: input.lock.length, unlocked: input.unlock.length },
        });
        return { version: saved.version, violations: after.violations, quality: after.quality };
      }),

    /** Begins a solve in the background; its progress is read from the draft. Contradictions are refused at once, by name. */
    async solve(
      context: CommandContext,
      input: z.infer<typeof SolveInput> & { id: string },
    ): Promise<Changed> {
      const changed = await commands.run(context, async (work) => {
        const { row, loaded } = await lockDraft(work, situations, input.id);
        await requireOpen(work, row, input.version);
        requireSolvable(row, loaded, input.scope);
        const progress = {
          phase: "waiting" as const,
          scope: input.scope,
          seconds: 0,
          of: row.settings.seconds,
          placed: row.placements.length,
          unplaced: 0,
          breaks: null,
          bound: null,
        };
        const change = {
          state: "solving" as const,
          progress,
          runner: null,
          beatAt: null,
          stopAsked: false,
          conflict: null,
          failure: null,
        };
        return save(work, row, { change, action: "solve", detail: { scope: input.scope } });
      });
      computation.kick();
      return changed;
    },

    /** Asks a solve to end; what it has found so far stays. */
    stop: (context: CommandContext, input: { id: string }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { row } = await lockDraft(work, situations, input.id);
        if (row.state !== "solving") {
          work.nothingChanged();
          return { id: row.id, version: row.version };
        }
        // Nobody has begun yet: it is a draft again at once.
        if (row.runner === null)
          return save(work, row, {
            change: { state: "draft", progress: null, stopAsked: false },
            action: "stop",
          });
        await repository.update(work.tx, row.id, { stopAsked: true });
        auditDraft(work, row, { action: "stop" });
        return { id: row.id, version: row.version };
      }),
  };
}
export type TimetableService = ReturnType<typeof createTimetableService>;
