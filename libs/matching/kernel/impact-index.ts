import { heapAt, readHeap } from "./heaps.ts";
import { BLOCK, KernelMemory } from "./memory.ts";
import {
  type IntegerQuery,
  impactOf,
  integerQuery,
  inverseFrequency,
  type TermQuery,
  type Weighed,
  weigh,
} from "./weights.ts";

/** Documents as runs of term numbers: document d is `terms[offsets[d]] … terms[offsets[d + 1] - 1]`, repeats count. */
export type TermRuns = { readonly offsets: ArrayLike<number>; readonly terms: ArrayLike<number> };
export type Hit = { readonly document: number; readonly score: number };
export type IndexOptions = { readonly k1?: number; readonly b?: number };

/** Up to 65,536 documents; `offsets` has `vocabulary + 1` entries. */
export type Block = {
  readonly first: number;
  readonly count: number;
  readonly vocabulary: number;
  readonly offsets: number;
  readonly postings: number;
};

/** Appended documents wait in a small block that is made anew before the next search, and closed when it is full. */
const TAIL = 2_048;

type Waiting = { terms: Int32Array; impacts: Uint16Array };

/**
 * Inverted index with BM25 impacts computed beforehand, four bytes a posting. Document numbers follow the order given;
 * of equal scores the lower number wins, so give documents in the order of their ids. The average length is that of the
 * first fill and stays (`average`); frequencies, and with them the weights of terms, follow every append.
 */
export class ImpactIndex {
  readonly memory = new KernelMemory();
  readonly average: number;
  readonly #by: { k1: number; b: number; average: number };
  readonly #closed: Block[] = [];
  #frequencies: Int32Array;
  /** Weights of terms as they were first asked for since the last append; NaN before. */
  #inverse: Float64Array;
  #documents: number;
  #waiting: Waiting[] = [];
  #tail: Block | undefined;
  #all: Block[] | undefined;
  #tailRoom = { offsets: 0, offsetsBytes: 0, postings: 0, postingsBytes: 0 };
  #query = { at: 0, room: 0 };
  #heap = { at: 0, k: 0 };
  #explained: { query: TermQuery; documents: number; prepared: IntegerQuery } | undefined;

