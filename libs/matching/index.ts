/** Matching of needs with experts: text → affinity, with explanations. See README.md. */

export {
  type Embedder,
  embedDemands,
  embedSupplies,
  type KeptVectors,
  vectorsOf,
} from "./affinity/embedding.ts";
export {
  COMPONENT_LABELS,
  type ExplainedComponent,
  type ExplainedTerm,
  type Explanation,
  explain,
  explainMany,
  type FamilyName,
} from "./affinity/explain.ts";
export { fitModel, refit } from "./affinity/fit.ts";
export { addSupply, freezeStatistics, removeSupply } from "./affinity/model.ts";
export { type Scored, score, scoreDemands, scoreTop } from "./affinity/score.ts";
export { deserialise, type SerialisedModel, serialise } from "./affinity/serialise.ts";
export {
  COMPONENTS,
  type ComponentName,
  DEFAULT_OPTIONS,
  type Demand,
  type FitOptions,
  type Model,
  type ModelOptions,
  type Reference,
  type Supply,
  type SupplyDocument,
} from "./affinity/types.ts";
export { type Check, checkAssignment, type Violation } from "./assignment/check/check.ts";
export {
  type MatrixReference,
  type ParsedProblem,
  type ProblemFailure,
  parseAssignment,
  withMatrix,
} from "./assignment/problem/parse.ts";
export { assign } from "./assignment/solve.ts";
export type {
  AffinityMatrix,
  Alternate,
  AssignedPair,
  AssignmentDemand,
  AssignmentObjective,
  AssignmentPair,
  AssignmentProblem,
  AssignmentResult,
  AssignmentSupply,
  Certificate,
  Conflict,
  Unfilled,
} from "./assignment/types.ts";
export {
  type FairMatch,
  type FairResult,
  fairReasons,
  matchFair,
  type Post,
  parseSalary,
  type Seeker,
} from "./fair/index.ts";
export { ImpactIndex, matchBothSides } from "./kernel/index.ts";
export { FEATURES, type Feature, type FeatureName, type FeatureResult } from "./need/features.ts";
export { DEFAULT_FILTERS, FILTERS, type Filter, type FilterName } from "./need/filters.ts";
export {
  type Exclusion,
  type FailedFilter,
  type FilterUse,
  featuresOf,
  type Match,
  type MatchedFeature,
  type MatchOptions,
  type MatchResult,
  matchNeed,
} from "./need/match.ts";
export type { Degree, ExpertProfile, NeedProfile, PairNote, TitleTier } from "./need/profile.ts";
export { type Explained, type Reasons, reasonsBySide, reasonsFor, WEAK_EVIDENCE } from "./need/reasons.ts";
export {
  createGlossary,
  type Glossary,
  type GlossaryEntry,
  parseGlossary,
  standardGlossary,
} from "./terms/glossary.ts";
export { createDictionary, type Dictionary, type DictionaryEntry } from "./text/dictionary.ts";
export { hanLength, type Language, languageOf } from "./text/language.ts";
export {
  countTerms,
  normalise,
  type Segmenter,
  type TextOptions,
  type Token,
  tokenise,
} from "./text/tokens.ts";
