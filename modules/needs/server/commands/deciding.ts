import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Verdict } from "../../model/review/decisions.ts";
import * as repository from "../needs.repository.ts";
import { type MoveDeps, type MoveRequest, type MoveResult, moveMany, type Step } from "./moves.ts";
import { cityApproveStep, cityReturnStep, countyApproveStep, countyReturnStep } from "./steps.ts";

export type Decision = MoveRequest & { readonly verdict: Verdict };

/** The step a verdict means at the desk that has the need now; away from the desks the county's, which is refused naming the state. */
const stepOf = (state: string | undefined, verdict: Verdict): Step<MoveRequest> =>
  state === "county-approved" || state === "city-approved"
    ? verdict === "pass"
      ? cityApproveStep
      : cityReturnStep
    : verdict === "pass"
      ? countyApproveStep
      : countyReturnStep;

/** Verdicts on many needs in one transaction, each with its own opinion: a refused row does not hinder the others. Answers in the order asked. */
export async function decideAll(
  work: UnitOfWork,
  deps: MoveDeps,
  rows: readonly Decision[],
): Promise<MoveResult[]> {
  const needs = await repository.lockMany(
    work.tx,
    rows.map((r) => r.id),
  );
  const results = new Map<Decision, MoveResult>();
  const groups = Map.groupBy(rows, (r) => stepOf(needs.get(r.id)?.state, r.verdict));
  for (const [step, own] of groups) {
    const done = await moveMany(work, deps, own, step);
    for (const [i, row] of own.entries()) results.set(row, done[i] as MoveResult);
  }
  return rows.map((row) => results.get(row) as MoveResult);
}
