import type { ExpertRef } from "#modules/experts/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import type { EngagementStateChanged } from "../../model/directory.ts";
import * as repository from "../engagement.repository.ts";
import type { DemanderRow, EngagementRow, MeetingRow, StateRow } from "../tables.ts";
import type { Decision } from "./engagement.steps.ts";

/** What a version keeps: the fields officers edit and the state. */
export const snapshotOf = (row: EngagementRow): Record<string, unknown> => ({
  title: row.title,
  channel: row.channel,
  channelName: row.channelName,
  recommender: row.recommender,
  basis: row.basis,
  cooperationMode: row.cooperationMode,
  responsibleOfficer: row.responsibleOfficer,
  state: row.state,
  needId: row.needId,
});

export const searchTextOf = (
  row: Pick<EngagementRow, "code" | "title" | "needCode" | "supplierName">,
  demanders: readonly { name: string }[],
): string =>
  searchText(
    row.code,
    row.title,
    row.needCode,
    row.supplierName,
    demanders.map((d) => d.name),
  );

export type Line = Omit<StateRow, "id" | "seq">;
export const lineOf = (decision: Decision): Line | null =>
  decision.line && { ...decision.line, engagementId: decision.after.id };

/** Writes changed records with their history, versions, audit and events; the records are locked. */
export async function saveSteps(
  work: UnitOfWork,
  changed: ReadonlyMap<string, EngagementRow>,
  more: { lines: readonly Line[]; meetings?: readonly MeetingRow[] },
): Promise<void> {
  const rows = [...changed.values()];
  await repository.updateMany(work.tx, rows);
  await saveLines(work, more.lines);
  const ended = rows.filter((r) => r.state === "fell-through").map((r) => r.id);
  await repository.cancelPlanned(work.tx, ended);
  await repository.insertMeetings(work.tx, more.meetings ?? []);
  for (const row of rows) keepVersion(work, row);
  for (const line of more.lines) {
    auditLine(work, changed.get(line.engagementId) as EngagementRow, line);
    if (line.fromState !== line.toState) await work.emit(changedEvent(line));
  }
}

export const keepVersion = (work: UnitOfWork, row: EngagementRow) =>
  work.saveVersion({
    entityType: "engagement",
    entityId: row.id,
    version: row.version,
    snapshot: snapshotOf(row),
  });

/** Numbers the lines of each record's history and writes them. */
export async function saveLines(work: UnitOfWork, lines: readonly Line[]): Promise<void> {
  const seqs = await repository.nextSeqs(work.tx, [...new Set(lines.map((l) => l.engagementId))]);
  await repository.insertStates(
    work.tx,
    lines.map((line) => {
      const seq = seqs.get(line.engagementId) ?? 1;
      seqs.set(line.engagementId, seq + 1);
      return { ...line, id: work.newId(), seq };
    }),
  );
}

const changedEvent = (line: Line): EngagementStateChanged => ({
  type: "engagement.state-changed",
  engagementId: line.engagementId,
  from: line.fromState ?? "",
  to: line.toState,
});

export function auditLine(work: UnitOfWork, row: EngagementRow, line: Line): void {
  work.audit({
    action: `engagement.${line.action}`,
    entityType: "engagement",
    entityId: row.id,
    editionId: row.editionId,
    county: row.county || null,
    reason: line.reason,
    detail: {
      code: row.code,
      from: line.fromState,
      to: line.toState,
      occurredAt: line.occurredAt,
      ...(line.onBehalfOf ? { onBehalfOf: line.onBehalfOf } : {}),
      ...(line.category ? { category: line.category } : {}),
      ...(row.overrideKind && line.action === "propose" ? { override: row.overrideKind } : {}),
    },
  });
}

/** Writes new records with their history; those that collide with a living engagement are left out. Returns the ids written. */
export async function saveNew(
  work: UnitOfWork,
  rows: readonly EngagementRow[],
  more: { demanders: readonly DemanderRow[]; lines: readonly Line[] },
): Promise<Set<string>> {
  const written = await repository.insertMany(work.tx, rows);
  const kept = <T extends { engagementId: string }>(list: readonly T[]) =>
    list.filter((r) => written.has(r.engagementId));
  await repository.insertDemanders(work.tx, kept(more.demanders));
  await saveLines(work, kept(more.lines));
  for (const row of rows.filter((r) => written.has(r.id))) {
    keepVersion(work, row);
    for (const line of more.lines.filter((l) => l.engagementId === row.id)) {
      auditLine(work, row, line);
      await work.emit(changedEvent(line));
    }
  }
  return written;
}

/** An expert is called otherwise or got an account: engagements show, find and belong to the person as the pool now has it. */
export async function refreshExpert(work: UnitOfWork, expert: ExpertRef): Promise<void> {
  const renamed = await work.tx
    .selectFrom("engagements")
    .select("id")
    .where("expertId", "=", expert.id)
    .where("supplierName", "!=", expert.name)
    .execute();
  const rows = await repository.lockMany(
    work.tx,
    renamed.map((r) => r.id),
  );
  const demanders = await repository.demandersOf(
    work.tx,
    rows.map((r) => r.id),
  );
  await repository.updateMany(
    work.tx,
    rows.map((row) => {
      const mine = demanders.filter((d) => d.engagementId === row.id);
      return { ...row, searchText: searchTextOf({ ...row, supplierName: expert.name }, mine) };
    }),
  );
  await work.tx
    .updateTable("engagements")
    .set({ expertOwnerId: expert.personId, supplierName: expert.name })
    .where("expertId", "=", expert.id)
    .execute();
}
