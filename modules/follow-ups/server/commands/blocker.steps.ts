import { dayOf } from "#libs/calendar/index.ts";
import type { Notice } from "#modules/accounts/model/notice.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { instantOn } from "../../model/days.ts";
import type { BlockerAction } from "../../model/ledger.policy.ts";
import type { BlockerInput, BlockerStep } from "../../model/ledger.ts";
import * as repository from "../ledger.repository.ts";
import type { LedgerPorts } from "../ports.ts";
import type { BlockerRow, LedgerRow } from "../tables.ts";
import { append, type NewEvent } from "./ledger.events.ts";
import { happened, invalid, openRow } from "./ledger.opening.ts";

/** Difficulties of a project, each with a named office and a deadline. */
export function createBlockerSteps(ports: LedgerPorts) {
  /** Only departments take blockers. */
  async function office(work: UnitOfWork, id: string): Promise<{ id: string; name: string }> {
    const found = (await ports.organisations.byIds([id], work)).get(id);
    if (found?.kind !== "department")
      return refuse("follow-ups.not-a-department", {
        fields: [
          { field: "officeId", value: id, reason: { zh: "请选择政府部门", en: "Choose a department" } },
        ],
      });
    return { id: found.id, name: found.fullName };
  }

  /** The row with what its blockers now come to. */
  async function settle(work: UnitOfWork, row: LedgerRow): Promise<LedgerRow> {
    const open = (await repository.blockersOf(work.tx, row.id)).filter((b) => b.state === "open");
    const after: LedgerRow = {
      ...row,
      openBlockers: open.length,
      blockerDueOn: open.map((b) => b.deadline).sort()[0] ?? null,
      departmentIds: [...new Set([...row.departmentIds, ...open.map((b) => b.officeId)])],
    };
    await repository.update(work.tx, after);
    return after;
  }

  function notify(work: UnitOfWork, row: LedgerRow, blocker: BlockerRow): void {
    const notice: Notice = {
      kind: "ledger.blocker",
      to: { organisationId: blocker.officeId },
      subject: {
        zh: `困难交办：${row.title}（${row.code}）`,
        en: `Blocker handed to you: ${row.title} (${row.code})`,
      },
      text: {
        zh: `请于 ${blocker.deadline} 前办结并反馈。`,
        en: `Please settle it and answer by ${blocker.deadline}.`,
      },
      link: `/ledger/${row.id}`,
    };
    work.later("notice", notice);
  }

  return {
    /** Hands a difficulty to an office with a deadline. Refuses `follow-ups.not-a-department`. */
    async raise(work: UnitOfWork, rowId: string, input: BlockerInput): Promise<LedgerRow> {
      const row = await openRow(work, rowId, { action: "raiseBlocker" });
      const on = input.on ?? dayOf(work.context.occurredAt);
      const occurredAt = happened(work, on, { field: "on", since: dayOf(row.openedAt) });
      if (input.deadline < on)
        invalid({
          field: "deadline",
          value: input.deadline,
          reason: { zh: "早于交办日期", en: "Before the day it is handed over" },
        });
      const { id: officeId, name: officeName } = await office(work, input.officeId);
      const { category, description, deadline } = input;
      const blocker: BlockerRow = {
        id: work.newId(),
        rowId,
        category,
        description,
        officeId,
        officeName,
        raisedOn: on,
        raisedBy: work.actor.name,
        deadline,
        state: "open",
        settledAt: null,
        settledBy: null,
        settlement: null,
      };
      await repository.insertBlocker(work.tx, blocker);
      const { row: noted } = await append(work, row, {
        kind: "blocker-raised",
        occurredAt,
        blockerId: blocker.id,
        blockerOpen: true,
        blockerDeadline: deadline,
        data: { category, description, officeId, officeName, deadline },
      });
      notify(work, row, blocker);
      return settle(work, noted);
    },

    /** Resolves, rejects, hands on or prolongs an open blocker; each needs its reason. */
    async step(
      work: UnitOfWork,
      at: { id: string; action: BlockerAction },
      input: BlockerStep,
    ): Promise<LedgerRow> {
      const known = (await repository.blocker(work.tx, at.id)) ?? refuse("not-found");
      // The row is the lock; the blocker is read again under it.
      await repository.lock(work.tx, known.rowId);
      const blocker = (await repository.blocker(work.tx, at.id)) ?? refuse("not-found");
      const row = await openRow(work, blocker.rowId, { action: at.action, office: blocker.officeId });
      if (blocker.state !== "open") refuse("follow-ups.blocker-settled");
      const reason = input.reason.trim() || refuse("reason-required");
      const occurredAt = input.on
        ? happened(work, input.on, { field: "on", since: blocker.raisedOn })
        : instantOn(dayOf(work.context.occurredAt), work.context.occurredAt);
      const base = { occurredAt, blockerId: blocker.id, reason } as const;
      const { after, event } = await decide(work, { blocker, action: at.action, input, base });
      await repository.updateBlocker(work.tx, after);
      const { row: noted } = await append(work, row, event);
      if (at.action === "reassignBlocker") notify(work, row, after);
      return settle(work, noted);
    },
  };

  async function decide(
    work: UnitOfWork,
    step: {
      blocker: BlockerRow;
      action: BlockerAction;
      input: BlockerStep;
      base: { occurredAt: string; blockerId: string; reason: string };
    },
  ): Promise<{ after: BlockerRow; event: NewEvent }> {
    const { blocker, action, input, base } = step;
    if (action === "resolveBlocker" || action === "rejectBlocker") {
      const state = action === "resolveBlocker" ? "resolved" : "rejected";
      return {
        after: {
          ...blocker,
          state,
          settledAt: base.occurredAt,
          settledBy: work.actor.name,
          settlement: base.reason,
        },
        event: { ...base, kind: `blocker-${state}`, blockerOpen: false },
      };
    }
    const deadline = input.deadline ?? blocker.deadline;
    if (action === "extendBlocker" && deadline <= blocker.deadline)
      invalid({
        field: "deadline",
        value: deadline,
        reason: { zh: `须晚于原时限 ${blocker.deadline}`, en: `Must be later than ${blocker.deadline}` },
      });
    if (action === "extendBlocker")
      return {
        after: { ...blocker, deadline },
        event: {
          ...base,
          kind: "blocker-extended",
          blockerDeadline: deadline,
          data: { from: blocker.deadline, deadline },
        },
      };
    const to = await office(work, input.officeId ?? "");
    return {
      after: { ...blocker, officeId: to.id, officeName: to.name, deadline },
      event: {
        ...base,
        kind: "blocker-reassigned",
        blockerDeadline: deadline,
        data: { from: blocker.officeName, officeId: to.id, officeName: to.name, deadline },
      },
    };
  }
}
export type BlockerSteps = ReturnType<typeof createBlockerSteps>;
