import type { WordCounts } from "./dictionary.ts";
import { naturalLog } from "./logarithm.ts";

/**
 * The words of a dictionary as a double array: state s goes with character code c to `cells[2s] + c`, if the second
 * number of that cell (its parent) is s. The root's children are the codes themselves, so a state of one character is
 * its code. Code 0 belongs to no character and leads nowhere.
 */
export type WordTrie = {
  /** By UTF-16 unit; frequent characters have low codes, so that what is often read lies together. */
  readonly codes: Uint16Array;
  /** Two numbers a state: where its children begin, and its parent. */
  readonly cells: Int32Array;
  /** ln(frequency / total) of the word that ends in a state; not a number where none ends. */
  readonly weights: Float64Array;
  /** The weight of a character that begins no word: ln(1 / total). */
  readonly unknown: number;
};

/** Lays the words out. The words must be distinct, and those that begin alike must stand together. */
export function layOut(dictionary: WordCounts): WordTrie {
  let total = 0;
  for (const count of dictionary.counts) total += count;
  const logTotal = total > 0 ? naturalLog(total) : Number.NEGATIVE_INFINITY;
  const codes = characterCodes(dictionary);
  const tree = growTree(dictionary, codes);
  return { codes, ...place(tree, weigh(dictionary.counts, logTotal), codes), unknown: 0 - logTotal };
}

function weigh(counts: Float64Array, logTotal: number): Float64Array {
  const known = new Map<number, number>();
  return counts.map((count) => {
    let weight = known.get(count);
    if (weight === undefined) {
      weight = (count > 0 ? naturalLog(count) : Number.NEGATIVE_INFINITY) - logTotal;
      known.set(count, weight);
    }
    return weight;
  });
}

function characterCodes({ words, counts }: WordCounts): Uint16Array {
  const uses = new Float64Array(65_536);
  for (let w = 0; w < words.length; w++) {
    const word = words[w] ?? "";
    const count = (counts[w] ?? 0) + 1;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      uses[unit] = (uses[unit] ?? 0) + count;
    }
  }
  const used: number[] = [];
  for (let unit = 0; unit < 65_536; unit++) if ((uses[unit] ?? 0) > 0) used.push(unit);
  used.sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || a - b);
  const codes = new Uint16Array(65_536);
  used.forEach((unit, i) => {
    codes[unit] = i + 1;
  });
  return codes;
}

/** The trie as a tree: node 0 is the root; children hang in a list. */
type Tree = {
  readonly size: number;
  readonly code: Uint16Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** The word that ends in a node, -1 for none. */
  readonly word: Int32Array;
};

function growTree({ words }: WordCounts, codes: Uint16Array): Tree {
  let most = 1;
  for (const word of words) most += word.length;
  const code = new Uint16Array(most);
  const firstChild = new Int32Array(most);
  const nextSibling = new Int32Array(most);
  const word = new Int32Array(most).fill(-1);
  const path: number[] = [0];
  let size = 1;
  let previous = "";
  for (let w = 0; w < words.length; w++) {
    const text = words[w] ?? "";
    const limit = Math.min(text.length, previous.length);
    let shared = 0;
    while (shared < limit && text.charCodeAt(shared) === previous.charCodeAt(shared)) shared++;
    for (let i = shared; i < text.length; i++) {
      const parent = path[i] ?? 0;
      code[size] = codes[text.charCodeAt(i)] ?? 0;
      nextSibling[size] = firstChild[parent] ?? 0;
      firstChild[parent] = size;
      path[i + 1] = size++;
    }
    word[path[text.length] ?? 0] = w;
    previous = text;
  }
  return { size, code, firstChild, nextSibling, word };
}

