import { sql } from "kysely";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import type { StoredFile } from "#platform/files/files.ts";
import type { Platform } from "#platform/platform.ts";

/** Whose files these are, in the store. */
export const CV_FILE = "expert-cv";

export const cvFilesOf = (
  { files }: Pick<Platform, "files">,
  db: Reader,
  expertId: string,
): Promise<StoredFile[]> => files.of(db, CV_FILE, expertId);

/** Takes the rows away; the bytes go after the commit. */
export async function removeCvFiles(
  work: UnitOfWork,
  files: readonly Pick<StoredFile, "id" | "sha256">[],
): Promise<void> {
  for (const { id, sha256 } of files) {
    await work.tx.deleteFrom("files").where("id", "=", id).execute();
    work.later("experts.remove-file", { sha256 });
  }
}

/** All files of a record, for who is forgotten. */
export const removeAllCvFiles = async (work: UnitOfWork, expertId: string): Promise<void> =>
  removeCvFiles(
    work,
    await work.tx
      .selectFrom("files")
      .select(["id", "sha256"])
      .where("entityType", "=", CV_FILE)
      .where("entityId", "=", expertId)
      .execute(),
  );

/** Removes the bytes of a file that no row speaks of any more; the lock keeps an upload of the same bytes waiting. */
export async function removeBytes(platform: Platform, sha256: string): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx);
    const used = await tx.selectFrom("files").select("id").where("sha256", "=", sha256).executeTakeFirst();
    if (!used) await platform.files.remove(sha256);
  });
}
