import {
  type Area,
  boundsOf,
  type FloorPlanInput,
  floorOf,
  keptInside,
  snap,
  tableSize,
  within,
} from "../../../model/programme/floor-plan.ts";
import type { NegotiationTable, Room } from "../../../model/programme/programme.ts";

/** A table on the drawing board; `version` null: not saved yet. */
export type PlanTable = Omit<NegotiationTable, "version" | "activityId" | "roomId"> & {
  readonly version: number | null;
};
/** What one step of undo goes back to. */
export type Drawing = { readonly tables: readonly PlanTable[]; readonly areas: readonly Area[] };
export type PlanState = {
  readonly room: Room;
  /** As last read: what saving compares with. */
  readonly saved: Drawing;
  readonly now: Drawing;
  readonly past: readonly Drawing[];
  readonly future: readonly Drawing[];
};
type Size = { readonly width: number; readonly height: number };

const STEPS = 200;

export function openPlan(room: Room, tables: readonly NegotiationTable[]): PlanState {
  const own = tables
    .filter((t) => t.roomId === room.id)
    .map(({ activityId: _a, roomId: _r, ...table }) => table);
  const saved: Drawing = { tables: own, areas: room.areas };
  return { room, saved, now: saved, past: [], future: [] };
}

/** One step of editing. A step that changes nothing leaves no trace. */
export function draw(state: PlanState, next: Drawing): PlanState {
  if (JSON.stringify(next) === JSON.stringify(state.now)) return state;
  return { ...state, now: next, past: [...state.past, state.now].slice(-STEPS), future: [] };
}
export function undo(state: PlanState): PlanState {
  const last = state.past.at(-1);
  if (!last) return state;
  return { ...state, now: last, past: state.past.slice(0, -1), future: [state.now, ...state.future] };
}
export function redo(state: PlanState): PlanState {
  const [next, ...future] = state.future;
  if (!next) return state;
  return { ...state, now: next, past: [...state.past, state.now], future };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const contentOf = ({ id: _i, version: _v, ...table }: PlanTable) => table;

/** What saving sends: only what differs from what was read. */
export function changesOf({ room, saved, now }: PlanState): FloorPlanInput {
  const before = new Map(saved.tables.map((t) => [t.id, t]));
  const kept = new Set(now.tables.map((t) => t.id));
  return {
    version: room.version,
    ...(same(saved.areas, now.areas) ? {} : { areas: [...now.areas] }),
    changed: now.tables.flatMap((t) =>
      t.version !== null && !same(t, before.get(t.id))
        ? [{ id: t.id, version: t.version, table: contentOf(t) }]
        : [],
    ),
    added: now.tables.filter((t) => t.version === null).map(contentOf),
    removed: saved.tables.flatMap(({ id, version }) =>
      kept.has(id) || version === null ? [] : [{ id, version }],
    ),
  };
}
export const isChanged = (state: PlanState): boolean => !same(state.saved, state.now);

/** What I changed of a table, field by field: what others changed of the same table stays theirs. */
const myFields = (was: PlanTable, own: PlanTable): Partial<PlanTable> =>
  Object.fromEntries(
    Object.entries(own).filter(
      ([key, value]) => key !== "version" && !same(value, was[key as keyof PlanTable]),
    ),
  );

/**
 * The same drawing on top of what is stored now: my changes stay, what others added comes along, what they removed is added again
 * when I had changed it.
 */
export function rebase(state: PlanState, room: Room, tables: readonly NegotiationTable[]): PlanState {
  const fresh = openPlan(room, tables);
  const mine = changesOf(state);
  const changed = new Map(mine.changed.map((c) => [c.id, c.table]));
  const removed = new Set(mine.removed.map((r) => r.id));
  const merged = fresh.saved.tables.flatMap((t): PlanTable[] => {
    if (removed.has(t.id)) return [];
    const own = state.now.tables.find((x) => x.id === t.id);
    const was = state.saved.tables.find((x) => x.id === t.id);
    return [own && was && changed.has(t.id) ? { ...t, ...myFields(was, own) } : t];
  });
  const gone = state.now.tables.filter(
    (t) => t.version === null || (changed.has(t.id) && !fresh.saved.tables.some((x) => x.id === t.id)),
  );
  return draw(fresh, {
    tables: [...merged, ...gone.map((t) => ({ ...t, version: null }))],
    areas: mine.areas ?? fresh.saved.areas,
  });
}

/** Moves what is selected by metres, to the grid, each table kept inside the room. */
export function move(
  drawing: Drawing,
  selected: ReadonlySet<string>,
  by: { readonly dx: number; readonly dy: number; readonly grid: number; readonly room: Size },
): Drawing {
  const { dx, dy, grid, room } = by;
  return {
    tables: drawing.tables.map((t) =>
      selected.has(t.id) ? keptInside({ ...t, x: snap(t.x + dx, grid), y: snap(t.y + dy, grid) }, room) : t,
    ),
    areas: drawing.areas.map((a) =>
      selected.has(a.id)
        ? {
            ...a,
            x: clamp(snap(a.x + dx, grid), room.width - a.width),
            y: clamp(snap(a.y + dy, grid), room.height - a.height),
          }
        : a,
    ),
  };
}
const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, Math.max(0, most)));

