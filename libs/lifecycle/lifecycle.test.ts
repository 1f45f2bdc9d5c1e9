import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type ActionOf,
  actionsFrom,
  can,
  decide,
  defineLifecycle,
  isFinal,
  type Lifecycle,
  LifecycleError,
  next,
  reachable,
  type StateOf,
  targets,
  validate,
} from "./index.ts";

const label = { zh: "状态", en: "state" };

const need = defineLifecycle({
  initial: "draft",
  states: {
    draft: { label: { zh: "草稿", en: "Draft" } },
    submitted: { label: { zh: "待县区审核", en: "With the county" } },
    countyApproved: { label: { zh: "待市级审批", en: "With the city" } },
    returned: { label: { zh: "已退回", en: "Returned" } },
    published: { label: { zh: "已发布", en: "Published" }, final: true },
  },
  transitions: {
    submit: { label, from: ["draft"], to: "submitted" },
    approve: { label, from: ["submitted"], to: "countyApproved" },
    sendBack: { label, from: ["submitted", "countyApproved"], to: "returned" },
    resubmit: { label, from: ["returned"], to: ["submitted", "countyApproved"] },
    publish: { label, from: ["countyApproved"], to: "published" },
  },
});

test("an action is open only in the states it names", () => {
  assert.deepEqual(actionsFrom(need, "submitted"), ["approve", "sendBack"]);
  assert.deepEqual(actionsFrom(need, "published"), []);
  assert.equal(can(need, "draft", "publish"), false);
  assert.equal(next(need, "draft", "submit"), "submitted");
  assert.throws(() => next(need, "draft", "publish"), LifecycleError);
  assert.equal(isFinal(need, "published"), true);
  assert.equal(isFinal(need, "draft"), false);
});

test("a resubmission goes to the desk the caller names, and to no other state", () => {
  assert.deepEqual(targets(need, "returned", "resubmit"), ["submitted", "countyApproved"]);
  assert.equal(next(need, "returned", "resubmit", "countyApproved"), "countyApproved");
  assert.deepEqual(decide(need, "returned", "resubmit", "published"), {
    ok: false,
    reason: "choice-not-listed",
    possibleActions: ["resubmit"],
    possibleTargets: ["submitted", "countyApproved"],
  });
  const missing = decide(need, "returned", "resubmit");
  assert.equal(missing.ok ? "" : missing.reason, "choice-missing");
  const wrong = decide(need, "draft", "approve");
  assert.deepEqual(wrong.ok ? [] : wrong.possibleActions, ["submit"]);
});

test("names are inferred as unions", () => {
  const state: StateOf<typeof need> = "returned";
  const action: ActionOf<typeof need> = "resubmit";
  // @ts-expect-error an action the machine does not have
  assert.equal(can(need, state, "cancel"), false);
  // @ts-expect-error a state the machine does not have
  assert.equal(can(need, "constructor", action), false);
});

test("a bad machine is refused when it is declared", () => {
  const states: Lifecycle["states"] = { a: { label }, b: { label }, c: { label, final: true } };
  const broken = (transitions: Lifecycle["transitions"]) => () =>
    defineLifecycle({ initial: "a", states, transitions });
  assert.throws(broken({ go: { label, from: ["a"], to: "c" } }), /state b cannot be reached/);
  assert.throws(broken({ go: { label, from: ["a"], to: ["b", "c"] } }), /state b is a dead end/);
  assert.throws(
    broken({ go: { label, from: ["a", "b"], to: ["b", "c"] }, back: { label, from: ["c"], to: "a" } }),
    /final state c has the exits back/,
  );
  assert.throws(broken({ go: { label, from: ["a"], to: "constructor" } }), /undeclared state constructor/);
  assert.throws(broken({ go: { label, from: [], to: "c" } }), /go leads nowhere/);
});

test("any walk by open actions stays inside the reachable states and ends in a final one", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 30 }), (picks) => {
      const inside = reachable(need);
      let state: StateOf<typeof need> = need.initial;
      for (const pick of picks) {
        const actions = actionsFrom(need, state);
        if (actions.length === 0) {
          assert.ok(isFinal(need, state));
          break;
        }
        const action = actions[pick % actions.length];
        assert.ok(action);
        const open = targets(need, state, action);
        state = next(need, state, action, open[pick % open.length]);
        assert.ok(inside.has(state));
      }
    }),
  );
});

test("a random machine is accepted exactly when nothing is unreachable, stuck or leaking", () => {
  const names = ["s0", "s1", "s2", "s3"] as const;
  const state = fc.constantFrom(...names);
  const edge = fc.tuple(state, state);
  fc.assert(
    fc.property(fc.array(edge, { minLength: 1, maxLength: 8 }), fc.subarray([...names]), (edges, finals) => {
      const machine: Lifecycle = {
        initial: "s0",
        states: Object.fromEntries(names.map((s) => [s, { label, final: finals.includes(s) }])),
        transitions: Object.fromEntries(edges.map(([from, to], i) => [`e${i}`, { label, from: [from], to }])),
      };
      const out = (s: string) => edges.filter(([from]) => from === s);
      // Independent statement: closure by repeated squaring of the edge relation.
      const seen = new Set<string>(["s0"]);
      for (let i = 0; i < names.length; i++) for (const [from, to] of edges) if (seen.has(from)) seen.add(to);
      const sound = names.every((s) => {
        if (!seen.has(s)) return false;
        return finals.includes(s) ? out(s).length === 0 : out(s).some(([, to]) => to !== s);
      });
      assert.equal(validate(machine).length === 0, sound);
    }),
  );
});
