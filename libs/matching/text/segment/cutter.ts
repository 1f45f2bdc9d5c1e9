import { ALPHANUMERIC, HIGH_HALF, isHighHalf, isRareIdeograph, KINDS } from "./characters.ts";
import { type HmmModel, hmmEnds } from "./hmm.ts";
import type { WordTrie } from "./trie.ts";

type Mode = { readonly hmm: HmmModel | undefined; readonly parts: boolean };
/** A block of the text being cut: where it starts, its length in units, the kinds of its units. */
type Block = Mode & { text: string; start: number; length: number; kinds: number; out: string[] };

/** In the plan: the character's code, where the first word of the best cut ends, the state it ends in (0: none), the unit. */
const CODE = 0;
const END = 1;
const STATE = 2;
const UNIT = 3;
/** Any kind of unit. */
const ALL = 0xff;
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
  /** From each position of the block: the worth of the best cut. */
  private worth = new Float64Array(0);
  /** Four numbers a position, see CODE, END, STATE and UNIT; one array, since the inner loop is short of registers. */
  private plan = new Int32Array(0);

  constructor(trie: WordTrie) {
    this.trie = trie;
    this.words = new Array<string | undefined>(trie.weights.length).fill(undefined);
    this.makeRoom(1024);
  }

  cut(given: string, mode: Mode): string[] {
    const text = given.isWellFormed() ? given : given.toWellFormed();
    const { alone } = this;
    const block: Block = { ...mode, text, start: 0, length: 0, kinds: 0, out: [] };
    for (let at = 0; at < text.length; ) {
      block.start = at;
      this.read(block);
      if (block.length > 0) {
        this.weigh(block.length);
        if (mode.hmm || mode.parts || (block.kinds & ~1) !== 0) this.emit(block);
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
    if (this.worth.length > KEPT) this.makeRoom(KEPT);
    return block.out;
  }

  private makeRoom(units: number): void {
    this.worth = new Float64Array(units);
    this.plan = new Int32Array(4 * units);
  }

  /** Reads the block that begins at its start; its length is 0 where a character stands alone. */
  private read(block: Block): void {
    const { text, start } = block;
    const { plan } = this;
    const codeOf = this.trie.codes;
    let kinds = 0;
    let n = 0;
    const last = Math.min(text.length, start + this.worth.length - 2);
    for (let at = start; at < last; at++) {
      const unit = text.charCodeAt(at);
      const kind = KINDS[unit] as number;
      if (kind === 0) break;
      if (kind === HIGH_HALF) {
        if (!isRareIdeograph(text.codePointAt(at) ?? 0)) break;
        plan[4 * n + UNIT] = unit;
        plan[4 * n++ + CODE] = codeOf[unit] as number;
        const low = text.charCodeAt(++at);
        plan[4 * n + UNIT] = low;
        plan[4 * n++ + CODE] = codeOf[low] as number;
      } else {
        plan[4 * n + UNIT] = unit;
        plan[4 * n++ + CODE] = codeOf[unit] as number;
      }
      kinds |= kind;
    }
    if (start + n >= last && last < text.length) {
      this.makeRoom(2 * this.worth.length);
      this.read(block);
      return;
    }
    plan[4 * n + CODE] = 0;
    block.length = n;
    block.kinds = kinds;
  }

  /** Finds the best cut from every position. Of two as good the one with the longer first word is taken. */
  private weigh(length: number): void {
    const { plan, worth } = this;
    const { cells, weights, unknown } = this.trie;
    worth[length] = 0;
    for (let at = length - 1; at >= 0; at--) {
      let state = plan[4 * at + CODE] as number;
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
          const child = (cells[2 * state] as number) + (plan[4 * end + CODE] as number);
          if (cells[2 * child + 1] !== state) break;
          state = child;
        }
      if (bestEnd === 0) {
        bestEnd = at + (isHighHalf(plan[4 * at + UNIT] as number) ? 2 : 1);
        best = unknown + (worth[bestEnd] as number);
      }
      worth[at] = best;
      plan[4 * at + END] = bestEnd;
      plan[4 * at + STATE] = bestState;
    }
  }

  /** Words of a block of ideographs only, as the best cut has them. */
  private emitPlain(block: Block): void {
    const { plan, words } = this;
    const { length, out } = block;
    for (let at = 0; at < length; ) {
      const end = plan[4 * at + END] as number;
      out.push(words[plan[4 * at + STATE] as number] ?? this.spell(block, at, end));
      at = end;
    }
  }

  /** Joins what the best cut leaves as single characters: Latin letters and digits, with a model anything. */
  private emit(block: Block): void {
    const { plan } = this;
    const kindsJoined = block.hmm ? ALL : ALPHANUMERIC;
    let from = -1;
    for (let at = 0; at < block.length; ) {
      const end = plan[4 * at + END] as number;
      const unit = plan[4 * at + UNIT] as number;
      const single = end - at === 1 || (end - at === 2 && isHighHalf(unit));
      if (single && ((KINDS[unit] as number) & kindsJoined) !== 0) {
        if (from < 0) from = at;
      } else {
        if (from >= 0) this.join(block, from, at);
        from = -1;
        this.put(block, at, end);
      }
      at = end;
    }
    if (from >= 0) this.join(block, from, block.length);
  }

  /** A run of single characters: without a model one word; a word of the dictionary stays cut, as jieba has it. */
  private join(block: Block, from: number, to: number): void {
    const { plan } = this;
    if (!block.hmm || plan[4 * from + END] === to) {
      this.put(block, from, to);
    } else if (this.stateOf(from, to) !== 0) {
      for (let at = from; at < to; at = plan[4 * at + END] as number)
        this.put(block, at, plan[4 * at + END] as number);
    } else {
      let at = from;
      for (const end of hmmEnds(block.text.slice(block.start + from, block.start + to), block.hmm)) {
        this.put(block, at, from + end);
        at = from + end;
      }
    }
  }

  private put(block: Block, from: number, to: number): void {
    if (block.parts && to - from > 2) this.putParts(block, from, to);
    const known =
      this.plan[4 * from + END] === to ? this.words[this.plan[4 * from + STATE] as number] : undefined;
    block.out.push(known ?? this.spell(block, from, to));
  }

  /** Words of two, then of three characters inside a longer word. */
  private putParts(block: Block, from: number, to: number): void {
    const { plan, words } = this;
    const size = (at: number) => (isHighHalf(plan[4 * at + UNIT] as number) ? 2 : 1);
    for (const characters of [2, 3]) {
      let end = from;
      for (let i = 0; i < characters && end < to; i++) end += size(end);
      // The word itself is no part of itself.
      for (let start = from; end < to || start > from; start += size(start)) {
        const state = this.stateOf(start, end);
        if (state !== 0)
          block.out.push(words[state] ?? block.text.slice(block.start + start, block.start + end));
        if (end >= to) break;
        end += size(end);
      }
    }
  }

  /** The state in which the dictionary's word at these positions ends, 0 when it is none. */
  private stateOf(from: number, to: number): number {
    const { cells, weights } = this.trie;
    let state = this.plan[4 * from + CODE] as number;
    for (let at = from + 1; at < to; at++) {
      const child = (cells[2 * state] as number) + (this.plan[4 * at + CODE] as number);
      if (state === 0 || cells[2 * child + 1] !== state) return 0;
      state = child;
    }
    return Number.isNaN(weights[state]) ? 0 : state;
  }

  /** Makes the string of a word, and keeps it for the next time when it is the best cut's. */
  private spell(block: Block, from: number, to: number): string {
    const word = block.text.slice(block.start + from, block.start + to);
    const state = this.plan[4 * from + STATE] as number;
    if (state !== 0 && this.plan[4 * from + END] === to && word.length <= LONGEST_KEPT)
      this.words[state] = word;
    return word;
  }
}
