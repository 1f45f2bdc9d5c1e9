/** What an assignment problem and its result look like: the file format of `huizhi assign` (docs/formats.md). */

export type AssignmentDemand = {
  readonly id: string;
  /** Pairs it must get at least, 0 or more. */
  readonly min: number;
  /** Pairs it may get at most. */
  readonly max: number;
};
export type AssignmentSupply = { readonly id: string; readonly max: number; readonly group?: string };
export type AssignmentPair = {
  readonly demand: string;
  readonly supply: string;
  /** May be left out of pinned and forbidden pairs, and is given by the matrix when there is one. */
  readonly affinity?: number;
  readonly pinned?: boolean;
  readonly forbidden?: boolean;
};
/** Dense affinities, row-major: `rows` and `columns` are the ids of demands and supplies in the order of the matrix. */
export type AffinityMatrix = {
  readonly values: Float32Array;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
};
export type AssignmentObjective = "total" | "fair";

export type AssignmentProblem = {
  readonly demands: readonly AssignmentDemand[];
  readonly supplies: readonly AssignmentSupply[];
  /** The only pairs that are possible; beside a matrix only pins and prohibitions. */
  readonly pairs: readonly AssignmentPair[];
  readonly matrix?: AffinityMatrix;
  /** Pairs that the supplies of one group may get together, over all demands. */
  readonly groupMax?: number;
  readonly objective: AssignmentObjective;
};

export type AssignedPair = {
  readonly demand: string;
  readonly supply: string;
  readonly affinity: number;
  readonly pinned?: true;
};
/** A pair that could be added at once in place of one that falls out: the supply and its group have room. */
export type Alternate = { readonly demand: string; readonly supply: string; readonly affinity: number };

export type UnfilledCause =
  | "no-candidates"
  | "too-few-candidates"
  | "supplies-used"
  | "group-used"
  | "no-gain"
  | "pins-conflict";
export type Unfilled = {
  readonly demand: string;
  /** Places below `max` that stay empty. */
  readonly short: number;
  /** Of these, places below `min`; only when minimums cannot be met. */
  readonly belowMin?: number;
  readonly why: { readonly code: UnfilledCause; readonly zh: string; readonly en: string };
};

/** Prices by id, zeros left out. */
export type Prices = {
  readonly demands: Readonly<Record<string, number>>;
  readonly supplies: Readonly<Record<string, number>>;
  readonly groups: Readonly<Record<string, number>>;
};
/** The four sums that add up to the bound which the prices prove. */
export type PriceParts = {
  readonly demands: number;
  readonly supplies: number;
  readonly groups: number;
  readonly pairs: number;
};
/** One bound on a weighted sum of the demands' affinities (see check/check-fair.ts). */
export type FairStep = {
  readonly weights: Readonly<Record<string, number>>;
  /** Affinities are cut off at the level to be passed. */
  readonly clip: boolean;
  readonly prices: Prices;
  readonly parts: PriceParts;
};
export type FairTree =
  | { readonly steps: readonly FairStep[] }
  | {
      readonly pair: readonly [demand: string, supply: string];
      readonly in: FairTree;
      readonly out: FairTree;
    };

/** Whole numbers by level, ascending, zeros left out; ordered by the first of them. */
export type LevelVector = readonly (readonly [level: number, count: number])[];
/** Prices by id where what counts is how many demands stand at each level (see check/check-unit.ts). */
export type LevelPrices = {
  readonly demands: Readonly<Record<string, LevelVector>>;
  readonly supplies: Readonly<Record<string, LevelVector>>;
  readonly groups: Readonly<Record<string, LevelVector>>;
};

export type Certificate =
  | { readonly kind: "prices"; readonly prices: Prices; readonly parts: PriceParts }
  | {
      readonly kind: "cut";
      readonly demands: readonly string[];
      readonly supplies: readonly string[];
      readonly groups: readonly string[];
      /** Places that must be filled, and places that can be. */
      readonly required: number;
      readonly possible: number;
    }
  | {
      readonly kind: "pins";
      readonly pairs: readonly (readonly [string, string])[];
      readonly possible: number;
    }
  | { readonly kind: "fair"; readonly tree: FairTree }
  | { readonly kind: "fair-unit"; readonly prices: LevelPrices };

export type Conflict = {
  /** Demands whose minimums cannot all be met, or none when the pinned pairs alone exceed a limit. */
  readonly demands: readonly string[];
  readonly pins: readonly (readonly [demand: string, supply: string])[];
  readonly required: number;
  readonly possible: number;
  /** True when no conflict has fewer members; false when the search was cut short: then only minimal. */
  readonly smallest: boolean;
  readonly why: { readonly zh: string; readonly en: string };
};

export type AssignmentResult = {
  readonly status: "optimal" | "feasible" | "infeasible-minimums";
  readonly pairs: readonly AssignedPair[];
  readonly alternates: readonly Alternate[];
  readonly unfilled: readonly Unfilled[];
  /** `total`: summed affinity. `fair`: summed affinity of the worst-served demand. */
  readonly objective: number;
  /** No assignment has a higher objective; null when minimums cannot be met. */
  readonly bound: number | null;
  /** `fair` only: summed affinity of all pairs, and how many of the lowest sums are proven to be the best possible. */
  readonly total?: number;
  readonly provenLevels?: number;
  readonly conflict?: Conflict;
  readonly certificate: Certificate;
};