/** Gives every node a cell: brothers and sisters together, the largest families first, so that small ones fill the gaps. */
function place(tree: Tree, wordWeights: Float64Array, codes: Uint16Array) {
  let highest = 0;
  for (const code of codes) if (code > highest) highest = code;
  const cells = new Cells(highest + 1, tree.size + (tree.size >> 1) + 2 * highest + 2);
  const stateOf = new Int32Array(tree.size);
  const baseOf = new Int32Array(tree.size);
  const codesOf = new Int32Array(highest + 1);
  for (const node of bySize(tree)) {
    let size = 0;
    let lowest = 0;
    for (let child = tree.firstChild[node] as number; child > 0; child = tree.nextSibling[child] as number) {
      codesOf[size] = tree.code[child] as number;
      if ((codesOf[size] as number) < (codesOf[lowest] as number)) lowest = size;
      size++;
    }
    const least = codesOf[lowest] as number;
    codesOf[lowest] = codesOf[0] as number;
    codesOf[0] = least;
    const base = node === 0 ? 0 : cells.fit(codesOf, size);
    baseOf[node] = base;
    for (let child = tree.firstChild[node] as number; child > 0; child = tree.nextSibling[child] as number) {
      const at = base + (tree.code[child] as number);
      cells.take(at);
      stateOf[child] = at;
    }
  }
  const length = cells.end + highest + 1;
  const values = new Int32Array(2 * length);
  for (let i = 1; i < values.length; i += 2) values[i] = -1;
  const weights = new Float64Array(length).fill(Number.NaN);
  for (let node = 0; node < tree.size; node++) {
    const state = stateOf[node] ?? 0;
    values[2 * state] = baseOf[node] ?? 0;
    for (let child = tree.firstChild[node] ?? 0; child > 0; child = tree.nextSibling[child] ?? 0)
      values[2 * (stateOf[child] ?? 0) + 1] = state;
    const word = tree.word[node] ?? -1;
    if (word >= 0) weights[state] = wordWeights[word] ?? Number.NaN;
  }
  return { cells: values, weights };
}

/** The nodes with children: the root, then by falling number of children. */
function bySize(tree: Tree): Int32Array {
  const sizes = new Int32Array(tree.size);
  const starts = new Int32Array(65_538);
  let parents = 0;
  for (let node = 1; node < tree.size; node++) {
    let size = 0;
    for (let child = tree.firstChild[node] ?? 0; child > 0; child = tree.nextSibling[child] ?? 0) size++;
    if (size === 0) continue;
    sizes[node] = size;
    parents++;
    starts[65_536 - size] = (starts[65_536 - size] ?? 0) + 1;
  }
  let sum = 1;
  for (let i = 0; i < starts.length; i++) {
    const here = starts[i] ?? 0;
    starts[i] = sum;
    sum += here;
  }
  const order = new Int32Array(parents + 1);
  for (let node = 1; node < tree.size; node++) {
    const size = sizes[node] ?? 0;
    if (size === 0) continue;
    const at = starts[65_536 - size] ?? 0;
    order[at] = node;
    starts[65_536 - size] = at + 1;
  }
  return order;
}

/** Which cells are free while they are being given out; the free ones hang in a list by their order. */
class Cells {
  end: number;
  private taken: Uint8Array;
  private next: Int32Array;
  private previous: Int32Array;
  private readonly reserved: number;
  private readonly lastPut = new Int32Array(40);

  constructor(reserved: number, capacity: number) {
    this.reserved = reserved;
    this.end = reserved;
    this.taken = new Uint8Array(capacity);
    this.taken.fill(1, 0, reserved);
    this.next = counting(new Int32Array(capacity), 0, 1);
    this.previous = counting(new Int32Array(capacity), 0, -1);
    this.lastPut.fill(reserved);
  }

  take(at: number): void {
    if (at >= this.end) this.end = at + 1;
    if (at < this.reserved) return;
    this.taken[at] = 1;
    const before = this.previous[at] ?? 0;
    const after = this.next[at] ?? 0;
    this.next[before] = after;
    this.previous[after] = before;
  }

  /**
   * A base (1 or more) at which the first `size` codes, the lowest of them first, fall on free cells. Families of like
   * size go on searching where the last one was put: searching from the start each time would take a hundred times as
   * long.
   */
  fit(codes: Int32Array, size: number): number {
    const first = codes[0] as number;
    const group = size < 8 ? size : Math.min(Math.floor(7 + Math.log2(size / 8)), 11);
    const reach = size > 1 ? this.reserved : 1;
    for (let free = this.lastPut[group] as number; ; free = this.next[free] as number) {
      if (free + reach > this.taken.length) this.grow(free + reach);
      const { taken } = this;
      if (taken[free] === 1) continue;
      let i = 1;
      while (i < size && taken[free - first + (codes[i] as number)] === 0) i++;
      if (i < size) continue;
      this.lastPut[group] = free;
      return free - first;
    }
  }

  private grow(least: number): void {
    const from = this.taken.length;
    const capacity = Math.max(least, from * 2);
    const next = new Int32Array(capacity);
    const previous = new Int32Array(capacity);
    next.set(this.next);
    previous.set(this.previous);
    this.next = counting(next, from, 1);
    this.previous = counting(previous, from, -1);
    const taken = new Uint8Array(capacity);
    taken.set(this.taken);
    this.taken = taken;
  }
}

function counting(into: Int32Array, from: number, step: number): Int32Array {
  for (let i = from; i < into.length; i++) into[i] = i + step;
  return into;
}
