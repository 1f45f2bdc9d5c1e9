import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { BlockerAction } from "../model/ledger.policy.ts";
import type {
  BlockerInput,
  BlockerStep,
  CloseOutInput,
  LedgerView,
  Rhythm,
  RungInput,
  VisitInput,
} from "../model/ledger.ts";
import { createBlockerSteps } from "./commands/blocker.steps.ts";
import { ROW_ENTITY, verifyLedger } from "./commands/ledger.events.ts";
import { maySee, openRow } from "./commands/ledger.opening.ts";
import { createLedgerSteps, type Responsibility } from "./commands/ledger.steps.ts";
import * as repository from "./ledger.repository.ts";
import type { LedgerPorts, Viewer } from "./ports.ts";
import { viewOf } from "./reading/ledger.view.ts";
import { rhythm, setRhythm } from "./rhythm.ts";
import type { LedgerRow } from "./tables.ts";

/** One entry of a bulk: what to do to which row. */
export type LedgerEntry =
  | { readonly kind: "visit"; readonly rowId: string; readonly input: VisitInput }
  | { readonly kind: "rung"; readonly rowId: string; readonly input: RungInput }
  | { readonly kind: "blocker"; readonly rowId: string; readonly input: BlockerInput }
  | {
      readonly kind: "settle";
      readonly blockerId: string;
      readonly action: BlockerAction;
      readonly input: BlockerStep;
    }
  | { readonly kind: "close"; readonly rowId: string; readonly input: CloseOutInput };

/** The ledger: commands and reads. */
export function createLedgerService(platform: Platform, ports: LedgerPorts) {
  const { db, commands, files } = platform;
  const steps = createLedgerSteps(platform);
  const blockers = createBlockerSteps(ports);

  const shown = (work: UnitOfWork, row: LedgerRow) =>
    viewOf(row, { actor: work.actor, now: work.now }, { reader: work.tx, platform, ports });
  const command = (
    context: CommandContext,
    step: (work: UnitOfWork) => Promise<LedgerRow>,
  ): Promise<LedgerView> => commands.run(context, async (work) => shown(work, await step(work)));

  async function visible(id: string, viewer: Viewer): Promise<LedgerRow> {
    const row = await repository.find(db, id);
    return row && maySee(row, viewer) ? row : refuse("not-found");
  }

  return {
    async view(id: string, viewer: Viewer): Promise<LedgerView> {
      return viewOf(await visible(id, viewer), viewer, { reader: db, platform, ports });
    },

    /** The row that holds a paper; refuses `not-found`. */
    async ofPaper(paperId: string, viewer: Viewer): Promise<LedgerView> {
      const id = (await repository.byPaper(db, paperId)) ?? refuse("not-found");
      return viewOf(await visible(id, viewer), viewer, { reader: db, platform, ports });
    },

    /** Records a visit; `corrects` names the visit it replaces. Refuses `follow-ups.progress-reason`, `follow-ups.already-corrected`. */
    visit: (context: CommandContext, input: { id: string; visit: VisitInput }) =>
      command(context, (work) => steps.visit(work, input.id, input.visit)),

    /** One rung up the evidence ladder, or the end. Refuses `follow-ups.evidence-required`, `follow-ups.no-project`, `wrong-state`. */
    climb: (context: CommandContext, input: { id: string; rung: RungInput }) =>
      command(context, (work) => steps.climb(work, input.id, input.rung)),

    assign: (context: CommandContext, input: Responsibility) =>
      command(context, (work) => steps.assign(work, input)),

    closeOut: (context: CommandContext, input: { id: string; closing: CloseOutInput }) =>
      command(context, (work) => steps.closeOut(work, input.id, input.closing)),

    reopen: (context: CommandContext, input: { id: string; reason: string }) =>
      command(context, (work) => steps.reopen(work, input.id, input.reason)),

    raiseBlocker: (context: CommandContext, input: { id: string; blocker: BlockerInput }) =>
      command(context, (work) => blockers.raise(work, input.id, input.blocker)),

    stepBlocker: (context: CommandContext, input: { id: string; action: BlockerAction; step: BlockerStep }) =>
      command(context, (work) => blockers.step(work, input, input.step)),

    /** Many entries in one transaction, in the order given, each through the same checks; one refusal refuses all. */
    recordMany(context: CommandContext, entries: readonly LedgerEntry[]): Promise<{ recorded: number }> {
      return commands.run(context, async (work) => {
        for (const e of entries) {
          if (e.kind === "visit") await steps.visit(work, e.rowId, e.input);
          else if (e.kind === "rung") await steps.climb(work, e.rowId, e.input);
          else if (e.kind === "blocker") await blockers.raise(work, e.rowId, e.input);
          else if (e.kind === "close") await steps.closeOut(work, e.rowId, e.input);
          else await blockers.step(work, { id: e.blockerId, action: e.action }, e.input);
        }
        if (entries.length === 0) work.nothingChanged();
        return { recorded: entries.length };
      });
    },

    /** Keeps a document for a row; evidence and visits refer to it by id. */
    addDocument(
      context: CommandContext,
      input: { id: string; name: string; mime: string; bytes: Buffer },
    ): Promise<{ id: string; name: string; size: number }> {
      return commands.run(context, async (work) => {
        const row = await openRow(work, input.id, { action: "addDocument" });
        const { id: _id, ...file } = input;
        const saved = await files.save(work, { ...file, entityType: ROW_ENTITY, entityId: row.id });
        work.audit({
          action: "ledger.add-document",
          entityType: ROW_ENTITY,
          entityId: row.id,
          editionId: row.editionId,
          county: row.county,
          detail: { file: saved.id, sha256: saved.sha256, size: saved.size },
        });
        return { id: saved.id, name: saved.name, size: saved.size };
      });
    },

    /** One document with its bytes, for those who may read the row. */
    async document(id: string, fileId: string, viewer: Viewer) {
      const row = await visible(id, viewer);
      const file = await files.find(db, fileId);
      if (file?.entityType !== ROW_ENTITY || file.entityId !== row.id) return refuse("not-found");
      return { file, bytes: await files.read(file.sha256) };
    },

    /** Offices a blocker can be handed to. */
    async offices(): Promise<{ id: string; name: string }[]> {
      return (await ports.organisations.departments()).map((o) => ({ id: o.id, name: o.fullName }));
    },

    rhythm: () => rhythm(db),
    setRhythm: (context: CommandContext, value: Rhythm) => setRhythm(platform, context, value),
    /** Holds the whole ledger against the audit chain. */
    /** Holds every entry against the audit log; `reader`: within the caller's transaction (a snapshot). */
    verify: (reader: Reader = db) => verifyLedger(reader),
  };
}
export type LedgerService = ReturnType<typeof createLedgerService>;
