import type { PeopleDirectory } from "#modules/accounts/model/directory.ts";
import type { ActivityRef, EditionDirectory, EditionRef } from "#modules/editions/model/directory.ts";
import type { BulkOrganisations } from "#modules/organisations/model/bulk-directory.ts";
import type { OrganisationDirectory, OrganisationRef } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { diffSnapshots } from "#platform/commands/versions.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { needPolicy, needSubjects } from "../../model/need.policy.ts";
import { type NeedContent, needFieldsOf } from "../../model/need.ts";
import { normaliseContent, refuseClassified, valueProblems } from "../../model/need-rules.ts";
import type { NeedFates } from "../../model/readiness/fates.ts";
import type { TestReaders } from "../../model/test-reads/test-read.ts";
import * as repository from "../needs.repository.ts";
import { columnsOf, contentOf, type NeedRow } from "../needs.repository.ts";
import { requireAction, requireCurrent } from "./moves.ts";

export type AuthoringDeps = {
  readonly organisations: OrganisationDirectory;
  /** For imports; one look-up at a time without it. */
  readonly bulk?: BulkOrganisations;
  readonly editions: EditionDirectory;
  /** What became of needs further down the chain; nothing is known without it. */
  readonly fates?: NeedFates;
  /** The pool of experts for test-reads; none can be asked without it. */
  readonly readers?: TestReaders;
  /** Whom to tell of a desk that let its clock run out; nobody is told without it. */
  readonly people?: Pick<PeopleDirectory, "officersFor">;
};

/** The edition and activity a need belongs to; the main conference when none is named. */
export async function placeInEdition(
  work: UnitOfWork,
  editions: EditionDirectory,
  at: { editionId: string; activityId?: string | undefined },
): Promise<{ edition: EditionRef; activity: ActivityRef }> {
  const edition =
    (await editions.edition(at.editionId, work)) ??
    refuse("needs.edition-unknown", { values: { id: at.editionId } });
  const activityId = at.activityId ?? edition.mainActivityId;
  const activity = await editions.activity(activityId, work);
  if (!activity || activity.editionId !== edition.id)
    refuse("needs.edition-unknown", { values: { id: activityId } });
  return { edition, activity };
}

/** The county that checks the enterprise's needs; refuses when it is unknown or does not take part. */
export function countyFor(
  organisation: Pick<OrganisationRef, "fullName" | "county">,
  edition: EditionRef,
): string {
  const { county } = organisation;
  if (!county) return refuse("needs.county-unknown", { values: { name: organisation.fullName } });
  if (edition.counties.length > 0 && !edition.counties.includes(county))
    refuse("needs.county-not-taking-part");
  return county;
}

/** Whether the actor enters needs of the enterprise as itself, as an officer for it, or not at all (refused). */
export function authorRole(
  work: UnitOfWork,
  at: { edition: EditionRef; county: string; organisationId: string },
  officerAction: "fillIn" | "import",
): "enterprise" | "officer" {
  const subjects = needSubjects({
    state: "draft",
    city: at.edition.city,
    county: at.county,
    organisationId: at.organisationId,
    departments: [],
  });
  const may = (action: "create" | "fillIn" | "import") =>
    isAllowed(work.actor, needPolicy, action, { subjects, now: work.now });
  if (work.actor.system || may("create")) return "enterprise";
  return may(officerAction) ? "officer" : refuse("not-allowed");
}

/** Content as it may be stored at all, draft or not; refuses state secrets and values that are wrong in themselves. */
export function acceptContent(content: NeedContent): NeedContent {
  refuseClassified(content.values);
  const normal = normaliseContent(content);
  const fields = valueProblems(normal);
  if (fields.length > 0) refuse("invalid-input", { values: { count: fields.length }, fields });
  return normal;
}

export type NewNeed = {
  readonly edition: EditionRef;
  readonly activity: ActivityRef;
  readonly organisation: OrganisationRef;
  readonly county: string;
  readonly content: NeedContent;
  readonly byOfficer: boolean;
  readonly fingerprint?: string | undefined;
};

