import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import type { Tx } from "#platform/db/database.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { type AuditHead, auditHash, type ChainedRow, verifyAudit } from "./audit.ts";

const RUNS = process.env.HUIZHI_FULL === "1" ? 1000 : 60;
const ROWS = 80;

let t: TestPlatform;
/** The head after each commit, as the anchor file keeps it. */
const anchors: AuditHead[] = [];
before(async () => {
  t = await testPlatform({ migrations: platformMigrations });
  for (let i = 1; i <= ROWS; i++) {
    await t.platform.commands.run(t.context(), async (work) =>
      work.audit({ action: `test.${i % 5}`, entityType: "thing", entityId: `t${i}`, detail: { n: i } }),
    );
    anchors.push(
      await t.platform.db.selectFrom("auditHead").select(["seq", "hash"]).executeTakeFirstOrThrow(),
    );
  }
});
after(() => t.close());

const at = fc.integer({ min: 1, max: ROWS });
const column = fc.constantFrom(
  "actor_id",
  "actor_name",
  "via",
  "action",
  "entity_type",
  "entity_id",
  "reason",
);
type Tampering = {
  readonly what: string;
  readonly firstBad: number;
  readonly how: (tx: Tx) => Promise<unknown>;
};

const edit = fc.tuple(at, column).map(
  ([seq, name]): Tampering => ({
    what: `edit ${name} of ${seq}`,
    firstBad: seq,
    how: (tx) =>
      sql`update audit_entries set ${sql.id(name)} = coalesce(${sql.id(name)}, '') || 'x' where seq = ${seq}`.execute(
        tx,
      ),
  }),
);
const backdate = at.map(
  (seq): Tampering => ({
    what: `backdate ${seq}`,
    firstBad: seq,
    how: (tx) =>
      sql`update audit_entries set occurred_at = occurred_at - interval '1 day' where seq = ${seq}`.execute(
        tx,
      ),
  }),
);
const remove = at.map(
  (seq): Tampering => ({
    what: `delete ${seq}`,
    firstBad: seq,
    how: (tx) => sql`delete from audit_entries where seq = ${seq}`.execute(tx),
  }),
);
const reorder = fc
  .tuple(at, at)
  .filter(([a, b]) => a !== b)
  .map(
    ([a, b]): Tampering => ({
      what: `swap ${a} and ${b}`,
      firstBad: Math.min(a, b),
      how: async (tx) => {
        await sql`update audit_entries set seq = -1 where seq = ${a}`.execute(tx);
        await sql`update audit_entries set seq = ${a} where seq = ${b}`.execute(tx);
        await sql`update audit_entries set seq = ${b} where seq = -1`.execute(tx);
      },
    }),
  );
/** Cuts the end off and makes the head say so: only the anchors know. */
const truncate = fc.integer({ min: 2, max: ROWS }).map(
  (seq): Tampering => ({
    what: `cut off from ${seq}`,
    firstBad: seq,
    how: async (tx) => {
      await sql`delete from audit_entries where seq >= ${seq}`.execute(tx);
      await sql`update audit_head set seq = ${seq - 1}, hash = (select hash from audit_entries where seq = ${seq - 1})`.execute(
        tx,
      );
    },
  }),
);
/** Changes a row and computes every hash from there on anew, the head's too: only the anchors know. */
const rewrite = at.map(
  (seq): Tampering => ({
    what: `rewrite from ${seq}`,
    firstBad: seq,
    how: async (tx) => {
      const rows = await tx
        .selectFrom("auditEntries")
        .selectAll()
        .where("seq", ">=", seq)
        .orderBy("seq")
        .execute();
      let prevHash = rows[0]?.prevHash ?? "";
      for (const row of rows) {
        const forged = {
          ...(row as ChainedRow),
          prevHash,
          ...(row.seq === seq ? { actorName: "另一人" } : {}),
        };
        const hash = auditHash(forged);
        await sql`update audit_entries set actor_name = ${forged.actorName}, prev_hash = ${prevHash}, hash = ${hash} where seq = ${row.seq}`.execute(
          tx,
        );
        prevHash = hash;
      }
      await sql`update audit_head set hash = ${prevHash}`.execute(tx);
    },
  }),
);

test(`${RUNS} ways in which the database's owner tampers with the log: each is found, and the first bad row named`, async () => {
  const undone = new Error("undone");
  await fc.assert(
    fc.asyncProperty(fc.oneof(edit, backdate, remove, reorder, truncate, rewrite), async (tampering) => {
      await t.platform.db
        .transaction()
        .execute(async (tx) => {
          await sql`alter table audit_entries disable trigger user`.execute(tx);
          await tampering.how(tx);
          const verdict = await verifyAudit(tx, anchors);
          assert.equal(verdict.ok, false, `${tampering.what} was not found`);
          if (!verdict.ok) assert.equal(verdict.firstBad.seq, tampering.firstBad, tampering.what);
          throw undone;
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error;
        });
    }),
    { numRuns: RUNS },
  );
  assert.deepEqual((await verifyAudit(t.platform.db, anchors)).ok, true);
});
