import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";

const Id = z.string().min(1).max(80);
const words = (max: number) => z.string().trim().max(max);
const County = z.string().regex(/^\d{6}$/);
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "时间格式为 HH:MM / a time as HH:MM");
const Pair = z.strictObject({ zh: words(80).min(1), en: words(120) });
/** Metres on the floor plan, from the room's upper left corner. */
const Metres = z.number().min(0).max(500);

/** A room of the venue, drawn to scale: `width` × `height` metres. */
export const RoomInput = z.strictObject({
  name: Pair,
  floor: words(20).nullish(),
  width: z.number().min(2).max(500),
  height: z.number().min(2).max(500),
  position: z.number().int().min(0).max(999).default(0),
  /** Walking time to other rooms, minutes. */
  walks: z
    .array(z.strictObject({ roomId: Id, minutes: z.number().int().min(0).max(120) }))
    .max(60)
    .default([]),
  /** Counties' areas (县区洽谈区): a rectangle with the county that receives there, or a free name (签到处, 茶歇). */
  areas: z
    .array(
      z.strictObject({
        id: Id,
        county: County.nullish(),
        name: Pair.nullish(),
        x: Metres,
        y: Metres,
        width: Metres,
        height: Metres,
      }),
    )
    .max(80)
    .default([]),
});
export type RoomInput = z.infer<typeof RoomInput>;
export const Room = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  name: textPair,
  floor: z.string().nullable(),
  width: z.number(),
  height: z.number(),
  position: z.number().int(),
  walks: z.array(z.object({ roomId: z.string(), minutes: z.number() })),
  areas: z.array(
    z.object({
      id: z.string(),
      county: z.string().nullish(),
      name: textPair.nullish(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
    }),
  ),
});
export type Room = z.infer<typeof Room>;

/** What a table can offer beyond seats; a meeting's `needs` ask for them. */
export const TABLE_SKILLS = [
  "interpreter-en",
  "interpreter-ru",
  "interpreter-ja",
  "projector",
  "quiet",
] as const;
export type TableSkill = (typeof TABLE_SKILLS)[number];

/** A negotiation table (洽谈桌). `county`: it belongs to that county, whose meetings come first; none: anybody's. */
export const TableInput = z.strictObject({
  roomId: Id,
  number: words(12).min(1),
  county: County.nullish(),
  /** Meetings of other counties may not sit here. */
  reserved: z.boolean().default(false),
  seats: z.number().int().min(2).max(40).default(6),
  skills: z.array(z.enum(TABLE_SKILLS)).max(5).default([]),
  /** Who interprets here (翻译人员), by name; several with their languages. */
  interpreter: words(60).nullish(),
  x: Metres.default(0),
  y: Metres.default(0),
  rotation: z.number().min(0).max(359).default(0),
  open: z.boolean().default(true),
});
export type TableInput = z.infer<typeof TableInput>;
export const NegotiationTable = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  roomId: z.string(),
  number: z.string(),
  county: z.string().nullable(),
  reserved: z.boolean(),
  seats: z.number().int(),
  skills: z.array(z.enum(TABLE_SKILLS)),
  interpreter: z.string().nullish(),
  x: z.number(),
  y: z.number(),
  rotation: z.number(),
  open: z.boolean(),
});
export type NegotiationTable = z.infer<typeof NegotiationTable>;

/** `meeting`: tables are in use; the others stand on the programme only. */
export const SLOT_KINDS = ["meeting", "break", "meal", "ceremony", "transfer"] as const;
export const SESSIONS = ["morning", "afternoon", "evening"] as const;
/** One stretch of a day; slots of a day may not overlap. Times are local (`HH:MM`). */
export const SlotInput = z
  .strictObject({
    day: z.iso.date(),
    startsAt: ClockTime,
    endsAt: ClockTime,
    session: z.enum(SESSIONS),
    kind: z.enum(SLOT_KINDS).default("meeting"),
    title: Pair.nullish(),
  })
  .refine((s) => s.startsAt < s.endsAt, {
    path: ["endsAt"],
    message: "结束时间须晚于开始时间 / the end is not after the start",
  });
export type SlotInput = z.infer<typeof SlotInput>;
export const Slot = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  session: z.enum(SESSIONS),
  kind: z.enum(SLOT_KINDS),
  title: textPair.nullable(),
});
export type Slot = z.infer<typeof Slot>;

/** Moves the slots of a day, or those from a time on, by minutes (later is positive), to another day, or both. */
export const SlotShift = z
  .strictObject({
    day: z.iso.date(),
    from: ClockTime.nullish(),
    minutes: z.number().int().min(-720).max(720).default(0),
    to: z.iso.date().nullish(),
  })
  .refine((s) => s.minutes !== 0 || (s.to ?? s.day) !== s.day, {
    path: ["minutes"],
    message: "请填写要调整的分钟数或新日期 / give minutes or another day",
  });
export type SlotShift = z.infer<typeof SlotShift>;

/** A vehicle (车辆) for site visits and pick-ups. The driver's telephone is personal data. */
export const VehicleInput = z.strictObject({
  name: words(40).min(1),
  plate: words(12).nullish(),
  seats: z.number().int().min(1).max(80),
  driver: words(40).nullish(),
  phone: words(30).nullish(),
});
export type VehicleInput = z.infer<typeof VehicleInput>;
export const Vehicle = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  name: z.string(),
  plate: z.string().nullable(),
  seats: z.number().int(),
  driver: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Vehicle = z.infer<typeof Vehicle>;

/** Everything a timetable stands on; one read for pages and solver. Slots by time, meeting slots among them in solver order. */
export const Programme = z.object({
  activityId: z.string(),
  editionId: z.string(),
  name: textPair,
  city: z.string(),
  hostCounty: z.string().nullable(),
  counties: z.array(z.string()),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** IANA name; all times of the programme are in it. */
  timeZone: z.string(),
  rooms: z.array(Room),
  tables: z.array(NegotiationTable),
  slots: z.array(Slot),
  vehicles: z.array(Vehicle),
  allowedActions: z.array(z.string()),
});
export type Programme = z.infer<typeof Programme>;
