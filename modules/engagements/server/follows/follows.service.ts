import type { ExpertRef } from "#modules/experts/model/directory.ts";
import type { NeedStateChanged } from "#modules/needs/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { needChangedNotice } from "../../model/follows/follow.ts";
import { refuseNotOpen } from "../../model/need-not-open.ts";
import type { InterestView } from "../../model/questions/question.ts";
import * as engagements from "../engagement.repository.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import * as questions from "../questions/questions.repository.ts";
import type { FollowRow } from "../questions/tables.ts";

/** The acting expert's record. @throws Refusal questions.no-profile */
export async function expertOf(
  work: UnitOfWork,
  ports: Pick<EngagementPorts, "experts">,
): Promise<ExpertRef> {
  const expert = (await ports.experts.byPerson?.(work.actor.personId, work)) ?? null;
  if (!expert || expert.state === "withdrawn") return refuse("questions.no-profile");
  return expert;
}

/** Needs an expert follows: told when they leave the public or come back. */
export function createFollows({ db, commands }: Platform, ports: EngagementPorts) {
  const standing = (reader: typeof db, needId: string, expertId: string): Promise<FollowRow | undefined> =>
    reader
      .selectFrom("needFollows")
      .selectAll()
      .where("needId", "=", needId)
      .where("expertId", "=", expertId)
      .where("unfollowedAt", "is", null)
      .executeTakeFirst();

  return {
    /** Follows a published need. @throws Refusal engagements.need-not-open, questions.no-profile */
    follow(context: CommandContext, needId: string): Promise<{ following: boolean }> {
      return commands.run(context, async (work) => {
        const expert = await expertOf(work, ports);
        const need = (await ports.needs.lock(work, needId)) ?? refuse("not-found");
        const known = await standing(work.tx, needId, expert.id);
        if (known) {
          work.nothingChanged();
          return { following: true };
        }
        // What is not published any more may be followed by who saw it; what never was does not exist.
        if (["draft", "awaiting-confirmation", "submitted", "returned"].includes(need.state))
          refuse("not-found");
        if (need.state !== "published") refuseNotOpen(need);
        await work.tx
          .insertInto("needFollows")
          .values({
            ...{ id: work.newId(), needId, needCode: need.code, kind: need.kind, title: need.title },
            ...{ county: need.county, editionId: need.editionId, state: need.state, expertId: expert.id },
            ...{ ownerId: expert.personId, followedAt: work.now, unfollowedAt: null, changedAt: null },
            searchText: searchText(need.code, need.title),
          })
          .execute();
        work.audit({
          ...{ action: "need.follow", entityType: "need", entityId: needId, editionId: need.editionId },
          detail: { expertId: expert.id },
        });
        return { following: true };
      });
    },

    /** No longer follows; also what is no longer published. */
    unfollow(context: CommandContext, needId: string): Promise<{ following: boolean }> {
      return commands.run(context, async (work) => {
        const expert = await expertOf(work, ports);
        const known = await standing(work.tx, needId, expert.id);
        if (!known) work.nothingChanged();
        else {
          await work.tx
            .updateTable("needFollows")
            .set({ unfollowedAt: work.now })
            .where("id", "=", known.id)
            .execute();
          work.audit({
            ...{ action: "need.unfollow", entityType: "need", entityId: needId, editionId: known.editionId },
            detail: { expertId: expert.id },
          });
        }
        return { following: false };
      });
    },

    /** What the expert who asks has to do with a need that is, or was, published. Refuses `not-found`. */
    async interest(viewer: Viewer, needId: string): Promise<InterestView> {
      const need = (await ports.needs.byIds([needId])).get(needId);
      const expert = (await ports.experts.byPerson?.(viewer.actor.personId)) ?? null;
      const thread = expert ? await questions.ofPair(db, { needId, expertId: expert.id }) : undefined;
      const following = expert ? await standing(db, needId, expert.id) : undefined;
      if (!need || (need.state !== "published" && !thread && !following)) return refuse("not-found");
      const mine = (await engagements.ofNeeds(db, [needId])).find(
        (e) => e.expertId === expert?.id && e.state !== "fell-through",
      );
      return {
        needId,
        needCode: need.code,
        needTitle: need.title,
        expertId: expert?.id ?? null,
        verified: expert?.state === "active",
        open: need.state === "published",
        following: following !== undefined,
        threadId: thread?.id ?? null,
        engaged: mine !== undefined && (mine.invitedAt !== null || mine.origin === "supply"),
      };
    },

    /** A need changed its state: rows follow it, and who follows it is told when the public sees it anew or no more. */
    async needChanged(work: UnitOfWork, { needId, from, to }: NeedStateChanged): Promise<void> {
      const rows = await work.tx
        .updateTable("needFollows")
        .set({ state: to, changedAt: work.now })
        .where("needId", "=", needId)
        .where("unfollowedAt", "is", null)
        .returning(["expertId", "needCode", "title"])
        .execute();
      if (from !== "published" && to !== "published") return;
      for (const { expertId, needCode, title } of rows)
        work.later("notice", needChangedNotice({ id: needId, code: needCode, title, state: to }, expertId));
    },
  };
}
export type Follows = ReturnType<typeof createFollows>;
