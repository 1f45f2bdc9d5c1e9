import { sql } from "kysely";
import type { CommandContext } from "#platform/commands/context.ts";
import { hashToken, newToken } from "#platform/commands/ids.ts";
import type { EffectHandler } from "#platform/jobs/outbox.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { MailRefused } from "#platform/mail/mailer.ts";
import type { Platform } from "#platform/platform.ts";
import type { LetterState } from "../../../model/channels/dispatch.lifecycle.ts";
import type { Bounces } from "../bounces/bounces.ts";
import type { ChannelPorts } from "../ports.ts";
import type { RecipientRow } from "../tables.ts";
import * as repository from "./dispatch.repository.ts";
import { lockFor, noteDispatch } from "./dispatch.service.ts";
import { partnerUrl, writeLetter } from "./letters.ts";
import { DISPATCH_LETTER } from "./recipients.ts";

/** A connection lost in the middle: the server may have taken the letter, nobody can tell. */
const isUnclear = (error: unknown): boolean =>
  error instanceof MailRefused &&
  error.code === undefined &&
  /closed unexpectedly|^Timeout$/i.test(error.message);

/**
 * Hands letters to the mail server, each at most once: its row says `handing-over` before the server is spoken to, so that a process which
 * dies in between leaves a letter that is not sent again unless an officer says so.
 */
export function createSending(platform: Platform, ports: ChannelPorts, bounces: Bounces) {
  const { db, mailer, clock, config } = platform;
  const now = () => clock().toISOString();

  const mark = (id: string, state: LetterState, more: Partial<RecipientRow> = {}) =>
    db
      .updateTable("dispatchRecipients")
      .set({ state, ...more })
      .where("id", "=", id)
      .execute();

  /** Takes the letter, if it is still to be sent to somebody who may be written to. */
  async function claim(id: string): Promise<RecipientRow | null> {
    const { rows } = await sql<{ state: LetterState }>`
      update dispatch_recipients r set state = case
          when d.state = 'cancelled' or k.unsubscribed_at is not null or k.bounced_at is not null or c.state <> 'active' then 'skipped'
          else 'handing-over' end,
        failure = case when d.state = 'cancelled' then 'cancelled' when k.unsubscribed_at is not null then 'unsubscribed'
          when k.bounced_at is not null then 'bounced' when c.state <> 'active' then 'paused' end
      from dispatches d, channel_contacts k, channels c
      where r.id = ${id} and r.state = 'waiting' and d.id = r.dispatch_id and k.id = r.contact_id and c.id = r.channel_id
      returning r.state`.execute(db);
    if (rows[0]?.state === "handing-over") return (await repository.findRecipient(db, id)) ?? null;
    // Begun by a process that did not come to note the end.
    if (!rows[0]) {
      const { numUpdatedRows } = await db
        .updateTable("dispatchRecipients")
        .set({ state: "unclear", failure: "interrupted" })
        .where("id", "=", id)
        .where("state", "=", "handing-over")
        .executeTakeFirst();
      if (numUpdatedRows > 0n) platform.logger.warn({ recipient: id }, "a letter was interrupted");
    }
    return null;
  }

  async function handOver(row: RecipientRow, token: string): Promise<void> {
    const letter = await writeLetter(
      { platform, ports, db },
      {
        dispatchId: row.dispatchId,
        channelId: row.channelId,
        recipient: row.name,
        locale: row.locale,
        token,
      },
    );
    await mailer.send({
      to: row.email,
      ...letter,
      messageId: row.messageId,
      // Mail programs post here when the recipient presses "unsubscribe" (RFC 8058); people get the page at the same address.
      unsubscribe: { url: `${partnerUrl(config.publicUrl, token, row.locale)}/unsubscribe`, oneClick: true },
    });
  }

  const sendLetter: EffectHandler = async (payload) => {
    const { recipientId, sealed } = payload as { recipientId: string; sealed: string };
    const token = await ports.links.unseal(sealed);
    // A letter sent anew has another token; an old effect must not send the old one.
    if ((await repository.findRecipient(db, recipientId))?.tokenHash !== hashToken(token)) return;
    const row = await claim(recipientId);
    if (row) {
      try {
        await handOver(row, token);
        await mark(row.id, "sent", { sentAt: now(), failure: null });
        await db
          .updateTable("channelContacts")
          .set({ lastSentAt: now() })
          .where("id", "=", row.contactId)
          .execute();
      } catch (error) {
        if (error instanceof MailRefused && error.permanent) {
          const reason = [error.status ?? error.code, error.message].filter(Boolean).join(" ").slice(0, 300);
          await mark(row.id, "refused", { failure: reason });
          await bounces.hard(row.email, reason);
        } else if (isUnclear(error)) await mark(row.id, "unclear", { failure: "connection lost" });
        else {
          await mark(row.id, "waiting", { failure: String((error as Error).message).slice(0, 300) });
          throw error;
        }
      }
    }
    await finishIfDone(recipientId);
  };

  /** The last letter ends the dispatch. */
  async function finishIfDone(recipientId: string): Promise<void> {
    const recipient = await repository.findRecipient(db, recipientId);
    if (!recipient) return;
    const dispatch = await repository.findDispatch(db, recipient.dispatchId);
    if (dispatch?.state !== "sending") return;
    if ((await repository.progressOf(db, dispatch.id)).waiting > 0) return;
    const at = now();
    const context: CommandContext = { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" };
    await platform.commands.run(context, async (work) => {
      const row = await repository.lockDispatch(work.tx, dispatch.id);
      const progress = await repository.progressOf(work.tx, dispatch.id);
      if (row?.state !== "sending" || progress.waiting > 0) return work.nothingChanged();
      await work.tx
        .updateTable("dispatches")
        .set({ state: "sent", sentAt: work.now, version: row.version + 1 })
        .where("id", "=", row.id)
        .execute();
      noteDispatch(work, row, "finish", { detail: { code: row.code, ...progress } });
    });
  }

  return {
    effects: { [DISPATCH_LETTER]: sendLetter },

    /** Sends once more a letter of which nobody knows whether it went out: an officer's word, with a new link. */
    resend: (
      context: CommandContext,
      given: { dispatchId: string; recipientId: string },
    ): Promise<{ id: string; state: string }> =>
      platform.commands.run(context, async (work) => {
        const dispatch = await lockFor(work, given.dispatchId, "send");
        if (!mailer.configured) refuse("dispatches.no-mail-server");
        const row = await work.tx
          .selectFrom("dispatchRecipients")
          .selectAll()
          .where("id", "=", given.recipientId)
          .where("dispatchId", "=", dispatch.id)
          .forUpdate()
          .executeTakeFirst();
        if (!row) return refuse("not-found");
        if (row.state !== "unclear" || dispatch.state === "cancelled") refuse("dispatches.not-unclear");
        const token = newToken();
        await work.tx
          .updateTable("dispatchRecipients")
          .set({ state: "waiting", failure: null, tokenHash: hashToken(token) })
          .where("id", "=", row.id)
          .execute();
        work.later(DISPATCH_LETTER, { recipientId: row.id, sealed: await ports.links.seal(token) });
        noteDispatch(work, dispatch, "resend", { detail: { code: dispatch.code, recipient: row.id } });
        return { id: row.id, state: "waiting" };
      }),
  };
}
export type Sending = ReturnType<typeof createSending>;
