import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Refusal } from "#platform/kernel/refusal.ts";
import { inspectUpload, readSheetRows } from "#platform/spreadsheets/index.ts";
import { aWorkbook } from "#platform/spreadsheets/testing/a-workbook.ts";
import { city, counts, importsWorld, qinyang, viewer } from "../testing/imports-world.ts";
import { aTechnologySurvey } from "../testing/technology-survey.ts";

const { t, imports, upload, carryOut, refusedOf } = await importsWorld();
after(() => t.close());

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
