import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { newId } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";

export type StoredFile = {
  id: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
  uploadedAt: string;
};

/**
 * Uploaded files: bytes in the data folder under their SHA-256, one row per upload. Names come from people and are never used
 * as paths. Bytes are written before the row commits; bytes without a row are harmless.
 */
export class FileStore {
  readonly #directory: string;
  constructor(directory: string) {
    this.#directory = directory;
  }

  async save(
    work: UnitOfWork,
    file: { name: string; mime: string; bytes: Buffer; entityType?: string; entityId?: string },
  ): Promise<StoredFile> {
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    const path = this.#path(sha256);
    // While bytes are being removed because no row names them, an upload of the same bytes waits.
    await sql`select pg_advisory_xact_lock_shared(hashtextextended(${sha256}, 0))`.execute(work.tx);
    await mkdir(join(path, ".."), { recursive: true });
    const partial = `${path}.${newId()}`;
    await writeFile(partial, file.bytes, { mode: 0o600 });
    await rename(partial, path).catch(async (e: unknown) => {
      await rm(partial, { force: true });
      throw e;
    });
    const row = {
      id: newId(),
      name: cleanName(file.name),
      mime: file.mime.slice(0, 100),
      size: file.bytes.length,
      sha256,
      uploadedAt: work.now,
    };
    await work.tx
      .insertInto("files")
      .values({
        ...row,
        uploadedBy: work.actor.personId,
        entityType: file.entityType ?? null,
        entityId: file.entityId ?? null,
      })
      .execute();
    return row;
  }

  async find(
    db: Reader,
    id: string,
  ): Promise<(StoredFile & { entityType: string | null; entityId: string | null }) | undefined> {
    return db.selectFrom("files").selectAll().where("id", "=", id).executeTakeFirst();
  }

  /** Files of one record, oldest first. */
  async of(db: Reader, entityType: string, entityId: string): Promise<StoredFile[]> {
    return db
      .selectFrom("files")
      .select(["id", "name", "mime", "size", "sha256", "uploadedAt"])
      .where("entityType", "=", entityType)
      .where("entityId", "=", entityId)
      .orderBy("uploadedAt")
      .orderBy("id")
      .execute();
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.#path(sha256));
  }

  /** Removes bytes; the caller holds the exclusive lock of their hash and has made sure that no row names them. */
  remove(sha256: string): Promise<void> {
    return rm(this.#path(sha256), { force: true });
  }

  #path(sha256: string): string {
    return join(this.#directory, sha256.slice(0, 2), sha256);
  }
}

/** A file name for display: no folders, no control characters, at most 120 characters. */
export const cleanName = (name: string): string => {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  return (
    [...base]
      .filter((c) => c >= " " && c !== "\u007f" && !/[\u202a-\u202e\u2066-\u2069]/.test(c))
      .join("")
      .slice(0, 120) || "file"
  );
};
