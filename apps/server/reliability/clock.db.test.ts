import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import { verifyAudit } from "#platform/commands/audit.ts";
import { inSnapshot } from "#platform/db/database.ts";
import { type TestApplication, testApplication } from "../testing/test-application.ts";

// The clock of a whole server goes ahead, far ahead and back (reliability, row 3): no number is given twice, no session and
// no link comes back to life, nothing answers 5xx, clocks of desks never run backwards, the evidence holds.

const DAY = 86_400_000;
const WRITES = process.env.HUIZHI_FULL === "1" ? 200 : 5;
let t: TestApplication;
let moved = 0;
const clock = () => new Date(Date.now() + moved);
let admin: { login: string; password: string };
before(async () => {
  t = await testApplication({ clock });
  const made = await t.runtime.accounts.ensureFirstAdministrator();
  assert.ok(made);
  admin = made;
  await t.runtime.editions.service.create(t.context(), {
    id: "clock",
    number: 1,
    name: { zh: "测试届", en: "Test edition" },
    city: "410800",
    venue: null,
    startsOn: null,
    endsOn: null,
    cutOff: null,
    counties: ["410882"],
  });
});
after(() => t.close());

/** One need through import, county and city: three commands on the moved clock. */
async function submitted(n: number): Promise<{ id: string; code: string }> {
  const outcome = await t.runtime.platform.commands.run(t.context(), async (work) => {
    const [one] = await t.runtime.needs.service.importChunk(work, {
      editionId: "clock",
      submitAs: "submitted",
      rows: [
        {
          kind: "technology",
          organisation: { fullName: `沁阳测试第${n % 7}有限公司`, kind: "enterprise", county: "410882" },
          values: { ...aTechnologyNeed().values, title: `测试需求${n}` },
          fingerprint: `clock-${n}`,
        },
      ],
    });
    assert.equal(one?.status, "created", JSON.stringify(one));
    return one;
  });
  return outcome?.status === "created" ? outcome : { id: "", code: "" };
}

test("ahead, far ahead, back, far back: numbers stay single, what expired stays expired", async () => {
  const { needs, platform, accounts } = t.runtime;
  const codes: string[] = [];
  const ids: string[] = [];
  const firstCookie = await t.signIn(admin.login, admin.password);
  const sessionIs = async (cookie: string) => (await t.call("GET", "/api/session", { cookie })).status;
  assert.equal(await sessionIs(firstCookie), 200);
  const ended: string[] = [];
  let n = 0;
  for (const days of [0, 1 / 24, -2, 400, 0, -400, 3_650, 0]) {
    moved = days * DAY;
    const made = await Promise.all(Array.from({ length: WRITES }, () => submitted(n++)));
    codes.push(...made.map((m) => m.code));
    ids.push(...made.map((m) => m.id));
    // Decided by clocks before and after the one they were handed in by.
    for (const id of ids.slice(-3 * WRITES, -2 * WRITES)) {
      const view = await needs.service.view(id, { actor: t.context().actor, now: clock().toISOString() });
      if (view.state === "submitted") await needs.service.countyApprove(t.context(), { id });
    }
    const cookie = await t.signIn(admin.login, admin.password);
    assert.equal(await sessionIs(cookie), 200, `${days} days: a new session`);
    for (const url of ["/api/home", "/api/accounts", "/api/editions", "/api/audit?pageSize=5"]) {
      const { status } = await t.call("GET", url, { cookie });
      assert.ok(status < 500, `${days} days: ${url} answers ${status}`);
    }
    if (days >= 400 && ended.length === 0) {
      assert.equal(await sessionIs(firstCookie), 401, "expired by a clock far ahead");
      ended.push(firstCookie);
    }
    for (const old of ended) assert.equal(await sessionIs(old), 401, `${days} days: revived`);
    await accounts.module.jobs?.["accounts-housekeeping"]?.handler({}, new AbortController().signal);
  }
  assert.equal(new Set(codes).size, codes.length, "a code was given twice");
  assert.equal(new Set(ids).size, ids.length);
  const { rows } = await platform.pool.query(
    "select count(*)::int n from need_desk_periods where to_at < from_at",
  );
  assert.equal(rows[0].n, 0);
  assert.equal((await inSnapshot(platform.db, (tx) => verifyAudit(tx))).ok, true);
  assert.equal(t.logs.filter((line) => line.includes('"level":50')).length, 0, "errors in the log");
});
