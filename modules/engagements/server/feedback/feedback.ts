import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import {
  feedbackPolicy,
  pairSubjects,
  type SaidView,
  type SayInput,
  SIDES,
  type Side,
  sayAs,
} from "../../model/feedback.ts";
import { cardOf } from "../matching/cards.ts";
import type { Suggestions } from "../matching/suggestions.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import * as repository from "./feedback.repository.ts";
import type { FeedbackRow } from "./tables.ts";

/** Sides on which the actor stands for a pair. */
const sidesOf = (viewer: Viewer, subjects: ReturnType<typeof pairSubjects>): Side[] =>
  SIDES.filter((s) => isAllowed(viewer.actor, feedbackPolicy, sayAs[s], { subjects, now: viewer.now }));

/** "Not relevant" and its taking back: what is said stays, what is taken back stays as history. */
export function createFeedback(platform: Platform, ports: EngagementPorts, suggestions: Suggestions) {
  const { db, commands } = platform;

  async function pairOf(
    pair: { needId: string; expertId: string },
    viewer: Viewer,
    side: Side,
    work?: UnitOfWork,
  ) {
    const need = (await ports.needs.byIds([pair.needId], work)).get(pair.needId) ?? refuse("not-found");
    const expert =
      (await ports.experts.byIds([pair.expertId], work)).get(pair.expertId) ?? refuse("not-found");
    const on = { subjects: pairSubjects(need, expert), now: viewer.now };
    const reads =
      sidesOf(viewer, on.subjects).length > 0 || isAllowed(viewer.actor, feedbackPolicy, "readSaid", on);
    // What a side was never shown does not exist for it.
    const shown =
      side === "demand" ? expert.consented : side === "supply" ? need.state === "published" : true;
    if (!reads || !shown) refuse("not-found");
    requireAllowed(viewer.actor, feedbackPolicy, sayAs[side], on);
    return { need, expert };
  }

  /** Views of what was said; names of experts masked for the asking side, what officers noted kept among them. */
  async function present(rows: readonly FeedbackRow[], viewer: Viewer): Promise<SaidView[]> {
    const needs = await ports.needs.byIds([...new Set(rows.map((r) => r.needId))]);
    const experts = await ports.experts.byIds([...new Set(rows.map((r) => r.expertId))]);
    return rows.flatMap((row): SaidView[] => {
      const need = needs.get(row.needId);
      const expert = experts.get(row.expertId) ?? null;
      if (!need) return [];
      const subjects = pairSubjects(need, expert);
      const all = isAllowed(viewer.actor, feedbackPolicy, "readSaid", { subjects, now: viewer.now });
      const mine = sidesOf(viewer, subjects).includes(row.side);
      if (!all && !mine) return [];
      const masked = !all && row.side === "demand";
      return [
        {
          id: row.id,
          needId: row.needId,
          needCode: need.code,
          needTitle: need.title,
          expertId: row.expertId,
          expert: expert && (!masked || expert.consented) ? cardOf(expert, masked) : null,
          side: row.side,
          category: row.category,
          note: row.note,
          byName: row.byName,
          saidAt: row.saidAt,
          withdrawnAt: row.withdrawnAt,
          withdrawnBy: row.withdrawnBy,
          allowedActions: mine && !row.withdrawnAt ? ["withdraw"] : [],
        },
      ];
    });
  }

  const withdrawRow = async (work: UnitOfWork, row: FeedbackRow, reason: string | null) => {
    const by = { at: work.context.occurredAt, byId: work.actor.personId, byName: work.actor.name, reason };
    await repository.withdrawSaid(work.tx, row.id, by);
    work.audit({
      action: "suggestion.relevant-again",
      entityType: "suggestion",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county || null,
      reason,
      detail: { needId: row.needId, expertId: row.expertId, side: row.side, category: row.category },
    });
  };

  return {
    /** One side says that a suggestion does not fit; saying something else later replaces it and keeps the first as history. */
    async say(context: CommandContext, input: SayInput): Promise<{ id: string }> {
      const note = input.note?.trim() || null;
      if (input.category === "other" && !note) refuse("suggestions.note-required");
      // Who may not say it learns nothing of the ranking; asked again under lock below.
      await pairOf(input, { actor: context.actor, now: context.recordedAt }, input.side);
      const placement = (await suggestions.placements([input])).get(`${input.needId} ${input.expertId}`);
      return commands.run(context, async (work) => {
        await ports.needs.lock(work, input.needId);
        const { need } = await pairOf(input, { actor: work.actor, now: work.now }, input.side, work);
        const [standing] = await repository.said(work.tx, {
          needId: input.needId,
          expertId: input.expertId,
          sides: [input.side],
        });
        if (standing && standing.category === input.category && standing.note === note) {
          work.nothingChanged();
          return { id: standing.id };
        }
        if (standing) await withdrawRow(work, standing, null);
        const row: FeedbackRow = {
          id: work.newId(),
          needId: input.needId,
          expertId: input.expertId,
          side: input.side,
          editionId: need.editionId,
          activityId: need.activityId,
          county: need.county,
          category: input.category,
          note,
          rank: placement?.rank ?? null,
          modelVersion: placement?.version ?? null,
          byId: work.actor.personId,
          byName: work.actor.name,
          saidAt: context.occurredAt,
          recordedAt: work.now,
          withdrawnAt: null,
          withdrawnById: null,
          withdrawnBy: null,
          withdrawnReason: null,
        };
        await repository.insertSaid(work.tx, row);
        work.audit({
          action: "suggestion.not-relevant",
          entityType: "suggestion",
          entityId: row.id,
          editionId: row.editionId,
          county: row.county || null,
          detail: { needId: row.needId, expertId: row.expertId, side: row.side, category: row.category },
        });
        return { id: row.id };
      });
    },

    /** Takes back what one's own side said: the pair is shown to it again. */
    withdraw(context: CommandContext, input: { id: string; reason?: string | null | undefined }) {
      return commands.run(context, async (work) => {
        const row = (await repository.lockSaid(work.tx, input.id)) ?? refuse("not-found");
        const viewer = { actor: work.actor, now: work.now };
        const [seen] = await present([row], viewer);
        if (!seen) refuse("not-found");
        await pairOf(row, viewer, row.side, work);
        if (row.withdrawnAt) work.nothingChanged();
        else await withdrawRow(work, row, input.reason?.trim() || null);
        return { id: row.id };
      });
    },

    /** What was said of a need's suggestions, as far as the reader's side goes. */
    async ofNeed(viewer: Viewer, needId: string, withdrawn: boolean): Promise<SaidView[]> {
      await suggestions.readable(viewer, needId);
      return present(await repository.said(db, { needId, withdrawn }), viewer);
    },

    /** What was said of an expert's suggestions: the expert reads their own words, officers all. */
    async ofExpert(viewer: Viewer, expertId: string, withdrawn: boolean): Promise<SaidView[]> {
      await suggestions.expertReadable(viewer, expertId);
      return present(await repository.said(db, { expertId, withdrawn }), viewer);
    },
  };
}
export type Feedback = ReturnType<typeof createFeedback>;
