import type { Compiled } from "../model/compile.ts";
import { lowest, type PatternPrice, price, spanPattern, wordBreaks, wordIdle } from "./masks.ts";

/** How the search weighs what it changes; the unit is one break of an ordinary solve. */
export type Weights = PatternPrice & {
  overload: number;
  /** What the square of a slot's load costs per table, where all meetings share the tables: room left everywhere eases moves. */
  uneven: number;
  precedence: number;
  unplaced: number;
  missing: number;
};

export const DEFAULT_WEIGHTS: Weights = {
  breakWeight: 1,
  idleWeight: 0.01,
  cap: 99,
  capWeight: 6,
  overload: 1.5,
  uneven: 0,
  precedence: 4,
  unplaced: 20,
  missing: 20,
};

/** What a meeting costs in a slot (wishes, changes of a published timetable), by meeting × slot. */
export type Penalty = Float64Array;

/**
 * A timetable under construction with everything it costs, kept up to date by each change. Nobody is ever booked twice:
 * every participant has one row per meeting they can hold at once, and a row holds one meeting per slot.
 */
export class State {
  readonly problem: Compiled;
  readonly weights: Weights;
  readonly penalty: Penalty | undefined;
  readonly slot: Int32Array;
  /** Rows of a meeting, one per participant: rows[rowStart[m] … rowStart[m+1]−1]. */
  readonly rows: Int32Array;
  readonly rowStart: Int32Array;
  readonly firstRow: Int32Array;
  readonly personOf: Int32Array;
  readonly at: Int32Array;
  readonly possible: Uint8Array;
  readonly words: number;
  readonly mask: Int32Array;
  /** One word per pattern and one row per person: the quick way of counting applies. */
  readonly simple: boolean;
  /** Two participants in every meeting, and the quick way of counting. */
  readonly pairs: boolean;
  /** All meetings count towards the only load. */
  readonly oneLoad: boolean;
  readonly breaks: Int32Array;
  readonly personCost: Float64Array;
  readonly load: Int32Array;
  readonly limit: Int32Array;
  readonly loadsOf: number[][];
  readonly later: number[][];
  readonly hasPrecedences: boolean;
  /** Nothing may move these. */
  readonly locked: Uint8Array;
  readonly unplaced: number[] = [];
  private readonly unplacedAt: Int32Array;
  /** Participants with breaks. */
  readonly holed: number[] = [];
  private readonly holedAt: Int32Array;
  private readonly union: Int32Array;
  cost = 0;
  totalBreaks = 0;
  beyondCap = 0;
  overload = 0;
  outOfOrder = 0;
  missing = 0;
  penaltySum = 0;
  unplacedPriority = 0;

  constructor(problem: Compiled, weights: Weights, penalty?: Penalty) {
    const { meetings, participants, slots } = problem;
    this.problem = problem;
    this.weights = weights;
    this.penalty = penalty;
    this.slot = new Int32Array(meetings).fill(-1);
    this.firstRow = new Int32Array(participants + 1);
    for (let p = 0; p < participants; p++) this.firstRow[p + 1] = this.firstRow[p]! + problem.lanes[p]!;
    const rowCount = this.firstRow[participants]!;
    this.personOf = new Int32Array(rowCount);
    for (let p = 0; p < participants; p++) this.personOf.fill(p, this.firstRow[p], this.firstRow[p + 1]);
    this.rowStart = new Int32Array(meetings + 1);
    for (let m = 0; m < meetings; m++) this.rowStart[m + 1] = this.rowStart[m]! + problem.who[m]!.length;
    this.rows = Int32Array.from(problem.who.flat(), (p) => this.firstRow[p]!);
    this.at = new Int32Array(rowCount * slots).fill(-1);
    this.possible = new Uint8Array(meetings * slots);
    for (let m = 0; m < meetings; m++) for (const s of problem.domain[m]!) this.possible[m * slots + s] = 1;
    this.words = Math.ceil(slots / 32);
    this.mask = new Int32Array(rowCount * this.words);
    this.union = new Int32Array(this.words);
    this.simple = this.words === 1 && rowCount === participants;
    this.pairs = this.simple && problem.who.every((list) => list.length === 2 && list[0] !== list[1]);
    this.oneLoad = problem.loads.length === 1 && problem.loads[0]!.members.every((flag) => flag === 1);
    this.breaks = new Int32Array(participants);
    this.personCost = new Float64Array(participants);
    this.load = new Int32Array(problem.loads.length * slots);
    this.limit = new Int32Array(problem.loads.length * slots);
    for (const [g, { limit }] of problem.loads.entries()) this.limit.set(limit, g * slots);
    this.loadsOf = Array.from({ length: meetings }, (_, m) =>
      problem.loads.flatMap(({ members }, g) => (members[m] ? [g] : [])),
    );
    this.later = Array.from({ length: meetings }, () => []);
    for (const [m, list] of problem.earlier.entries()) for (const q of list) this.later[q]!.push(m);
    this.hasPrecedences = problem.earlier.some((list) => list.length > 0);
    this.locked = new Uint8Array(meetings);
    this.unplacedAt = new Int32Array(meetings).fill(-1);
    this.holedAt = new Int32Array(participants).fill(-1);
    for (let m = 0; m < meetings; m++) this.leaveOut(m);
  }

