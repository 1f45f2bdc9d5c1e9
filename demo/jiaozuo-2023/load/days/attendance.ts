import {
  enterpriseReplies,
  expertReplies,
  type GivenReply,
  otherReplies,
} from "#demo/jiaozuo-2023/content/days/replies.ts";
import type { EditionContent } from "#demo/jiaozuo-2023/content/index.ts";
import { partyKey } from "#modules/negotiations/model/party.ts";
import { attendancesOf } from "#modules/negotiations/server/attendance/attendance.repository.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, minutesAfter, type World } from "../story.ts";

type Play = { readonly app: DemoApplication; readonly world: World; readonly activityId: string };

/** The list of those who come: collected from guests and confirmed talks, answered by the parties, hotels assigned. */
export function attendanceStory(play: Play, content: EditionContent): Act[] {
  const { activityId } = play;
  const { attendance } = play.app.negotiations;
  const collect: Act = {
    key: `${activityId}:attendance`,
    at: "2023-08-22T09:00:00+08:00",
    by: "staff-city-1",
    run: async (context) => {
      await attendance.collect(context, activityId);
      await knowRows(play);
    },
  };
  const replies = [...expertReplies(content), ...enterpriseReplies(content), ...otherReplies(content)];
  return [collect, ...replies.flatMap((given, i) => replyActs(play, given, i))];
}

/** Rows of the list by party, as acts find them. */
export async function knowRows({ app, world, activityId }: Play): Promise<void> {
  for (const row of await attendancesOf(app.platform.db, activityId))
    world.ids.set(`${activityId}:${row.party}`, row.id);
}

function replyActs({ app, world, activityId }: Play, given: GivenReply, i: number): Act[] {
  const { attendance } = app.negotiations;
  // Ten a day, in office hours.
  const at = minutesAfter("2023-08-24T09:00:00+08:00", Math.floor(i / 10) * 24 * 60 + (i % 10) * 45);
  const rowOf = () => world.ids.get(`${activityId}:${partyKey(given.kind, world.ids.get(given.id) ?? "")}`);
  const { hotel } = given;
  const reply: Act = {
    key: `${activityId}:reply:${given.id}`,
    at,
    // Who has no account has an officer write down what was said on the telephone.
    by: world.actors.has(given.id) ? given.id : "staff-city-2",
    run: async (context) => {
      const id = rowOf();
      if (id) await attendance.reply(context, { id, version: 1, reply: given.reply });
    },
  };
  if (!hotel) return [reply];
  const room: Act = {
    key: `${activityId}:hotel:${given.id}`,
    at: minutesAfter("2023-09-12T09:00:00+08:00", i * 2),
    by: "staff-city-3",
    run: async (context) => {
      const id = rowOf();
      if (id)
        await attendance.edit(context, {
          id,
          version: 2,
          hotelName: hotel.name,
          hotelRoom: hotel.room,
        });
    },
  };
  return [reply, room];
}
