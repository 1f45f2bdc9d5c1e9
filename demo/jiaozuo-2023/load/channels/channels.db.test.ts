import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demonstration } from "#apps/server/testing/demonstration.ts";
import { type TestApplication, testApplication } from "#apps/server/testing/test-application.ts";
import { systemActor } from "#platform/kernel/actor.ts";

let shared: TestApplication;
before(async () => {
  shared = await testApplication({ prepared: demonstration, poolSize: 6 });
});
after(() => shared.close());

test("25 channels got the digest of 2023; some read, recommended and came to signed agreements, and each step is no larger than what led to it", async () => {
  const { db, clock } = shared.runtime.platform;
  const viewer = { actor: systemActor, now: clock().toISOString() };
  const { channelViews } = shared.runtime.publication.carrying;
  const channels = await db.selectFrom("channels").select(["id"]).execute();
  assert.equal(channels.length, 25);
  const sum = { sent: 0, opened: 0, read: 0, recommended: 0, engaged: 0, signed: 0 };
  for (const { id } of channels) {
    const { funnel } = await channelViews.report(id, viewer);
    for (const step of Object.keys(sum) as (keyof typeof sum)[]) sum[step] += funnel[step];
  }
  assert.ok(
    sum.sent >= sum.opened && sum.opened >= sum.read && sum.read >= sum.recommended,
    JSON.stringify(sum),
  );
  assert.ok(sum.recommended >= 10 && sum.engaged >= 10 && sum.signed >= 1, JSON.stringify(sum));
  const states = await db
    .selectFrom("recommendations")
    .select(["state", (eb) => eb.fn.countAll<number>().as("n")])
    .groupBy("state")
    .execute();
  const of = (state: string) => Number(states.find((s) => s.state === state)?.n ?? 0);
  assert.ok(of("accepted") >= 10, JSON.stringify(states));
  assert.deepEqual([of("rejected"), of("duplicate"), of("received")], [2, 1, 2], JSON.stringify(states));
  const open = await db.selectFrom("recommendations").selectAll().where("state", "=", "accepted").execute();
  assert.ok(open.every((r) => r.engagementId !== null && r.expertId !== null));
  const addresses = await db.selectFrom("channelContacts").select("email").execute();
  assert.ok(addresses.every(({ email }) => email.endsWith("@example.test")));
});
