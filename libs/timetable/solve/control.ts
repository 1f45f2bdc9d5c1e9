/** Seconds since some moment; passed in, because the library has no clock. */
export type Clock = () => number;

/** Either so many moves (and a proof in proportion), which gives the same result everywhere, or so many seconds. */
export type Budget = { steps: number } | { seconds: number; clock: Clock };

export type Cooling = { moves: number; next: () => number | undefined };

/** When to stop and how fast to cool. */
export type Control = {
  stopped: () => boolean;
  /** Shares of one cooling already done, with the number of moves to make between two. */
  annealing: (size: number, whole: boolean) => Cooling;
  /** Conflicts one question to the SAT solver may take; undefined = until `stopped`. */
  conflicts: number | undefined;
  /** Rounds of large neighbourhoods; undefined = until `stopped`. */
  rounds: number | undefined;
};

const BATCH = 500;
const LARGE = 20_000;
/** A cooling is counted in moves, so that a busy machine cools as slowly as an idle one; time only shortens it. */
const SHORTEST_COOLING = 2_000_000;
const MOVES_PER_PLACE = 1200;

function bySteps(steps: number, cancelled: () => boolean): Control {
  let left = steps;
  return {
    stopped: cancelled,
    annealing: () => {
      const all = left;
      left = 0;
      let done = 0;
      return {
        moves: Math.min(BATCH, Math.max(1, all)),
        next: () => {
          if (done >= all || cancelled()) return undefined;
          done += BATCH;
          return (done - BATCH) / all;
        },
      };
    },
    conflicts: Math.max(1000, Math.ceil(steps / 20)),
    rounds: Math.ceil(steps / 10_000),
  };
}

function bySeconds(seconds: number, clock: Clock, cancelled: () => boolean): Control {
  const begun = clock();
  const left = () => seconds - (clock() - begun);
  return {
    stopped: () => cancelled() || left() <= 0,
    annealing: (size, whole) => {
      const start = clock();
      const available = Math.max(0.05, left() * 0.97);
      const moves = Math.max(SHORTEST_COOLING, size * (whole ? MOVES_PER_PLACE * 2 : MOVES_PER_PLACE));
      const batch = size > LARGE ? BATCH * 20 : BATCH;
      let done = 0;
      return {
        moves: batch,
        next: () => {
          const share = Math.max(done / moves, (clock() - start) / available);
          done += batch;
          return share >= 1 || cancelled() || left() <= 0 ? undefined : share;
        },
      };
    },
    conflicts: undefined,
    rounds: undefined,
  };
}

/** A budget as the search and the proof ask about it; `cancelled` ends both at any time. */
export const controlOf = (budget: Budget, cancelled: () => boolean): Control =>
  "steps" in budget ? bySteps(budget.steps, cancelled) : bySeconds(budget.seconds, budget.clock, cancelled);
