import { can } from "#libs/lifecycle/index.ts";
import { type Actor, type Role, rolesAt, type ScopeNode } from "#platform/kernel/actor.ts";
import { by, isAllowed, type Policy, type Subjects, scopeFor } from "#platform/kernel/policy.ts";
import { inScope, NONE, nodesScope, type Scope } from "#platform/kernel/scope.ts";
import type { NeedKind } from "./directory.ts";
import { SUPERIOR } from "./escalation/escalation.ts";
import { deskOf, type NeedState, type NeedTransition, needLifecycle } from "./need.lifecycle.ts";

export type NeedAction =
  | "read"
  | "readPublic"
  | "readContact"
  | "readRestricted"
  | "create"
  | "fillIn"
  | "import"
  | "edit"
  | "askOpinion"
  | "giveOpinion"
  | "setLimits"
  | "urge"
  | "classify"
  | NeedTransition;

const READERS: readonly Role[] = [
  "city-operator",
  "county-officer",
  "department-officer",
  "task-force",
  "leader",
  "enterprise",
];

/** WHO. The county checks, the city approves and publishes, departments say what they think of what was routed to them. */
export const needPolicy: Policy<NeedAction> = {
  read: by(...READERS),
  // Published needs, without contacts, opinions and history; see `needScopes`.
  readPublic: [{ roles: ["expert"], of: "public" }],
  readContact: by("city-operator", "county-officer", "enterprise"),
  readRestricted: by("city-operator", "county-officer", "department-officer", "enterprise"),
  create: by("enterprise"),
  fillIn: by("county-officer", "city-operator"),
  import: by("county-officer", "city-operator"),
  edit: by("enterprise", "county-officer", "city-operator"),
  submit: by("enterprise"),
  askConfirmation: by("county-officer", "city-operator"),
  confirm: by("enterprise"),
  decline: by("enterprise"),
  countyApprove: by("county-officer"),
  countyReturn: by("county-officer"),
  // Only of a county that let its clock run out; see `mayDo`.
  takeOver: by("city-operator"),
  urge: by("city-operator", "leader"),
  // Only by the desk that has it.
  classify: by("county-officer", "city-operator"),
  cityApprove: by("city-operator"),
  cityReturn: by("city-operator"),
  publish: by("city-operator"),
  withdraw: by("enterprise", "city-operator"),
  close: by("enterprise", "city-operator"),
  expire: [],
  renew: by("enterprise", "city-operator"),
  republish: by("city-operator"),
  recordFilled: by("enterprise", "county-officer", "city-operator"),
  askOpinion: by("county-officer", "city-operator"),
  giveOpinion: by("department-officer"),
  setLimits: by("city-operator", "administrator"),
};

/** Stands for "everyone who may read what is published": an expert's role is held for its own profile, not for a city. */
const PUBLIC_NODE: ScopeNode = { kind: "city", code: "*" };
/** The `city` of the public side of a published need. */
export const PUBLIC_SIDE = PUBLIC_NODE.code;

/** What places a need in the visibility tree. */
export type NeedPlace = {
  readonly state: string;
  readonly city: string;
  readonly county: string;
  readonly organisationId: string;
  readonly departments: readonly string[];
};

/** Where a need stands: its enterprise, county, city, the departments asked; and, once published, the public. */
export const needSubjects = (need: NeedPlace): Subjects => ({
  self: {
    city: need.city,
    counties: [need.county],
    departments: need.departments,
    organisations: [need.organisationId],
  },
  public: { city: need.state === "published" ? PUBLIC_SIDE : null },
});

const mayReadPublic = (actor: Actor, now: string): boolean =>
  actor.grants.some(
    (g) => (!g.until || g.until > now) && needPolicy.readPublic.some((rule) => rule.roles.includes(g.role)),
  );

/** What the actor sees, by side: its own part of the tree, and published needs for those who may read the public. */
export const needScopes = (actor: Actor, now: string): { self: Scope; public: Scope } => ({
  self: scopeFor(actor, needPolicy, "read", { now }),
  public: mayReadPublic(actor, now) ? nodesScope([PUBLIC_NODE]) : NONE,
});

