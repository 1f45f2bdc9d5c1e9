import assert from "node:assert/strict";
import { test } from "node:test";
import { keptFor } from "./kept.ts";

function counted(options: { most?: number } = {}) {
  let now = 0;
  let made = 0;
  const kept = keptFor<number>({ seconds: 60, most: options.most ?? 10, clock: () => new Date(now) });
  return {
    ask: (key: string) => kept(key, async () => ++made),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
    kept,
  };
}

test("a hundred at once are one; after the time it is made anew", async () => {
  const { ask, pass } = counted();
  assert.deepEqual(new Set(await Promise.all(Array.from({ length: 100 }, () => ask("a")))), new Set([1]));
  assert.equal(await ask("b"), 2);
  pass(59);
  assert.equal(await ask("a"), 1);
  pass(1);
  assert.equal(await ask("a"), 3);
});

test("a failure is told to those who wait and not kept", async () => {
  const { ask, kept } = counted();
  const failing = () => kept("a", () => Promise.reject(new Error("no")));
  await assert.rejects(failing(), /no/);
  assert.equal(await ask("a"), 1);
});

test("it keeps no more than it may: the oldest goes", async () => {
  const { ask } = counted({ most: 2 });
  for (const key of ["a", "b", "c"]) await ask(key);
  assert.deepEqual([await ask("c"), await ask("b"), await ask("a")], [3, 2, 4]);
});
