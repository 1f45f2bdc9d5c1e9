import { sql } from "kysely";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import type { Tx } from "#platform/db/database.ts";
import { searchText } from "#platform/db/search.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { DIGEST_ITEMS, digestForChat } from "../../model/inbox/plain.ts";
import { type PreferencesEdit, preferenceFields } from "../../model/inbox/preferences.ts";
import { createDigests } from "./digests.ts";
import { createRecalling } from "./recalling.ts";
import { createReceiving } from "./receiving.ts";
import { inboxUrl, plainOf, preferencesOf } from "./store.ts";

const ENTITY = "inbox-preferences";

/** A person's messages. Marks of reading are the person's own and no record of the platform: they are not audited. */
export function createInbox(platform: Platform) {
  const { db, commands, clock, config } = platform;
  const own = (personId: string) => db.updateTable("inboxMessages").where("personId", "=", personId);

  async function unread(personId: string): Promise<{ unread: number; urgent: number; at: string }> {
    // Before the count: what comes between the two was not counted and is not passed for seen.
    const at = clock().toISOString();
    const row = await db
      .selectFrom("inboxMessages")
      .select((e) => [
        e.fn.countAll<number>().as("unread"),
        e.fn.countAll<number>().filterWhere("urgent", "=", true).as("urgent"),
      ])
      .where("personId", "=", personId)
      .where("readAt", "is", null)
      .executeTakeFirstOrThrow();
    return { unread: Number(row.unread), urgent: Number(row.urgent), at };
  }

  const preferences = async (personId: string) => (await preferencesOf(db, [personId]))(personId);

  return {
    /** See {@link createReceiving}. */
    receive: createReceiving(platform),
    /** See {@link createDigests}. */
    sendDigests: createDigests(platform),
    /** See {@link createRecalling}. */
    recall: createRecalling(platform),
    unread,
    preferences,

    /** Marks messages read or unread; those of others are passed over. */
    async mark(personId: string, { ids, read }: { readonly ids: readonly string[]; readonly read: boolean }) {
      await own(personId)
        .set({ readAt: read ? clock().toISOString() : null })
        .where("id", "in", [...ids])
        .where("readAt", read ? "is" : "is not", null)
        .execute();
      return unread(personId);
    },

    /** Marks all that came up to `until` read: what came while the page was open stays unread. */
    async markAll(personId: string, until: string) {
      await own(personId)
        .set({ readAt: clock().toISOString() })
        .where("readAt", "is", null)
        .where("createdAt", "<=", until)
        .execute();
      return unread(personId);
    },

    /** Unread messages as plain text for a chat. */
    async forChat(personId: string, locale: Locale) {
      const { unread: total } = await unread(personId);
      const rows = await db
        .selectFrom("inboxMessages")
        .selectAll()
        .where("personId", "=", personId)
        .where("readAt", "is", null)
        .orderBy("createdAt", "desc")
        .orderBy("id", "desc")
        .limit(DIGEST_ITEMS)
        .execute();
      const messages = rows.map((row) => plainOf(row, config.publicUrl));
      return { total, text: digestForChat(messages, { locale, total, inbox: inboxUrl(config.publicUrl) }) };
    },

    setPreferences: (command: CommandContext, { version, mail, digestHour }: PreferencesEdit) =>
      commands.run(command, async (work) => {
        const { personId } = work.actor;
        // The row of the person is the lock: the preferences' own may not be there yet.
        await work.tx.selectFrom("people").select("id").where("id", "=", personId).forUpdate().execute();
        const stored = (await preferencesOf(work.tx, [personId]))(personId);
        const entity = { entityType: ENTITY, entityId: personId };
        await requireVersion(work, {
          ...entity,
          expected: version,
          stored: stored.version,
          fields: preferenceFields,
        });
        const next = { mail: JSON.stringify(mail), digestHour, version: version + 1, updatedAt: work.now };
        await work.tx
          .insertInto("inboxPreferences")
          .values({ personId, ...next })
          .onConflict((c) => c.column("personId").doUpdateSet(next))
          .execute();
        work.saveVersion({
          ...entity,
          version: version + 1,
          snapshot: { ...mail, digestHour: String(digestHour) },
        });
        work.audit({ action: "account.inbox-preferences", ...entity, detail: { mail, digestHour } });
        return { mail, digestHour, version: version + 1 };
      }),

    /** Strikes the names of somebody who is being forgotten out of everybody's messages. */
    async forgetNames(work: UnitOfWork, names: readonly (string | null)[]): Promise<void> {
      for (const name of names) if (name) await strikeOut(work.tx, name);
    },

    /** A person's messages and choices, for the copy of the own data. */
    async dataOf(personId: string) {
      const messages = await db
        .selectFrom("inboxMessages")
        .select([
          "kind",
          "subjectZh",
          "subjectEn",
          "textZh",
          "textEn",
          "link",
          "createdAt",
          "readAt",
          "mail",
          "mailedAt",
        ])
        .where("personId", "=", personId)
        .orderBy("createdAt", "desc")
        .execute();
      return { messages, preferences: await preferences(personId) };
    },
  };
}
export type Inbox = ReturnType<typeof createInbox>;

/** What stands in others' messages where the name was. */
const NAMELESS = "已注销";

/**
 * Nothing of a forgotten person's messages stays, and the names the person was known by are struck out of everybody's: a message is a copy,
 * and no evidence.
 */
export async function forgetInbox(tx: Tx, personId: string, names: readonly string[]): Promise<void> {
  await tx.deleteFrom("inboxMessages").where("personId", "=", personId).execute();
  await tx.deleteFrom("inboxDigests").where("personId", "=", personId).execute();
  await tx.deleteFrom("inboxPreferences").where("personId", "=", personId).execute();
  await tx
    .deleteFrom("recordVersions")
    .where("entityType", "=", ENTITY)
    .where("entityId", "=", personId)
    .execute();
  for (const name of names) await strikeOut(tx, name);
}

const strikeOut = async (tx: Tx, name: string): Promise<void> => {
  const sought = searchText(name);
  // One character would be in every text.
  if ([...sought].length < 2) return;
  await sql`update inbox_messages set subject_zh = replace(subject_zh, ${name}, ${NAMELESS}), subject_en = replace(subject_en, ${name}, ${NAMELESS}),
    text_zh = replace(text_zh, ${name}, ${NAMELESS}), text_en = replace(text_en, ${name}, ${NAMELESS}),
    search_text = replace(search_text, ${sought}, ${NAMELESS})
    where position(${sought} in search_text) > 0`.execute(tx);
};
