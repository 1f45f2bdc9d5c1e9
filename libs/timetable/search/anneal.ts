import type { Compiled } from "../model/compile.ts";
import { Moves } from "./moves.ts";
import { type Random, randomFrom } from "./random.ts";
import { DEFAULT_WEIGHTS, type Penalty, State, type Weights } from "./state.ts";

/** Slot of every meeting, −1 when left out. */
export type Slots = Int32Array;
/** A timetable by number, with what it costs on each level. */
export type Found = { slots: Slots; unplaced: number; breaks: number; penalty: number };

export type AnnealOptions = {
  seed: number;
  weights?: Partial<Weights>;
  penalty?: Penalty;
  /** Where to start from, instead of a constructed timetable. */
  start?: ArrayLike<number>;
  locked?: Uint8Array;
  onBetter?: (found: Found) => void;
};

/** Shares of the moves that start at somebody with a break, and at the edge of anybody's day; the others are drawn at random. */
const HOLED = 0.5;
const EDGES = 0.4;

/** Where no break at all is allowed, its ordinary weight does: a heavier one would freeze everything too early. */
const fairnessWeights = ({ fairness, breaks }: Compiled): Partial<Weights> =>
  fairness === 0 && breaks ? { cap: 0, capWeight: 0 } : { cap: fairness ?? 99 };

/** Annealing over chains. `run` goes on from where it stopped; the temperature is the caller's to lower. */
export class Annealer {
  readonly state: State;
  private readonly moves: Moves;
  private readonly random: Random;
  private readonly onBetter: ((found: Found) => void) | undefined;
  private bestKey = Number.POSITIVE_INFINITY;
  private told: Found | undefined;
  best: Found | undefined;

  constructor(problem: Compiled, options: AnnealOptions) {
    this.state = new State(
      problem,
      {
        ...DEFAULT_WEIGHTS,
        breakWeight: problem.breaks ? 1 : 0,
        ...fairnessWeights(problem),
        ...options.weights,
      },
      options.penalty,
    );
    this.random = randomFrom(options.seed);
    this.moves = new Moves(this.state, this.random);
    this.onBetter = options.onBetter;
    if (options.start) this.startFrom(options.start);
    else this.construct();
    if (options.locked) this.state.locked.set(options.locked);
    this.keepBest();
    this.tellBest();
  }

  private startFrom(start: ArrayLike<number>): void {
    const { possible, problem } = this.state;
    for (let m = 0; m < problem.meetings; m++) {
      const s = start[m] ?? -1;
      if (s >= 0 && possible[m * problem.slots + s] && this.state.isFree(m, s)) this.state.put(m, s);
    }
  }

  /** Most constrained meetings first, each into the slot that costs least. */
  private construct(): void {
    const { state } = this;
    const { problem } = state;
    const order = Array.from({ length: problem.meetings }, (_, m) => ({
      m,
      room:
        problem.domain[m]!.length -
        problem.who[m]!.reduce((n, p) => n + problem.of[p]!.length, 0) +
        this.random(),
    })).sort((x, y) => x.room - y.room);
    for (const { m } of order) {
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (const s of problem.domain[m]!) {
        if (
          !state.isFree(m, s) ||
          state.loadsOf[m]!.some(
            (g) => state.load[g * problem.slots + s]! >= state.limit[g * problem.slots + s]!,
          )
        )
          continue;
        if (state.hasPrecedences && state.brokenAt(m, s) > 0) continue;
        let cost = this.random() * 0.1;
        for (const g of state.loadsOf[m]!)
          cost += (state.load[g * problem.slots + s]! / state.limit[g * problem.slots + s]!) * 0.5;
        cost += this.costOfAdding(m, s);
        if (cost < least) {
          least = cost;
          best = s;
        }
      }
      if (best >= 0 && state.isFree(m, best)) state.put(m, best);
    }
  }

  private costOfAdding(m: number, slot: number): number {
    const { state } = this;
    let cost = state.penalty ? state.penalty[m * state.problem.slots + slot]! : 0;
    for (let k = state.rowStart[m]!; k < state.rowStart[m + 1]!; k++) {
      const row = state.rows[k]!;
      state.flip(row, slot);
      cost += state.costOf(state.personOf[row]!);
      state.flip(row, slot);
    }
    return cost;
  }

