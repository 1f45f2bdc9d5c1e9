import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { RegisteredFigure } from "#platform/figures/query.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { readSheetRows } from "#platform/spreadsheets/index.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { createFigureService } from "./figure.service.ts";
import { figureWorkbook } from "./figure.workbook.ts";
import { createFigures } from "./index.ts";

const edition = {
  id: "e1",
  number: 12,
  name: { zh: "第十二届", en: "12th" },
  city: "410800",
  startsOn: null,
  endsOn: null,
  cutOff: "2023-10-20",
  counties: ["410882", "410883", "410825"],
  mainActivityId: "main",
};
const editions: EditionDirectory = {
  edition: async (id) => (id === "e1" ? edition : null),
  list: async () => [edition],
  activity: async (id) =>
    id === "main" || id === "county"
      ? {
          id,
          editionId: "e1",
          kind: id === "main" ? "main-conference" : "county-event",
          name: { zh: id, en: id },
          hostCounty: null,
          startsOn: null,
          endsOn: null,
        }
      : null,
};
const words = (zh: string) => ({ zh, en: zh });

/** Three visits: two in Qinyang, one in Mengzhou by a guest who was in Qinyang too, one after the cut-off. */
const visits = sql`(values
  ('v1', 'guest-a', '410882', true, '2023-10-01T00:00:00Z'::timestamptz),
  ('v2', 'guest-b', '410882', false, '2023-10-02T00:00:00Z'::timestamptz),
  ('v3', 'guest-a', '410883', true, '2023-10-03T00:00:00Z'::timestamptz),
  ('v4', 'guest-c', '410883', true, '2023-10-20T16:00:00Z'::timestamptz)) v (id, guest, county, abroad, at)`;
const rows: RegisteredFigure["rows"] = ({ before: end }) => sql`
  select guest as id, county, guest as label, '/experts/' || guest as link, min(at) as occurred_at, null::numeric as amount, bool_or(abroad) as counted
  from ${visits} where at < ${end}::timestamptz group by guest, county`;
const guests: RegisteredFigure = {
  definition: {
    id: "test.guests",
    name: words("到访专家"),
    definition: words("每人一次"),
    unit: "persons",
    measure: "count",
  },
  value: ({ before: end }, by) =>
    by === "city"
      ? sql`select null as county, count(distinct guest)::int as value, null::int as denominator, 'exact' as qualifier from ${visits} where at < ${end}::timestamptz`
      : sql`select county, count(distinct guest)::int as value, null::int as denominator, 'exact' as qualifier from ${visits} where at < ${end}::timestamptz group by county`,
  rows,
};
const share: RegisteredFigure = {
  definition: {
    id: "test.share",
    name: words("海外占比"),
    definition: words("人数之比"),
    unit: "share",
    measure: "share",
  },
  value: ({ before: end }, by) =>
    by === "city"
      ? sql`select null as county, count(distinct guest) filter (where abroad)::int as value, count(distinct guest)::int as denominator, 'exact' as qualifier from ${visits} where at < ${end}::timestamptz`
      : sql`select county, count(distinct guest) filter (where abroad)::int as value, count(distinct guest)::int as denominator, 'exact' as qualifier from ${visits} where at < ${end}::timestamptz group by county`,
  rows,
};

let t: TestPlatform;
let service: ReturnType<typeof createFigureService>;
before(async () => {
  t = await testPlatform({ migrations: platformMigrations, now: "2023-11-01T00:00:00.000Z" });
  service = createFigures(t.platform, { editions, figures: [guests, share] }).service;
});
after(() => t.close());

test("the city counts each once, counties each their own, zero where nothing happened, nothing at or after the cut-off", async () => {
  const values = await service.values({ editionId: "e1", by: "county" });
  assert.deepEqual(
    values.map((v) => [v.id, v.scope.code, v.value, v.numerator, v.denominator]),
    [
      ["test.guests", "410800", 2, undefined, undefined],
      ["test.guests", "410882", 2, undefined, undefined],
      ["test.guests", "410883", 1, undefined, undefined],
      ["test.guests", "410825", 0, undefined, undefined],
      ["test.share", "410800", 0.5, 1, 2],
      ["test.share", "410882", 0.5, 1, 2],
      ["test.share", "410883", 1, 1, 1],
      ["test.share", "410825", 0, 0, 0],
    ],
  );
  assert.equal(values[0]?.asOf, "2023-10-20T16:00:00.000Z");
  assert.deepEqual(
    (await service.check({ editionId: "e1" })).filter((c) => !c.agrees),
    [],
  );
});

test("months come from the same rows, each unit once, in the month of its first; a county has its own", async () => {
  assert.deepEqual(await service.months({ editionId: "e1", id: "test.share" }), [
    { month: "2023-10", rows: 2, counted: 1, value: 0.5 },
  ]);
  assert.deepEqual(await service.months({ editionId: "e1", id: "test.guests", county: "410883" }), [
    { month: "2023-10", rows: 1, counted: 1, value: 1 },
  ]);
  assert.deepEqual(await service.months({ editionId: "e1", id: "test.guests", county: "410825" }), []);
  await assert.rejects(
    service.months({ editionId: "e1", id: "test.nothing" }),
    (e) => e instanceof Refusal && e.code === "figures.unknown",
  );
});

test("what is asked for must exist; the refusal names what does", async () => {
  const refused = (promise: Promise<unknown>, code: string) =>
    assert.rejects(promise, (e) => e instanceof Refusal && e.code === code);
  await refused(service.values({ editionId: "e9" }), "editions.unknown");
  await refused(service.values({ editionId: "e1", activityId: "x" }), "figures.unknown-activity");
  await assert.rejects(
    service.values({ editionId: "e1", ids: ["test.nothing"] }),
    (e: Refusal) => e.code === "figures.unknown" && e.possible?.zh === "test.guests、test.share",
  );
  assert.throws(
    () => createFigureService(t.platform, { editions, figures: [guests, guests] }),
    /registered twice/,
  );
});

test("the workbook holds city and counties as numbers, shares as printed, and the definitions", async () => {
  const values = await service.values({ editionId: "e1", by: "county" });
  const bytes = await figureWorkbook(values, "zh");
  const sheet = async (name: string) => {
    const cells: unknown[][] = [];
    for await (const row of readSheetRows(bytes, { sheet: name })) cells.push([...row.cells]);
    return cells;
  };
  assert.deepEqual(await sheet("分县（市、区）"), [
    ["县（市、区）", "到访专家 (名)", "海外占比"],
    ["全市", 2, "50% (1/2)"],
    ["沁阳市", 2, "50% (1/2)"],
    ["孟州市", 1, "100% (1/1)"],
    ["温县", 0, "0% (0/0)"],
  ]);
  const definitions = await sheet("统计口径");
  assert.deepEqual(definitions[1]?.slice(0, 2), ["test.guests", "到访专家"]);
  assert.equal(definitions.length, 3);
});
