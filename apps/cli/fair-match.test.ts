import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { aWorkbook } from "#platform/spreadsheets/testing/a-workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "huizhi-fair-match-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, bytes: Buffer | string): string => {
  writeFileSync(join(folder, name), bytes);
  return name;
};
const fairMatch = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const main = join(import.meta.dirname, "main.ts");
    const env = { ...process.env, DATABASE_URL: "postgres://127.0.0.1:1/none" };
    execFile(process.execPath, [main, "fair-match", ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
const lines = (path: string) =>
  readFileSync(join(folder, path), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const SEEKERS = "编号,姓名,性别,学校,专业,学历,意向岗位,意向城市,意向薪资,手机,简历\n";
const seekers = file(
  "seekers.csv",
  `\ufeff${SEEKERS}` +
    "Q2,求职者乙,女,某学院,会计学,大专,会计,焦作,4000以上,13000000002,熟悉成本核算与税务申报\n" +
    'Q1,求职者甲,男,某大学,机械设计,本科,机械工程师,郑州、焦作,8千-1.2万/月,13000000001,"SolidWorks 三维设计，\n减速机"\n' +
    "Q3,求职者丙,男,某学校,,高中,焊工,焦作,一箩筐,13000000003,氩弧焊\n",
);

test("both files in, the best of both sides out, with reasons, without names", async () => {
  const posts = file(
    "posts.xlsx",
    aWorkbook({
      sheets: [
        {
          name: "岗位",
          rows: [
            ["岗位需求表", null, null, null, null, null, null, null, null],
            ["编号", "岗位名称", "人数", "专业", "学历", "月薪下限", "月薪上限", "工作地", "要求"],
            [
              "G1",
              "机械设计工程师",
              2,
              "机械类",
              "本科",
              9000,
              12000,
              "焦作市",
              "负责减速机设计，熟练使用SolidWorks",
            ],
            ["G2", "成本会计", 1, "会计", "大专", 4000, 6000, "焦作", "成本核算"],
            ["G3", "会计主管", 1, "会计", "硕士", 8000, 9000, "北京市", "税务申报"],
            ["G4", "焊工", "若干", null, "不限", 5000, 7000, "沁阳市", "氩弧焊操作"],
          ],
        },
      ],
    }),
  );
  const run = await fairMatch("--seekers", seekers, "--posts", posts, "--out", "a", "--json");
  assert.equal(run.code, 0, run.stderr);
  assert.match(run.stderr, /seekers\.csv 第 4 行 意向薪资 “一箩筐”: .*面议.* \/ row 4: /);
  const summary = JSON.parse(run.stdout);
  assert.deepEqual([summary.seekers.used, summary.posts.used, summary.unreadCells.length], [3, 4, 1]);
  assert.deepEqual(summary.seekers.unread.toSorted(), ["姓名", "学校", "性别", "手机"].toSorted());
  const [first, second, third] = lines("a/seekers.jsonl");
  assert.deepEqual([first.seeker, second.seeker, third.seeker], ["Q1", "Q2", "Q3"]);
  assert.equal(first.matches[0].post, "G1");
  assert.equal(first.matches[0].components.place, 15);
  assert.ok(first.matches[0].reasons.zh.includes("薪资相符：9000–12000 元/月，期望 8000"));
  assert.ok(first.matches[0].words.includes("solidworks"));
  assert.deepEqual(
    second.matches.map((m: { post: string }) => m.post),
    ["G2"],
  );
  assert.equal(second.excluded.education, 2);
  assert.equal(third.matches[0].post, "G4");
  const byPost = lines("a/posts.jsonl");
  assert.deepEqual(
    byPost.map((p) => [p.post, p.matches[0]?.seeker]),
    [
      ["G1", "Q1"],
      ["G2", "Q2"],
      ["G3", undefined],
      ["G4", "Q3"],
    ],
  );
  assert.equal(byPost[0].headcount, 2);
  const written = ["seekers.jsonl", "seekers.csv", "posts.jsonl", "posts.csv", "summary.json"].map((n) =>
    readFileSync(join(folder, "a", n), "utf8"),
  );
  for (const text of written) assert.doesNotMatch(text, /求职者[甲乙丙]|1300000000/);
  assert.match(
    readFileSync(join(folder, "a/seekers.csv"), "utf8"),
    /^\ufeff求职者编号,名次,岗位编号,岗位名称,得分/,
  );
});

test("postings of job sites in GB 18030, tags, no codes; hostile cells", async () => {
  const text =
    "job_name,company_name,providesalary_text,workarea_text,jobwelf,attribute_text\n" +
    "焊工,某公司,0.5-0.8万/月,焦作-解放区,五险一金,\"['焦作-解放区', '1年经验', '高中', '招3人']\"\n" +
    "会计,某公司,200元/天,焦作,,\"['焦作', '本科', '招若干人']\"\n";
  const bytes = encodeGbk(text);
  const posts = file("postings.csv", bytes);
  const odd = file(
    "odd.csv",
    `${SEEKERS}constructor,,,,,,焊工,__proto__,,,${"长".repeat(400_000)}\n😀,,,,,,会计,焦作,面议,,=1+1\n`,
  );
  const run = await fairMatch("--seekers", odd, "--posts", posts, "--out", "b", "--json");
  assert.equal(run.code, 0, run.stderr);
  const summary = JSON.parse(run.stdout);
  assert.equal(summary.posts.withoutCode, true);
  assert.deepEqual(
    summary.unreadCells.map((c: { row: number; column: string }) => [c.row, c.column]),
    [
      [2, "意向城市"],
      [2, "简历"],
    ],
  );
  const [plain, emoji] = lines("b/seekers.jsonl");
  assert.deepEqual([plain.seeker, emoji.seeker], ["constructor", "😀"]);
  assert.deepEqual([plain.matches[0].post, emoji.matches[0].post], ["R2", "R3"]);
  assert.equal(lines("b/posts.jsonl")[0].headcount, 3);
});

test("bad rows are named and refused, or passed over and counted", async () => {
  const posts = file("bad.csv", "编号,岗位名称,薪资\nG1,会计,5\nG1,焊工,5000\nG2,,6000\n");
  const refused = await fairMatch("--seekers", seekers, "--posts", posts, "--out", "c");
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /bad\.csv 第 3 行 编号 “G1”: 编号重复，已用于第 2 行/);
  assert.match(refused.stderr, /row 4: has no name of the post/);
  const passed = await fairMatch(
    "--seekers",
    seekers,
    "--posts",
    posts,
    "--out",
    "c",
    "--skip-bad",
    "--json",
  );
  assert.equal(passed.code, 0, passed.stderr);
  const summary = JSON.parse(passed.stdout);
  assert.deepEqual(
    [summary.posts.rows, summary.posts.used, summary.posts.refusedRows, summary.refused.length],
    [3, 1, 2, 2],
  );
  assert.equal(summary.unreadCells.find((c: { file: string }) => c.file === "bad.csv").value, "5");
});

test("unusable input is exit code 2, in words", async () => {
  const empty = await fairMatch("--seekers", file("empty.csv", ""), "--posts", seekers, "--out", "d");
  assert.equal(empty.code, 2);
  assert.match(empty.stderr, /empty\.csv: 文件是空的/);
  const wrong = await fairMatch(
    "--seekers",
    seekers,
    "--posts",
    file("wrong.csv", "甲,乙\n1,2\n"),
    "--out",
    "d",
  );
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /岗位名称.*表中的列：甲、乙/);
  const open = await fairMatch(
    "--seekers",
    file("open.csv", '编号,意向岗位\n1,会计\n2,"出纳\n3,焊工\n'),
    "--posts",
    file("one.csv", "编号,岗位名称\n1,会计\n"),
    "--out",
    "d",
  );
  assert.equal(open.code, 2);
  assert.match(open.stderr, /open\.csv: .*row 3: a quote is never closed/);
  const gone = await fairMatch("--seekers", "gone.csv", "--posts", seekers, "--out", "d");
  assert.equal(gone.code, 2);
});

/** The two-byte codes of the characters used, made from the decoder: Node has no encoder for GB 18030. */
function encodeGbk(text: string): Buffer {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.of(lead, trail);
      const sign = decoder.decode(bytes);
      if (sign.length === 1 && !codes.has(sign)) codes.set(sign, bytes);
    }
  return Buffer.concat(
    [...text].map((sign) => (sign < "\x80" ? Buffer.from(sign) : (codes.get(sign) ?? Buffer.from("?")))),
  );
}

