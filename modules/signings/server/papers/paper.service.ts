import { dayOf } from "#libs/calendar/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { diffSnapshots, listVersions, requireVersion } from "#platform/commands/versions.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { instantOn } from "../../model/days.ts";
import type { PaperWithdrawn } from "../../model/events.ts";
import { paperLifecycle } from "../../model/paper.lifecycle.ts";
import type { PaperKind } from "../../model/paper.options.ts";
import { type PaperAction, paperPolicy, paperSubjects } from "../../model/paper.policy.ts";
import { type PaperInput, type PaperTerms, type PaperView, paperFields } from "../../model/paper.ts";
import type { SigningPorts } from "../ports.ts";
import type { PaperRow } from "../tables.ts";
import { createRecording, requireTerms } from "./paper.recording.ts";
import * as repository from "./paper.repository.ts";
import { amendedEvent, invalid, saveChange, searchTextOf } from "./paper.store.ts";
import { maySee, PAPER_ENTITY, type Viewer, viewOf } from "./paper.view.ts";

/** A correction holds from the beginning; a change (补充协议) from the day it was agreed. */
export type Amendment = {
  readonly id: string;
  readonly version: number;
  readonly values: PaperTerms;
  readonly nature: "correction" | "change";
  readonly agreedOn?: string | null | undefined;
  readonly reason: string;
};
export type NewPaper = { readonly kind: PaperKind; readonly input: PaperInput };

