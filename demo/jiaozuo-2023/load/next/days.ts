import type { NextEdition } from "#demo/jiaozuo-2023/content/index.ts";
import { AttendanceReply } from "#modules/negotiations/model/attendance.ts";
import { type PartyKey, partyOf } from "#modules/negotiations/model/party.ts";
import { TimetableSettings } from "#modules/negotiations/model/timetable.ts";
import { attendancesOf } from "#modules/negotiations/server/attendance/attendance.repository.ts";
import { participantsOf } from "#modules/negotiations/server/meetings/requests/request.repository.ts";
import { slotsOf } from "#modules/negotiations/server/programme/programme.repository.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, minutesAfter, type World } from "../story.ts";

type Play = { readonly app: DemoApplication; readonly world: World; readonly next: NextEdition };

/**
 * The negotiation days of the edition in preparation: the programme of the last one, the list begun, some replies, two requests, and
 * a draft nobody has solved.
 * @param given `at`: the moment after which it is told, when the guests have been asked
 */
export function nextDays(play: Play, given: { readonly from: string; readonly at: string }): Act[] {
  const { app, next } = play;
  const activityId = next.activities[0]?.id ?? "";
  const { programme, meetings, attendance, timetables } = app.negotiations;
  const act = (key: string, hours: number, run: Act["run"], by = "staff-city-1"): Act => ({
    key: `${activityId}:${key}`,
    at: minutesAfter(given.at, hours * 60),
    by,
    run,
  });
  return [
    act("copy", 1, (context) =>
      programme.copy(context, activityId, { from: given.from, parts: ["venue", "slots", "vehicles"] }),
    ),
    act("take-over", 2, (context) =>
      meetings.takeOver(context, { activityId, consortium: "lead", advanced: true }),
    ),
    act("attendance", 3, (context) => attendance.collect(context, activityId)),
    ...[0, 1].map((i) =>
      act(`reply:${i}`, 5 + i, (context) => replyOf(play, { context, activityId, i }), "staff-city-2"),
    ),
    ...[0, 1].map((i) =>
      act(`request:${i}`, 7 + i, (context) => requestOf(play, { context, activityId, i }), "staff-city-3"),
    ),
    act("draft", 9, (context) =>
      timetables.service.create(context, {
        activityId,
        name: "初排（待自动排程）",
        from: { kind: "empty" },
        settings: TimetableSettings.parse({}),
      }),
    ),
  ];
}

type Step = {
  readonly context: Parameters<Act["run"]>[0];
  readonly activityId: string;
  readonly i: number;
};

/** An enterprise's answer, as the city was told on the telephone. */
async function replyOf({ app }: Play, { context, activityId, i }: Step): Promise<void> {
  const firms = (await attendancesOf(app.platform.db, activityId)).filter(
    (a) => a.partyKind === "organisation",
  );
  const row = firms[i];
  if (!row) return;
  const reply = AttendanceReply.parse({ reply: "accepted", note: "电话确认", representatives: 1 });
  await app.negotiations.attendance.reply(context, { id: row.id, version: 1, reply });
}

/** An enterprise would like to talk to an expert it has no meeting with yet. */
async function requestOf({ app }: Play, { context, activityId, i }: Step): Promise<void> {
  const { db } = app.platform;
  const list = [...(await participantsOf(db, activityId))].sort();
  const met = new Set(
    (
      await db
        .selectFrom("negotiationMeetings")
        .select("parties")
        .where("activityId", "=", activityId)
        .execute()
    ).flatMap(({ parties }) => pairsOf(parties as PartyKey[])),
  );
  const of = (kind: "expert" | "organisation") => list.filter((p) => partyOf(p).kind === kind);
  const from = of("organisation")[i];
  const to = of("expert").find((expert) => from && !met.has(`${expert} ${from}`));
  if (!from || !to) return;
  const slots = (await slotsOf(db, activityId)).filter((s) => s.kind === "meeting");
  await app.negotiations.meetings.requests.ask(context, {
    activityId,
    from,
    to,
    message: "想了解专家团队在企业现有产线上改造的经验，希望当面请教。",
    preferredSlots: slots.slice(i * 2, i * 2 + 2).map((s) => s.id),
  });
}

const pairsOf = (parties: readonly PartyKey[]): string[] =>
  parties.flatMap((a) => parties.map((b) => `${a} ${b}`));