test("the folder is not made over an input or a file, and a date is one of the calendar", async () => {
  const posts = file("few.csv", "编号,岗位名称\nG1,会计\n");
  const into = (out: string, from = seekers, ...more: string[]) =>
    fairMatch("--seekers", from, "--posts", posts, "--out", out, ...more);
  assert.equal((await into("own")).code, 0);
  assert.deepEqual(readdirSync(join(folder, "own")).sort(), [
    "posts.csv",
    "posts.jsonl",
    "seekers.csv",
    "seekers.jsonl",
    "summary.json",
  ]);
  const before = readFileSync(join(folder, "own/seekers.csv"), "utf8");
  const over = await into("own", "own/seekers.csv");
  assert.equal(over.code, 2);
  assert.match(over.stderr, /is the input own\/seekers\.csv/);
  assert.equal(readFileSync(join(folder, "own/seekers.csv"), "utf8"), before);
  for (const out of [posts, `${posts}/below`]) {
    const run = await into(out);
    assert.equal(run.code, 2, out);
    assert.match(run.stderr, /文件夹 \/ /);
  }
  const day = await into("day", seekers, "--as-of", "2026-02-30");
  assert.equal(day.code, 2);
  assert.match(day.stderr, /--as-of 2026-02-30: 应为日期/);
});
