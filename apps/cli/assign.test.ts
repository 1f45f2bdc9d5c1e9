import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "huizhi-assign-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: unknown): string => {
  const text = typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content);
  writeFileSync(join(folder, name), text);
  return name;
};
const huizhi = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const main = join(import.meta.dirname, "main.ts");
    execFile(process.execPath, [main, ...args], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));

const demands = [
  { id: "需求1", min: 1, max: 2 },
  { id: "需求2", min: 0, max: 1 },
];
const supplies = [
  { id: "专家甲", max: 1, group: "甲大学" },
  { id: "专家乙", max: 1, group: "甲大学" },
  { id: "专家丙", max: 1 },
];

test("a matrix beside the problem is solved, and check fails as soon as the result is touched", async () => {
  file("a.f32", Buffer.from(Float32Array.of(0.5, 0.25, 0.125, 0.75, 0.5, 0.25).buffer));
  const problem = file("p.json", {
    demands,
    supplies,
    affinity: { matrix: "a.f32", rows: ["需求2", "需求1"], columns: supplies.map((s) => s.id) },
    groupMax: 1,
    objective: "total",
  });
  const run = await huizhi("assign", "--problem", problem, "--out", "o.json", "--json");
  assert.equal(run.code, 0, run.stderr);
  assert.equal(JSON.parse(run.stdout).status, "optimal");
  const result = read("o.json");
  // 甲大学 gives one expert only: 甲 to need 1 (0.75) and 丙 to either of them (0.25 or 0.125).
  assert.equal(result.objective, 1);
  assert.equal(result.bound, 1);
  assert.equal((await huizhi("assign", "check", "--problem", problem, "--result", "o.json")).code, 0);
  const broken = file("broken.json", { ...result, objective: 2 });
  const failed = await huizhi("assign", "check", "--problem", problem, "--result", broken);
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /broken\.json: objective: .*1/);
});

test("minimums that cannot be met are a result", async () => {
  const problem = file("tight.json", {
    demands: [
      { id: "A", min: 1, max: 1 },
      { id: "B", min: 1, max: 1 },
      { id: "C", min: 1, max: 1 },
    ],
    supplies: [
      { id: "x", max: 1 },
      { id: "y", max: 5 },
    ],
    pairs: [
      { demand: "A", supply: "x", affinity: 1 },
      { demand: "B", supply: "x", affinity: 2 },
      { demand: "C", supply: "y", affinity: 3 },
    ],
    objective: "fair",
  });
  const run = await huizhi("assign", "--problem", problem, "--out", "o2.json");
  assert.equal(run.code, 0, run.stderr);
  const result = read("o2.json");
  assert.equal(result.status, "infeasible-minimums");
  assert.deepEqual([result.conflict.demands, result.conflict.smallest], [["A", "B"], true]);
  assert.equal((await huizhi("assign", "check", "--problem", problem, "--result", "o2.json")).code, 0);
});

test("what cannot be used ends with 2 and names the place", async () => {
  const problem = file("bad.json", {
    demands: [
      { id: "A", min: 3, max: 1 },
      { id: "A", max: 1.5, weight: 2 },
    ],
    supplies: [{ id: "x", max: -1 }],
    pairs: [
      { demand: "A", supply: "z", affinity: "1" },
      { demand: "A", supply: "x", pinned: true, forbidden: true },
    ],
    colour: 1,
  });
  const run = await huizhi("assign", "--problem", problem, "--out", "o3.json");
  assert.equal(run.code, 2);
  assert.match(run.stderr, /bad\.json: colour: 未知字段/);
  const nan = file("nan.json", '{"demands":[],\n"supplies":[],"pairs":[{"affinity":NaN}]}');
  const second = await huizhi("assign", "--problem", nan, "--out", "o3.json");
  assert.equal(second.code, 2);
  assert.match(second.stderr, /nan\.json.*line 2.*NaN/);
});

test("a matrix in the wrong order of bytes and entries that are refused are told once, where they are", async () => {
  const values = Float32Array.from({ length: 8 }, (_, n) => (n + 1) / 10);
  const turned = Buffer.from(values.buffer.slice(0)).swap32();
  writeFileSync(join(folder, "turned.f32"), turned);
  const ids = (letter: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `${letter}${n}`, max: 1 }));
  const problem = file(
    "turned.json",
    JSON.stringify({
      demands: ids("d", 2),
      supplies: ids("s", 4),
      affinity: { matrix: "turned.f32", rows: 2, columns: 4 },
    }),
  );
  const run = await huizhi("assign", "--problem", problem, "--out", join(folder, "turned-out.json"));
  assert.equal(run.code, 2);
  assert.match(run.stderr, /affinity\.matrix "turned\.f32": .*big-endian/);
  const entry = file(
    "entry.json",
    JSON.stringify({
      demands: [{ id: "a", max: "2" }],
      supplies: ids("s", 1),
      pairs: [
        { demand: "a", supply: "s0", affinity: 1 },
        { demand: "a", supply: "s0" },
      ],
    }),
  );
  const second = await huizhi("assign", "--problem", entry, "--out", join(folder, "entry-out.json"));
  assert.equal(second.code, 2);
  const lines = second.stderr.trim().split("\n");
  assert.equal(lines.length, 3);
  assert.match(lines[0] ?? "", /demands\[0\]\.max "2"/);
  assert.match(lines[1] ?? "", /pairs\[1\].*first at pairs\[0\]/);
  assert.match(lines[2] ?? "", /pairs\[1\]\.affinity: .*is missing/);
});

test("ids may be numbers and come back as numbers; null is nothing; the matrix is never written over", async () => {
  const problem = file("numbers.json", {
    demands: [
      { id: 1, min: null, max: 2 },
      { id: "2a", min: 1, max: 1 },
    ],
    supplies: [
      { id: 10, max: 1, group: null },
      { id: 11, max: 1, group: 7 },
    ],
    pairs: [
      { demand: 1, supply: 10, affinity: 0.5, pinned: null },
      { demand: "2a", supply: 11, affinity: 0.25, forbidden: null },
      { demand: 1, supply: 11, affinity: 0.125 },
    ],
    groupMax: 1,
    objective: "total",
  });
  const run = await huizhi("assign", "--problem", problem, "--out", "numbers-o.json");
  assert.equal(run.code, 0, run.stderr);
  const result = read("numbers-o.json");
  assert.deepEqual(result.pairs, [
    { demand: 1, supply: 10, affinity: 0.5 },
    { demand: "2a", supply: 11, affinity: 0.25 },
  ]);
  assert.deepEqual(
    result.unfilled.map((u: { demand: unknown; short: number }) => [u.demand, u.short]),
    [[1, 1]],
  );
  const check = (name: string) => huizhi("assign", "check", "--problem", problem, "--result", name);
  assert.equal((await check("numbers-o.json")).code, 0);
  const swapped = { ...result, pairs: result.pairs.map((p: object) => ({ ...p, supply: 11 })) };
  assert.equal((await check(file("swapped.json", swapped))).code, 1);
  file("keep.f32", Buffer.from(Float32Array.of(1, 2).buffer));
  const dense = file("dense.json", {
    demands: [{ id: "a", max: 1 }],
    supplies: [
      { id: "x", max: 1 },
      { id: "y", max: 1 },
    ],
    affinity: { matrix: "keep.f32", rows: 1, columns: 2 },
  });
  const over = await huizhi("assign", "--problem", dense, "--out", "keep.f32");
  assert.equal(over.code, 2);
  assert.match(over.stderr, /^--out keep\.f32: .*is the input/);
  assert.equal(readFileSync(join(folder, "keep.f32")).length, 8);
});
