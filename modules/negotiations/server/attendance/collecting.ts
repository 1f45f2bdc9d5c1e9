import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { proposedRank } from "../../model/attendance/rules.ts";
import { attendancePolicy } from "../../model/negotiation.policy.ts";
import { type PartyKey, partyKey, partyOf } from "../../model/party.ts";
import type { NegotiationPorts } from "../ports.ts";
import { createStages, requireCounties, type Stage } from "../programme/stage.ts";
import type { AttendanceRow } from "../tables.ts";
import * as repository from "./attendance.repository.ts";
import { describeParties } from "./parties.ts";
import { noteAttendance, snapshotOf } from "./records.ts";

/** What is known beforehand of a party that comes onto the list. */
type Known = Partial<Pick<AttendanceRow, "county" | "replyState" | "repliedAt" | "invitedAt">>;

/** The words a row is found by. */
export const attendanceSearchText = (
  row: Pick<AttendanceRow, "name" | "nameEn" | "organisationName">,
): string => searchText(row.name, row.nameEn, row.organisationName);

/** How parties come onto an activity's list: collected from guests and confirmed engagements, or added by hand. */
export function createCollecting(platform: Platform, ports: NegotiationPorts) {
  const stages = createStages(ports);

  /** Rows for parties not on the list yet; keys of nobody known are left out. */
  async function addWithin(
    work: UnitOfWork,
    stage: Stage,
    wanted: ReadonlyMap<PartyKey, Known>,
  ): Promise<AttendanceRow[]> {
    const { activity, edition } = stage;
    const keys = [...wanted.keys()];
    const there = new Set(
      (await repository.attendancesByParty(work.tx, activity.id, keys)).map((r) => r.party),
    );
    const missing = keys.filter((k) => !there.has(k));
    const parties = await describeParties(work, ports, missing);
    const expertIds = missing.flatMap((k) => (partyOf(k).kind === "expert" ? [partyOf(k).id] : []));
    const experts = await ports.experts.byIds(expertIds, work);
    const rows = missing.flatMap((party): AttendanceRow[] => {
      const described = parties.get(party);
      if (!described) return [];
      const { kind, id } = partyOf(party);
      const expert = kind === "expert" ? experts.get(id) : undefined;
      const known = wanted.get(party) ?? {};
      const county = known.county ?? described.county;
      return [
        {
          id: work.newId(),
          activityId: activity.id,
          editionId: edition.id,
          city: edition.city,
          party,
          partyKind: kind,
          partyId: id,
          ownerId: described.ownerId,
          name: described.name,
          nameEn: described.nameEn,
          organisationName: described.organisationName,
          // A party from elsewhere stands with whoever hosts: no county of the edition answers for it.
          county: county && edition.counties.includes(county) ? county : activity.hostCounty,
          protocolRank: proposedRank({
            kind,
            academician: expert?.academician,
            titleTier: expert?.titleTier ?? null,
          }),
          language: described.language,
          replyState: known.replyState ?? "not-invited",
          repliedAt: known.repliedAt ?? null,
          repliedBy: null,
          reply: null,
          hotelName: null,
          hotelRoom: null,
          invitedAt: known.invitedAt ?? null,
          searchText: attendanceSearchText(described),
          version: 1,
        },
      ];
    });
    const written = await repository.insertAttendances(work.tx, rows);
    const added = rows.filter((r) => written.has(r.id));
    for (const row of added) {
      noteAttendance(work, row, "attendance.add", { replyState: row.replyState });
      work.saveVersion({
        entityType: "attendance",
        entityId: row.id,
        version: 1,
        snapshot: snapshotOf(row),
      });
    }
    return added;
  }

  return {
    /** Puts the guests of the activity and both sides of its confirmed engagements on the list; again and again without harm. */
    collect: (context: CommandContext, activityId: string): Promise<{ added: number; known: number }> =>
      platform.commands.run(context, async (work) => {
        const stage = await stages.stageOf(activityId, work);
        requireAllowed(work.actor, attendancePolicy, "sendInvitations", {
          subjects: stage.subjects,
          now: work.now,
        });
        const wanted = new Map<PartyKey, Known>();
        for (const e of await ports.engagements.standing(activityId, work)) {
          for (const id of e.demanderIds) wanted.set(partyKey("organisation", id), {});
          if (e.supplierOrganisationId) wanted.set(partyKey("organisation", e.supplierOrganisationId), {});
          // Several counties may wait for one expert: the first engagement's stands until an officer says otherwise.
          const expert = e.expertId ? partyKey("expert", e.expertId) : null;
          if (expert && !wanted.has(expert)) wanted.set(expert, { county: e.county });
        }
        for (const g of await ports.guests.guestsOf(activityId, work)) {
          const key = partyKey("expert", g.expertId);
          const { replyState, repliedAt, invitedAt } = g;
          wanted.set(key, {
            county: g.county ?? wanted.get(key)?.county ?? null,
            replyState,
            repliedAt,
            invitedAt,
          });
        }
        const added = await addWithin(work, stage, wanted);
        if (added.length === 0) work.nothingChanged();
        return { added: added.length, known: wanted.size - added.length };
      }),

    /** Puts parties on the list by hand. */
    add: (
      context: CommandContext,
      input: { activityId: string; parties: readonly PartyKey[]; county?: string | null | undefined },
    ): Promise<{ added: { id: string; party: PartyKey }[]; known: number }> =>
      platform.commands.run(context, async (work) => {
        const stage = await stages.stageOf(input.activityId, work);
        const county = input.county ?? null;
        requireCounties(stage, [county]);
        const on = { subjects: stage.subjects, now: work.now };
        // A county adds those it receives itself; the organisers add anybody.
        if (!isAllowed(work.actor, attendancePolicy, "sendInvitations", on))
          requireAllowed(work.actor, attendancePolicy, "manageAttendance", {
            subjects: { self: { city: stage.edition.city, counties: county ? [county] : [] } },
            now: work.now,
          });
        const described = await describeParties(work, ports, input.parties);
        const unknown = input.parties.filter((k) => !described.has(k));
        if (unknown.length > 0) refuse("attendance.not-on-list", { values: { keys: unknown.join(", ") } });
        const wanted = new Map(input.parties.map((k): [PartyKey, Known] => [k, county ? { county } : {}]));
        const added = await addWithin(work, stage, wanted);
        if (added.length === 0) work.nothingChanged();
        return {
          added: added.map(({ id, party }) => ({ id, party })),
          known: wanted.size - added.length,
        };
      }),
  };
}
export type Collecting = ReturnType<typeof createCollecting>;
