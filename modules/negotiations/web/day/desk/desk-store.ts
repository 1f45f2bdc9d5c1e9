import { deviceDrawer, KEPT_HOURS, keepSessionFor, type Session } from "#platform/web/index.ts";
import type { ActivityChoice } from "../../shared/use-activity.ts";
import { type Desk, EMPTY_DESK, type Entry, waiting } from "./check-in-queue.ts";

/** Path of the page that opens without a network; the build keeps its files (apps/web/vite.config.ts). */
export const DESK_PAGE = "/negotiations/check-in";
/** What only this device knows waits long enough for a telephone that was forgotten in a drawer. */
const UNSENT_HOURS = 14 * 24;

const listOf = (activityId: string): string => `check-in.list.${activityId}`;
const queueOf = (activityId: string): string => `check-in.queue.${activityId}`;
const ACTIVITY = "check-in.activity";

export const readEntries = (activityId: string): readonly Entry[] =>
  deviceDrawer.kept<Entry[]>(queueOf(activityId)) ?? [];

export const readDesk = (activityId: string): Desk => ({
  pack: deviceDrawer.kept<Desk["pack"]>(listOf(activityId)) ?? EMPTY_DESK.pack,
  entries: readEntries(activityId),
});

/** Keeps the queue; false where this browser cannot. */
export function keepEntries(activityId: string, desk: Desk, owner: string): boolean {
  const unsent = waiting(desk).length;
  const hours = unsent > 0 ? UNSENT_HOURS : KEPT_HOURS;
  return deviceDrawer.keep(queueOf(activityId), desk.entries, { owner, hours, unsent });
}

/** Keeps what the page needs to open again without a network: the list, which activity, whose session. */
export function keepDesk(activity: ActivityChoice, desk: Desk, session: Session): boolean {
  const keeping = { owner: session.person.id, hours: KEPT_HOURS };
  if (!session.offline) keepSessionFor(DESK_PAGE, session);
  return (
    deviceDrawer.keep(ACTIVITY, activity, keeping) &&
    deviceDrawer.keep(listOf(activity.id), desk.pack, keeping)
  );
}

/** The activity this device was last a desk of, when the programme cannot be read. */
export function keptActivity(asked: string | undefined): ActivityChoice | undefined {
  const kept = deviceDrawer.kept<ActivityChoice>(ACTIVITY) ?? undefined;
  return asked === undefined || kept?.id === asked ? kept : undefined;
}
