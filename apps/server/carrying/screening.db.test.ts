import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { anOffer, type Carrying, openCarrying } from "./carrying-world.ts";

let c: Carrying;
before(async () => {
  c = await openCarrying();
});
after(() => c?.close());

const recommend = async (code: string, name: string) => {
  const email = `${name}@example.test`;
  const sent = await c.page(
    "POST",
    `/portal/needs/${code}/offer?kind=recommend`,
    anOffer({ name: `测试${name}`, email }),
  );
  assert.equal(sent.status, 303);
  return c.t.runtime.platform.db
    .selectFrom("recommendations")
    .selectAll()
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
};

test("a county's officer cannot name another county's recommendation as the first of a duplicate, nor learn that there is one", async () => {
  const { items } = (await c.as("city", "GET", "/api/public/needs")) as unknown as {
    items: { code: string }[];
  };
  const code = items[0]?.code ?? "";
  const mine = await recommend(code, "first");
  const elsewhere = await recommend(code, "second");
  const place = (id: string, county: string) =>
    c.t.runtime.platform.db.updateTable("recommendations").set({ county }).where("id", "=", id).execute();
  await place(mine.id, "410882");
  await place(elsewhere.id, "410825");
  const mark = (who: "county" | "city", duplicateOf: string) =>
    c.t.call("POST", `/api/recommendations/${mine.id}/mark-duplicate`, {
      cookie: c.cookies[who],
      body: { version: 1, duplicateOf },
    });
  const unknown = await mark("county", "no-such-recommendation");
  const foreign = await mark("county", elsewhere.id);
  assert.deepEqual(
    [unknown.status, (unknown.body as { code?: string }).code],
    [foreign.status, (foreign.body as { code?: string }).code],
  );
  assert.equal((foreign.body as { code?: string }).code, "recommendations.unknown-original");
  assert.equal((await mark("city", elsewhere.id)).status, 200);
});
