import type { Glossary } from "../terms/glossary.ts";
import type { TextOptions } from "../text/tokens.ts";

export type SupplyDocument = { readonly id: string; readonly title?: string; readonly text: string };
/** Who or what is to be found: an expert, a seeker, a team, with all that is written about them. */
export type Supply = { readonly id: string; readonly documents: readonly SupplyDocument[] };
/** What is asked for. */
export type Demand = { readonly id: string; readonly title?: string; readonly text: string };

export type ModelOptions = {
  /** Of the random start of the decomposition. */
  readonly seed: number;
  /** Dimensions of the latent semantic space. */
  readonly topics: number;
  /** Log-sum-exp sharpness over a supply's documents. */
  readonly beta: number;
  /** Dirichlet smoothing of the profile language model, in terms. */
  readonly mu: number;
  /** Weight of a bilingual concept against a word of the text, 0–1; 0 leaves concepts out. */
  readonly conceptWeight: number;
  /** Rank supplies in the latent space by the centroid of their documents, or by log-sum-exp over them. */
  readonly lsaBy: "centroid" | "documents";
};

export const DEFAULT_OPTIONS: ModelOptions = {
  seed: 7,
  topics: 64,
  beta: 10,
  mu: 1000,
  conceptWeight: 0.7,
  lsaBy: "centroid",
};

export type FitOptions = Partial<ModelOptions> & {
  readonly segmenter?: TextOptions["segmenter"];
  readonly glossary?: Glossary;
};

export type ComponentName = "tfidf" | "lsa" | "profile";
export const COMPONENTS: readonly ComponentName[] = ["tfidf", "lsa", "profile"];
/** Mean and standard deviation of each component over pairs that do not belong together. */
export type Reference = Readonly<Record<ComponentName, { readonly mean: number; readonly sd: number }>>;

export type FittedDocument = {
  readonly id: string;
  readonly title: string;
  readonly source: SupplyDocument;
  readonly terms: Int32Array;
  readonly counts: Float64Array;
  /** Unit vector in the latent space, zero where none of the terms is known there. */
  vector: Float64Array;
};
export type FittedSupply = {
  readonly id: string;
  readonly documents: readonly FittedDocument[];
  readonly fingerprint: number;
};
/** `position[term]` is the row of the term in `vectors`, or -1; the weights of terms are frozen with the space. */
export type LatentSpace = {
  readonly rank: number;
  readonly vectors: Float32Array;
  readonly position: Int32Array;
  readonly idf: Float64Array;
};

/** A fitted model. Change it with `addSupply` and `removeSupply` only. */
export type Model = {
  readonly options: ModelOptions;
  readonly text: TextOptions;
  readonly supplies: Map<string, FittedSupply>;
  readonly vocabulary: Map<string, number>;
  readonly termNames: string[];
  /** Documents and occurrences by term number. */
  readonly documentFrequency: number[];
  readonly collectionFrequency: number[];
  documents: number;
  latent: LatentSpace;
  reference: Reference;
  /** Names the method, its options, the supplies the space was fitted on and those now in the model. */
  version: string;
  fitFingerprint: number;
  /** A sum over supplies, so that neither their order nor an addition taken back changes it. */
  corpusFingerprint: number;
  /** Derived; null after a change, made again by the next use. */
  index: unknown;
};
