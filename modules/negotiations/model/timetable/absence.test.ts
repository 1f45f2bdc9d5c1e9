import assert from "node:assert/strict";
import { test } from "node:test";
import { absenceByDays } from "./absence.ts";

const slots = ["24-1", "24-2", "25-1", "25-2"].map((id) => ({ id, day: `2023-09-${id.slice(0, 2)}` }));
const away = (...ids: string[]) => ({
  constraint: "unavailable",
  with: ["expert:a", ...ids],
  text: { zh: `expert:a 在 ${ids.join("、")} 不在`, en: "as it was" },
});

test("whoever is away in every slot is away on both days", () => {
  const { text } = absenceByDays(away("24-1", "24-2", "25-1", "25-2"), slots);
  assert.deepEqual(text, { zh: "expert:a 两天都不在", en: "expert:a is away on both days" });
});

test("a whole day is one word, other slots are named", () => {
  const { text } = absenceByDays(away("24-1", "24-2", "25-2"), slots);
  assert.equal(text.zh, "expert:a 在 9月24日全天、25-2 不在");
  assert.equal(text.en, "expert:a is away all day on 2023-09-24, at 25-2");
});

test("single slots and other causes stay as they were", () => {
  const some = away("24-1", "25-2");
  assert.equal(absenceByDays(some, slots), some);
  const placed = { ...away("24-1", "24-2"), constraint: "placed" };
  assert.equal(absenceByDays(placed, slots), placed);
});
