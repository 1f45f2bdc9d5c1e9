import { asOf } from "#modules/editions/model/as-of.ts";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import { diffSnapshots, listVersions, type VersionRow } from "#platform/commands/versions.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { type Change, refuse } from "#platform/kernel/refusal.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import {
  allowedNeedActions,
  needPolicy,
  needSubjects,
  type Sight,
  sightOf,
} from "../../model/need.policy.ts";
import { needFieldsOf } from "../../model/need.ts";
import { warningsOf } from "../../model/need-rules.ts";
import type { NeedHistory, NeedView } from "../../model/need-view.ts";
import { type Rights, visibleValues } from "../../model/visible-values.ts";
import { clockFor, deskLimits } from "../commands/desk-clock.ts";
import * as repository from "../needs.repository.ts";
import { contentOf, type NeedRow, type ReviewRow } from "../needs.repository.ts";
import { readsOf } from "../test-reads/store.ts";
import { maySeeReader, READERS_DEEDS, testReadViews } from "../test-reads/views.ts";
import { codeLabelsOf } from "./code-labels.ts";

export type Viewer = { readonly actor: Actor; readonly now: string };
type ViewDeps = {
  readonly organisations: OrganisationDirectory;
  readonly editions: EditionDirectory;
  /** IANA name of the zone in which an edition's cut-off day ends. */
  readonly timeZone: string;
};

const rightsOf = (need: NeedRow, viewer: Viewer, sight: Sight): Rights => {
  if (sight === "public") return { contact: "none", restricted: false };
  const on = { subjects: needSubjects(need), now: viewer.now };
  return {
    contact: isAllowed(viewer.actor, needPolicy, "readContact", on) ? "full" : "masked",
    restricted: isAllowed(viewer.actor, needPolicy, "readRestricted", on),
  };
};

/** The need and how much of it the viewer sees; refuses `not-found` when nothing. */
async function visibleNeed(db: Reader, id: string, viewer: Viewer): Promise<{ need: NeedRow; sight: Sight }> {
  const [need] = await repository.byIds(db, [id]);
  if (!need) return refuse("not-found");
  const sight = viewer.actor.system ? "all" : sightOf(viewer.actor, need, viewer.now);
  return sight === "none" ? refuse("not-found") : { need, sight };
}

/** Changes without what this reader may not see; masked contacts say that they changed, not to what. */
type Snapshot = Pick<VersionRow, "snapshot">;
function visibleChanges(need: NeedRow, from: Snapshot, to: Snapshot, rights: Rights): Change[] {
  const shown = (v: Snapshot) =>
    visibleValues(
      need.kind,
      { confidential: need.confidential || v.snapshot.confidential === true, values: v.snapshot },
      rights,
    );
  const [a, b] = [shown(from), shown(to)];
  return diffSnapshots(a.values, b.values, needFieldsOf(need.kind));
}

const reviewView = (need: NeedRow, review: ReviewRow) => {
  const labels = new Map(needFieldsOf(need.kind).map((f) => [f.id, f.label]));
  return {
    ...review,
    fields: review.fields.map((f) => ({ ...f, label: labels.get(f.field) ?? { zh: f.field, en: f.field } })),
  };
};