const SERIES = { technology: "JS", talent: "RC" } as const;

/** Drafts as they will be stored, with their codes: one reservation of numbers per kind. */
export async function newDrafts(work: UnitOfWork, inputs: readonly NewNeed[]): Promise<NeedRow[]> {
  // The year people know the need by: of the day it was entered, in China.
  const year = new Date(Date.parse(work.context.occurredAt) + 8 * 3_600_000).getUTCFullYear();
  const next: Record<NeedContent["kind"], number> = { technology: 0, talent: 0 };
  for (const kind of ["technology", "talent"] as const) {
    const count = inputs.filter((i) => i.content.kind === kind).length;
    if (count > 0) next[kind] = await work.nextNumber(`need:${kind}:${year}`, count);
  }
  return inputs.map((input): NeedRow => {
    const { kind } = input.content;
    const code = `${SERIES[kind]}${year}-${String(next[kind]++).padStart(4, "0")}`;
    return {
      id: work.newId(),
      code,
      kind,
      state: "draft",
      returnedFrom: null,
      editionId: input.edition.id,
      activityId: input.activity.id,
      organisationId: input.organisation.id,
      organisationName: input.organisation.fullName,
      city: input.edition.city,
      county: input.county,
      ...columnsOf(input.content, input.organisation.fullName, code),
      headsHired: 0,
      headsFlexible: 0,
      body: input.content.values,
      departments: [],
      filledInBy: input.byOfficer ? work.actor.personId : null,
      filledInByName: input.byOfficer ? work.actor.name : null,
      fingerprint: input.fingerprint ?? null,
      createdBy: work.actor.personId,
      createdAt: work.now,
      submittedAt: null,
      countyApprovedAt: null,
      cityApprovedAt: null,
      publishedAt: null,
      endedAt: null,
      deskDueAt: null,
      escalatedAt: null,
      expiryToldFor: null,
      version: 1,
      updatedAt: work.now,
    };
  });
}

/** Stores drafts, or what became of them in the same command; answers with the ids of those whose fingerprint nobody took meanwhile. */
export async function storeNew(work: UnitOfWork, rows: readonly NeedRow[]): Promise<Set<string>> {
  const stored = await repository.insertMany(work.tx, rows);
  for (const row of rows) {
    if (!stored.has(row.id)) continue;
    work.saveVersion({ entityType: "need", entityId: row.id, version: 1, snapshot: { ...row.body } });
    work.audit({
      action: row.filledInBy ? "need.fill-in" : "need.create",
      entityType: "need",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county,
      detail: { code: row.code, kind: row.kind, confidential: row.confidential },
    });
  }
  return stored;
}

/** Replaces the content of a draft, a returned need or one that awaits confirmation. */
export async function editNeed(
  work: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly content: NeedContent },
): Promise<NeedRow> {
  const need = requireAction(work, (await repository.lockMany(work.tx, [input.id])).get(input.id), "edit");
  await requireCurrent(work, need, input.version);
  if (need.kind !== input.content.kind) refuse("needs.kind-differs");
  const content = acceptContent(input.content);
  const changes = diffSnapshots(
    contentOf(need).values as unknown as Record<string, unknown>,
    content.values as unknown as Record<string, unknown>,
    needFieldsOf(need.kind),
  );
  if (changes.length === 0) {
    work.nothingChanged();
    return need;
  }
  const edited: NeedRow = {
    ...need,
    ...columnsOf(content, need.organisationName, need.code),
    body: content.values,
    version: need.version + 1,
    updatedAt: work.now,
  };
  await repository.updateContent(work.tx, edited);
  work.saveVersion({
    entityType: "need",
    entityId: need.id,
    version: edited.version,
    snapshot: { ...content.values },
  });
  work.audit({
    action: "need.edit",
    entityType: "need",
    entityId: need.id,
    editionId: need.editionId,
    county: need.county,
    detail: { fields: changes.map((c) => c.field), state: need.state },
  });
  return edited;
}
