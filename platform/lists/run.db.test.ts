import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { platformMigrations, sqlMigration } from "#platform/db/platform-migrations.ts";
import { ALL, Refusal } from "#platform/kernel/index.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { defineList, parseListQuery } from "./define.ts";
import { runList, walkList } from "./run.ts";

const things = defineList({
  name: "things",
  title: { zh: "事项", en: "Things" },
  from: sql`things`,
  key: sql`id`,
  search: sql`search_text`,
  subjects: { self: { counties: sql`array[county]` } },
  defaultSort: ["-amount"],
  columns: {
    id: { label: { zh: "编号", en: "No." }, kind: "number", sql: sql`id`, sortable: true },
    name: {
      label: { zh: "名称", en: "Name" },
      kind: "text",
      sql: sql`name`,
      sortSql: sql`name collate "zh-x-icu"`,
      sortable: true,
      filter: "contains",
    },
    county: { label: { zh: "县区", en: "County" }, kind: "text", sql: sql`county`, filter: "in" },
    amount: {
      label: { zh: "金额", en: "Amount" },
      kind: "number",
      sql: sql`amount`,
      sortable: true,
      filter: "range",
    },
    madeAt: {
      label: { zh: "时间", en: "Made at" },
      kind: "instant",
      sql: sql`made_at`,
      sortable: true,
      filter: "range",
    },
  },
});
type Thing = { id: number; name: string; county: string; amount: number | null; madeAt: string };

let t: TestPlatform;
before(async () => {
  t = await testPlatform({
    migrations: {
      ...platformMigrations,
      "9999-things": sqlMigration(`
create table things (id int primary key, name text, county text, amount numeric, made_at timestamptz, search_text text);
create index on things using gin (search_bigrams(search_text));`),
    },
  });
  // Amounts repeat and some are missing: the order must be total all the same.
  await sql`insert into things select i, (array['氢燃料电池双极板','钛白粉','怀药提取','100% 棉'])[1 + i % 4] || i, (array['410802','410882'])[1 + i % 2],
    case when i % 5 = 0 then null else i % 3 end, timestamptz '2023-09-01 00:00+08' + make_interval(hours => i),
    lower((array['氢燃料电池双极板','钛白粉','怀药提取','100% 棉'])[1 + i % 4] || i) from generate_series(1, 200) i`.execute(
    t.platform.db,
  );
});
after(() => t.close());

const all = { self: ALL };
const query = (raw: Record<string, unknown>) => parseListQuery(raw);

for (const sort of ["-amount", "amount,name", "name", "-madeAt", "id"]) {
  test(`walking by cursor in order ${sort} gives every row once, in the same order as by page`, async () => {
    const walked: number[] = [];
    let after: string | undefined;
    do {
      const page = await runList<Thing>(t.platform.db, things, {
        scopes: all,
        query: query({ sort, pageSize: 7, ...(after ? { after } : {}) }),
      });
      walked.push(...page.items.map((i) => i.id));
      after = page.nextCursor ?? undefined;
    } while (after);
    const paged: number[] = [];
    for (let page = 1; page <= 20; page++)
      paged.push(
        ...(
          await runList<Thing>(t.platform.db, things, {
            scopes: all,
            query: query({ sort, pageSize: 10, page }),
          })
        ).items.map((i) => i.id),
      );
    assert.equal(new Set(walked).size, 200);
    assert.deepEqual(walked, paged);
  });
}

test("a row added before the cursor neither repeats nor hides another", async () => {
  const first = await runList<Thing>(t.platform.db, things, {
    scopes: all,
    query: query({ sort: "id", pageSize: 50 }),
  });
  await sql`insert into things values (0, '新', '410802', 1, now(), '新')`.execute(t.platform.db);
  const second = await runList<Thing>(t.platform.db, things, {
    scopes: all,
    query: query({ sort: "id", pageSize: 50, after: first.nextCursor ?? "" }),
  });
  assert.deepEqual(
    second.items.map((i) => i.id),
    Array.from({ length: 50 }, (_, i) => 51 + i),
  );
  await sql`delete from things where id = 0`.execute(t.platform.db);
});

test("Chinese substrings of one and more characters are found; wildcards are ordinary characters", async () => {
  const total = async (q: string) =>
    (await runList<Thing>(t.platform.db, things, { scopes: all, query: query({ q }) })).total;
  assert.equal(await total("燃料电池"), 50);
  assert.equal(await total("双极"), 50);
  assert.equal(await total("氢"), 50);
  assert.equal(await total("电池 双极板20"), 2); // numbers 20 (i=20) and 200 carry it
  assert.equal(await total("100%"), 50);
  assert.equal(await total("_"), 0);
  assert.equal(await total("不存在"), 0);
});

test("filters: one of, range on numbers and on whole days", async () => {
  const page = async (raw: Record<string, unknown>) =>
    runList<Thing>(t.platform.db, things, { scopes: all, query: query(raw) });
  assert.equal((await page({ county: "410802" })).total, 100);
  assert.equal((await page({ county: "410802,410882" })).total, 200);
  assert.equal(
    (await page({ amountFrom: "2" })).items.every((i) => i.amount === 2),
    true,
  );
  // 2023-09-02 in UTC holds the hours 32..55 after Jiaozuo's midnight of the first.
  assert.equal((await page({ madeAtFrom: "2023-09-02", madeAtTo: "2023-09-02" })).total, 24);
  await assert.rejects(page({ nonsense: "1" }), (e) => e instanceof Refusal && e.code === "invalid-input");
  await assert.rejects(
    page({ sort: "county" }),
    (e) => e instanceof Refusal && e.detail.fields?.[0]?.field === "sort",
  );
  await assert.rejects(
    page({ after: "rubbish" }),
    (e) => e instanceof Refusal && e.detail.fields?.[0]?.field === "after",
  );
});

test("rows outside the scope are not counted, walked or shown", async () => {
  const scopes = { self: { kind: "nodes" as const, nodes: [{ kind: "county" as const, code: "410882" }] } };
  const page = await runList<Thing>(t.platform.db, things, { scopes, query: query({}) });
  assert.equal(page.total, 100);
  let walked = 0;
  for await (const batch of walkList<Thing>(t.platform.db, things, { scopes, query: query({}) })) {
    walked += batch.length;
    assert.ok(batch.every((i) => i.county === "410882"));
  }
  assert.equal(walked, 100);
  assert.equal(
    (await runList<Thing>(t.platform.db, things, { scopes: { self: { kind: "none" } }, query: query({}) }))
      .total,
    0,
  );
});
