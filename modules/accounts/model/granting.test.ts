import assert from "node:assert/strict";
import test from "node:test";
import type { Actor, Grant, Role, ScopeNode } from "#platform/kernel/actor.ts";
import { ROLES } from "#platform/kernel/actor.ts";
import { mayGrant, outranks, type PlacedGrant } from "./granting.ts";
import { navigationFor } from "./navigation.ts";

const NOW = "2023-09-24T02:00:00.000Z";
const CITY: ScopeNode = { kind: "city", code: "410800" };
const QINYANG: ScopeNode = { kind: "county", code: "410882" };
const actor = (...grants: Grant[]): Actor => ({ personId: "a", name: "a", locale: "zh", grants });

const inQinyang = { city: "410800", county: "410882" };
const inWuzhi = { city: "410800", county: "410823" };
const city = { city: "410800", county: null };
const elsewhere = { city: "410900", county: null };

/** One grant of each role, all in Qinyang or its city. */
const targets: Record<Role, PlacedGrant> = {
  "city-operator": { role: "city-operator", scope: CITY, place: city },
  "county-officer": { role: "county-officer", scope: QINYANG, place: inQinyang },
  "department-officer": {
    role: "department-officer",
    scope: { kind: "department", id: "kjj" },
    place: city,
  },
  "task-force": { role: "task-force", scope: QINYANG, place: inQinyang },
  leader: { role: "leader", scope: CITY, place: city },
  enterprise: { role: "enterprise", scope: { kind: "organisation", id: "ent" }, place: inQinyang },
  expert: { role: "expert", scope: { kind: "own", personId: "x" }, place: city },
  administrator: { role: "administrator", scope: CITY, place: city },
  auditor: { role: "auditor", scope: CITY, place: city },
  "security-officer": { role: "security-officer", scope: CITY, place: city },
};

const holders: Record<Role, Actor> = {
  "city-operator": actor({ role: "city-operator", scope: CITY }),
  "county-officer": actor({ role: "county-officer", scope: QINYANG }),
  "department-officer": actor({ role: "department-officer", scope: { kind: "department", id: "kjj" } }),
  "task-force": actor({ role: "task-force", scope: QINYANG }),
  leader: actor({ role: "leader", scope: CITY }),
  enterprise: actor({ role: "enterprise", scope: { kind: "organisation", id: "ent" } }),
  expert: actor({ role: "expert", scope: { kind: "own", personId: "a" } }),
  administrator: actor({ role: "administrator", scope: CITY }),
  auditor: actor({ role: "auditor", scope: CITY }),
  "security-officer": actor({ role: "security-officer", scope: CITY }),
};

// By hand from product.md: who invites whom. Rows: grantor; columns in the order of ROLES.
const table: Record<Role, string> = {
  //                    city county dept task lead ent exp admin audit sec
  "city-operator": "      -    y    y    y    y    y   y    -    -    -",
  "county-officer": "     -    -    -    -    -    y   -    -    -    -",
  "department-officer": " -    -    -    -    -    -   -    -    -    -",
  "task-force": "         -    -    -    -    -    -   -    -    -    -",
  leader: "               -    -    -    -    -    -   -    -    -    -",
  enterprise: "           -    -    -    -    -    y   -    -    -    -",
  expert: "               -    -    -    -    -    -   -    -    -    -",
  administrator: "        y    y    y    y    y    y   y    y    y    y",
  auditor: "              -    -    -    -    -    -   -    -    -    -",
  "security-officer": "   -    -    -    -    -    -   -    -    -    -",
};

for (const [grantor, row] of Object.entries(table)) {
  test(`${grantor} may grant exactly what is below it`, () => {
    const cells = row.trim().split(/\s+/);
    ROLES.forEach((role, i) => {
      assert.equal(mayGrant(holders[grantor as Role], targets[role], NOW), cells[i] === "y", role);
    });
  });
}

test("the node must lie inside one's own", () => {
  const other: PlacedGrant = {
    role: "enterprise",
    scope: { kind: "organisation", id: "other" },
    place: inWuzhi,
  };
  assert.equal(mayGrant(holders["county-officer"], other, NOW), false, "another county's enterprise");
  assert.equal(mayGrant(holders.enterprise, other, NOW), false, "another enterprise");
  assert.equal(mayGrant(holders["city-operator"], other, NOW), true, "any enterprise of the city");
  assert.equal(
    mayGrant(holders["city-operator"], { ...targets.leader, place: elsewhere }, NOW),
    false,
    "another city",
  );
  assert.equal(mayGrant(holders.administrator, { ...other, place: elsewhere }, NOW), false);
});

test("a role is held only for a node of its kind", () => {
  assert.equal(
    mayGrant(holders.administrator, { role: "county-officer", scope: CITY, place: city }, NOW),
    false,
  );
  assert.equal(
    mayGrant(holders.administrator, { role: "enterprise", scope: QINYANG, place: inQinyang }, NOW),
    false,
  );
});

test("an expired grant gives nothing and weighs nothing", () => {
  const late = actor({ role: "city-operator", scope: CITY, until: "2023-09-24T02:00:00.000Z" });
  assert.equal(mayGrant(late, targets.leader, NOW), false);
  const formerAdministrator = { ...targets.administrator, until: "2023-09-01T00:00:00.000Z" };
  assert.equal(outranks(holders["county-officer"], [formerAdministrator, targets.enterprise], NOW), true);
  assert.equal(outranks(holders["county-officer"], [targets.administrator, targets.enterprise], NOW), false);
});

test("navigation follows the roles", () => {
  assert.deepEqual(navigationFor(holders.expert, NOW), [
    "home",
    "needs",
    "experts",
    "engagements",
    "follows",
    "questions",
    "negotiations",
    "signings",
    "ledger",
  ]);
  assert.deepEqual(navigationFor(holders.auditor, NOW), ["home", "accounts", "audit"]);
  assert.deepEqual(navigationFor(actor(), NOW), ["home"]);
});
