import type { Reader, Tx } from "#platform/db/database.ts";
import "./tables.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { ActivityRef, EditionRef } from "../model/directory.ts";
import type { Activity, EditionInput } from "../model/edition.ts";

export type EditionRow = EditionRef & { venue: string | null; version: number };

const json = (name: Text) => JSON.stringify(name);

export const all = (db: Reader): Promise<EditionRow[]> =>
  db
    .selectFrom("editions")
    .selectAll()
    .orderBy("startsOn", (o) => o.desc().nullsFirst())
    .orderBy("id")
    .execute();

export const find = (db: Reader, id: string): Promise<EditionRow | undefined> =>
  db.selectFrom("editions").selectAll().where("id", "=", id).executeTakeFirst();

export const lock = (tx: Tx, id: string): Promise<EditionRow | undefined> =>
  tx.selectFrom("editions").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export async function insert(tx: Tx, edition: EditionInput & { mainActivityId: string }): Promise<void> {
  await tx
    .insertInto("editions")
    .values({ ...edition, name: json(edition.name), version: 1 })
    .execute();
}

export async function update(tx: Tx, edition: EditionInput & { version: number }): Promise<void> {
  const { id, ...values } = edition;
  await tx
    .updateTable("editions")
    .set({ ...values, name: json(edition.name) })
    .where("id", "=", id)
    .execute();
}

export async function insertActivity(
  tx: Tx,
  activity: Omit<Activity, "version"> & { editionId: string },
): Promise<void> {
  await tx
    .insertInto("activities")
    .values({ ...activity, name: json(activity.name), version: 1 })
    .execute();
}

export const activity = (db: Reader, id: string): Promise<ActivityRef | undefined> =>
  db.selectFrom("activities").selectAll().where("id", "=", id).executeTakeFirst();

export const activitiesOf = (db: Reader, editionId: string): Promise<Activity[]> =>
  db
    .selectFrom("activities")
    .select(["id", "kind", "name", "hostCounty", "startsOn", "endsOn", "venue", "version"])
    .where("editionId", "=", editionId)
    .orderBy("startsOn", (o) => o.asc().nullsLast())
    .orderBy("id")
    .execute();
