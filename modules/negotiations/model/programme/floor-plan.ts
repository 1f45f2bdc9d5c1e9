import { z } from "zod";
import { type Room, RoomInput, TABLE_SKILLS, TableInput } from "./programme.ts";

/** Coordinates are metres from the room's upper left corner; a table's `x`, `y` is its centre, `rotation` degrees clockwise. */
export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly rotation: number;
  readonly seats: number;
};
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Area = Room["areas"][number];

/** Half a metre: chairs and a way behind them, on both long sides. */
const CHAIRS = 0.8;
const SIDE = 0.4;

/** A table's top, metres: 60 cm for each chair of a long side, at least 1.2; 80 cm deep. */
export const tableSize = (seats: number): { width: number; height: number } => ({
  width: Math.max(1.2, Math.round(Math.ceil(seats / 2) * 6) / 10),
  height: 0.8,
});

/** The smallest upright rectangle around the table's top. */
export function boundsOf(table: Placed): Rect {
  const { width, height } = tableSize(table.seats);
  const turn = (table.rotation * Math.PI) / 180;
  const w = Math.abs(width * Math.cos(turn)) + Math.abs(height * Math.sin(turn));
  const h = Math.abs(width * Math.sin(turn)) + Math.abs(height * Math.cos(turn));
  return { x: table.x - w / 2, y: table.y - h / 2, width: w, height: h };
}

const SLACK = 0.001;
/** Whether the inner rectangle lies in a room or area of this size (a millimetre of rounding is forgiven). */
export const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - SLACK &&
  inner.y >= outer.y - SLACK &&
  inner.x + inner.width <= outer.x + outer.width + SLACK &&
  inner.y + inner.height <= outer.y + outer.height + SLACK;

/** The room as a rectangle at the origin. */
export const floorOf = (room: { readonly width: number; readonly height: number }): Rect => ({
  x: 0,
  y: 0,
  width: room.width,
  height: room.height,
});

/** To the centimetre; plans need no more. */
const round = (metres: number): number => Math.round(metres * 100) / 100;

/** To the nearest multiple of `grid` (metres); grid 0 leaves the value. */
export const snap = (metres: number, grid: number): number =>
  round(grid > 0 ? Math.round(metres / grid) * grid : metres);

/** The nearest centre at which the whole top is inside the room. A table larger than the room stays in the middle. */
export function keptInside<T extends Placed>(table: T, room: { width: number; height: number }): T {
  const b = boundsOf(table);
  const clamp = (at: number, size: number, whole: number) =>
    size > whole ? whole / 2 : Math.min(Math.max(at, size / 2), whole - size / 2);
  return {
    ...table,
    x: round(clamp(table.x, b.width, room.width)),
    y: round(clamp(table.y, b.height, room.height)),
  };
}

/**
 * Centres of up to `count` tables in an area, in rows, with room for chairs; fewer when no more fit beside those that stand there.
 */
export function placesIn(
  area: Rect,
  wanted: { readonly count: number; readonly seats: number; readonly taken?: readonly Placed[] },
): { x: number; y: number }[] {
  const { width, height } = tableSize(wanted.seats);
  const cell = { width: width + 2 * SIDE, height: height + 2 * CHAIRS };
  const most = {
    columns: Math.floor((area.width + SLACK) / cell.width),
    rows: Math.floor((area.height + SLACK) / cell.height),
  };
  if (most.columns < 1 || most.rows < 1) return [];
  const taken = wanted.taken ?? [];
  const all = wanted.count + taken.length;
  // Even rows look planned: as few rows as needed, the columns shared out among them.
  const rows = Math.min(most.rows, Math.max(1, Math.ceil(all / most.columns)));
  const columns = Math.min(most.columns, Math.max(1, Math.ceil(all / rows)));
  const even = free(area, { columns, rows, taken, size: { width, height } });
  const places = even.length >= wanted.count ? even : free(area, { ...most, taken, size: { width, height } });
  return places.slice(0, wanted.count);
}

/** The area's name is written along its upper edge: kept free when the tables fit below it. */
const NAME_HEIGHT = 0.8;
function placesBelowName(area: Rect, wanted: Parameters<typeof placesIn>[1]): { x: number; y: number }[] {
  const below = { ...area, y: area.y + NAME_HEIGHT, height: area.height - NAME_HEIGHT };
  const places = placesIn(below, wanted);
  return places.length < wanted.count ? placesIn(area, wanted) : places;
}

type Grid = {
  readonly columns: number;
  readonly rows: number;
  readonly taken: readonly Placed[];
  readonly size: { readonly width: number; readonly height: number };
};
function free(area: Rect, { columns, rows, taken, size }: Grid): { x: number; y: number }[] {
  const w = area.width / columns;
  const h = area.height / rows;
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: round(area.x + ((i % columns) + 0.5) * w),
    y: round(area.y + (Math.floor(i / columns) + 0.5) * h),
  })).filter((p) =>
    taken.every((t) => {
      const b = boundsOf(t);
      return (
        Math.abs(t.x - p.x) >= (b.width + size.width) / 2 + SIDE / 2 ||
        Math.abs(t.y - p.y) >= (b.height + size.height) / 2 + CHAIRS
      );
    }),
  );
}

