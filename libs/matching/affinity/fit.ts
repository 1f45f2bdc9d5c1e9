import { addSupply, emptyModel, fitLatentSpace, recount } from "./model.ts";
import { indexOf } from "./postings.ts";
import { newTallies, orderLevels, spreadsOf, tally } from "./reference.ts";
import { rawScores, readQuery } from "./score.ts";
import { COMPONENTS, type FitOptions, type Model, type Reference, type Supply } from "./types.ts";
import { compare, fullText } from "./version.ts";

/** How many documents, and how many characters of each, stand in for demands in the reference distribution. */
const REFERENCE_DEMANDS = 48;
const REFERENCE_LENGTHS = [40, 160, 640, 2560];

/**
 * Fits a model on supplies; the order of supplies and documents does not matter.
 * Seconds for thousands of documents: refit in the background, add single supplies with `addSupply`.
 * @throws Error if an id occurs twice.
 */
export function fitModel(supplies: readonly Supply[], options: FitOptions = {}): Model {
  const model = emptyModel(options);
  for (const supply of [...supplies].sort((a, b) => compare(a.id, b.id))) {
    if (model.supplies.has(supply.id)) throw new Error(`the supply ${supply.id} occurs twice`);
    addSupply(model, supply);
  }
  refit(model);
  return model;
}

/** Fits the latent space and the reference distribution again on what the model now holds. */
export function refit(model: Model): void {
  recount(model);
  fitLatentSpace(model);
  model.reference = referenceOf(model);
}

/** Scores of documents, shortened to the lengths of demands, against all supplies but their own. */
function referenceOf(model: Model): Reference {
  const index = indexOf(model);
  const stride = Math.max(1, Math.floor(index.documents.length / REFERENCE_DEMANDS));
  const levels = REFERENCE_LENGTHS.map((length) => {
    const tallies = newTallies();
    let terms = 0;
    let asked = 0;
    for (let d = 0; d < index.documents.length; d += stride) {
      const document = index.documents[d];
      if (!document) continue;
      const query = readQuery(model, index, fullText(document.source).slice(0, length));
      if (query.terms.length === 0) continue;
      terms += query.terms.length;
      asked++;
      const raw = rawScores(model, index, query);
      for (const name of COMPONENTS)
        raw[name].forEach((value, s) => {
          if (s !== index.ownerOf[d]) tally(tallies[name], value);
        });
    }
    return { terms: asked > 0 ? terms / asked : 0, spreads: spreadsOf(tallies) };
  });
  return orderLevels(levels);
}
