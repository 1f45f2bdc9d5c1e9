import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { REPLY_STATES } from "./attendance.ts";

const Id = z.string().min(1).max(80);
/** `solving`: the server looks for a better timetable; the best so far is in `placements` all the while. */
export const SCENARIO_STATES = ["draft", "solving", "published"] as const;

export const Placement = z.object({ meeting: z.string(), slot: z.string(), table: z.string().nullable() });
export type Placement = z.infer<typeof Placement>;
export const Cause = z.object({
  constraint: z.string(),
  with: z.array(z.union([z.string(), z.number()])),
  text: textPair,
});
export type Cause = z.infer<typeof Cause>;

/** How good a timetable is; the quality strip (质量条). */
export const Quality = z.object({
  meetings: z.number().int(),
  placed: z.number().int(),
  violations: z.number().int(),
  breaks: z.number().int(),
  /** No timetable that places as much has fewer breaks; null where none was computed since the last change by hand. */
  bound: z.number().int().nullable(),
  /** `optimal`: proven; `feasible`: with a gap or no bound; `broken`: rules are violated. */
  status: z.enum(["optimal", "feasible", "broken", "empty"]),
  /** Changes of room between two consecutive meetings of a party, and their walking minutes. */
  roomChanges: z.number().int(),
  /** With the same times no other tables need fewer changes of room; absent where nobody reckoned it. */
  roomChangesBound: z.number().int().optional(),
  walkingMinutes: z.number(),
  /** Wishes (preferred slots) that came true, of all wishes. */
  wishesMet: z.number().int(),
  wishes: z.number().int(),
  /** Most and least breaks of a party. */
  fairness: z.object({ most: z.number().int(), least: z.number().int() }),
});
export type Quality = z.infer<typeof Quality>;

export const TimetableSettings = z.strictObject({
  /** Breaks of any two parties differ by at most so many; none: no such rule. */
  fairness: z.number().int().min(0).max(20).nullable().default(3),
  /** Count gaps between a party's meetings as cost. */
  breaks: z.boolean().default(true),
  /** Meetings of a county at the county's own tables only. */
  ownTables: z.boolean().default(false),
  /** Leave out tables without the skills asked for… never: skills are always a rule. Seconds of search, 2 … 600. */
  seconds: z.number().int().min(2).max(600).default(20),
  seed: z
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .default(1),
  prove: z.boolean().default(true),
});
export type TimetableSettings = z.infer<typeof TimetableSettings>;

export const SolveProgress = z.object({
  phase: z.enum(["waiting", "searching", "proving", "saving"]),
  scope: z.enum(["all", "unplaced"]).default("all"),
  seconds: z.number(),
  of: z.number(),
  placed: z.number().int(),
  unplaced: z.number().int(),
  breaks: z.number().int().nullable(),
  bound: z.number().int().nullable(),
});
export type SolveProgress = z.infer<typeof SolveProgress>;

/** A draft timetable (草案); several stand side by side as scenarios until one is published. */
export const TimetableItem = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  editionId: z.string(),
  code: z.string(),
  name: z.string(),
  state: z.enum(SCENARIO_STATES),
  settings: TimetableSettings,
  quality: Quality.nullable(),
  progress: SolveProgress.nullable(),
  /** Why the last solve gave nothing: a smallest set of rules that cannot hold together. */
  conflict: z.array(Cause).nullable(),
  failure: textPair.nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
  allowedActions: z.array(z.string()),
});
export type TimetableItem = z.infer<typeof TimetableItem>;

const BoardParty = z.object({
  key: z.string(),
  kind: z.enum(["expert", "organisation"]),
  name: z.string(),
  nameEn: z.string().nullable(),
  county: z.string().nullable(),
  replyState: z.enum(REPLY_STATES),
});
const BoardMeeting = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  county: z.string(),
  parties: z.array(z.string()),
  engagementId: z.string().nullable(),
  priority: z.number().int(),
  optional: z.boolean(),
  needs: z.array(z.string()),
});
/**
 * What the board draws. `problem` is libs/timetable's problem (ids: slot ids, table ids, party keys, meeting ids), so that the
 * browser judges a drag by the same `violations` the solver and the server use.
 */
