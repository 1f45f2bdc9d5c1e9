import type { CommandContext } from "#platform/commands/context.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { Text } from "#platform/kernel/text.ts";

/** One command of the story, or several of the same person at the same moment. */
export type Act = {
  /** Unlike any other of the edition; an act that was carried out before is answered from its stored reply. */
  readonly key: string;
  /** When it happens and is written down (moment with offset). */
  readonly at: string;
  /** Content id of the person, `system` for the platform itself. */
  readonly by: string;
  readonly run: (context: CommandContext) => Promise<unknown>;
};

/** Where the published timetable seats the two sides of an engagement. */
export type Seat = {
  readonly meetingId: string;
  readonly county: string;
  readonly parties: readonly string[];
  readonly slotId: string;
  readonly at: string;
  readonly endsAt: string;
  readonly table: { readonly number: string; readonly room: string } | null;
};

/** What the loader knows about the world while it tells the story. */
export class World {
  /** Content id → id in the database. */
  readonly ids = new Map<string, string>();
  /** Content id of a person → who acts. */
  readonly actors = new Map<string, Actor>();
  /** Id of an engagement in the database → its seat; empty before a timetable is published. */
  readonly seats = new Map<string, Seat>();
  /** Slots of the published timetable, by time. */
  meetingSlots: readonly { readonly id: string; readonly day: string; readonly startsAt: string }[] = [];
  /** Acts that were refused, because somebody else changed the record meanwhile. */
  readonly refused: { readonly act: string; readonly code: string; readonly messages: Text }[] = [];

  id(content: string): string {
    return this.ids.get(content) ?? fail(`nothing is known of ${content}`);
  }
  actor(content: string): Actor {
    return this.actors.get(content) ?? fail(`nobody is known as ${content}`);
  }
  refuse(act: string, refusal: { code: string; messages: Text }): void {
    this.refused.push({ act, code: refusal.code, messages: refusal.messages });
  }
}

export function fail(what: string): never {
  throw new Error(`demonstration: ${what}`);
}

export const instant = (moment: string): string => new Date(moment).toISOString();

/** `moment` moved by minutes. */
export const minutesAfter = (moment: string, minutes: number): string =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();

/** The day of a moment in China. */
export const dayInChina = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);

export const latest = (moments: readonly string[]): string =>
  instant(
    moments.reduce((a, b) => (Date.parse(a) >= Date.parse(b) ? a : b), moments[0] ?? fail("no moment")),
  );

/** Items by key, in the order in which the keys first occur. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Acts in the order of the story; those of one moment stay in the order they were written in. */
export const inOrder = (acts: readonly Act[]): Act[] =>
  acts
    .map((act, i) => ({ act, i, at: Date.parse(act.at) }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ act }) => act);
