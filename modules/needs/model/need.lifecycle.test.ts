import assert from "node:assert/strict";
import { test } from "node:test";
import { targets } from "#libs/lifecycle/index.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import {
  deskTarget,
  move,
  NEED_STATES,
  type NeedState,
  type NeedTransition,
  needLifecycle,
} from "./need.lifecycle.ts";

/** Written by hand from the survey's procedure; everything not listed is impossible. */
const ARROWS: readonly [NeedState, NeedTransition, readonly NeedState[]][] = [
  ["draft", "submit", ["submitted", "county-approved"]],
  ["draft", "askConfirmation", ["awaiting-confirmation"]],
  ["draft", "withdraw", ["withdrawn"]],
  ["awaiting-confirmation", "confirm", ["submitted", "county-approved"]],
  ["awaiting-confirmation", "decline", ["draft", "returned"]],
  ["awaiting-confirmation", "withdraw", ["withdrawn"]],
  ["submitted", "countyApprove", ["county-approved"]],
  ["submitted", "countyReturn", ["returned"]],
  ["submitted", "takeOver", ["county-approved"]],
  ["submitted", "withdraw", ["withdrawn"]],
  ["county-approved", "cityApprove", ["city-approved"]],
  ["county-approved", "cityReturn", ["returned"]],
  ["county-approved", "withdraw", ["withdrawn"]],
  ["city-approved", "publish", ["published"]],
  ["city-approved", "cityReturn", ["returned"]],
  ["city-approved", "withdraw", ["withdrawn"]],
  ["returned", "submit", ["submitted", "county-approved"]],
  ["returned", "askConfirmation", ["awaiting-confirmation"]],
  ["returned", "withdraw", ["withdrawn"]],
  ["published", "close", ["closed"]],
  ["published", "expire", ["expired"]],
  ["published", "recordFilled", ["published", "filled"]],
  ["published", "withdraw", ["withdrawn"]],
  ["published", "renew", ["published"]],
  ["closed", "republish", ["published"]],
  ["expired", "republish", ["published"]],
];

test("the need's lifecycle has exactly these arrows", () => {
  const actual = NEED_STATES.flatMap((state) =>
    (Object.keys(needLifecycle.transitions) as NeedTransition[]).flatMap((action) => {
      const to = targets(needLifecycle, state, action);
      return to.length ? [`${state} ${action} ${to.join("|")}`] : [];
    }),
  );
  assert.deepEqual(
    actual.sort(),
    ARROWS.map(([from, action, to]) => `${from} ${action} ${to.join("|")}`).sort(),
  );
});

test("a resubmission goes straight to the desk that returned the need", () => {
  assert.equal(move("returned", "submit", deskTarget("city")), "county-approved");
  assert.equal(move("returned", "submit", deskTarget("county")), "submitted");
  assert.equal(move("draft", "submit", deskTarget(null)), "submitted");
});

test("an impossible action is refused with what is possible", () => {
  assert.throws(
    () => move("published", "countyApprove"),
    (e: unknown) => e instanceof Refusal && e.code === "wrong-state" && /关闭/.test(e.possible?.zh ?? ""),
  );
});
