import { asOf } from "#modules/editions/model/as-of.ts";
import type { ExpertRef } from "#modules/experts/model/directory.ts";
import { workOf } from "#platform/commands/unit-of-work.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import type { Platform } from "#platform/platform.ts";
import {
  engagementLifecycle,
  openSteps,
  type StepAction,
  stageOf,
} from "../../model/engagement.lifecycle.ts";
import {
  type EngagementAction,
  type EngagementPlace,
  engagementPolicy,
  engagementSubjects,
} from "../../model/engagement.policy.ts";
import type { EngagementView, TriedView } from "../../model/engagement.ts";
import * as repository from "../engagement.repository.ts";
import { cardOf } from "../matching/cards.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import type { EngagementRow, MeetingRow, StateRow } from "../tables.ts";

const DAY = 86_400_000;
/** Whole days a record has been in its state, as of an instant (`asOf` of its edition); a final state does not age. */
export const daysInStage = (row: Pick<EngagementRow, "state" | "stateSince">, at: string): number =>
  row.state === "signed" || row.state === "fell-through"
    ? 0
    : Math.max(0, Math.floor((Date.parse(at) - Date.parse(row.stateSince)) / DAY));

const isPolicyAction = (action: StepAction): action is Exclude<StepAction, "reachIntent" | "sign"> =>
  action !== "reachIntent" && action !== "sign";

/** What the rules of seeing and doing need of a record. */
export type JudgedEngagement = EngagementPlace &
  Pick<EngagementRow, "state" | "needId" | "demandConfirmedAt" | "supplyConfirmedAt">;

/** What this viewer may do with the record now: policy ∧ lifecycle. */
export function allowedActions(row: JudgedEngagement, viewer: Viewer): string[] {
  const on = { subjects: engagementSubjects(row), now: viewer.now };
  const may = (action: EngagementAction) => isAllowed(viewer.actor, engagementPolicy, action, on);
  const steps: string[] = openSteps(row).filter((a) => isPolicyAction(a) && may(a));
  if (row.state !== "fell-through") {
    if (may("edit")) steps.push("edit");
    if (!row.needId && may("linkNeed")) steps.push("linkNeed");
  }
  return steps;
}

/** Whether an expert's name stays masked: until they agreed to be shown or to this engagement, for others than officers and themselves. */
export const hidesExpert = (
  row: JudgedEngagement,
  expert: Pick<ExpertRef, "consented" | "personId">,
  viewer: Viewer,
  internal: boolean,
): boolean =>
  !internal &&
  !expert.consented &&
  row.supplyConfirmedAt === null &&
  expert.personId !== viewer.actor.personId;

const label = (action: string) => {
  const transitions: Readonly<Record<string, { label: { zh: string; en: string } }>> =
    engagementLifecycle.transitions;
  return transitions[action]?.label ?? { zh: "提出对接", en: "Proposed" };
};

