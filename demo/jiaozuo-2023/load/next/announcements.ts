import { announcements } from "../../content/next/announcements.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, minutesAfter, type World } from "../story.ts";

/** What the city announces on the portal while it prepares the edition; one is still being written. */
export function announcementActs(app: DemoApplication, world: World, opened: string): Act[] {
  const { announcements: service } = app.publication;
  return announcements.flatMap(({ id, day, state, ...text }) => {
    const at = minutesAfter(opened, day * 24 * 60);
    const write: Act = {
      key: `${id}:write`,
      at,
      by: "staff-city-1",
      run: async (context) => {
        const made = await service.create(context, { ...text, publishedOn: null });
        world.ids.set(id, made.id);
      },
    };
    const publish: Act = {
      key: `${id}:publish`,
      at: minutesAfter(at, 60),
      by: "staff-city-1",
      run: (context) => service.publish(context, world.id(id)),
    };
    return state === "published" ? [write, publish] : [write];
  });
}
