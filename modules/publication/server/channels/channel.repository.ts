import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { ChannelRow, ContactRow } from "./tables.ts";

export const findChannel = (db: Reader, id: string): Promise<ChannelRow | undefined> =>
  db.selectFrom("channels").selectAll().where("id", "=", id).executeTakeFirst();

export const lockChannel = (tx: Tx, id: string): Promise<ChannelRow | undefined> =>
  tx.selectFrom("channels").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export async function channelsByIds(db: Reader, ids: readonly string[]): Promise<ChannelRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("channels")
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .orderBy("code")
    .execute();
}

export const activeChannels = (db: Reader, city: string): Promise<ChannelRow[]> =>
  db
    .selectFrom("channels")
    .selectAll()
    .where("city", "=", city)
    .where("state", "=", "active")
    .orderBy("code")
    .execute();

export const channelNamed = (db: Reader, city: string, nameKey: string): Promise<ChannelRow | undefined> =>
  db
    .selectFrom("channels")
    .selectAll()
    .where("city", "=", city)
    .where("nameKey", "=", nameKey)
    .executeTakeFirst();

/** Contacts that were not taken off, in their order. */
export async function contactsOf(db: Reader, channelIds: readonly string[]): Promise<ContactRow[]> {
  if (channelIds.length === 0) return [];
  return db
    .selectFrom("channelContacts")
    .selectAll()
    .where(sql<boolean>`channel_id = any(${[...channelIds]}::text[])`)
    .where("removedAt", "is", null)
    .orderBy("channelId")
    .orderBy("position")
    .execute();
}

/** Whether a contact may be written to. */
export const isReachable = (c: Pick<ContactRow, "unsubscribedAt" | "bouncedAt">): boolean =>
  c.unsubscribedAt === null && c.bouncedAt === null;
