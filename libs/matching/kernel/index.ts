/** Fast exact BM25 over many documents: compact index, top k of one query, best of both sides. See README.md. */
export {
  type BothSidesOptions,
  EXCLUDED,
  matchBothSides,
  type PointTable,
  type Row,
  type Structure,
} from "./both-sides.ts";
export { type Hit, ImpactIndex, type IndexOptions, type TermRuns } from "./impact-index.ts";
export { KernelMemory } from "./memory.ts";
export { rowProducts } from "./products.ts";
export type { TermQuery } from "./weights.ts";
