import { addDays, dayOf } from "#libs/calendar/index.ts";
import type {
  PaperAmended,
  PaperFacts,
  PaperRecorded,
  PaperWithdrawn,
} from "#modules/signings/model/events.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import * as repository from "../ledger.repository.ts";
import { rhythm } from "../rhythm.ts";
import type { LedgerRow } from "../tables.ts";
import { append } from "./ledger.events.ts";

export const searchTextOf = (
  r: Pick<LedgerRow, "code" | "title" | "demandParty" | "supplyParty" | "unit" | "officer">,
): string => searchText(r.code, r.title, r.demandParty, r.supplyParty, r.unit, r.officer);

const factsOf = (event: PaperFacts) => ({
  title: event.title,
  county: event.county,
  unit: event.unit,
  officer: event.officer,
  keyProject: event.keyProject,
  signedOn: event.signedOn,
  amountYuan: event.amountYuan,
  amountQualifier: event.amountQualifier,
});

const paperData = (event: PaperRecorded) => ({
  paperId: event.paperId,
  code: event.code,
  signedOn: event.signedOn,
  amountYuan: event.amountYuan,
  amountQualifier: event.amountQualifier,
});

const versioned = (work: UnitOfWork, row: LedgerRow) =>
  work.saveVersion({
    entityType: "ledger-row",
    entityId: row.id,
    version: row.version,
    snapshot: { unit: row.unit, officer: row.officer, county: row.county },
  });

async function openRow(work: UnitOfWork, event: PaperRecorded): Promise<void> {
  const year = event.signedOn.slice(0, 4);
  const number = await work.nextNumber(`ledger:${year}`);
  const { firstVisitDays } = await rhythm(work.tx);
  const agreement = event.kind === "agreement";
  const row: LedgerRow = {
    ...factsOf(event),
    id: work.newId(),
    code: `TZ-${year}-${String(number).padStart(4, "0")}`,
    kind: event.kind,
    status: "open",
    withdrawn: false,
    editionId: event.editionId,
    activityId: event.activityId,
    engagementId: event.engagementId,
    intentPaperId: agreement ? event.intentId : event.paperId,
    agreementPaperId: agreement ? event.paperId : null,
    demandParty: event.parties.demand.join("、"),
    supplyParty: event.parties.supply,
    demanderIds: [...event.demanderIds],
    supplierOrganisationId: event.supplierOrganisationId,
    expertId: event.expertId,
    expertOwnerId: event.expertOwnerId,
    departmentIds: [],
    city: event.city,
    stage: agreement ? "agreed" : null,
    stageSince: agreement ? event.signedOn : null,
    visitDueOn: addDays(event.signedOn, firstVisitDays),
    blockerDueOn: null,
    openBlockers: 0,
    lastVisitOn: null,
    lastProgress: null,
    openedAt: event.occurredAt,
    closedAt: null,
    closedReason: null,
    lastSeq: 0,
    version: 1,
    searchText: "",
  };
  const stored = { ...row, lastSeq: 1, searchText: searchTextOf(row) };
  await repository.insert(work.tx, stored);
  versioned(work, stored);
  await append(work, row, {
    kind: "opened",
    occurredAt: event.occurredAt,
    rowStatus: "open",
    rowKind: event.kind,
    stage: agreement ? "agreed" : "none",
    visitDueOn: row.visitDueOn,
    data: paperData(event),
  });
}

/** The intent's row becomes the agreement's: history, visits and blockers stay; a row given up before opens again. */
async function convertRow(work: UnitOfWork, row: LedgerRow, event: PaperRecorded): Promise<void> {
  const { firstVisitDays } = await rhythm(work.tx);
  const visitDueOn = addDays(event.signedOn, firstVisitDays);
  const { row: noted } = await append(work, row, {
    kind: "converted",
    occurredAt: event.occurredAt,
    rowStatus: "open",
    rowKind: "agreement",
    stage: "agreed",
    visitDueOn,
    data: paperData(event),
  });
  const converted: LedgerRow = {
    ...noted,
    ...factsOf(event),
    kind: "agreement",
    status: "open",
    agreementPaperId: event.paperId,
    stage: "agreed",
    stageSince: event.signedOn,
    visitDueOn: (await repository.visitDue(work.tx, row.id)) ?? visitDueOn,
    closedAt: null,
    closedReason: null,
    version: row.version + 1,
  };
  await repository.update(work.tx, { ...converted, searchText: searchTextOf(converted) });
  versioned(work, converted);
}

