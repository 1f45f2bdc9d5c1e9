import { addDays, dayOf } from "#libs/calendar/index.ts";
import { asOfDay } from "#modules/editions/model/as-of.ts";
import type { Reader } from "#platform/db/database.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import { eventLabels } from "../../model/ledger.options.ts";
import {
  allowedBlockerActions,
  allowedLedgerActions,
  ledgerPolicy,
  ledgerSubjects,
} from "../../model/ledger.policy.ts";
import { type BlockerView, type LedgerView, overdueOf, type TimelineItem } from "../../model/ledger.ts";
import { projectLifecycle, RUNGS } from "../../model/project.lifecycle.ts";
import { ROW_ENTITY } from "../commands/ledger.events.ts";
import * as repository from "../ledger.repository.ts";
import type { LedgerPorts, Viewer } from "../ports.ts";
import type { BlockerRow, EventRow, LedgerRow } from "../tables.ts";

/** A row with everything about it, as the viewer may see it. */
export async function viewOf(
  row: LedgerRow,
  viewer: Viewer,
  source: { reader: Reader; platform: Platform; ports: LedgerPorts },
): Promise<LedgerView> {
  const { reader, platform, ports } = source;
  const events = await repository.events(reader, row.id);
  const blockers = await repository.blockersOf(reader, row.id);
  const files = await platform.files.of(reader, ROW_ENTITY, row.id);
  const names = new Map(files.map((f) => [f.id, f.name]));
  const edition = await ports.editions.edition(row.editionId);
  const today = dayOf(viewer.now);
  const asOf = asOfDay(today, edition?.cutOff ?? null);
  const before = await earlier(row, viewer, ports);
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    kind: row.kind,
    status: row.status,
    withdrawn: row.withdrawn,
    title: row.title,
    editionId: row.editionId,
    activityId: row.activityId,
    engagementId: row.engagementId,
    intentPaperId: row.intentPaperId,
    agreementPaperId: row.agreementPaperId,
    demandParty: row.demandParty,
    supplyParty: row.supplyParty,
    county: row.county,
    unit: row.unit,
    officer: row.officer,
    keyProject: row.keyProject,
    signedOn: row.signedOn,
    amountYuan: row.amountYuan,
    amountQualifier: row.amountQualifier,
    stage: row.stage,
    stageSince: row.stageSince,
    // People are told the last day that counts.
    asOf: asOf < today ? addDays(asOf, -1) : asOf,
    visitDueOn: row.status === "open" ? row.visitDueOn : null,
    blockerDueOn: row.blockerDueOn,
    overdue: row.status === "open" ? overdueOf(row, asOf) : { visit: false, blocker: false },
    lastVisitOn: row.lastVisitOn,
    lastProgress: row.lastProgress,
    closedReason: row.closedReason,
    rungs: rungsOf(row, events, names),
    blockers: blockers.map((b) => blockerView(b, { row, viewer, asOf })),
    timeline: [...before, ...timelineOf(events, names)],
    allowedActions: allowedLedgerActions(viewer.actor, row, viewer.now),
  };
}

function blockerView(b: BlockerRow, at: { row: LedgerRow; viewer: Viewer; asOf: string }): BlockerView {
  const { rowId: _r, raisedBy: _b, settledBy: _s, ...shown } = b;
  return {
    ...shown,
    overdue: b.state === "open" && b.deadline < at.asOf,
    allowedActions:
      at.row.status === "open"
        ? allowedBlockerActions(at.viewer.actor, { row: at.row, blocker: b, now: at.viewer.now })
        : [],
  };
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The ladder since the project began: entries before an intent stood again do not hold. */
function rungsOf(
  row: LedgerRow,
  events: readonly EventRow[],
  names: ReadonlyMap<string, string>,
): LedgerView["rungs"] {
  const began = events.findLastIndex((e) => e.stage === "agreed" || e.stage === "none");
  const climbed = row.stage
    ? events.slice(Math.max(began, 0)).filter((e) => e.stage && e.stage !== "none")
    : [];
  return [...RUNGS, ...(row.stage === "ended" ? (["ended"] as const) : [])].map((stage) => {
    const entry = climbed.findLast((e) => e.stage === stage);
    const fileId = text(entry?.data.fileId);
    return {
      stage,
      label: projectLifecycle.states[stage].label,
      reached: entry !== undefined,
      on: entry ? (text(entry.data.on) ?? text(entry.data.signedOn) ?? dayOf(entry.occurredAt)) : null,
      fileId,
      fileName: fileId ? (names.get(fileId) ?? null) : null,
      // The agreement itself is the first rung's document.
      documentReference:
        text(entry?.data.documentReference) ?? (stage === "agreed" ? text(entry?.data.code) : null),
      evidence: text(entry?.data.evidence),
    };
  });
}

function timelineOf(events: readonly EventRow[], names: ReadonlyMap<string, string>): TimelineItem[] {
  const correctedBy = new Map(events.flatMap((e) => (e.corrects ? [[e.corrects, e.id] as const] : [])));
  return events.map((e) => {
    const ids = [e.data.fileId, ...(Array.isArray(e.data.fileIds) ? e.data.fileIds : [])].filter(
      (id): id is string => typeof id === "string",
    );
    return {
      id: e.id,
      source: "ledger",
      kind: e.kind,
      label: eventLabels[e.kind],
      occurredAt: e.occurredAt,
      recordedAt: e.recordedAt,
      by: e.byName,
      reason: e.reason,
      corrects: e.corrects,
      correctedBy: correctedBy.get(e.id) ?? null,
      data: {
        ...e.data,
        ...(e.stage && e.stage !== "none" ? { stage: e.stage } : {}),
        ...(ids.length ? { files: ids.map((id) => ({ id, name: names.get(id) ?? id })) } : {}),
      },
    };
  });
}

/** What happened before the signing, for those who may read it. */
async function earlier(row: LedgerRow, viewer: Viewer, ports: LedgerPorts): Promise<TimelineItem[]> {
  const on = { subjects: ledgerSubjects(row), now: viewer.now };
  if (
    !row.engagementId ||
    !ports.engagementHistory ||
    !isAllowed(viewer.actor, ledgerPolicy, "readHistory", on)
  )
    return [];
  const items = await ports.engagementHistory(row.engagementId);
  return items
    .map(
      (i): TimelineItem => ({
        id: `engagement:${i.id}`,
        source: "engagement",
        kind: i.action,
        label: i.label,
        occurredAt: i.occurredAt,
        recordedAt: i.recordedAt,
        by: i.by,
        reason: i.reason,
        corrects: null,
        correctedBy: null,
        data: { to: i.toLabel },
      }),
    )
    .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));
}
