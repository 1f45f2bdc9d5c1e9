import type { Engagement, EngagementStep, Intent } from "#demo/jiaozuo-2023/content/index.ts";
import { versionsOf } from "#modules/negotiations/server/timetable/versions/version.repository.ts";
import type { DemoApplication } from "../play.ts";
import { instant, minutesAfter, type World } from "../story.ts";
import { recordsOf } from "../talks/engagements.ts";

/** The story stops here for the timetable it goes on with: version 1 was published, version 2 came of a repair. */
export const chapters = ["2023-09-20T00:00:00+08:00", "2023-09-24T12:55:00+08:00"] as const;

/** Reads where a published version seats everybody; the talks told from here on take place there. */
export async function takeSeats(
  app: DemoApplication,
  world: World,
  given: { activityId: string; number: number },
): Promise<void> {
  world.seats.clear();
  const versions = await versionsOf(app.platform.db, given.activityId);
  const version = versions.find((v) => v.number === given.number);
  if (!version) return;
  const { names } = version;
  const slots = new Map(names.slots.map((s) => [s.id, s]));
  const tables = new Map(names.tables.map((t) => [t.id, t]));
  const meetings = new Map(names.meetings.map((m) => [m.id, m]));
  world.meetingSlots = names.slots.filter((s) => s.kind === "meeting");
  for (const placement of version.placements) {
    const slot = slots.get(placement.slot);
    const meeting = meetings.get(placement.meeting);
    if (!slot || !meeting?.engagementId) continue;
    const table = tables.get(placement.table ?? "");
    world.seats.set(meeting.engagementId, {
      meetingId: meeting.id,
      county: meeting.county,
      parties: meeting.parties,
      slotId: slot.id,
      at: instant(`${slot.day}T${slot.startsAt}:00+08:00`),
      endsAt: instant(`${slot.day}T${slot.endsAt}:00+08:00`),
      table: table ? { number: table.number, room: table.room.zh } : null,
    });
  }
}

/** When the last of an engagement's records sits down; undefined for talks elsewhere. */
function seatedAt(world: World, engagement: Engagement): string | undefined {
  if (engagement.meeting?.mode !== "on-site") return undefined;
  const times = recordsOf(engagement).flatMap(({ record }) => {
    const seat = world.seats.get(world.ids.get(record) ?? "");
    return seat ? [seat.at] : [];
  });
  return times.sort().at(-1);
}

/** Engagements and intents as the published timetable has them: the talk in its slot, what the minutes say an hour later. */
export function seated(
  world: World,
  script: { readonly engagements: readonly Engagement[]; readonly intents: readonly Intent[] },
): { engagements: Engagement[]; intents: Intent[] } {
  const moved = new Map<string, (at: string) => string>();
  const engagements = script.engagements.map((engagement) => {
    const at = seatedAt(world, engagement);
    const was = engagement.meeting?.at;
    if (!at || !was) return engagement;
    const [met, soon] = [instant(was), minutesAfter(was, 60)];
    const shift = (moment: string): string =>
      instant(moment) === met ? at : instant(moment) === soon ? minutesAfter(at, 60) : moment;
    moved.set(engagement.id, shift);
    const steps = engagement.steps.map((step): EngagementStep => ({ ...step, at: shift(step.at) }));
    return { ...engagement, steps, meeting: { ...engagement.meeting, at } } as Engagement;
  });
  const intents = script.intents.map((intent) => ({
    ...intent,
    at: moved.get(intent.engagementId)?.(intent.at) ?? intent.at,
  }));
  return { engagements, intents };
}
