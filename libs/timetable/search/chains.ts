import type { State } from "./state.ts";

/** How many meetings a chain has, and how many loose ends. */
export type Chain = { length: number; ends: number };

/** Finds the meetings that change places when one of them goes to another slot. The last chain found stands in the fields. */
export class Chains {
  private readonly state: State;
  /** The meetings, the one asked for first. */
  readonly chain: Int32Array;
  /** Rows that are busy in only one of the two slots. */
  readonly ends: Int32Array;
  /** With precedences or more than pairs: mark[m] = stamp for the meetings of the last chain. */
  readonly mark: Int32Array;
  stamp = 0;

  constructor(state: State) {
    this.state = state;
    this.chain = new Int32Array(state.problem.meetings);
    this.mark = new Int32Array(state.problem.meetings);
    this.ends = new Int32Array(state.rows.length + 2);
  }

  /** Collects the chain of meeting m towards slot b; returns its length and the number of loose ends, or undefined when it cannot be. */
  collect(m: number, b: number): Chain | undefined {
    const { state, chain, mark, ends } = this;
    const { slots } = state.problem;
    const a = state.slot[m]!;
    if (!state.possible[m * slots + b] || state.locked[m]) return undefined;
    if (state.pairs) return this.walk(m, b);
    const stamp = ++this.stamp;
    let length = 1;
    let loose = 0;
    chain[0] = m;
    mark[m] = stamp;
    for (let k = 0; k < length; k++) {
      const c = chain[k]!;
      const towards = state.slot[c] === a ? b : a;
      const back = towards === a ? b : a;
      const end = state.rowStart[c + 1]!;
      for (let r = state.rowStart[c]!; r < end; r++) {
        const row = state.rows[r]!;
        const other = state.at[row * slots + towards]!;
        if (other < 0) ends[loose++] = row;
        else if (mark[other] !== stamp) {
          if (!state.possible[other * slots + back] || state.locked[other]) return undefined;
          mark[other] = stamp;
          chain[length++] = other;
        }
      }
    }
    return { length, ends: loose };
  }

  /** The same for pairs, whose chain is a path or a ring: it is walked from both participants of the meeting. */
  private walk(m: number, b: number): Chain | undefined {
    const { chain, ends } = this;
    const { slot, rows, at, possible, locked, problem } = this.state;
    const { slots } = problem;
    const both = slot[m]! + b;
    let length = 1;
    let loose = 0;
    chain[0] = m;
    for (let side = 0; side < 2; side++) {
      let row = rows[2 * m + side]!;
      let towards = b;
      let other = at[row * slots + towards]!;
      while (other >= 0 && other !== m) {
        towards = both - towards;
        if (!possible[other * slots + towards] || locked[other]) return undefined;
        chain[length++] = other;
        const one = rows[2 * other]!;
        row = one === row ? rows[2 * other + 1]! : one;
        other = at[row * slots + towards]!;
      }
      if (other === m) break;
      ends[loose++] = row;
    }
    const stamp = ++this.stamp;
    if (this.state.hasPrecedences) for (let k = 0; k < length; k++) this.mark[chain[k]!] = stamp;
    return { length, ends: loose };
  }
}
