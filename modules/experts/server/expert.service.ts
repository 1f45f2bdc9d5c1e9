import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { diffSnapshots, listVersions } from "#platform/commands/versions.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { expertHistoryFields } from "../model/expert.fields.ts";
import { type ExpertTransition, expertLifecycle } from "../model/expert.lifecycle.ts";
import type { ExpertEdit, ExpertView } from "../model/expert.ts";
import { applyEdit, refuseMasked, type Verification, withVerification } from "./commands/expert.changes.ts";
import { openExpert, requireCurrent, saveExpert, type Viewer, visibleTo } from "./commands/expert.store.ts";
import type { ExpertRow } from "./expert.repository.ts";
import * as repository from "./expert.repository.ts";
import { viewOf } from "./reading/expert.view.ts";

export type { Verification } from "./commands/expert.changes.ts";

type Versioned = { readonly id: string; readonly version: number };
export type ConsentInput = {
  readonly publicProfile: boolean;
  readonly matching: boolean;
  readonly shareCv: boolean;
  readonly reason?: string | undefined;
};

/** The expert pool: commands and reads. */
export function createExpertService(platform: Platform, deps: { organisations: OrganisationDirectory }) {
  const { db, commands } = platform;

  async function viewed(
    expert: ExpertRow,
    viewer: Viewer & { revealed?: boolean },
    reader: repository.Source = db,
  ): Promise<ExpertView> {
    const [documents, availability] = [
      await repository.documents(reader, [expert.id]),
      await repository.availability(reader, [expert.id]),
    ];
    return viewOf(expert, { documents, availability }, viewer);
  }
  const shownAfter = (work: UnitOfWork, expert: ExpertRow) =>
    viewed(expert, { actor: work.actor, now: work.now }, work.tx);
  async function readable(id: string, viewer: Viewer): Promise<ExpertRow> {
    const expert = await repository.find(db, id);
    return expert && visibleTo(expert, viewer) ? expert : refuse("not-found");
  }

  return {
    /** One expert as the viewer may see it; refuses `not-found` for what is not visible. */
    view: async (id: string, viewer: Viewer): Promise<ExpertView> =>
      viewed(await readable(id, viewer), viewer),

    /** The record of the person who asks; refuses `not-found` when the account is connected with none. */
    async mine(viewer: Viewer): Promise<ExpertView> {
      const expert = await repository.byPerson(db, viewer.actor.personId);
      return expert && visibleTo(expert, viewer) ? viewed(expert, viewer) : refuse("not-found");
    },

    /** Versions with their differences, newest first. Values of contact and restricted fields are not quoted. */
    async history(id: string, viewer: Viewer) {
      await readable(id, viewer);
      const versions = await listVersions(db, "expert", id);
      return versions
        .map((v, i) => ({
          version: v.version,
          at: v.at,
          by: v.byName,
          changes:
            i === 0 ? [] : diffSnapshots(versions[i - 1]?.snapshot ?? {}, v.snapshot, expertHistoryFields),
        }))
        .reverse();
    },

    /**
     * Changes what is known of an expert; parts left out stay. A stale version is refused with what changed, a masked value with its field.
     */
    edit(context: CommandContext, input: Versioned & { values: ExpertEdit }): Promise<ExpertView> {
      return commands.run(context, async (work) => {
        const stored = await openExpert(work, input.id, "edit");
        refuseMasked(input.values);
        await requireCurrent(work, stored, input.version);
        const next = await applyEdit(work, deps, { stored, values: input.values });
        const parts = Object.keys(input.values);
        return shownAfter(work, await saveExpert(work, next, { action: "expert.edit", detail: { parts } }));
      });
    },

    /** An officer who saw the documents sets what is verified or in doubt, and says which document it was. */
    verify(context: CommandContext, input: Versioned & Verification): Promise<ExpertView> {
      return commands.run(context, async (work) => {
        const stored = await openExpert(work, input.id, "verify");
        await requireCurrent(work, stored, input.version);
        const next = withVerification(stored, input);
        const saved = await saveExpert(work, next, {
          action: "expert.verify",
          reason: input.evidence,
          detail: {
            degree: next.degreeVerification,
            title: next.titleVerification,
            honours: next.public.honours.map((h) => `${h.title}: ${h.verification}`),
          },
        });
        return shownAfter(work, saved);
      });
    },

    /** The expert's own consent; the city operator may record one given on paper, with the reason saying so. */
    giveConsent(context: CommandContext, input: Versioned & ConsentInput): Promise<ExpertView> {
      return commands.run(context, async (work) => {
        const stored = await openExpert(work, input.id, "giveConsent");
        if (work.actor.personId !== stored.personId && !input.reason?.trim()) refuse("reason-required");
        await requireCurrent(work, stored, input.version);
        const { publicProfile, matching, shareCv } = input;
        const consent = { publicProfile, matching, shareCv };
        const saved = await saveExpert(
          work,
          { ...stored, consent: { ...consent, at: work.context.occurredAt } },
          { action: "expert.consent", reason: input.reason, detail: consent },
        );
        return shownAfter(work, saved);
      });
    },

    /** Withdraws or restores. A withdrawn expert is no longer matched or listed for others; history stays. */
    move(
      context: CommandContext,
      input: { id: string; action: ExpertTransition; reason?: string | undefined },
    ): Promise<ExpertView> {
      return commands.run(context, async (work) => {
        const stored = await openExpert(work, input.id, input.action);
        const state = moveOrRefuse(expertLifecycle, stored.state, input.action);
        if (!input.reason?.trim()) refuse("reason-required");
        const note = { action: `expert.${input.action}`, reason: input.reason };
        return shownAfter(work, await saveExpert(work, { ...stored, state }, note));
      });
    },

    /** Shows identity and bank data once, for a reason that is kept. */
    reveal(context: CommandContext, input: { id: string; reason: string }): Promise<ExpertView> {
      // Each look is an audit entry of its own, and what was shown must not lie among the stored replies.
      const { idempotency: _key, ...once } = context;
      return commands.run(once, async (work) => {
        const stored = await openExpert(work, input.id, "readRestricted");
        if (!input.reason.trim()) refuse("experts.reveal-reason");
        work.audit({
          action: "expert.reveal",
          entityType: "expert",
          entityId: stored.id,
          reason: input.reason,
          detail: { code: stored.code },
        });
        return viewed(stored, { actor: work.actor, now: work.now, revealed: true }, work.tx);
      });
    },

    /** Connects an account with its expert record (called when an invitation is accepted); refuses `experts.linked-already`. */
    async linkPerson(work: UnitOfWork, expertId: string, personId: string): Promise<void> {
      const stored = (await repository.lock(work.tx, expertId)) ?? refuse("not-found");
      if (stored.personId === personId) return;
      if (stored.personId !== null) refuse("experts.linked-already");
      await saveExpert(work, { ...stored, personId }, { action: "expert.link-person" });
    },
  };
}
export type ExpertService = ReturnType<typeof createExpertService>;
