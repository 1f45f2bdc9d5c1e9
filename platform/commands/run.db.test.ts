import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { Refusal, refuse } from "#platform/kernel/refusal.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { auditHash, type ChainedRow, verifyAudit } from "./audit.ts";

let t: TestPlatform;
before(async () => {
  t = await testPlatform({ migrations: platformMigrations, poolSize: 50 });
});
after(() => t.close());

const note = (entityId: string, extra: object = {}) => ({
  action: "test.note",
  entityType: "thing",
  entityId,
  detail: { 名称: "氢燃料电池", n: 1.5, nested: { b: [1, null], a: "x" }, ...extra },
});

test("concurrent commands chain their audit entries without gap; numbers are unique and gap-free", async () => {
  const numbers = await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      t.platform.commands.run(t.context(), async (work) => {
        work.audit(note(`e${i}`));
        return work.nextNumber("thing:2023");
      }),
    ),
  );
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    Array.from({ length: 60 }, (_, i) => i + 1),
  );
  const verdict = await verifyAudit(t.platform.db);
  assert.equal(verdict.ok, true);
  assert.equal(verdict.entries, 60);
});

test("twenty concurrent requests with one idempotency key have one effect and the same reply", async () => {
  const context = { ...t.context(), idempotency: { key: "key-000001", requestHash: "h1" } };
  const replies = await Promise.all(
    Array.from({ length: 20 }, () =>
      t.platform.commands.run(context, async (work) => {
        work.audit(note("once"));
        return { number: await work.nextNumber("once"), id: work.newId() };
      }),
    ),
  );
  assert.equal(new Set(replies.map((r) => JSON.stringify(r))).size, 1);
  assert.equal(replies[0]?.number, 1);
  await assert.rejects(
    t.platform.commands.run(
      { ...context, idempotency: { key: "key-000001", requestHash: "other" } },
      async () => 1,
    ),
    (e) => e instanceof Refusal && e.code === "idempotency-key-reused",
  );
});

test("a refusal leaves nothing: no rows, no number, no audit, and its key may be used again", async () => {
  const before = await verifyAudit(t.platform.db);
  const context = { ...t.context(), idempotency: { key: "key-refused", requestHash: "h" } };
  await assert.rejects(
    t.platform.commands.run(context, async (work) => {
      await work.nextNumber("refused");
      work.later("mail", { to: "x" });
      work.audit(note("refused"));
      refuse("not-found");
    }),
    (e) => e instanceof Refusal && e.code === "not-found",
  );
  assert.equal((await verifyAudit(t.platform.db)).entries, before.entries);
  const second = await t.platform.commands.run(context, async (work) => {
    work.audit(note("second"));
    return work.nextNumber("refused");
  });
  assert.equal(second, 1);
});

test("a command without an audit entry is a bug and rolls back", async () => {
  await assert.rejects(
    t.platform.commands.run(t.context(), async (work) => work.nextNumber("silent")),
    /without an audit entry/,
  );
  assert.equal(
    await t.platform.commands.run(t.context(), async (work) => {
      work.audit(note("loud"));
      return work.nextNumber("silent");
    }),
    1,
  );
});

test("the application cannot change the log, and a change by the database's owner is named", async () => {
  const { db } = t.platform;
  await assert.rejects(sql`update audit_entries set reason = 'x' where seq = 3`.execute(db), /append-only/);
  await assert.rejects(sql`delete from audit_entries where seq = 3`.execute(db), /append-only/);
  await assert.rejects(sql`truncate audit_entries`.execute(db), /append-only/);

  const anchors = [
    {
      seq: 40,
      hash: (
        await db.selectFrom("auditEntries").select("hash").where("seq", "=", 40).executeTakeFirstOrThrow()
      ).hash,
    },
  ];
  const last = (await verifyAudit(db)).entries;
  const rollBack = new Error("roll back");
  const tampered = async (statement: ReturnType<typeof sql>, withAnchors = anchors) => {
    let verdict: unknown;
    await db
      .transaction()
      .execute(async (tx) => {
        await sql`alter table audit_entries disable trigger all`.execute(tx);
        await statement.execute(tx);
        verdict = await verifyAudit(tx, withAnchors);
        throw rollBack;
      })
      .catch((e) => assert.equal(e, rollBack));
    return verdict as { ok: boolean; firstBad?: { seq: number; why: string } };
  };
  assert.deepEqual(
    (await tampered(sql`update audit_entries set detail = jsonb_set(detail, '{n}', '2') where seq = 7`))
      .firstBad,
    { seq: 7, why: "altered" },
  );
  assert.deepEqual((await tampered(sql`delete from audit_entries where seq = 9`)).firstBad, {
    seq: 9,
    why: "missing",
  });
  // Two rows change places.
  assert.deepEqual(
    (
      await tampered(sql`update audit_entries a set actor_id = b.actor_id, action = b.action, entity_id = b.entity_id, detail = b.detail, hash = b.hash, prev_hash = b.prev_hash
      from audit_entries b where (a.seq, b.seq) in ((5, 6), (6, 5))`)
    ).firstBad,
    { seq: 5, why: "chain" },
  );
  assert.deepEqual((await tampered(sql`delete from audit_entries where seq > ${last - 2}`)).firstBad, {
    seq: last - 1,
    why: "truncated",
  });

  // The whole tail cut and the head rewritten to match: only the anchor outside the database tells.
  const cut = sql`with c as (delete from audit_entries where seq > 30), h as (select hash from audit_entries where seq = 30) update audit_head set seq = 30, hash = h.hash from h`;
  assert.equal((await tampered(cut, [])).ok, true);
  assert.deepEqual((await tampered(cut)).firstBad, { seq: 31, why: "truncated" });
});

test("a row rewritten with a fresh hash breaks at its successor", async () => {
  const { db } = t.platform;
  const row = (await db
    .selectFrom("auditEntries")
    .selectAll()
    .where("seq", "=", 12)
    .executeTakeFirstOrThrow()) as ChainedRow;
  const forged = { ...row, reason: "forged" };
  const hash = auditHash(forged);
  const rollBack = new Error("roll back");
  await db
    .transaction()
    .execute(async (tx) => {
      await sql`alter table audit_entries disable trigger all`.execute(tx);
      await sql`update audit_entries set reason = 'forged', hash = ${hash} where seq = 12`.execute(tx);
      const verdict = await verifyAudit(tx);
      assert.deepEqual(verdict.ok ? null : verdict.firstBad, { seq: 13, why: "chain" });
      throw rollBack;
    })
    .catch((e) => assert.equal(e, rollBack));
});