/** How much of a need the actor may read. */
export type Sight = "all" | "public" | "none";
export function sightOf(actor: Actor, need: NeedPlace, now: string): Sight {
  const subjects = needSubjects(need);
  const scopes = needScopes(actor, now);
  if (inScope(scopes.self, subjects.self)) return "all";
  return inScope(scopes.public, subjects.public ?? {}) ? "public" : "none";
}

/** Facts beyond the place that decide what may be done. */
export type NeedFacts = NeedPlace & {
  readonly state: NeedState;
  readonly kind: NeedKind;
  /** The officer who filled it in for the enterprise (代填), or null. */
  readonly filledInBy: string | null;
  /** When its desk's superior was told that the clock had run out; null while nobody was. */
  readonly escalatedAt?: string | null;
};

const EDITABLE: readonly NeedState[] = ["draft", "returned", "awaiting-confirmation"];
const IN_REVIEW: readonly NeedState[] = ["submitted", "county-approved", "city-approved"];

/** Whether the actor holds a role for the enterprise itself. */
export const isOwnEnterprise = (actor: Actor, organisationId: string, now: string): boolean =>
  actor.grants.some(
    (g) =>
      g.role === "enterprise" &&
      g.scope.kind === "organisation" &&
      g.scope.id === organisationId &&
      (!g.until || g.until > now),
  );

/** Whether the state and the facts of the need allow the action at all, whoever asks. */
export function isPossible(need: NeedFacts, action: NeedAction): boolean {
  switch (action) {
    case "edit":
      return EDITABLE.includes(need.state);
    case "askOpinion":
    case "giveOpinion":
      return IN_REVIEW.includes(need.state);
    case "takeOver":
      return Boolean(need.escalatedAt) && can(needLifecycle, need.state, action);
    case "classify":
      return deskOf(need.state) !== null;
    case "urge":
      return Boolean(need.escalatedAt) && deskOf(need.state) !== null;
    case "askConfirmation":
      return need.filledInBy !== null && can(needLifecycle, need.state, action);
    case "recordFilled":
      return need.kind === "talent" && can(needLifecycle, need.state, action);
    case "read":
    case "readPublic":
    case "readContact":
    case "readRestricted":
    case "create":
    case "fillIn":
    case "import":
    case "setLimits":
      return true;
    default:
      return can(needLifecycle, need.state, action);
  }
}

/** Whether the actor may: an officer edits only what an officer filled in, and not while the enterprise is asked to confirm it. */
export function mayDo(actor: Actor, need: NeedFacts, action: NeedAction, now: string): boolean {
  if (!isAllowed(actor, needPolicy, action, { subjects: needSubjects(need), now })) return false;
  if (action === "classify" && !actor.system)
    return mayDo(actor, need, deskOf(need.state) === "county" ? "countyApprove" : "cityApprove", now);
  // Nobody urges the own desk: the city its counties, the leader the city.
  if (action === "urge" && !actor.system) {
    const desk = deskOf(need.state);
    return desk !== null && rolesAt(actor, now).has(SUPERIOR[desk]);
  }
  if (action !== "edit" || actor.system || isOwnEnterprise(actor, need.organisationId, now)) return true;
  return need.filledInBy !== null && need.state !== "awaiting-confirmation";
}

const RECORD_ACTIONS = [
  "edit",
  "submit",
  "askConfirmation",
  "confirm",
  "decline",
  "countyApprove",
  "countyReturn",
  "classify",
  "takeOver",
  "urge",
  "cityApprove",
  "cityReturn",
  "publish",
  "withdraw",
  "close",
  "renew",
  "republish",
  "recordFilled",
  "askOpinion",
  "giveOpinion",
] as const satisfies readonly NeedAction[];

/** What the actor may do to the need now: policy ∧ lifecycle. */
export const allowedNeedActions = (actor: Actor, need: NeedFacts, now: string): NeedAction[] =>
  RECORD_ACTIONS.filter((a) => isPossible(need, a) && mayDo(actor, need, a, now));
