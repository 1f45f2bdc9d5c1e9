import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEditions } from "#modules/editions/server/index.ts";
import { createExperts } from "#modules/experts/server/index.ts";
import { createNeeds } from "#modules/needs/server/index.ts";
import { createOrganisations } from "#modules/organisations/server/index.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { inspectUpload, readSheetRows } from "#platform/spreadsheets/index.ts";
import { aWorkbook } from "#platform/spreadsheets/testing/a-workbook.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { composeImports } from "./imports.ts";
import { allMigrations } from "./migrations.ts";
import { aTalentSurvey, aTechnologySurvey } from "./testing/messy-workbooks.ts";

let t: TestPlatform;
let imports: ReturnType<typeof composeImports>;
const qinyang = anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]);
const mengzhou = anActor("mengzhou", ["county-officer", { kind: "county", code: "410883" }]);
const city = anActor("city", ["city-operator", { kind: "city", code: "410800" }]);

before(async () => {
  t = await testPlatform({ migrations: allMigrations, now: "2023-04-10T01:00:00.000Z" });
  const organisations = createOrganisations(t.platform);
  const editions = createEditions(t.platform);
  const deps = {
    organisations: organisations.directory,
    bulk: organisations.bulk,
    editions: editions.directory,
  };
  imports = composeImports(t.platform, {
    organisations,
    editions,
    needs: createNeeds(t.platform, deps),
    experts: createExperts(t.platform, deps),
  });
  for (const id of ["e-one", "e-two"])
    await editions.service.create(t.context(systemActor), {
      id,
      number: 1,
      name: { zh: "测试届", en: "Test edition" },
      city: "410800",
      venue: null,
      startsOn: null,
      endsOn: null,
      cutOff: null,
      counties: ["410882", "410883"],
    });
});
after(() => t?.close());

const upload = (actor: typeof city, kind: string, bytes: Buffer, editionId?: string) =>
  imports.service.upload(t.context(actor), {
    kind,
    editionId,
    file: { name: "汇总.xlsx", mime: "application/octet-stream", bytes },
  });
async function carryOut(actor: typeof city, id: string, step: "check" | "run", submitAs?: "submitted") {
  await imports.service[step](t.context(actor), { id, submitAs });
  await imports.runner.start(id);
  return imports.service.view(id, { actor, now: t.context().recordedAt });
}
const viewer = (actor: typeof city) => ({ actor, now: "2023-04-10T01:00:00.000Z" });
const counts = (v: { created: number; updated: number; unchanged: number; refused: number }) => ({
  created: v.created,
  updated: v.updated,
  unchanged: v.unchanged,
  refused: v.refused,
});
const refusedOf = async (actor: typeof city, id: string) =>
  (await imports.service.reportedRows(id, viewer(actor), { page: 1, pageSize: 100 })).items.map((r) => ({
    row: r.row,
    fields: r.fields.map((f) => `${f.field}=${f.value ?? ""}`),
  }));

