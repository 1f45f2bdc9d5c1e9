import type { Text } from "./text.ts";

/** 余/多 = gt, 近 = lt, 约 = approx. */
export type Qualifier = "exact" | "gt" | "lt" | "approx";
export type FigureUnit =
  | "enterprises"
  | "needs"
  | "posts"
  | "heads"
  | "persons"
  | "projects"
  | "signings"
  | "yuan"
  | "plaques"
  | "rows"
  | "score"
  | "share";

/** A value query of a share or mean answers the sum as `value` and the number of rows as `denominator`. */
export type FigureMeasure = "count" | "sum" | "mean" | "share";

/**
 * What a published number means (defined once, in the model/ of the module that owns the rows; its SQL stands in that module's
 * server/, `figures` registers both).
 */
export type FigureDefinition = {
  readonly id: string;
  readonly name: Text;
  readonly definition: Text;
  readonly unit: FigureUnit;
  /** How the value follows from its rows: their count, the sum or the mean (to one decimal) of their `amount`, or the share of rows with `counted`. */
  readonly measure: FigureMeasure;
};
