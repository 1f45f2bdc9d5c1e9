import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { ScopeNode } from "#platform/kernel/actor.ts";
import { inScope, type Scope, type Subject } from "#platform/kernel/scope.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { scopeWhere } from "./scope-where.ts";

let t: TestPlatform;
before(async () => {
  t = await testPlatform({ migrations: platformMigrations });
});
after(() => t.close());

const id = fc.constantFrom("a", "b", "c", "410802", "it's");
const node: fc.Arbitrary<ScopeNode> = fc.oneof(
  fc.record({ kind: fc.constant("city" as const), code: id }),
  fc.record({ kind: fc.constant("county" as const), code: id }),
  fc.record({ kind: fc.constant("department" as const), id }),
  fc.record({ kind: fc.constant("organisation" as const), id }),
  fc.record({ kind: fc.constant("own" as const), personId: id }),
);
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ kind: "all" }),
  fc.constant<Scope>({ kind: "none" }),
  fc.array(node, { minLength: 1, maxLength: 4 }).map((nodes): Scope => ({ kind: "nodes", nodes })),
);
const subject: fc.Arbitrary<Subject> = fc.record(
  {
    city: fc.option(id),
    counties: fc.array(id, { maxLength: 3 }),
    departments: fc.array(id, { maxLength: 2 }),
    organisations: fc.array(id, { maxLength: 3 }),
    owners: fc.array(id, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

test("a scope means the same in memory and in SQL, missing and null dimensions included", async () => {
  await fc.assert(
    fc.asyncProperty(scope, fc.array(subject, { minLength: 1, maxLength: 8 }), async (s, subjects) => {
      const rows = await sql<{ i: number }>`
        with r as (select (e->>'i')::int i, e->'s'->>'city' city,
          (select array_agg(x) from jsonb_array_elements_text(e->'s'->'counties') x) counties,
          (select array_agg(x) from jsonb_array_elements_text(e->'s'->'departments') x) departments,
          (select array_agg(x) from jsonb_array_elements_text(e->'s'->'organisations') x) organisations,
          (select array_agg(x) from jsonb_array_elements_text(e->'s'->'owners') x) owners
          from jsonb_array_elements(${JSON.stringify(subjects.map((x, i) => ({ i, s: x })))}::jsonb) e)
        select i from r where ${scopeWhere(s, { city: sql`city`, counties: sql`counties`, departments: sql`departments`, organisations: sql`organisations`, owners: sql`owners` })} order by i`.execute(
        t.platform.db,
      );
      assert.deepEqual(
        rows.rows.map((r) => r.i),
        subjects.flatMap((x, i) => (inScope(s, x) ? [i] : [])),
      );
    }),
    { numRuns: 150 },
  );
});

test("a dimension the table does not have never matches", async () => {
  const where = scopeWhere(
    { kind: "nodes", nodes: [{ kind: "county", code: "410802" }] },
    { city: sql`'410800'` },
  );
  const { rows } = await sql<{ seen: boolean }>`select ${where} as seen`.execute(t.platform.db);
  assert.equal(rows[0]?.seen, false);
});
