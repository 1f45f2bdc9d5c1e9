import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeHtml } from "./escape-html.ts";

test("no character of a text begins or ends an element, an attribute or an entity", () => {
  assert.equal(
    escapeHtml(`<a href='x' title="y">&lt;</a>`),
    "&#60;a href=&#39;x&#39; title=&#34;y&#34;&#62;&#38;lt;&#60;/a&#62;",
  );
  assert.equal(escapeHtml("甲 = 乙"), "甲 = 乙");
});
