import { sql } from "kysely";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { scopeFor } from "#platform/kernel/policy.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform, TodoItem, TodoProvider } from "#platform/platform.ts";
import { type AttendanceAction, attendancePolicy } from "../../model/negotiation.policy.ts";
import { attendanceList } from "./attendance.list.ts";

type Waiting = {
  readonly kind: string;
  readonly action: AttendanceAction;
  readonly of: "self" | "party";
  readonly where: ReturnType<typeof sql<boolean>>;
  readonly link: string;
  readonly title: Text;
};
const WAITING: readonly Waiting[] = [
  {
    kind: "attendance.reply",
    action: "replyAttendance",
    of: "party",
    where: sql<boolean>`a.reply_state = 'waiting'`,
    link: "/negotiations/attendance?replyState=waiting",
    title: { zh: "待您回复的参会邀请", en: "Invitations that wait for your reply" },
  },
  {
    kind: "attendance.invite",
    action: "manageAttendance",
    of: "self",
    where: sql<boolean>`a.reply_state = 'not-invited'`,
    link: "/negotiations/attendance?replyState=not-invited",
    title: { zh: "参会名单中待邀请的参加方", en: "Parties on the attendance list to invite" },
  },
  {
    kind: "attendance.hotel",
    action: "manageAttendance",
    of: "self",
    where: sql<boolean>`a.reply_state = 'accepted' and (a.reply->>'hotel')::boolean and a.hotel_name is null`,
    link: "/negotiations/attendance?replyState=accepted&hotel=true",
    title: { zh: "待安排住宿的参会人员", en: "Attendees whose hotel is to be assigned" },
  },
  {
    kind: "attendance.changed",
    action: "sendInvitations",
    of: "self",
    // Of those whom the version in force seats or drives; the next version takes the change up.
    where: sql<boolean>`a.changed_under is not null and exists (
      select 1 from timetable_versions v where v.activity_id = a.activity_id and v.number = a.changed_under
        and not exists (select 1 from timetable_versions w where w.activity_id = v.activity_id and w.number > v.number)
        and (exists (select 1 from jsonb_array_elements(v.names -> 'meetings') m where m -> 'parties' @> to_jsonb(a.party)
            and v.placements @> jsonb_build_array(jsonb_build_object('meeting', m -> 'id')))
          or exists (select 1 from jsonb_array_elements(v.visits) s where s -> 'parties' @> to_jsonb(a.party))))`,
    link: "/negotiations/timetables?",
    title: {
      zh: "日程发布后回复有变的参加方，需调整日程",
      en: "Parties whose reply changed after the timetable was published",
    },
  },
];

/** What waits among the attendance lists; one line per kind. */
export const createAttendanceTodos =
  (platform: Platform): TodoProvider =>
  async (actor, at) => {
    const items: TodoItem[] = [];
    for (const { kind, action, of, where, link, title } of WAITING) {
      const scope = scopeFor(actor, attendancePolicy, action, { now: at.now, of });
      if (scope.kind === "none") continue;
      const { rows } = await sql<{ count: number }>`select count(*)::int count from attendances a
        where ${where} and ${scopeWhere(scope, attendanceList.subjects[of] ?? {})}
          ${at.editionId ? sql`and a.edition_id = ${at.editionId}` : sql``}`.execute(platform.db);
      const count = rows[0]?.count ?? 0;
      const edition = at.editionId ? `&edition=${encodeURIComponent(at.editionId)}` : "";
      if (count > 0) items.push({ id: kind, kind, title, count, link: `${link}${edition}` });
    }
    return items;
  };
