import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { Cause, Change, Placement, Quality, TimetableSettings, TimetableVersion } from "../../timetable.ts";

const Id = z.string().min(1).max(80);
const Name = z.string().trim().min(1).max(80);
const Version = z.number().int().min(1);

/** A new draft: empty, a copy of another one, or with the placements of the version in force. */
export const TimetableInput = z.strictObject({
  activityId: Id,
  name: Name,
  from: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("empty") }),
      z.strictObject({ kind: z.literal("timetable"), id: Id }),
      z.strictObject({ kind: z.literal("version") }),
    ])
    .default({ kind: "empty" }),
  /** None: those of the draft it is copied from, or the usual ones. */
  settings: TimetableSettings.optional(),
});
export type TimetableInput = z.infer<typeof TimetableInput>;

export const TimetableEdit = z.strictObject({
  version: Version,
  name: Name.optional(),
  settings: TimetableSettings.optional(),
});
export type TimetableEdit = z.infer<typeof TimetableEdit>;

/** A draft becomes the next version; `note` is what people read about it. */
export const PublishInput = z.strictObject({
  version: Version,
  /** Number of the version in force that the publisher has seen, 0 for none: when another one came since, it is refused. */
  base: z.number().int().min(0).optional(),
  note: z.string().trim().max(500).nullish(),
});
export type PublishInput = z.infer<typeof PublishInput>;

/** Why a meeting cannot be placed beside all that is placed or must be. No cause: it can. */
export const WhyNot = z.object({
  meeting: z.string(),
  state: z.enum(["possible", "impossible", "open"]),
  causes: z.array(Cause),
  /** No smaller set of causes explains it. */
  smallest: z.boolean(),
});
export type WhyNot = z.infer<typeof WhyNot>;

const Side = z.object({
  id: z.string(),
  name: z.string(),
  number: z.number().int().nullable(),
  quality: Quality.nullable(),
});
/** Two drafts, or a draft and the version in force, side by side; changes lead from `left` to `right`. */
export const TimetableComparison = z.object({ left: Side, right: Side, changes: z.array(Change) });
export type TimetableComparison = z.infer<typeof TimetableComparison>;

const Named = z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable() });
export const FrozenMeeting = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  county: z.string(),
  parties: z.array(z.string()),
  engagementId: z.string().nullable(),
});
export const FrozenSlot = z.object({
  id: z.string(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  session: z.string(),
});
export const FrozenTable = z.object({
  id: z.string(),
  number: z.string(),
  county: z.string().nullable(),
  room: textPair,
});
export const FrozenVisit = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  hostName: z.string(),
  day: z.string(),
  departsAt: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  returnsAt: z.string(),
  address: z.string().nullable(),
  vehicle: z.string().nullable(),
  parties: z.array(z.string()),
});
export type FrozenVisit = z.infer<typeof FrozenVisit>;

/** Names as they stood when a version was published: what its ids meant. */
export const FrozenNames = z.object({
  parties: z.array(Named.extend({ county: z.string().nullable() })),
  meetings: z.array(FrozenMeeting),
  /** Every slot of the programme, those without tables too. */
  slots: z.array(FrozenSlot.extend({ kind: z.string(), title: textPair.nullable() })),
  tables: z.array(FrozenTable),
});
export type FrozenNames = z.infer<typeof FrozenNames>;

/** A published version with everything to read it without any other row. */
export const TimetableVersionView = TimetableVersion.extend({
  placements: z.array(Placement),
  names: FrozenNames,
  visits: z.array(FrozenVisit),
});
export type TimetableVersionView = z.infer<typeof TimetableVersionView>;

export const RepairDecision = z.strictObject({
  version: Version,
  note: z.string().trim().max(500).nullish(),
});
export type RepairDecision = z.infer<typeof RepairDecision>;

/** Emitted in the transaction of a publication. `affected`: parties whose meetings or visits changed; for version 1 all placed. */
export type TimetablePublished = {
  readonly type: "timetable.published";
  readonly activityId: string;
  readonly editionId: string;
  readonly versionId: string;
  readonly number: number;
  readonly changes: readonly Change[];
  readonly affected: readonly string[];
};
