import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { auditHash, canonicalJson } from "./audit.ts";

const maybe = fc.option(fc.string({ unit: "binary" }));
const row = fc.record({
  seq: fc.integer({ min: 1 }),
  recordedAt: fc.string(),
  occurredAt: fc.string(),
  actorId: fc.string(),
  actorName: fc.string({ unit: "binary" }),
  via: fc.string(),
  action: fc.string(),
  entityType: fc.string(),
  entityId: fc.string({ unit: "binary" }),
  editionId: maybe,
  county: maybe,
  reason: maybe,
  detail: fc.dictionary(fc.string(), fc.jsonValue()),
  requestId: maybe,
  prevHash: fc.string(),
});

test("what is hashed of an audit row is its canonical JSON, keys in order, whatever the order they came in", () => {
  fc.assert(
    fc.property(row, (entry) => {
      const reversed = Object.fromEntries(Object.entries(entry).reverse()) as typeof entry;
      const expected = createHash("sha256").update(canonicalJson(reversed)).digest("hex");
      assert.equal(auditHash(entry), expected);
      assert.equal(auditHash(reversed), expected);
    }),
  );
});

test("a row's hash stays what it was when the first rows were written", () => {
  assert.equal(
    canonicalJson({ b: [1, null, { d: "\u6c34", c: true }], a: 1.5, u: undefined }),
    '{"a":1.5,"b":[1,null,{"c":true,"d":"\u6c34"}]}',
  );
});
