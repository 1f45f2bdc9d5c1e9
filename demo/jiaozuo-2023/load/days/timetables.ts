import type { EditionContent } from "#demo/jiaozuo-2023/content/index.ts";
import { MeetingRules } from "#modules/negotiations/model/meetings/meeting.ts";
import { partyKey } from "#modules/negotiations/model/party.ts";
import { TimetableSettings } from "#modules/negotiations/model/timetable.ts";
import { slotsOf } from "#modules/negotiations/server/programme/programme.repository.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, fail, type World } from "../story.ts";
import { recordsOf } from "../talks/engagements.ts";

type Play = { readonly app: DemoApplication; readonly world: World; readonly activityId: string };
const by = "staff-city-1";
/** Moves of the search; more than enough for some eighty meetings. */
const steps = 20_000;
const seed = 2023;

/** Meetings from the confirmed engagements, two drafts side by side, the better one published as version 1. */
export function timetableStory({ app, world, activityId }: Play, content: EditionContent): Act[] {
  const { meetings, timetables } = app.negotiations;
  const act = (key: string, at: string, run: Act["run"]): Act => ({
    key: `${activityId}:${key}`,
    at,
    by,
    run,
  });
  const draft = (key: string, at: string, name: string, fairness: number | null): Act =>
    act(key, at, async (context) => {
      const { id } = await timetables.service.create(context, {
        activityId,
        name,
        from: { kind: "empty" },
        settings: TimetableSettings.parse({ fairness, seed }),
      });
      world.ids.set(`${activityId}:${key}`, id);
    });
  const solve = (key: string, at: string): Act =>
    act(`${key}:solve`, at, async (context) => {
      const id = world.id(`${activityId}:${key}`);
      const { version } = await timetables.inSteps.solve(context, { id, steps, seed });
      world.ids.set(`${activityId}:${key}:version`, String(version));
    });
  return [
    act("take-over", "2023-09-14T09:00:00+08:00", (context) =>
      meetings.takeOver(context, { activityId, consortium: "lead", advanced: false }),
    ),
    ...sideMeeting({ app, world, activityId }, content),
    draft("draft-a", "2023-09-15T09:00:00+08:00", "方案一：间歇均衡", 1),
    solve("draft-a", "2023-09-15T09:05:00+08:00"),
    draft("draft-b", "2023-09-18T15:00:00+08:00", "方案二：间歇最少", null),
    solve("draft-b", "2023-09-18T15:05:00+08:00"),
    act("publish", "2023-09-19T17:00:00+08:00", (context) =>
      timetables.publishing.publish(context, {
        id: world.id(`${activityId}:draft-b`),
        version: Number(world.id(`${activityId}:draft-b:version`)),
        base: 0,
        note: "请各县（市、区）和参会单位按此安排准备；如有变动另行通知。",
      }),
    ),
  ];
}

/** The side meeting of 中站: all its experts at one table, in the second slot after the opening. */
function sideMeeting({ app, world, activityId }: Play, content: EditionContent): Act[] {
  const side = content.script.engagements.find((e) => e.meeting?.place === "中站区洽谈区");
  if (!side) return [];
  const { meetings } = app.negotiations;
  // Also when it was cancelled: an act that is told again finds what it found before.
  const meetingOf = async (record: string) =>
    (await app.platform.db
      .selectFrom("negotiationMeetings")
      .selectAll()
      .where("activityId", "=", activityId)
      .where("engagementId", "=", world.id(record))
      .executeTakeFirst()) ?? fail(`no meeting of ${record}`);
  const key = `${activityId}:side`;
  const [lead, ...others] = recordsOf(side);
  const joined = others.map(
    ({ record }, i): Act => ({
      key: `${key}:${i}`,
      at: `2023-09-14T10:1${i}:00+08:00`,
      by,
      run: async (context) => {
        const { id } = await meetingOf(record);
        await meetings.cancel(context, { id, reason: "与同场专家合并洽谈" });
      },
    }),
  );
  const fixed: Act = {
    key: `${key}:fixed`,
    at: "2023-09-14T10:20:00+08:00",
    by,
    run: async (context) => {
      const slots = await slotsOf(app.platform.db, activityId);
      const slot = slots.find((s) => s.day === "2023-09-24" && s.startsAt === "11:10");
      const meeting = await meetingOf(lead?.record ?? fail("no side meeting"));
      await meetings.edit(context, {
        id: meeting.id,
        version: 1,
        parties: [
          ...meeting.parties.filter((p) => p.startsWith("organisation:")),
          ...side.expertIds.map((id) => partyKey("expert", world.id(id))),
        ],
        rules: MeetingRules.parse({
          ...meeting.rules,
          fixedSlot: slot?.id ?? fail("no slot at 11:10"),
          priority: 5,
        }),
      });
    },
  };
  return [...joined, fixed];
}

/** An expert who is called away cannot sit at a table in the first afternoon: the talks move, and version 2 says so. */
export function repairStory({ app, world, activityId }: Play, content: EditionContent): Act[] {
  const party = lateParty(world, content);
  const slot = world.meetingSlots.find((s) => s.day === "2023-09-25")?.id;
  if (!party || !slot) return [];
  const { inSteps, repairs } = app.negotiations.timetables;
  const key = `${activityId}:repair`;
  return [
    {
      key,
      at: "2023-09-24T12:40:00+08:00",
      by,
      run: async (context) => {
        const proposal = await inSteps.repair(context, {
          activityId,
          trigger: { kind: "party-late", party, slot },
          steps,
          seed,
        });
        world.ids.set(key, proposal.id);
        world.ids.set(`${key}:version`, String(proposal.version));
      },
    },
    {
      key: `${key}:accept`,
      at: "2023-09-24T12:50:00+08:00",
      by,
      run: (context) =>
        repairs.accept(context, {
          id: world.id(key),
          version: Number(world.id(`${key}:version`)),
          note: "一位专家24日下午另有会议不能到场，相关洽谈改到25日。",
        }),
    },
  ];
}

/** The guest with most talks in the first afternoon; the first in the list of guests among equals. */
function lateParty(world: World, content: EditionContent): string | undefined {
  const afternoon = [...world.seats.values()].filter(
    (s) => s.at >= "2023-09-24T05:30" && s.at < "2023-09-24T16:00",
  );
  const talks = (party: string) => afternoon.filter((s) => s.parties.includes(party)).length;
  const guests = content.experts
    .filter((e) => e.invited && world.ids.has(e.id))
    .map((e) => partyKey("expert", world.id(e.id)))
    .filter((party) => talks(party) > 0);
  return guests.sort((a, b) => talks(b) - talks(a))[0];
}
