import { type Chain, Chains } from "./chains.ts";
import type { Random } from "./random.ts";
import type { State } from "./state.ts";

/**
 * Swaps two slots along a chain: the meeting goes to slot b, whoever it collides with there comes back to a, and so on.
 * Nobody is booked twice afterwards, and only the patterns at the loose ends of the chain change.
 */
export class Moves {
  private readonly state: State;
  private readonly random: Random;
  private readonly chains: Chains;
  private readonly shift: Int32Array;
  private readonly shiftMark: Int32Array;
  private readonly touched: number[] = [];
  private readonly people: number[] = [];
  temperature = 1;

  constructor(state: State, random: Random) {
    this.state = state;
    this.random = random;
    this.chains = new Chains(state);
    this.shift = new Int32Array(state.problem.loads.length);
    this.shiftMark = new Int32Array(state.problem.loads.length);
  }

  below(n: number): number {
    return (this.random() * n) | 0;
  }

  private accepts(change: number, temperature: number): boolean {
    return change <= 0 || this.random() < Math.exp(-change / temperature);
  }

  /** Of the loads when all meetings count towards the only one: how many more leave slot a than come to it. */
  private netOf(length: number, a: number): number {
    const { chain } = this.chains;
    const { slot } = this.state;
    let net = 0;
    for (let k = 0; k < length; k++) net += slot[chain[k]!] === a ? 1 : -1;
    return net;
  }

  private loadChange(length: number, a: number, b: number): number {
    const { state, shift, touched } = this;
    const { chain, stamp } = this.chains;
    const { slots } = state.problem;
    touched.length = 0;
    if (state.oneLoad) {
      const net = this.netOf(length, a);
      if (net === 0) return 0;
      touched.push(0);
      shift[0] = net;
      const apart = state.load[b]! - state.load[a]! + net;
      const uneven = (state.weights.uneven * 2 * net * apart) / (state.limit[b]! || 1);
      return uneven + state.shiftedLoad(0, a, -net) + state.shiftedLoad(0, b, net);
    }
    for (let k = 0; k < length; k++) {
      const c = chain[k]!;
      const by = state.slot[c] === a ? 1 : -1;
      const groups = state.loadsOf[c]!;
      for (let i = 0; i < groups.length; i++) {
        const g = groups[i]!;
        if (this.shiftMark[g] !== stamp) {
          this.shiftMark[g] = stamp;
          touched.push(g);
        }
        shift[g] = shift[g]! + by;
      }
    }
    let change = 0;
    for (let i = 0; i < touched.length; i++) {
      const g = touched[i]!;
      const net = shift[g]!;
      if (net === 0) continue;
      change += state.shiftedLoad(g * slots, a, -net) + state.shiftedLoad(g * slots, b, net);
    }
    return change;
  }

  private clearShift(): void {
    for (const g of this.touched) this.shift[g] = 0;
  }

  private patternChange(ends: number, a: number, b: number): number {
    const { state } = this;
    let change = 0;
    if (state.simple) {
      const flip = (1 << a) | (1 << b);
      for (let k = 0; k < ends; k++) {
        const p = this.chains.ends[k]!;
        change += state.costOfWord(state.mask[p]! ^ flip) - state.personCost[p]!;
      }
      return change;
    }
    this.flipEnds(ends, a, b);
    this.people.length = 0;
    for (let k = 0; k < ends; k++) {
      const p = state.personOf[this.chains.ends[k]!]!;
      if (this.people.includes(p)) continue;
      this.people.push(p);
      change += state.costOf(p) - state.personCost[p]!;
    }
    this.flipEnds(ends, a, b);
    return change;
  }

  private flipEnds(ends: number, a: number, b: number): void {
    for (let k = 0; k < ends; k++) {
      this.state.flip(this.chains.ends[k]!, a);
      this.state.flip(this.chains.ends[k]!, b);
    }
  }

  private penaltyChange(length: number, a: number, b: number): number {
    const { state } = this;
    if (!state.penalty) return 0;
    let change = 0;
    for (let k = 0; k < length; k++) {
      const place = this.chains.chain[k]! * state.problem.slots;
      const from = state.slot[this.chains.chain[k]!]!;
      change += state.penalty[place + (from === a ? b : a)]! - state.penalty[place + from]!;
    }
    return change;
  }

