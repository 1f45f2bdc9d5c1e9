export type SatAnswer = "satisfiable" | "unsatisfiable" | "unknown";

/** What the library asks of a SAT solver. Literals are whole numbers other than 0; −v is the negation of v. */
export type SatSolver = {
  addClause(literals: readonly number[]): void;
  /** `conflicts`: gives up (unknown) after so many. */
  solve(options?: { assumptions?: readonly number[]; conflicts?: number }): SatAnswer;
  /** After satisfiable: whether the literal holds. */
  value(literal: number): boolean;
  /** After unsatisfiable: assumptions that cannot hold together. */
  failedAssumptions(): number[];
  dispose(): void;
};

/** Makes a solver; `stop` is asked now and then while it works, and ends it with `unknown`. */
export type SatFactory = (stop?: () => boolean) => SatSolver;
