import { addDays, dayOf } from "#libs/calendar/index.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { uniqueViolation } from "#platform/db/database.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { isFinished } from "../../model/ledger.policy.ts";
import {
  type CloseOutInput,
  lacksReason,
  type RungInput,
  responsibilityFields,
  type VisitInput,
} from "../../model/ledger.ts";
import { projectLifecycle } from "../../model/project.lifecycle.ts";
import * as repository from "../ledger.repository.ts";
import { rhythm } from "../rhythm.ts";
import type { LedgerRow } from "../tables.ts";
import { append, ROW_ENTITY } from "./ledger.events.ts";
import { happened, invalid, openRow, requireEvidence, requireFiles } from "./ledger.opening.ts";
import { searchTextOf } from "./ledger.papers.ts";

export type Responsibility = {
  readonly id: string;
  readonly version: number;
  readonly unit: string;
  readonly officer: string;
  readonly reason: string;
};

/** The steps on a ledger row, each inside the caller's command, so that one and many go the same way. */
export function createLedgerSteps(platform: Platform) {
  async function requireStanding(work: UnitOfWork, row: LedgerRow, corrects: string): Promise<void> {
    const old = (await repository.visitsInForce(work.tx, row.id)).find((e) => e.id === corrects);
    if (old) return;
    const known = (await repository.events(work.tx, row.id)).some(
      (e) => e.id === corrects && e.kind === "visit",
    );
    if (known) refuse("follow-ups.already-corrected");
    invalid({
      field: "corrects",
      value: corrects,
      reason: { zh: "没有这条回访记录", en: "No such visit of this row" },
    });
  }

  return {
    /** Records a visit, or corrects one by a new entry. Refuses `follow-ups.progress-reason`. */
    async visit(work: UnitOfWork, id: string, input: VisitInput): Promise<LedgerRow> {
      const row = await openRow(work, id, { action: "visit" });
      if (lacksReason(input))
        refuse("follow-ups.progress-reason", {
          fields: [{ field: "reason", reason: { zh: "请填写原因", en: "Give the reason" } }],
        });
      const occurredAt = happened(work, input.on, { field: "on", since: dayOf(row.openedAt) });
      if (input.corrects) await requireStanding(work, row, input.corrects);
      await requireFiles(work, platform, { row, fileIds: input.fileIds });
      const { corrects, reason, nextVisitOn, ...said } = input;
      const visitDueOn = nextVisitOn ?? addDays(input.on, (await rhythm(work.tx)).nextVisitDays);
      const { row: noted } = await append(work, row, {
        kind: "visit",
        occurredAt,
        visitDueOn,
        corrects,
        reason,
        data: { ...said, nextVisitOn },
      }).catch((error: unknown) =>
        uniqueViolation(error) === "ledger_events_corrects"
          ? refuse("follow-ups.already-corrected")
          : Promise.reject(error),
      );
      // A visit entered late does not undo what a later one said.
      const last = (await repository.visitsInForce(work.tx, id)).at(-1);
      const after: LedgerRow = {
        ...noted,
        visitDueOn: await repository.visitDue(work.tx, id),
        lastVisitOn: (last?.data.on as string | undefined) ?? null,
        lastProgress: (last?.data.progress as string | undefined) ?? null,
      };
      await repository.update(work.tx, after);
      return after;
    },

    /** Takes the project one rung up the ladder, or ends it, with its evidence. Refuses `follow-ups.evidence-required`. */
    async climb(work: UnitOfWork, id: string, input: RungInput): Promise<LedgerRow> {
      const row = await openRow(work, id, { action: "climb" });
      if (!row.stage) return refuse("follow-ups.no-project");
      const stage = moveOrRefuse(projectLifecycle, row.stage, input.action);
      if (stage === "ended" && !input.reason) refuse("reason-required");
      const occurredAt = happened(work, input.on, { field: "on", since: row.stageSince ?? row.signedOn });
      const { action: _a, on, reason, ...given } = input;
      const evidence = await requireEvidence(work, platform, { row, given });
      const { row: noted } = await append(work, row, {
        kind: "rung",
        occurredAt,
        stage,
        reason,
        data: { on, from: row.stage, ...evidence },
      });
      const after: LedgerRow = { ...noted, stage, stageSince: on };
      await repository.update(work.tx, after);
      return after;
    },

    /** Names another responsible unit or officer. A stale version is refused with what changed. */
    async assign(work: UnitOfWork, input: Responsibility): Promise<LedgerRow> {
      const row = await openRow(work, input.id, { action: "assign" });
      await requireVersion(work, {
        entityType: ROW_ENTITY,
        entityId: row.id,
        expected: input.version,
        stored: row.version,
        fields: responsibilityFields,
      });
      const { unit, officer, reason } = input;
      const { row: noted } = await append(work, row, {
        kind: "assigned",
        occurredAt: work.context.occurredAt,
        reason,
        data: { from: { unit: row.unit, officer: row.officer }, to: { unit, officer } },
      });
      const after: LedgerRow = { ...noted, unit, officer, version: row.version + 1 };
      await repository.update(work.tx, { ...after, searchText: searchTextOf(after) });
      work.saveVersion({
        entityType: ROW_ENTITY,
        entityId: row.id,
        version: after.version,
        snapshot: { unit, officer, county: row.county },
      });
      return after;
    },

    /** Closes a row out (销号) with evidence. Refuses `follow-ups.not-finished`, `follow-ups.blockers-open`. */
    async closeOut(work: UnitOfWork, id: string, input: CloseOutInput): Promise<LedgerRow> {
      const row = await openRow(work, id, { action: "closeOut" });
      if (!isFinished(row)) refuse("follow-ups.not-finished");
      if (row.openBlockers > 0) refuse("follow-ups.blockers-open", { values: { count: row.openBlockers } });
      // An intent given up has no document of success to show, but a reason.
      if (row.kind === "intent" && !input.reason) refuse("reason-required");
      const { on, reason, ...given } = input;
      const since = [dayOf(row.openedAt), row.stageSince ?? "", row.lastVisitOn ?? ""].sort().at(-1) ?? "";
      const occurredAt = happened(work, on, { field: "on", since });
      const evidence = await requireEvidence(work, platform, { row, given });
      const { row: noted } = await append(work, row, {
        kind: "closed",
        occurredAt,
        rowStatus: "closed",
        reason,
        data: { on, outcome: row.stage ?? "lapsed", ...evidence },
      });
      const after: LedgerRow = { ...noted, status: "closed", closedAt: occurredAt, closedReason: reason };
      await repository.update(work.tx, after);
      return after;
    },

    /** Takes a closed row back into the ledger, with a reason. */
    async reopen(work: UnitOfWork, id: string, reason: string): Promise<LedgerRow> {
      const row = await openRow(work, id, { action: "reopen", closed: true });
      if (row.withdrawn) refuse("follow-ups.paper-withdrawn");
      if (row.status === "open") refuse("follow-ups.not-closed", { values: { code: row.code } });
      const occurredAt = work.context.occurredAt;
      const visitDueOn = addDays(dayOf(occurredAt), (await rhythm(work.tx)).nextVisitDays);
      const { row: noted } = await append(work, row, {
        kind: "reopened",
        occurredAt,
        rowStatus: "open",
        visitDueOn,
        reason: reason.trim() || refuse("reason-required"),
      });
      const after: LedgerRow = { ...noted, status: "open", closedAt: null, closedReason: null, visitDueOn };
      await repository.update(work.tx, after);
      return after;
    },
  };
}
export type LedgerSteps = ReturnType<typeof createLedgerSteps>;
