import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { tryLock, withLock } from "./lock-file.ts";

const scratch = () => join(mkdtempSync(join(tmpdir(), "huizhi-lock-")), "a.lock");

test("a lock is held by one at a time and free afterwards", async () => {
  const file = scratch();
  const order: string[] = [];
  await Promise.all(
    ["a", "b"].map((name) =>
      withLock(file, async () => {
        order.push(`${name} in`);
        await new Promise((done) => setTimeout(done, 30));
        order.push(`${name} out`);
      }),
    ),
  );
  assert.deepEqual(order, ["a in", "a out", "b in", "b out"]);
  assert.equal(existsSync(file), false);
});

test("the lock of a process that is gone is taken over, that of a living one is not", () => {
  const file = scratch();
  writeFileSync(file, "999999999 1");
  const release = tryLock(file);
  assert.ok(release);
  release();
  writeFileSync(file, `${process.ppid} another-start-time`); // same number, another process
  assert.ok(tryLock(file));
  assert.equal(tryLock(file), undefined);
  rmSync(file);
});

test("work that fails gives the lock back", async () => {
  const file = scratch();
  await assert.rejects(
    withLock(file, () => Promise.reject(new Error("broken"))),
    /broken/,
  );
  assert.equal(existsSync(file), false);
});
