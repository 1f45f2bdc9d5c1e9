import assert from "node:assert/strict";
import { verifyAudit } from "#platform/commands/audit.ts";
import type { Db } from "#platform/db/database.ts";

/** A write that makes a row, its activity, its version and its audit entry in one command. */
export const newEdition = (id: string) => ({
  id,
  number: null,
  name: { zh: `届次 ${id}`, en: "" },
  city: "410800",
  venue: null,
  startsOn: null,
  endsOn: null,
  cutOff: null,
  counties: ["410802"],
});

export type Written = { readonly status: number; readonly text: string };

/** Asks for a new edition under the idempotency key of its id. Throws when no reply comes. */
export async function writeEdition(
  at: { url: string; cookie: string },
  id: string,
  signal?: AbortSignal,
): Promise<Written> {
  const reply = await fetch(`${at.url}/api/editions`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: at.cookie, "idempotency-key": `key-${id}` },
    body: JSON.stringify(newEdition(id)),
    ...(signal ? { signal } : {}),
  });
  return { status: reply.status, text: await reply.text() };
}

/** Every edition named is there once, whole: activity, version, audit entry; nothing else is; the chain holds. */
export async function assertWrittenOnce(db: Db, acknowledged: Iterable<string>): Promise<void> {
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map((r) => r.id).sort();
  const expected = [...acknowledged].sort();
  assert.deepEqual(await ids(db.selectFrom("editions").select("id").execute()), expected, "editions");
  assert.deepEqual(
    await ids(db.selectFrom("activities").select("editionId as id").execute()),
    expected,
    "activities",
  );
  assert.deepEqual(
    await ids(
      db.selectFrom("recordVersions").select("entityId as id").where("entityType", "=", "edition").execute(),
    ),
    expected,
    "versions",
  );
  assert.deepEqual(
    await ids(
      db.selectFrom("auditEntries").select("entityId as id").where("action", "=", "edition.create").execute(),
    ),
    expected,
    "audit entries",
  );
  assert.equal((await verifyAudit(db)).ok, true, "the audit chain is broken");
}
