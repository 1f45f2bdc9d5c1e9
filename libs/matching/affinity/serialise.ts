import { addSupply, emptyModel, setLatentSpace, suppliesInOrder } from "./model.ts";
import type { FitOptions, Model, ModelOptions, Reference, Supply } from "./types.ts";
import { renewVersion } from "./version.ts";

/** A model at rest: `header` is JSON text, `vectors` the latent space; both are needed to wake it. */
export type SerialisedModel = { readonly header: string; readonly vectors: Float32Array };

type Header = {
  readonly format: "huizhi-matching-3";
  readonly version: string;
  readonly options: ModelOptions;
  readonly fitFingerprint: number;
  readonly reference: Reference;
  readonly bridgeReference: Reference;
  readonly rank: number;
  /** Terms of the latent space with their frozen weights, in the order of the vectors' rows. */
  readonly terms: readonly string[];
  readonly idf: readonly number[];
  readonly supplies: readonly Supply[];
};

/** Everything needed to score the same way elsewhere, the texts of the supplies included. */
export function serialise(model: Model): SerialisedModel {
  const { latent } = model;
  const known = model.termNames
    .map((name, term) => ({ name, row: latent.position[term] ?? -1, idf: latent.idf[term] ?? 0 }))
    .filter(({ row }) => row >= 0)
    .sort((a, b) => a.row - b.row);
  const header: Header = {
    format: "huizhi-matching-3",
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
  };
  return { header: JSON.stringify(header), vectors: latent.vectors };
}

/**
 * Wakes a serialised model without fitting again. Segmenter, glossary, dictionary and user words must be given as they
 * were at fitting; vectors of an external embedding model are not kept. @throws Error if the data is of another format, damaged, or the text analysis differs.
 */
export function deserialise(
  data: SerialisedModel,
  text: Pick<FitOptions, "segmenter" | "glossary" | "dictionary" | "userWords"> = {},
): Model {
  const header = JSON.parse(data.header) as Header;
  if (header.format !== "huizhi-matching-3") throw new Error("not a matching model of this format");
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
  if (model.version !== header.version)
    throw new Error("the model was fitted with another text analysis or method");
  return model;
}
