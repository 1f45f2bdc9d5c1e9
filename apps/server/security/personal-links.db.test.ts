import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { aReply } from "./world/negotiations.ts";
import { openStage, type Stage } from "./world/stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

const post = (path: string, body: object, remoteAddress = "198.51.100.31", cookie?: string) =>
  stage.t.app.inject({
    method: "POST",
    url: `/api/public/invitations/${path}`,
    payload: body,
    remoteAddress,
    headers: cookie ? { cookie } : {},
  });
const get = (token: string, file: string, remoteAddress = "198.51.100.31") =>
  stage.t.app.inject({ method: "GET", url: `/api/public/invitations/${token}/${file}`, remoteAddress });
const near = (token: string): string => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;

test("whoever guesses a link waits, whichever door it is tried at; the invitee beside them does not", async () => {
  const token = stage.world.attendanceToken ?? "";
  const guess = near(token);
  const statuses = [
    (await post("open", { token: guess })).statusCode,
    (await post("reply", { token: guess, version: 1, reply: aReply })).statusCode,
    (await post("agenda", { token: guess })).statusCode,
    (await get(guess, "agenda.ics")).statusCode,
    (await get(guess, "invitation.pdf")).statusCode,
    (await post("open", { token: guess })).statusCode,
    (await get(guess, "agenda.ics")).statusCode,
  ];
  assert.deepEqual(statuses, [404, 404, 404, 404, 404, 429, 429]);
  assert.equal((await post("open", { token })).statusCode, 200);
  assert.equal((await post("open", { token: guess }, "203.0.113.40")).statusCode, 404);
});

test("what is not shaped like a link is refused before anything is looked up", async () => {
  for (const token of [
    "",
    "x",
    "x".repeat(5000),
    "../../../etc/passwd/aaaaaaaaaaaaaaa",
    "'; drop table attendances; --",
  ]) {
    const reply = await post("open", { token }, "203.0.113.41");
    assert.ok([400, 404].includes(reply.statusCode), `${token.slice(0, 20)}: ${reply.statusCode}`);
  }
});

test("what a link shows is its invitee's alone: no other name, no list, no number of an account, no token", async () => {
  const token = stage.world.attendanceToken ?? "";
  const reply = await post("open", { token }, "203.0.113.42");
  const shown = reply.json() as Record<string, unknown>;
  assert.equal(shown.name, "测试专家甲");
  for (const hidden of [
    token,
    stage.world.personExpert,
    stage.world.orgEnterprise,
    "测试专家乙",
    "searchText",
    "tokenHash",
  ])
    assert.ok(!reply.payload.includes(String(hidden)), String(hidden));
  assert.equal(reply.headers["cache-control"], "no-store");
  assert.equal((await get(token, "invitation.pdf", "203.0.113.42")).headers["cache-control"], "no-store");
});

test("an answer through a link is the party's own: it changes this reply and nothing that officers decide", async () => {
  const token = stage.world.attendanceToken ?? "";
  const { version } = (await post("open", { token }, "203.0.113.43")).json() as { version: number };
  for (const more of [
    { hotelName: "自选宾馆" },
    { protocolRank: 1 },
    { county: "410825" },
    { party: "expert:x" },
  ]) {
    const reply = await post("reply", { token, version, reply: { ...aReply, ...more } }, "203.0.113.43");
    assert.equal(reply.statusCode, 400, reply.payload.slice(0, 200));
  }
  const done = await post("reply", { token, version, reply: { ...aReply, companions: 2 } }, "203.0.113.43");
  assert.equal(done.statusCode, 200, done.payload.slice(0, 300));
  const row = await stage.t.call("GET", `/api/attendance/${stage.world.attendanceExpert}`, {
    cookie: stage.cookies.city,
  });
  const { reply, hotelName, links } = row.body as {
    reply: { companions: number };
    hotelName: string | null;
    links: { state: string; email: string | null }[];
  };
  assert.deepEqual([reply.companions, hotelName, links[0]?.state], [2, null, "replied"]);
  assert.ok(!row.text.includes(token) && !/tokenHash|token_hash/.test(row.text));
});

test("signed in as somebody else, the link tells only that it is not theirs", async () => {
  const token = stage.world.attendanceToken ?? "";
  const reply = await post("open", { token }, "203.0.113.44", stage.cookies.otherExpert);
  assert.equal(reply.statusCode, 403);
  assert.ok(!reply.payload.includes("测试专家甲"), reply.payload);
});
