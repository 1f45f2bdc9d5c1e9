import { sql } from "kysely";
import type { CommandContext } from "#platform/commands/context.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import type { Platform } from "#platform/platform.ts";
import * as repository from "./imports.repository.ts";

/** Days after which an uploaded file, what was seen in it and its refused rows are deleted (PIPL art. 19: as short as the purpose needs). */
export const KEEP_DAYS = 90;

/** Deletes what old imports hold of personal data; their counts and the audit entries stay. Returns how many. */
export async function purgeImports(platform: Platform): Promise<number> {
  const now = platform.clock();
  const before = new Date(now.getTime() - KEEP_DAYS * 86_400_000).toISOString();
  const due = await platform.db
    .selectFrom("imports")
    .select("id")
    .where("createdAt", "<", before)
    .where("purgedAt", "is", null)
    .where("state", "not in", ["checking", "running"])
    .execute();
  const at = now.toISOString();
  const context: CommandContext = { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" };
  for (const { id } of due)
    await platform.commands.run(context, async (work) => {
      const record = await repository.lock(work.tx, id);
      if (!record || record.purgedAt !== null) return work.nothingChanged();
      await repository.deleteRows(work.tx, id);
      await repository.update(work.tx, id, {
        state: record.state === "ready" ? "cancelled" : record.state,
        inspection: null,
        purgedAt: at,
        updatedAt: at,
      });
      await work.tx.deleteFrom("files").where("id", "=", record.fileId).execute();
      work.audit({
        action: "import.purge",
        entityType: "import",
        entityId: id,
        editionId: record.editionId,
        county: record.county,
        detail: { sha256: record.sha256 },
      });
      work.later("imports.remove-file", { sha256: record.sha256 });
    });
  return due.length;
}

/** Removes the bytes of a file that no row speaks of any more; the lock keeps an upload of the same bytes waiting. */
export async function removeBytes(platform: Platform, sha256: string): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx);
    const used = await tx.selectFrom("files").select("id").where("sha256", "=", sha256).executeTakeFirst();
    if (!used) await platform.files.remove(sha256);
  });
}