/** Turns the selected tables, each about its own centre. */
export const rotate = (
  drawing: Drawing,
  selected: ReadonlySet<string>,
  { degrees, room }: { degrees: number; room: Size },
): Drawing => ({
  ...drawing,
  tables: drawing.tables.map((t) =>
    selected.has(t.id)
      ? keptInside({ ...t, rotation: (((t.rotation + degrees) % 360) + 360) % 360 }, room)
      : t,
  ),
});

/** Sizes an area from its lower right corner. */
export const resize = (
  drawing: Drawing,
  id: string,
  to: { readonly width: number; readonly height: number; readonly grid: number; readonly room: Size },
): Drawing => ({
  ...drawing,
  areas: drawing.areas.map((a) =>
    a.id === id
      ? {
          ...a,
          width: Math.min(Math.max(1, snap(to.width, to.grid)), to.room.width - a.x),
          height: Math.min(Math.max(1, snap(to.height, to.grid)), to.room.height - a.y),
        }
      : a,
  ),
});

export const withTables = (
  drawing: Drawing,
  selected: ReadonlySet<string>,
  set: Partial<PlanTable>,
): Drawing => ({
  ...drawing,
  tables: drawing.tables.map((t) => (selected.has(t.id) ? { ...t, ...set } : t)),
});
export const withArea = (drawing: Drawing, id: string, set: Partial<Area>): Drawing => ({
  ...drawing,
  areas: drawing.areas.map((a) => (a.id === id ? { ...a, ...set } : a)),
});
export const without = (drawing: Drawing, selected: ReadonlySet<string>): Drawing => ({
  tables: drawing.tables.filter((t) => !selected.has(t.id)),
  areas: drawing.areas.filter((a) => !selected.has(a.id)),
});

/** The next running number that no table of the activity has. */
export function nextNumber(taken: readonly string[]): string {
  const highest = Math.max(0, ...taken.map((n) => (/^\d+$/.test(n) ? Number(n) : 0)));
  return String(highest + 1);
}

/** Tables that overlap another one or reach out of the room: drawn with a warning. */
export function troubled({ tables }: Drawing, room: Size): Set<string> {
  const bounds = tables.map((t) => ({ id: t.id, b: boundsOf(t) }));
  const bad = new Set<string>();
  for (const [i, { id, b }] of bounds.entries()) {
    if (!within(b, floorOf(room))) bad.add(id);
    for (const other of bounds.slice(i + 1))
      if (
        b.x < other.b.x + other.b.width - 0.01 &&
        other.b.x < b.x + b.width - 0.01 &&
        b.y < other.b.y + other.b.height - 0.01 &&
        other.b.y < b.y + b.height - 0.01
      ) {
        bad.add(id);
        bad.add(other.id);
      }
  }
  return bad;
}

/** The selected tables in one row or column: same height, or same distance from the left wall. */
export function align(
  drawing: Drawing,
  selected: ReadonlySet<string>,
  { along, grid }: { along: "row" | "column"; grid: number },
): Drawing {
  const own = drawing.tables.filter((t) => selected.has(t.id));
  if (own.length < 2) return drawing;
  const middle = (key: "x" | "y") => snap(own.reduce((sum, t) => sum + t[key], 0) / own.length, grid);
  return withTables(drawing, selected, along === "row" ? { y: middle("y") } : { x: middle("x") });
}

/** Copies of the selected tables beside them, numbered on. */
export function duplicate(
  drawing: Drawing,
  selected: ReadonlySet<string>,
  given: { readonly taken: readonly string[]; readonly room: Size; readonly newId: () => string },
): { drawing: Drawing; made: string[] } {
  const taken = [...given.taken];
  const copies = drawing.tables
    .filter((t) => selected.has(t.id))
    .map((t) => {
      const number = nextNumber(taken);
      taken.push(number);
      const beside = {
        ...t,
        id: given.newId(),
        version: null,
        number,
        // Nobody interprets at two tables at once.
        interpreter: null,
        x: t.x + tableSize(t.seats).width + 0.8,
      };
      return keptInside(beside, given.room);
    });
  return { drawing: { ...drawing, tables: [...drawing.tables, ...copies] }, made: copies.map((c) => c.id) };
}
