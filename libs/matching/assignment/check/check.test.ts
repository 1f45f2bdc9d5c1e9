import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assign } from "../solve.ts";
import { smallProblem, smallUnitProblem } from "../testing/problems.ts";
import type { AssignmentProblem } from "../types.ts";
import { checkAssignment } from "./check.ts";

type Json = Record<string, unknown>;

type Kind = "total" | "fair" | "fair, one place each";

/** Groups, a minimum, a pin: prices of all three kinds are needed. */
const problem = (kind: Kind): AssignmentProblem => ({
  demands: [
    { id: "A", min: 1, max: kind === "fair, one place each" ? 1 : 2 },
    { id: "B", min: 1, max: 2 },
    { id: "C", min: 1, max: 1 },
  ],
  supplies: [
    { id: "p", max: 1, group: "g" },
    { id: "q", max: 1, group: "g" },
    { id: "r", max: 2 },
    { id: "s", max: 1 },
  ],
  pairs: [
    { demand: "A", supply: "p", affinity: 9 },
    { demand: "A", supply: "q", affinity: 7 },
    { demand: "A", supply: "r", affinity: 3 },
    { demand: "B", supply: "p", affinity: 8 },
    { demand: "B", supply: "q", affinity: 8 },
    { demand: "B", supply: "r", affinity: 4, pinned: true },
    { demand: "B", supply: "s", affinity: 2 },
    { demand: "C", supply: "r", affinity: 1 },
    { demand: "C", supply: "p", affinity: 5 },
    { demand: "C", supply: "s", affinity: -1 },
  ],
  groupMax: 1,
  objective: kind === "total" ? "total" : "fair",
});

/** Every number and text below a value, with a way to set it. */
function* leaves(
  value: unknown,
  path: string,
): Generator<{ path: string; old: unknown; set: (x: unknown) => void }> {
  if (typeof value !== "object" || value === null) return;
  const holder = value as Json;
  for (const [key, old] of Object.entries(holder)) {
    const here = `${path}.${key}`;
    if (typeof old === "object" && old !== null) yield* leaves(old, here);
    else
      yield {
        path: here,
        old,
        set: (x) => {
          holder[key] = x;
        },
      };
  }
}

const tampered = (old: unknown): unknown =>
  typeof old === "number" ? old + 1 : typeof old === "boolean" ? !old : old === null ? 0 : `${old}x`;

const certificates = { total: "prices", fair: "fair", "fair, one place each": "fair-unit" };
for (const objective of ["total", "fair", "fair, one place each"] as const)
  test(`a proven result (${objective}) fails as soon as anything in it is changed`, () => {
    const result = assign(problem(objective));
    assert.equal(result.status, "optimal");
    assert.equal(result.certificate.kind, certificates[objective]);
    const text = JSON.stringify(result);
    assert.deepEqual(checkAssignment(problem(objective), JSON.parse(text)).violations, []);
    let tried = 0;
    const copy = JSON.parse(text) as Json;
    for (const { path, old, set } of leaves(copy, "")) {
      // Wording is for people; all else counts.
      if (/\.why\.(zh|en)$/.test(path)) continue;
      set(tampered(old));
      tried++;
      assert.equal(checkAssignment(problem(objective), copy).ok, false, `${path} changed and not noticed`);
      set(old);
    }
    assert.ok(tried > 20);
    for (const key of Object.keys(copy)) {
      const { [key]: _, ...without } = copy;
      assert.equal(
        checkAssignment(problem(objective), without).ok,
        false,
        `${key} taken out and not noticed`,
      );
    }
    assert.equal(checkAssignment(problem(objective), { ...copy, extra: 1 }).ok, false);
  });

test("an assignment that is valid but worse does not pass with any proof of the better one", () => {
  const result = assign(problem("total"));
  const best = result.pairs.filter((p) => !p.pinned).sort((a, b) => b.affinity - a.affinity)[0];
  const pairs = result.pairs.filter((p) => p !== best);
  const objective = result.objective - (best?.affinity ?? 0);
  const check = checkAssignment(problem("total"), {
    ...result,
    pairs,
    objective,
    unfilled: [],
    alternates: [],
  });
  assert.ok(check.violations.some((v) => v.path === "status"));
});

test("a conflict is only believed with a cut that shows it", () => {
  const base = problem("total");
  const tight = {
    ...base,
    supplies: base.supplies.map((s) => (s.id === "r" ? { ...s, max: 1 } : { ...s, max: 0 })),
  };
  const result = assign(tight);
  assert.equal(result.status, "infeasible-minimums");
  assert.deepEqual(checkAssignment(tight, result).violations, []);
  assert.equal(checkAssignment(base, result).ok, false);
  const certificate = { ...result.certificate, supplies: [] };
  assert.equal(checkAssignment(tight, { ...result, certificate }).ok, false);
});

/** What a result can be changed into one place at a time: another value, a key or an entry less, an entry twice. */
function* changes(
  value: unknown,
  path: string,
): Generator<{ path: string; change: () => void; undo: () => void }> {
  if (typeof value !== "object" || value === null) return;
  const holder = value as Json;
  for (const { path: at, old, set } of leaves(holder, path))
    for (const other of [tampered(old), null, "", typeof old === "number" ? Number.NaN : 7])
      if (other !== old)
        yield { path: `${at} := ${String(other)}`, change: () => set(other), undo: () => set(old) };
  const lists = function* (at: unknown, name: string): Generator<readonly [unknown[], string]> {
    if (typeof at !== "object" || at === null) return;
    if (Array.isArray(at)) yield [at, name];
    for (const [key, inner] of Object.entries(at)) yield* lists(inner, `${name}.${key}`);
  };
  for (const [list, name] of lists(holder, path))
    for (const [n, entry] of [...list].entries()) {
      yield {
        path: `${name}[${n}] out`,
        change: () => list.splice(n, 1),
        undo: () => list.splice(n, 0, entry),
      };
      const again = () => list.splice(n, 0, structuredClone(entry));
      yield { path: `${name}[${n}] twice`, change: again, undo: () => list.splice(n, 1) };
    }
}

for (const [name, problems] of [
  ["total", smallProblem("total")],
  ["fair", smallProblem("fair")],
  ["fair, one place each", smallUnitProblem()],
] as const)
  test(`whatever is changed in any result (${name}) is noticed: causes, alternates and conflicts too`, () => {
    fc.assert(
      fc.property(problems, (small) => {
        const result = JSON.parse(JSON.stringify(assign(small)));
        assert.deepEqual(checkAssignment(small, result).violations, []);
        // "smallest" is the search's word: nothing short of another search can tell for sets of several.
        for (const { path, change, undo } of changes(result, "")) {
          if (/\.why\.(zh|en)|\.smallest/.test(path)) continue;
          change();
          assert.equal(checkAssignment(small, result).ok, false, `${path} not noticed`);
          undo();
        }
      }),
      { numRuns: 25 },
    );
  });

test("what is no result at all is refused, not a crash", () => {
  for (const nonsense of [
    null,
    3,
    "x",
    [],
    {},
    { pairs: [null], certificate: { kind: "fair", tree: { pair: 3 } } },
    {
      pairs: [],
      certificate: { kind: "fair-unit", prices: { demands: { A: [[3]] }, supplies: 1, groups: {} } },
    },
    { pairs: [], certificate: { kind: "fair-unit", prices: { demands: { A: [["x", 1]] } } } },
  ])
    for (const objective of ["total", "fair", "fair, one place each"] as const)
      assert.equal(checkAssignment(problem(objective), nonsense).ok, false);
});
