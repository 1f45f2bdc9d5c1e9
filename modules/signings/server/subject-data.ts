import type { Reader } from "#platform/db/database.ts";

/** The papers a person signed as the expert. They are evidence and stay when the person is forgotten. */
export const dataOf = (db: Reader, personId: string) =>
  db
    .selectFrom("papers")
    .select(["id", "code", "kind", "state", "title", "supplierName", "signedOn", "amountYuan", "recordedAt"])
    .where("expertOwnerId", "=", personId)
    .execute();
