import type { ActivityRef, EditionRef } from "#modules/editions/model/directory.ts";
import type { ExpertRef } from "#modules/experts/model/directory.ts";
import type { NeedRef } from "#modules/needs/model/directory.ts";
import { needPolicy } from "#modules/needs/model/need.policy.ts";
import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import type { ChannelRef } from "#modules/publication/model/channels/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { EngagementState } from "../../model/engagement.lifecycle.ts";
import {
  type EngagementPlace,
  engagementPolicy,
  engagementSubjects,
  type Origin,
} from "../../model/engagement.policy.ts";
import type { ProposalInput } from "../../model/engagement.ts";
import { refuseAfterCall, refuseNotOpen } from "../../model/need-not-open.ts";
import type { Placement } from "../matching/model/matcher.ts";
import type { EngagementPorts } from "../ports.ts";
import type { DemanderRow, EngagementRow } from "../tables.ts";
import { type Line, searchTextOf } from "./engagement.store.ts";

/** Suggestions down to this rank are an officer's to choose from freely; below it the choice needs a reason. */
export const TOP_SUGGESTIONS = 10;

export type Parties = {
  needs: ReadonlyMap<string, NeedRef>;
  experts: ReadonlyMap<string, ExpertRef>;
  organisations: ReadonlyMap<string, OrganisationRef>;
  editions: ReadonlyMap<string, EditionRef>;
  activities: ReadonlyMap<string, ActivityRef>;
  channels: ReadonlyMap<string, ChannelRef>;
};
/** Where a proposal came from, beside what a person may say. */
export type Source = { readonly recommendationId?: string | undefined };
export type Draft = { row: EngagementRow; demanders: DemanderRow[]; lines: Line[] };

/** Locks the needs (in the order of their ids) and reads everyone the proposals name. */
export async function readParties(
  work: UnitOfWork,
  ports: EngagementPorts,
  inputs: readonly ProposalInput[],
): Promise<Parties> {
  const distinct = (ids: (string | null | undefined)[]) =>
    [...new Set(ids.filter((id): id is string => Boolean(id)))].sort();
  const needs = new Map<string, NeedRef>();
  for (const id of distinct(inputs.map((i) => i.needId))) {
    const need = await ports.needs.lock(work, id);
    if (need) needs.set(id, need);
  }
  const organisationIds = distinct([
    ...[...needs.values()].map((n) => n.organisationId),
    ...inputs.flatMap((i) => [...(i.demanderIds ?? []), i.supplierOrganisationId]),
  ]);
  const editions = new Map<string, EditionRef>();
  for (const id of distinct([
    ...inputs.map((i) => i.editionId),
    ...[...needs.values()].map((n) => n.editionId),
  ])) {
    const edition = await ports.editions.edition(id, work);
    if (edition) editions.set(id, edition);
  }
  const activities = new Map<string, ActivityRef>();
  for (const id of distinct(inputs.map((i) => i.activityId))) {
    const activity = await ports.editions.activity(id, work);
    if (activity) activities.set(id, activity);
  }
  return {
    needs,
    editions,
    activities,
    experts: await ports.experts.byIds(distinct(inputs.map((i) => i.expertId)), work),
    organisations: await ports.organisations.byIds(organisationIds, work),
    channels: await channelsOf(work, ports, distinct(inputs.map((i) => i.channelId))),
  };
}

