import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { Notice } from "#modules/accounts/model/notice.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { aModule, type Harness, refusedAs } from "../testing/a-module.ts";
import { people } from "../testing/a-world.ts";

let h: Harness;
before(async () => {
  h = await aModule();
});
after(() => h.close());
const as = (actor: Actor, at?: string) => h.t.context(actor, at);

test("100 confirms at once have one effect and answer all", async () => {
  const engagement = await h.invited(h.freshNeed(), "e1");
  await h.step(people.enterprise, engagement.id, "confirmDemand");
  const replies = await Promise.allSettled(
    Array.from({ length: 100 }, () => h.step(people.expert, engagement.id, "confirmSupply")),
  );
  for (const reply of replies) {
    if (reply.status === "fulfilled") assert.equal(reply.value.state, "confirmed");
    else assert.ok(reply.reason instanceof Refusal, String(reply.reason));
  }
  const { rows } = await sql<{ n: number }>`select count(*)::int n from engagement_states
    where engagement_id = ${engagement.id} and to_state = 'confirmed'`.execute(h.t.platform.db);
  assert.equal(rows[0]?.n, 1);
});

test("confirm against decline, 50 each at once: one of the two happens, the rest is refused cleanly", async () => {
  const engagement = await h.invited(h.freshNeed(), "e1");
  const replies = await Promise.allSettled(
    Array.from({ length: 100 }, (_, i) =>
      i % 2
        ? h.step(people.expert, engagement.id, "confirmSupply")
        : h.step(people.expert, engagement.id, "declineSupply", { category: "personal" }),
    ),
  );
  for (const reply of replies)
    if (reply.status === "rejected") assert.ok(reply.reason instanceof Refusal, String(reply.reason));
  const { rows } = await sql<{ n: number }>`select count(*)::int n from engagement_states
    where engagement_id = ${engagement.id} and action = 'declineSupply'`.execute(h.t.platform.db);
  assert.ok((rows[0]?.n ?? 0) <= 1);
});

test("100 proposals of one pair at once make one engagement", async () => {
  const needId = h.freshNeed();
  const replies = await Promise.allSettled(
    Array.from({ length: 100 }, () =>
      h.module.service.propose(as(people.city), { needId, supplierOrganisationId: "org-s" }),
    ),
  );
  assert.equal(replies.filter((r) => r.status === "fulfilled").length, 1);
  for (const reply of replies) if (reply.status === "rejected") refusedAs("engagements.exists")(reply.reason);
  const mine = replies.find((r) => r.status === "fulfilled");
  assert.ok(mine?.status === "fulfilled");
  // The supplier's own people answer for the supply side.
  await h.module.service.advanceMany(as(people.city), [
    { id: mine.value.id, action: "screen" },
    { id: mine.value.id, action: "shortlist" },
    { id: mine.value.id, action: "invite" },
  ]);
  assert.ok((await h.step(people.supplier, mine.value.id, "confirmSupply")).supplyConfirmedAt);
});

test("a bulk takes what it can and says what it could not, in one transaction", async () => {
  const [a, b] = [h.freshNeed(), h.freshNeed()];
  const made = await h.module.service.proposeMany(as(people.city), [
    { needId: a, expertId: "e1", upTo: "shortlisted" },
    { needId: a, expertId: "e1" },
    { needId: b, expertId: "e7", demanderIds: ["org-a", "org-b"] },
    { needId: "draft", expertId: "e1" },
  ]);
  assert.deepEqual(
    made.map((m) => m.refusal?.code ?? "ok"),
    ["ok", "engagements.exists", "ok", "engagements.need-not-open"],
  );
  const [first, , third] = made;
  const outcomes = await h.module.service.advanceMany(as(people.city), [
    { id: first?.id as string, action: "invite", asGuest: true },
    { id: third?.id as string, action: "invite" },
    { id: "unknown", action: "screen" },
  ]);
  assert.deepEqual(
    outcomes.map((o) => o.refusal?.code ?? o.state),
    ["invited", "wrong-state", "not-found"],
  );
  const consortium = await h.module.service.view(third?.id as string, {
    actor: people.city,
    now: h.now(),
  });
  assert.deepEqual(
    consortium.demanders.map((d) => [d.id, d.lead]),
    [
      ["org-a", true],
      ["org-b", false],
    ],
  );
  const notices = await sql<{ payload: { to: object; link: string } }>`select payload from outbox
    where kind = 'notice' and payload->>'link' = ${`/engagements/${first?.id}`} order by id`.execute(
    h.t.platform.db,
  );
  assert.deepEqual(
    notices.rows.map((r) => r.payload.to),
    [{ organisationId: "org-a" }, { expertId: "e1" }],
  );
});

test("each side hears that the other has confirmed, once; the second time that both have", async () => {
  const { id } = await h.invited(h.freshNeed(), "e1");
  const told = async () => {
    const { rows } = await sql<{ payload: Notice }>`select payload from outbox
      where kind = 'notice' and payload->>'kind' = 'engagement.confirmed' and payload->>'link' = ${`/engagements/${id}`}
      order by id`.execute(h.t.platform.db);
    return rows.map((r) => [r.payload.to, r.payload.subject.en.split(":")[0]]);
  };
  await h.step(people.enterprise, id, "confirmDemand");
  assert.deepEqual(await told(), [[{ expertId: "e1" }, "The other side confirmed"]]);
  // Said again it is no news.
  await h.step(people.enterprise, id, "confirmDemand");
  assert.equal((await told()).length, 1);
  await h.step(people.expert, id, "confirmSupply");
  assert.deepEqual((await told())[1], [{ organisationId: "org-a" }, "Talks confirmed by both sides"]);
});
