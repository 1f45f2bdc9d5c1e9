import type { Notice } from "#modules/accounts/model/notice.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { RecommendationAccepted, RecommendationEngaged } from "../../model/channels/directory.ts";
import {
  type RecommendationStep,
  recommendationLifecycle,
} from "../../model/recommendations/recommendation.lifecycle.ts";
import {
  recommendationPolicy,
  recommendationSubjects,
} from "../../model/recommendations/recommendation.policy.ts";
import type { Decision } from "../../model/recommendations/recommendation.ts";
import { findChannel } from "../channels/channel.repository.ts";
import { noteRecommendation, recommendationSearchText } from "./intake.ts";
import { RECOMMENDATION_LETTER } from "./letters.ts";
import type { RecommendationPorts } from "./ports.ts";
import * as repository from "./recommendation.repository.ts";
import type { RecommendationRow } from "./tables.ts";

type Changed = { id: string; version: number; state: string; engagementId: string | null };
type Given = Decision & { readonly id: string };

const field = (id: string, zh: string, en: string): FieldSpec => ({ id, kind: "text", label: { zh, en } });
export const recommendationFields: readonly FieldSpec[] = [
  field("state", "状态", "State"),
  field("rejection", "不采纳原因", "Why not taken up"),
  field("expertCode", "专家", "Expert"),
];
const snapshotOf = (row: RecommendationRow) => ({
  state: row.state,
  rejection: row.rejection,
  expertCode: row.expertCode,
});
const changed = ({ id, version, state, engagementId }: RecommendationRow): Changed => ({
  id,
  version,
  state,
  engagementId,
});

