import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createTestDatabase } from "#platform/postgres/testing.ts";
import { aWorkbook, aZip } from "#platform/spreadsheets/testing/a-workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "huizhi-import-"));
let database: Awaited<ReturnType<typeof createTestDatabase>>;
before(async () => {
  database = await createTestDatabase();
});
after(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true });
});

const file = (name: string, bytes: Buffer): string => {
  writeFileSync(join(folder, name), bytes);
  return name;
};
const huizhi = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string; ms: number }>((resolve) => {
    const started = performance.now();
    const env = { ...process.env, DATABASE_URL: database.url, HUIZHI_DATA: join(folder, "data") };
    const main = join(import.meta.dirname, "main.ts");
    execFile(process.execPath, [main, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr, ms: performance.now() - started }),
    );
  });

const experts = aWorkbook({
  sheets: [
    {
      name: "专家",
      rows: [
        ["专家信息表", null, null, null],
        ["姓名", "工作单位", "邮箱", "内部备注"],
        ["专家甲", "某大学", "a@example.com", "x"],
        ["专家乙", "某大学", "没有邮箱", null],
        ["专家丙", "某大学", "c@example.com", null],
      ],
    },
  ],
});

test("refused rows are a result: exit 0, each with field, value and reason; again nothing changes; a dry run saves nothing", async () => {
  const path = file("experts.xlsx", experts);
  const dry = await huizhi("import", "experts", path, "--dry-run", "--json");
  assert.equal(dry.code, 0, dry.stderr);
  const checked = JSON.parse(dry.stdout);
  assert.deepEqual([checked.rows, checked.created, checked.refusedRows], [3, 2, 1]);

  const run = await huizhi("import", "experts", path, "--json", "--failed", "failed.xlsx");
  assert.equal(run.code, 0, run.stderr);
  const done = JSON.parse(run.stdout);
  assert.deepEqual([done.rows, done.created, done.unchanged, done.refusedRows], [3, 2, 0, 1]);
  const { row, field, value, reason } = done.refused[0];
  assert.deepEqual([row, field, value], [4, "email", "没有邮箱"]);
  assert.ok(reason.zh && reason.en);
  assert.deepEqual(done.unmapped, [{ column: "D", header: "内部备注" }]);
  assert.ok(existsSync(join(folder, "failed.xlsx")));

  const again = await huizhi("import", "experts", path);
  assert.equal(again.code, 0);
  assert.match(again.stdout, /新增 created\t0/);
  assert.match(again.stdout, /未变 unchanged\t2/);
});

test("what cannot be used ends with 2, a hostile file without a database and within 5 s of work", async () => {
  const unknown = await huizhi("import", "needs", file("n.xlsx", experts), "--edition", "no-such-edition");
  assert.equal(unknown.code, 2, unknown.stderr);
  const bomb = file(
    "bomb.xlsx",
    aZip({
      "[Content_Types].xml": "<Types/>",
      "xl/workbook.xml": `<workbook>${" ".repeat(60_000_000)}</workbook>`,
    }),
  );
  const refused = await huizhi("import", "experts", bomb);
  assert.equal(refused.code, 2, refused.stderr);
  assert.match(refused.stderr, /\p{Script=Han}/u);
  assert.equal(refused.stdout, "");
  assert.equal((await huizhi("import", "plans", "n.xlsx")).code, 2);
});
