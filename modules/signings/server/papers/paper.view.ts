import type { Reader } from "#platform/db/database.ts";
import type { FileStore } from "#platform/files/files.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { allowedPaperActions, paperPolicy, paperSubjects } from "../../model/paper.policy.ts";
import { type PaperTerms, type PaperView, paperFields } from "../../model/paper.ts";
import type { PaperRow } from "../tables.ts";
import * as repository from "./paper.repository.ts";

export type Viewer = { readonly actor: Actor; readonly now: string };

export const PAPER_ENTITY = "paper";

export const maySee = (paper: PaperRow, viewer: Viewer): boolean =>
  isAllowed(viewer.actor, paperPolicy, "read", { subjects: paperSubjects(paper), now: viewer.now });

/** What a version keeps: the terms and the state. */
export const snapshotOf = (paper: PaperRow): Record<string, unknown> => ({
  ...termsOf(paper),
  state: paper.state,
});

const termsOf = (paper: PaperRow): PaperTerms =>
  Object.fromEntries(paperFields.map((f) => [f.id, paper[f.id as keyof PaperTerms]])) as PaperTerms;

export async function viewOf(
  paper: PaperRow,
  viewer: Viewer,
  source: { reader: Reader; files: FileStore },
): Promise<PaperView> {
  const documents = await source.files.of(source.reader, PAPER_ENTITY, paper.id);
  const agreementId = paper.kind === "intent" ? await repository.agreementOf(source.reader, paper.id) : null;
  return {
    ...termsOf(paper),
    id: paper.id,
    version: paper.version,
    code: paper.code,
    kind: paper.kind,
    state: paper.state,
    editionId: paper.editionId,
    activityId: paper.activityId,
    engagementId: paper.engagementId,
    intentId: paper.intentId,
    agreementId,
    city: paper.city,
    demanders: paper.demanders,
    supplierName: paper.supplierName,
    supplierOrganisationId: paper.supplierOrganisationId,
    expertId: paper.expertId,
    recordedAt: paper.recordedAt,
    recordedBy: paper.recordedBy,
    withdrawnReason: paper.withdrawnReason,
    documents: documents.map(({ id, name, mime, size, uploadedAt }) => ({
      id,
      name,
      mime,
      size,
      uploadedAt,
    })),
    allowedActions: allowedPaperActions(viewer.actor, paper, viewer.now),
  };
}
