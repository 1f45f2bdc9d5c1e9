import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Slot } from "../../../model/programme/programme.ts";
import { localMoment, stretchName } from "../../../model/programme/slot-plan.ts";
import { lockVersions, versionInForce } from "../../timetable/versions/version.repository.ts";

type Times = Pick<Slot, "day" | "startsAt" | "endsAt">;
/** Slots in which the version in force has meetings that still stand: the times people were told, the meetings' names. */
export type PublishedSlots = ReadonlyMap<string, Times & { readonly meetings: readonly string[] }>;

/** Read so that no publication comes between. */
export async function publishedSlots(work: UnitOfWork, activityId: string): Promise<PublishedSlots> {
  await lockVersions(work.tx, activityId);
  const version = await versionInForce(work.tx, activityId);
  if (!version) return new Map();
  const open = await work.tx
    .selectFrom("negotiationMeetings")
    .select(["id", "code", "title"])
    .where("activityId", "=", activityId)
    .where("state", "=", "open")
    .orderBy("code")
    .execute();
  const placed = new Map(version.placements.map((p) => [p.meeting, p.slot]));
  return new Map(
    (version.names.slots ?? []).flatMap(({ id, day, startsAt, endsAt }) => {
      const meetings = open.filter((m) => placed.get(m.id) === id).map((m) => `${m.code}“${m.title}”`);
      return meetings.length > 0 ? [[id, { day, startsAt, endsAt, meetings }] as const] : [];
    }),
  );
}

const NAMED = 3;

/**
 * Refuses what would pull a slot from under published meetings: another kind, or other times once it has begun. Other times before
 * that are allowed; the version in force keeps those that were told until the next one is published.
 */
export function requireKept(
  published: PublishedSlots,
  change: { readonly before: Slot; readonly after: Slot },
  at: { readonly now: string; readonly timeZone: string },
): void {
  const { before, after } = change;
  const told = published.get(before.id);
  if (!told) return;
  if (after.kind !== "meeting") {
    const more = told.meetings.length - NAMED;
    const named = told.meetings.slice(0, NAMED);
    refuse("negotiations.slot-holds-meetings", {
      values: {
        a: stretchName(before),
        uses: named.join("、") + (more > 0 ? `等 ${told.meetings.length} 场` : ""),
        usesEn: named.join(", ") + (more > 0 ? ` and ${more} more` : ""),
      },
    });
  }
  const moved = stretchName(before) !== stretchName(after);
  const { day, time } = localMoment(at.now, at.timeZone);
  if (moved && `${told.day} ${told.startsAt}` <= `${day} ${time}`)
    refuse("negotiations.slot-begun", { values: { a: stretchName(told) } });
}
