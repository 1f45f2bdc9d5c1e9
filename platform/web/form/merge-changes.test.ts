import assert from "node:assert/strict";
import { test } from "node:test";
import { splitChanges } from "./merge-changes.ts";

const change = (field: string, from: unknown, to: unknown) => ({
  field,
  label: { zh: field, en: field },
  from,
  to,
});

test("only what both sides changed differently is asked; the other side's rest is taken over", () => {
  const initial = { title: "旧", amount: 1, keywords: ["a"], body: "x" };
  const mine = { title: "我", amount: 1, keywords: ["a", "b"], body: "y" };
  const { contested, adopted } = splitChanges(
    [change("title", "旧", "他"), change("amount", 1, 2), change("keywords", ["a"], ["a", "b"])],
    initial,
    mine,
  );
  assert.deepEqual(
    contested.map(({ field }) => field),
    ["title"],
  );
  assert.deepEqual(adopted, { amount: 2 });
});
