import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "huizhi-timetable-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
const write = (name: string, value: unknown) => {
  writeFileSync(file(name), JSON.stringify(value));
  return file(name);
};
const read = (name: string) => JSON.parse(readFileSync(file(name), "utf8"));

const main = join(import.meta.dirname, "main.ts");

function huizhi(...args: string[]) {
  return new Promise<{ status: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, [main, "timetable", ...args], (error, stdout, stderr) =>
      done({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const problem = {
  slots: ["s1", "s2", "s3"].map((id) => ({ id })),
  capacity: 1,
  participants: ["a", "b", "c", "d"].map((id) => ({ id })),
  meetings: [
    { id: "ab", participants: ["a", "b"], fixed: "s1" },
    { id: "ac", participants: ["a", "c"], allowed: ["s3"] },
    { id: "cd", participants: ["c", "d"] },
  ],
  objective: { breaks: true, fairness: 2 },
};

test("solve, check and repair follow the contract; the same steps give the same bytes", async () => {
  const p = write("p.json", problem);
  const solved = await huizhi("solve", "--problem", p, "--out", file("t.json"), "--seconds", "20", "--prove");
  assert.equal(solved.status, 0, solved.stderr);
  const { seconds, ...t } = read("t.json");
  assert.ok(seconds >= 0);
  assert.deepEqual(t, {
    status: "optimal",
    breaks: 1,
    bound: 1,
    placements: [
      { meeting: "ab", slot: "s1", table: null },
      { meeting: "ac", slot: "s3", table: null },
      { meeting: "cd", slot: "s2", table: null },
    ],
    unplaced: [],
    seed: 1,
  });
  assert.equal((await huizhi("check", "--problem", p, "--timetable", file("t.json"))).status, 0);
  write("wrong.json", {
    ...t,
    placements: t.placements.map((x: { slot: string }) => ({ ...x, slot: "s1" })),
  });
  const wrong = await huizhi("check", "--problem", p, "--timetable", file("wrong.json"), "--json");
  assert.equal(wrong.status, 1);
  const named = new Set(JSON.parse(wrong.stdout).violations.map((v: { constraint: string }) => v.constraint));
  assert.deepEqual([...named], ["allowed", "one-at-a-time", "capacity", "stated"]);
  for (const out of ["x.json", "y.json"])
    assert.equal(
      (await huizhi("solve", "--problem", p, "--out", file(out), "--steps", "2000", "--seed", "5")).status,
      0,
    );
  assert.equal(readFileSync(file("x.json"), "utf8"), readFileSync(file("y.json"), "utf8"));
  const p2 = write("p2.json", { ...problem, now: "s2", cancelled: ["cd"] });
  assert.equal(
    (await huizhi("repair", "--problem", p2, "--published", file("t.json"), "--out", file("t2.json"))).status,
    0,
  );
  const t2 = read("t2.json");
  assert.deepEqual([t2.changes, t2.changesBound, t2.placements.length], [[], 0, 2]);
});

test("bad input is refused with the ids; an impossible problem names its conflict", async () => {
  const unknown = write("unknown.json", {
    ...problem,
    meetings: [{ id: "x", participants: ["a", "nobody"], when: "s1" }],
  });
  const refused = await huizhi("solve", "--problem", unknown, "--out", file("none.json"));
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /meetings\[0\]\(x\)\.when/);
  assert.ok(!existsSync(file("none.json")));
  const both = write("both.json", {
    ...problem,
    meetings: problem.meetings.map((m) => ({ ...m, fixed: "s3" })),
  });
  const contradictory = await huizhi("solve", "--problem", both, "--out", file("both-t.json"));
  assert.equal(contradictory.status, 2);
  assert.match(contradictory.stderr, /ab, ac/);
  assert.equal(read("both-t.json").status, "infeasible");
  const crowded = write("crowded.json", {
    ...problem,
    meetings: [...problem.meetings, { id: "bd", participants: ["b", "d"] }],
  });
  const impossible = await huizhi(
    "solve",
    "--problem",
    crowded,
    "--out",
    file("crowded-t.json"),
    "--seconds",
    "20",
  );
  assert.equal(impossible.status, 0, impossible.stderr);
  assert.equal(read("crowded-t.json").status, "infeasible");
  assert.match(impossible.stdout, /同一时段只有 1 张桌/);
  const why = await huizhi("why-not", "--problem", crowded, "--meeting", "bd");
  assert.deepEqual(
    JSON.parse(why.stdout).causes.map((c: { constraint: string }) => c.constraint),
    ["placed", "capacity"],
  );
});

test("null is nothing, days and sessions may be numbers, and what is wrong is named with its value and what is possible", async () => {
  const p = write("numbers.json", {
    slots: [
      { id: 1, day: 1, session: 1 },
      { id: "第二 时段/🙂", day: 1, start: null, session: 2 },
    ],
    capacity: 1,
    tables: null,
    participants: [{ id: 7, unavailable: null, parallel: null }, { id: "b" }],
    meetings: [
      { id: 9, participants: [7, "b"], session: 2, fixed: null, allowed: null, after: null, priority: null },
    ],
    objective: { breaks: true, fairness: null },
  });
  const out = file("numbers-t.json");
  const solved = await huizhi("solve", "--problem", p, "--out", out, "--seconds", "5");
  assert.equal(solved.status, 0, solved.stderr);
  const t = read("numbers-t.json");
  assert.deepEqual(t.placements, [{ meeting: 9, slot: "第二 时段/🙂", table: null }]);
  write("claim.json", { ...t, bound: -1 });
  const claim = await huizhi("check", "--problem", p, "--timetable", file("claim.json"));
  assert.equal(claim.status, 1);
  assert.match(claim.stdout, /optimal is stated, but the bound of -1/);
  const wrong = write("wrong-p.json", { ...read("numbers.json"), capacity: "two" });
  assert.match(
    (await huizhi("why-not", "--problem", wrong, "--meeting", "9")).stderr,
    /capacity "two": must be/,
  );
  const stranger = write("stranger.json", {
    ...read("numbers.json"),
    meetings: [{ id: 9, participants: [7, "c"] }],
  });
  const refused = await huizhi("solve", "--problem", stranger, "--out", file("none.json"));
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /没有编号为 c 的对象；可用：7, b \/ .*there is no c; possible: 7, b/);
});

test("a result that cannot be written is refused at once, and no input is overwritten", async () => {
  const p = write("keep.json", problem);
  const before = readFileSync(p, "utf8");
  for (const out of [p, file("no-folder/t.json"), folder]) {
    const run = await huizhi("solve", "--problem", p, "--out", out, "--prove");
    assert.equal(run.status, 2, out);
    assert.match(run.stderr, /^--out /);
  }
  assert.equal(readFileSync(p, "utf8"), before);
});

test("what a timetable claims and is not so is told; a published meeting that stands twice is refused", async () => {
  const p = write("claims.json", problem);
  const t = {
    status: "optimal",
    breaks: 1,
    bound: 1,
    placements: [
      { meeting: "ab", slot: "s1", table: null },
      { meeting: "ac", slot: "s3", table: null },
      { meeting: "cd", slot: "s2", table: null },
    ],
    unplaced: [],
  };
  const told = async (changed: object) => {
    const file = write("claimed.json", { ...t, ...changed });
    const run = await huizhi("check", "--problem", p, "--timetable", file, "--json");
    return [run.status, JSON.parse(run.stdout).violations.map((v: { text: { en: string } }) => v.text.en)];
  };
  assert.deepEqual(await told({}), [0, []]);
  assert.deepEqual(await told({ breaks: "1", bound: 0.5 }), [
    1,
    [
      'breaks "1" is stated, must be a whole number, 0 or more',
      "bound 0.5 is stated, must be a whole number, 0 or more",
      "optimal is stated, but the bound of 0.5 is below the 1 breaks",
    ],
  ]);
  assert.deepEqual(await told({ status: "infeasible", unplaced: [{ meeting: "cd", why: "full" }] }), [
    1,
    [
      "infeasible is stated, but every meeting that must take place has a slot",
      "stated as unplaced, but placed: cd",
    ],
  ]);
  assert.deepEqual(await told({ status: "best", bound: null }), [
    1,
    ['status "best" is stated; possible: optimal, feasible, infeasible, unknown'],
  ]);
  const twice = write("twice.json", { ...t, placements: [...t.placements, { meeting: "ab", slot: "s2" }] });
  const refused = await huizhi("repair", "--problem", p, "--published", twice, "--out", file("none.json"));
  assert.deepEqual([refused.status, /placed more than once: ab/.test(refused.stderr)], [2, true]);
});
