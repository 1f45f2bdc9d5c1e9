/** State machines as data: which actions a record in a state allows, and where they lead. WHEN, never WHO. */
export type {
  ActionOf,
  Decision,
  Label,
  Lifecycle,
  StateDefinition,
  StateOf,
  TransitionDefinition,
} from "./lifecycle.ts";
export {
  actionsFrom,
  can,
  decide,
  defineLifecycle,
  isFinal,
  LifecycleError,
  next,
  reachable,
  targets,
  validate,
} from "./lifecycle.ts";
