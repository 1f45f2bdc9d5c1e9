import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { anOffer, type Carrying, openCarrying } from "./carrying-world.ts";

let c: Carrying;
before(async () => {
  c = await openCarrying();
});
after(() => c?.close());

/** Tables of which a row holds one of the words. */
async function holding(words: readonly string[]): Promise<string[]> {
  const { db } = c.t.runtime.platform;
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() order by 1`.execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ held: boolean }>`
      select exists (select from ${sql.table(name)} t where to_jsonb(t)::text ~ ${words.join("|")}) as held`.execute(
      db,
    );
    if (rows[0]?.held) found.push(name);
  }
  return found;
}

test("whoever was recommended and wants it undone stands in no table any more, nor does who recommended them", async () => {
  const offer = anOffer({
    key: "5b0b2f4e-64a7-4b5e-9a51-3f2f0c7d1e90",
    name: "测试残留甲",
    email: "residue.person@example.test",
    phone: "177 6543 9876",
    reason: "残留理由句：做过残留样机",
    recommenderName: "测试残留乙",
    recommenderEmail: "residue.recommender@example.test",
  });
  const words = ["测试残留", "residue\\.", "177 ?6543 ?9876", "残留理由句"];
  const { items } = (await c.as("city", "GET", "/api/public/needs")) as unknown as {
    items: { code: string }[];
  };
  const sent = await c.page("POST", `/portal/needs/${items[0]?.code}/offer?kind=recommend`, offer);
  assert.equal(sent.status, 303);
  assert.deepEqual(await holding(words), ["recommendations"]);
  const row = await c.t.runtime.platform.db
    .selectFrom("recommendations")
    .select(["id", "version"])
    .where("email", "=", "residue.person@example.test")
    .executeTakeFirstOrThrow();
  await c.as("city", "POST", `/api/recommendations/${row.id}/withdraw`, {
    version: row.version,
    reason: "本人要求删除",
  });
  assert.deepEqual(await holding(words), []);
});
