import assert from "node:assert/strict";
import { test } from "node:test";
import { type Said, standing } from "./outcome.ts";

const said = (side: Said["side"], outcome: Said["outcome"], minute: number): Said => ({
  side,
  outcome,
  at: `2023-09-24T03:${String(minute).padStart(2, "0")}:00.000Z`,
});

test("nobody has spoken, one has, both say the same", () => {
  assert.equal(standing([]), null);
  assert.deepEqual(standing([said("expert", "intent", 1)]), {
    outcome: "intent",
    disputed: false,
    settled: true,
  });
  assert.deepEqual(standing([said("expert", "met", 1), said("enterprise", "met", 2)]), {
    outcome: "met",
    disputed: false,
    settled: true,
  });
});

test("the host's word stands against both sides, whenever it was said; that they differ is said", () => {
  const both = [
    said("host", "worth-following", 1),
    said("expert", "intent", 2),
    said("enterprise", "weak", 3),
  ];
  assert.deepEqual(standing(both), { outcome: "worth-following", disputed: true, settled: true });
});

test("without the host the latest word stands", () => {
  const both = [said("enterprise", "weak", 5), said("expert", "intent", 2)];
  assert.deepEqual(standing(both), { outcome: "weak", disputed: true, settled: true });
});

test("whether they met at all is for the host to say when the sides contradict each other", () => {
  const both = [said("enterprise", "no-show", 1), said("expert", "met", 2)];
  assert.equal(standing(both)?.settled, false);
  assert.deepEqual(standing([...both, said("host", "met", 3)]), {
    outcome: "met",
    disputed: true,
    settled: true,
  });
  assert.equal(standing([said("enterprise", "no-show", 1), said("expert", "no-show", 2)])?.settled, true);
});