const AISLE = 1.5;
/** One area for each county, in rows that fill the room with aisles between; cells as near as can be to 3 : 2. */
export function areasFor(room: { width: number; height: number }, counties: readonly string[]): Area[] {
  if (counties.length === 0) return [];
  const shapes = counties.map((_, i) => {
    const columns = i + 1;
    const rows = Math.ceil(counties.length / columns);
    const shape = (room.width / columns - AISLE) / Math.max(0.1, room.height / rows - AISLE);
    const empty = columns * rows - counties.length;
    return { columns, rows, off: Math.abs(Math.log(Math.max(0.01, shape) / 1.5)) + empty * 0.1 };
  });
  const best = shapes.reduce((a, b) => (b.off < a.off ? b : a));
  const w = room.width / best.columns;
  const h = room.height / best.rows;
  const aisle = Math.min(AISLE, w / 4, h / 4);
  return counties.map((county, i) => ({
    id: `area-${county}`,
    county,
    name: null,
    x: round((i % best.columns) * w + aisle / 2),
    y: round(Math.floor(i / best.columns) * h + aisle / 2),
    width: round(w - aisle),
    height: round(h - aisle),
  }));
}

/** So many tables for each county, in the county's area of one room. */
export const TablesPlan = z.strictObject({
  roomId: z.string().min(1).max(80),
  counties: z
    .array(z.strictObject({ county: z.string().regex(/^\d{6}$/), tables: z.number().int().min(0).max(60) }))
    .min(1)
    .max(40),
  /** `running`: 1, 2, 3 … on from the highest number; `lettered`: a letter for each county, A1, A2, B1 … */
  numbering: z.enum(["running", "lettered"]).default("running"),
  seats: z.number().int().min(2).max(40).default(6),
  reserved: z.boolean().default(false),
  skills: z.array(z.enum(TABLE_SKILLS)).max(5).default([]),
  /** Draw the counties' areas anew, evenly over the room. */
  newAreas: z.boolean().default(false),
});
export type TablesPlan = z.infer<typeof TablesPlan>;

type Existing = Placed & { readonly roomId: string; readonly number: string; readonly county: string | null };
export type PlannedTables = {
  readonly areas: Area[];
  readonly tables: TableInput[];
  /** Counties for which too few places were found: without an area, or with one too small. */
  readonly short: readonly {
    readonly county: string;
    readonly fits: number | null;
    readonly wanted: number;
  }[];
};

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * What a plan makes of a room: its areas, and the tables to add so that each county has as many there as the plan says.
 * Tables that stand stay where they are.
 */
export function tablesFrom(
  plan: TablesPlan,
  room: Pick<Room, "id" | "width" | "height" | "areas">,
  existing: readonly Existing[],
): PlannedTables {
  const wanted = plan.counties.filter((c) => c.tables > 0);
  const areas = plan.newAreas
    ? [
        ...room.areas.filter((a) => !a.county),
        ...areasFor(
          room,
          wanted.map((c) => c.county),
        ),
      ]
    : room.areas;
  const inRoom = existing.filter((t) => t.roomId === plan.roomId);
  const taken = new Set(existing.map((t) => t.number));
  let running = Math.max(0, ...existing.map((t) => (/^\d+$/.test(t.number) ? Number(t.number) : 0)));
  const numberFor = (index: number): string => {
    if (plan.numbering === "running") return String(++running);
    const letter = LETTERS[index % LETTERS.length] as string;
    for (let n = 1; ; n++) if (!taken.has(`${letter}${n}`)) return `${letter}${n}`;
  };
  const tables: TableInput[] = [];
  const short: { county: string; fits: number | null; wanted: number }[] = [];
  plan.counties.forEach(({ county, tables: target }, index) => {
    const own = inRoom.filter((t) => t.county === county).length;
    const count = target - own;
    if (count <= 0) return;
    const area = areas.find((a) => a.county === county);
    const standing = [...inRoom, ...tables].filter((t) => area && within(boundsOf(t), area));
    const places = area ? placesBelowName(area, { count, seats: plan.seats, taken: standing }) : [];
    if (places.length < count)
      short.push({ county, fits: area ? places.length + own : null, wanted: target });
    for (const place of places) {
      const number = numberFor(index);
      taken.add(number);
      tables.push({
        roomId: plan.roomId,
        number,
        county,
        reserved: plan.reserved,
        seats: plan.seats,
        skills: plan.skills,
        ...place,
        rotation: 0,
        open: true,
      });
    }
  });
  return { areas, tables, short };
}

const Id = z.string().min(1).max(80);
const PlanTable = TableInput.omit({ roomId: true });
/** What the floor plan editor saves, all or nothing. Only tables that changed are sent. */
export const FloorPlanInput = z.strictObject({
  version: z.number().int().min(1),
  /** None: the areas stay. */
  areas: RoomInput.shape.areas.unwrap().optional(),
  changed: z
    .array(z.strictObject({ id: Id, version: z.number().int().min(1), table: PlanTable }))
    .max(500)
    .default([]),
  added: z.array(PlanTable).max(500).default([]),
  removed: z
    .array(z.strictObject({ id: Id, version: z.number().int().min(1) }))
    .max(500)
    .default([]),
});
export type FloorPlanInput = z.infer<typeof FloorPlanInput>;
