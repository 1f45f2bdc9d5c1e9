import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate, formatDateTime, formatMoney, formatShare, qualify } from "./format.ts";

test("days and instants are those of China", () => {
  assert.equal(formatDate("2023-10-20", "zh"), "2023-10-20");
  assert.equal(formatDate("2023-10-20", "en"), "20 Oct 2023");
  assert.equal(formatDate("2023-10-19T16:30:00Z", "zh"), "2023-10-20");
  assert.equal(formatDateTime("2023-10-19T16:30:00Z", "zh"), "2023-10-20 00:30");
  assert.equal(formatDate(null, "zh"), "—");
  assert.equal(formatDate("2023年9月", "zh"), "2023年9月");
});

test("money is kept in yuan and read in 万元 and 亿元", () => {
  assert.equal(formatMoney(500_000, "zh"), "50万元");
  assert.equal(formatMoney(9_800, "zh"), "9,800元");
  assert.equal(formatMoney(800_000_000, "zh", "gt"), "8亿余元");
  assert.equal(formatMoney(800_000_000, "en", "gt"), "over CNY 800 million");
});

test("qualifiers stand where each language puts them", () => {
  const zh = (number: string, unit: string, qualifier: "exact" | "gt" | "lt" | "approx") =>
    qualify(number, unit, { qualifier, language: "zh" });
  assert.equal(zh("160", "家", "gt"), "160余家");
  assert.equal(zh("20,000", "人次", "lt"), "近20,000人次");
  assert.equal(zh("600", "人", "approx"), "约600人");
  assert.equal(zh("8", "项", "exact"), "8项");
  assert.equal(qualify("160", "enterprises", { qualifier: "gt", language: "en" }), "over 160 enterprises");
  assert.equal(formatShare(23 / 69, "zh"), "33%");
});
