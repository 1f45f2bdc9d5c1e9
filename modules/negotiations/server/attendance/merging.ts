import { sql } from "kysely";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { partyKey } from "../../model/party.ts";
import type { NegotiationPorts } from "../ports.ts";
import { attendanceSearchText } from "./collecting.ts";
import { describeParties } from "./parties.ts";

/** What hangs on a party beside its meetings, and where it must not come to stand twice. */
const FOLLOWERS = [
  {
    name: "attendances",
    twice: (is: string) =>
      sql`select 1 from attendances o where o.activity_id = t.activity_id and o.party = ${is}`,
  },
  { name: "check_in_tickets", twice: () => sql`select 1 where false` },
  {
    name: "check_ins",
    twice: (is: string) =>
      sql`select 1 from check_ins o where t.ticket_id is null and o.activity_id = t.activity_id
        and o.ticket_id is null and o.party = ${is}`,
  },
] as const;

/** Attendance, tickets and check-ins of an organisation that became part of another. */
export function createAttendanceMerging(ports: NegotiationPorts) {
  /** Whoever holds these rows now: its name, and the id that scopes judge by. */
  async function follow(work: UnitOfWork, mergeId: string, organisationId: string): Promise<void> {
    const key = partyKey("organisation", organisationId);
    const now = (await describeParties(work, ports, [key])).get(key);
    const named = now
      ? sql`, name = ${now.name}, organisation_name = ${now.organisationName}, search_text = ${attendanceSearchText(now)}`
      : sql``;
    await sql`update attendances set party_id = ${organisationId} ${named} where id in
      (select row_id from negotiation_merges where merge_id = ${mergeId} and table_name = 'attendances')`.execute(
      work.tx,
    );
  }

  return {
    /** An activity that has both on its list keeps both rows: which reply counts is for officers to say. */
    async organisationMerged(work: UnitOfWork, { mergeId, from, into }: OrganisationMerged): Promise<void> {
      const [was, is] = [partyKey("organisation", from), partyKey("organisation", into)];
      for (const { name, twice } of FOLLOWERS)
        await sql`with moved as (update ${sql.id(name)} t set party = ${is}
            where t.party = ${was} and not exists (${twice(is)}) returning t.id)
          insert into negotiation_merges select ${mergeId}, ${name}, id from moved`.execute(work.tx);
      await follow(work, mergeId, into);
    },

    /** To be called before the rows of the merge are forgotten. */
    async organisationUnmerged(
      work: UnitOfWork,
      { mergeId, from, into }: OrganisationUnmerged,
    ): Promise<void> {
      const [was, is] = [partyKey("organisation", into), partyKey("organisation", from)];
      for (const { name, twice } of FOLLOWERS)
        await sql`update ${sql.id(name)} t set party = ${is} where t.party = ${was} and not exists (${twice(is)})
          and t.id in (select row_id from negotiation_merges where merge_id = ${mergeId} and table_name = ${name})`.execute(
          work.tx,
        );
      await follow(work, mergeId, from);
    },
  };
}
