import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "./ids.ts";

test("ids sort as they were made, are UUIDv7 and never repeat", (t) => {
  const made = Array.from({ length: 20_000 }, () => newId());
  assert.deepEqual([...made].sort(), made);
  assert.equal(new Set(made).size, made.length);
  for (const id of made.slice(0, 100))
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  t.mock.method(Date, "now", () => 1_000);
  const before = made.at(-1) ?? "";
  assert.ok(newId() > before, "a clock set back does not turn the order");
});
