import { z } from "zod";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { type DuplicateProposal, proposeDuplicates } from "../../model/names/index.ts";
import { organisationPolicy, organisationSubjects } from "../../model/organisation.policy.ts";
import type { Organisation } from "../../model/organisation.ts";
import * as repository from "../organisation.repository.ts";
import { masked, may, OrganisationSide, type Viewer } from "../organisation.views.ts";

export const DuplicateView = z.object({
  /** Both ids joined by `~`, the smaller first. */
  id: z.string(),
  a: OrganisationSide,
  b: OrganisationSide,
  reason: z.enum(["same-uscc", "alias", "near-name"]),
  reasons: z.array(z.enum(["same-uscc", "alias", "near-name"])),
  similarity: z.number().min(0).max(1),
  codesDiffer: z.boolean(),
  dismissed: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  allowedActions: z.array(z.string()),
});
export type DuplicateView = z.infer<typeof DuplicateView>;

export type Pair = { readonly a: string; readonly b: string };
const ordered = ({ a, b }: Pair): Pair => (a < b ? { a, b } : { a: b, b: a });
const keyOf = (pair: Pair): string => `${pair.a}~${pair.b}`;

/** Proposals of duplicates, and the pairs a person said are two. */
export function createDuplicatesService({ db, commands }: Platform) {
  let cache: { revision: string; proposals: Promise<readonly DuplicateProposal[]> } | undefined;

  /** Proposals over all active organisations; computed again only when one of them changed. */
  async function proposals(): Promise<readonly DuplicateProposal[]> {
    const revision = await repository.revision(db);
    if (cache?.revision !== revision) {
      const made = repository.candidates(db).then(proposeDuplicates);
      cache = { revision, proposals: made };
      made.catch(() => {
        cache = undefined;
      });
    }
    return cache.proposals;
  }

  const dismissals = async () =>
    new Map((await db.selectFrom("organisationDismissals").selectAll().execute()).map((d) => [keyOf(d), d]));

  async function visiblePairs(viewer: Viewer, dismissed: boolean) {
    const [all, known] = await Promise.all([proposals(), dismissals()]);
    const wanted = all.filter((p) => known.has(keyOf(p)) === dismissed);
    const ids = [...new Set(wanted.flatMap((p) => [p.a, p.b]))];
    const records = new Map((await repository.byIds(db, ids)).map((o) => [o.id, o]));
    return wanted.flatMap((proposal) => {
      const a = records.get(proposal.a);
      const b = records.get(proposal.b);
      const seen = a && b && may(viewer, "readDuplicates", a) && may(viewer, "readDuplicates", b);
      return seen ? [{ proposal, a, b, dismissal: known.get(keyOf(proposal)) }] : [];
    });
  }

  function viewOf(
    { proposal, a, b, dismissal }: Awaited<ReturnType<typeof visiblePairs>>[number],
    viewer: Viewer,
  ): DuplicateView {
    const both = (action: "merge" | "dismissDuplicate") => may(viewer, action, a) && may(viewer, action, b);
    return {
      id: keyOf(proposal),
      a: masked(a, viewer),
      b: masked(b, viewer),
      reason: proposal.reason,
      reasons: [...proposal.reasons],
      similarity: proposal.similarity,
      codesDiffer: proposal.codesDiffer,
      dismissed: dismissal
        ? { reason: dismissal.reason, by: dismissal.dismissedBy, at: dismissal.dismissedAt }
        : null,
      allowedActions: [
        ...(both("merge") ? ["merge"] : []),
        ...(both("dismissDuplicate") ? [dismissal ? "reconsider" : "dismiss"] : []),
      ],
    };
  }

  /** The pair's records, both open to the actor for the decision. */
  async function requirePair(work: UnitOfWork, pair: Pair): Promise<[Organisation, Organisation]> {
    const viewer = { actor: work.actor, now: work.now };
    const records = new Map((await repository.byIds(work.tx, [pair.a, pair.b])).map((o) => [o.id, o]));
    const [a, b] = [records.get(pair.a), records.get(pair.b)];
    if (!a || !b || a === b || !may(viewer, "read", a) || !may(viewer, "read", b)) return refuse("not-found");
    for (const o of [a, b])
      requireAllowed(viewer.actor, organisationPolicy, "dismissDuplicate", {
        subjects: organisationSubjects(o),
        now: viewer.now,
      });
    return [a, b];
  }

  return {
    /** One page of the proposals whose two sides the viewer keeps, strongest first. */
    async list(viewer: Viewer, query: { page: number; pageSize: number; dismissed: boolean }) {
      const pairs = await visiblePairs(viewer, query.dismissed);
      const start = (query.page - 1) * query.pageSize;
      return {
        items: pairs.slice(start, start + query.pageSize).map((pair) => viewOf(pair, viewer)),
        total: pairs.length,
        page: query.page,
        pageSize: query.pageSize,
        nextCursor: null,
      };
    },

    /** How many proposals wait for this person. */
    waiting: async (viewer: Viewer): Promise<number> => (await visiblePairs(viewer, false)).length,

    /** Remembers that two are not one, with the reason; they are not proposed again. */
    dismiss(context: CommandContext, asked: Pair & { reason: string }): Promise<{ id: string }> {
      return commands.run(context, async (work) => {
        const pair = ordered(asked);
        const reason = asked.reason.trim();
        if (!reason) refuse("reason-required");
        const [a] = await requirePair(work, pair);
        const values = { reason, dismissedAt: work.now, dismissedBy: work.actor.name };
        await work.tx
          .insertInto("organisationDismissals")
          .values({ ...pair, ...values })
          .onConflict((c) => c.columns(["a", "b"]).doUpdateSet(values))
          .execute();
        work.audit({
          action: "organisation.dismiss-duplicate",
          entityType: "organisation",
          entityId: pair.a,
          county: a.county,
          reason,
          detail: { other: pair.b },
        });
        return { id: keyOf(pair) };
      });
    },

    /** Proposes a dismissed pair again. */
    reconsider(context: CommandContext, asked: Pair): Promise<{ id: string }> {
      return commands.run(context, async (work) => {
        const pair = ordered(asked);
        const [a] = await requirePair(work, pair);
        const removed = await work.tx
          .deleteFrom("organisationDismissals")
          .where("a", "=", pair.a)
          .where("b", "=", pair.b)
          .returning("a")
          .executeTakeFirst();
        if (!removed) refuse("not-found");
        work.audit({
          action: "organisation.reconsider-duplicate",
          entityType: "organisation",
          entityId: pair.a,
          county: a.county,
          detail: { other: pair.b },
        });
        return { id: keyOf(pair) };
      });
    },
  };
}
export type DuplicatesService = ReturnType<typeof createDuplicatesService>;
