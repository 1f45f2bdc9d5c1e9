import { type Index, indexOf } from "./postings.ts";
import { newTally, spreadOf, tally, zOf } from "./reference.ts";
import type { Demand, Model } from "./types.ts";
import { compare, fullText, renewVersion } from "./version.ts";

/** An external embedding model. A port: adapters bring the transport; off unless `embedSupplies` is called. */
export type Embedder = {
  /** Names the model; part of the version of scores. */
  readonly name: string;
  /** One vector for each text, all of one dimension. */
  embed(texts: readonly string[]): Promise<readonly (readonly number[] | Float32Array)[]>;
};

const STAND_INS = 48;

/**
 * Turns the family on: vectors of all documents, and what chance gives between documents of different supplies.
 * @throws Error if the embedder answers with another number of vectors or of dimensions.
 */
export async function embedSupplies(model: Model, embedder: Embedder): Promise<void> {
  const { documents, ownerOf, supplies } = indexOf(model);
  const vectors = await unitVectors(
    embedder,
    documents.map(({ source }) => fullText(source)),
  );
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
  model.embeddings = {
    name: embedder.name,
    dimension: vectors[0]?.length ?? 0,
    bySupply,
    spread: spreadOf(sum),
  };
  renewVersion(model);
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
