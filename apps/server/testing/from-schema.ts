import fc from "fast-check";

export type Schema = Record<string, unknown>;

const NAUGHTY = [
  "",
  " ",
  "<script>alert(1)</script>",
  "' or 1=1 --",
  "=1+1",
  "constructor",
  "__proto__",
  "\u0000",
  "\ud800",
  "氢燃料电池双极板",
  "😀",
  "‮abc",
  "../../etc/passwd",
  "a\r\nBcc: x@y.z",
  "null",
  "９９",
  "-1",
  "1e999",
  "2023-13-45",
  "x".repeat(5000),
];

/** Values a client might send for a JSON schema: mostly valid ones, mixed with wrong types, missing and unknown fields, hostile text. */
export function fromSchema(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: valid(schema, ids) }, { weight: 1, arbitrary: wrong });
}

const wrong: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1.5, 1e308, [], {}, ["x"]),
  fc.constantFrom(...NAUGHTY),
);

function valid(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  for (const key of ["anyOf", "oneOf"] as const) {
    if (Array.isArray(schema[key]))
      return fc.oneof(...(schema[key] as Schema[]).map((s) => fromSchema(s, ids)));
  }
  if (Array.isArray(schema.allOf))
    return fc
      .tuple(...(schema.allOf as Schema[]).map((s) => valid(s, ids)))
      .map((parts) => Object.assign({}, ...(parts as object[])));
  switch (schema.type) {
    case "object":
      return object(schema, ids);
    case "array":
      return fc.array(fromSchema((schema.items as Schema) ?? {}, ids), {
        maxLength: Math.min(Number(schema.maxItems ?? 4), 4),
        minLength: Math.min(Number(schema.minItems ?? 0), 2),
      });
    case "integer":
      return fc.integer({
        min: Math.max(Number(schema.minimum ?? -5), -2_147_483_648),
        max: Math.min(Number(schema.maximum ?? 5_000), 2_147_483_647),
      });
    case "number":
      return fc.double({
        min: Number(schema.minimum ?? -1000),
        max: Math.min(Number(schema.maximum ?? 1e7), 1e9),
        noNaN: true,
      });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "string":
      return string(schema, ids);
    default:
      return wrong;
  }
}

function object(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties as Record<string, Schema>) ?? {});
  const required = new Set((schema.required as string[]) ?? []);
  const record = fc.record(Object.fromEntries(properties.map(([k, s]) => [k, fromSchema(s, ids)])), {
    requiredKeys: properties.map(([k]) => k).filter((k) => required.has(k)),
  });
  // Privileged and unknown fields a client might try to slip in.
  const extra = fc.option(
    fc.constantFrom(
      { role: "administrator" },
      { version: 1 },
      { id: "x" },
      { state: "published" },
      { isAdmin: true },
    ),
    { freq: 8 },
  );
  return fc.tuple(record, extra).map(([r, e]) => ({ ...(r as object), ...(e ?? {}) }));
}

function string(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const max = Number(schema.maxLength ?? 60);
  const fitting =
    schema.format === "date"
      ? fc.constantFrom("2023-09-24", "2024-02-29", "1999-12-31")
      : schema.format === "date-time"
        ? fc.constantFrom("2023-09-24T02:00:00Z", "2023-09-24T02:00:00.000Z")
        : schema.format === "email"
          ? fc.constantFrom("a@example.org", "专家@example.org")
          : fc.oneof(
              fc.constantFrom(
                "410802",
                "410882",
                "410800",
                "jiaozuo-2023",
                "jiaozuo-2023-main",
                "需求",
                "说明原因",
                "2023-09-24",
                "1",
                "zh",
                "20230924",
              ),
              fc.string({ maxLength: Math.min(max, 30) }),
            );
  return fc.oneof(
    { weight: 10, arbitrary: fitting },
    { weight: 3, arbitrary: fc.constantFrom(...(ids.length ? ids : ["x"])) },
    { weight: 1, arbitrary: fc.constantFrom(...NAUGHTY) },
  );
}
