import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { authorisationTable } from "./authorisation/index.ts";
import type { Row } from "./authorisation/table.ts";
import { COLUMNS, type Column } from "./world/columns.ts";
import { signedOperations } from "./world/operations.ts";
import { openStage, type Stage } from "./world/stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test("every operation of the application has a row, and every row an operation", () => {
  const listed = [...new Set(authorisationTable.map((r) => r.operation))].sort();
  assert.deepEqual(
    signedOperations(stage.t)
      .map((o) => o.id)
      .sort(),
    listed,
  );
});

test("each operation answers each role as the table says", async (context) => {
  const cookies: Record<Column, string | undefined> = {
    ...stage.cookies,
    ...(await deadSessions()),
    anonymous: undefined,
  };
  const wrong: string[] = [];
  let driven = 0;
  for (const row of authorisationTable) {
    for (const column of COLUMNS) {
      const got = await drive(row, cookies[column]);
      driven++;
      if (got.cell !== row.cells[column])
        wrong.push(
          `${row.operation}${row.on ? ` (${row.on})` : ""} by ${column}: ${row.cells[column]} expected, ${got.cell} ${got.why}`,
        );
    }
  }
  assert.equal(wrong.length, 0, `\n${wrong.join("\n")}`);
  context.diagnostic(`${driven} cells`);
  assert.equal(driven, authorisationTable.length * COLUMNS.length);
  const { rows } = await sql<{ n: number }>`select count(*)::int n from needs`.execute(
    stage.t.runtime.platform.db,
  );
  assert.equal(rows[0]?.n, 20, "what the cells did was taken back");
});

/** Two sessions of the city operator that were good once: one ran out, one was ended. */
async function deadSessions() {
  const [expired, revoked] = [await stage.signIn("city"), await stage.signIn("city")];
  const { db } = stage.t.runtime.platform;
  const id = (offset: number) =>
    sql`(select id from auth_sessions order by created_at desc offset ${offset} limit 1)`;
  await sql`update auth_sessions set expires_at = now() - interval '1 second' where id = ${id(1)}`.execute(
    db,
  );
  await stage.t.call("DELETE", "/api/session", { cookie: revoked });
  return { expired, revoked };
}

async function drive(row: Row, cookie: string | undefined): Promise<{ cell: string; why: string }> {
  const reply = await stage.ask(row.operation, row.asked(stage.world), cookie);
  const body = (reply.body ?? {}) as Record<string, unknown>;
  if (reply.status >= 500)
    return { cell: String(reply.status), why: stage.t.logs.findLast((l) => l.includes('"bug"')) ?? "" };
  if (reply.status >= 300)
    return { cell: String(reply.status), why: String(body.code ?? reply.text.slice(0, 300)) };
  const wanted = Object.values(row.cells).some((c) => c.startsWith("="));
  const cell = row.outcome ? row.outcome(body) : wanted ? `=${String(body.total)}` : "ok";
  return { cell, why: "" };
}
