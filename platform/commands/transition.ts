import { type ActionOf, decide, type Lifecycle, type StateOf } from "#libs/lifecycle/index.ts";
import { refuse } from "#platform/kernel/refusal.ts";

/**
 * Where `action` leads from `state` (WHEN); refuses with `wrong-state` in the words of the lifecycle's labels.
 * `choice` picks among several targets; a choice the lifecycle does not list is a programming error.
 */
export function moveOrRefuse<L extends Lifecycle>(
  lifecycle: L,
  state: StateOf<L>,
  action: ActionOf<L>,
  choice?: StateOf<L>,
): StateOf<L> {
  const decision = decide(lifecycle, state, action, choice);
  if (decision.ok) return decision.state as StateOf<L>;
  if (decision.reason === "choice-missing" || decision.reason === "choice-not-listed") {
    throw new Error(`${String(action)} from ${String(state)}: target ${String(choice)} is not listed`);
  }
  const labels = { state: lifecycle.states[state]?.label, action: lifecycle.transitions[action]?.label };
  return refuse("wrong-state", {
    values: {
      state: labels.state?.zh ?? String(state),
      stateEn: labels.state?.en ?? String(state),
      action: labels.action?.zh ?? String(action),
      actionEn: labels.action?.en ?? String(action),
    },
  });
}
