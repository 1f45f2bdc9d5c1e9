import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { searchText } from "#platform/db/search.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import "../../model/assignment/scenario.refusals.ts";
import type { z } from "zod";
import { assignmentPolicy, scenarioSubjects } from "../../model/assignment/scenario.policy.ts";
import type { AdoptInput, ScenarioEdit, ScenarioInput } from "../../model/assignment/scenario.ts";
import type { ProposalOutcome } from "../../model/suggestion.ts";
import type { EngagementService } from "../engagement.service.ts";
import type { EngagementPorts } from "../ports.ts";
import type { Computation } from "./computation.ts";
import * as repository from "./scenario.repository.ts";
import type { ScenarioRow } from "./tables.ts";

type Parts = {
  readonly ports: EngagementPorts;
  readonly service: Pick<EngagementService, "proposeMany">;
  readonly computation: Pick<Computation, "kick">;
};
export type Changed = { id: string; version: number };

const scenarioFields: readonly FieldSpec[] = [
  { id: "name", label: { zh: "名称", en: "Name" }, kind: "text" },
  { id: "settings", label: { zh: "条件", en: "Conditions" }, kind: "text" },
  { id: "state", label: { zh: "状态", en: "State" }, kind: "text" },
];

/** Scenarios of whole-edition assignment: made, changed, computed in the background, adopted once. */
export function createScenarioService(platform: Platform, { ports, service, computation }: Parts) {
  const { commands } = platform;

  async function lockFor(work: UnitOfWork, id: string): Promise<ScenarioRow> {
    const row = (await repository.lock(work.tx, id)) ?? refuse("not-found");
    const on = { subjects: scenarioSubjects(row), now: work.now };
    if (!isAllowed(work.actor, assignmentPolicy, "readAssignments", on)) refuse("not-found");
    requireAllowed(work.actor, assignmentPolicy, "manageAssignments", on);
    return row;
  }

  const atVersion = (work: UnitOfWork, row: ScenarioRow, expected: number) =>
    requireVersion(work, {
      entityType: "assignment",
      entityId: row.id,
      expected,
      stored: row.version,
      fields: scenarioFields,
    });

  const note = (work: UnitOfWork, row: ScenarioRow, action: string, detail: Record<string, unknown> = {}) => {
    work.audit({
      action: `assignment.${action}`,
      entityType: "assignment",
      entityId: row.id,
      editionId: row.editionId,
      detail: { code: row.code, ...detail },
    });
    const { name, settings, state } = row;
    work.saveVersion({
      entityType: "assignment",
      entityId: row.id,
      version: row.version,
      snapshot: { name, settings, state },
    });
  };

  async function insert(work: UnitOfWork, input: ScenarioInput, detail: Record<string, unknown>) {
    const edition = (await ports.editions.edition(input.editionId, work)) ?? refuse("not-found");
    requireAllowed(work.actor, assignmentPolicy, "manageAssignments", {
      subjects: scenarioSubjects(edition),
      now: work.now,
    });
    const year = (edition.startsOn ?? work.now).slice(0, 4);
    const number = await work.nextNumber(`assignment:${year}`);
    const code = `FP${year}-${String(number).padStart(3, "0")}`;
    const row: ScenarioRow = {
      id: work.newId(),
      code,
      editionId: edition.id,
      city: edition.city,
      name: input.name,
      settings: input.settings,
      state: "draft",
      progress: null,
      runner: null,
      beatAt: null,
      failure: null,
      summary: null,
      ranks: null,
      modelVersion: null,
      seconds: null,
      computedAt: null,
      createdBy: work.actor.name,
      createdAt: work.now,
      adoptedAt: null,
      adoptedBy: null,
      searchText: searchText(code, input.name),
      version: 1,
    };
    await repository.insert(work.tx, row);
    note(work, row, "create", detail);
    return { id: row.id, version: 1 };
  }

  async function save(work: UnitOfWork, row: ScenarioRow, change: Partial<ScenarioRow>, action: string) {
    const after = { ...row, ...change, version: row.version + 1 };
    await repository.update(work.tx, row.id, { ...change, version: after.version });
    note(work, after, action);
    return { id: row.id, version: after.version };
  }

  /** Only what is neither being computed nor adopted may change. */
  const requireOpen = (row: ScenarioRow) => {
    if (row.state === "computing") refuse("assignments.computing");
    if (row.state === "adopted") refuse("assignments.adopted");
  };

  return {
    create: (context: CommandContext, input: ScenarioInput): Promise<Changed> =>
      commands.run(context, (work) => insert(work, input, {})),

    /** A new scenario with another's conditions. */
    copy: (context: CommandContext, input: { id: string; name: string }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const row = await lockFor(work, input.id);
        const { editionId, settings } = row;
        return insert(work, { editionId, settings, name: input.name }, { copyOf: row.code });
      }),

    /** Changes name or conditions. A result computed under other conditions is no longer the scenario's. */
    edit: (context: CommandContext, input: ScenarioEdit & { id: string }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const row = await lockFor(work, input.id);
        await atVersion(work, row, input.version);
        requireOpen(row);
        const name = input.name ?? row.name;
        const settings = input.settings ?? row.settings;
        const same = JSON.stringify(settings) === JSON.stringify(row.settings);
        if (same && name === row.name) {
          work.nothingChanged();
          return { id: row.id, version: row.version };
        }
        const state = same ? row.state : "draft";
        return save(
          work,
          row,
          {
            name,
            settings,
            state,
            searchText: searchText(row.code, name),
            ...(same ? {} : { failure: null }),
          },
          "edit",
        );
      }),

    /** Begins the computation; its progress is read from the scenario. */
    async compute(context: CommandContext, input: { id: string }): Promise<Changed> {
      const changed = await commands.run(context, async (work) => {
        const row = await lockFor(work, input.id);
        requireOpen(row);
        const progress = { phase: "waiting" as const, done: 0, of: 0 };
        return save(
          work,
          row,
          { state: "computing", progress, failure: null, runner: null, beatAt: null },
          "compute",
        );
      });
      computation.kick();
      return changed;
    },

    /** Stops the computation; the scenario is as before, without a result of these conditions. */
    cancel: (context: CommandContext, input: { id: string }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const row = await lockFor(work, input.id);
        if (row.state !== "computing") {
          work.nothingChanged();
          return { id: row.id, version: row.version };
        }
        return save(work, row, { state: "draft", progress: null, runner: null, beatAt: null }, "cancel");
      }),

    /** Makes engagements of the result's pairs, or of those chosen, in one transaction; what is refused is reported. */
    async adopt(
      context: CommandContext,
      input: z.infer<typeof AdoptInput> & { id: string },
    ): Promise<{ outcomes: (ProposalOutcome & { needId: string; expertId: string })[] }> {
      const row = await repository.find(platform.db, input.id);
      const { result } = row ? await repository.filesOf(platform.db, row.id) : { result: null };
      const wanted = input.pairs && new Set(input.pairs.map((p) => `${p.needId} ${p.expertId}`));
      const pairs = (result?.pairs ?? [])
        .filter((p) => !wanted || wanted.has(`${p.demand} ${p.supply}`))
        .map((p) => ({ needId: p.demand, expertId: p.supply }));
      const outcomes = await service.proposeMany(
        context,
        pairs.map((pair) => ({
          ...pair,
          upTo: "screened" as const,
          reason: `按分配方案 ${row?.code}“${row?.name}”`,
        })),
        async (work) => {
          const current = await lockFor(work, input.id);
          await atVersion(work, current, input.version);
          requireOpen(current);
          if (current.state !== "computed") refuse("assignments.not-computed");
          if (pairs.length === 0) refuse("assignments.no-pairs");
          await save(
            work,
            current,
            { state: "adopted", adoptedAt: work.now, adoptedBy: work.actor.name },
            "adopt",
          );
        },
      );
      return {
        outcomes: outcomes.map((o, i) => ({ ...o, ...(pairs[i] as { needId: string; expertId: string }) })),
      };
    },
  };
}
export type ScenarioService = ReturnType<typeof createScenarioService>;
