/**
 * A hidden Markov model of where words begin and end, for characters no dictionary word covers: each character begins a
 * word, ends one, stands in the middle or alone. Natural logarithms of probabilities; the four states in the order
 * begin, end, middle, single.
 */
export type HmmModel = {
  readonly start: readonly number[];
  /** From state (row) to state. */
  readonly transition: readonly (readonly number[])[];
  /** By character less U+4E00, four each. */
  readonly emission: Float64Array;
};

const FIRST = 0x4e00;
const LAST = 0x9fd5;
/** What jieba writes for probability 0. */
export const IMPOSSIBLE = -3.14e100;
/** A run of Latin letters and digits, at most one group of digits behind any character, a per cent sign (jieba-rs 0.10). */
const LATIN = /[a-zA-Z0-9]+(?:.\d+)?%?/gu;

/** Ends of the words of `run` (offsets into it, the last is its length), characters outside U+4E00–9FD5 cut by rule. */
export function hmmEnds(run: string, model: HmmModel): number[] {
  const ends: number[] = [];
  for (let at = 0; at < run.length; ) {
    const han = isModelled(run.charCodeAt(at));
    let end = at + 1;
    while (end < run.length && isModelled(run.charCodeAt(end)) === han) end++;
    if (!han) latinEnds(run.slice(at, end), at, ends);
    else if (end - at === 1) ends.push(end);
    else viterbiEnds(run.slice(at, end), at, { model, ends });
    at = end;
  }
  return ends;
}

const isModelled = (unit: number): boolean => unit >= FIRST && unit <= LAST;

function latinEnds(text: string, offset: number, ends: number[]): void {
  let at = 0;
  for (const match of text.matchAll(LATIN)) {
    if (match.index > at) ends.push(offset + match.index);
    at = match.index + match[0].length;
    ends.push(offset + at);
  }
  if (at < text.length) ends.push(offset + text.length);
}

const BEGIN = 0;
const END = 1;
const MIDDLE = 2;
const SINGLE = 3;
/** By state: the state before that is tried first, and the one that wins when both are as likely. */
const BEFORE = [
  [END, SINGLE],
  [BEGIN, MIDDLE],
  [BEGIN, MIDDLE],
  [END, SINGLE],
] as const;

/** The likeliest sequence of states (Viterbi). Sums are formed in jieba's order, since rounding decides near ties. */
function viterbiEnds(text: string, offset: number, to: { model: HmmModel; ends: number[] }): void {
  const { model, ends } = to;
  const length = text.length;
  const came = new Uint8Array(4 * length);
  const emitted = (at: number, state: number) =>
    model.emission[4 * (text.charCodeAt(at) - FIRST) + state] ?? IMPOSSIBLE;
  let worth = [BEGIN, END, MIDDLE, SINGLE].map(
    (state) => (model.start[state] ?? IMPOSSIBLE) + emitted(0, state),
  );
  for (let at = 1; at < length; at++) {
    const next = [0, 0, 0, 0];
    for (let state = 0; state < 4; state++) {
      const emission = emitted(at, state);
      const through = (from: number) =>
        (worth[from] ?? IMPOSSIBLE) + (model.transition[from]?.[state] ?? IMPOSSIBLE) + emission;
      const [low, high] = BEFORE[state] ?? BEFORE[0];
      const one = through(low);
      const other = through(high);
      came[4 * at + state] = one > other ? low : high;
      next[state] = Math.max(one, other);
    }
    worth = next;
  }
  const states = new Uint8Array(length);
  let state: number = (worth[END] ?? 0) > (worth[SINGLE] ?? 0) ? END : SINGLE;
  for (let at = length - 1; at >= 0; at--) {
    states[at] = state;
    state = came[4 * at + state] ?? 0;
  }
  for (let at = 0; at < length; at++)
    if (states[at] === END || states[at] === SINGLE) ends.push(offset + at + 1);
}
