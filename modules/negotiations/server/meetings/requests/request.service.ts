import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { searchText } from "#platform/db/search.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { RequestAnswer, RequestInput } from "../../../model/meetings/meeting.ts";
import {
  type RequestAction,
  type RequestSide,
  requestLifecycle,
  turnOf,
} from "../../../model/meetings/request.lifecycle.ts";
import { requestNotice } from "../../../model/meetings/request.notices.ts";
import { meetingPolicy, partySubjects } from "../../../model/negotiation.policy.ts";
import { type PartyKey, partyOf } from "../../../model/party.ts";
import { describeParties, type PartyDescription } from "../../attendance/parties.ts";
import type { NegotiationPorts } from "../../ports.ts";
import { slotsOf } from "../../programme/programme.repository.ts";
import type { RequestRow } from "../../tables.ts";
import { holdersOf, makeMeetings, placeOf } from "../meeting.making.ts";
import { holdActivity, lockForEngagements, meetingsBetween } from "../meeting.repository.ts";
import * as repository from "./request.repository.ts";
import { ownPolicy, requestSubjects, sideSubjects } from "./request.subjects.ts";

export type Answered = { id: string; version: number; state: string; meetingId: string | null };

const DAY_MS = 86_400_000;
/** So often one side may ask the same other within a day. */
const A_DAY = 3;

const requestFields: readonly FieldSpec[] = [
  { id: "state", kind: "text", label: { zh: "状态", en: "State" } },
  { id: "preferredSlots", kind: "keywords", label: { zh: "希望的时段", en: "Preferred slots" } },
];

