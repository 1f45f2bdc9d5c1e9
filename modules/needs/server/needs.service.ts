import { addDays } from "#libs/calendar/index.ts";
import { clocksOf } from "#modules/editions/model/as-of.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { NeedContent } from "../model/need.ts";
import type { BulkResult, NeedView } from "../model/need-view.ts";
import { setClasses } from "./classification/set-classes.ts";
import {
  type AuthoringDeps,
  acceptContent,
  authorRole,
  countyFor,
  editNeed,
  newDrafts,
  placeInEdition,
  storeNew,
} from "./commands/authoring.ts";
import { type Decision, decideAll } from "./commands/deciding.ts";
import { tellExpiring } from "./commands/expiring.ts";
import {
  IMPORT_CHUNK,
  type ImportInput,
  type ImportOutcome,
  importChunk,
  refusedOutcome,
} from "./commands/importing.ts";
import { type MoveRequest, type MoveResult, moveMany, type Step } from "./commands/moves.ts";
import { askOpinion, giveOpinion } from "./commands/opinions.ts";
import { setDeskLimits, setEscalationGrace } from "./commands/settings.ts";
import * as steps from "./commands/steps.ts";
import { dueForEscalation, escalate, urgeMany } from "./escalation/escalate.ts";
import * as repository from "./needs.repository.ts";
import { needHistory, needView, type Viewer } from "./reading/needs.view.ts";
import * as testReads from "./test-reads/commands.ts";
import { overdueReads } from "./test-reads/store.ts";
import { testReadFor } from "./test-reads/views.ts";

export type NeedsDeps = AuthoringDeps;
export type CreateInput = {
  readonly editionId: string;
  readonly activityId?: string | undefined;
  readonly organisationId: string;
  readonly content: NeedContent;
};

/** Rows a person works on at once over HTTP; callers inside the application are split into transactions of this size. */
export const BULK_LIMIT = 500;

const chunked = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));

/** A chunk's own idempotency key, so that the second chunk does not replay the first. */
const forChunk = (context: CommandContext, index: number): CommandContext =>
  context.idempotency && index > 0
    ? { ...context, idempotency: { ...context.idempotency, key: `${context.idempotency.key}:${index}` } }
    : context;

const rowOf = (result: MoveResult): BulkResult["results"][number] => {
  if (result.ok) return result;
  const { code, messages, possible, fields } = refusedOutcome(result.refusal);
  return { id: result.id, ok: false, code, messages, ...(possible ? { possible } : {}), fields: [...fields] };
};

const resultOf = (results: BulkResult["results"]): BulkResult => {
  const done = results.filter((r) => r.ok).length;
  return { done, refused: results.length - done, results };
};

