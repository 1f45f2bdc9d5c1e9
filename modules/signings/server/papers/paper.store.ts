import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { uniqueViolation } from "#platform/db/database.ts";
import { searchText } from "#platform/db/search.ts";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import type { PaperAmended, PaperRecorded } from "../../model/events.ts";
import type { PaperKind } from "../../model/paper.options.ts";
import type { PaperRow } from "../tables.ts";
import * as repository from "./paper.repository.ts";
import { PAPER_ENTITY, snapshotOf } from "./paper.view.ts";

const PREFIX: Readonly<Record<PaperKind, string>> = { intent: "YX", agreement: "XY" };

export const invalid = (...fields: FieldRefusal[]): never =>
  refuse("invalid-input", { values: { count: fields.length }, fields });

export const searchTextOf = (
  p: Pick<PaperRow, "code" | "title" | "demanders" | "supplierName" | "unit" | "registrationNumber">,
): string =>
  searchText(
    p.code,
    p.title,
    p.demanders.map((d) => d.name),
    p.supplierName,
    p.unit,
    p.registrationNumber,
  );

/** The next code people see: YX for intents, XY for agreements, numbered by the year of signing. */
export async function nextCode(work: UnitOfWork, kind: PaperKind, signedOn: string): Promise<string> {
  const year = signedOn.slice(0, 4);
  const number = await work.nextNumber(`paper:${kind}:${year}`);
  return `${PREFIX[kind]}-${year}-${String(number).padStart(4, "0")}`;
}

/** A unique index speaks where two wrote at once, or where a registration number is another's. */
function asRefusal(error: unknown): never {
  const index = uniqueViolation(error);
  if (index === "papers_registration")
    return invalid({
      field: "registrationNumber",
      reason: { zh: "该登记编号已用于另一份协议", en: "Another agreement has this number" },
    });
  if (index === "papers_one_intent") refuse("signings.intent-exists", { values: { code: "" } });
  if (index) refuse("signings.agreement-exists", { values: { code: "" } });
  throw error;
}

/** Writes a new paper with its amount, version and line of audit. */
export async function store(work: UnitOfWork, row: PaperRow): Promise<void> {
  await repository.insert(work.tx, row).catch(asRefusal);
  await repository.insertAmount(work.tx, {
    paperId: row.id,
    effectiveAt: row.occurredAt,
    amountYuan: row.amountYuan,
    qualifier: row.amountQualifier,
    recordedAt: work.now,
  });
  work.saveVersion({ entityType: PAPER_ENTITY, entityId: row.id, version: 1, snapshot: snapshotOf(row) });
  work.audit({
    action: `signings.record-${row.kind}`,
    entityType: PAPER_ENTITY,
    entityId: row.id,
    editionId: row.editionId,
    county: row.county,
    detail: {
      code: row.code,
      signedOn: row.signedOn,
      occasion: row.occasion,
      amountYuan: row.amountYuan,
      amountQualifier: row.amountQualifier,
      ...(row.engagementId ? { engagementId: row.engagementId } : {}),
      ...(row.intentId ? { intentId: row.intentId } : {}),
    },
  });
}

/** Marks an intent as what an agreement came from. */
export async function closeIntent(work: UnitOfWork, intent: PaperRow, agreementId: string): Promise<void> {
  const after: PaperRow = { ...intent, state: "converted", version: intent.version + 1 };
  await saveChange(work, after, { action: "signings.convert-intent", detail: { agreementId } });
}

/** Writes a changed paper with its version and its line of audit. */
export async function saveChange(
  work: UnitOfWork,
  row: PaperRow,
  note: { action: string; reason?: string | undefined; detail?: Record<string, unknown> },
): Promise<void> {
  await repository.update(work.tx, row).catch(asRefusal);
  work.saveVersion({
    entityType: PAPER_ENTITY,
    entityId: row.id,
    version: row.version,
    snapshot: snapshotOf(row),
  });
  work.audit({
    action: note.action,
    entityType: PAPER_ENTITY,
    entityId: row.id,
    editionId: row.editionId,
    county: row.county,
    reason: note.reason ?? null,
    detail: { code: row.code, ...note.detail },
  });
}

const factsOf = (row: PaperRow) => ({
  paperId: row.id,
  title: row.title,
  county: row.county,
  unit: row.unit,
  officer: row.officer,
  keyProject: row.keyProject,
  signedOn: row.signedOn,
  amountYuan: row.amountYuan,
  amountQualifier: row.amountQualifier,
});

/** What is told downstream of a new paper. */
export const recordedEvent = (row: PaperRow): PaperRecorded => ({
  type: "signings.paper-recorded",
  ...factsOf(row),
  kind: row.kind,
  code: row.code,
  intentId: row.intentId,
  engagementId: row.engagementId,
  editionId: row.editionId,
  activityId: row.activityId,
  city: row.city,
  organisationIds: [...row.demanderIds, ...(row.supplierOrganisationId ? [row.supplierOrganisationId] : [])],
  demanderIds: row.demanderIds,
  supplierOrganisationId: row.supplierOrganisationId,
  expertId: row.expertId,
  expertOwnerId: row.expertOwnerId,
  parties: { demand: row.demanders.map((d) => d.name), supply: row.supplierName },
  occurredAt: row.occurredAt,
});

export const amendedEvent = (row: PaperRow, at: { reason: string; occurredAt: string }): PaperAmended => ({
  type: "signings.paper-amended",
  ...factsOf(row),
  ...at,
});
