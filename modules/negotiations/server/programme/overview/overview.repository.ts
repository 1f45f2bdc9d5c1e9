import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import type { Scope } from "#platform/kernel/scope.ts";
import type { NegotiationsOverview, PartyOverview } from "../../../model/overview.ts";
import type { PartyKey } from "../../../model/party.ts";

/** Counts of one activity; each within a scope. */
type Within = { readonly db: Reader; readonly activityId: string; readonly scope: Scope };
type Block<K extends keyof NegotiationsOverview> = NonNullable<NegotiationsOverview[K]>;

const visible = (scope: Scope): RawBuilder<boolean> =>
  scopeWhere(scope, { city: sql`city`, county: sql`county` });

async function one<T>(db: Reader, query: RawBuilder<T>): Promise<T> {
  const { rows } = await query.execute(db);
  return rows[0] as T;
}

export const programmeCounts = (db: Reader, id: string): Promise<Block<"programme">> =>
  one(
    db,
    sql<Block<"programme">>`select
      (select count(*)::int from negotiation_rooms where activity_id = ${id}) rooms,
      (select count(*)::int from negotiation_tables where activity_id = ${id}) tables,
      (select count(*)::int from negotiation_tables where activity_id = ${id} and open) "openTables",
      (select count(distinct day)::int from negotiation_slots where activity_id = ${id}) days,
      (select count(*)::int from negotiation_slots where activity_id = ${id} and kind = 'meeting') "meetingSlots",
      (select count(*)::int from negotiation_vehicles where activity_id = ${id}) vehicles`,
  );

export const attendanceCounts = ({ db, activityId, scope }: Within): Promise<Block<"attendance">> =>
  one(
    db,
    sql<Block<"attendance">>`select count(*)::int total,
      count(*) filter (where reply_state = 'not-invited')::int "notInvited",
      count(*) filter (where reply_state = 'waiting')::int waiting,
      count(*) filter (where reply_state = 'accepted')::int accepted,
      count(*) filter (where reply_state = 'declined')::int declined
      from attendances where activity_id = ${activityId} and ${visible(scope)}`,
  );

/** Meeting ids that the version in force places, and when and where, as people were told. */
const placedIn = (activityId: string) => sql`(
  select p ->> 'meeting' meeting,
    jsonb_path_query_first(v.names, '$.slots[*] ? (@.id == $id)', jsonb_build_object('id', p -> 'slot')) slot,
    jsonb_path_query_first(v.names, '$.tables[*] ? (@.id == $id)', jsonb_build_object('id', p -> 'table')) seat
  from timetable_versions v cross join lateral jsonb_array_elements(v.placements) p
  where v.activity_id = ${activityId}
    and v.number = (select max(number) from timetable_versions where activity_id = ${activityId}))`;

export const meetingCounts = ({ db, activityId, scope }: Within): Promise<Block<"meetings">> =>
  one(
    db,
    sql<Block<"meetings">>`select count(*)::int open, count(p.meeting)::int placed
      from negotiation_meetings m left join ${placedIn(activityId)} p on p.meeting = m.id
      where activity_id = ${activityId} and state = 'open' and ${visible(scope)}`,
  );

export const requestCounts = ({ db, activityId, scope }: Within): Promise<Block<"requests">> =>
  one(
    db,
    sql<Block<"requests">>`select
      count(*) filter (where state in ('asked', 'other-time'))::int open,
      count(*) filter (where state = 'accepted')::int accepted
      from meeting_requests where activity_id = ${activityId} and ${visible(scope)}`,
  );

export const visitCounts = ({ db, activityId, scope }: Within): Promise<Block<"visits">> =>
  one(
    db,
    sql<Block<"visits">>`select count(*)::int total,
      count(*) filter (where state in ('confirmed', 'done'))::int confirmed,
      count(*) filter (where jsonb_path_exists(checklist, '$[*] ? (@.done == false)'))::int "checklistOpen"
      from site_visits where activity_id = ${activityId} and state <> 'cancelled' and ${visible(scope)}`,
  );

export const timetableCounts = (db: Reader, activityId: string): Promise<Block<"timetables">> =>
  one(
    db,
    sql<Block<"timetables">>`select count(*) filter (where state <> 'published')::int drafts,
      count(*) filter (where state = 'solving')::int solving
      from timetables where activity_id = ${activityId}`,
  );

