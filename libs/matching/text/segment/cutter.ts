import { ALPHANUMERIC, HIGH_HALF, isHighHalf, isRareIdeograph, KINDS } from "./characters.ts";
import { type HmmModel, hmmEnds } from "./hmm.ts";
import type { WordTrie } from "./trie.ts";

type Mode = { readonly hmm: HmmModel | undefined; readonly parts: boolean };
/** A block of the text being cut: where it starts, its length in units, the kinds of its units. */
type Block = { text: string; start: number; length: number; kinds: number; out: string[] };

/** Room for a block of this many units is kept between calls. */
const KEPT = 1 << 16;
/** V8 makes a slice of 13 units or more a view that keeps the whole text alive; such a word is not kept. */
const LONGEST_KEPT = 12;

/**
 * The likeliest cut of each block of ideographs and Latin letters under the frequencies of single words, by dynamic
 * programming from the block's end. Words of the dictionary are made into strings once and handed out again, which is
 * faster than a new string each time.
 */
export class Cutter {
  private readonly trie: WordTrie;
  private readonly words: (string | undefined)[];
  private readonly alone: (string | undefined)[] = new Array<string | undefined>(65_536).fill(undefined);
  private units = new Uint16Array(0);
  private codes = new Int32Array(0);
  /** From each position: the worth of the best cut, where its first word ends, and that word's state (0: none). */
  private worth = new Float64Array(0);
  private ends = new Int32Array(0);
  private states = new Int32Array(0);

  constructor(trie: WordTrie) {
    this.trie = trie;
    this.words = new Array<string | undefined>(trie.weights.length).fill(undefined);
    this.makeRoom(1024);
  }

  cut(given: string, mode: Mode): string[] {
    const text = given.isWellFormed() ? given : given.toWellFormed();
    if (text.length >= this.units.length) this.makeRoom(text.length + 1);
    const { alone } = this;
    const block: Block = { text, start: 0, length: 0, kinds: 0, out: [] };
    for (let at = 0; at < text.length; ) {
      block.start = at;
      this.read(block);
      if (block.length > 0) {
        this.weigh(block.length);
        if (mode.hmm || mode.parts || (block.kinds & ~1) !== 0) this.emit(block, mode);
        else this.emitPlain(block);
        at += block.length;
        continue;
      }
      const unit = text.charCodeAt(at);
      if (isHighHalf(unit) || (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a)) {
        block.out.push(text.slice(at, at + 2));
        at += 2;
      } else {
        alone[unit] ??= text.slice(at, at + 1);
        block.out.push(alone[unit]);
        at++;
      }
    }
    if (this.units.length > KEPT) this.makeRoom(KEPT);
    return block.out;
  }

  private makeRoom(units: number): void {
    this.units = new Uint16Array(units);
    this.codes = new Int32Array(units);
    this.worth = new Float64Array(units);
    this.ends = new Int32Array(units);
    this.states = new Int32Array(units);
  }

  /** Reads the block that begins at its start; its length is 0 where a character stands alone. */
  private read(block: Block): void {
    const { text, start } = block;
    const { units, codes } = this;
    const codeOf = this.trie.codes;
    let kinds = 0;
    let n = 0;
    for (let at = start; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const kind = KINDS[unit] as number;
      if (kind === 0) break;
      if (kind === HIGH_HALF) {
        if (!isRareIdeograph(text.codePointAt(at) ?? 0)) break;
        units[n] = unit;
        codes[n++] = codeOf[unit] as number;
        at++;
        units[n] = text.charCodeAt(at);
        codes[n++] = codeOf[units[n - 1] as number] as number;
      } else {
        units[n] = unit;
        codes[n++] = codeOf[unit] as number;
      }
      kinds |= kind;
    }
    codes[n] = 0;
    block.length = n;
    block.kinds = kinds;
  }

