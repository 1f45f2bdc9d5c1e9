import assert from "node:assert/strict";
import { test } from "node:test";
import { asOf, asOfDay, asOfEdition, clocksOf, endOfDay } from "./as-of.ts";

const inChina = (now: string) => ({ now, timeZone: "Asia/Shanghai" });

test("a day ends at midnight of the zone, whichever side of Greenwich", () => {
  assert.equal(endOfDay("2023-10-20", "Asia/Shanghai"), "2023-10-20T16:00:00.000Z");
  assert.equal(endOfDay("2023-10-20", "UTC"), "2023-10-21T00:00:00.000Z");
  assert.equal(endOfDay("2023-01-15", "America/New_York"), "2023-01-16T05:00:00.000Z");
});

test("an edition is read now until its cut-off day has ended, then as of that end", () => {
  const late = "2026-12-01T08:00:00.000Z";
  assert.equal(asOf(null, inChina(late)), late);
  assert.equal(asOf("2023-10-20", inChina(late)), "2023-10-20T16:00:00.000Z");
  // 23:59:59 in China on the day itself, and one second later.
  assert.equal(asOf("2023-10-20", inChina("2023-10-20T15:59:59.000Z")), "2023-10-20T15:59:59.000Z");
  assert.equal(asOf("2023-10-20", inChina("2023-10-20T16:00:01.000Z")), "2023-10-20T16:00:00.000Z");
});

test("by day, what was due on the cut-off day is late and what was due after it is not", () => {
  assert.equal(asOfDay("2026-12-01", "2023-10-20"), "2023-10-21");
  assert.equal(asOfDay("2023-10-20", "2023-10-20"), "2023-10-20");
  assert.equal(asOfDay("2026-12-01", null), "2026-12-01");
});

test("clocks stop for ended editions only", () => {
  const clocks = clocksOf(
    [
      { id: "2023", cutOff: "2023-10-20" },
      { id: "2024", cutOff: null },
      { id: "2025", cutOff: "2027-01-01" },
    ],
    inChina("2026-12-01T08:00:00.000Z"),
  );
  assert.deepEqual([...clocks.stopped], [["2023", "2023-10-20T16:00:00.000Z"]]);
  assert.equal(asOfEdition(clocks, "2023"), "2023-10-20T16:00:00.000Z");
  for (const id of ["2024", "2025", "unknown"])
    assert.equal(asOfEdition(clocks, id), "2026-12-01T08:00:00.000Z");
});
