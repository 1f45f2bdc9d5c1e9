import assert from "node:assert/strict";
import { test } from "node:test";
import { oneAhead } from "./reading.ts";

test("the next portion is read while the last is dealt with", async () => {
  const events: string[] = [];
  async function* portions() {
    for (const name of ["a", "b", "c"]) {
      events.push(`read ${name}`);
      yield name;
    }
  }
  for await (const name of oneAhead(portions())) {
    await new Promise((done) => setTimeout(done, 1));
    events.push(`saved ${name}`);
  }
  assert.deepEqual(events, ["read a", "read b", "saved a", "read c", "saved b", "saved c"]);
});

test("what cannot be read fails after the portions before it were dealt with", async () => {
  const saved: string[] = [];
  async function* portions() {
    yield "a";
    throw new Error("torn file");
  }
  await assert.rejects(async () => {
    for await (const name of oneAhead(portions())) {
      await new Promise((done) => setTimeout(done, 1));
      saved.push(name);
    }
  }, /torn file/);
  assert.deepEqual(saved, ["a"]);
});

test("a run that stops closes the file", async () => {
  let closed = false;
  async function* portions() {
    try {
      for (;;) yield "a";
    } finally {
      closed = true;
    }
  }
  for await (const _ of oneAhead(portions())) break;
  assert.equal(closed, true);
});
