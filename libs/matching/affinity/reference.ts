import { COMPONENTS, type ComponentName, type Reference, type Spread, type Spreads } from "./types.ts";

const NONE: Spreads = {
  tfidf: { mean: 0, sd: 1 },
  lsa: { mean: 0, sd: 1 },
  profile: { mean: 0, sd: 1 },
};
/** Two lengths closer than this ratio tell nothing apart. */
const APART = 1.25;

/** Running mean and variance (Welford). */
export type Tally = { n: number; mean: number; square: number };
export const newTally = (): Tally => ({ n: 0, mean: 0, square: 0 });

export function tally(into: Tally, value: number): void {
  into.n++;
  const delta = value - into.mean;
  into.mean += delta / into.n;
  into.square += delta * (value - into.mean);
}

export function spreadOf({ n, mean, square }: Tally): Spread {
  return n > 1 && square > 1e-18 ? { mean, sd: Math.sqrt(square / n) } : { mean, sd: 1 };
}

/** Puts levels in order of length and drops those that stand too close to the one before. */
export function orderLevels(levels: Reference): Reference {
  const out: Reference[number][] = [];
  for (const level of [...levels].sort((a, b) => a.terms - b.terms)) {
    const last = out.at(-1);
    if (level.terms > 0 && (!last || level.terms > last.terms * APART)) out.push(level);
  }
  return out;
}

/** What chance gives a demand with so many distinct terms: between two levels in proportion to the logarithm of the length. */
export function spreadsFor(reference: Reference, terms: number): Spreads {
  const first = reference[0];
  if (!first) return NONE;
  let below = first;
  for (const level of reference) {
    if (level.terms > terms) {
      if (level === first || terms <= below.terms) return below.spreads;
      const part = Math.log(terms / below.terms) / Math.log(level.terms / below.terms);
      return between(below.spreads, level.spreads, part);
    }
    below = level;
  }
  return below.spreads;
}

function between(a: Spreads, b: Spreads, part: number): Spreads {
  const mix = (name: ComponentName): Spread => ({
    mean: a[name].mean + part * (b[name].mean - a[name].mean),
    sd: a[name].sd + part * (b[name].sd - a[name].sd),
  });
  return { tfidf: mix("tfidf"), lsa: mix("lsa"), profile: mix("profile") };
}

/** Mean and standard deviation of chosen values of one row: a reference of their own for scores that have no fitted one. */
export function spreadOver(values: Float64Array, members: readonly number[]): Spread {
  const sum = newTally();
  for (const member of members) tally(sum, values[member] as number);
  return spreadOf(sum);
}

export const zOf = (value: number, { mean, sd }: Spread): number => (value - mean) / sd;

export const newTallies = (): Record<ComponentName, Tally> => ({
  tfidf: newTally(),
  lsa: newTally(),
  profile: newTally(),
});

export function spreadsOf(tallies: Record<ComponentName, Tally>): Spreads {
  const [tfidf, lsa, profile] = COMPONENTS.map((name) => spreadOf(tallies[name]));
  return { tfidf: tfidf as Spread, lsa: lsa as Spread, profile: profile as Spread };
}
