import assert from "node:assert/strict";
import type { PaperRecorded } from "#modules/signings/model/events.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { anActor, testPlatform } from "#platform/testing/test-platform.ts";
import { createFollowUps, followUpMigrations } from "../server/index.ts";
import { fakePorts } from "./fake-ports.ts";

/** People of the tests: two counties, the city, those who read, both sides, two departments. */
export const people = {
  city: anActor("city", ["city-operator", { kind: "city", code: "410800" }]),
  county: anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]),
  otherCounty: anActor("mengzhou", ["county-officer", { kind: "county", code: "410883" }]),
  taskForce: anActor("team", ["task-force", { kind: "county", code: "410882" }]),
  leader: anActor("leader", ["leader", { kind: "city", code: "410800" }]),
  enterprise: anActor("ent", ["enterprise", { kind: "organisation", id: "o1" }]),
  expert: anActor("expert", ["expert", { kind: "own", personId: "expert" }]),
  finance: anActor("fin", ["department-officer", { kind: "department", id: "finance-office" }]),
  land: anActor("land", ["department-officer", { kind: "department", id: "land-office" }]),
};

/** The ledger on a fresh database; its edition's figures stop at `cutOff`. */
export async function ledgerWorld(options: { now?: string; cutOff?: string } = {}) {
  const t = await testPlatform({
    migrations: { ...platformMigrations, ...followUpMigrations },
    poolSize: 30,
    now: options.now ?? "2023-10-10T02:00:00.000Z",
  });
  const ledger = createFollowUps(t.platform, fakePorts(options.cutOff ?? null));
  const { city } = people;
  const as = (actor: Actor) => t.context(actor);
  const now = () => t.platform.clock().toISOString();
  return {
    t,
    ledger,
    as,
    now,
    /** Tells the ledger of a paper and shows the row that holds it. */
    async recorded(event: PaperRecorded) {
      await t.platform.commands.run(as(city), async (work) => {
        await ledger.onPaperRecorded(work, event);
        work.nothingChanged();
      });
      return ledger.service.ofPaper(event.paperId, { actor: city, now: now() });
    },
    withdrawn: (paperId: string, restoredIntentId: string | null = null) =>
      t.platform.commands.run(as(city), (work) =>
        ledger.onPaperWithdrawn(work, {
          type: "signings.paper-withdrawn",
          paperId,
          reason: "误登",
          occurredAt: now(),
          restoredIntentId,
        }),
      ),
    /** A figure of the main conference, after it was held against its rows. */
    async figure(id: string, before: string): Promise<number> {
      const found = ledger.figures.find((f) => f.definition.id === id);
      assert.ok(found);
      const at = { editionId: "e1", activityId: "e1-main", before };
      const value = await found.value(at, "city").execute(t.platform.db);
      const rows = await found.rows(at, "city").execute(t.platform.db);
      const sum = value.rows.reduce((n, r) => n + r.value, 0);
      assert.equal(sum, rows.rows.length, `${id} equals its rows`);
      return sum;
    },
  };
}