/** Papers: commands and reads. */
export function createPaperService(platform: Platform, ports: SigningPorts) {
  const { db, commands, files } = platform;
  const recording = createRecording(ports);
  const shown = (work: UnitOfWork, row: PaperRow) =>
    viewOf(row, { actor: work.actor, now: work.now }, { reader: work.tx, files });

  /** Locks the engagement first, as recording does, then the paper; hides what is not visible, authorises. */
  async function open(work: UnitOfWork, id: string, action: PaperAction): Promise<PaperRow> {
    const known = await repository.find(work.tx, id);
    if (known?.engagementId) await ports.engagements.lock(work, known.engagementId);
    const paper = known && (await repository.lock(work.tx, id));
    if (!paper || !maySee(paper, { actor: work.actor, now: work.now })) return refuse("not-found");
    requireAllowed(work.actor, paperPolicy, action, { subjects: paperSubjects(paper), now: work.now });
    return paper;
  }

  const versioned = (work: UnitOfWork, paper: PaperRow, expected: number) =>
    requireVersion(work, {
      entityType: PAPER_ENTITY,
      entityId: paper.id,
      expected,
      stored: paper.version,
      fields: paperFields,
    });

  async function visible(id: string, viewer: Viewer): Promise<PaperRow> {
    const paper = await repository.find(db, id);
    return paper && maySee(paper, viewer) ? paper : refuse("not-found");
  }

  return {
    async view(id: string, viewer: Viewer): Promise<PaperView> {
      return viewOf(await visible(id, viewer), viewer, { reader: db, files });
    },

    /** Versions with their differences, newest first. */
    async history(id: string, viewer: Viewer) {
      await visible(id, viewer);
      const versions = await listVersions(db, PAPER_ENTITY, id);
      return versions
        .map((v, i) => ({
          version: v.version,
          at: v.at,
          by: v.byName,
          changes: i === 0 ? [] : diffSnapshots(versions[i - 1]?.snapshot ?? {}, v.snapshot, paperFields),
        }))
        .reverse();
    },

    /** Records a letter of intent (意向书); moves its engagement to `intent`. Refuses `signings.intent-exists`, `signings.not-ready`. */
    recordIntent(context: CommandContext, input: PaperInput): Promise<PaperView> {
      return commands.run(context, async (work) =>
        shown(work, await recording.record(work, { kind: "intent", input })),
      );
    },

    /** Records an agreement (协议); an intent of the same engagement becomes it. Refuses `signings.agreement-exists`, `signings.not-ready`. */
    recordAgreement(context: CommandContext, input: PaperInput): Promise<PaperView> {
      return commands.run(context, async (work) =>
        shown(work, await recording.record(work, { kind: "agreement", input })),
      );
    },

    /** Records many papers in one transaction, each through the same checks; one refusal refuses all of them. */
    recordMany(
      context: CommandContext,
      papers: readonly NewPaper[],
    ): Promise<{ id: string; code: string }[]> {
      return commands.run(context, async (work) => {
        const done: { id: string; code: string }[] = [];
        for (const paper of papers) {
          const { id, code } = await recording.record(work, paper);
          done.push({ id, code });
        }
        if (done.length === 0) work.nothingChanged();
        return done;
      });
    },

    /** Turns an intent into an agreement with its own terms; the parties stay, the ledger row is kept. */
    convertIntent(
      context: CommandContext,
      input: { id: string; version: number; values: PaperTerms },
    ): Promise<PaperView> {
      return commands.run(context, async (work) => {
        const intent = await open(work, input.id, "convert");
        if (intent.state === "converted") refuse("signings.became-agreement");
        moveOrRefuse(paperLifecycle, intent.state, "convert");
        if (intent.kind !== "intent") refuse("not-found");
        await versioned(work, intent, input.version);
        if (input.values.signedOn < intent.signedOn)
          invalid({
            field: "signedOn",
            value: input.values.signedOn,
            reason: { zh: "早于意向书的签订日期", en: "Before the intent was signed" },
          });
        const {
          engagementId,
          editionId,
          activityId,
          demanderIds,
          supplierOrganisationId,
          expertId,
          supplierName,
        } = intent;
        const row = await recording.record(work, {
          kind: "agreement",
          intentId: intent.id,
          input: {
            ...input.values,
            engagementId,
            editionId,
            activityId,
            demanderIds,
            supplierOrganisationId,
            expertId,
            supplierName,
          },
        });
        return shown(work, row);
      });
    },

    /** Corrects or changes a paper's terms, with a reason. A stale version is refused with what changed. */
    amend(context: CommandContext, input: Amendment): Promise<PaperView> {
      return commands.run(context, async (work) => {
        const paper = await open(work, input.id, "amend");
        moveOrRefuse(paperLifecycle, paper.state, "amend");
        await versioned(work, paper, input.version);
        if (!input.reason.trim()) refuse("reason-required");
        const edition = await ports.editions.edition(paper.editionId, work);
        requireTerms(work, input.values, edition?.counties ?? []);
        const changed: PaperRow = { ...paper, ...input.values, version: paper.version + 1 };
        // An officer may not hand a paper to a county that is not his to record in.
        requireAllowed(work.actor, paperPolicy, "record", {
          subjects: paperSubjects(changed),
          now: work.now,
        });
        const correction = input.nature === "correction";
        const occurredAt = correction
          ? instantOn(changed.signedOn, paper.occurredAt)
          : agreedAt(work, input, paper);
        const after = {
          ...changed,
          searchText: searchTextOf(changed),
          ...(correction ? { occurredAt } : {}),
        };
        await saveChange(work, after, {
          action: `signings.${input.nature}`,
          reason: input.reason,
          detail: { amountYuan: after.amountYuan, amountQualifier: after.amountQualifier, occurredAt },
        });
        if (
          after.amountYuan !== paper.amountYuan ||
          after.amountQualifier !== paper.amountQualifier ||
          after.occurredAt !== paper.occurredAt
        )
          await repository.insertAmount(work.tx, {
            paperId: paper.id,
            effectiveAt: correction ? await correctedFrom(work, paper, after) : occurredAt,
            amountYuan: after.amountYuan,
            qualifier: after.amountQualifier,
            recordedAt: work.now,
          });
        await work.emit(amendedEvent(after, { reason: input.reason, occurredAt: work.context.occurredAt }));
        return shown(work, after);
      });
    },

    /** Withdraws a paper with a reason; the intent that had become it stands again. */
    withdraw(context: CommandContext, input: { id: string; reason: string }): Promise<PaperView> {
      return commands.run(context, async (work) => {
        const paper = await open(work, input.id, "withdraw");
        if (paper.state === "converted") refuse("signings.became-agreement");
        const state = moveOrRefuse(paperLifecycle, paper.state, "withdraw");
        const reason = input.reason.trim() || refuse("reason-required");
        const after: PaperRow = {
          ...paper,
          state,
          withdrawnAt: work.context.occurredAt,
          withdrawnReason: reason,
          version: paper.version + 1,
        };
        await saveChange(work, after, { action: `signings.withdraw-${paper.kind}`, reason });
        const intent = paper.intentId ? await repository.lock(work.tx, paper.intentId) : undefined;
        if (intent) {
          const restored: PaperRow = {
            ...intent,
            state: moveOrRefuse(paperLifecycle, intent.state, "restore"),
            version: intent.version + 1,
          };
          await saveChange(work, restored, { action: "signings.restore-intent", reason });
        }
        const event: PaperWithdrawn = {
          type: "signings.paper-withdrawn",
          paperId: paper.id,
          reason,
          occurredAt: work.context.occurredAt,
          restoredIntentId: intent?.id ?? null,
        };
        await work.emit(event);
        return shown(work, after);
      });
    },

    /** Adds a scanned document; documents are never replaced. */
    addDocument(
      context: CommandContext,
      input: { id: string; name: string; mime: string; bytes: Buffer },
    ): Promise<PaperView> {
      return commands.run(context, async (work) => {
        const paper = await open(work, input.id, "addDocument");
        if (paper.state === "withdrawn") moveOrRefuse(paperLifecycle, paper.state, "amend");
        const { id: _id, ...file } = input;
        const saved = await files.save(work, { ...file, entityType: PAPER_ENTITY, entityId: paper.id });
        work.audit({
          action: "signings.add-document",
          entityType: PAPER_ENTITY,
          entityId: paper.id,
          editionId: paper.editionId,
          county: paper.county,
          detail: { file: saved.id, sha256: saved.sha256, size: saved.size },
        });
        return shown(work, paper);
      });
    },

    /** One document with its bytes, for those who may read the paper. */
    async document(id: string, fileId: string, viewer: Viewer) {
      const paper = await visible(id, viewer);
      const file = await files.find(db, fileId);
      if (file?.entityType !== PAPER_ENTITY || file.entityId !== paper.id) return refuse("not-found");
      return { file, bytes: await files.read(file.sha256) };
    },
  };
}
export type PaperService = ReturnType<typeof createPaperService>;

/** A corrected amount holds from where the statement it corrects held: the signing, or the last change. */
async function correctedFrom(work: UnitOfWork, before: PaperRow, after: PaperRow): Promise<string> {
  const last = await repository.lastAmount(work.tx, before.id);
  return !last || last.effectiveAt === before.occurredAt ? after.occurredAt : last.effectiveAt;
}

function agreedAt(work: UnitOfWork, input: Amendment, paper: PaperRow): string {
  const day = input.agreedOn ?? dayOf(work.context.occurredAt);
  if (day < paper.signedOn || day > dayOf(work.now))
    invalid({
      field: "agreedOn",
      value: day,
      reason: { zh: "应在签订日期之后、今天之前", en: "Must lie between the day of signing and today" },
    });
  return instantOn(day, work.context.occurredAt);
}
