import { dayOf } from "#libs/calendar/index.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { instantOn } from "../../model/days.ts";
import { type LedgerAction, ledgerPolicy, ledgerSubjects } from "../../model/ledger.policy.ts";
import { type EvidenceInput, isEvidence } from "../../model/ledger.ts";
import * as repository from "../ledger.repository.ts";
import type { Viewer } from "../ports.ts";
import type { LedgerRow } from "../tables.ts";
import { ROW_ENTITY } from "./ledger.events.ts";

export const invalid = (...fields: FieldRefusal[]): never =>
  refuse("invalid-input", { values: { count: fields.length }, fields });

export const maySee = (row: LedgerRow, viewer: Viewer): boolean =>
  isAllowed(viewer.actor, ledgerPolicy, "read", { subjects: ledgerSubjects(row), now: viewer.now });

/** Locks a row, hides it from those who may not read it, authorises; `office` names the one a blocker lies with. */
export async function openRow(
  work: UnitOfWork,
  id: string,
  want: { action: LedgerAction; office?: string; closed?: boolean },
): Promise<LedgerRow> {
  const row = await repository.lock(work.tx, id);
  if (!row || !maySee(row, { actor: work.actor, now: work.now })) return refuse("not-found");
  requireAllowed(work.actor, ledgerPolicy, want.action, {
    subjects: ledgerSubjects(row, want.office),
    now: work.now,
  });
  if (row.status === "closed" && !want.closed) refuse("follow-ups.closed", { values: { code: row.code } });
  return row;
}

/** When something dated by day happened; not to come, and not before `since`. */
export function happened(work: UnitOfWork, day: string, from: { field: string; since: string }): string {
  const today = dayOf(work.now);
  if (day > today)
    invalid({ field: from.field, value: day, reason: { zh: "日期晚于今天", en: "A day to come" } });
  if (day < from.since)
    invalid({
      field: from.field,
      value: day,
      reason: { zh: `不能早于 ${from.since}`, en: `Not before ${from.since}` },
    });
  return instantOn(day, work.context.occurredAt);
}

/** The evidence of a rung or a close-out: a document of this row, or one named and described. */
export async function requireEvidence(
  work: UnitOfWork,
  platform: Platform,
  at: { row: LedgerRow; given: EvidenceInput },
): Promise<Record<string, unknown>> {
  const { row, given } = at;
  if (!isEvidence(given)) refuse("follow-ups.evidence-required");
  if (given.fileId) await requireFiles(work, platform, { row, fileIds: [given.fileId] });
  const { fileId, documentReference, evidence } = given;
  return { fileId, documentReference, evidence };
}

export async function requireFiles(
  work: UnitOfWork,
  { files }: Platform,
  at: { row: LedgerRow; fileIds: readonly string[] },
): Promise<void> {
  for (const id of at.fileIds) {
    const file = await files.find(work.tx, id);
    if (file?.entityType !== ROW_ENTITY || file.entityId !== at.row.id) refuse("follow-ups.unknown-document");
  }
}