test("a messy survey: columns proposed, dry run equals run, foreign and wrong rows refused by name, a second import changes nothing", async () => {
  const file = aTechnologySurvey();
  const first = await upload(qinyang, "needs", file, "e-one");
  assert.equal(first.kind, "needs-technology", "told by the headers");
  assert.equal(first.table?.sheet, 1, "the hidden sheet is not read");
  const columns = Object.fromEntries(first.table?.mapping.map((m) => [m.field, m.column]) ?? []);
  assert.deepEqual(columns, {
    "org.fullName": 1,
    "org.county": 2,
    title: 3,
    needType: 4,
    activityType: 5,
    fields: 6,
    industry: 7,
    startYear: 8,
    endYear: 9,
    problem: 10,
    keyTechnology: 11,
    expectedGoal: 12,
    keywords: 13,
    plannedFunding: 14,
    solutionMode: 15,
    classified: 16,
    contactName: 17,
    contactMobile: 18,
  });
  assert.deepEqual(
    first.table?.unmapped.map((c) => first.table?.columns.find((x) => x.column === c)?.label),
    ["序号", "备注"],
  );

  const checked = await carryOut(qinyang, first.id, "check", "submitted");
  const expected = { created: 3, updated: 0, unchanged: 1, refused: 3 };
  assert.ok(checked.checked);
  assert.deepEqual(counts(checked.checked), expected);
  const wouldRefuse = await refusedOf(qinyang, first.id);
  assert.deepEqual(wouldRefuse, [
    { row: 9, fields: ["endYear=2023"] },
    { row: 10, fields: ["org.fullName=孟州测试皮革有限公司"] },
    { row: 12, fields: ["contactMobile=1380000123"] },
  ]);
  assert.equal((await t.platform.db.selectFrom("needs").select("id").execute()).length, 0, "nothing is kept");
  assert.equal((await t.platform.db.selectFrom("organisations").select("id").execute()).length, 0);

  const done = await carryOut(qinyang, first.id, "run", "submitted");
  assert.equal(done.state, "done");
  assert.deepEqual(counts(done), expected);
  assert.deepEqual(await refusedOf(qinyang, first.id), wouldRefuse);
  const needs = await t.platform.db
    .selectFrom("needs")
    .select([
      "title",
      "state",
      "county",
      "industry",
      "amountMin",
      "amountMax",
      "amountQualifier",
      "body",
      "filledInBy",
    ])
    .orderBy("code")
    .execute();
  assert.deepEqual(
    needs.map((n) => [n.title, n.state, n.county, n.industry, n.amountMin, n.amountMax, n.amountQualifier]),
    [
      ["输送带接头监测", "submitted", "410882", "3511", 300_000, 500_000, "range"],
      ["热处理变形控制", "submitted", "410882", "33", null, null, "negotiable"],
      ["耐寒橡胶配方", "submitted", "410882", "2919", 1_000_000, 1_000_000, "approx"],
    ],
  );
  const body = needs[0]?.body as { contactMobile: string; startYear: number; keywords: string[] };
  assert.deepEqual(
    [body.contactMobile, body.startYear, body.keywords],
    ["13800001234", 2023, ["输送带", "监测"]],
  );

  const again = await upload(qinyang, "needs", file, "e-one");
  const repeated = await carryOut(qinyang, again.id, "run", "submitted");
  assert.deepEqual(counts(repeated), { created: 0, updated: 0, unchanged: 4, refused: 3 });
  assert.equal((await t.platform.db.selectFrom("needs").select("id").execute()).length, 3);

  // The same file is new to another edition.
  const other = await upload(qinyang, "needs", file, "e-two");
  assert.deepEqual(counts(await carryOut(qinyang, other.id, "run", "submitted")), expected);

  const { bytes } = await imports.service.failedFile(first.id, { ...viewer(qinyang), locale: "zh" });
  const back = await inspectUpload(bytes);
  const rows = [];
  for await (const row of readSheetRows(bytes, { sheet: back.sheets[1]?.name ?? "" })) rows.push(row.cells);
  assert.equal(rows.length, 4 + 3, "title, two header rows, instructions, then the refused rows");
  assert.match(String(rows[4]?.[20]), /需求时限（止）：止年早于起年/);
  assert.match(String(rows[5]?.[20]), /不允许此操作/);
  assert.match(String(rows[6]?.[20]), /手机：.*应为 11 位/);
});

test("columns can be changed, kept under a name and are used for the next file with these headers, in another order", async () => {
  const sheet = (header: string[], row: (string | number)[]) =>
    aWorkbook({ sheets: [{ name: "表", rows: [header, row] }] });
  const first = await upload(
    city,
    "organisations",
    sheet(["企业", "乡镇", "代号"], ["沁阳测试甲公司", "沁阳市", "无"]),
  );
  assert.deepEqual(
    first.table?.missing.filter((f) => f.required).map((f) => f.id),
    ["fullName"].filter(() => !first.table?.mapping.some((m) => m.field === "fullName")),
  );
  const changed = await imports.service.setColumns(t.context(city), {
    id: first.id,
    version: first.version,
    columns: { fullName: 0, county: 1 },
    saveAs: "乡镇台账",
  });
  assert.deepEqual(
    changed.table?.mapping.map((m) => [m.field, m.column]),
    [
      ["fullName", 0],
      ["county", 1],
    ],
  );
  await assert.rejects(
    imports.service.setColumns(t.context(city), { id: first.id, version: first.version, columns: {} }),
    (e) => e instanceof Refusal && e.code === "stale-version",
  );
  const next = await upload(
    city,
    "organisations",
    sheet(["代号", "企业", "乡镇"], ["无", "沁阳测试乙公司", "沁阳"]),
  );
  assert.equal(next.profile?.name, "乡镇台账");
  assert.deepEqual(
    next.table?.mapping.map((m) => [m.field, m.column, m.confidence]),
    [
      ["fullName", 1, 1],
      ["county", 2, 1],
    ],
  );
  const done = await carryOut(city, next.id, "run");
  assert.deepEqual(counts(done), { created: 1, updated: 0, unchanged: 0, refused: 0 });
});