/** Opens a row for a recorded paper, or converts its intent's. A paper already in the ledger changes nothing. */
export async function onPaperRecorded(work: UnitOfWork, event: PaperRecorded): Promise<void> {
  if (await repository.lockByPaper(work.tx, event.paperId)) return;
  const known = event.intentId ? await repository.lockByPaper(work.tx, event.intentId) : undefined;
  await (known ? convertRow(work, known, event) : openRow(work, event));
}

/** Title, county, responsibility and amount follow the paper. */
export async function onPaperAmended(work: UnitOfWork, event: PaperAmended): Promise<void> {
  const row = await repository.lockByPaper(work.tx, event.paperId);
  // The facts of a converted row are its agreement's.
  if (!row || (row.agreementPaperId !== null && row.agreementPaperId !== event.paperId)) return;
  const { row: noted } = await append(work, row, {
    kind: "amended",
    occurredAt: event.occurredAt,
    reason: event.reason,
    data: { paperId: event.paperId, amountYuan: event.amountYuan, amountQualifier: event.amountQualifier },
  });
  const amended: LedgerRow = { ...noted, ...factsOf(event), version: row.version + 1 };
  await repository.update(work.tx, { ...amended, searchText: searchTextOf(amended) });
  versioned(work, amended);
}

/** Settles what is still with an office when the paper behind it is gone. */
async function dropBlockers(work: UnitOfWork, row: LedgerRow, event: PaperWithdrawn): Promise<LedgerRow> {
  let current = row;
  for (const blocker of await repository.blockersOf(work.tx, row.id)) {
    if (blocker.state !== "open") continue;
    await repository.updateBlocker(work.tx, {
      ...blocker,
      state: "rejected",
      settledAt: event.occurredAt,
      settledBy: work.actor.name,
      settlement: event.reason,
    });
    ({ row: current } = await append(work, current, {
      kind: "blocker-rejected",
      occurredAt: event.occurredAt,
      blockerId: blocker.id,
      blockerOpen: false,
      reason: event.reason,
    }));
  }
  return { ...current, openBlockers: 0, blockerDueOn: null };
}

/** Closes the row of a withdrawn paper with its reason; where its intent stands again, the row goes back to it. */
export async function onPaperWithdrawn(work: UnitOfWork, event: PaperWithdrawn): Promise<void> {
  const row = await repository.lockByPaper(work.tx, event.paperId);
  if (!row || row.withdrawn) return;
  if (event.restoredIntentId) {
    const { firstVisitDays } = await rhythm(work.tx);
    const visitDueOn = addDays(dayOf(event.occurredAt), firstVisitDays);
    const { row: noted } = await append(work, row, {
      kind: "reverted",
      occurredAt: event.occurredAt,
      rowStatus: "open",
      rowKind: "intent",
      stage: "none",
      visitDueOn,
      reason: event.reason,
      data: { paperId: event.paperId },
    });
    await repository.update(work.tx, {
      ...noted,
      kind: "intent",
      status: "open",
      agreementPaperId: null,
      stage: null,
      stageSince: null,
      visitDueOn,
      closedAt: null,
      closedReason: null,
    });
    return;
  }
  const settled = await dropBlockers(work, row, event);
  const { row: noted } = await append(work, settled, {
    kind: "withdrawn",
    occurredAt: event.occurredAt,
    rowStatus: "closed",
    stage: "none",
    reason: event.reason,
    data: { paperId: event.paperId },
  });
  await repository.update(work.tx, {
    ...noted,
    status: "closed",
    withdrawn: true,
    closedAt: event.occurredAt,
    closedReason: event.reason,
    visitDueOn: null,
  });
}
