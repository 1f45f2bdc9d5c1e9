/**
 * A hidden Markov model of where words begin and end, for characters no dictionary word covers: each character begins a
 * word, ends one, stands in the middle or alone. Natural logarithms of probabilities; the four states in the order
 * begin, end, middle, single.
 */
export type HmmModel = {
  readonly start: Float64Array;
  /** From state (row) to state, four rows of four. */
  readonly transition: Float64Array;
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
  LATIN.lastIndex = 0;
  for (let match = LATIN.exec(text); match; match = LATIN.exec(text)) {
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
/** Which states may stand before: begin and single after end or single, end and middle after begin or middle. */
const LOWER = Uint8Array.of(END, BEGIN, BEGIN, END);
const HIGHER = Uint8Array.of(SINGLE, MIDDLE, MIDDLE, SINGLE);
const worth = new Float64Array(4);
const before = new Float64Array(4);

/**
 * The likeliest sequence of states (Viterbi). Sums are formed in jieba's order, since rounding decides near ties; of two
 * as likely the state with the higher number is taken.
 */
function viterbiEnds(text: string, offset: number, to: { model: HmmModel; ends: number[] }): void {
  const { start, transition, emission } = to.model;
  const { length } = text;
  const came = new Uint8Array(4 * length);
  for (let at = 0; at < length; at++) {
    const row = 4 * (text.charCodeAt(at) - FIRST);
    before.set(worth);
    for (let state = 0; state < 4; state++) {
      const emitted = emission[row + state] as number;
      if (at === 0) {
        worth[state] = (start[state] as number) + emitted;
        continue;
      }
      const low = LOWER[state] as number;
      const high = HIGHER[state] as number;
      const one = (before[low] as number) + (transition[4 * low + state] as number) + emitted;
      const other = (before[high] as number) + (transition[4 * high + state] as number) + emitted;
      came[4 * at + state] = one > other ? low : high;
      worth[state] = Math.max(one, other);
    }
  }
  let state: number = (worth[END] as number) > (worth[SINGLE] as number) ? END : SINGLE;
  const states = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--) {
    states[at] = state;
    state = came[4 * at + state] as number;
  }
  for (let at = 0; at < length; at++)
    if (states[at] === END || states[at] === SINGLE) to.ends.push(offset + at + 1);
}
