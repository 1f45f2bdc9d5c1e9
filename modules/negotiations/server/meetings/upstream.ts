import { sql } from "kysely";
import type { ExpertChanged } from "#modules/experts/model/directory.ts";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import { partyKey } from "../../model/party.ts";
import { describeParties } from "../attendance/parties.ts";
import type { NegotiationPorts } from "../ports.ts";
import { holdersOf, searchTextOf } from "./meeting.making.ts";
import { updateMeeting } from "./meeting.repository.ts";

/** Keeps meetings, requests and visits with the people and organisations they name as those change upstream. */
export function createUpstream(ports: NegotiationPorts) {
  return {
    /** `expert.changed`: an account was linked, a name changed or was forgotten: who sees the rows and what they are found by follows. */
    async expertChanged(work: UnitOfWork, event: ExpertChanged): Promise<void> {
      const key = partyKey("expert", event.expertId);
      const meetings = await work.tx
        .selectFrom("negotiationMeetings")
        .selectAll()
        .where(sql<boolean>`parties @> ${[key]}::text[]`)
        .execute();
      const requests = await work.tx
        .selectFrom("meetingRequests")
        .selectAll()
        .where((eb) => eb.or([eb("fromParty", "=", key), eb("toParty", "=", key)]))
        .execute();
      const visits = await work.tx
        .selectFrom("siteVisits")
        .selectAll()
        .where(sql<boolean>`parties @> ${[key]}::text[]`)
        .execute();
      const all = [...meetings, ...visits].flatMap((row) => row.parties);
      const known = await describeParties(work, ports, [
        ...all,
        ...requests.flatMap((r) => [r.fromParty, r.toParty]),
      ]);
      const engagements = await ports.engagements.byIds(
        meetings.flatMap((m) => m.engagementId ?? []),
        work,
      );
      for (const row of meetings) {
        const engagementCode = row.engagementId ? engagements.get(row.engagementId)?.code : null;
        await updateMeeting(work.tx, row.id, {
          ownerIds: holdersOf(row.parties, known).ownerIds,
          searchText: searchTextOf(
            { ...row, engagementCode },
            row.parties.flatMap((party) => known.get(party) ?? []),
          ),
        });
      }
      for (const row of requests) {
        const both = [row.fromParty, row.toParty] as const;
        const { ownerIds } = holdersOf(both, known);
        // One of the two is the expert: asked, unless the organisation is.
        const asked = row.askedOrganisationIds.length > 0 ? [] : ownerIds;
        const names = both.flatMap((party) => [known.get(party)?.name ?? "", known.get(party)?.nameEn ?? ""]);
        await work.tx
          .updateTable("meetingRequests")
          .set({ ownerIds, askedOwnerIds: asked, searchText: searchText(row.title, names) })
          .where("id", "=", row.id)
          .execute();
      }
      for (const row of visits) {
        const names = row.parties.flatMap((p) => [known.get(p)?.name ?? "", known.get(p)?.nameEn ?? ""]);
        await work.tx
          .updateTable("siteVisits")
          .set({
            ownerIds: holdersOf(row.parties, known).ownerIds,
            searchText: searchText(row.code, row.title, row.hostName, row.address, names),
          })
          .where("id", "=", row.id)
          .execute();
      }
    },

    /** `organisation.merged`: what names the one follows into the other; which rows, is kept so that it can be undone. */
    async organisationMerged(work: UnitOfWork, event: OrganisationMerged): Promise<void> {
      const { mergeId, from, into } = event;
      for (const { name, set, also } of moves(from, into)) {
        await sql`with moved as (update ${sql.id(name)} t set ${set}
            where t.organisation_ids @> ${[from]}::text[] and not t.organisation_ids @> ${[into]}::text[] ${also} returning t.id)
          insert into negotiation_merges select ${mergeId}, ${name}, id from moved`.execute(work.tx);
      }
    },

    async organisationUnmerged(work: UnitOfWork, event: OrganisationUnmerged): Promise<void> {
      const { mergeId, from, into } = event;
      for (const { name, set, also } of moves(into, from))
        await sql`update ${sql.id(name)} t set ${set} where t.id in
          (select row_id from negotiation_merges where merge_id = ${mergeId} and table_name = ${name}) ${also}`.execute(
          work.tx,
        );
      await sql`delete from negotiation_merges where merge_id = ${mergeId}`.execute(work.tx);
    },
  };
}

/** What is rewritten where, when `from` becomes `into`. */
function moves(from: string, into: string) {
  const [was, is] = [partyKey("organisation", from), partyKey("organisation", into)];
  const ids = (column: string) =>
    sql`${sql.id(column)} = array_replace(${sql.id("t", column)}, ${from}::text, ${into}::text)`;
  const parties = sql`parties = array_replace(t.parties, ${was}::text, ${is}::text)`;
  const party = (column: string) =>
    sql`${sql.id(column)} = case when ${sql.id("t", column)} = ${was} then ${is} else ${sql.id("t", column)} end`;
  return [
    { name: "negotiation_meetings", set: sql`${parties}, ${ids("organisation_ids")}`, also: sql`` },
    {
      name: "meeting_requests",
      set: sql`${party("from_party")}, ${party("to_party")}, ${ids("organisation_ids")}, ${ids("asked_organisation_ids")}`,
      // Two open requests of one pair cannot be: the one stays with the old name, which resolves to the survivor.
      also: sql`and (t.turn is null or not exists (select 1 from meeting_requests o where o.activity_id = t.activity_id
        and o.turn is not null and o.organisation_ids @> ${[into]}::text[]
        and (o.from_party in (t.from_party, t.to_party) or o.to_party in (t.from_party, t.to_party))))`,
    },
    {
      name: "site_visits",
      set: sql`${parties}, ${ids("organisation_ids")},
        host_organisation_id = case when t.host_organisation_id = ${from} then ${into} else t.host_organisation_id end`,
      also: sql``,
    },
  ];
}
