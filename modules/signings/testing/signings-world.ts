import assert from "node:assert/strict";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { anActor, testPlatform } from "#platform/testing/test-platform.ts";
import { createSignings, signingMigrations } from "../server/index.ts";
import {
  anOrganisation,
  fakeEditions,
  fakeEngagementMigrations,
  fakeEngagements,
  fakeExperts,
  fakeOrganisations,
} from "./fake-ports.ts";

/** People of the tests: two counties, the city, those who read, both sides. */
export const people = {
  city: anActor("city", ["city-operator", { kind: "city", code: "410800" }]),
  county: anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]),
  otherCounty: anActor("mengzhou", ["county-officer", { kind: "county", code: "410883" }]),
  leader: anActor("leader", ["leader", { kind: "city", code: "410800" }]),
  taskForce: anActor("team", ["task-force", { kind: "county", code: "410882" }]),
  enterprise: anActor("ent", ["enterprise", { kind: "organisation", id: "o1" }]),
  rival: anActor("rival", ["enterprise", { kind: "organisation", id: "o2" }]),
  expert: anActor("expert", ["expert", { kind: "own", personId: "expert" }]),
};

/** Signings on a fresh database, with two enterprises and a university; figures of the main conference at 2023-10-20's end. */
export async function signingsWorld(now = "2023-10-10T02:00:00.000Z") {
  const t = await testPlatform({
    migrations: { ...platformMigrations, ...fakeEngagementMigrations, ...signingMigrations },
    poolSize: 50,
    now,
  });
  const signings = createSignings(t.platform, {
    engagements: fakeEngagements(t.platform.db),
    organisations: fakeOrganisations(
      anOrganisation("o1", "沁阳测试机械有限公司"),
      anOrganisation("o2", "孟州测试化工有限公司", { county: "410883" }),
      anOrganisation("u1", "某大学", { kind: "university", county: null }),
    ),
    editions: fakeEditions(),
    experts: fakeExperts(),
  });
  const figure = (id: string) => {
    const found = signings.figures.find((f) => f.definition.id === id);
    assert.ok(found);
    return found;
  };
  const at = (before = "2023-10-20T16:00:00.000Z") => ({ editionId: "e1", activityId: "e1-main", before });
  return {
    t,
    signings,
    as: (actor: Actor, when?: string) => t.context(actor, when),
    now: () => t.platform.clock().toISOString(),
    figure,
    at,
    async value(id: string, before?: string): Promise<number> {
      const { rows } = await figure(id).value(at(before), "city").execute(t.platform.db);
      return rows.reduce((sum, r) => sum + r.value, 0);
    },
    rows: async (id: string, before?: string) =>
      (await figure(id).rows(at(before), "city").execute(t.platform.db)).rows,
  };
}
