import { z } from "zod";
import type { Role } from "#platform/kernel/actor.ts";
import type { FigureUnit, Qualifier } from "#platform/kernel/figure.ts";
import type { Text } from "#platform/kernel/text.ts";
import { textPair } from "#platform/kernel/text-pair.ts";

export const QUALIFIERS = ["exact", "gt", "lt", "approx"] as const satisfies readonly Qualifier[];

/** A computed figure as it is shown and printed. `value` of a share is numerator ÷ denominator, 0–1. */
export const FigureValue = z.object({
  id: z.string(),
  name: textPair,
  value: z.number(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  qualifier: z.enum(QUALIFIERS),
  unit: z.string(),
  scope: z.object({ kind: z.enum(["city", "county"]), code: z.string() }),
  asOf: z.string().describe("ISO instant at which counting stops"),
  definition: textPair,
});
export type FigureValue = z.infer<typeof FigureValue>;

/** Who reads figures: those who run, host, supervise or answer for the conference. */
export const figureReaders: readonly Role[] = [
  "city-operator",
  "county-officer",
  "department-officer",
  "task-force",
  "leader",
  "administrator",
  "auditor",
];

/** Units are words of their own: persons are never visits, posts never heads. */
export const unitLabels: Readonly<Record<FigureUnit, Text>> = {
  enterprises: { zh: "家", en: "enterprises" },
  needs: { zh: "项", en: "needs" },
  posts: { zh: "个岗位", en: "posts" },
  heads: { zh: "人", en: "heads" },
  persons: { zh: "名", en: "persons" },
  projects: { zh: "个", en: "projects" },
  signings: { zh: "个", en: "signings" },
  yuan: { zh: "元", en: "yuan" },
  plaques: { zh: "家", en: "plaques" },
  rows: { zh: "条", en: "entries" },
  score: { zh: "分", en: "of 100" },
  share: { zh: "%", en: "%" },
};

/** 余/多, 近, 约 in front of or behind a number. */
export const qualifierLabels: Readonly<Record<Qualifier, Text>> = {
  exact: { zh: "", en: "" },
  gt: { zh: "余", en: "over " },
  lt: { zh: "近", en: "nearly " },
  approx: { zh: "约", en: "about " },
};
