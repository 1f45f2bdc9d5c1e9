import { type KeptVectors, restoreEmbeddings, vectorsOf } from "./embedding.ts";
import { addSupply, emptyModel, setLatentSpace, suppliesInOrder } from "./model.ts";
import type { FitOptions, Model, ModelOptions, Reference, Spread, Supply } from "./types.ts";
import { renewVersion } from "./version.ts";

/**
 * A model at rest: `header` is JSON text, `vectors` the latent space, `embeddings` the documents in the space of an external embedding
 * model where the family is on; all are needed to wake it.
 */
export type SerialisedModel = {
  readonly header: string;
  readonly vectors: Float32Array;
  readonly embeddings?: Float32Array;
};

type Header = {
  readonly format: "huizhi-matching-5";
  readonly version: string;
  readonly options: ModelOptions;
  readonly fitFingerprint: number;
  readonly reference: Reference;
  readonly bridgeReference: Model["bridgeReference"];
  readonly rank: number;
  /** Terms of the latent space with their frozen weights, in the order of the vectors' rows. */
  readonly terms: readonly string[];
  readonly idf: readonly number[];
  readonly supplies: readonly Supply[];
  readonly embeddings:
    | (Pick<KeptVectors, "name" | "dimension" | "keys"> & { readonly spread: Spread })
    | null;
};

/** Everything needed to score the same way elsewhere, the texts of the supplies included. */
export function serialise(model: Model): SerialisedModel {
  const { latent } = model;
  const known = model.termNames
    .map((name, term) => ({ name, row: latent.position[term] ?? -1, idf: latent.idf[term] ?? 0 }))
    .filter(({ row }) => row >= 0)
    .sort((a, b) => a.row - b.row);
  const kept = vectorsOf(model);
  const header: Header = {
    format: "huizhi-matching-5",
    version: model.version,
    options: model.options,
    fitFingerprint: model.fitFingerprint,
    reference: model.reference,
    bridgeReference: model.bridgeReference,
    rank: latent.rank,
    terms: known.map(({ name }) => name),
    idf: known.map(({ idf }) => idf),
    supplies: suppliesInOrder(model).map((supply) => ({
      id: supply.id,
      documents: supply.documents.map((document) => document.source),
    })),
    embeddings:
      kept && model.embeddings
        ? { name: kept.name, dimension: kept.dimension, keys: kept.keys, spread: model.embeddings.spread }
        : null,
  };
  return {
    header: JSON.stringify(header),
    vectors: latent.vectors,
    ...(kept ? { embeddings: kept.vectors } : {}),
  };
}

/**
 * Wakes a serialised model without fitting again. Segmenter, glossary, dictionary and user words must be given as they
 * were at fitting. Vectors of an external embedding model wake with it: nothing is asked again. @throws Error if the data is of another format, damaged, or the text analysis differs.
 */
export function deserialise(
  data: SerialisedModel,
  text: Pick<FitOptions, "segmenter" | "glossary" | "dictionary" | "userWords"> = {},
): Model {
  const header = JSON.parse(data.header) as Header;
  if (header.format !== "huizhi-matching-5") throw new Error("not a matching model of this format");
  if (data.vectors.length !== header.terms.length * header.rank)
    throw new Error("the model's vectors are incomplete");
  const model = emptyModel({ ...header.options, ...text });
  for (const supply of header.supplies) addSupply(model, supply);
  for (const name of header.terms)
    if (!model.vocabulary.has(name)) {
      // A term of the space whose documents have left since.
      model.vocabulary.set(name, model.termNames.length);
      model.termNames.push(name);
      model.documentFrequency.push(0);
      model.collectionFrequency.push(0);
    }
  const position = new Int32Array(model.termNames.length).fill(-1);
  const idf = new Float64Array(model.termNames.length);
  header.terms.forEach((name, row) => {
    const term = model.vocabulary.get(name) as number;
    position[term] = row;
    idf[term] = header.idf[row] as number;
  });
  model.fitFingerprint = header.fitFingerprint;
  model.reference = header.reference;
  model.bridgeReference = header.bridgeReference;
  setLatentSpace(model, { rank: header.rank, vectors: data.vectors, position, idf });
  renewVersion(model);
  if (header.embeddings)
    restoreEmbeddings(
      model,
      { ...header.embeddings, vectors: data.embeddings ?? new Float32Array(0) },
      header.embeddings.spread,
    );
  if (model.version !== header.version)
    throw new Error("the model was fitted with another text analysis or method");
  return model;
}