test("a file of organisations brings news of known ones; a county's officer changes only its own", async () => {
  const book = (rows: (string | number)[][]) =>
    aWorkbook({
      sheets: [{ name: "表", rows: [["单位名称", "统一社会信用代码", "县区", "联系电话"], ...rows] }],
    });
  const one = await upload(
    qinyang,
    "organisations",
    book([
      ["沁阳测试机械厂", "91410882MA44ABCD1X", "沁阳市", 13_800_000_001],
      ["沁阳测试纺织厂", "", "沁阳市", "0391-1234567"],
      ["孟州测试纺织厂", "", "孟州市", ""],
    ]),
  );
  const checked = await carryOut(qinyang, one.id, "check");
  const done = await carryOut(qinyang, one.id, "run");
  assert.deepEqual(counts(done), { created: 1, updated: 0, unchanged: 0, refused: 2 });
  assert.ok(checked.checked);
  assert.deepEqual(counts(checked.checked), counts(done));
  assert.deepEqual(await refusedOf(qinyang, one.id), [
    { row: 2, fields: ["uscc=91410882MA44ABCD1X"] },
    { row: 4, fields: ["county=410883"] },
  ]);
  const two = await upload(
    qinyang,
    "organisations",
    book([["沁阳测试纺织厂", "", "沁阳市", "0391-7654321"]]),
  );
  assert.deepEqual(counts(await carryOut(qinyang, two.id, "run")), {
    created: 0,
    updated: 1,
    unchanged: 0,
    refused: 0,
  });
});

test("experts: words become codes, a month of birth is not made a day, the same person twice is refused", async () => {
  const header = [
    "姓名",
    "工作单位",
    "职称",
    "学历",
    "国籍",
    "出生年月",
    "研究方向",
    "手机",
    "代表性论文",
    "外语",
  ];
  const rows = [
    header,
    [
      "测试甲",
      "某大学",
      "教授",
      "博士研究生",
      "中国",
      "1975.3",
      "输送带无损检测",
      13_800_000_011,
      "1. 磁记忆检测方法研究\n2. 接头寿命预测",
      "英语、德语",
    ],
    ["测试乙", "某研究所", "高级工程师", "硕士", "德国", "1980年5月6日", "橡胶老化", 13_800_000_012, "", ""],
    ["测试甲", "某大学", "教授", "博士", "中国", "", "同一人", 13_800_000_011, "", ""],
    ["测试丙", "某大学", "教授", "博士", "火星", "", "", 13_800_000_013, "", ""],
  ];
  const file = aWorkbook({ sheets: [{ name: "专家", rows }] });
  await assert.rejects(
    upload(qinyang, "experts", file),
    (e) => e instanceof Refusal && e.code === "not-allowed",
  );
  const one = await upload(city, "experts", file);
  const checked = await carryOut(city, one.id, "check");
  const done = await carryOut(city, one.id, "run");
  assert.deepEqual(counts(done), { created: 2, updated: 0, unchanged: 0, refused: 2 });
  assert.ok(checked.checked);
  assert.deepEqual(counts(checked.checked), counts(done));
  assert.deepEqual(await refusedOf(city, one.id), [
    // Saved without the day of birth, and said so.
    { row: 2, fields: ["birthDate="] },
    { row: 4, fields: ["name=测试甲"] },
    { row: 5, fields: ["nationality=火星"] },
  ]);
  const [expert] = await t.platform.db.selectFrom("experts").selectAll().orderBy("code").execute();
  assert.equal(expert?.public.titleTier, "senior");
  assert.equal(expert?.public.educationLevel, "doctor");
  assert.deepEqual(expert?.public.languages, ["en", "de"]);
  assert.equal(expert?.restricted.birthDate, null);
  const documents = await t.platform.db
    .selectFrom("expertDocuments")
    .select("title")
    .orderBy("position")
    .execute();
  assert.deepEqual(
    documents.map((d) => d.title),
    ["磁记忆检测方法研究", "接头寿命预测"],
  );
  assert.deepEqual(counts(await carryOut(city, (await upload(city, "experts", file)).id, "run")), {
    created: 0,
    updated: 0,
    unchanged: 2,
    refused: 2,
  });
});

