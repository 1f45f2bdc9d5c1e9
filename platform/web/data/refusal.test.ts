import assert from "node:assert/strict";
import { test } from "node:test";
import { networkRefusal, refusalFrom } from "./refusal.ts";

const answer = (status: number, body: string) => new Response(body, { status });

test("a problem keeps its texts, fields, changes and version", async () => {
  const refusal = await refusalFrom(
    answer(
      409,
      JSON.stringify({
        code: "stale-version",
        messages: { zh: "已被修改", en: "Changed" },
        fields: [
          { field: "uscc", reason: { zh: "校验位不正确", en: "wrong check" }, value: "914" },
          { broken: true },
        ],
        changes: [{ field: "title", label: { zh: "名称", en: "Title" }, from: "a", to: "b", by: "王某" }],
        version: 4,
        requestId: "r-1",
      }),
    ),
  );
  assert.equal(refusal.problem.code, "stale-version");
  assert.equal(refusal.problem.messages.zh, "已被修改");
  assert.deepEqual(
    refusal.problem.fields.map(({ field }) => field),
    ["uscc"],
  );
  assert.equal(refusal.problem.changes[0]?.to, "b");
  assert.equal(refusal.problem.version, 4);
  assert.equal(refusal.uncertain, false);
});

test("an answer that is no problem still says what to do, and may be repeated with the same key", async () => {
  const refusal = await refusalFrom(answer(502, "<html>bad gateway</html>"));
  assert.equal(refusal.problem.messages.zh, "服务器出错了");
  assert.ok(refusal.problem.possible?.zh.includes("稍后重试"));
  assert.equal(refusal.uncertain, true);
  assert.equal(networkRefusal().uncertain, true);
});
