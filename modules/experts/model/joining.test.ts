import assert from "node:assert/strict";
import { test } from "node:test";
import { JoinInput } from "./joining.ts";

const said = {
  name: "测试专家甲",
  email: "anna@example.com",
  locale: "zh",
  organisationName: "测试大学",
  field: "输送带",
  consentPool: true,
  consentPublic: false,
};
const taken = (name: string) => JoinInput.safeParse({ ...said, name }).success;

test("a name is a name in any writing", () => {
  for (const name of [
    "测试专家甲",
    "Anna B. Testwell",
    "Dr. Ing. Jürgen Müller-Test",
    "O’Test, A.C.",
    "阿不都·测试",
    "J.Com Testwell",
  ])
    assert.equal(taken(name), true, name);
});

test("a name that carries an address or further lines to somebody else's mailbox is refused", () => {
  for (const name of [
    "领奖请点 http://evil.example",
    "请访问 www.evil.example",
    "请访问 evil.com 领取",
    "ｅｖｉｌ．ｃｏｍ 领取补贴",
    "甲\n您的账号已停用",
    "甲\u2028第二行",
    "write to a@evil.example",
  ])
    assert.equal(taken(name), false, name);
});