/** One need for one reader; refuses `not-found` for what lies outside the reader's sight. */
export async function needView(
  db: Reader,
  deps: ViewDeps,
  id: string,
  viewer: Viewer,
  work?: WorkToken,
): Promise<NeedView> {
  const { need, sight } = await visibleNeed(db, id, viewer);
  const rights = rightsOf(need, viewer, sight);
  const organisation = (await deps.organisations.byIds([need.organisationId], work)).get(need.organisationId);
  const activity = await deps.editions.activity(need.activityId, work);
  const { values, masked } = visibleValues(
    need.kind,
    { confidential: need.confidential, values: need.body as unknown as Record<string, unknown> },
    rights,
  );
  const {
    departments: _d,
    body: _b,
    searchText: _s,
    fingerprint: _f,
    createdBy: _c,
    filledInBy: _i,
    deskDueAt: _due,
    ...columns
  } = need;
  const shared = {
    ...columns,
    organisationName: organisation?.fullName ?? need.organisationName,
    values,
    activityName: activity?.name ?? null,
    codeLabels: codeLabelsOf(values),
    maskedFields: masked,
  };
  if (sight === "public") {
    return {
      ...shared,
      sight,
      filledInByName: null,
      returned: null,
      clock: null,
      reviews: [],
      opinions: [],
      changesSinceReturn: [],
      readinessKept: [],
      testReads: [],
      warnings: [],
      allowedActions: [],
    };
  }
  const edition = await deps.editions.edition(need.editionId, work);
  const at = asOf(edition?.cutOff ?? null, { now: viewer.now, timeZone: deps.timeZone });
  const [periods, limits, reviews, opinions, readiness, reads] = await Promise.all([
    repository.periodsOf(db, [id]),
    deskLimits(db),
    repository.reviewsOf(db, id),
    repository.opinionsOf(db, id),
    repository.readinessKept(db, id),
    readsOf(db, id),
  ]);
  const { testReads, allowed } = testReadViews(need, reads, viewer);
  const shownReviews = reviews.map((r) => reviewView(need, r));
  const sentBack = shownReviews.findLast((r) => r.action === "countyReturn" || r.action === "cityReturn");
  const base =
    sentBack &&
    (await listVersions(db, "need", id)).findLast((version) => version.version <= sentBack.needVersion);
  // The stored content, not the newest kept version: inside the command that edits, that one is written last.
  const newest = { snapshot: need.body as unknown as Record<string, unknown> };
  return {
    ...shared,
    sight: "all",
    returned: need.state === "returned" && sentBack?.desk ? { ...sentBack, desk: sentBack.desk } : null,
    clock: clockFor(need, periods.get(id) ?? [], { now: at, limits }),
    reviews: shownReviews,
    opinions,
    changesSinceReturn: base ? visibleChanges(need, base, newest, rights) : [],
    readinessKept: readiness.map(({ moment, at, score }) => ({ moment, at, score })),
    warnings: warningsOf(contentOf(need)).map(({ field, label, reason }) => ({
      field,
      reason,
      ...(label ? { label } : {}),
    })),
    testReads,
    allowedActions: [...allowedNeedActions(viewer.actor, need, viewer.now), ...allowed],
  };
}

/** What happened to a need, and what every version of it changed. Not for those who read the public part only. */
export async function needHistory(db: Reader, id: string, viewer: Viewer): Promise<NeedHistory> {
  const { need, sight } = await visibleNeed(db, id, viewer);
  if (sight === "public") return refuse("not-found");
  const rights = rightsOf(need, viewer, sight);
  const [entries, versions] = await Promise.all([
    db
      .selectFrom("auditEntries")
      .select(["seq", "action", "occurredAt", "recordedAt", "actorName", "reason", "detail"])
      .where("entityType", "=", "need")
      .where("entityId", "=", id)
      .orderBy("seq")
      .execute(),
    listVersions(db, "need", id),
  ]);
  const seesReader = maySeeReader(need, viewer);
  const state = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    events: entries.map((e) => ({
      seq: e.seq,
      action: e.action,
      at: e.occurredAt,
      recordedAt: e.recordedAt,
      // Who reads is known to the desks only.
      byName: e.action in READERS_DEEDS && !seesReader ? "" : e.actorName,
      from: state(e.detail.from),
      to: state(e.detail.to),
      reason: e.reason,
    })),
    versions: versions.map((v, i) => {
      const previous = versions[i - 1];
      return {
        version: v.version,
        at: v.at,
        byName: v.byName,
        changes: previous ? visibleChanges(need, previous, v, rights) : [],
      };
    }),
  };
}
