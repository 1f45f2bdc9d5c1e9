import { type RawBuilder, sql } from "kysely";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { maskEmail } from "#platform/kernel/mask.ts";
import { isAllowed, scopeFor, sidesOf } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import { type AttendanceCounts, type AttendanceView, linkState } from "../../model/attendance/invitation.ts";
import type { Attendance } from "../../model/attendance.ts";
import { attendancePolicy } from "../../model/negotiation.policy.ts";
import type { NegotiationPorts, Viewer } from "../ports.ts";
import { createStages } from "../programme/stage.ts";
import type { AttendanceRow } from "../tables.ts";
import { attendanceList } from "./attendance.list.ts";
import * as repository from "./attendance.repository.ts";
import { maskedReply, publishedNumber, type Records } from "./records.ts";

/** One attendance as a viewer may see it. */
export function presented(row: AttendanceRow, actions: readonly string[]): Attendance {
  // Who only watches sees who comes and when, not how to reach or feed them, nor where they sleep.
  const near = actions.length > 0;
  return {
    id: row.id,
    version: row.version,
    activityId: row.activityId,
    editionId: row.editionId,
    party: row.party,
    partyKind: row.partyKind,
    name: row.name,
    nameEn: row.nameEn,
    organisationName: row.organisationName,
    county: row.county,
    protocolRank: row.protocolRank,
    language: row.language,
    replyState: row.replyState,
    repliedAt: row.repliedAt,
    reply: row.reply && !near ? maskedReply(row.reply) : row.reply,
    hotelName: near ? row.hotelName : null,
    hotelRoom: near ? row.hotelRoom : null,
    invitedAt: row.invitedAt,
    allowedActions: [...actions],
  };
}

/** Reads of the attendance list. */
export function createAttendanceViews(platform: Platform, ports: NegotiationPorts, records: Records) {
  const { db } = platform;
  const stages = createStages(ports);
  /** Whether the viewer's county hosts the activity: it sees everybody on the list, whichever county receives them. */
  async function hosts(activityId: string | undefined, { actor, now }: Viewer): Promise<boolean> {
    const host = activityId ? await records.hostOf(activityId) : null;
    const subjects = { self: {}, host: { counties: host ? [host] : [] } };
    return host !== null && isAllowed(actor, attendancePolicy, "sendInvitations", { subjects, now });
  }

  return {
    hosts,

    async view(id: string, viewer: Viewer): Promise<AttendanceView> {
      const row = await records.readable(db, id, viewer);
      const { activity, edition } = await stages.stageOf(row.activityId);
      const actions = records.actionsFor(row, activity.hostCounty, viewer);
      const links = actions.includes("sendInvitations") ? await repository.invitationsOf(db, id) : [];
      return {
        ...presented(row, actions),
        activity: {
          id: activity.id,
          name: activity.name,
          startsOn: activity.startsOn ?? edition.startsOn,
          endsOn: activity.endsOn ?? edition.endsOn,
          venue: activity.venue ?? edition.venue ?? null,
        },
        published: await publishedNumber(db, row.activityId),
        links: links.map(({ attendanceId: _a, tokenHash: _t, ...link }) => ({
          ...link,
          email: maskEmail(link.email),
          state: linkState(link, viewer.now),
        })),
      };
    },

    /** How the list of an activity stands, of what the viewer may read. */
    async counts(activityId: string, { actor, now }: Viewer): Promise<AttendanceCounts> {
      const all = await hosts(activityId, { actor, now });
      const seen = sidesOf(attendancePolicy, "readAttendance").map((of) =>
        all
          ? sql<boolean>`true`
          : (scopeWhere(
              scopeFor(actor, attendancePolicy, "readAttendance", { now, of }),
              attendanceList.subjects[of as "self" | "party"] ?? {},
            ) as RawBuilder<boolean>),
      );
      const comes = sql`a.reply_state = 'accepted'`;
      const flag = (path: string) => sql`coalesce((a.reply->>${sql.lit(path)})::boolean, false)`;
      const { rows } = await sql<AttendanceCounts>`
        select count(*)::int as "all",
          count(*) filter (where a.reply_state = 'not-invited')::int as "notInvited",
          count(*) filter (where a.reply_state = 'waiting')::int as waiting,
          count(*) filter (where ${comes})::int as accepted,
          count(*) filter (where a.reply_state = 'declined')::int as declined,
          count(*) filter (where ${comes} and a.reply->>'interpreter' is not null)::int as interpreter,
          count(*) filter (where ${comes} and ${flag("hotel")})::int as hotel,
          count(*) filter (where ${comes} and ${flag("hotel")} and a.hotel_name is null)::int as "hotelOpen",
          count(*) filter (where ${comes} and (coalesce((a.reply->'arrival'->>'pickUp')::boolean, false)
            or coalesce((a.reply->'departure'->>'pickUp')::boolean, false)))::int as "pickUp",
          coalesce(sum(greatest(1, jsonb_array_length(coalesce(a.reply->'attendees', '[]')))
            + coalesce((a.reply->>'companions')::int, 0)) filter (where ${comes}), 0)::int as people
        from attendances a
        where a.activity_id = ${activityId} and (${sql.join(seen, sql` or `)})`.execute(db);
      return rows[0] as AttendanceCounts;
    },
  };
}
export type AttendanceViews = ReturnType<typeof createAttendanceViews>;
