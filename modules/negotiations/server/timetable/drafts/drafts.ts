import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { timetablePolicy } from "../../../model/negotiation.policy.ts";
import type { TimetableRow } from "../../tables.ts";
import type { Loaded, Situations } from "../situations.ts";
import * as repository from "./timetable.repository.ts";

const FIELDS: readonly FieldSpec[] = [
  { id: "name", label: { zh: "名称", en: "Name" }, kind: "text" },
  { id: "settings", label: { zh: "条件", en: "Conditions" }, kind: "text" },
  { id: "placements", label: { zh: "安排", en: "Placements" }, kind: "text" },
  { id: "state", label: { zh: "状态", en: "State" }, kind: "text" },
];

/** Locks a draft for somebody who may run its activity. @throws Refusal not-found, not-allowed */
export async function lockDraft(
  work: UnitOfWork,
  situations: Situations,
  id: string,
): Promise<{ row: TimetableRow; loaded: Loaded }> {
  const row = (await repository.lock(work.tx, id)) ?? refuse("not-found");
  const loaded = (await situations.load(row.activityId, work)) ?? refuse("not-found");
  const on = { subjects: loaded.subjects, now: work.now };
  if (!isAllowed(work.actor, timetablePolicy, "readTimetables", on)) refuse("not-found");
  requireAllowed(work.actor, timetablePolicy, "manageTimetables", on);
  return { row, loaded };
}

/** Refuses a draft that was changed since, that is being solved, or that was published. */
export async function requireOpen(work: UnitOfWork, row: TimetableRow, expected?: number): Promise<void> {
  if (row.state === "solving") refuse("timetables.solving");
  if (row.state === "published") refuse("timetables.published");
  if (expected !== undefined)
    await requireVersion(work, {
      entityType: "timetable",
      entityId: row.id,
      expected,
      stored: row.version,
      fields: FIELDS,
    });
}

/** Audit entry of a draft, without a new version of it. */
export function auditDraft(
  work: UnitOfWork,
  row: TimetableRow,
  { action, detail = {} }: { action: string; detail?: Record<string, unknown> | undefined },
): void {
  work.audit({
    action: `timetable.${action}`,
    entityType: "timetable",
    entityId: row.id,
    editionId: row.editionId,
    detail: { code: row.code, ...detail },
  });
}

export function noteDraft(
  work: UnitOfWork,
  row: TimetableRow,
  action: string,
  detail: Record<string, unknown> = {},
): void {
  auditDraft(work, row, { action, detail });
  work.saveVersion({
    entityType: "timetable",
    entityId: row.id,
    version: row.version,
    snapshot: { name: row.name, settings: row.settings, placements: row.placements.length, state: row.state },
  });
}
