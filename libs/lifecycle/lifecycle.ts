/** A user text in both languages. */
export type Label = { readonly zh: string; readonly en: string };

export type StateDefinition = {
  readonly label: Label;
  /** Nothing leads out of a final state. */
  readonly final?: boolean;
};

export type TransitionDefinition<S extends string> = {
  readonly label: Label;
  readonly from: readonly S[];
  /** One state, or several of which the caller chooses (e.g. back to the desk that returned the record). */
  readonly to: S | readonly S[];
};

/** A checked state machine; `S` and `A` are the unions of its state and action names. */
export type Lifecycle<S extends string = string, A extends string = string> = {
  readonly initial: S;
  readonly states: Readonly<Record<S, StateDefinition>>;
  readonly transitions: Readonly<Record<A, TransitionDefinition<S>>>;
};

/** The union of a lifecycle's state names: `type NeedState = StateOf<typeof needLifecycle>`. */
export type StateOf<L> = L extends Lifecycle<infer S, infer _A> ? S : never;
/** The union of a lifecycle's action names. */
export type ActionOf<L> = L extends Lifecycle<infer _S, infer A> ? A : never;

/** What an action in a state comes to; a "no" carries what would be possible instead. */
export type Decision<S extends string, A extends string> =
  | { readonly ok: true; readonly state: S }
  | {
      readonly ok: false;
      /** `not-from-here`: the action is not open in this state; `choice-missing`: several targets, none given; `choice-not-listed`: the given target is none of them. */
      readonly reason: "not-from-here" | "choice-missing" | "choice-not-listed";
      readonly possibleActions: readonly A[];
      readonly possibleTargets: readonly S[];
    };

/** Thrown by `next` for an action that is not possible, and by `defineLifecycle` for a bad machine. */
export class LifecycleError extends Error {
  override readonly name = "LifecycleError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("; "));
    this.problems = problems;
  }
}

/**
 * Declares a state machine; state and action names are inferred.
 * @throws LifecycleError naming every problem found by {@link validate}.
 */
export function defineLifecycle<const S extends string, const A extends string>(definition: {
  readonly initial: NoInfer<S>;
  readonly states: Readonly<Record<S, StateDefinition>>;
  readonly transitions: Readonly<Record<A, TransitionDefinition<NoInfer<S>>>>;
}): Lifecycle<S, A> {
  const lifecycle: Lifecycle<S, A> = definition;
  const problems = validate(lifecycle);
  if (problems.length > 0) throw new LifecycleError(problems);
  return lifecycle;
}

/** The states an action may lead to from `state`; empty if it is not open there. */
export function targets<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  state: S,
  action: A,
): readonly S[] {
  const transition = own(lifecycle.transitions, action);
  if (!transition?.from.includes(state)) return [];
  return listOf(transition.to);
}

/** Whether `action` is open in `state`. */
export function can<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  state: S,
  action: A,
): boolean {
  return targets(lifecycle, state, action).length > 0;
}

/** The actions open in `state`, in the order of declaration. */
export function actionsFrom<S extends string, A extends string>(lifecycle: Lifecycle<S, A>, state: S): A[] {
  return actionNames(lifecycle).filter((action) => can(lifecycle, state, action));
}

/** Whether `state` is declared final. */
export function isFinal<S extends string, A extends string>(lifecycle: Lifecycle<S, A>, state: S): boolean {
  return own(lifecycle.states, state)?.final === true;
}

/**
 * Where `action` leads from `state`, or why not. A transition with one target needs no choice;
 * with several, `choice` must be one of them. A choice given to a single-target transition must be that target.
 */
export function decide<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  state: S,
  action: A,
  choice?: S,
): Decision<S, A> {
  const possible = targets(lifecycle, state, action);
  const no = (reason: "not-from-here" | "choice-missing" | "choice-not-listed"): Decision<S, A> => ({
    ok: false,
    reason,
    possibleActions: actionsFrom(lifecycle, state),
    possibleTargets: possible,
  });
  const [only] = possible;
  if (only === undefined) return no("not-from-here");
  if (choice !== undefined)
    return possible.includes(choice) ? { ok: true, state: choice } : no("choice-not-listed");
  return possible.length === 1 ? { ok: true, state: only } : no("choice-missing");
}

/** As {@link decide}, for callers that have asked before. @throws LifecycleError when the answer is no. */
export function next<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  state: S,
  action: A,
  choice?: S,
): S {
  const decision = decide(lifecycle, state, action, choice);
  if (decision.ok) return decision.state;
  throw new LifecycleError([`${action} from ${state}: ${decision.reason}`]);
}

/** Every state that can be reached from `from` (default: the initial state), itself included. */
export function reachable<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  from: S = lifecycle.initial,
): Set<S> {
  const seen = new Set<S>([from]);
  for (const state of seen)
    for (const action of actionNames(lifecycle))
      for (const target of targets(lifecycle, state, action)) seen.add(target);
  return seen;
}

/** Problems of a machine, empty if sound: unknown or unreachable states, dead ends, exits from final states, empty transitions. */
export function validate<S extends string, A extends string>(lifecycle: Lifecycle<S, A>): string[] {
  const problems: string[] = [];
  const known = (state: string) => own(lifecycle.states, state) !== undefined;
  if (!known(lifecycle.initial)) problems.push(`initial state ${lifecycle.initial} is not declared`);
  for (const action of actionNames(lifecycle)) {
    const { from, to } = lifecycle.transitions[action];
    if (from.length === 0 || listOf(to).length === 0) problems.push(`action ${action} leads nowhere`);
    for (const state of [...from, ...listOf(to)])
      if (!known(state)) problems.push(`action ${action} names the undeclared state ${state}`);
  }
  if (problems.length > 0) return problems;
  const reached = reachable(lifecycle);
  for (const state of Object.keys(lifecycle.states) as S[]) {
    if (!reached.has(state)) problems.push(`state ${state} cannot be reached`);
    const exits = actionsFrom(lifecycle, state);
    if (isFinal(lifecycle, state)) {
      if (exits.length > 0) problems.push(`final state ${state} has the exits ${exits.join(", ")}`);
    } else if (!exits.some((action) => targets(lifecycle, state, action).some((to) => to !== state)))
      problems.push(`state ${state} is a dead end but not final`);
  }
  return problems;
}

const listOf = <S extends string>(to: S | readonly S[]): readonly S[] => (typeof to === "string" ? [to] : to);
const actionNames = <S extends string, A extends string>(lifecycle: Lifecycle<S, A>) =>
  Object.keys(lifecycle.transitions) as A[];
/** Reads own properties only, so that a state called `constructor` is not found by accident. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