/** Channels by id; none is known where the module stands without them. */
export const channelsOf = async (
  work: UnitOfWork,
  ports: EngagementPorts,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ChannelRef>> =>
  ids.length > 0 && ports.channels ? ports.channels.byIds(ids, work) : new Map();

const pick = <T>(map: ReadonlyMap<string, T>, id: string | null | undefined): T | null =>
  id ? (map.get(id) ?? refuse("not-found")) : null;

/** Where the proposal belongs: the need's edition and activity, unless another activity of that edition is named. */
function placeOf(input: ProposalInput, parties: Parties, need: NeedRef | null) {
  const edition = pick(parties.editions, input.editionId ?? need?.editionId) ?? refuse("not-found");
  const activity = pick(parties.activities, input.activityId);
  if (activity && activity.editionId !== edition.id) refuse("not-found");
  return {
    edition,
    activityId: activity?.id ?? (need?.editionId === edition.id ? need.activityId : edition.mainActivityId),
  };
}

/** Checks one proposal and makes its record; `own` allows the supply side to begin without a need and without demanders. */
export function draftProposal(
  work: UnitOfWork,
  input: ProposalInput,
  given: {
    parties: Parties;
    placement: Placement | null;
    declinedBefore: boolean;
    own: boolean;
    source?: Source | undefined;
  },
): Draft {
  const { parties } = given;
  if (Boolean(input.expertId) === Boolean(input.supplierOrganisationId)) refuse("engagements.no-supplier");
  const need = pick(parties.needs, input.needId);
  // What the proposer cannot read does not exist for it; an offer answers a published need, which its side reads in public.
  if (need && !given.own && !mayRead(work, need)) refuse("not-found");
  if (need && need.state !== "published") refuseNotOpen(need);
  if (need && given.own) refuseAfterCall(need, work.context.occurredAt);
  const { edition, activityId } = placeOf(input, parties, need);
  const demanders = (input.demanderIds?.length ? input.demanderIds : need ? [need.organisationId] : []).map(
    (id) => parties.organisations.get(id) ?? refuse("not-found"),
  );
  const title = (need?.title ?? input.title ?? "").trim();
  if (!title || (!given.own && demanders.length === 0)) refuse("engagements.no-demander");
  const channel = pick(parties.channels, input.channelId);
  const expert = pick(parties.experts, input.expertId);
  const supplier = pick(parties.organisations, input.supplierOrganisationId);
  if (given.own && expert?.state === "registered") refuse("questions.not-verified");
  const at = input.occurredAt ? new Date(input.occurredAt).toISOString() : work.context.occurredAt;
  if (at > work.now) refuse("engagements.in-future");
  const base = {
    id: work.newId(),
    editionId: edition.id,
    activityId,
    needId: need?.id ?? null,
    needCode: need?.code ?? null,
    title,
    city: need?.city ?? edition.city,
    county: need?.county ?? demanders[0]?.county ?? "",
    demanderIds: [...new Set(demanders.map((d) => d.id))],
    expertId: expert?.id ?? null,
    expertOwnerId: expert?.personId ?? null,
    supplierOrganisationId: supplier?.id ?? null,
    supplierName: expert?.name ?? supplier?.fullName ?? "",
    shortlistedAt: null,
    invitedAt: null,
  };
  const origin = authorise(work, base, given.own, given.placement);
  // The demand side knows experts who agreed to be shown, and no others.
  if (origin === "demand" && expert && !expert.consented) refuse("not-found");
  const override = overrideOf(work, input, origin, given);
  const state = given.own ? "suggested" : (input.upTo ?? "suggested");
  const row: EngagementRow = {
    ...base,
    code: "",
    origin,
    channel:
      channel?.kind ??
      input.channel ??
      (origin === "suggestion" ? "platform" : origin === "supply" ? "self" : null),
    channelId: channel?.id ?? null,
    channelName: channel?.nameZh ?? null,
    recommendationId: given.source?.recommendationId ?? null,
    recommender: input.recommender ?? null,
    basis: input.basis ?? null,
    cooperationMode: input.cooperationMode ?? null,
    responsibleOfficer: null,
    state,
    heldFrom: null,
    stateSince: at,
    shortlistedAt: state === "shortlisted" ? at : null,
    confirmedAt: null,
    demandConfirmedAt: null,
    demandConfirmedBy: null,
    demandOnBehalf: false,
    supplyConfirmedAt: null,
    supplyConfirmedBy: null,
    supplyOnBehalf: false,
    fellCategory: null,
    fellSide: null,
    fellReason: null,
    suggestion: given.placement?.match ? { ...given.placement.match, total: given.placement.total } : null,
    modelVersion: given.placement?.version ?? null,
    overrideKind: override?.kind ?? null,
    overrideReason: override?.reason ?? null,
    registeredBy: work.actor.name,
    createdAt: work.now,
    searchText: "",
    version: 1,
  };
  const names = base.demanderIds.map((id, position): DemanderRow => {
    const organisation = parties.organisations.get(id) as OrganisationRef;
    return {
      engagementId: row.id,
      organisationId: id,
      name: organisation.fullName,
      county: organisation.county,
      enterprise: organisation.kind === "enterprise",
      position,
    };
  });
  row.searchText = searchTextOf(row, names);
  return { row, demanders: names, lines: linesTo(work, row, { at, reason: override?.reason ?? null }) };
}

const mayRead = (work: UnitOfWork, need: NeedRef): boolean =>
  isAllowed(work.actor, needPolicy, "read", { subjects: need.subjects, now: work.now });

/** Who begins decides the origin; the side that begins must be its own. */
function authorise(
  work: UnitOfWork,
  base: Omit<EngagementPlace, "origin">,
  own: boolean,
  placement: Placement | null,
): Origin {
  const at = (origin: Origin) => ({
    subjects: engagementSubjects({ ...base, origin }),
    now: work.now,
  });
  if (own) {
    requireAllowed(work.actor, engagementPolicy, "offer", at("supply"));
    return "supply";
  }
  if (isAllowed(work.actor, engagementPolicy, "screen", at("manual")))
    return placement?.match ? "suggestion" : "manual";
  requireAllowed(work.actor, engagementPolicy, "propose", at("demand"));
  return "demand";
}

/** An officer's choice against the ranking needs a reason, which is kept with the choice. */
function overrideOf(
  work: UnitOfWork,
  input: ProposalInput,
  origin: Origin,
  given: { placement: Placement | null; declinedBefore: boolean },
): { kind: string; reason: string | null } | null {
  const { placement } = given;
  if (!placement || origin === "demand" || origin === "supply") return null;
  const kind =
    given.declinedBefore || placement.excluded?.filter === "declined"
      ? "declined-before"
      : placement.excluded
        ? "excluded"
        : placement.rank === null || placement.rank > TOP_SUGGESTIONS
          ? "outside-top"
          : null;
  if (!kind) return null;
  const reason = input.reason?.trim() || null;
  if (!reason && !work.actor.system) {
    refuse("engagements.override-reason", {
      fields: [
        {
          field: "reason",
          reason: placement.excluded?.text ?? {
            zh: `排名第 ${placement.rank ?? "—"} 位，推荐前列为前 ${TOP_SUGGESTIONS} 位`,
            en: `Ranked ${placement.rank ?? "—"}; the top suggestions are the first ${TOP_SUGGESTIONS}`,
          },
        },
      ],
    });
  }
  return { kind, reason };
}

/** History of a new record: begun, and taken as far as it was asked. */
function linesTo(work: UnitOfWork, row: EngagementRow, said: { at: string; reason: string | null }): Line[] {
  const way: [string, EngagementState | null, EngagementState][] = [["propose", null, "suggested"]];
  if (row.state !== "suggested") way.push(["screen", "suggested", "screened"]);
  if (row.state === "shortlisted") way.push(["shortlist", "screened", "shortlisted"]);
  return way.map(([action, fromState, toState]) => ({
    engagementId: row.id,
    action,
    fromState,
    toState,
    occurredAt: said.at,
    recordedAt: work.now,
    byId: work.actor.personId,
    byName: work.actor.name,
    onBehalfOf: null,
    category: null,
    reason: action === "propose" ? said.reason : null,
  }));
}
