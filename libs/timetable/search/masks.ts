/** Set bits of a 32-bit word. */
export function bits(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Position of the lowest and of the highest set bit; the word must not be 0. */
export const lowest = (word: number): number => 31 - Math.clz32(word & -word);
export const highest = (word: number): number => 31 - Math.clz32(word);

/** What a pattern of busy slots costs: its breaks, a little for every idle slot inside, and much for breaks beyond the cap. */
export type PatternPrice = { breakWeight: number; idleWeight: number; cap: number; capWeight: number };

export function price(breaks: number, idle: number, by: PatternPrice): number {
  const over = breaks > by.cap ? breaks - by.cap : 0;
  return breaks * by.breakWeight + idle * by.idleWeight + over * by.capWeight;
}

/** Breaks and idle slots of a pattern of up to 32 slots. */
export const wordBreaks = (word: number): number => (word === 0 ? 0 : bits(word & ~(word << 1)) - 1);
export const wordIdle = (word: number): number =>
  word === 0 ? 0 : highest(word) - lowest(word) + 1 - bits(word);

/** The same over several words, lowest first; `words` start at `from`. */
export function spanPattern(mask: Int32Array, from: number, words: number): { breaks: number; idle: number } {
  let runs = 0;
  let busy = 0;
  let first = -1;
  let last = -1;
  let carry = 0;
  for (let w = 0; w < words; w++) {
    const word = mask[from + w] ?? 0;
    if (word !== 0) {
      if (first < 0) first = w * 32 + lowest(word);
      last = w * 32 + highest(word);
      busy += bits(word);
      runs += bits(word & ~((word << 1) | carry));
    }
    carry = word >>> 31;
  }
  return runs === 0 ? { breaks: 0, idle: 0 } : { breaks: runs - 1, idle: last - first + 1 - busy };
}
