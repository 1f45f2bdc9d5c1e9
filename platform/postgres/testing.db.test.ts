import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import pg from "pg";
import { createTestDatabase, testCluster } from "./testing.ts";

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query({ text, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}

test("each test gets its own copy of a template that is prepared once", async () => {
  let prepared = 0;
  const template = {
    key: randomUUID(),
    prepare: async (url: string) => {
      prepared += 1;
      await query(url, "create table counties as select 11 as n");
    },
  };
  const [a, b] = await Promise.all([createTestDatabase({ template }), createTestDatabase({ template })]);
  await query(a.url, "update counties set n = 12");
  assert.deepEqual(await query(a.url, "select n from counties"), [[12]]);
  assert.deepEqual(await query(b.url, "select n from counties"), [[11]]);
  assert.equal(prepared, 1);
  await Promise.all([a.drop(), b.drop()]);
  const { urlOf } = await testCluster();
  assert.deepEqual(
    await query(urlOf("postgres"), `select from pg_database where datname in ('${a.name}', '${b.name}')`),
    [],
  );
});

test("a template whose preparation fails is not used by the next one", async () => {
  const key = randomUUID();
  const failing = { key, prepare: () => Promise.reject(new Error("bad migration")) };
  await assert.rejects(createTestDatabase({ template: failing }), /bad migration/);
  // The failure is remembered by this process, whose code would fail again.
  await assert.rejects(createTestDatabase({ template: failing }), /bad migration/);
});
