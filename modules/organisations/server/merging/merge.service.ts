import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { uniqueViolation } from "#platform/db/database.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { OrganisationMerged, OrganisationUnmerged } from "../../model/directory.ts";
import { type MergeChoices, merge, mergePlan, unmerge } from "../../model/merge.ts";
import { organisationLifecycle } from "../../model/organisation.lifecycle.ts";
import { organisationPolicy, organisationSubjects } from "../../model/organisation.policy.ts";
import { type Organisation, organisationFields } from "../../model/organisation.ts";
import * as repository from "../organisation.repository.ts";
import { may, type Viewer } from "../organisation.views.ts";
import { recordChange } from "../registry.ts";
import { type PlanView, planView } from "./merge.views.ts";

export type MergeRequest = {
  readonly into: string;
  readonly from: string;
  readonly choices: MergeChoices;
  readonly reason: string;
  /** Versions the person compared; a later edit of either is refused with what changed. */
  readonly versions?: { readonly into: number; readonly from: number };
};
type PairIds = { readonly into: string; readonly from: string };

const mergedBefore = (o: Organisation): never =>
  refuse("organisations.merged-already", { values: { name: o.fullName } });

/** Merging two organisations and undoing it. */
export function createMergeService({ db, commands }: Platform) {
  const pairOf = (records: ReadonlyMap<string, Organisation>, ids: PairIds, viewer: Viewer) => {
    const into = records.get(ids.into);
    const from = records.get(ids.from);
    if (!into || !from || !may(viewer, "read", into) || !may(viewer, "read", from))
      return refuse("not-found");
    return { into, from };
  };

  function authorise(
    viewer: Viewer,
    pair: { into: Organisation; from: Organisation },
    action: "merge" | "unmerge",
  ) {
    for (const organisation of [pair.into, pair.from])
      requireAllowed(viewer.actor, organisationPolicy, action, {
        subjects: organisationSubjects(organisation),
        now: viewer.now,
      });
  }

  async function requireCompared(work: UnitOfWork, organisation: Organisation, expected: number | undefined) {
    if (expected === undefined) return;
    const { id, version } = organisation;
    await requireVersion(work, {
      entityType: "organisation",
      entityId: id,
      expected,
      stored: version,
      fields: organisationFields,
    });
  }

  return {
    /** What merging would change, with the choices made so far. Writes nothing. */
    async plan(ids: PairIds, choices: MergeChoices, viewer: Viewer): Promise<PlanView> {
      if (ids.into === ids.from) refuse("organisations.merge-itself");
      const records = new Map((await repository.byIds(db, [ids.into, ids.from])).map((o) => [o.id, o]));
      const pair = pairOf(records, ids, viewer);
      authorise(viewer, pair, "merge");
      for (const o of [pair.into, pair.from]) if (o.state === "merged") mergedBefore(o);
      return planView(mergePlan(pair.into, pair.from, choices), pair, viewer);
    },

    /**
     * Merges `from` into `into`: empty fields are filled, differing ones follow the choices, names become aliases. The merged
     * record keeps everything and leads to the survivor; `organisation.merged` moves what refers to it. Different codes need
     * a choice (`organisations.codes-differ`).
     */
    merge(
      context: CommandContext,
      request: MergeRequest,
    ): Promise<{ mergeId: string; into: string; from: string }> {
      return commands.run(context, async (work) => {
        if (request.into === request.from) refuse("organisations.merge-itself");
        if (!request.reason.trim()) refuse("reason-required");
        const viewer = { actor: work.actor, now: work.now };
        const locked = await repository.lock(work.tx, [request.into, request.from]);
        const pair = pairOf(locked, request, viewer);
        authorise(viewer, pair, "merge");
        for (const o of [pair.into, pair.from]) if (o.state === "merged") mergedBefore(o);
        await requireCompared(work, pair.into, request.versions?.into);
        await requireCompared(work, pair.from, request.versions?.from);
        const plan = mergePlan(pair.into, pair.from, request.choices);
        if (plan.codesDiffer && request.choices.uscc === undefined)
          refuse("organisations.codes-differ", {
            values: { into: pair.into.uscc ?? "", from: pair.from.uscc ?? "" },
          });
        const done = merge(pair.into, pair.from, plan);
        const state = moveOrRefuse(organisationLifecycle, pair.from.state, "merge");
        const from = { ...done.from, state, version: pair.from.version + 1 };
        const into = { ...done.into, version: pair.into.version + 1 };
        // The merged one first: it gives up its code and name before the survivor takes them.
        await repository.save(work.tx, [from, into], work.now);
        const mergeId = work.newId();
        await work.tx
          .insertInto("organisationMerges")
          .values({
            id: mergeId,
            intoId: into.id,
            fromId: from.id,
            plan: JSON.stringify(plan),
            reason: request.reason.trim(),
            mergedAt: work.now,
            mergedBy: work.actor.name,
            undoneAt: null,
            undoneBy: null,
            undoReason: null,
          })
          .execute();
        const note = { reason: request.reason.trim(), action: "organisation.merge" };
        recordChange(work, into, {
          ...note,
          fields: plan.fieldsTaken.map((t) => t.field),
          detail: { mergeId, from: from.id },
        });
        recordChange(work, from, { ...note, detail: { mergeId, into: into.id } });
        const event: OrganisationMerged = {
          type: "organisation.merged",
          mergeId,
          from: from.id,
          into: into.id,
        };
        await work.emit(event);
        return { mergeId, into: into.id, from: from.id };
      });
    },

    /** Undoes a merge; fields edited since keep the edit and are named in `kept`. `organisation.unmerged` moves references back. */
    unmerge(
      context: CommandContext,
      undo: { mergeId: string; reason: string },
    ): Promise<{ into: string; from: string; kept: string[] }> {
      return commands.run(context, async (work) => {
        if (!undo.reason.trim()) refuse("reason-required");
        const viewer = { actor: work.actor, now: work.now };
        const stored =
          (await work.tx
            .selectFrom("organisationMerges")
            .selectAll()
            .where("id", "=", undo.mergeId)
            .forUpdate()
            .executeTakeFirst()) ?? refuse("not-found");
        const ids = { into: stored.intoId, from: stored.fromId };
        const pair = pairOf(await repository.lock(work.tx, [ids.into, ids.from]), ids, viewer);
        authorise(viewer, pair, "unmerge");
        if (stored.undoneAt !== null) refuse("organisations.merge-undone");
        if (pair.into.state === "merged")
          refuse("organisations.merged-further", { values: { name: pair.into.fullName } });
        const done = unmerge(pair.into, pair.from, stored.plan);
        const state = moveOrRefuse(organisationLifecycle, pair.from.state, "unmerge");
        const into = { ...done.into, version: pair.into.version + 1 };
        const from = { ...done.from, state, version: pair.from.version + 1 };
        try {
          await repository.save(work.tx, [into, from], work.now);
        } catch (error) {
          if (uniqueViolation(error) === undefined) throw error;
          refuse(
            uniqueViolation(error) === "organisations_one_uscc"
              ? "organisations.uscc-taken"
              : "organisations.name-taken",
            { values: { uscc: from.uscc ?? "", name: from.fullName } },
          );
        }
        const reason = undo.reason.trim();
        await work.tx
          .updateTable("organisationMerges")
          .set({ undoneAt: work.now, undoneBy: work.actor.name, undoReason: reason })
          .where("id", "=", undo.mergeId)
          .execute();
        const kept = [...done.kept];
        const note = { reason, action: "organisation.unmerge" };
        recordChange(work, into, { ...note, detail: { mergeId: undo.mergeId, from: from.id, kept } });
        recordChange(work, from, { ...note, detail: { mergeId: undo.mergeId, into: into.id } });
        const event: OrganisationUnmerged = {
          type: "organisation.unmerged",
          mergeId: undo.mergeId,
          from: from.id,
          into: into.id,
        };
        await work.emit(event);
        return { into: into.id, from: from.id, kept };
      });
    },
  };
}
export type MergeService = ReturnType<typeof createMergeService>;