  /** Finds the best cut from every position. Of two as good the one with the longer first word is taken. */
  private weigh(length: number): void {
    const { codes, worth, ends, states } = this;
    const { cells, weights, unknown } = this.trie;
    worth[length] = 0;
    for (let at = length - 1; at >= 0; at--) {
      let state = codes[at] as number;
      let best = Number.NEGATIVE_INFINITY;
      let bestEnd = 0;
      let bestState = 0;
      if (state !== 0)
        for (let end = at + 1; ; end++) {
          // Not a number where no word ends, and then never greater or equal.
          const sum = (weights[state] as number) + (worth[end] as number);
          if (sum >= best) {
            best = sum;
            bestEnd = end;
            bestState = state;
          }
          const child = (cells[2 * state] as number) + (codes[end] as number);
          if (cells[2 * child + 1] !== state) break;
          state = child;
        }
      if (bestEnd === 0) {
        bestEnd = at + (isHighHalf(this.units[at] as number) ? 2 : 1);
        best = unknown + (worth[bestEnd] as number);
      }
      worth[at] = best;
      ends[at] = bestEnd;
      states[at] = bestState;
    }
  }

  /** Words of a block of ideographs only, as the best cut has them. */
  private emitPlain({ text, start, length, out }: Block): void {
    const { ends, states, words } = this;
    for (let at = 0; at < length; ) {
      const end = ends[at] as number;
      const state = states[at] as number;
      let word = words[state];
      if (word === undefined) {
        word = text.slice(start + at, start + end);
        if (state !== 0 && word.length <= LONGEST_KEPT) words[state] = word;
      }
      out.push(word);
      at = end;
    }
  }

  /** Joins what the best cut leaves as single characters: Latin letters and digits, with a model anything. */
  private emit(block: Block, mode: Mode): void {
    const { ends, units } = this;
    let from = -1;
    for (let at = 0; at < block.length; ) {
      const end = ends[at] as number;
      const unit = units[at] as number;
      const single = end - at === 1 || (end - at === 2 && isHighHalf(unit));
      if (single && (mode.hmm || ((KINDS[unit] as number) & ALPHANUMERIC) !== 0)) {
        if (from < 0) from = at;
      } else {
        if (from >= 0) this.join(block, [from, at], mode);
        from = -1;
        this.put(block, [at, end], mode);
      }
      at = end;
    }
    if (from >= 0) this.join(block, [from, block.length], mode);
  }

  /** A run of single characters: without a model one word; a word of the dictionary stays cut, as jieba has it. */
  private join(block: Block, [from, to]: readonly [number, number], mode: Mode): void {
    const firstEnd = this.ends[from] as number;
    if (!mode.hmm || firstEnd === to) {
      this.put(block, [from, to], mode);
    } else if (this.isWord(from, to)) {
      for (let at = from; at < to; at = this.ends[at] as number)
        this.put(block, [at, this.ends[at] as number], mode);
    } else {
      let at = from;
      for (const end of hmmEnds(block.text.slice(block.start + from, block.start + to), mode.hmm)) {
        this.put(block, [at, from + end], mode);
        at = from + end;
      }
    }
  }

  private put(block: Block, [from, to]: readonly [number, number], mode: Mode): void {
    if (mode.parts && to - from > 2) this.putParts(block, from, to);
    block.out.push(block.text.slice(block.start + from, block.start + to));
  }

  /** Words of two, then of three characters inside a longer word. */
  private putParts(block: Block, from: number, to: number): void {
    const starts: number[] = [];
    for (let at = from; at < to; at += isHighHalf(this.units[at] as number) ? 2 : 1) starts.push(at);
    const characters = starts.length;
    starts.push(to);
    for (const size of [2, 3])
      for (let i = 0; characters > size && i + size <= characters; i++) {
        const start = starts[i] ?? to;
        const end = starts[i + size] ?? to;
        if (this.isWord(start, end)) block.out.push(block.text.slice(block.start + start, block.start + end));
      }
  }

  private isWord(from: number, to: number): boolean {
    const { cells, weights } = this.trie;
    let state = this.codes[from] as number;
    for (let at = from + 1; at < to; at++) {
      const child = (cells[2 * state] as number) + (this.codes[at] as number);
      if (state === 0 || cells[2 * child + 1] !== state) return false;
      state = child;
    }
    return !Number.isNaN(weights[state]);
  }
}