/** Needs: commands and reads. Every command has a form for one need (answers its view) and, where officers work on many, one for many (answers per row). */
export function createNeedsService(platform: Platform, deps: NeedsDeps) {
  const { db, commands } = platform;
  const viewDeps = { ...deps, timeZone: platform.config.timeZone };
  const viewIn = (work: UnitOfWork, id: string): Promise<NeedView> =>
    needView(work.tx, viewDeps, id, { actor: work.actor, now: work.now }, work);

  const one =
    <R extends MoveRequest>(step: Step<R>) =>
    (context: CommandContext, row: R): Promise<NeedView> =>
      commands.run(context, async (work) => {
        const [result] = await moveMany(work, deps, [row], step);
        if (result && !result.ok) throw result.refusal;
        return viewIn(work, row.id);
      });

  const many =
    <R extends MoveRequest>(step: Step<R>) =>
    async (context: CommandContext, rows: readonly R[]): Promise<BulkResult> => {
      const results: BulkResult["results"] = [];
      for (const [i, chunk] of chunked(rows, BULK_LIMIT).entries()) {
        const part = await commands.run(forChunk(context, i), async (work) => {
          work.nothingChanged();
          return (await moveMany(work, deps, chunk, step)).map(rowOf);
        });
        results.push(...part);
      }
      return resultOf(results);
    };

  const create = (
    context: CommandContext,
    input: CreateInput,
    asOfficer: boolean | undefined,
  ): Promise<NeedView> =>
    commands.run(context, async (work) => {
      const { edition, activity } = await placeInEdition(work, deps.editions, input);
      const organisation =
        (await deps.organisations.byIds([input.organisationId], work)).get(input.organisationId) ??
        refuse("needs.organisation-unknown");
      const county = countyFor(organisation, edition);
      const role = authorRole(work, { edition, county, organisationId: organisation.id }, "fillIn");
      if (asOfficer !== undefined && !work.actor.system && asOfficer !== (role === "officer"))
        refuse("not-allowed");
      const content = acceptContent(input.content);
      const byOfficer = work.actor.system ? asOfficer === true : role === "officer";
      const drafts = await newDrafts(work, [{ edition, activity, organisation, county, content, byOfficer }]);
      await storeNew(work, drafts);
      return viewIn(work, (drafts[0] as repository.NeedRow).id);
    });

  return {
    view: (id: string, viewer: Viewer) => needView(db, viewDeps, id, viewer),
    history: (id: string, viewer: Viewer) => needHistory(db, id, viewer),

    /** A draft: by the enterprise itself, or by an officer for it, whichever the actor is. */
    createDraft: (context: CommandContext, input: CreateInput) => create(context, input, undefined),
    /** 代填: an officer's draft for an enterprise, which then confirms. */
    fillInFor: (context: CommandContext, input: CreateInput) => create(context, input, true),
    edit: (
      context: CommandContext,
      input: { id: string; version: number; content: NeedContent },
    ): Promise<NeedView> =>
      commands.run(context, async (work) => viewIn(work, (await editNeed(work, input)).id)),

    askTestRead: (
      context: CommandContext,
      input: Parameters<typeof testReads.askTestRead>[2],
    ): Promise<NeedView> =>
      commands.run(context, async (work) => viewIn(work, await testReads.askTestRead(work, deps, input))),
    withdrawTestRead: (context: CommandContext, id: string): Promise<NeedView> =>
      commands.run(context, async (work) => viewIn(work, await testReads.withdrawTestRead(work, id))),
    answerTestRead: (context: CommandContext, input: Parameters<typeof testReads.answerTestRead>[1]) =>
      commands.run(context, async (work) =>
        testReadFor(work.tx, await testReads.answerTestRead(work, input), {
          actor: work.actor,
          now: work.now,
        }),
      ),
    declineTestRead: (context: CommandContext, input: Parameters<typeof testReads.declineTestRead>[1]) =>
      commands.run(context, async (work) =>
        testReadFor(work.tx, await testReads.declineTestRead(work, input), {
          actor: work.actor,
          now: work.now,
        }),
      ),
    /** Ends test-reads not answered by their last day; answers how many. */
    async expireTestReads(context: CommandContext, today: string): Promise<number> {
      let done = 0;
      for (const id of await overdueReads(db, today))
        done += Number(await commands.run(context, (work) => testReads.expireTestRead(work, id, today)));
      return done;
    },
    /** A reviewer's correction of industry or discipline. */
    setClasses: (context: CommandContext, input: Parameters<typeof setClasses>[1]): Promise<NeedView> =>
      commands.run(context, async (work) => viewIn(work, (await setClasses(work, input)).id)),

    submit: one(steps.submitStep),
    submitMany: many(steps.submitStep),
    askConfirmation: one(steps.askConfirmationStep),
    confirmFilled: one(steps.confirmStep),
    declineFilled: one(steps.declineStep),
    countyApprove: one(steps.countyApproveStep),
    countyApproveMany: many(steps.countyApproveStep),
    countyReturn: one(steps.countyReturnStep),
    countyReturnMany: many(steps.countyReturnStep),
    cityApprove: one(steps.cityApproveStep),
    cityApproveMany: many(steps.cityApproveStep),
    cityReturn: one(steps.cityReturnStep),
    cityReturnMany: many(steps.cityReturnStep),
    /** 批量审核: each row its own verdict and opinion, at whichever desk the need stands. */
    async decideMany(context: CommandContext, rows: readonly Decision[]): Promise<BulkResult> {
      const results: BulkResult["results"] = [];
      for (const [i, chunk] of chunked(rows, BULK_LIMIT).entries())
        results.push(
          ...(await commands.run(forChunk(context, i), async (work) => {
            work.nothingChanged();
            return (await decideAll(work, deps, chunk)).map(rowOf);
          })),
        );
      return resultOf(results);
    },
    publish: one(steps.publishStep),
    publishMany: many(steps.publishStep),
    withdraw: one(steps.withdrawStep),
    close: one(steps.closeStep),
    renew: one(steps.renewStep),
    republish: one(steps.republishStep),
    recordFilled: one(steps.recordFilledStep),

    askOpinion: (context: CommandContext, input: Parameters<typeof askOpinion>[2]): Promise<NeedView> =>
      commands.run(context, async (work) => viewIn(work, await askOpinion(work, deps, input))),
    giveOpinion: (context: CommandContext, input: Parameters<typeof giveOpinion>[1]): Promise<NeedView> =>
      commands.run(context, async (work) => viewIn(work, await giveOpinion(work, input))),
    takeOver: one(steps.takeOverStep),
    takeOverMany: many(steps.takeOverStep),
    /** 催办, one: answers the need. */
    urge: (context: CommandContext, row: MoveRequest): Promise<NeedView> =>
      commands.run(context, async (work) => {
        const [result] = await urgeMany(work, deps, [row]);
        if (result && !result.ok) throw result.refusal;
        return viewIn(work, row.id);
      }),
    urgeMany: (context: CommandContext, rows: readonly MoveRequest[]): Promise<BulkResult> =>
      commands.run(context, async (work) => {
        work.nothingChanged();
        return resultOf((await urgeMany(work, deps, rows)).map(rowOf));
      }),
    setEscalationGrace: (context: CommandContext, grace: Parameters<typeof setEscalationGrace>[1]) =>
      commands.run(context, (work) => setEscalationGrace(work, grace)),
    /** Escalates what desks let lie past their time and its grace; editions past their cut-off stay as they are. Answers how many. */
    async escalateDue(context: CommandContext): Promise<number> {
      const at = { now: context.recordedAt, timeZone: viewDeps.timeZone };
      const due = await dueForEscalation(db, clocksOf(await deps.editions.list(), at));
      let done = 0;
      for (const [i, ids] of chunked(due, BULK_LIMIT).entries())
        done += await commands.run(forChunk(context, i), (work) => escalate(work, deps, ids));
      return done;
    },
    setDeskLimits: (context: CommandContext, limits: Parameters<typeof setDeskLimits>[1]) =>
      commands.run(context, (work) => setDeskLimits(work, limits)),

    /** Tells enterprises once of needs that expire within {@link EXPIRY_NOTICE_DAYS} days; answers of how many. */
    tellExpiring: async (context: CommandContext, today: string): Promise<number> =>
      commands.run(context, (work) => tellExpiring(work, today)),

    /** Expires published needs whose last day lies before `today`; editions past their cut-off are history and stay as they are. */
    async expireDue(context: CommandContext, today: string): Promise<number> {
      const editions = (await deps.editions.list()).filter(
        (e) => e.cutOff === null || addDays(e.cutOff, 1) > today,
      );
      const due = await repository.expiredBy(
        db,
        today,
        editions.map((e) => e.id),
      );
      return (
        await many(steps.expireStep)(
          context,
          due.map((id) => ({ id })),
        )
      ).done;
    },

    /**
     * Imports any number of rows, {@link IMPORT_CHUNK} per transaction, telling how far it is and stopping between
     * transactions when asked. Rows not reached are missing at the end of the answer.
     */
    async importMany(
      context: CommandContext,
      input: ImportInput & { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal },
    ): Promise<ImportOutcome[]> {
      const { onProgress, signal, ...rest } = input;
      const outcomes: ImportOutcome[] = [];
      for (const [i, rows] of chunked(input.rows, IMPORT_CHUNK).entries()) {
        if (signal?.aborted) break;
        const part = await commands.run(forChunk(context, i), (work) => {
          work.nothingChanged();
          return importChunk(work, deps, { ...rest, rows });
        });
        outcomes.push(...part);
        onProgress?.(outcomes.length);
      }
      return outcomes;
    },
    /** The same inside the caller's own command. */
    importChunk: (work: UnitOfWork, input: ImportInput) => importChunk(work, deps, input),
  };
}
export type NeedsService = ReturnType<typeof createNeedsService>;
