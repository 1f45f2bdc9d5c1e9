import { newId } from "#platform/commands/ids.ts";
import type { EffectHandler } from "#platform/jobs/outbox.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { type Mail, MailRefused } from "#platform/mail/mailer.ts";
import type { Platform } from "#platform/platform.ts";
import { noticeMail } from "../../model/inbox/digest.ts";
import { decisionOf } from "../../model/inbox/kinds.ts";
import { mailFor } from "../../model/inbox/preferences.ts";
import type { Notice } from "../../model/notice.ts";
import type { InboxMessagesTable } from "../tables.ts";
import { messageOf, plainOf, preferencesOf, preferencesUrl } from "./store.ts";

/** What a mail may carry beside its text, in the reader's language. */
export type Attachments = (locale: Locale) => Promise<Mail["attachments"]>;

export type Receiving = {
  /** The same at every try of the same effect. */
  readonly effect: Parameters<EffectHandler>[1];
  readonly people: readonly string[];
  readonly attachments?: Attachments;
};

/**
 * Puts messages into inboxes and sends the mail that cannot wait. Everything is done once per effect and person, however often the effect
 * runs: the row is unique, and its mail is marked when it went. Between sending and marking a crash can let a mail go twice; both carry
 * the same Message-ID.
 */
export function createReceiving(platform: Platform) {
  const { db, clock, mailer, config, logger } = platform;

  /** Rows of active people who have none of this effect yet. */
  async function store(notice: Notice, effect: string, personIds: readonly string[]): Promise<void> {
    const people = await db
      .selectFrom("people")
      .select(["id", "email"])
      .where("id", "in", [...personIds])
      .where("disabledAt", "is", null)
      .where("anonymisedAt", "is", null)
      .orderBy("id")
      .execute();
    if (people.length === 0) return;
    const preferences = await preferencesOf(
      db,
      people.map(({ id }) => id),
    );
    const createdAt = clock().toISOString();
    const rows = people.map(({ id: personId, email }): InboxMessagesTable => {
      const mail = email && mailer.configured ? mailFor(notice, preferences(personId)) : "none";
      return { ...messageOf(notice, { id: newId(), effect, personId, createdAt }), mail };
    });
    await db
      .insertInto("inboxMessages")
      .values(rows)
      .onConflict((c) => c.columns(["effect", "personId"]).doNothing())
      .execute();
  }

  /** Sends what of this effect is still to be sent at once; one receiver's trouble is not another's. */
  async function send(effect: string, attachments: Attachments | undefined): Promise<void> {
    const due = await db
      .selectFrom("inboxMessages as m")
      .innerJoin("people as p", "p.id", "m.personId")
      .selectAll("m")
      .select(["p.email", "p.locale"])
      .where("m.effect", "=", effect)
      .where("m.mail", "=", "now")
      .where("p.disabledAt", "is", null)
      .orderBy("m.personId")
      .execute();
    let trouble: unknown;
    for (const row of due) {
      if (!row.email) {
        await mark(row.id, "none");
        continue;
      }
      const silenceable = decisionOf(row.kind).group !== "account";
      const preferences = preferencesUrl(config.publicUrl);
      const attached = await attachments?.(row.locale);
      try {
        await mailer.send({
          to: row.email,
          ...noticeMail(plainOf(row, config.publicUrl), {
            locale: row.locale,
            preferences: silenceable ? preferences : null,
          }),
          messageId: `notice-${row.id}`,
          ...(silenceable ? { unsubscribe: { url: preferences } } : {}),
          ...(attached ? { attachments: attached } : {}),
        });
        await mark(row.id, "sent");
      } catch (error) {
        if (error instanceof MailRefused && error.permanent) {
          logger.warn({ message: row.id, code: error.code }, "mail of a message refused for good");
          await mark(row.id, "failed");
        } else trouble ??= error;
      }
    }
    if (trouble) throw trouble;
  }

  const mark = (id: string, mail: "sent" | "failed" | "none") =>
    db
      .updateTable("inboxMessages")
      .set({ mail, mailedAt: mail === "sent" ? clock().toISOString() : null })
      .where("id", "=", id)
      .execute();

  return async (notice: Notice, { effect, people, attachments }: Receiving): Promise<void> => {
    if (people.length > 0) await store(notice, effect.id, people);
    if (mailer.configured) await send(effect.id, attachments);
  };
}
