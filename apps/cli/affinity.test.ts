import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { demandsOf, fitFile } from "./affinity/model.ts";
import { writeAffinities } from "./affinity/write.ts";
import { CheckFailed, UsageError } from "./exit.ts";

const folder = mkdtempSync(join(tmpdir(), "huizhi-affinity-"));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const file = (name: string, lines: readonly unknown[]): string => {
  writeFileSync(at(name), lines.map((l) => (typeof l === "string" ? l : JSON.stringify(l))).join("\n"));
  return at(name);
};
const huizhi = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const main = join(import.meta.dirname, "main.ts");
    // No database may be needed: an address that answers nothing.
    const env = { ...process.env, DATABASE_URL: "postgres://127.0.0.1:1/none" };
    execFile(process.execPath, [main, "affinity", ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

const DEMANDS = [
  { id: "belt", title: "输送带监测", text: "钢丝绳芯输送带硫化接头早期剥离，需要无损检测方法" },
  { id: "yam", text: "山药切片褐变，需要护色保鲜工艺", lang: "zh" },
  { id: "en", text: "Surface defect detection with convolutional neural networks", title: null },
  { id: "constructor", text: "" },
];
const SUPPLIES = [
  { id: "x1", documents: [{ id: "a", title: "输送带缺陷", text: "输送带钢丝绳芯无损检测与磁记忆方法" }] },
  {
    id: "x2",
    documents: [
      { id: "a", text: "果蔬保鲜与气调贮藏，山药褐变控制" },
      { id: "b", text: "热风干燥" },
    ],
  },
  { id: "x3", documents: [{ id: "a", text: "Neural networks detect defects on steel surfaces" }] },
  { id: "x4", documents: [] },
];
const demands = file("d.jsonl", DEMANDS);
const supplies = file("s.jsonl", SUPPLIES);
type Line = { demand: string; supply: string; score: number; rank: number };
const linesOf = (name: string): Line[] =>
  readFileSync(at(name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("every pair with score and rank; bad lines are counted when asked", async () => {
  const dirty = file("dirty.jsonl", [
    `\ufeff${JSON.stringify(DEMANDS[0])}`,
    "{not json",
    "",
    ...DEMANDS.slice(1),
    { id: "belt", text: "again" },
  ]);
  const run = await huizhi(
    "--demands",
    dirty,
    "--supplies",
    supplies,
    "--out",
    "o.jsonl",
    "--skip-bad",
    "--json",
  );
  assert.equal(run.code, 0, run.stderr);
  const { modelVersion, ...summary } = JSON.parse(run.stdout);
  assert.match(modelVersion, /^affinity-/);
  assert.deepEqual(summary, {
    out: "o.jsonl",
    demands: 4,
    supplies: 4,
    pairs: 16,
    skipped: { demands: 2, supplies: 0 },
  });
  assert.match(run.stderr, /dirty\.jsonl:2: 不是 JSON/);
  assert.match(run.stderr, /dirty\.jsonl:7: id "belt"：重复/);
  const lines = linesOf("o.jsonl");
  const best = (id: string) => lines.find((line) => line.demand === id && line.rank === 1)?.supply;
  assert.deepEqual([best("belt"), best("yam"), best("en")], ["x1", "x2", "x3"]);
  for (const { id } of DEMANDS) {
    const own = lines.filter((line) => line.demand === id);
    assert.deepEqual(
      own.map((line) => line.rank),
      [1, 2, 3, 4],
    );
    own.slice(1).forEach((line, i) => {
      assert.ok(line.score <= (own[i]?.score ?? 0));
    });
  }
});

test("explain says why, in the language asked for", async () => {
  const pair = ["--demands", demands, "--supplies", supplies, "--demand", "belt", "--supply", "x1"];
  const run = await huizhi("explain", ...pair, "--json", "--lang", "zh");
  assert.equal(run.code, 0, run.stderr);
  const told = JSON.parse(run.stdout);
  assert.deepEqual([told.demand, told.supply, told.rank, told.of], ["belt", "x1", 1, 4]);
  assert.deepEqual(
    told.components.map((c: { name: string }) => c.name),
    ["tfidf", "lsa", "profile"],
  );
  assert.equal(told.components[0].label, "关键词相似度");
  assert.ok(
    told.terms.some(
      (t: { term: string; document: string }) => t.term.includes("钢丝绳芯") && t.document === "a",
    ),
  );
  assert.ok(told.unmatched.some((term: string) => term.includes("硫化")));
  assert.match(told.reasons.for[0], /^共同关键词：.*（见《输送带缺陷》）$/);
  assert.match(told.reasons.against.join(), /缺：/);
});

test("unknown ids and options end with 2", async () => {
  const run = await huizhi(
    "explain",
    "--demands",
    demands,
    "--supplies",
    supplies,
    "--demand",
    "nobody",
    "--supply",
    "x1",
  );
  assert.equal(run.code, 2);
  assert.match(run.stderr, /--demand nobody: .*d\.jsonl 中没有这个 id/);
});

test("a line that cannot be read is named by file, line, field and value", async () => {
  const bad: [unknown, RegExp][] = [
    ["[1]", /:2: .*应为对象/],
    [{ documents: [] }, /:2: id 缺失/],
    [{ id: "", documents: [] }, /:2: id ""/],
    [{ id: "n" }, /:2: documents 缺失/],
    [{ id: "n", documents: [{ id: "d", text: 5 }] }, /:2: documents\[0\]\.text 5：应为文字/],
    [{ id: "x1", documents: [] }, /:2: id "x1"：重复.*occurs twice/],
  ];
  for (const [line, message] of bad) {
    const supplies = file("bad.jsonl", [SUPPLIES[0], line]);
    await assert.rejects(
      fitFile({ supplies }),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  }
  await assert.rejects(fitFile({ supplies: file("empty.jsonl", [""]) }), /没有可用的记录/);
  writeFileSync(at("latin.jsonl"), Buffer.from('{"id":"\xe9"}\n', "latin1"));
  await assert.rejects(fitFile({ supplies: at("latin.jsonl") }), /latin\.jsonl:1: 不是 UTF-8/);
  const fitted = await fitFile({ supplies });
  const wrong = demandsOf(file("wrong.jsonl", [DEMANDS[0], { id: "z", text: null }]), undefined);
  await assert.rejects(
    writeAffinities(fitted, wrong, { out: at("half.jsonl"), top: 2 }),
    /wrong\.jsonl:2: text null/,
  );
  assert.equal(existsSync(at("half.jsonl")) || existsSync(at("half.jsonl.part")), false);
});

test("the order of lines and documents changes nothing; --top takes the first; user terms count", async () => {
  const write = async (names: [string, string], out: string, top = 99) => {
    const fitted = await fitFile({ supplies: names[1] });
    await writeAffinities(fitted, demandsOf(names[0], undefined), { out: at(out), top });
    return readFileSync(at(out), "utf8");
  };
  const sorted = (text: string) => text.trim().split("\n").sort().join("\n");
  const turned: [string, string] = [
    file("d2.jsonl", [...DEMANDS].reverse()),
    file("s2.jsonl", SUPPLIES.map((s) => ({ ...s, documents: [...s.documents].reverse() })).reverse()),
  ];
  const all = await write([demands, supplies], "a.jsonl");
  assert.equal(sorted(await write(turned, "b.jsonl")), sorted(all));
  // A demand's scores do not depend on the other demands.
  const alone = await write([file("d1.jsonl", [DEMANDS[1]]), supplies], "c.jsonl");
  assert.equal(
    alone,
    all
      .split("\n")
      .filter((line) => line.includes('"demand":"yam"'))
      .join("\n")
      .concat("\n"),
  );
  const top = await write([demands, supplies], "t.jsonl", 2);
  assert.equal(
    top,
    all
      .split("\n")
      .filter((line) => /"rank":[12]\}/.test(line))
      .join("\n")
      .concat("\n"),
  );
  writeFileSync(at("terms.txt"), "# own words\n磁记忆\n护色保鲜|colour preservation\n");
  const own = await fitFile({ supplies, terms: at("terms.txt") });
  assert.ok(own.model.vocabulary.has("·磁记忆"));
  writeFileSync(at("bad-terms.txt"), "abc\n");
  await assert.rejects(fitFile({ supplies, terms: at("bad-terms.txt") }), /bad-terms\.txt:1: abc/);
});

test("an embedding endpoint needs an address and a model", async () => {
  await assert.rejects(
    fitFile({ supplies, embeddingUrl: "ftp://x", embeddingModel: "m" }),
    /--embedding-url ftp/,
  );
  await assert.rejects(fitFile({ supplies, embeddingUrl: "http://127.0.0.1:1" }), /--embedding-model/);
  const silent = fitFile({ supplies, embeddingUrl: "http://127.0.0.1:1/v1", embeddingModel: "m" });
  await assert.rejects(
    silent,
    (error) => error instanceof CheckFailed && /127\.0\.0\.1:1\/v1\/embeddings/.test(error.message),
  );
});
