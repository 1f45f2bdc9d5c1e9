import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Draft, decisionOf, draftOf, lacksWords, portions, withDraft } from "./drafts.ts";

const need = { id: "n1", version: 4 };

test("a draft remembers the version that was looked at, however often the list is read anew", () => {
  const drafts = withDraft({}, need, { verdict: "pass" });
  const later = withDraft(drafts, { ...need, version: 7 }, { reason: "同意" });
  assert.deepEqual(decisionOf("n1", draftOf(later, { ...need, version: 7 })), {
    id: "n1",
    version: 4,
    verdict: "pass",
    reason: "同意",
  });
});

test("what says nothing is no draft", () => {
  const drafts = withDraft({}, need, { verdict: "return" });
  assert.deepEqual(withDraft(drafts, need, { verdict: "open" }), {});
  assert.equal(decisionOf("n1", draftOf({}, need)), null);
});

test("sending back needs words: a general reason, or one for every field", () => {
  const back = (part: Partial<Draft>): Draft => ({
    verdict: "return",
    reason: "",
    fields: [],
    version: 1,
    ...part,
  });
  assert.equal(lacksWords(back({})), true);
  assert.equal(lacksWords(back({ reason: "  " })), true);
  assert.equal(lacksWords(back({ reason: "重复" })), false);
  assert.equal(lacksWords(back({ fields: [{ field: "problem", reason: "" }], reason: "重复" })), true);
  assert.equal(lacksWords(back({ fields: [{ field: "problem", reason: "过于笼统" }] })), false);
  assert.equal(lacksWords({ ...back({}), verdict: "pass" }), false);
});

test("fields named while in doubt are not sent with a pass", () => {
  const draft: Draft = {
    verdict: "pass",
    reason: "",
    fields: [{ field: "problem", reason: "x" }],
    version: 1,
  };
  assert.deepEqual(decisionOf("n1", draft), { id: "n1", version: 1, verdict: "pass" });
});

test("parts hold every row once, in order, none larger than asked", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (rows, size) => {
      const parts = portions(rows, size);
      assert.deepEqual(parts.flat(), rows);
      assert.ok(parts.every((p) => p.length > 0 && p.length <= size));
    }),
  );
});
