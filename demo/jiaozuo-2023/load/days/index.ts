import type { EditionContent } from "#demo/jiaozuo-2023/content/index.ts";
import type { DemoApplication } from "../play.ts";
import type { Act, World } from "../story.ts";
import { attendanceStory } from "./attendance.ts";
import { dayStory } from "./day.ts";
import { programmeStory } from "./programme.ts";
import { repairStory, timetableStory } from "./timetables.ts";
import { visitStory } from "./visits.ts";

/** The two days of the main conference: programme, visits, timetable, and what happened at the tables. */
export function daysStory(app: DemoApplication, world: World, content: EditionContent): Act[] {
  const activityId = `${content.edition.id}-main`;
  const play = { app, world, activityId };
  return [
    ...programmeStory(app, world, activityId),
    ...attendanceStory(play, content),
    ...visitStory(play, content),
    ...timetableStory(play, content),
    ...repairStory(play, content),
    ...dayStory(play, content),
  ];
}
