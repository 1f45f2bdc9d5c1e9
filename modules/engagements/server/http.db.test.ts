import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { createHttpApp } from "#platform/http/app.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { createMetrics } from "#platform/observability/metrics.ts";
import { aModule, type Harness } from "../testing/a-module.ts";
import { people } from "../testing/a-world.ts";

let h: Harness;
let app: FastifyInstance;
let actor: Actor = people.city;
before(async () => {
  h = await aModule();
  app = await createHttpApp({
    operations: h.module.module.operations,
    authenticate: async () => actor,
    logger: h.t.platform.logger,
    metrics: createMetrics(),
    publicUrl: "http://localhost",
    trustProxy: false,
    version: "test",
    clock: h.t.platform.clock,
  });
});
after(async () => {
  await app.close();
  await h.close();
});

let key = 0;
async function send(who: Actor, method: "GET" | "POST" | "PATCH", url: string, payload?: object) {
  actor = who;
  const uuid = `00000000-0000-4000-8000-${String(++key).padStart(12, "0")}`;
  const reply = await app.inject({
    method,
    url,
    ...(payload ? { payload } : {}),
    ...(method === "GET" ? {} : { headers: { "idempotency-key": uuid } }),
  });
  const json = reply.headers["content-type"]?.includes("json");
  return { status: reply.statusCode, body: json ? JSON.parse(reply.body) : reply.body };
}

test("the chain over HTTP: suggestions taken, shortlisted, invited, confirmed; list, board and export agree", async () => {
  const suggested = await send(people.city, "GET", "/api/needs/n1/suggestions?limit=3&filters=degree");
  assert.equal(suggested.status, 200, JSON.stringify(suggested.body));
  assert.equal(suggested.body.items.length, 3);
  const taken = await send(people.city, "POST", "/api/needs/n1/suggestions", {
    expertIds: ["e1", "e7"],
    upTo: "shortlisted",
  });
  assert.deepEqual(
    taken.body.outcomes.map((o: { ok: boolean }) => o.ok),
    [true, true],
  );
  const id = taken.body.outcomes[0].id;
  const invited = await send(people.city, "POST", `/api/engagements/${id}/invite`, { asGuest: true });
  assert.equal(invited.body.state, "invited", JSON.stringify(invited.body));
  const confirmed = await send(people.enterprise, "POST", `/api/engagements/${id}/confirm-demand`, {
    version: invited.body.version,
  });
  assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
  const list = await send(
    people.city,
    "GET",
    "/api/engagements?edition=jz&sort=-daysInStage&state=invited,shortlisted&q=焊接",
  );
  assert.equal(list.status, 200, JSON.stringify(list.body));
  assert.deepEqual(list.body.items.map((i: { state: string }) => i.state).sort(), ["invited", "shortlisted"]);
  assert.deepEqual(list.body.items[0].demanders, ["焦作甲机械有限公司"]);
  const mine = await send(people.expert, "GET", "/api/engagements?edition=jz");
  assert.deepEqual(
    mine.body.items.map((i: { id: string; allowedActions: string[] }) => [i.id, i.allowedActions]),
    [[id, ["confirmSupply", "declineSupply"]]],
  );
  const board = await send(people.shanyang, "GET", "/api/engagements/board?edition=jz&perColumn=5");
  const totals = Object.fromEntries(
    board.body.columns.map((c: { state: string; total: number }) => [c.state, c.total]),
  );
  assert.deepEqual([totals.shortlisted, totals.invited, totals.confirmed], [1, 1, 0]);
  assert.equal((await send(people.wenxian, "GET", "/api/engagements?edition=jz")).body.total, 0);
  const needs = await send(people.city, "GET", "/api/matching/needs?edition=jz&open=true");
  assert.deepEqual(
    needs.body.items.map((n: { id: string }) => n.id),
    ["n2", "n3"],
  );
  const guests = await send(people.city, "GET", "/api/guests?edition=jz");
  assert.deepEqual(
    guests.body.items.map((g: { expertId: string }) => g.expertId),
    ["e1"],
  );
  assert.equal((await send(people.city, "GET", "/api/engagements/export?edition=jz")).status, 200);
});

test("expected noes over HTTP: wrong role, unknown, wrong state, malformed", async () => {
  assert.equal((await send(people.administrator, "GET", "/api/engagements")).status, 403);
  assert.equal((await send(people.city, "GET", "/api/engagements/none")).status, 404);
  assert.equal(
    (await send(people.expert, "POST", "/api/engagements", { needId: "n1", expertId: "e1" })).status,
    403,
  );
  const list = await send(people.city, "GET", "/api/engagements?state=shortlisted");
  const { id } = list.body.items[0];
  const wrong = await send(people.city, "POST", `/api/engagements/${id}/resume`, {});
  assert.deepEqual([wrong.status, wrong.body.code], [409, "wrong-state"]);
  assert.equal((await send(people.city, "POST", `/api/engagements/${id}/hold`, { reason: 7 })).status, 400);
  assert.equal((await send(people.city, "POST", `/api/engagements/${id}/sign`, {})).status, 404);
  const bulk = await send(people.city, "POST", "/api/engagements/bulk", { steps: [{ id, action: "sign" }] });
  assert.equal(bulk.status, 400);
});

test("an expert's matching needs, interest in one, and the reply to an invitation", async () => {
  const found = await send(people.otherExpert, "GET", "/api/experts/e2/matching-needs?edition=jz");
  assert.equal(found.status, 200, JSON.stringify(found.body));
  const offered = await send(people.otherExpert, "POST", "/api/engagements/offers", {
    expertId: "e2",
    needId: "n3",
  });
  assert.equal(offered.status, 201, JSON.stringify(offered.body));
  const again = await send(people.otherExpert, "GET", "/api/experts/e2/matching-needs?edition=jz");
  assert.equal(again.body.items.find((i: { id: string }) => i.id === "n3").engaged, true);
  const guests = await send(people.expert, "GET", "/api/guests");
  const replied = await send(people.expert, "POST", `/api/guests/${guests.body.items[0].id}/reply`, {
    reply: "accepted",
  });
  assert.equal(replied.body.replyState, "accepted");
});
