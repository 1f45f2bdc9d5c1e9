import assert from "node:assert/strict";
import { test } from "node:test";
import { usualLetter } from "./dispatch.ts";
import { digestLetter, shortened } from "./letter.ts";

const letter = (over: object = {}) =>
  digestLetter({
    locale: "zh",
    recipient: "测试联系人",
    subject: "主题",
    intro: "第一段\n\n第二段",
    needs: [
      {
        code: "XQ2023-0001",
        title: '<script>alert("1")</script>',
        place: "解放区",
        kind: "技术需求",
        fields: ["新材料"],
        summary: "a < b",
        url: "https://example.test/portal/d/TOKEN/n/XQ2023-0001",
      },
    ],
    url: "https://example.test/portal/d/TOKEN",
    unsubscribeUrl: "https://example.test/portal/d/TOKEN/unsubscribe",
    from: "洛阳市引才引智工作组",
    city: "洛阳市",
    ...over,
  });

test("the plain text writes every address out, and no markup of a need becomes markup of the letter", () => {
  const { text, html } = letter();
  assert.ok(
    text.includes('1. <script>alert("1")</script>\n   XQ2023-0001 · 技术需求 · 解放区 · 新材料\n   a < b\n'),
  );
  assert.ok(text.includes("https://example.test/portal/d/TOKEN/unsubscribe"));
  assert.ok(!html.includes("<script"));
  assert.ok(html.includes("&#60;script&#62;") && html.includes("a &#60; b"));
  assert.ok(!/<img|<link|@import|url\(/i.test(html), "nothing is fetched when the letter is shown");
});

test("an English letter has no Chinese of its own", () => {
  const { text } = letter({
    locale: "en",
    recipient: "A. Tester",
    subject: "Subject",
    intro: "Hello",
    needs: [],
    from: "The talent office of Luoyang",
    city: "Luoyang",
  });
  assert.ok(!/\p{Script=Han}/u.test(text), text);
});

test("a letter names the city whose channel it goes to", () => {
  assert.ok(letter().text.includes("贵单位是洛阳市引才引智工作的合作渠道"));
  const usual = usualLetter({
    city: { zh: "洛阳市", en: "Luoyang" },
    editionZh: "测试洽谈会",
    editionEn: "Test Fair",
    channelZh: "测试院",
    channelEn: "Test Institute",
  });
  assert.ok(usual.introZh.startsWith("洛阳市企业提出了"));
  assert.ok(usual.introEn.startsWith("Enterprises in Luoyang have"));
});

test("summaries are cut at their length in characters, not in code units", () => {
  assert.equal(shortened("一二三四五", 5), "一二三四五");
  assert.equal(shortened("一二三四五六", 5), "一二三四…");
  assert.equal(shortened("😀😀😀", 2), "😀…");
});
