import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { diffSnapshots, listVersions, requireVersion } from "#platform/commands/versions.ts";
import { uniqueViolation } from "#platform/db/database.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { expertFields } from "../model/expert.fields.ts";
import { type ExpertTransition, expertLifecycle } from "../model/expert.lifecycle.ts";
import {
  type ExpertAction,
  expertPolicy,
  expertSubjects,
  expertVisibility,
  isVisible,
} from "../model/expert.policy.ts";
import { type ExpertInput, type ExpertView, flagsOf } from "../model/expert.ts";
import { contactKeyOf, searchTextOf, snapshotOf } from "./expert.derived.ts";
import type { ExpertRow } from "./expert.repository.ts";
import * as repository from "./expert.repository.ts";
import { viewOf } from "./expert.view.ts";

export type Viewer = { readonly actor: Actor; readonly now: string };
export type Verification = {
  degree?: ExpertRow["degreeVerification"] | undefined;
  title?: ExpertRow["titleVerification"] | undefined;
  honours?: readonly { title: string; verification: "claimed" | "verified" | "doubtful" }[] | undefined;
  evidence: string;
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

  /** Locks, hides what is not visible, authorises. */
  async function open(work: UnitOfWork, id: string, action: ExpertAction): Promise<ExpertRow> {
    const expert = await repository.lock(work.tx, id);
    if (!expert || !visible(expert, { actor: work.actor, now: work.now })) return refuse("not-found");
    requireAllowed(work.actor, expertPolicy, action, { subjects: expertSubjects(expert), now: work.now });
    return expert;
  }
  const visible = (e: ExpertRow, viewer: Viewer) =>
    isVisible(expertVisibility(viewer.actor, viewer.now), {
      city: e.city,
      personId: e.personId,
      publicProfile: e.consent.publicProfile,
      active: e.state === "active",
    });

  async function save(
    work: UnitOfWork,
    expert: ExpertRow,
    note: {
      action: string;
      reason?: string | undefined;
      detail?: Record<string, unknown>;
      documents: readonly { title: string; text: string }[];
    },
  ): Promise<ExpertRow> {
    const stored = { ...expert, version: expert.version + 1, updatedAt: work.now, flags: flagsOf(expert) };
    try {
      await repository.update(work.tx, {
        ...stored,
        searchText: searchTextOf(stored, note.documents),
        contactKey: contactKeyOf(stored),
      });
    } catch (error) {
      if (uniqueViolation(error) === "experts_contact")
        refuse("experts.duplicate", { values: { code: "—" } });
      throw error;
    }
    await repository.touchRevision(work.tx);
    work.saveVersion({
      entityType: "expert",
      entityId: expert.id,
      version: stored.version,
      snapshot: snapshotOf(stored),
    });
    work.audit({
      action: note.action,
      entityType: "expert",
      entityId: expert.id,
      reason: note.reason ?? null,
      detail: { code: expert.code, ...note.detail },
    });
    await work.emit({ type: "expert.changed", expertId: expert.id } as { type: string });
    return stored;
  }

  return {
    /** One expert as the viewer may see it; refuses `not-found` for what is not visible. */
    async view(id: string, viewer: Viewer): Promise<ExpertView> {
      const expert = await repository.find(db, id);
      if (!expert || !visible(expert, viewer)) return refuse("not-found");
      return viewed(expert, viewer);
    },

    /** Versions with their differences, newest first. Values of contact and restricted fields are not quoted. */
    async history(id: string, viewer: Viewer) {
      const expert = await repository.find(db, id);
      if (!expert || !visible(expert, viewer)) return refuse("not-found");
      const versions = await listVersions(db, "expert", id);
      return versions
        .map((v, i) => ({
          version: v.version,
          at: v.at,
          by: v.byName,
          changes: i === 0 ? [] : diffSnapshots(versions[i - 1]?.snapshot ?? {}, v.snapshot, expertFields),
        }))
        .reverse();
    },

    /** Changes what is known of an expert. A stale version is refused with what changed. */
    edit(
      context: CommandContext,
      input: { id: string; version: number; values: ExpertInput },
    ): Promise<ExpertView> {
      return commands.run(context, async (work) => {
        const stored = await open(work, input.id, "edit");
        await requireVersion(work, {
          entityType: "expert",
          entityId: input.id,
          expected: input.version,
          stored: stored.version,
          fields: expertFields,
        });
        const { values } = input;
        const organisation = values.public.organisationId
          ? null
          : await deps.organisations.find({ name: values.public.organisationName }, work);
        const own = work.actor.personId === stored.personId;
        // What a person says of a degree, title or honour is a claim again until an officer has seen the document.
        const honours = values.public.honours.map((h) => ({
          ...h,
          verification:
            stored.public.honours.find((k) => k.title === h.title)?.verification ?? ("claimed" as const),
        }));
        const changedDegree =
          values.public.educationLevel !== stored.public.educationLevel ||
          values.public.degree !== stored.public.degree;
        const changedTitle =
          values.public.title !== stored.public.title || values.public.titleTier !== stored.public.titleTier;
        const next: ExpertRow = {
          ...stored,
          public: {
            ...values.public,
            honours,
            organisationId: values.public.organisationId ?? organisation?.id ?? null,
          },
          contact: values.contact,
          restricted:
            own || input.values.restricted.idNumber !== null ? values.restricted : stored.restricted,
          consent: own ? { ...values.consent, at: work.now } : stored.consent,
          degreeVerification: changedDegree ? "claimed" : stored.degreeVerification,
          titleVerification: changedTitle ? "claimed" : stored.titleVerification,
        };
        await repository.replaceDocuments(
          work.tx,
          stored.id,
          values.documents.map((d, position) => ({ id: work.newId(), expertId: stored.id, position, ...d })),
        );
        await repository.replaceAvailability(work.tx, stored.id, values.availability);
        return viewed(
          await save(work, next, { action: "expert.edit", documents: values.documents }),
          { actor: work.actor, now: work.now },
          work.tx,
        );
      });
    },

    /** An officer who saw the documents sets what is verified or in doubt, and says which document it was. */
    verify(
      context: CommandContext,
      input: { id: string; version: number } & Verification,
    ): Promise<ExpertView> {
      return commands.run(context, async (work) => {
        const stored = await open(work, input.id, "verify");
        await requireVersion(work, {
          entityType: "expert",
          entityId: input.id,
          expected: input.version,
          stored: stored.version,
          fields: expertFields,
        });
        const honours = stored.public.honours.map((h) => ({
          ...h,
          verification: input.honours?.find((v) => v.title === h.title)?.verification ?? h.verification,
        }));
        const next = {
          ...stored,
          public: { ...stored.public, honours },
          degreeVerification: input.degree ?? stored.degreeVerification,
          titleVerification: input.title ?? stored.titleVerification,
        };
        const saved = await save(work, next, {
          action: "expert.verify",
          reason: input.evidence,
          detail: { degree: next.degreeVerification, title: next.titleVerification },
          documents: await repository.documents(work.tx, [stored.id]),
        });
        return viewed(saved, { actor: work.actor, now: work.now }, work.tx);
      });
    },

    /** The expert's own consent; the city operator may record one given on paper, with the reason saying so. */
    giveConsent(
      context: CommandContext,
      input: {
        id: string;
        version: number;
        publicProfile: boolean;
        matching: boolean;
        shareCv: boolean;
        reason?: string | undefined;
      },
    ): Promise<ExpertView> {
      return commands.run(context, async (work) => {
        const stored = await open(work, input.id, "giveConsent");
        if (work.actor.personId !== stored.personId && !input.reason?.trim()) refuse("reason-required");
        await requireVersion(work, {
          entityType: "expert",
          entityId: input.id,
          expected: input.version,
          stored: stored.version,
          fields: expertFields,
        });
        const { publicProfile, matching, shareCv } = input;
        const next = {
          ...stored,
          consent: { publicProfile, matching, shareCv, at: work.context.occurredAt },
        };
        const saved = await save(work, next, {
          action: "expert.consent",
          reason: input.reason,
          detail: { publicProfile, matching, shareCv },
          documents: await repository.documents(work.tx, [stored.id]),
        });
        return viewed(saved, { actor: work.actor, now: work.now }, work.tx);
      });
    },

    /** Withdraws or restores. A withdrawn expert is no longer matched or listed for others; history stays. */
    move(
      context: CommandContext,
      input: { id: string; action: ExpertTransition; reason?: string | undefined },
    ): Promise<ExpertView> {
      return commands.run(context, async (work) => {
        const stored = await open(work, input.id, input.action);
        const state = moveOrRefuse(expertLifecycle, stored.state, input.action);
        if (!input.reason?.trim()) refuse("reason-required");
        const saved = await save(
          work,
          { ...stored, state },
          {
            action: `expert.${input.action}`,
            reason: input.reason,
            documents: await repository.documents(work.tx, [stored.id]),
          },
        );
        return viewed(saved, { actor: work.actor, now: work.now }, work.tx);
      });
    },

    /** Shows identity and bank data once, for a reason that is kept. */
    reveal(context: CommandContext, input: { id: string; reason: string }): Promise<ExpertView> {
      return commands.run(context, async (work) => {
        const stored = await open(work, input.id, "readRestricted");
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

    /** Connects an account with its expert record (called when an invitation is accepted). */
    async linkPerson(work: UnitOfWork, expertId: string, personId: string): Promise<void> {
      const stored = (await repository.lock(work.tx, expertId)) ?? refuse("not-found");
      await save(
        work,
        { ...stored, personId },
        { action: "expert.link-person", documents: await repository.documents(work.tx, [expertId]) },
      );
    },
  };
}
export type ExpertService = ReturnType<typeof createExpertService>;
