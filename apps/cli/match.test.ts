import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Refusal } from "#platform/kernel/refusal.ts";
import { inspectUpload } from "#platform/spreadsheets/index.ts";
import { aWorkbook } from "#platform/spreadsheets/testing/a-workbook.ts";
import { matchFiles } from "./commands/match.ts";

const folder = mkdtempSync(join(tmpdir(), "huizhi-match-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, bytes: Buffer | string): string => {
  writeFileSync(join(folder, name), bytes);
  return name;
};
const huizhi = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const main = join(import.meta.dirname, "main.ts");
    // No database may be needed: an address that answers nothing.
    const env = { ...process.env, DATABASE_URL: "postgres://127.0.0.1:1/none" };
    execFile(process.execPath, [main, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

const SILENT = { out: { write: () => true }, notes: { write: () => true } };

const needs = file(
  "needs.xlsx",
  aWorkbook({
    sheets: [
      {
        name: "技术需求",
        rows: [
          ["2023年技术需求汇总表", null, null, null, null],
          ["编号", "企业名称", "需求名称", "问题描述", "关键词"],
          [
            "J-1",
            "测试机械有限公司",
            "输送带接头在线监测",
            "钢丝绳芯输送带硫化接头早期剥离，需要无损检测方法",
            "输送带、无损检测",
          ],
          [
            "J-2",
            "测试食品有限公司",
            "怀山药保鲜",
            "怀山药切片褐变，保鲜期短，需要气调保鲜工艺",
            "山药，保鲜",
          ],
          [null, null, null, null, null],
        ],
      },
      {
        name: "人才需求",
        rows: [
          ["用人单位", "招聘岗位", "招聘人数", "学历", "专业要求", "岗位职责"],
          ["测试化工有限公司", "橡胶配方工程师", 2, "博士", "高分子材料", "负责耐寒橡胶配方设计"],
        ],
      },
      {
        name: "隐藏",
        hidden: true,
        rows: [
          ["需求名称", "企业名称"],
          ["隐藏的需求", "隐藏公司"],
        ],
      },
    ],
  }),
);
const experts = file(
  "experts.csv",
  "\ufeff编号,姓名,工作单位,职称,学历,研究方向,代表性论文\r\n" +
    "Z1,专家甲,某理工大学,教授,博士,输送带钢丝绳芯无损检测与磁记忆方法,输送带接头缺陷识别\r\n" +
    "Z2,专家乙,某农业大学,教授,博士,果蔬保鲜与气调贮藏，山药褐变控制,山药切片褐变机理\r\n" +
    "Z3,专家丙,某化工研究院,研究员,博士,橡胶低温性能与配方设计,耐寒橡胶配方\r\n" +
    "Z4,专家丁,测试食品有限公司,高级工程师,硕士,山药加工,\r\n" +
    "Z5,专家戊,某大学,讲师,硕士,,\r\n",
);

test("spreadsheets in, ranked pairs with reasons in both languages out; the excluded say why", async () => {
  const run = await huizhi(
    "match",
    "--needs",
    needs,
    "--experts",
    experts,
    "--out",
    "out.json",
    "--top",
    "3",
    "--json",
  );
  assert.equal(run.code, 0, run.stderr);
  const summary = JSON.parse(run.stdout);
  assert.deepEqual([summary.needs, summary.experts], [3, 5]);
  const result = JSON.parse(readFileSync(join(folder, "out.json"), "utf8"));
  const best = (title: string) =>
    result.pairs.find((p: { need: { title: string } }) => p.need.title === title);
  assert.equal(best("输送带接头在线监测").expert.code, "Z1");
  assert.equal(best("输送带接头在线监测").need.code, "J-1");
  assert.equal(best("怀山药保鲜").expert.code, "Z2");
  assert.equal(best("橡胶配方工程师").expert.name, "专家丙");
  const { reasons, rank, score, components } = best("怀山药保鲜");
  assert.ok(rank === 1 && score > 0 && Object.keys(components).length === 3);
  assert.match(reasons.zh.join(), /褐变|保鲜|气调/);
  assert.ok(reasons.en.length > 0);
  const left = result.excluded.map(
    (x: { need: { code: string }; expert: { code: string }; filter: string }) => [
      x.need.code,
      x.expert.code,
      x.filter,
    ],
  );
  assert.ok(
    left.some((x: string[]) => x.join() === "J-2,Z4,own-organisation"),
    JSON.stringify(left),
  );
  assert.ok(left.some((x: string[]) => x.join() === "J-1,Z5,no-documents"));
});

test("the workbook has the excluded on a sheet of their own; jsonl is written by the ending", async () => {
  const both = { needs: join(folder, needs), experts: join(folder, experts), top: "20" };
  await matchFiles({ ...both, out: join(folder, "out.xlsx") }, SILENT);
  const seen = await inspectUpload(join(folder, "out.xlsx"));
  assert.deepEqual(
    seen.sheets.map((s) => s.name),
    ["匹配结果 Matches", "未参与匹配 Excluded"],
  );
  await matchFiles({ ...both, out: join(folder, "out.jsonl") }, SILENT);
  const lines = readFileSync(join(folder, "out.jsonl"), "utf8").trim().split("\n");
  assert.ok(lines.every((line) => ["pair", "excluded"].includes(JSON.parse(line).type)));
});

test("what cannot be used ends with 2 and a sentence", async () => {
  const at = (name: string) => join(folder, name);
  const exe = file("exe.xlsx", Buffer.from("MZ\u0090\u0000", "latin1"));
  const bad: [{ needs?: string; experts?: string; out?: string }, RegExp][] = [
    [{ out: at("o.doc") }, /\.xlsx/],
    [{ needs: at(exe) }, /不是表格/],
    [{ experts: at(file("no.csv", "1,2\n3,4\n")) }, /没有找到/],
  ];
  for (const [args, message] of bad) {
    const options = { needs: at(needs), experts: at(experts), out: at("o.xlsx"), top: "20", ...args };
    await assert.rejects(matchFiles(options, SILENT), (error: Error) => {
      const texts = error instanceof Refusal ? `${error.texts.zh}${error.possible?.zh ?? ""}` : error.message;
      return message.test(texts);
    });
  }
  const run = await huizhi("match", "--needs", "gone.xlsx", "--experts", experts, "--out", "o.xlsx");
  assert.equal(run.code, 2, run.stderr);
  assert.match(run.stderr, /gone\.xlsx/);
  assert.equal(run.stdout, "");
});
