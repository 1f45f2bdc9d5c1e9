import {
  breaksByParticipant,
  leastRoomChanges,
  lookupOf,
  type Problem,
  violations,
} from "#libs/timetable/index.ts";
import type { Room } from "../../programme/programme.ts";
import type { Placement, Quality } from "../../timetable.ts";

type Proven = { readonly breaks: number; readonly optimal: boolean } | null;

/** Walking minutes between two rooms, whichever of them says so; 0 where nobody does. */
function walksBetween(rooms: readonly Pick<Room, "id" | "walks">[]): (from: string, to: string) => number {
  const minutes = new Map<string, number>();
  for (const room of rooms)
    for (const walk of room.walks) {
      minutes.set(`${room.id} ${walk.roomId}`, walk.minutes);
      if (!minutes.has(`${walk.roomId} ${room.id}`)) minutes.set(`${walk.roomId} ${room.id}`, walk.minutes);
    }
  return (from, to) => minutes.get(`${from} ${to}`) ?? 0;
}

/** Every party's way between rooms on each day, in the order of its meetings. */
function walking(
  problem: Problem,
  placements: readonly Placement[],
  rooms: readonly Pick<Room, "id" | "walks">[],
) {
  const order = new Map(problem.slots.map((s, i) => [s.id, { i, day: s.day }]));
  const roomOf = new Map((problem.tables ?? []).map((t) => [t.id, t.room]));
  const people = new Map(problem.meetings.map((m) => [m.id, m.participants]));
  const stops = new Map<string | number, { i: number; day: unknown; room: string }[]>();
  for (const p of placements) {
    const slot = order.get(p.slot);
    const room = p.table === null ? undefined : roomOf.get(p.table);
    if (!slot || room === undefined) continue;
    for (const who of people.get(p.meeting) ?? [])
      stops.set(who, [...(stops.get(who) ?? []), { ...slot, room: String(room) }]);
  }
  const between = walksBetween(rooms);
  let [roomChanges, walkingMinutes] = [0, 0];
  for (const list of stops.values()) {
    list.sort((a, b) => a.i - b.i);
    for (const [k, stop] of list.entries()) {
      const before = list[k - 1];
      if (!before || before.day !== stop.day || before.room === stop.room) continue;
      roomChanges++;
      walkingMinutes += between(before.room, stop.room);
    }
  }
  return { roomChanges, walkingMinutes };
}

/** How good placements are, judged by the rules and counted from the problem; `proven` is what a solve knew about them. */
export function qualityOf(
  problem: Problem,
  placements: readonly Placement[],
  given: { readonly rooms: readonly Pick<Room, "id" | "walks">[]; readonly proven: Proven },
): Quality {
  const gone = new Set(problem.cancelled);
  const live = problem.meetings.filter((m) => !gone.has(m.id));
  const at = new Map<string | number, string>(placements.map((p) => [p.meeting, p.slot]));
  const perParty = [...breaksByParticipant(lookupOf(problem), placements).values()];
  const breaks = perParty.reduce((a, b) => a + b, 0);
  const wishing = live.filter((m) => (m.preferred?.length ?? 0) > 0);
  const broken = violations(problem, placements).length;
  const placed = live.filter((m) => at.has(m.id)).length;
  const bound = given.proven ? Math.min(given.proven.breaks, breaks) : null;
  return {
    meetings: live.length,
    placed,
    violations: broken,
    breaks,
    bound,
    status:
      placed === 0
        ? "empty"
        : broken > 0
          ? "broken"
          : given.proven?.optimal && bound === breaks
            ? "optimal"
            : "feasible",
    ...walking(problem, placements, given.rooms),
    roomChangesBound: leastRoomChanges(problem, placements),
    wishesMet: wishing.filter((m) => m.preferred?.some((s) => s === at.get(m.id))).length,
    wishes: wishing.length,
    fairness: { most: Math.max(0, ...perParty), least: perParty.length > 0 ? Math.min(...perParty) : 0 },
  };
}
