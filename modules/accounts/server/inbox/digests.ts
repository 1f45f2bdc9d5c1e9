import { sql } from "kysely";
import { newId } from "#platform/commands/ids.ts";
import type { Tx } from "#platform/db/database.ts";
import { MailRefused } from "#platform/mail/mailer.ts";
import type { Platform } from "#platform/platform.ts";
import { digestMail } from "../../model/inbox/digest.ts";
import { defaultPreferences } from "../../model/inbox/preferences.ts";
import type { InboxMessagesTable } from "../tables.ts";
import { inboxUrl, plainOf, preferencesOf, preferencesUrl } from "./store.ts";

/** Minutes after which a digest that was begun and not finished is taken for left behind by a process that died. */
const LEASE_MINUTES = 15;

type Claimed = { readonly digestId: string; readonly messages: readonly InboxMessagesTable[] };
type Today = { readonly day: string; readonly hour: number; readonly at: string };

/**
 * The day's one mail per person. A row of `inbox_digests` is the right to send: one per person and day, and at most one begun at a time
 * (both unique in the database), so that processes beside each other do not send twice. What a dead process began is sent again under
 * the same Message-ID, and counts for the day it is sent on. Messages read meanwhile are left out; nothing unread, no mail.
 */
export function createDigests(platform: Platform) {
  const { db, clock, mailer, config, logger } = platform;

  const today = (): Today => {
    const now = clock();
    const { timeZone } = config;
    const [day = "", hour = ""] = new Intl.DateTimeFormat("sv-SE", {
      timeZone,
      dateStyle: "short",
      timeStyle: "short",
    })
      .format(now)
      .split(/[ :]/);
    return { day, hour: Number(hour), at: now.toISOString() };
  };

  /** Active people with an address whose hour has come today, who have something unread from before it, and no digest today. */
  const waiting = async ({ day, hour }: Today) => {
    const { rows } = await sql<{
      id: string;
      name: string;
      email: string;
      locale: "zh" | "en";
      cutoff: string;
    }>`
      select * from (
        select p.id, p.name, p.email, p.locale, coalesce(c.digest_hour, ${defaultPreferences.digestHour}::int) as hour,
          (${day}::date + make_interval(hours => coalesce(c.digest_hour, ${defaultPreferences.digestHour}::int))) at time zone ${config.timeZone} as cutoff
        from people p left join inbox_preferences c on c.person_id = p.id
        where p.disabled_at is null and p.anonymised_at is null and p.email is not null) p
      where p.hour <= ${hour}
        and exists (select 1 from inbox_messages m where m.person_id = p.id and m.mail = 'digest' and m.read_at is null
          and m.created_at < p.cutoff)
        and not exists (select 1 from inbox_digests d where d.person_id = p.id and d.day = ${day}::date and d.state <> 'sending')
      order by p.id`.execute(db);
    return rows;
  };

  /** The digest a dead process left, now of today; else a new one. Undefined when another process has it or today's is done. */
  async function begin(
    tx: Tx,
    personId: string,
    { day, at }: Today,
  ): Promise<{ id: string; fresh: boolean } | undefined> {
    const lapsed = new Date(Date.parse(at) - LEASE_MINUTES * 60_000).toISOString();
    const left = await tx
      .updateTable("inboxDigests")
      .set({ claimedAt: at, day })
      .where("personId", "=", personId)
      .where("state", "=", "sending")
      .where("claimedAt", "<", lapsed)
      .returning("id")
      .executeTakeFirst();
    if (left) return { id: left.id, fresh: false };
    const made = await tx
      .insertInto("inboxDigests")
      .values({ id: newId(), personId, day, state: "sending", claimedAt: at, sentAt: null, messages: 0 })
      .onConflict((c) => c.doNothing())
      .returning("id")
      .executeTakeFirst();
    return made && { id: made.id, fresh: true };
  }

  const claim = (personId: string, cutoff: string, now: Today): Promise<Claimed | undefined> =>
    db.transaction().execute(async (tx) => {
      const begun = await begin(tx, personId, now);
      if (!begun) return undefined;
      const pending = tx
        .updateTable("inboxMessages")
        .where("personId", "=", personId)
        .where("mail", "=", "digest")
        .where("readAt", "is", null);
      // Who no longer wants mail about a group gets none of what waited.
      const { mail } = (await preferencesOf(tx, [personId]))(personId);
      const unwanted = Object.keys(mail).filter((group) => mail[group as keyof typeof mail] === "never");
      if (unwanted.length > 0)
        await pending.set({ mail: "none", digestId: null }).where("noticeGroup", "in", unwanted).execute();
      if (begun.fresh)
        await pending
          .set({ digestId: begun.id })
          .where("digestId", "is", null)
          .where("createdAt", "<", cutoff)
          .execute();
      const messages = await tx
        .selectFrom("inboxMessages")
        .selectAll()
        .where("digestId", "=", begun.id)
        .where("mail", "=", "digest")
        .where("readAt", "is", null)
        .orderBy("createdAt", "desc")
        .orderBy("id", "desc")
        .execute();
      if (messages.length > 0) return { digestId: begun.id, messages };
      // Nothing is left to tell: no mail, and the day stays free.
      await tx.deleteFrom("inboxDigests").where("id", "=", begun.id).execute();
      return undefined;
    });

  const finish = (digestId: string, state: "sent" | "failed", messages: number): Promise<void> =>
    db.transaction().execute(async (tx) => {
      const at = clock().toISOString();
      await tx
        .updateTable("inboxDigests")
        .set({ state, messages, sentAt: state === "sent" ? at : null })
        .where("id", "=", digestId)
        .execute();
      await tx
        .updateTable("inboxMessages")
        .set({ mail: state, mailedAt: state === "sent" ? at : null })
        .where("digestId", "=", digestId)
        .where("mail", "=", "digest")
        .execute();
    });

  /** The next run may take it at once: nothing was sent. */
  const release = (digestId: string) =>
    db
      .updateTable("inboxDigests")
      .set({ claimedAt: new Date(0).toISOString() })
      .where("id", "=", digestId)
      .execute();

  type Receiver = Awaited<ReturnType<typeof waiting>>[number];
  async function sendTo(person: Receiver, now: Today): Promise<"sent" | "failed" | "later" | "none"> {
    const claimed = await claim(person.id, person.cutoff, now);
    if (!claimed) return "none";
    const { digestId, messages } = claimed;
    const { publicUrl } = config;
    try {
      await mailer.send({
        to: person.email,
        ...digestMail({
          name: person.name,
          locale: person.locale,
          day: now.day,
          messages: messages.map((m) => plainOf(m, publicUrl)),
          inbox: inboxUrl(publicUrl),
        }),
        messageId: `digest-${digestId}`,
        unsubscribe: { url: preferencesUrl(publicUrl) },
      });
    } catch (error) {
      const permanent = error instanceof MailRefused && error.permanent;
      logger.warn({ digest: digestId, permanent }, "digest not sent");
      await (permanent ? finish(digestId, "failed", messages.length) : release(digestId));
      return permanent ? "failed" : "later";
    }
    await finish(digestId, "sent", messages.length);
    return "sent";
  }

  /** Sends what is due now; harmless at any time and beside itself. */
  return async (): Promise<{ sent: number; failed: number; later: number }> => {
    const done = { sent: 0, failed: 0, later: 0, none: 0 };
    if (mailer.configured) {
      const now = today();
      for (const person of await waiting(now)) done[await sendTo(person, now)] += 1;
    }
    const { none: _, ...counted } = done;
    return counted;
  };
}
export type Digests = ReturnType<typeof createDigests>;
