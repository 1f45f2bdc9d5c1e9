import type { RawBuilder } from "kysely";
import type { FigureDefinition, Qualifier } from "#platform/kernel/figure.ts";

/** What is counted: an edition, one of its activities (default: the main one), and everything that happened before `before` (ISO instant). */
export type FigureAt = { readonly editionId: string; readonly activityId: string; readonly before: string };

/** Rows of a value query: one per county (null: no county) so that city and county values come from one statement. */
export type FigureValueRow = {
  readonly county: string | null;
  readonly value: number;
  readonly denominator: number | null;
  readonly qualifier: Qualifier;
};

/** Rows behind a figure, each openable. `amount` for sums, `counted` for shares. */
export type FigureRow = {
  readonly id: string;
  readonly county: string | null;
  readonly label: string;
  readonly link: string;
  readonly occurredAt: string;
  readonly amount: number | null;
  readonly counted: boolean;
};

/** Whether the city's value is asked for, or each county's own. */
export type FigureBy = "city" | "county";

/**
 * A figure with its two queries, written separately so that each checks the other. `value` selects
 * `county, value, denominator, qualifier`, one row per county (a county of null: outside the counties); the city's value is their sum, so a
 * figure whose counties overlap (an expert who talks in two counties, a share) answers `by: "city"` with a single row of its own.
 * `rows` selects `id, county, label, link, occurred_at, amount, counted`; by county a unit may stand in several counties, for the city each `id` counts once.
 */
export type RegisteredFigure = {
  readonly definition: FigureDefinition;
  readonly value: (at: FigureAt, by: FigureBy) => RawBuilder<FigureValueRow>;
  readonly rows: (at: FigureAt, by: FigureBy) => RawBuilder<FigureRow>;
};
