import { CONCEPT_MARK, standardGlossary } from "../terms/glossary.ts";
import { languageOf } from "../text/language.ts";
import { countTerms, tokenise, userWords } from "../text/tokens.ts";
import { decompose, type SparseRow } from "./lsa.ts";
import {
  DEFAULT_OPTIONS,
  type FitOptions,
  type FittedDocument,
  type FittedSupply,
  type LatentSpace,
  type Model,
  type Supply,
  type SupplyDocument,
} from "./types.ts";
import { compare, fingerprintOf, fullText, renewVersion } from "./version.ts";

/** A model without supplies; `fitModel` and `deserialise` fill it. */
export function emptyModel(options: FitOptions): Model {
  const { segmenter, glossary, dictionary, userWords: words, ...rest } = options;
  const full = { ...DEFAULT_OPTIONS, ...rest };
  const text: Model["text"] = {
    ...(segmenter ? { segmenter } : {}),
    ...(dictionary ? { dictionary } : {}),
    ...(words && words.length > 0 ? { userWords: userWords(words) } : {}),
    ...(full.conceptWeight > 0 ? { glossary: glossary ?? standardGlossary() } : {}),
  };
  const model: Model = {
    options: full,
    text,
    supplies: new Map(),
    vocabulary: new Map(),
    termNames: [],
    documentFrequency: [],
    collectionFrequency: [],
    documents: 0,
    latent: {
      rank: 0,
      vectors: new Float32Array(0),
      position: new Int32Array(0),
      idf: new Float64Array(0),
    },
    reference: [],
    bridgeReference: { en: [], zh: [] },
    embeddings: null,
    frozen: false,
    version: "",
    fitFingerprint: 0,
    corpusFingerprint: 0,
    index: null,
  };
  renewVersion(model);
  return model;
}

/**
 * Adds a supply, or replaces the one with the same id: counts and postings at once, the latent space by folding in.
 * The reference distribution and the space stay as fitted. Time is that of reading the supply's texts.
 */
export function addSupply(model: Model, supply: Supply): void {
  removeSupply(model, supply.id);
  const documents = [...supply.documents]
    .sort((a, b) => compare(a.id, b.id) || compare(a.text, b.text))
    .map((document) => readDocument(model, document));
  for (const document of documents) count(model, document, 1);
  const fingerprint = fingerprintOf(supply);
  model.supplies.set(supply.id, { id: supply.id, documents, fingerprint });
  model.corpusFingerprint = (model.corpusFingerprint + fingerprint) >>> 0;
  renewVersion(model);
}

/** Takes a supply out; nothing happens if it is not there. @returns whether it was. */
export function removeSupply(model: Model, id: string): boolean {
  const supply = model.supplies.get(id);
  if (!supply) return false;
  for (const document of supply.documents) count(model, document, -1);
  model.supplies.delete(id);
  model.embeddings?.bySupply.delete(id);
  model.corpusFingerprint = (model.corpusFingerprint - supply.fingerprint) >>> 0;
  renewVersion(model);
  return true;
}

/** Above so many documents the space is fitted on every second, third … in the order of ids; all are folded in. */
const LATENT_SAMPLE = 8000;
/** Most terms the space knows: beyond them only those of more documents, so that memory stays bounded. */
const LATENT_TERMS = 150_000;

/** Fits the latent space on the model's present supplies and folds all their documents in. */
export function fitLatentSpace(model: Model): void {
  const size = model.termNames.length;
  const position = new Int32Array(size).fill(-1);
  let width = 0;
  const least = leastFrequency(model.documentFrequency);
  for (let term = 0; term < size; term++)
    if ((model.documentFrequency[term] ?? 0) >= least) position[term] = width++;
  const idf = Float64Array.from({ length: size }, (_, term) => inverseFrequency(model, term));
  const latent: LatentSpace = { rank: 0, vectors: new Float32Array(0), position, idf };
  const documents = suppliesInOrder(model).flatMap((supply) => supply.documents);
  const stride = Math.ceil(documents.length / LATENT_SAMPLE) || 1;
  const rows: SparseRow[] = documents
    .filter((_, d) => d % stride === 0)
    .map((document) => latentRow(latent, document.terms, document.counts));
  const { rank, vectors } = decompose(rows, width, { rank: model.options.topics, seed: model.options.seed });
  setLatentSpace(model, { ...latent, rank, vectors });
  model.fitFingerprint = model.corpusFingerprint;
  renewVersion(model);
}

/** Puts a latent space in place and folds the documents in. */
export function setLatentSpace(model: Model, latent: LatentSpace): void {
  model.latent = latent;
  for (const supply of model.supplies.values())
    for (const document of supply.documents)
      document.vector = foldIn(latent, document.terms, document.counts);
  model.index = null;
}

