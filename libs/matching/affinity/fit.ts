import { addSupply, emptyModel, fitLatentSpace } from "./model.ts";
import { indexOf } from "./postings.ts";
import { rawScores, readQuery } from "./score.ts";
import {
  COMPONENTS,
  type ComponentName,
  type FitOptions,
  type Model,
  type Reference,
  type Supply,
} from "./types.ts";
import { fullText } from "./version.ts";

/** How many documents, and how many characters of each, stand in for demands in the reference distribution. */
const REFERENCE_DEMANDS = 48;
const REFERENCE_LENGTH = 240;

/**
 * Fits a model on supplies; the order of supplies and documents does not matter.
 * Seconds for thousands of documents: refit in the background, add single supplies with `addSupply`.
 * @throws Error if an id occurs twice.
 */
export function fitModel(supplies: readonly Supply[], options: FitOptions = {}): Model {
  const model = emptyModel(options);
  const inOrder = [...supplies].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const supply of inOrder) {
    if (model.supplies.has(supply.id)) throw new Error(`the supply ${supply.id} occurs twice`);
    addSupply(model, supply);
  }
  refit(model);
  return model;
}

/** Fits the latent space and the reference distribution again on what the model now holds. */
export function refit(model: Model): void {
  fitLatentSpace(model);
  model.reference = referenceOf(model);
}

/** Scores of documents, shortened to the length of a demand, against all supplies but their own. */
function referenceOf(model: Model): Reference {
  const index = indexOf(model);
  const sums = Object.fromEntries(COMPONENTS.map((name) => [name, { n: 0, mean: 0, square: 0 }]));
  const stride = Math.max(1, Math.floor(index.documents.length / REFERENCE_DEMANDS));
  for (let d = 0; d < index.documents.length; d += stride) {
    const document = index.documents[d];
    if (!document) continue;
    const query = readQuery(model, index, fullText(document.source).slice(0, REFERENCE_LENGTH));
    const raw = rawScores(model, index, query);
    for (const name of COMPONENTS) {
      const sum = sums[name] as { n: number; mean: number; square: number };
      raw[name].forEach((value, s) => {
        if (s === index.ownerOf[d]) return;
        sum.n++;
        const delta = value - sum.mean;
        sum.mean += delta / sum.n;
        sum.square += delta * (value - sum.mean);
      });
    }
  }
  const of = (name: ComponentName) => {
    const { n, mean, square } = sums[name] as { n: number; mean: number; square: number };
    return n > 1 && square > 0 ? { mean, sd: Math.sqrt(square / n) } : { mean, sd: 1 };
  };
  return { tfidf: of("tfidf"), lsa: of("lsa"), profile: of("profile") };
}