export async function versionInForce(db: Reader, id: string): Promise<NegotiationsOverview["version"]> {
  const { rows } = await sql<Block<"version">>`select number, published_at "publishedAt",
      jsonb_array_length(placements) placed, jsonb_array_length(changes) changes
      from timetable_versions where activity_id = ${id} order by number desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** `today`: a day in `timeZone`. */
export const dayCounts = (
  { db, activityId, scope }: Within,
  { today, timeZone }: { today: string; timeZone: string },
): Promise<Block<"day">> =>
  one(
    db,
    sql<Block<"day">>`select count(*)::int "checkedIn",
      count(*) filter (where to_char(at at time zone ${timeZone}, 'YYYY-MM-DD') = ${today})::int "checkedInToday",
      (select count(*)::int from meeting_outcomes o join negotiation_meetings m on m.id = o.meeting_id
        where o.activity_id = ${activityId}
          and ${scopeWhere(scope, { city: sql`m.city`, county: sql`m.county` })}) outcomes,
      (select count(*)::int from repair_proposals
        where activity_id = ${activityId} and state = 'proposed') repairs
      from check_ins where activity_id = ${activityId} and ${visible(scope)}`,
  );

/** The activity's parties a person stands for. */
export async function ownParties(
  db: Reader,
  activityId: string,
  own: { readonly owners: readonly string[]; readonly organisations: readonly string[] },
): Promise<({ key: PartyKey } & Pick<PartyOverview, "attendanceId" | "name" | "nameEn" | "replyState">)[]> {
  if (own.owners.length + own.organisations.length === 0) return [];
  const rows = await db
    .selectFrom("attendances")
    .select(["id as attendanceId", "party", "name", "nameEn", "replyState"])
    .where("activityId", "=", activityId)
    .where((eb) =>
      eb.or([
        eb("ownerId", "=", eb.fn.any(eb.val([...own.owners]))),
        eb.and([
          eb("partyKind", "=", "organisation"),
          eb("partyId", "=", eb.fn.any(eb.val([...own.organisations]))),
        ]),
      ]),
    )
    .orderBy("name")
    .execute();
  return rows.map(({ party, ...row }) => ({ key: party, ...row }));
}

type Counts = Pick<PartyOverview, "meetings" | "placed" | "visits" | "requestsToAnswer">;
export const partyCounts = (db: Reader, activityId: string, key: PartyKey): Promise<Counts> =>
  one(
    db,
    sql<Counts>`select count(*)::int meetings, count(p.meeting)::int placed,
      (select count(*)::int from site_visits
        where activity_id = ${activityId} and state <> 'cancelled' and ${key} = any(parties)) visits,
      (select count(*)::int from meeting_requests where activity_id = ${activityId}
        and ((turn = 'to' and to_party = ${key}) or (turn = 'from' and from_party = ${key}))
        and state in ('asked', 'other-time')) "requestsToAnswer"
      from negotiation_meetings m left join ${placedIn(activityId)} p on p.meeting = m.id
      where activity_id = ${activityId} and state = 'open' and parties @> array[${key}]::text[]`,
  );

/** What comes next for a party, or runs: a placed meeting or a visit that ends after the moment. */
export async function nextOf(
  db: Reader,
  activityId: string,
  of: { readonly key: PartyKey; readonly day: string; readonly time: string },
): Promise<PartyOverview["next"]> {
  type Next = {
    id: string;
    kind: "meeting" | "visit";
    title: string;
    day: string;
    startsAt: string;
    endsAt: string;
    table: string | null;
    roomZh: string | null;
    roomEn: string | null;
  };
  const { rows } = await sql<Next>`
    select * from (
      select m.id, 'meeting' kind, m.title, p.slot ->> 'day' as day, p.slot ->> 'startsAt' "startsAt",
        p.slot ->> 'endsAt' "endsAt", p.seat ->> 'number' "table", p.seat -> 'room' ->> 'zh' "roomZh", p.seat -> 'room' ->> 'en' "roomEn"
      from ${placedIn(activityId)} p
      join negotiation_meetings m on m.id = p.meeting and m.state = 'open' and m.parties @> array[${of.key}]::text[]
      where p.slot is not null
      union all
      select v.id, 'visit', v.title, v.day, v.departs_at, v.returns_at, null, null, null
      from site_visits v where v.activity_id = ${activityId} and v.state in ('planned', 'confirmed')
        and ${of.key} = any(v.parties)) n
    where (n.day, n."endsAt") > (${of.day}, ${of.time})
    order by n.day, n."startsAt" limit 1`.execute(db);
  if (!rows[0]) return null;
  const { roomZh, roomEn, ...next } = rows[0];
  return { ...next, room: roomZh === null ? null : { zh: roomZh, en: roomEn ?? roomZh } };
}
