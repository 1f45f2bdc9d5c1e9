import { type Index, indexOf } from "./postings.ts";
import { newTally, spreadOf, tally, zOf } from "./reference.ts";
import type { Demand, Embeddings, Model, Spread } from "./types.ts";
import { compare, fullText, renewVersion, textKey } from "./version.ts";

/** An external embedding model. A port: adapters bring the transport; off unless `embedSupplies` is called. */
export type Embedder = {
  /** Names the model; part of the version of scores. */
  readonly name: string;
  /** One vector for each text, all of one dimension. */
  embed(texts: readonly string[]): Promise<readonly (readonly number[] | Float32Array)[]>;
};

const STAND_INS = 48;

/** Vectors of texts by the content of the text, to be kept: whoever has them need not ask again. */
export type KeptVectors = {
  /** Of the model that made them; those of another are of no use. */
  readonly name: string;
  readonly dimension: number;
  /** `textKey` of each text, ascending. */
  readonly keys: readonly string[];
  /** Row by row in the order of the keys, of unit length. */
  readonly vectors: Float32Array;
};

/**
 * Turns the family on: vectors of all documents, and what chance gives between documents of different supplies. Texts whose
 * vectors are kept are not asked for; unless given, those are the model's own from before.
 * @throws Error if the embedder answers with another number of vectors or of dimensions.
 */
export async function embedSupplies(
  model: Model,
  embedder: Embedder,
  kept: KeptVectors | null = vectorsOf(model),
): Promise<void> {
  const { documents, ownerOf, supplies } = indexOf(model);
  const texts = documents.map(({ source }) => fullText(source));
  const byKey = await vectorsFor(embedder, texts, kept?.name === embedder.name ? kept : null);
  const vectors = texts.map((text) => byKey.get(textKey(text)) as Float32Array);
  const bySupply = new Map<string, Float32Array[]>(supplies.map(({ id }) => [id, []]));
  vectors.forEach((vector, d) => {
    bySupply.get(supplies[ownerOf[d] as number]?.id ?? "")?.push(vector);
  });
  const sum = newTally();
  const stride = Math.max(1, Math.floor(vectors.length / STAND_INS));
  for (let d = 0; d < vectors.length; d += stride)
    supplies.forEach(({ id }, s) => {
      if (s !== ownerOf[d]) tally(sum, nearest(bySupply.get(id) ?? [], vectors[d] as Float32Array));
    });
  setEmbeddings(model, {
    name: embedder.name,
    dimension: vectors[0]?.length ?? 0,
    bySupply,
    byKey,
    spread: spreadOf(sum),
  });
}

/** The vectors of the model's documents for keeping; null where the family is off. Those of texts that left since are among them. */
export function vectorsOf({ embeddings }: Model): KeptVectors | null {
  if (!embeddings) return null;
  const { name, dimension, byKey } = embeddings;
  const keys = [...byKey.keys()].sort(compare);
  const vectors = new Float32Array(keys.length * dimension);
  keys.forEach((key, row) => {
    vectors.set(byKey.get(key) ?? [], row * dimension);
  });
  return { name, dimension, keys, vectors };
}

/** Puts kept vectors back in place in a model that was at rest; a document without one is as one added since. */
export function restoreEmbeddings(model: Model, kept: KeptVectors, spread: Spread): void {
  const byKey = rowsOf(kept);
  const bySupply = new Map(
    [...model.supplies.values()].map(({ id, documents }) => {
      const vectors = documents.map(({ source }) => byKey.get(textKey(fullText(source))));
      return [id, vectors.filter((vector) => vector !== undefined)];
    }),
  );
  setEmbeddings(model, { name: kept.name, dimension: kept.dimension, bySupply, byKey, spread });
}

function setEmbeddings(model: Model, embeddings: Embeddings): void {
  model.embeddings = embeddings;
  renewVersion(model);
}

/** @throws Error if there are not as many numbers as keys and dimension ask for. */
function rowsOf({ keys, dimension, vectors, name }: KeptVectors): Map<string, Float32Array> {
  if (vectors.length !== keys.length * dimension) throw new Error(`${name}: the kept vectors are incomplete`);
  return new Map(keys.map((key, row) => [key, vectors.subarray(row * dimension, (row + 1) * dimension)]));
}

/** The vectors of texts by key: kept ones, and of the others one answer each. */
async function vectorsFor(
  embedder: Embedder,
  texts: readonly string[],
  kept: KeptVectors | null,
): Promise<Map<string, Float32Array>> {
  const known = kept ? rowsOf(kept) : new Map<string, Float32Array>();
  const byKey = new Map<string, Float32Array>();
  const missing: string[] = [];
  for (const text of texts) {
    const vector = known.get(textKey(text));
    if (vector) byKey.set(textKey(text), vector);
    else missing.push(text);
  }
  const asked = await unitVectors(embedder, missing);
  // Another dimension under the same name is another model: nothing of before can stand beside it.
  if (kept && asked[0] && asked[0].length !== kept.dimension) return vectorsFor(embedder, texts, null);
  missing.forEach((text, i) => {
    byKey.set(textKey(text), asked[i] as Float32Array);
  });
  return byKey;
}

/** The demands with their vectors, in one request. */
export async function embedDemands(demands: readonly Demand[], embedder: Embedder): Promise<Demand[]> {
  const vectors = await unitVectors(embedder, demands.map(fullText));
  return demands.map((demand, i) => ({ ...demand, embedding: vectors[i] as Float32Array }));
}

/** z-scores of the family, or null where it is off or the demand has no vector of that space. */
export function embeddingScores(
  model: Model,
  index: Index,
  vector: Float32Array | undefined,
): Float64Array | null {
  const { embeddings } = model;
  if (!embeddings || !vector || vector.length !== embeddings.dimension) return null;
  return Float64Array.from(index.supplies, ({ id }) =>
    zOf(nearest(embeddings.bySupply.get(id) ?? [], vector), embeddings.spread),
  );
}

/** Cosine with the nearest document; 0 where there is none (added since, or without text). */
function nearest(documents: readonly Float32Array[], vector: Float32Array): number {
  let most = documents.length > 0 ? -1 : 0;
  for (const document of documents) {
    let sum = 0;
    for (let x = 0; x < vector.length; x++) sum += (document[x] as number) * (vector[x] as number);
    if (sum > most) most = sum;
  }
  return most;
}

/** Equal texts are asked for once; the order of the texts asked for does not depend on that of the documents. */
async function unitVectors(embedder: Embedder, texts: readonly string[]): Promise<Float32Array[]> {
  const distinct = [...new Set(texts)].sort(compare);
  if (distinct.length === 0) return [];
  const answers = await embedder.embed(distinct);
  const dimension = answers[0]?.length ?? 0;
  if (answers.length !== distinct.length || dimension === 0 || answers.some((a) => a.length !== dimension))
    throw new Error(`${embedder.name}: asked for ${distinct.length} vectors of one dimension, got others`);
  const byText = new Map(
    distinct.map((text, i) => {
      const vector = Float32Array.from(answers[i] as ArrayLike<number>);
      let squares = 0;
      for (const x of vector) squares += x * x;
      return [text, squares > 0 ? vector.map((x) => x / Math.sqrt(squares)) : vector] as const;
    }),
  );
  return texts.map((text) => byText.get(text) as Float32Array);
}
