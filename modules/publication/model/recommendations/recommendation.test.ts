import assert from "node:assert/strict";
import { test } from "node:test";
import { consentStatement, readOffer } from "./recommendation.ts";

const typed = {
  name: " 测试甲 ",
  institution: "测试研究院",
  email: "jia@example.test",
  reason: "做过双极板涂层中试",
  recommenderName: "测试乙",
  consent: "yes",
};
const at = { kind: "other", language: "zh", recommenderKnown: false } as const;
const problems = (over: object, more: object = {}) => {
  const read = readOffer({ ...typed, ...over }, { ...at, ...more });
  return "problems" in read ? Object.keys(read.problems).sort() : [];
};

test("a filled form becomes an offer; blank is absent, spaces around words are not kept", () => {
  const read = readOffer(typed, at);
  assert.ok("offer" in read);
  assert.equal(read.offer.name, "测试甲");
  assert.equal(read.offer.phone, null);
  assert.equal(read.offer.consent, true);
});

test("each field says what is wrong with it", () => {
  assert.deepEqual(problems({ name: " ", institution: "", reason: "" }), ["institution", "name", "reason"]);
  assert.deepEqual(problems({ email: "", phone: "" }), ["email"]);
  assert.deepEqual(problems({ email: "", phone: "12-34" }), ["phone"]);
  assert.deepEqual(problems({ email: "", phone: "+86 391-000 0000" }), []);
  assert.deepEqual(problems({ email: "a@b" }), ["email"]);
  assert.deepEqual(problems({ reason: "字".repeat(1001) }), ["reason"]);
  assert.deepEqual(problems({ reason: "😀".repeat(1000) }), [], "characters are counted, not code units");
});

test("nobody is named without consent", () => {
  assert.deepEqual(problems({ consent: "" }), ["consent"]);
  assert.deepEqual(problems({ consent: "true" }), ["consent"]);
});

test("the consent names the city whose offices get the data", () => {
  for (const kind of ["self", "other"] as const) {
    const said = consentStatement(kind, { zh: "洛阳市", en: "Luoyang" });
    assert.ok(said.zh.includes("洛阳市引才部门") && said.en.includes("talent offices of Luoyang"), said.en);
  }
});

test("who recommends is asked unless the link knows or somebody offers the own help", () => {
  assert.deepEqual(problems({ recommenderName: "" }), ["recommenderName"]);
  assert.deepEqual(problems({ recommenderName: "" }, { recommenderKnown: true }), []);
  assert.deepEqual(problems({ recommenderName: "" }, { kind: "self" }), []);
});
