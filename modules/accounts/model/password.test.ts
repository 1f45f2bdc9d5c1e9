import assert from "node:assert/strict";
import test from "node:test";
import { passwordExpired, passwordProblem } from "./password.ts";
import { normaliseLogin } from "./person.ts";

test("short, common and walked passwords are refused", () => {
  for (const bad of [
    "short",
    "password123",
    "Password2023!",
    "P@ssw0rd2023",
    "1234567890",
    "qwertyuiop",
    "Qwertyuiop1",
    "1qaz2wsx3edc",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "admin@123456",
    "huizhi2023!!",
    "woaini5201314",
    "abcdefghij12",
    "jiaozuo20231017",
    "a".repeat(129),
  ])
    assert.notEqual(passwordProblem(bad, "asvs"), null, bad);
});

test("long ordinary phrases pass without complexity rules", () => {
  for (const good of [
    "correct horse battery",
    "云台山的红叶很好看呀真的",
    "teal-marble-canoe-77",
    "kd83hs0qpwz1",
  ])
    assert.equal(passwordProblem(good, "asvs"), null, good);
});

test("a password is not made of the person's own data", () => {
  assert.notEqual(passwordProblem("13812345678ab", "asvs", ["13812345678"]), null);
  assert.notEqual(passwordProblem("liwenhua2023", "asvs", ["liwenhua@example.cn"]), null);
  assert.equal(passwordProblem("liwenhua teal marble", "asvs", ["liwenhua@example.cn"]), null);
});

test("dengbao rules ask for three classes and rotation after 90 days", () => {
  assert.notEqual(passwordProblem("teal marble canoe", "dengbao"), null);
  assert.equal(passwordProblem("Teal-marble-canoe-7", "dengbao"), null);
  const at = "2023-09-24T00:00:00.000Z";
  assert.equal(passwordExpired("2023-06-26T00:00:00.000Z", "dengbao", at), false, "90 days");
  assert.equal(passwordExpired("2023-06-25T00:00:00.000Z", "dengbao", at), true, "91 days");
  assert.equal(passwordExpired("2020-01-01T00:00:00.000Z", "asvs", at), false);
});

test("logins are found however they are typed", () => {
  assert.equal(normaliseLogin(" Li@Example.CN "), "li@example.cn");
  assert.equal(normaliseLogin("１３８ 1234 5678"), "13812345678");
  assert.equal(normaliseLogin("+86 138-1234-5678"), "13812345678");
  assert.equal(normaliseLogin("ShiJi"), "shiji");
});
