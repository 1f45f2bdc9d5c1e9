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

/**
 * A figure with its two queries, written separately so that each checks the other. `value` selects
 * `county, value, denominator, qualifier` and must add up over counties unless `cityValue` gives the city's own (distinct counts,
 * shares); `rows` selects `id, county, label, link, occurred_at, amount, counted`. A unit that stands in several counties has one row per county
 * and `id` tells rows of the city apart.
 */
export type RegisteredFigure = {
  readonly definition: FigureDefinition;
  readonly value: (at: FigureAt) => RawBuilder<FigureValueRow>;
  readonly rows: (at: FigureAt) => RawBuilder<FigureRow>;
};