  /** @param vocabulary term numbers are below this; appended documents may bring higher ones. */
  constructor(runs: TermRuns, vocabulary: number, options: IndexOptions = {}) {
    this.#documents = Math.max(0, runs.offsets.length - 1);
    const tokens = (runs.offsets[this.#documents] ?? 0) - (runs.offsets[0] ?? 0);
    this.average = Math.max(1, tokens / Math.max(1, this.#documents));
    this.#by = { k1: options.k1 ?? 1.2, b: options.b ?? 0.75, average: this.average };
    this.#frequencies = new Int32Array(vocabulary);
    this.#inverse = new Float64Array(vocabulary).fill(Number.NaN);
    for (let first = 0; first < this.#documents; first += BLOCK)
      this.#closed.push(this.#fill(runs, first, Math.min(BLOCK, this.#documents - first)));
  }

  get documents(): number {
    return this.#documents;
  }
  get bytes(): number {
    return this.memory.bytes;
  }
  frequency(term: number): number {
    return this.#frequencies[term] ?? 0;
  }
  readonly #weightOf = (term: number): number => {
    const known = this.#inverse[term];
    if (known === undefined || known >= 0) return known ?? 0;
    const frequency = this.frequency(term);
    const weight = frequency === 0 ? 0 : inverseFrequency(this.#documents, frequency);
    this.#inverse[term] = weight;
    return weight;
  };
  /** Blocks to search, the appended documents included. */
  get blocks(): readonly Block[] {
    if (this.#waiting.length > 0 && !this.#tail) this.#tail = this.#fillTail();
    if (!this.#tail) return this.#closed;
    this.#all ??= [...this.#closed, this.#tail];
    return this.#all;
  }

  /** Adds a document; gives its number. Costs nothing now and about a millisecond at the next search. */
  append(terms: ArrayLike<number>): number {
    const counts = new Map<number, number>();
    for (let i = 0; i < terms.length; i++) counts.set(terms[i] ?? 0, (counts.get(terms[i] ?? 0) ?? 0) + 1);
    const own = Int32Array.from(counts.keys()).sort();
    const most = own.at(-1) ?? -1;
    if (most >= this.#frequencies.length) {
      const wider = new Int32Array(Math.max(most + 1, Math.ceil(this.#frequencies.length * 1.2)));
      wider.set(this.#frequencies);
      this.#frequencies = wider;
    }
    this.#inverse =
      this.#inverse.length < this.#frequencies.length
        ? new Float64Array(this.#frequencies.length).fill(Number.NaN)
        : this.#inverse.fill(Number.NaN);
    for (const term of own) this.#frequencies[term] = this.frequency(term) + 1;
    const impacts = Uint16Array.from(own, (t) => impactOf(counts.get(t) ?? 0, terms.length, this.#by));
    this.#waiting.push({ terms: own, impacts });
    this.#tail = undefined;
    this.#all = undefined;
    if (this.#waiting.length === TAIL) {
      this.#closed.push(this.#fillTail());
      this.#waiting = [];
      this.#tailRoom = { offsets: 0, offsetsBytes: 0, postings: 0, postingsBytes: 0 };
    }
    return this.#documents++;
  }

  /** Weights of a query's terms by the corpus as it is now. */
  weigh(query: TermQuery): Weighed {
    return weigh(query, this.#weightOf);
  }

  /** Copies a query into the kernel's memory; gives where terms and weights stand. */
  place(query: IntegerQuery): { terms: number; weights: number } {
    const count = query.terms.length;
    if (count > this.#query.room) {
      const room = Math.max(512, count * 2);
      this.#query = { at: this.memory.reserve(room * 8), room };
    }
    const weights = this.#query.at + this.#query.room * 4;
    const { words } = this.memory;
    words.set(query.terms, this.#query.at >>> 2);
    words.set(query.weights, weights >>> 2);
    return { terms: this.#query.at, weights };
  }

  /** The k best documents that share a term with the query, best first; equal scores by number. Every document is weighed. */
  search(query: TermQuery, k: number): Hit[] {
    const prepared = integerQuery(this.weigh(query));
    if (k < 1 || prepared.terms.length === 0) return [];
    const { blocks } = this;
    const { terms, weights } = this.place(prepared);
    if (this.#heap.k < k) this.#heap = { at: this.memory.reserve(16 + k * 8), k };
    const heap = this.#heap.at;
    this.memory.words[heap >>> 2] = 0;
    for (const block of blocks)
      this.memory.run.top(
        terms,
        weights,
        termsBelow(prepared.terms, block.vocabulary),
        block.offsets,
        block.postings,
        Math.ceil(block.count / 16) * 16,
        heap,
        k,
        block.first,
      );
    const parts = heapAt(heap, k);
    this.memory.run.settle(parts.count, parts.scores, parts.ids, k, 1);
    return readHeap(this.memory, parts, prepared.unit);
  }

  /** What each term of the query adds to a document's score, largest first; terms it lacks are left out. */
  explain(query: TermQuery, document: number): { term: number; score: number }[] {
    const { terms, weights, unit } = this.#preparedFor(query);
    const block = this.blocks.find((b) => document >= b.first && document < b.first + b.count);
    if (!block) return [];
    const { words } = this.memory;
    const lists = block.offsets >>> 2;
    const postings = block.postings >>> 2;
    const out: { term: number; score: number }[] = [];
    for (let i = 0; i < termsBelow(terms, block.vocabulary); i++) {
      const term = terms[i] ?? 0;
      const posting = find(words, document - block.first, {
        from: postings + (words[lists + term] ?? 0),
        to: postings + (words[lists + term + 1] ?? 0),
      });
      if (posting !== undefined) out.push({ term, score: (posting >>> 16) * (weights[i] ?? 0) * unit });
    }
    return out.sort((a, b) => b.score - a.score || a.term - b.term);
  }

  /** A screen of results is explained with one query: it is weighed once. */
  #preparedFor(query: TermQuery): IntegerQuery {
    const { query: last, documents, prepared } = this.#explained ?? {};
    if (prepared && last === query && documents === this.#documents) return prepared;
    const made = integerQuery(this.weigh(query));
    this.#explained = { query, documents: this.#documents, prepared: made };
    return made;
  }

  #fill({ offsets, terms }: TermRuns, first: number, count: number): Block {
    const vocabulary = this.#frequencies.length;
    const seen = new Int32Array(vocabulary).fill(-1);
    const lists = new Uint32Array(vocabulary + 1);
    for (let d = first; d < first + count; d++)
      for (let p = offsets[d] ?? 0; p < (offsets[d + 1] ?? 0); p++) {
        const term = terms[p] ?? 0;
        if (seen[term] === d) continue;
        seen[term] = d;
        lists[term + 1] = (lists[term + 1] ?? 0) + 1;
      }
    for (let t = 0; t < vocabulary; t++) {
      this.#frequencies[t] = (this.#frequencies[t] ?? 0) + (lists[t + 1] ?? 0);
      lists[t + 1] = (lists[t + 1] ?? 0) + (lists[t] ?? 0);
    }
    const at = this.memory.reserve((vocabulary + 1) * 4);
    const postingsAt = this.memory.reserve((lists[vocabulary] ?? 0) * 4);
    this.memory.u32(at, vocabulary + 1).set(lists);
    const postings = this.memory.u32(postingsAt, lists[vocabulary] ?? 0);
    const counts = new Int32Array(vocabulary);
    const own: number[] = [];
    for (let d = first; d < first + count; d++) {
      own.length = 0;
      const length = (offsets[d + 1] ?? 0) - (offsets[d] ?? 0);
      for (let p = offsets[d] ?? 0; p < (offsets[d + 1] ?? 0); p++) {
        const term = terms[p] ?? 0;
        if (counts[term] === 0) own.push(term);
        counts[term] = (counts[term] ?? 0) + 1;
      }
      for (const term of own) {
        const next = lists[term] ?? 0;
        lists[term] = next + 1;
        postings[next] = (impactOf(counts[term] ?? 0, length, this.#by) << 16) | (d - first);
        counts[term] = 0;
      }
    }
    return { first, count, vocabulary, offsets: at, postings: postingsAt };
  }

  #fillTail(): Block {
    const vocabulary = this.#frequencies.length;
    const lists = new Uint32Array(vocabulary + 1);
    for (const { terms } of this.#waiting) for (const t of terms) lists[t + 1] = (lists[t + 1] ?? 0) + 1;
    for (let t = 0; t < vocabulary; t++) lists[t + 1] = (lists[t + 1] ?? 0) + (lists[t] ?? 0);
    const total = lists[vocabulary] ?? 0;
    const room = this.#tailRoom;
    if (room.offsetsBytes < (vocabulary + 1) * 4) {
      room.offsetsBytes = (vocabulary + 1) * 5;
      room.offsets = this.memory.reserve(room.offsetsBytes);
    }
    if (room.postingsBytes < total * 4) {
      room.postingsBytes = total * 8;
      room.postings = this.memory.reserve(room.postingsBytes);
    }
    this.memory.u32(room.offsets, vocabulary + 1).set(lists);
    const postings = this.memory.u32(room.postings, total);
    this.#waiting.forEach(({ terms, impacts }, d) => {
      terms.forEach((term, i) => {
        const next = lists[term] ?? 0;
        lists[term] = next + 1;
        postings[next] = ((impacts[i] ?? 0) << 16) | d;
      });
    });
    const first = this.#closed.reduce((sum, b) => sum + b.count, 0);
    return {
      first,
      count: this.#waiting.length,
      vocabulary,
      offsets: room.offsets,
      postings: room.postings,
    };
  }
}

/** How many of the ascending terms are below `vocabulary`: a block knows no term that came later. */
export function termsBelow(terms: Int32Array, vocabulary: number): number {
  let count = terms.length;
  while (count > 0 && (terms[count - 1] ?? 0) >= vocabulary) count--;
  return count;
}

/** A document's posting among those that ascend in `words[from]` … `words[to - 1]`. */
function find(
  words: Int32Array,
  document: number,
  { from, to }: { from: number; to: number },
): number | undefined {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((words[middle] ?? 0) & 0xffff) < document) low = middle + 1;
    else high = middle;
  }
  const posting = words[low] ?? 0;
  return low < to && (posting & 0xffff) === document ? posting : undefined;
}
