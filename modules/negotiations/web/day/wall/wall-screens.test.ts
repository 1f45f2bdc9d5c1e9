import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsFor, quietWall, screensOf } from "./wall-screens.ts";

const tables = (n: number) => Array.from({ length: n }, (_, i) => i);
const sizes = (n: number) => screensOf(tables(n), 24).map((s) => s.length);

test("tables are shared out evenly over screens, each once and in order", () => {
  assert.deepEqual(sizes(0), []);
  assert.deepEqual(sizes(24), [24]);
  assert.deepEqual(sizes(34), [17, 17]);
  assert.deepEqual(sizes(60), [20, 20, 20]);
  assert.deepEqual(screensOf(tables(34), 24).flat(), tables(34));
});

test("a full screen has six columns, a few tables are shown large", () => {
  assert.deepEqual([0, 1, 3, 5, 12, 17, 24].map(columnsFor), [1, 1, 3, 3, 4, 5, 6]);
});

test("an empty wall says why", () => {
  const moments = [
    { day: "2023-09-24", time: "10:30" },
    { day: "2023-09-25", time: "08:40" },
  ];
  const said = (day: string, number: number | null = 1) => quietWall({ number, day, moments }, (d) => d).zh;
  assert.equal(said("2023-09-20", null), "日程尚未发布");
  assert.equal(said("2023-09-20"), "洽谈自 2023-09-24 10:30 开始");
  assert.equal(said("2023-09-24"), "今天的洽谈已结束，2023-09-25 08:40 继续");
  assert.equal(said("2023-09-25"), "洽谈已全部结束");
  assert.equal(said("2023-10-01"), "洽谈已于 2023-09-25 结束，可选择时段回看");
});
