import type { AssignmentResult } from "#libs/matching/index.ts";
import type { ExpertRef } from "#modules/experts/model/directory.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { compareScenarios } from "../../model/assignment/problem.ts";
import {
  type AssignmentAction,
  assignmentPolicy,
  scenarioSubjects,
} from "../../model/assignment/scenario.policy.ts";
import type { AssignedNeed, ScenarioComparison, ScenarioView } from "../../model/assignment/scenario.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import * as repository from "./scenario.repository.ts";
import type { ScenarioFiles, ScenarioRow } from "./tables.ts";

/** What may be done with a scenario in its state, for who is allowed to manage it. */
export function scenarioActions(row: Pick<ScenarioRow, "state" | "city">, viewer: Viewer): string[] {
  const on = { subjects: scenarioSubjects(row), now: viewer.now };
  if (!isAllowed(viewer.actor, assignmentPolicy, "manageAssignments", on)) return [];
  const open: Readonly<Record<ScenarioRow["state"], readonly string[]>> = {
    draft: ["edit", "compute", "copy"],
    computing: ["cancel"],
    computed: ["edit", "compute", "copy", "adopt"],
    failed: ["edit", "compute", "copy"],
    adopted: ["copy"],
  };
  return [...open[row.state]];
}

/** Scenarios as people read them: names instead of ids. */
export function createScenarioViews({ db }: Platform, ports: EngagementPorts) {
  /** The row, if this person may read it at all. */
  async function readable(id: string, viewer: Viewer, action: AssignmentAction = "readAssignments") {
    const row = (await repository.find(db, id)) ?? refuse("not-found");
    const on = { subjects: scenarioSubjects(row), now: viewer.now };
    if (!isAllowed(viewer.actor, assignmentPolicy, action, on)) refuse("not-found");
    return row;
  }

  async function namesFor(needIds: readonly string[], expertIds: readonly string[]) {
    const [needs, experts] = await Promise.all([ports.needs.byIds(needIds), ports.experts.byIds(expertIds)]);
    const organisations = await ports.organisations.byIds([
      ...new Set([...needs.values()].map((n) => n.organisationId)),
    ]);
    return { needs, experts, organisations };
  }

  async function needsOf(row: ScenarioRow, { problem, result }: ScenarioFiles): Promise<AssignedNeed[]> {
    if (!problem || !result) return [];
    const shown = [...result.pairs, ...result.alternates];
    const { needs, experts, organisations } = await namesFor(
      problem.demands.map((d) => d.id),
      [...new Set(shown.map((p) => p.supply))],
    );
    const assigned = byDemand(result.pairs);
    const alternates = byDemand(result.alternates);
    const unfilled = new Map(result.unfilled.map((u) => [u.demand, u]));
    const named = (pair: AssignmentResult["pairs"][number]) => {
      const expert: ExpertRef | undefined = experts.get(pair.supply);
      return {
        expertId: pair.supply,
        name: expert?.name ?? "—",
        nameEn: expert?.nameEn ?? null,
        organisationName: expert?.organisationName ?? null,
        score: pair.affinity,
        rank: row.ranks?.[`${pair.demand} ${pair.supply}`] ?? 0,
        pinned: pair.pinned === true,
      };
    };
    return problem.demands.flatMap(({ id, min, max }) => {
      const need = needs.get(id);
      if (!need) return [];
      const mine = (assigned.get(id) ?? []).map(named).sort((a, b) => b.score - a.score);
      const missing = unfilled.get(id);
      return [
        {
          needId: id,
          code: need.code,
          title: need.title,
          county: need.county,
          organisationName: organisations.get(need.organisationId)?.fullName ?? null,
          min,
          max,
          score: mine.reduce((sum, e) => sum + e.score, 0),
          experts: mine,
          alternates: (alternates.get(id) ?? []).map(named),
          short: missing?.short ?? 0,
          why: missing ? { zh: missing.why.zh, en: missing.why.en } : null,
        },
      ];
    });
  }

  return {
    readable,

    async view(id: string, viewer: Viewer): Promise<ScenarioView> {
      const row = await readable(id, viewer);
      const files = await repository.filesOf(db, id);
      const conflict = files.result?.conflict;
      return {
        id: row.id,
        version: row.version,
        code: row.code,
        name: row.name,
        objective: row.settings.objective,
        state: row.state,
        pairs: row.summary?.pairs ?? null,
        needsServed: row.summary?.needsServed ?? null,
        needsEmpty: row.summary?.needsEmpty ?? null,
        total: row.summary?.total ?? null,
        createdBy: row.createdBy,
        createdAt: row.createdAt,
        computedAt: row.computedAt,
        allowedActions: scenarioActions(row, viewer),
        editionId: row.editionId,
        settings: row.settings,
        progress: row.progress,
        failure: row.failure,
        summary: row.summary,
        conflict: conflict ? await conflictInWords(conflict) : null,
        modelVersion: row.modelVersion,
        seconds: row.seconds,
        adoptedAt: row.adoptedAt,
        adoptedBy: row.adoptedBy,
        needs: await needsOf(row, files),
      };
    },

    /** The problem or the result as files for `huizhi assign check`. */
    async file(id: string, viewer: Viewer, which: keyof ScenarioFiles): Promise<unknown> {
      await readable(id, viewer);
      return (await repository.filesOf(db, id))[which] ?? refuse("assignments.not-computed");
    },

    async compare(leftId: string, rightId: string, viewer: Viewer): Promise<ScenarioComparison> {
      const sides = await Promise.all(
        [leftId, rightId].map(async (id) => {
          const row = await readable(id, viewer);
          const { result } = await repository.filesOf(db, id);
          if (!result || !row.summary) return refuse("assignments.not-computed");
          return { id, name: row.name, summary: row.summary, pairs: result.pairs, editionId: row.editionId };
        }),
      );
      const [left, right] = sides as [(typeof sides)[number], (typeof sides)[number]];
      // Two editions have no need in common: comparing them says nothing.
      if (left.editionId !== right.editionId) refuse("not-found");
      const pairs = [...left.pairs, ...right.pairs];
      const { needs, experts } = await namesFor(
        [...new Set(pairs.map((p) => p.demand))],
        [...new Set(pairs.map((p) => p.supply))],
      );
      return compareScenarios(left, right, {
        need: (id) => {
          const need = needs.get(id);
          return { code: need?.code ?? "—", title: need?.title ?? "—", county: need?.county ?? "" };
        },
        expert: (id) => ({ name: experts.get(id)?.name ?? "—", nameEn: experts.get(id)?.nameEn ?? null }),
      });
    },
  };

  /** Which minimums contradict each other, by the codes people know. */
  async function conflictInWords(conflict: NonNullable<AssignmentResult["conflict"]>) {
    const pinned = conflict.pins.flat();
    const { needs, experts } = await namesFor([...conflict.demands, ...pinned], pinned);
    const codeOf = (id: string) => needs.get(id)?.code ?? experts.get(id)?.name ?? "—";
    const some = [...conflict.demands, ...conflict.pins.map(([d, s]) => `${d} ${s}`)]
      .slice(0, 30)
      .map((key) => key.split(" ").map(codeOf).join("–"));
    const { required, possible } = conflict;
    return {
      zh: `${some.join("、")}：至少需要 ${required} 个名额，最多只有 ${possible} 个。`,
      en: `${some.join(", ")}: they need at least ${required} places, and there are at most ${possible}.`,
    };
  }
}
export type ScenarioViews = ReturnType<typeof createScenarioViews>;

function byDemand<T extends { readonly demand: string }>(pairs: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const pair of pairs) grouped.set(pair.demand, [...(grouped.get(pair.demand) ?? []), pair]);
  return grouped;
}