/** A record as one viewer may see it. */
export function createEngagementViews(platform: Platform, ports: EngagementPorts) {
  async function tried(
    row: EngagementRow,
    reader: Parameters<typeof repository.triedBefore>[0],
  ): Promise<TriedView[]> {
    return (await repository.triedBefore(reader, row)).map((e) => ({
      id: e.id,
      code: e.code,
      editionId: e.editionId,
      title: e.title,
      expertId: e.expertId,
      supplierName: e.supplierName,
      state: e.state,
      stateSince: e.stateSince,
      category: e.fellCategory,
      reason: e.fellReason,
    }));
  }

  async function view(id: string, viewer: Viewer, work?: WorkToken): Promise<EngagementView> {
    const reader = work ? workOf(work).tx : platform.db;
    const row = (await repository.find(reader, id)) ?? refuse("not-found");
    const on = { subjects: engagementSubjects(row), now: viewer.now };
    if (!isAllowed(viewer.actor, engagementPolicy, "read", on)) refuse("not-found");
    const internal = isAllowed(viewer.actor, engagementPolicy, "readInternal", on);
    const [demanders, states, meetings] = [
      await repository.demandersOf(reader, [id]),
      await repository.statesOf(reader, id),
      await repository.meetingsOf(reader, id),
    ];
    const need = row.needId ? ((await ports.needs.byIds([row.needId], work)).get(row.needId) ?? null) : null;
    const expert = row.expertId
      ? ((await ports.experts.byIds([row.expertId], work)).get(row.expertId) ?? null)
      : null;
    const organisationIds = [
      ...row.demanderIds,
      ...(row.supplierOrganisationId ? [row.supplierOrganisationId] : []),
    ];
    const organisations = await ports.organisations.byIds(organisationIds, work);
    const edition = await ports.editions.edition(row.editionId, work);
    const masked = expert !== null && hidesExpert(row, expert, viewer, internal);
    const from = seesFrom(row, viewer, internal);
    const supplier = row.supplierOrganisationId ? organisations.get(row.supplierOrganisationId) : undefined;
    return {
      id: row.id,
      version: row.version,
      code: row.code,
      editionId: row.editionId,
      activityId: row.activityId,
      need: need && {
        id: need.id,
        code: need.code,
        title: need.title,
        kind: need.kind,
        state: need.state,
        confidential: need.confidential,
      },
      title: row.title,
      demanders: demanders.map((d) => ({
        id: d.organisationId,
        name: organisations.get(d.organisationId)?.fullName ?? d.name,
        county: d.county,
        lead: d.position === 0,
      })),
      city: row.city,
      county: row.county,
      expert: expert && cardOf(expert, masked),
      supplierOrganisation: row.supplierOrganisationId
        ? {
            id: row.supplierOrganisationId,
            name: supplier?.fullName ?? row.supplierName,
            county: supplier?.county ?? null,
            lead: true,
          }
        : null,
      origin: row.origin,
      channel: row.channel,
      channelId: internal ? row.channelId : null,
      channelName: internal ? row.channelName : null,
      recommendationId: internal ? row.recommendationId : null,
      recommender: internal ? row.recommender : null,
      basis: internal ? row.basis : null,
      cooperationMode: row.cooperationMode,
      responsibleOfficer: row.responsibleOfficer,
      registeredBy: internal ? row.registeredBy : null,
      state: row.state,
      stage: stageOf(row.state, need?.state ?? null),
      stateSince: row.stateSince,
      daysInStage: daysInStage(
        row,
        asOf(edition?.cutOff ?? null, { now: viewer.now, timeZone: platform.config.timeZone }),
      ),
      demandConfirmedAt: row.demandConfirmedAt,
      demandConfirmedOnBehalf: row.demandOnBehalf,
      supplyConfirmedAt: row.supplyConfirmedAt,
      supplyConfirmedOnBehalf: row.supplyOnBehalf,
      fellThrough: row.fellCategory
        ? { category: row.fellCategory, side: row.fellSide, reason: internal ? row.fellReason : null }
        : null,
      override: internal && row.overrideKind ? { kind: row.overrideKind, reason: row.overrideReason } : null,
      suggestion: internal ? row.suggestion : null,
      meetings: meetings.map((m) => meetingView(m, internal)),
      history: states.filter((s) => s.occurredAt >= from).map((s) => historyItem(s, internal)),
      triedBefore: internal ? await tried(row, reader) : [],
      contacts: await contactsOf(row, viewer, internal),
      internal,
      allowedActions: allowedActions(row, viewer),
    };
  }

  /** From when the history concerns the viewer. */
  function seesFrom(row: EngagementRow, viewer: Viewer, internal: boolean): string {
    if (internal || viewer.actor.system) return "";
    const mine = (of: string) =>
      isAllowed(viewer.actor, { read: engagementPolicy.read.filter((r) => r.of === of) }, "read", {
        subjects: engagementSubjects(row),
        now: viewer.now,
      });
    if (row.origin === "demand" || row.origin === "supply") return "";
    return (mine("demand") ? row.shortlistedAt : row.invitedAt) ?? "";
  }

  /** Contact data of both sides, once both have confirmed. */
  async function contactsOf(
    row: EngagementRow,
    viewer: Viewer,
    internal: boolean,
  ): Promise<EngagementView["contacts"]> {
    const reader =
      internal &&
      !["city-operator", "county-officer"].some((r) => viewer.actor.grants.some((g) => g.role === r));
    if (!ports.contacts || !row.confirmedAt || reader || row.state === "fell-through") return null;
    return {
      demand: await ports.contacts.ofOrganisations(row.demanderIds),
      supply: row.expertId
        ? await ports.contacts.ofExpert(row.expertId)
        : await ports.contacts.ofOrganisations([row.supplierOrganisationId as string]),
    };
  }

  return { view };
}
export type EngagementViews = ReturnType<typeof createEngagementViews>;

const meetingView = (m: MeetingRow, internal: boolean): EngagementView["meetings"][number] => ({
  id: m.id,
  status: m.status,
  at: m.at,
  mode: m.mode,
  place: m.place,
  table: m.tableNo,
  participants: internal ? m.participants : null,
  minutes: internal ? m.minutes : null,
  result: m.result,
  nextStep: m.nextStep,
  atEvent: m.atEvent,
});

const historyItem = (s: StateRow, internal: boolean): EngagementView["history"][number] => ({
  id: s.id,
  action: s.action,
  label: label(s.action),
  from: s.fromState,
  to: s.toState,
  toLabel: engagementLifecycle.states[s.toState].label,
  occurredAt: s.occurredAt,
  recordedAt: s.recordedAt,
  by: internal ? s.byName : null,
  onBehalfOf: s.onBehalfOf,
  category: s.category,
  reason: internal ? s.reason : null,
});
