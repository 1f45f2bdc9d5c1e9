import assert from "node:assert/strict";
import { test } from "node:test";
import { validatorCompiler } from "fastify-type-provider-zod";
import { z } from "zod";
import { problemOf, refusalOf } from "./problem.ts";

const query = z.strictObject({
  page: z.coerce.number().int().optional(),
  kind: z.enum(["a", "b"]).optional(),
});
const fieldsFor = (given: Record<string, string>) => {
  const check = validatorCompiler({ schema: query, method: "GET", url: "/", httpPart: "querystring" });
  const { error } = check(given) as { error?: unknown };
  const refusal = refusalOf({ validation: error });
  assert.ok(refusal);
  return problemOf(refusal, { locale: "zh", requestId: "r" }).fields;
};

test("an unknown query key is named in both languages", () => {
  assert.deepEqual(fieldsFor({ shwo: "1" }), [
    { field: "shwo", reason: { zh: "不认识的字段：shwo", en: "Unknown field(s): shwo" } },
  ]);
  assert.deepEqual(fieldsFor({ x: "1", y: "2" }), [
    { field: "body", reason: { zh: "不认识的字段：x、y", en: "Unknown field(s): x, y" } },
  ]);
});

test("wrong values of a query say what is expected, in both languages", () => {
  assert.deepEqual(fieldsFor({ page: "abc", kind: "c" }), [
    { field: "page", reason: { zh: "应为数字", en: "Must be a number" } },
    {
      field: "kind",
      reason: { zh: "不在可选范围内", en: "Not one of the options" },
      possible: { zh: "a、b", en: "a, b" },
    },
  ]);
});