/** Unit vector of a bag of terms in the latent space. */
export function foldIn(latent: LatentSpace, terms: Int32Array, counts: Float64Array): Float64Array {
  const out = new Float64Array(latent.rank);
  const row = latentRow(latent, terms, counts);
  for (let j = 0; j < row.terms.length; j++) {
    const from = (row.terms[j] as number) * latent.rank;
    const weight = row.weights[j] as number;
    for (let x = 0; x < latent.rank; x++)
      out[x] = (out[x] as number) + weight * (latent.vectors[from + x] as number);
  }
  return toUnit(out);
}

/** log((N + 1) / documents with the term), times the weight of its kind. */
export function inverseFrequency(model: Model, term: number): number {
  const frequency = model.documentFrequency[term] ?? 0;
  if (frequency === 0) return 0;
  return Math.log((model.documents + 1) / frequency) * kindWeight(model, term);
}

/** Weight of a term's kind: bilingual concepts count less than words. */
export function kindWeight(model: Model, term: number): number {
  return model.termNames[term]?.startsWith(CONCEPT_MARK) ? model.options.conceptWeight : 1;
}

/** Term numbers and counts of a text; with `grow`, unknown terms get a number. */
export function encode(model: Model, text: string, grow: boolean) {
  const counts = countTerms(tokenise(text, model.text));
  const terms: number[] = [];
  const values: number[] = [];
  for (const [term, value] of counts) {
    let number = model.vocabulary.get(term);
    if (number === undefined && grow) {
      number = model.termNames.length;
      model.vocabulary.set(term, number);
      model.termNames.push(term);
      model.documentFrequency.push(0);
      model.collectionFrequency.push(0);
    }
    // A term whose documents have all left is as unknown as one never seen.
    if (number === undefined || (!grow && model.documentFrequency[number] === 0)) continue;
    terms.push(number);
    values.push(value);
  }
  return { terms: Int32Array.from(terms), counts: Float64Array.from(values) };
}

/** Supplies in the order of their ids: the order of arrival never changes a result. */
export function suppliesInOrder(model: Model): FittedSupply[] {
  return [...model.supplies.values()].sort((a, b) => compare(a.id, b.id));
}

export function toUnit(vector: Float64Array): Float64Array {
  let sum = 0;
  for (const x of vector) sum += x * x;
  if (sum > 0) for (let x = 0; x < vector.length; x++) vector[x] = (vector[x] as number) / Math.sqrt(sum);
  return vector;
}

function readDocument(model: Model, source: SupplyDocument): FittedDocument {
  const { terms, counts } = encode(model, fullText(source), true);
  const vector = foldIn(model.latent, terms, counts);
  const language = languageOf(source.text || (source.title ?? ""));
  return { id: source.id, title: source.title ?? "", source, terms, counts, language, vector };
}

/** Keeps the counts of terms and documents as they are through the changes to come, until `refit`. */
export function freezeStatistics(model: Model): void {
  model.frozen = true;
}

/** Counts all documents anew, those that came and left while the counts were frozen too. */
export function recount(model: Model): void {
  model.frozen = false;
  model.documents = 0;
  model.documentFrequency.fill(0);
  model.collectionFrequency.fill(0);
  for (const supply of model.supplies.values())
    for (const document of supply.documents) count(model, document, 1);
}

/** Documents a term must occur in to be in the latent space: two, or more where too many terms would be. */
function leastFrequency(frequencies: readonly number[]): number {
  for (let least = 2; ; least++) {
    let width = 0;
    for (const frequency of frequencies) if (frequency >= least) width++;
    if (width <= LATENT_TERMS) return least;
  }
}

function count(model: Model, document: FittedDocument, sign: 1 | -1): void {
  if (model.frozen) return;
  model.documents += sign;
  document.terms.forEach((term, j) => {
    model.documentFrequency[term] = (model.documentFrequency[term] ?? 0) + sign;
    model.collectionFrequency[term] =
      (model.collectionFrequency[term] ?? 0) + sign * (document.counts[j] as number);
  });
  model.index = null;
}

function latentRow(latent: LatentSpace, terms: Int32Array, counts: Float64Array): SparseRow {
  const rows: number[] = [];
  const weights: number[] = [];
  terms.forEach((term, j) => {
    const row = latent.position[term] ?? -1;
    if (row < 0) return;
    rows.push(row);
    weights.push((1 + Math.log(counts[j] as number)) * (latent.idf[term] as number));
  });
  return { terms: Int32Array.from(rows), weights: toUnit(Float64Array.from(weights)) };
}