export const Board = z.object({
  timetable: TimetableItem,
  problem: z.record(z.string(), z.unknown()),
  placements: z.array(Placement),
  /** Meetings the solver may not move. */
  locked: z.array(z.string()),
  unplaced: z.array(z.object({ meeting: z.string(), why: textPair })),
  violations: z.array(Cause),
  parties: z.array(BoardParty),
  meetings: z.array(BoardMeeting),
  /** Tables by room and number, closed ones left out; the rows of the time × table grid. */
  tables: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      roomId: z.string(),
      room: textPair,
      county: z.string().nullable(),
      reserved: z.boolean(),
      skills: z.array(z.string()),
    }),
  ),
  visits: z.array(z.object({ id: z.string(), title: z.string(), parties: z.array(z.string()) })),
  /** What people call the ids: violations found in the browser are shown with them (`named`). */
  labels: z.record(z.string(), textPair),
  /** The version in force, whose changes a publication would tell. */
  published: z
    .object({ id: z.string(), number: z.number().int(), placements: z.array(Placement) })
    .nullable(),
});
export type Board = z.infer<typeof Board>;

/** Moves by hand, all or none. `slot` null takes a meeting off the board. */
export const BoardEdit = z.strictObject({
  version: z.number().int().min(1),
  place: z
    .array(z.strictObject({ meeting: Id, slot: Id.nullable(), table: Id.nullable() }))
    .max(5000)
    .default([]),
  lock: z.array(Id).max(5000).default([]),
  unlock: z.array(Id).max(5000).default([]),
});
export type BoardEdit = z.infer<typeof BoardEdit>;
export const BoardEdited = z.object({
  version: z.number().int(),
  violations: z.array(Cause),
  quality: Quality,
});

export const SolveInput = z.strictObject({
  version: z.number().int().min(1),
  /** `unplaced`: everything placed stays. */
  scope: z.enum(["all", "unplaced"]).default("all"),
});

/** Where a meeting was or is; `text` names slot and table as they stood, where two states of the programme are compared. */
const Seat = z.object({ slot: z.string(), table: z.string().nullable(), text: textPair.optional() });
export const Change = z.object({
  meeting: z.string(),
  title: z.string(),
  from: Seat.nullable(),
  to: Seat.nullable(),
});
export type Change = z.infer<typeof Change>;
/** A published timetable: version n of the activity, frozen. Everything needed to read it is inside. */
export const TimetableVersion = z.object({
  id: z.string(),
  activityId: z.string(),
  editionId: z.string(),
  number: z.number().int(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  note: z.string().nullable(),
  quality: Quality,
  changes: z.array(Change),
  /** SHA-256 over content; what people were sent can be proven. */
  digest: z.string(),
  placed: z.number().int(),
});
export type TimetableVersion = z.infer<typeof TimetableVersion>;

/** One line of a party's agenda, from the version in force: a meeting, a visit, or an entry of the programme. */
export const AgendaEntry = z.object({
  kind: z.enum(["meeting", "visit", "programme"]),
  id: z.string(),
  /** Stable over versions: the UID of the calendar event. */
  uid: z.string(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  title: textPair,
  /** Names of the others. */
  withParties: z.array(z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  room: textPair.nullable(),
  table: z.string().nullable(),
  note: textPair.nullable(),
  mark: z.string().nullable(),
});
export type AgendaEntry = z.infer<typeof AgendaEntry>;
export const Agenda = z.object({
  activityId: z.string(),
  editionId: z.string(),
  party: z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  number: z.number().int().nullable(),
  publishedAt: z.string().nullable(),
  timeZone: z.string(),
  entries: z.array(AgendaEntry),
});
export type Agenda = z.infer<typeof Agenda>;

/** What happened, when a published timetable has to give way. */
export const RepairTrigger = z.strictObject({
  kind: z.enum(["party-absent", "party-late", "party-leaves", "meeting-cancelled", "table-closed"]),
  party: z.string().max(90).nullish(),
  meeting: Id.nullish(),
  table: Id.nullish(),
  /** From (late: until) this slot. */
  slot: Id.nullish(),
  /** Absent: back at this slot; without it never again. */
  until: Id.nullish(),
});
export type RepairTrigger = z.infer<typeof RepairTrigger>;
export const RepairProposal = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  /** The version it would change. */
  base: z.number().int(),
  trigger: RepairTrigger,
  triggerText: textPair,
  state: z.enum(["computing", "proposed", "accepted", "rejected", "outdated", "failed"]),
  changes: z.array(Change),
  cancelled: z.array(z.string()),
  unplaced: z.array(z.object({ meeting: z.string(), title: z.string(), why: textPair })),
  /** Fewest changes any repair needs; equal to the number of changes when proven. */
  bound: z.number().int().nullable(),
  failure: textPair.nullable(),
  createdAt: z.string(),
  allowedActions: z.array(z.string()),
});
export type RepairProposal = z.infer<typeof RepairProposal>;