/** Officers decide what becomes of a recommendation. An accepted one puts a person into the pool, or finds them there, and begins an engagement. */
export function createScreening(platform: Platform, ports: RecommendationPorts) {
  async function open(
    work: UnitOfWork,
    given: Given,
    action: RecommendationStep,
  ): Promise<RecommendationRow> {
    const row = (await repository.lockRecommendation(work.tx, given.id)) ?? refuse("not-found");
    const on = { subjects: recommendationSubjects(row), now: work.now };
    if (!isAllowed(work.actor, recommendationPolicy, "read", on)) refuse("not-found");
    requireAllowed(work.actor, recommendationPolicy, action, on);
    await requireVersion(work, {
      entityType: "recommendation",
      entityId: row.id,
      expected: given.version,
      stored: row.version,
      fields: recommendationFields,
    });
    return row;
  }

  async function save(
    work: UnitOfWork,
    row: RecommendationRow,
    set: Partial<RecommendationRow>,
  ): Promise<RecommendationRow> {
    const after = { ...row, ...set, version: row.version + 1, stateSince: work.context.occurredAt };
    const { id: _id, ...columns } = after;
    await work.tx.updateTable("recommendations").set(columns).where("id", "=", row.id).execute();
    work.saveVersion({
      entityType: "recommendation",
      entityId: row.id,
      version: after.version,
      snapshot: snapshotOf(after),
    });
    return after;
  }
  const decided = (work: UnitOfWork, note?: string | null) => ({
    decidedAt: work.context.occurredAt,
    decidedBy: work.actor.name,
    decisionNote: note?.trim() || null,
  });

  /** Who in the pool it is: the one an officer pointed at, or somebody new. */
  async function personOf(work: UnitOfWork, row: RecommendationRow, given: Given) {
    if (given.expertId) {
      const known = (await ports.experts.byIds([given.expertId], work)).get(given.expertId);
      return known ? { id: known.id, code: known.code, made: false } : refuse("recommendations.no-expert");
    }
    if (!given.create) return refuse("recommendations.no-expert");
    const channel = row.channelId ? await findChannel(work.tx, row.channelId) : undefined;
    const admitted = await ports.pool.admit(work, row.city, {
      name: row.name,
      institution: row.institution,
      title: row.title,
      field: row.field,
      email: row.email,
      phone: row.phone,
      channel: channel?.nameZh ?? "公开门户",
      languages: [row.language],
    });
    if ("twin" in admitted) return refuse("recommendations.same-person", { values: { code: admitted.twin } });
    return { ...admitted, made: true };
  }

  return {
    /** Takes a recommendation up as an expert of the pool, found or made; the engagement begins in the same transaction. */
    accept: (context: CommandContext, given: Given): Promise<Changed> =>
      platform.commands.run(context, async (work) => {
        const row = await open(work, given, "accept");
        const state = moveOrRefuse(recommendationLifecycle, row.state, "accept");
        const need = (await ports.needs.lock(work, row.needId)) ?? refuse("not-found");
        if (need.state !== "published")
          refuse("recommendations.need-not-open", { values: { title: need.title } });
        const person = await personOf(work, row, given);
        const after = await save(work, row, {
          state,
          expertId: person.id,
          expertCode: person.code,
          ...decided(work, given.reason),
        });
        noteRecommendation(work, after, "accept", {
          reason: given.reason?.trim() || null,
          detail: { expert: person.code, made: person.made },
        });
        const event: RecommendationAccepted = {
          type: "recommendation.accepted",
          recommendationId: row.id,
          recommendationCode: row.code,
          needId: row.needId,
          expertId: person.id,
          channelId: row.channelId,
          recommender: row.recommenderName ?? row.name,
          self: row.kind === "self",
          reason: row.reason,
        };
        await work.emit(event);
        const notice: Notice = {
          kind: "recommendation.accepted",
          to: { expertId: person.id },
          subject: {
            zh: `您已进入需求“${row.needTitle}”的对接名单`,
            en: `You are being considered for the need “${row.needTitle}”`,
          },
          text: {
            zh: `${row.kind === "self" ? "您提交的自荐" : "对您的推荐"}（编号 ${row.code}）已采纳。我们将与企业确认，双方同意前不会提供您的联系方式。如不希望参加，请回复本邮件并说明编号，我们将撤回并删除您的信息。`,
            en: `${row.kind === "self" ? "Your offer" : "A recommendation of you"} (number ${row.code}) was taken up. We now ask the enterprise; your contact is not given before both sides agree. If you do not want this, answer this mail with the number and everything is withdrawn and erased.`,
          },
          link: "/",
        };
        work.later("notice", notice);
        if (row.recommenderEmail) work.later(RECOMMENDATION_LETTER, { recommendationId: row.id });
        // The reaction has noted the engagement meanwhile.
        return changed((await repository.findRecommendation(work.tx, row.id)) ?? after);
      }),

    /** Does not take a recommendation up, for a reason of the list. */
    reject: (context: CommandContext, given: Given): Promise<Changed> =>
      platform.commands.run(context, async (work) => {
        const row = await open(work, given, "reject");
        const state = moveOrRefuse(recommendationLifecycle, row.state, "reject");
        const rejection = given.category ?? refuse("reason-required");
        if (rejection === "other" && !given.reason?.trim()) refuse("reason-required");
        const after = await save(work, row, { state, rejection, ...decided(work, given.reason) });
        noteRecommendation(work, after, "reject", {
          reason: given.reason?.trim() || null,
          detail: { category: rejection },
        });
        return changed(after);
      }),

    /** The person was recommended for this need before. */
    markDuplicate: (context: CommandContext, given: Given): Promise<Changed> =>
      platform.commands.run(context, async (work) => {
        const row = await open(work, given, "markDuplicate");
        const state = moveOrRefuse(recommendationLifecycle, row.state, "markDuplicate");
        const original = given.duplicateOf
          ? await repository.findRecommendation(work.tx, given.duplicateOf)
          : undefined;
        // One of another county's the officer does not see: to them there is none.
        const seen =
          original &&
          isAllowed(work.actor, recommendationPolicy, "read", {
            subjects: recommendationSubjects(original),
            now: work.now,
          });
        if (!seen || original.id === row.id || original.city !== row.city)
          return refuse("recommendations.unknown-original");
        const after = await save(work, row, {
          state,
          duplicateOf: original.id,
          ...decided(work, given.reason),
        });
        noteRecommendation(work, after, "mark-duplicate", { detail: { of: original.code } });
        return changed(after);
      }),

    /** Screens once more what was set aside. */
    reopen: (context: CommandContext, given: Given): Promise<Changed> =>
      platform.commands.run(context, async (work) => {
        const row = await open(work, given, "reopen");
        const state = moveOrRefuse(recommendationLifecycle, row.state, "reopen");
        if (!given.reason?.trim()) refuse("reason-required");
        const after = await save(work, row, {
          state,
          rejection: null,
          duplicateOf: null,
          decidedAt: null,
          decidedBy: null,
          decisionNote: null,
        });
        noteRecommendation(work, after, "reopen", {
          reason: given.reason.trim(),
          detail: { from: row.state },
        });
        return changed(after);
      }),

    /**
     * The person named, or who named them, wants it undone: everything that says who it is is erased; that there was a recommendation, and
     * what came of it, stays. The CV's row goes too; its bytes are removed with the files nobody names.
     */
    withdraw: (context: CommandContext, given: Given): Promise<Changed> =>
      platform.commands.run(context, async (work) => {
        const row = await open(work, given, "withdraw");
        const state = moveOrRefuse(recommendationLifecycle, row.state, "withdraw");
        if (!given.reason?.trim()) refuse("reason-required");
        const erased = {
          name: "—",
          institution: "—",
          title: null,
          email: null,
          phone: null,
          field: null,
          reason: "—",
          recommenderName: null,
          recommenderEmail: null,
          personKey: null,
          cvFileId: null,
        };
        if (row.cvFileId) await work.tx.deleteFrom("files").where("id", "=", row.cvFileId).execute();
        const after = await save(work, row, {
          state,
          ...erased,
          ...decided(work, given.reason),
          searchText: recommendationSearchText({ ...row, ...erased }),
        });
        noteRecommendation(work, after, "withdraw", {
          reason: given.reason.trim(),
          detail: { from: row.state, erased: true },
        });
        return changed(after);
      }),

    reactions: {
      /** The engagement that began with a recommendation. */
      async recommendationEngaged(work: UnitOfWork, event: RecommendationEngaged): Promise<void> {
        await work.tx
          .updateTable("recommendations")
          .set({ engagementId: event.engagementId })
          .where("id", "=", event.recommendationId)
          .execute();
      },
    },
  };
}
export type Screening = ReturnType<typeof createScreening>;