test("cancelled between two portions: saved ones stay and are counted, the rest is untouched; seen by its county only", async () => {
  const one = await upload(qinyang, "needs", aTalentSurvey(1300), "e-one");
  assert.equal(one.kind, "needs-talent");
  assert.equal(one.rowsTotal, 1300);
  await assert.rejects(
    imports.service.view(one.id, viewer(mengzhou)),
    (e) => e instanceof Refusal && e.code === "not-found",
  );
  await imports.service.run(t.context(qinyang), { id: one.id, submitAs: "submitted" });
  const running = imports.runner.start(one.id);
  for (;;) {
    const { rowsRead } = await imports.service.view(one.id, viewer(qinyang));
    if (rowsRead > 0) break;
    await new Promise((r) => setTimeout(r, 5));
  }
  await imports.service.cancel(t.context(qinyang), one.id);
  await running;
  const after = await imports.service.view(one.id, viewer(qinyang));
  assert.equal(after.state, "cancelled");
  assert.ok(after.rowsRead < 1300 && after.rowsRead % 500 === 0, `read ${after.rowsRead}`);
  const stored = await t.platform.db.selectFrom("needs").select("id").where("kind", "=", "talent").execute();
  assert.equal(stored.length, after.created);
  assert.equal(after.created, after.rowsRead);
  // Whoever imports the file again gets the rest.
  const two = await upload(qinyang, "needs", aTalentSurvey(1300), "e-one");
  const rest = await carryOut(qinyang, two.id, "run", "submitted");
  assert.deepEqual(counts(rest), {
    created: 1300 - after.created,
    updated: 0,
    unchanged: after.created,
    refused: 0,
  });
});

test("a run whose process died goes on behind its last saved portion, once", async () => {
  const one = await upload(mengzhou, "needs-talent", aTalentSurvey(700, { counties: ["孟州市"] }), "e-one");
  await imports.service.run(t.context(mengzhou), { id: one.id });
  // The dead process: it held the lease, had saved nothing yet, and has been silent for two minutes.
  await t.platform.db
    .updateTable("imports")
    .set({ runner: "dead", heartbeatAt: "2023-04-10T00:58:00.000Z" })
    .where("id", "=", one.id)
    .execute();
  await imports.runner.resume();
  const after = await imports.service.view(one.id, viewer(mengzhou));
  assert.equal(after.state, "done");
  assert.equal(after.created, 700);
});

test("who imported which file stands in the audit log; files that are no tables are refused; old ones are purged", async () => {
  const entries = await t.platform.db
    .selectFrom("auditEntries")
    .select(["action", "actorId", "detail"])
    .where("entityType", "=", "import")
    .orderBy("seq")
    .execute();
  const finish = entries.find((e) => e.action === "import.finish");
  assert.equal(finish?.actorId, "qinyang");
  assert.match(String(finish?.detail.sha256), /^[0-9a-f]{64}$/);
  assert.equal(finish?.detail.created, 3);
  assert.ok(entries.some((e) => e.action === "import.cancel"));

  await assert.rejects(
    upload(city, "experts", Buffer.from("MZ\u0090\u0000not a table", "latin1")),
    (e) => e instanceof Refusal && e.code === "spreadsheets.not-a-table",
  );
  await assert.rejects(
    upload(qinyang, "needs", aTechnologySurvey(), "e-none"),
    (e) => e instanceof Refusal && e.code === "imports.edition-unknown",
  );
  t.setNow("2023-08-01T01:00:00.000Z");
  await imports.module.jobs?.["imports.purge"]?.handler({}, new AbortController().signal);
  const left = await t.platform.db.selectFrom("importRows").select("row").execute();
  assert.equal(left.length, 0);
  const [any] = await t.platform.db.selectFrom("imports").selectAll().execute();
  assert.equal(any?.inspection, null);
  assert.ok(any?.purgedAt);
  await imports.module.effects?.["imports.remove-file"]?.({ sha256: any?.sha256 });
  await assert.rejects(t.platform.files.read(any?.sha256 ?? ""));
});
