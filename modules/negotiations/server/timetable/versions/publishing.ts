import { type Problem, violations } from "#libs/timetable/index.ts";
import { independentCheck } from "#libs/timetable/testing/checker.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { timetablePolicy } from "../../../model/negotiation.policy.ts";
import type { PartyKey } from "../../../model/party.ts";
import { agendaEntries } from "../../../model/timetable/agenda.ts";
import {
  affectedParties,
  frozenNames,
  frozenVisits,
  versionChanges,
} from "../../../model/timetable/frozen.ts";
import { namedCause } from "../../../model/timetable/names.ts";
import { publicationNotice } from "../../../model/timetable/notices.ts";
import type { PublishInput, TimetablePublished } from "../../../model/timetable/problem/inputs.ts";
import type { Cause, Placement, Quality } from "../../../model/timetable.ts";
import type { VersionRow } from "../../tables.ts";
import { lockDraft, noteDraft, requireOpen } from "../drafts/drafts.ts";
import * as repository from "../drafts/timetable.repository.ts";
import { judged } from "../drafts/views.ts";
import { digestOf, type Loaded, type Situations } from "../situations.ts";
import { insertVersion, lockVersions, versionInForce } from "./version.repository.ts";

export type PublishedVersion = { id: string; number: number; changes: number; affected: string[] };

type Publication = {
  readonly problem: Problem;
  readonly placements: readonly Placement[];
  readonly quality: Quality;
  readonly note: string | null;
  /** The version it replaces, read under the lock. */
  readonly before: VersionRow | undefined;
};

/** So many conflicts are told in one sentence; all of them in the fields. */
const TOLD = 3;

export function refuseBroken(broken: readonly Cause[]): void {
  if (broken.length === 0) return;
  const some = broken.slice(0, TOLD);
  refuse("timetables.violations", {
    values: {
      count: broken.length,
      what: some.map((v) => v.text.zh).join("；"),
      whatEn: some.map((v) => v.text.en).join("; "),
    },
    fields: broken
      .slice(0, 200)
      .map((v): FieldRefusal => ({ field: v.constraint, value: v.with.join(", "), reason: v.text })),
  });
}

/**
 * What a second reading of the rules, written apart from the solver's, complains about. It knows nothing of site visits, whose hours
 * fill gaps, so that its count of breaks does not judge fairness where there are some.
 */
export const secondOpinion = (problem: Problem, placements: readonly Placement[]): string[] =>
  independentCheck(problem, { placements: [...placements] }).complaints.filter(
    (c) => c !== "unfair" || (problem.visits ?? []).length === 0,
  );

/**
 * Freezes placements as the activity's next version and tells those whom it concerns, inside the caller's command. The caller holds
 * `lockVersions` and has judged the placements.
 */
export async function publishVersion(
  work: UnitOfWork,
  loaded: Loaded,
  given: Publication,
): Promise<PublishedVersion> {
  const { programme, situation } = loaded;
  const { before, problem, note, quality } = given;
  const number = (before?.number ?? 0) + 1;
  const content = {
    activityId: programme.activityId,
    names: frozenNames(situation),
    placements: [...given.placements],
    visits: frozenVisits(situation),
  };
  const changes = versionChanges(before ?? null, content);
  const affected = affectedParties(before ?? null, content, changes);
  const frozen = {
    ...content,
    editionId: programme.editionId,
    city: programme.city,
    number,
    publishedAt: work.now,
    publishedBy: work.actor.name,
    note,
    problem,
    changes,
    quality,
  };
  const row: VersionRow = { ...frozen, id: work.newId(), digest: digestOf(frozen) };
  await insertVersion(work.tx, row);
  work.audit({
    action: "timetable.publish",
    entityType: "timetable-version",
    entityId: row.id,
    editionId: row.editionId,
    detail: {
      activityId: row.activityId,
      number,
      placed: row.placements.length,
      changes: changes.length,
      digest: row.digest,
    },
  });
  const version = { activityId: row.activityId, name: programme.name, number, note };
  for (const party of affected as PartyKey[]) {
    const notice = publicationNotice(version, party, {
      before: before ? agendaEntries(before, party) : null,
      after: agendaEntries(row, party),
    });
    if (notice) work.later("notice", { ...notice, calendar: { activityId: row.activityId, party } });
  }
  const event: TimetablePublished = {
    type: "timetable.published",
    activityId: row.activityId,
    editionId: row.editionId,
    versionId: row.id,
    number,
    changes,
    affected,
  };
  await work.emit(event);
  return { id: row.id, number, changes: changes.length, affected };
}

/** Publishing drafts. */
export function createPublishing({ commands }: Platform, situations: Situations) {
  return {
    /**
     * Publishes a draft as the next version. @throws Refusal `timetables.violations` naming every conflict, `stale-version` or
     * `timetables.newer-version` when the publisher has not seen the newest
     */
    publish: (context: CommandContext, input: PublishInput & { id: string }): Promise<PublishedVersion> =>
      commands.run(context, async (work) => {
        const found = (await repository.find(work.tx, input.id)) ?? refuse("not-found");
        await lockVersions(work.tx, found.activityId);
        const { row, loaded } = await lockDraft(work, situations, input.id);
        requireAllowed(work.actor, timetablePolicy, "publishTimetable", {
          subjects: loaded.subjects,
          now: work.now,
        });
        await requireOpen(work, row, input.version);
        const before = await versionInForce(work.tx, row.activityId);
        if (input.base !== undefined && input.base !== (before?.number ?? 0))
          refuse("timetables.newer-version", { values: { number: before?.number ?? 0 } });
        const { problem, placements, quality } = judged(row, loaded);
        if (placements.length === 0) refuse("timetables.nothing-placed");
        refuseBroken(violations(problem, placements).map((v) => namedCause(v as Cause, loaded.labels)));
        const complaints = secondOpinion(problem, placements);
        if (complaints.length > 0) throw new Error(`the two checkers disagree: ${complaints.join("; ")}`);
        const published = await publishVersion(work, loaded, {
          problem,
          placements,
          quality,
          note: input.note ?? null,
          before,
        });
        const after = {
          ...row,
          state: "published" as const,
          quality,
          changedAt: work.now,
          version: row.version + 1,
        };
        await repository.update(work.tx, row.id, {
          state: "published",
          quality,
          changedAt: work.now,
          version: after.version,
        });
        noteDraft(work, after, "published", { number: published.number });
        return published;
      }),
  };
}
export type Publishing = ReturnType<typeof createPublishing>;