  private keepBest(): void {
    const { state } = this;
    if (!state.feasible()) return;
    const key =
      state.unplacedPriority * 1e6 + state.totalBreaks * state.weights.breakWeight + state.penaltySum;
    if (key >= this.bestKey - 1e-9) return;
    this.bestKey = key;
    this.best = {
      slots: Int32Array.from(state.slot),
      unplaced: state.unplacedPriority,
      breaks: state.totalBreaks,
      penalty: state.penaltySum,
    };
  }

  /** Tells of the best timetable, once per batch of moves at most: judging one costs as much as many moves. */
  private tellBest(): void {
    if (this.best === this.told || !this.best) return;
    this.told = this.best;
    this.onBetter?.(this.best);
  }

  /** Makes so many moves at a temperature (1 = a break more is accepted in e⁻¹ of the cases). */
  run(moves: number, temperature: number): void {
    this.moves.temperature = temperature;
    const { random } = this;
    for (let i = 0; i < moves; i++) {
      const { unplaced } = this.state;
      if (unplaced.length > 0 && random() < 0.2) {
        const m = unplaced[this.moves.below(unplaced.length)]!;
        if (random() < 0.7 ? this.moves.makeRoom(m) : this.moves.force(m)) this.keepBest();
      } else this.step();
    }
    this.tellBest();
  }

  /**
   * Most changes make breaks at both loose ends of the chain. Where a meeting at the edge of somebody's day goes into a gap
   * or to the other edge, one end costs nothing, so that far more of the moves are accepted.
   */
  private step(): void {
    const { state, moves, random } = this;
    const { slots, meetings, participants, of } = state.problem;
    let m = -1;
    let slot = moves.below(slots);
    const kind = random();
    if (kind < HOLED && state.holed.length > 0) {
      const p = state.holed[moves.below(state.holed.length)]!;
      const own = of[p]!;
      m = random() < 0.5 ? this.edgeOf(p, random() < 0.5) : own[moves.below(own.length)]!;
      if (random() < 0.8) slot = this.gapOf(p);
    } else if (kind < HOLED + EDGES) {
      const p = moves.below(participants);
      if (of[p]!.length === 0) return;
      const early = random() < 0.5;
      m = this.edgeOf(p, early);
      if (m < 0) return;
      const [first, last] = state.hull(p);
      slot = early ? last + 1 : first - 1;
      if (slot < 0 || slot >= slots) return;
    } else m = moves.below(meetings);
    if (m < 0 || state.slot[m]! < 0) return;
    if (random() < 0.02) this.changeRow(m);
    if (moves.swap(m, slot)) this.keepBest();
  }

  /** The first or last meeting of a participant, −1 when none is placed. */
  private edgeOf(p: number, early: boolean): number {
    const { state } = this;
    const [first, last] = state.hull(p);
    const slot = early ? first : last;
    if (slot < 0) return -1;
    for (let row = state.firstRow[p]!; row < state.firstRow[p + 1]!; row++) {
      const m = state.at[row * state.problem.slots + slot]!;
      if (m >= 0) return m;
    }
    return -1;
  }

  /** An idle slot between somebody's first and last meeting, from a random place on. */
  private gapOf(p: number): number {
    const { state } = this;
    const [first, last] = state.hull(p);
    const width = last - first + 1;
    const from = this.moves.below(width);
    for (let k = 0; k < width; k++) {
      const slot = first + ((from + k) % width);
      let busy = false;
      for (let row = state.firstRow[p]!; row < state.firstRow[p + 1]!; row++)
        if (state.mask[row * state.words + (slot >>> 5)]! & (1 << (slot & 31))) busy = true;
      if (!busy) return slot;
    }
    return first;
  }

  /** Somebody who can hold several meetings at once takes this one in another row. */
  private changeRow(m: number): void {
    const { state } = this;
    if (state.simple || state.locked[m]) return;
    const slot = state.slot[m]!;
    const place = state.rowStart[m]! + this.moves.below(state.rowStart[m + 1]! - state.rowStart[m]!);
    const row = state.rows[place]!;
    const p = state.personOf[row]!;
    const rows = state.firstRow[p + 1]! - state.firstRow[p]!;
    if (rows === 1) return;
    const to = state.firstRow[p]! + this.moves.below(rows);
    if (to === row || state.at[to * state.problem.slots + slot]! >= 0) return;
    state.at[row * state.problem.slots + slot] = -1;
    state.at[to * state.problem.slots + slot] = m;
    state.flip(row, slot);
    state.flip(to, slot);
    state.rows[place] = to;
  }
}

/** The temperature after a share (0…1) of a cooling. */
export const cooled = (share: number, from = 0.6, to = 0.1): number =>
  from * (to / from) ** Math.min(1, Math.max(0, share));
