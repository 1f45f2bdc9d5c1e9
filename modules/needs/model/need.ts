import { z } from "zod";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import type { NeedKind } from "./directory.ts";
import { TalentValues, talentNeedFields } from "./form/talent-need.ts";
import { TechnologyValues, technologyNeedFields } from "./form/technology-need.ts";

export const NEED_KINDS = ["technology", "talent"] as const satisfies readonly NeedKind[];

/** What a need says, by kind. */
export const NeedContent = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("technology"), values: TechnologyValues }),
  z.strictObject({ kind: z.literal("talent"), values: TalentValues }),
]);
export type NeedContent = z.output<typeof NeedContent>;
export type NeedValues = TechnologyValues | TalentValues;

/** The fields of a kind, in the order of its form. */
export const needFieldsOf = (kind: NeedKind): readonly FieldSpec[] =>
  kind === "technology" ? technologyNeedFields : talentNeedFields;

export const needKindLabels = {
  technology: { zh: "技术需求", en: "Technology need" },
  talent: { zh: "人才需求", en: "Talent need" },
} as const;

/** One field (or none: the whole need) named by a reviewer who sends it back. */
export type FieldReason = { readonly field: string; readonly reason: string };

/** Which desk has a need: the county checks, the city approves. */
export type Desk = "county" | "city";
export const deskLabels = {
  county: { zh: "县（市、区）初审", en: "County check" },
  city: { zh: "市级审核", en: "City approval" },
} as const;

/** Working days a desk has; the setting `needs.desk-limits`. */
export const DeskLimits = z.strictObject({
  county: z.number().min(0.5).max(60),
  city: z.number().min(0.5).max(60),
});
export type DeskLimits = z.output<typeof DeskLimits>;
export const DEFAULT_DESK_LIMITS: DeskLimits = { county: 3, city: 5 };