/** Requests for meetings between experts and organisations: asked, answered, agreed. */
export function createRequestService(platform: Platform, ports: NegotiationPorts) {
  const { commands } = platform;

  async function requireSlots(work: UnitOfWork, activityId: string, slots: readonly string[], field: string) {
    const known = new Set(
      (await slotsOf(work.tx, activityId)).filter((s) => s.kind === "meeting").map((s) => s.id),
    );
    const unknown = slots.filter((id) => !known.has(id));
    if (unknown.length > 0)
      refuse("negotiations.unknown-slot", {
        fields: unknown.map((value) => ({
          field,
          value,
          reason: { zh: "该活动没有这个洽谈时段", en: "The activity has no such meeting slot" },
        })),
      });
  }

  /** Both take part, and who asks may name the other: an expert who did not agree to be shown is asked by officers only. */
  async function requireParties(work: UnitOfWork, input: RequestInput, asOfficer: boolean) {
    const [from, to] = [partyOf(input.from), partyOf(input.to)];
    if (from.kind === to.kind) refuse("negotiations.same-side");
    const known = await describeParties(work, ports, [input.from, input.to]);
    const one = (key: PartyKey): PartyDescription => known.get(key) ?? refuse("not-found");
    const taking = new Set(await repository.participantsOf(work.tx, input.activityId));
    if (to.kind === "expert" && !asOfficer) {
      const expert = (await ports.experts.byIds([to.id], work)).get(to.id);
      if (!expert?.consented || !taking.has(input.to)) refuse("not-found");
    }
    for (const key of [input.from, input.to])
      if (!taking.has(key)) refuse("negotiations.not-taking-part", { values: { name: one(key).name } });
    return { from: one(input.from), to: one(input.to), known };
  }

  function note(work: UnitOfWork, row: RequestRow, action: string, reason: string | null): void {
    work.saveVersion({
      entityType: "meeting-request",
      entityId: row.id,
      version: row.version,
      snapshot: { state: row.state, preferredSlots: row.preferredSlots },
    });
    work.audit({
      action: `meeting-request.${action}`,
      entityType: "meeting-request",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county || null,
      reason,
      detail: {
        from: row.fromParty,
        to: row.toParty,
        state: row.state,
        ...(row.meetingId ? { meetingId: row.meetingId } : {}),
        ...(row.declineCategory ? { category: row.declineCategory } : {}),
      },
    });
  }

  async function tell(work: UnitOfWork, row: RequestRow, action: RequestAction | "ask", by: RequestSide) {
    const [actor, other] = by === "from" ? [row.fromParty, row.toParty] : [row.toParty, row.fromParty];
    const party = (await describeParties(work, ports, [actor])).get(actor);
    if (!party) return;
    const about = { activityId: row.activityId, title: row.title, by: party, to: other };
    work.later("notice", requestNotice(action, about));
  }

  /** The meeting the two agreed on: the one they have, or a new one, for their engagement where one stands. */
  async function meetingFor(work: UnitOfWork, row: RequestRow): Promise<string> {
    await holdActivity(work.tx, row.activityId);
    const pair = [row.fromParty, row.toParty] as const;
    const [known] = await meetingsBetween(work.tx, row.activityId, pair);
    if (known) return known.id;
    const { edition } = await placeOf(work, ports, row.activityId);
    const sides = pair.map(partyOf);
    const expertId = sides.find((p) => p.kind === "expert")?.id;
    const organisationId = sides.find((p) => p.kind === "organisation")?.id ?? "";
    const standing = (await ports.engagements.standing(row.activityId, work)).filter(
      (e) => e.expertId === expertId && e.demanderIds.includes(organisationId),
    );
    const taken = new Set(
      (
        await lockForEngagements(
          work.tx,
          standing.map((e) => e.id),
        )
      ).flatMap((m) => (m.state === "open" ? (m.engagementId ?? []) : [])),
    );
    const engagement = standing.find((e) => !taken.has(e.id));
    const slots = new Set((await slotsOf(work.tx, row.activityId)).map((s) => s.id));
    const [made] = await makeMeetings(work, ports, {
      activityId: row.activityId,
      edition,
      drafts: [
        {
          title: row.title,
          source: "request",
          engagementId: engagement?.id ?? null,
          engagementCode: engagement?.code ?? null,
          county: row.county,
          parties: [...pair],
          rules: { preferredSlots: row.preferredSlots.filter((id) => slots.has(id)) },
        },
      ],
    });
    return made?.id as string;
  }

  /** Locks a request, and says on which side the actor answers and whether as an officer for it. */
  async function lock(work: UnitOfWork, id: string, action: RequestAction) {
    const row = (await repository.lockRequest(work.tx, id)) ?? refuse("not-found");
    const on = { subjects: requestSubjects(row), now: work.now };
    if (!isAllowed(work.actor, meetingPolicy, "readMeetings", on)) refuse("not-found");
    // Once answered, `asked` stays with the side that answered: a repeated answer is known as one, the other side's is refused.
    const side: RequestSide = action === "withdraw" ? "from" : (row.turn ?? "to");
    const subjects = sideSubjects(row, side);
    if (action === "withdraw")
      requireAllowed(work.actor, meetingPolicy, "askMeeting", { subjects, now: work.now });
    else requireAllowed(work.actor, meetingPolicy, "answerRequest", on);
    return { row, side, own: isAllowed(work.actor, ownPolicy, "act", { subjects, now: work.now }) };
  }

  async function effectOf(
    work: UnitOfWork,
    row: RequestRow,
    step: RequestAnswer & { action: RequestAction },
  ): Promise<Partial<RequestRow>> {
    switch (step.action) {
      case "accept":
        return { meetingId: await meetingFor(work, row) };
      case "decline":
        if (!step.category) refuse("negotiations.decline-category");
        return { declineCategory: step.category };
      case "otherTime":
        if (!step.slots?.length) refuse("negotiations.slots-required");
        await requireSlots(work, row.activityId, step.slots, "slots");
        return { preferredSlots: step.slots };
      case "withdraw":
        return {};
    }
  }

  return {
    ask(context: CommandContext, input: RequestInput): Promise<Answered> {
      return commands.run(context, async (work) => {
        const { edition } = await placeOf(work, ports, input.activityId);
        const described = await describeParties(work, ports, [input.from, input.to]);
        const organisation = [...described.values()].find((p) => partyOf(p.key).kind === "organisation");
        const county = organisation?.county ?? "";
        const asking = partySubjects({
          city: edition.city,
          counties: county ? [county] : [],
          owners: holdersOf([input.from], described).ownerIds,
          organisations: holdersOf([input.from], described).organisationIds,
        });
        requireAllowed(work.actor, meetingPolicy, "askMeeting", { subjects: asking, now: work.now });
        const own = isAllowed(work.actor, ownPolicy, "act", { subjects: asking, now: work.now });
        const { from, to, known } = await requireParties(work, input, !own || work.actor.system === true);
        await requireSlots(work, input.activityId, input.preferredSlots, "preferredSlots");
        const [met] = await meetingsBetween(work.tx, input.activityId, [input.from, input.to]);
        if (met) refuse("negotiations.already-meeting", { values: { code: met.code } });
        const both = holdersOf([input.from, input.to], known);
        const asked = holdersOf([input.to], known);
        const title = input.title?.trim() || (organisation?.name ?? "约谈");
        const row: RequestRow = {
          id: work.newId(),
          activityId: input.activityId,
          editionId: edition.id,
          city: edition.city,
          fromParty: input.from,
          toParty: input.to,
          county,
          title,
          message: input.message?.trim() || null,
          preferredSlots: input.preferredSlots,
          state: requestLifecycle.initial,
          turn: "to",
          reply: null,
          declineCategory: null,
          meetingId: null,
          ...both,
          askedOwnerIds: asked.ownerIds,
          askedOrganisationIds: asked.organisationIds,
          createdAt: work.now,
          createdBy: work.actor.name,
          searchText: searchText(title, from.name, from.nameEn, to.name, to.nameEn),
          version: 1,
        };
        // Each request is a mail to the other side: asked, withdrawn and asked again would be mail after mail.
        const since = new Date(Date.parse(work.now) - DAY_MS).toISOString();
        if (own && (await repository.askedSince(work.tx, row, since)) >= A_DAY)
          refuse("negotiations.asked-often", { values: { count: A_DAY } });
        if (!(await repository.insertRequest(work.tx, row))) refuse("negotiations.request-open");
        note(work, row, "ask", null);
        await tell(work, row, "ask", "from");
        return { id: row.id, version: 1, state: row.state, meetingId: null };
      });
    },

    /** Accepts, declines, proposes another time or withdraws. Accepting twice, by whoever, makes one meeting. */
    answer(
      context: CommandContext,
      step: RequestAnswer & { id: string; action: RequestAction },
    ): Promise<Answered> {
      return commands.run(context, async (work) => {
        const { row, side, own } = await lock(work, step.id, step.action);
        if (step.action === "accept" && row.state === "accepted") {
          work.nothingChanged();
          return { id: row.id, version: row.version, state: row.state, meetingId: row.meetingId };
        }
        await requireVersion(work, {
          entityType: "meeting-request",
          entityId: row.id,
          expected: step.version ?? row.version,
          stored: row.version,
          fields: requestFields,
        });
        const state = moveOrRefuse(
          requestLifecycle,
          row.state,
          step.action,
          step.action === "otherTime" ? (row.state === "asked" ? "other-time" : "asked") : undefined,
        );
        const reason = step.reason?.trim() || null;
        if (!own && !work.actor.system && !reason) refuse("negotiations.on-behalf-reason");
        const turn = turnOf(state);
        const next = turn ?? side;
        const nextParty = next === "from" ? row.fromParty : row.toParty;
        const known = await describeParties(work, ports, [nextParty]);
        const asked = holdersOf([nextParty], known);
        const after: RequestRow = {
          ...row,
          ...(await effectOf(work, row, step)),
          state,
          turn,
          reply: step.message?.trim() || null,
          askedOwnerIds: asked.ownerIds,
          askedOrganisationIds: asked.organisationIds,
          version: row.version + 1,
        };
        const { id: _id, ...set } = after;
        await repository.updateRequest(work.tx, row.id, set);
        note(work, after, step.action, reason);
        await tell(work, after, step.action, side);
        return { id: row.id, version: after.version, state, meetingId: after.meetingId };
      });
    },
  };
}
export type RequestService = ReturnType<typeof createRequestService>;
