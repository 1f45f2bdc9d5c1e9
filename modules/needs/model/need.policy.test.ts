import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor, Role, ScopeNode } from "#platform/kernel/actor.ts";
import { allowedNeedActions, type NeedFacts, needPolicy, sightOf } from "./need.policy.ts";

const NOW = "2023-09-24T02:00:00.000Z";
const actor = (role: Role, scope: ScopeNode, until?: string): Actor => ({
  personId: role,
  name: role,
  locale: "zh",
  grants: [{ role, scope, ...(until ? { until } : {}) }],
});
const need = (over: Partial<NeedFacts> = {}): NeedFacts => ({
  state: "submitted",
  kind: "technology",
  city: "410800",
  county: "410882",
  organisationId: "o1",
  departments: ["d1"],
  filledInBy: null,
  ...over,
});

const own = {
  "city-operator": actor("city-operator", { kind: "city", code: "410800" }),
  "county-officer": actor("county-officer", { kind: "county", code: "410882" }),
  "department-officer": actor("department-officer", { kind: "department", id: "d1" }),
  "task-force": actor("task-force", { kind: "county", code: "410882" }),
  leader: actor("leader", { kind: "city", code: "410800" }),
  enterprise: actor("enterprise", { kind: "organisation", id: "o1" }),
  expert: actor("expert", { kind: "own", personId: "expert" }),
  administrator: actor("administrator", { kind: "city", code: "410800" }),
  auditor: actor("auditor", { kind: "city", code: "410800" }),
};
const others = [
  actor("city-operator", { kind: "city", code: "410700" }),
  actor("county-officer", { kind: "county", code: "410883" }),
  actor("department-officer", { kind: "department", id: "d2" }),
  actor("task-force", { kind: "county", code: "410883" }),
  actor("enterprise", { kind: "organisation", id: "o2" }),
  actor("county-officer", { kind: "county", code: "410882" }, "2023-09-24T01:59:59.000Z"),
];

/** By hand: who may do what, at the state named, to a need of the own county, enterprise, department or city. */
const TABLE: Readonly<Record<NeedFacts["state"], Partial<Record<keyof typeof own, readonly string[]>>>> = {
  draft: { enterprise: ["edit", "submit", "withdraw"], "city-operator": ["withdraw"] },
  "awaiting-confirmation": {
    enterprise: ["edit", "confirm", "decline", "withdraw"],
    "city-operator": ["withdraw"],
  },
  submitted: {
    enterprise: ["withdraw"],
    "county-officer": ["countyApprove", "countyReturn", "classify", "askOpinion"],
    "city-operator": ["withdraw", "askOpinion"],
    "department-officer": ["giveOpinion"],
  },
  "county-approved": {
    enterprise: ["withdraw"],
    "county-officer": ["askOpinion"],
    "city-operator": ["classify", "cityApprove", "cityReturn", "withdraw", "askOpinion"],
    "department-officer": ["giveOpinion"],
  },
  "city-approved": {
    enterprise: ["withdraw"],
    "county-officer": ["askOpinion"],
    "city-operator": ["cityReturn", "publish", "withdraw", "askOpinion"],
    "department-officer": ["giveOpinion"],
  },
  returned: { enterprise: ["edit", "submit", "withdraw"], "city-operator": ["withdraw"] },
  published: {
    enterprise: ["withdraw", "close", "renew"],
    "city-operator": ["withdraw", "close", "renew"],
  },
  closed: { "city-operator": ["republish"] },
  expired: { "city-operator": ["republish"] },
  filled: {},
  withdrawn: {},
};

test("who may do what in which state, cell by cell", () => {
  for (const [state, allowed] of Object.entries(TABLE))
    for (const [role, who] of Object.entries(own))
      assert.deepEqual(
        allowedNeedActions(who, need({ state: state as NeedFacts["state"] }), NOW),
        allowed[role as keyof typeof own] ?? [],
        `${role} on ${state}`,
      );
});

test("nobody outside the need's place, or with an expired role, may do or see anything", () => {
  for (const state of Object.keys(TABLE) as NeedFacts["state"][])
    for (const who of others) {
      assert.deepEqual(allowedNeedActions(who, need({ state }), NOW), [], `${who.personId} on ${state}`);
      assert.equal(sightOf(who, need({ state }), NOW), "none", `${who.personId} on ${state}`);
    }
});

test("experts read the public part of published needs only; administrators and auditors read none", () => {
  for (const state of Object.keys(TABLE) as NeedFacts["state"][])
    assert.equal(sightOf(own.expert, need({ state }), NOW), state === "published" ? "public" : "none", state);
  assert.equal(sightOf(own.administrator, need(), NOW), "none");
  assert.equal(sightOf(own.auditor, need(), NOW), "none");
  for (const role of [
    "city-operator",
    "county-officer",
    "department-officer",
    "task-force",
    "leader",
    "enterprise",
  ] as const)
    assert.equal(sightOf(own[role], need(), NOW), "all", role);
});

test("an officer edits what an officer filled in, until the enterprise is asked to confirm it", () => {
  const filledIn = (state: NeedFacts["state"]) => need({ state, filledInBy: "county-officer" });
  assert.deepEqual(allowedNeedActions(own["county-officer"], filledIn("draft"), NOW), [
    "edit",
    "askConfirmation",
  ]);
  assert.deepEqual(allowedNeedActions(own["county-officer"], filledIn("awaiting-confirmation"), NOW), []);
  assert.deepEqual(allowedNeedActions(own["county-officer"], filledIn("returned"), NOW), [
    "edit",
    "askConfirmation",
  ]);
});

test("heads are recorded for talent needs by the enterprise, its county and the city", () => {
  const talent = need({ state: "published", kind: "talent" });
  for (const role of ["enterprise", "county-officer", "city-operator"] as const)
    assert.ok(allowedNeedActions(own[role], talent, NOW).includes("recordFilled"), role);
  assert.ok(!allowedNeedActions(own.leader, talent, NOW).includes("recordFilled"));
});

test("a check that a county let lie is taken over or urged by the city, the city's own is urged by the leader; never before it is escalated", () => {
  const late = (state: NeedFacts["state"]) => need({ state, escalatedAt: "2023-09-23T02:00:00.000Z" });
  const pressing = (who: Actor, what: NeedFacts) =>
    allowedNeedActions(who, what, NOW).filter((a) => a === "takeOver" || a === "urge");
  assert.deepEqual(pressing(own["city-operator"], late("submitted")), ["takeOver", "urge"]);
  assert.deepEqual(pressing(own.leader, late("submitted")), []);
  assert.deepEqual(pressing(own.leader, late("county-approved")), ["urge"]);
  assert.deepEqual(pressing(own["city-operator"], late("county-approved")), []);
  for (const role of ["county-officer", "department-officer", "task-force", "enterprise"] as const)
    for (const state of ["submitted", "county-approved"] as const)
      assert.deepEqual(pressing(own[role], late(state)), [], `${role} on ${state}`);
  for (const state of ["submitted", "county-approved"] as const)
    for (const who of Object.values(own)) assert.deepEqual(pressing(who, need({ state })), []);
  // Escalated once, sent back since: nothing to take over.
  assert.deepEqual(pressing(own["city-operator"], late("returned")), []);
});

test("nobody expires a need by hand", () => {
  assert.deepEqual(needPolicy.expire, []);
});
