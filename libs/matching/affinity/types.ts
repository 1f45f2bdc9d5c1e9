import type { Glossary } from "../terms/glossary.ts";
import type { Dictionary } from "../text/dictionary.ts";
import type { Language } from "../text/language.ts";
import type { TextOptions } from "../text/tokens.ts";

export type SupplyDocument = { readonly id: string; readonly title?: string; readonly text: string };
/** Who or what is to be found: an expert, a seeker, a team, with all that is written about them. */
export type Supply = { readonly id: string; readonly documents: readonly SupplyDocument[] };
/** What is asked for. */
export type Demand = {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  /** Told from the text unless given. */
  readonly lang?: "zh" | "en";
  /** The demand in the space of an external embedding model; used where the supplies are there too. */
  readonly embedding?: Float32Array;
};

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
};

export const DEFAULT_OPTIONS: ModelOptions = {
  seed: 7,
  topics: 64,
  beta: 10,
  mu: 1000,
  conceptWeight: 0.7,
};

export type FitOptions = Partial<ModelOptions> & {
  readonly segmenter?: TextOptions["segmenter"];
  readonly glossary?: Glossary;
  /** Lets long Chinese demands meet English documents. */
  readonly dictionary?: Dictionary;
  /** Words of one's own that count as words whatever the segmenter makes of them. */
  readonly userWords?: readonly string[];
};

export type ComponentName = "tfidf" | "lsa" | "profile";
export const COMPONENTS: readonly ComponentName[] = ["tfidf", "lsa", "profile"];
export type Spread = { readonly mean: number; readonly sd: number };
export type Spreads = Readonly<Record<ComponentName, Spread>>;
/**
 * Mean and standard deviation of each component over pairs that do not belong together, for demands of some lengths
 * (in distinct terms, ascending): what chance gives depends on how much a demand says.
 */
export type Reference = readonly { readonly terms: number; readonly spreads: Spreads }[];

/** Documents in the space of an external embedding model, unit length, in the order of each supply's documents. */
export type Embeddings = {
  readonly name: string;
  readonly dimension: number;
  readonly bySupply: Map<string, readonly Float32Array[]>;
  /** The same vectors by the content of the text, for texts that come back unchanged. */
  readonly byKey: ReadonlyMap<string, Float32Array>;
  spread: Spread;
};

export type FittedDocument = {
  readonly id: string;
  readonly title: string;
  readonly source: SupplyDocument;
  readonly terms: Int32Array;
  readonly counts: Float64Array;
  readonly language: Language;
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
  readonly text: TextOptions & { readonly dictionary?: Dictionary };
  readonly supplies: Map<string, FittedSupply>;
  readonly vocabulary: Map<string, number>;
  readonly termNames: string[];
  /** Documents and occurrences by term number. */
  readonly documentFrequency: number[];
  readonly collectionFrequency: number[];
  documents: number;
  latent: LatentSpace;
  reference: Reference;
  /** The same for demands put into English, and into Chinese; empty where no supply writes that or too few write the other. */
  bridgeReference: { readonly en: Reference; readonly zh: Reference };
  /** Null unless `embedSupplies` turned the family on. */
  embeddings: Embeddings | null;
  /** While true, changes leave the counts of terms and documents as they are. */
  frozen: boolean;
  /** Names the method, its options, the supplies the space was fitted on and those now in the model. */
  version: string;
  fitFingerprint: number;
  /** A sum over supplies, so that neither their order nor an addition taken back changes it. */
  corpusFingerprint: number;
  /** Derived; null after a change, made again by the next use. */
  index: unknown;
};
