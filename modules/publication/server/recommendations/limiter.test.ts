import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "#platform/kernel/refusal.ts";
import { limiterOf } from "./limiter.ts";

test("the fourth try within the span waits, another address does not; after the span it goes on", () => {
  let now = 0;
  const tryIt = limiterOf({ most: 3, seconds: 60, keys: 2, clock: () => new Date(now) });
  for (const at of [0, 10_000, 20_000]) {
    now = at;
    tryIt("a");
  }
  now = 30_000;
  assert.throws(
    () => tryIt("a"),
    (e) => e instanceof Refusal && e.code === "too-many-requests" && e.detail.values?.seconds === 30,
  );
  tryIt("b");
  now = 60_001;
  tryIt("a");
});

test("no more keys are kept than allowed", () => {
  const tryIt = limiterOf({ most: 1, seconds: 60, keys: 2, clock: () => new Date(0) });
  for (const key of ["a", "b", "c"]) tryIt(key);
  tryIt("a");
  assert.throws(() => tryIt("c"));
});
