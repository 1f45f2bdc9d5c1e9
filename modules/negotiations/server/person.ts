import { sql } from "kysely";
import type { PersonAnonymised } from "#modules/accounts/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import type { PartyKey } from "../model/party.ts";

const GONE = "已注销";

/** What the negotiation days keep about an expert, for the person's own copy. Secrets of tickets and links stay out. */
export async function dataOf(db: Reader, personId: string) {
  const attendances = await db
    .selectFrom("attendances")
    .selectAll()
    .where("ownerId", "=", personId)
    .execute();
  const parties = attendances.map((a) => a.party);
  const ids = attendances.map((a) => a.id);
  const holds = sql<boolean>`owner_ids @> ${[personId]}::text[]`;
  const [invitations, tickets, checkIns, meetings, requests, visits] = await Promise.all([
    db
      .selectFrom("attendanceInvitations")
      .select(["attendanceId", "email", "sentAt", "openedAt", "repliedAt", "revokedAt", "expiresAt"])
      .where("attendanceId", "=", sql<string>`any(${ids})`)
      .execute(),
    db
      .selectFrom("checkInTickets")
      .select(["id", "activityId", "personName", "issuedAt", "revokedAt"])
      .where("party", "=", sql<PartyKey>`any(${parties})`)
      .execute(),
    db
      .selectFrom("checkIns")
      .select(["id", "activityId", "name", "way", "at", "recordedAt", "device"])
      .where("party", "=", sql<PartyKey>`any(${parties})`)
      .execute(),
    db
      .selectFrom("negotiationMeetings")
      .select(["id", "activityId", "code", "title", "county", "parties", "state", "cancelledReason"])
      .where(holds)
      .execute(),
    db.selectFrom("meetingRequests").selectAll().where(holds).execute(),
    db
      .selectFrom("siteVisits")
      .select(["id", "activityId", "code", "title", "hostName", "day", "departsAt", "returnsAt", "state"])
      .where(holds)
      .execute(),
  ]);
  const outcomes = await db
    .selectFrom("meetingOutcomes")
    .select(["meetingId", "outcome", "nextStep", "who", "note", "occurredAt", "recordedAt"])
    .where("side", "=", "expert")
    .where("meetingId", "=", sql<string>`any(${meetings.map((m) => m.id)})`)
    .execute();
  return {
    attendances: attendances.map(({ searchText: _s, ...a }) => a),
    invitations,
    tickets,
    checkIns,
    meetings,
    requests: requests.map(({ searchText: _s, askedOwnerIds: _o, askedOrganisationIds: _a, ...r }) => r),
    visits,
    outcomes,
  };
}

/**
 * A person who was forgotten: what was said about journey, food and bed goes, with links, tickets and the person's own words. That
 * somebody came, met and signed stays without a name. Published timetables are evidence and stay as they were. To be called before
 * the expert's record is erased: rows are found by the account.
 */
export async function personAnonymised(work: UnitOfWork, { personId }: PersonAnonymised): Promise<void> {
  const { tx } = work;
  const rows = await tx
    .selectFrom("attendances")
    .selectAll()
    .where("ownerId", "=", personId)
    .orderBy("id")
    .forUpdate()
    .execute();
  for (const row of rows) {
    await forgetReply(work, row.id);
    await tx
      .updateTable("checkInTickets")
      .set({ personName: GONE, revokedAt: sql<string>`coalesce(revoked_at, ${work.now})` })
      .where("activityId", "=", row.activityId)
      .where("party", "=", row.party)
      .execute();
    await tx
      .updateTable("checkIns")
      .set({ name: GONE, organisationName: null })
      .where("activityId", "=", row.activityId)
      .where("party", "=", row.party)
      .execute();
    await forgetNames(work, row);
    work.audit({
      action: "attendance.forget",
      entityType: "attendance",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county,
    });
  }
  await forgetWords(work, personId, rows);
}

/** The reply form, links and history of an attendance; what a timetable needs (from when to when) stays. */
async function forgetReply(work: UnitOfWork, id: string): Promise<void> {
  const { tx } = work;
  await sql`update attendances set hotel_name = null, hotel_room = null, replied_by = null,
      reply = case when reply is null then null else (reply - array['note', 'dietNote']) ||
        '{"diet": "none", "attendees": []}'::jsonb end
    where id = ${id}`.execute(tx);
  await tx
    .updateTable("attendanceInvitations")
    .set({ email: null, revokedAt: sql<string>`coalesce(revoked_at, ${work.now})` })
    .where("attendanceId", "=", id)
    .execute();
  await tx
    .deleteFrom("recordVersions")
    .where("entityType", "=", "attendance")
    .where("entityId", "=", id)
    .execute();
  // Replies to whoever made links name the party.
  await sql`update idempotency_keys set response = null, request_hash = 'forgotten'
    where response like ${`%${id}%`}`.execute(tx);
}

/** Repairs tell who was missing; archives of papers hold names and more. */
async function forgetNames(
  work: UnitOfWork,
  row: { readonly activityId: string; readonly party: PartyKey; readonly name: string },
): Promise<void> {
  const inJson = JSON.stringify(row.name).slice(1, -1);
  await sql`update repair_proposals set
      trigger_text = replace(trigger_text::text, ${inJson}, ${GONE})::jsonb,
      problem = replace(problem::text, ${inJson}, ${GONE})::jsonb,
      unplaced = replace(unplaced::text, ${inJson}, ${GONE})::jsonb
    where activity_id = ${row.activityId} and position(${inJson} in trigger_text::text || coalesce(problem::text, '') || unplaced::text) > 0`.execute(
    work.tx,
  );
  await work.tx.deleteFrom("paperRuns").where("activityId", "=", row.activityId).execute();
}

/** What the person said of meetings and in requests, and the name beside it. */
async function forgetWords(
  work: UnitOfWork,
  personId: string,
  rows: readonly { readonly name: string }[],
): Promise<void> {
  const own = [personId];
  await sql`update meeting_outcomes o set by_name = ${GONE}, note = null from negotiation_meetings m
    where o.side = 'expert' and m.id = o.meeting_id and m.owner_ids @> ${own}::text[]`.execute(work.tx);
  await sql`update meeting_requests set
      message = case when from_party like 'expert:%' then null else message end,
      reply = null,
      created_by = case when created_by = any(${rows.map((r) => r.name)}::text[]) then ${GONE} else created_by end
    where owner_ids @> ${own}::text[]`.execute(work.tx);
}