  private disorderChange(length: number, a: number, b: number): number {
    const { state } = this;
    const { chain, mark, stamp } = this.chains;
    if (!state.hasPrecedences) return 0;
    let change = 0;
    for (let k = 0; k < length; k++) {
      const m = chain[k]!;
      const from = state.slot[m]!;
      const to = from === a ? b : a;
      for (const q of state.problem.earlier[m]!) {
        const before = state.slot[q]!;
        if (before < 0) continue;
        const after = mark[q] === stamp ? (before === a ? b : a) : before;
        change += (after >= to ? 1 : 0) - (before >= from ? 1 : 0);
      }
      for (const q of state.later[m]!) {
        const there = state.slot[q]!;
        if (mark[q] === stamp || there < 0) continue;
        change += (to >= there ? 1 : 0) - (from >= there ? 1 : 0);
      }
    }
    return change;
  }

  /** Moves a placed meeting to another slot along its chain when the change is accepted. */
  swap(m: number, b: number): boolean {
    const { state } = this;
    const a = state.slot[m]!;
    if (a === b) return false;
    const found = this.chains.collect(m, b);
    if (!found) return false;
    const disorder = this.disorderChange(found.length, a, b);
    const penalty = this.penaltyChange(found.length, a, b);
    const change =
      this.patternChange(found.ends, a, b) +
      this.loadChange(found.length, a, b) +
      disorder * state.weights.precedence +
      penalty;
    const accepted = this.accepts(change, this.temperature);
    if (accepted) this.apply(found, a, b, { disorder, penalty });
    this.clearShift();
    return accepted;
  }

  private apply(found: Chain, a: number, b: number, change: { disorder: number; penalty: number }): void {
    const { state } = this;
    const { chain, ends } = this.chains;
    const { slots } = state.problem;
    for (let k = 0; k < found.length; k++) {
      const m = chain[k]!;
      for (let r = state.rowStart[m]!; r < state.rowStart[m + 1]!; r++)
        state.at[state.rows[r]! * slots + state.slot[m]!] = -1;
    }
    for (let k = 0; k < found.length; k++) {
      const m = chain[k]!;
      const to = state.slot[m] === a ? b : a;
      state.slot[m] = to;
      for (let r = state.rowStart[m]!; r < state.rowStart[m + 1]!; r++)
        state.at[state.rows[r]! * slots + to] = m;
    }
    this.flipEnds(found.ends, a, b);
    for (let k = 0; k < found.ends; k++) state.settle(state.personOf[ends[k]!]!);
    for (const g of this.touched) {
      const net = this.shift[g]!;
      if (net === 0) continue;
      state.addLoad(g * slots + a, -net);
      state.addLoad(g * slots + b, net);
    }
    if (change.penalty !== 0) state.addPenalty(change.penalty);
    if (change.disorder !== 0) state.addDisorder(change.disorder);
  }

  /** Puts an unplaced meeting into a slot and whatever it collides with out of it, when accepted. */
  force(m: number): boolean {
    const { state } = this;
    const choices = state.problem.domain[m]!;
    if (choices.length === 0) return false;
    let slot = choices[this.below(choices.length)]!;
    for (let k = 0; k < choices.length; k++) {
      const s = choices[(k + this.below(choices.length)) % choices.length]!;
      if (state.isFree(m, s)) {
        slot = s;
        break;
      }
    }
    const out: number[] = [];
    for (let r = state.rowStart[m]!; r < state.rowStart[m + 1]!; r++) {
      const there = state.at[state.rows[r]! * state.problem.slots + slot]!;
      if (there < 0 || out.includes(there)) continue;
      if (state.locked[there]) return false;
      out.push(there);
    }
    const before = state.cost;
    for (const other of out) state.remove(other);
    state.put(m, slot);
    if (this.accepts(state.cost - before, Math.max(this.temperature * 15, 8))) return true;
    state.remove(m);
    for (const other of out) state.put(other, slot);
    return false;
  }

  /** Makes room for an unplaced meeting by a chain at the participant who is in the way. */
  makeRoom(m: number): boolean {
    const { state } = this;
    const { slots } = state.problem;
    const choices = state.problem.domain[m]!;
    if (choices.length === 0) return false;
    const start = this.below(choices.length);
    for (let k = 0; k < choices.length; k++) {
      const s = choices[(start + k) % choices.length]!;
      if (!state.isFree(m, s)) continue;
      state.put(m, s);
      return true;
    }
    const slot = choices[start]!;
    for (let r = state.rowStart[m]!; r < state.rowStart[m + 1]!; r++) {
      const there = state.at[state.rows[r]! * slots + slot]!;
      if (there < 0) continue;
      const kept = this.temperature;
      this.temperature = Math.max(kept, 3);
      this.swap(there, this.below(slots));
      this.temperature = kept;
    }
    if (!state.isFree(m, slot)) return false;
    state.put(m, slot);
    return true;
  }
}
