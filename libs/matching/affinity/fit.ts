import { LETTERS_PER_CHARACTER } from "../text/language.ts";
import { bridgeQuery, bridgeStandIns, numbersOf, writersOf } from "./bridge/bridge.ts";
import type { Target } from "./bridge/translation.ts";
import { type Query, rawScores } from "./families.ts";
import { addSupply, emptyModel, fitLatentSpace, recount } from "./model.ts";
import { type Index, indexOf } from "./postings.ts";
import { newTallies, orderLevels, spreadsOf, tally } from "./reference.ts";
import { readQuery } from "./score.ts";
import { COMPONENTS, type FitOptions, type Model, type Reference, type Supply } from "./types.ts";
import { compare, fullText } from "./version.ts";

/** How many documents, and how many characters of each, stand in for demands in the reference distribution. */
const REFERENCE_DEMANDS = 48;
const REFERENCE_LENGTHS = [40, 160, 640, 2560];
/** Shorter demands are not translated where supplies write Chinese. */
const BRIDGE_LENGTHS = [60, 160, 640, 2560];

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
  model.bridgeReference = { en: bridgeReferenceOf(model, "en"), zh: bridgeReferenceOf(model, "zh") };
}

/** Scores of documents, shortened to the lengths of demands, against all supplies but their own. */
function referenceOf(model: Model): Reference {
  const index = indexOf(model);
  const stride = Math.max(1, Math.floor(index.documents.length / REFERENCE_DEMANDS));
  const standIns = [...index.documents.keys()].filter((d) => d % stride === 0);
  return tallied(model, index, {
    standIns,
    lengths: REFERENCE_LENGTHS,
    against: [...index.supplies.keys()],
    read: (text) => readQuery(model, index, text),
  });
}

/** The same for documents put into the other language, against the supplies that write it. */
function bridgeReferenceOf(model: Model, target: Target): Reference {
  const index = indexOf(model);
  // As many characters of English say a third as much.
  const times = target === "en" ? 1 : LETTERS_PER_CHARACTER;
  return tallied(model, index, {
    standIns: bridgeStandIns(model, index, { target, most: REFERENCE_DEMANDS }),
    lengths: BRIDGE_LENGTHS.map((length) => length * times),
    against: numbersOf(writersOf(index, target)),
    read: (text) => bridgeQuery(model, index, { text, target }),
  });
}

type StandIns = {
  /** Documents that stand in for demands, by number. */
  readonly standIns: readonly number[];
  /** Characters of each that are read. */
  readonly lengths: readonly number[];
  /** Supplies they are compared with, by number. */
  readonly against: readonly number[];
  readonly read: (text: string) => Query;
};

function tallied(model: Model, index: Index, { standIns, lengths, against, read }: StandIns): Reference {
  const levels = lengths.map((length) => {
    const tallies = newTallies();
    let terms = 0;
    let asked = 0;
    for (const d of standIns) {
      const document = index.documents[d];
      if (!document) continue;
      const query = read(fullText(document.source).slice(0, length));
      if (query.terms.length === 0) continue;
      terms += query.terms.length;
      asked++;
      const raw = rawScores(model, index, query);
      for (const name of COMPONENTS)
        for (const s of against) if (s !== index.ownerOf[d]) tally(tallies[name], raw[name][s] as number);
    }
    return { terms: asked > 0 ? terms / asked : 0, spreads: spreadsOf(tallies) };
  });
  return orderLevels(levels);
}