  private priceOfUnplaced(m: number): number {
    return this.problem.optional[m]
      ? this.weights.unplaced * Math.min(1, 0.1 + this.problem.priority[m]! / 10)
      : this.weights.missing;
  }

  private leaveOut(m: number): void {
    this.unplacedAt[m] = this.unplaced.length;
    this.unplaced.push(m);
    this.cost += this.priceOfUnplaced(m);
    if (this.problem.optional[m]) this.unplacedPriority += this.problem.priority[m]!;
    else this.missing++;
  }

  private takeIn(m: number): void {
    const last = this.unplaced.pop()!;
    if (last !== m) {
      this.unplaced[this.unplacedAt[m]!] = last;
      this.unplacedAt[last] = this.unplacedAt[m]!;
    }
    this.unplacedAt[m] = -1;
    this.cost -= this.priceOfUnplaced(m);
    if (this.problem.optional[m]) this.unplacedPriority -= this.problem.priority[m]!;
    else this.missing--;
  }

  /** Breaks and cost of a participant as the masks are now. */
  private pattern(p: number): { breaks: number; idle: number } {
    const from = this.firstRow[p]!;
    const to = this.firstRow[p + 1]!;
    if (to - from === 1) return spanPattern(this.mask, from * this.words, this.words);
    for (let w = 0; w < this.words; w++) {
      let word = 0;
      for (let row = from; row < to; row++) word |= this.mask[row * this.words + w]!;
      this.union[w] = word;
    }
    return spanPattern(this.union, 0, this.words);
  }

  costOfWord(word: number): number {
    if (word === 0) return 0;
    const breaks = wordBreaks(word);
    return breaks === 0 ? 0 : price(breaks, wordIdle(word), this.weights);
  }

  costOf(p: number): number {
    if (this.simple) return this.costOfWord(this.mask[p]!);
    const { breaks, idle } = this.pattern(p);
    return price(breaks, idle, this.weights);
  }

  flip(row: number, slot: number): void {
    const place = row * this.words + (slot >>> 5);
    this.mask[place] = this.mask[place]! ^ (1 << (slot & 31));
  }

  /** Brings breaks and cost of a participant up to date after its masks changed. */
  settle(p: number): void {
    const breaks = this.simple ? wordBreaks(this.mask[p]!) : this.pattern(p).breaks;
    const cost = this.costOf(p);
    const { cap } = this.weights;
    const before = this.breaks[p]!;
    this.totalBreaks += breaks - before;
    this.beyondCap += (breaks > cap ? breaks - cap : 0) - (before > cap ? before - cap : 0);
    this.cost += cost - this.personCost[p]!;
    this.personCost[p] = cost;
    this.breaks[p] = breaks;
    if (breaks > 0 && this.holedAt[p]! < 0) {
      this.holedAt[p] = this.holed.length;
      this.holed.push(p);
    } else if (breaks === 0 && this.holedAt[p]! >= 0) {
      const last = this.holed.pop()!;
      if (last !== p) {
        this.holed[this.holedAt[p]!] = last;
        this.holedAt[last] = this.holedAt[p]!;
      }
      this.holedAt[p] = -1;
    }
  }

  addLoad(place: number, by: number): void {
    const before = this.load[place]!;
    const most = this.limit[place]!;
    const after = before + by;
    const change = (after > most ? after - most : 0) - (before > most ? before - most : 0);
    this.load[place] = after;
    this.overload += change;
    this.cost += this.weights.overload * change;
  }

  /** What a change of a load in a slot costs; `place` is where the load begins. */
  shiftedLoad(place: number, slot: number, by: number): number {
    const before = this.load[place + slot]!;
    const most = this.limit[place + slot]!;
    const after = before + by;
    const change = (after > most ? after - most : 0) - (before > most ? before - most : 0);
    return change * this.weights.overload;
  }

  /** Precedences of a meeting broken if it were in this slot. */
  brokenAt(m: number, slot: number): number {
    let broken = 0;
    for (const q of this.problem.earlier[m]!) if (this.slot[q]! >= 0 && this.slot[q]! >= slot) broken++;
    for (const q of this.later[m]!) if (this.slot[q]! >= 0 && slot >= this.slot[q]!) broken++;
    return broken;
  }

  addPenalty(by: number): void {
    this.penaltySum += by;
    this.cost += by;
  }

  addDisorder(by: number): void {
    this.outOfOrder += by;
    this.cost += this.weights.precedence * by;
  }

  /** A row of each participant that is free in the slot is chosen; false when somebody has none. */
  isFree(m: number, slot: number): boolean {
    const { slots } = this.problem;
    for (let k = this.rowStart[m]!; k < this.rowStart[m + 1]!; k++) {
      const p = this.personOf[this.rows[k]!]!;
      let free = -1;
      for (let row = this.firstRow[p]!; row < this.firstRow[p + 1]!; row++)
        if (this.at[row * slots + slot]! < 0) {
          free = row;
          break;
        }
      if (free < 0) return false;
      this.rows[k] = free;
    }
    return true;
  }

  /** Places an unplaced meeting in a slot where its rows are free. */
  put(m: number, slot: number): void {
    this.takeIn(m);
    if (this.hasPrecedences) this.addDisorder(this.brokenAt(m, slot));
    this.slot[m] = slot;
    for (let k = this.rowStart[m]!; k < this.rowStart[m + 1]!; k++) {
      const row = this.rows[k]!;
      this.at[row * this.problem.slots + slot] = m;
      this.flip(row, slot);
      this.settle(this.personOf[row]!);
    }
    for (const g of this.loadsOf[m]!) this.addLoad(g * this.problem.slots + slot, 1);
    if (this.penalty) this.addPenalty(this.penalty[m * this.problem.slots + slot]!);
  }

  remove(m: number): void {
    const slot = this.slot[m]!;
    this.slot[m] = -1;
    if (this.hasPrecedences) this.addDisorder(-this.brokenAt(m, slot));
    for (let k = this.rowStart[m]!; k < this.rowStart[m + 1]!; k++) {
      const row = this.rows[k]!;
      this.at[row * this.problem.slots + slot] = -1;
      this.flip(row, slot);
      this.settle(this.personOf[row]!);
    }
    for (const g of this.loadsOf[m]!) this.addLoad(g * this.problem.slots + slot, -1);
    if (this.penalty) this.addPenalty(-this.penalty[m * this.problem.slots + slot]!);
    this.leaveOut(m);
  }

  /** Every hard rule holds (tables of different kinds are settled afterwards). */
  feasible(): boolean {
    return this.missing === 0 && this.overload === 0 && this.beyondCap === 0 && this.outOfOrder === 0;
  }

  /** First and last busy slot of a participant with at least one meeting. */
  hull(p: number): [number, number] {
    let first = -1;
    let last = -1;
    for (let w = 0; w < this.words; w++) {
      let word = 0;
      for (let row = this.firstRow[p]!; row < this.firstRow[p + 1]!; row++)
        word |= this.mask[row * this.words + w]!;
      if (word === 0) continue;
      if (first < 0) first = w * 32 + lowest(word);
      last = w * 32 + 31 - Math.clz32(word);
    }
    return [first, last];
  }
}
