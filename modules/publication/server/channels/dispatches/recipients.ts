import { hashToken, newToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { LINK_DAYS } from "../../../model/channels/dispatch.ts";
import { channelsByIds, contactsOf, isReachable } from "../channel.repository.ts";
import type { ChannelPorts } from "../ports.ts";
import type { DispatchRow, RecipientRow } from "../tables.ts";
import * as repository from "./dispatch.repository.ts";

/** The outbox effect that sends one letter. */
export const DISPATCH_LETTER = "dispatch.letter";

export const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

/** What a mail server is told the letter is called; the recipient's id comes back with a report about it. */
export const messageIdOf = (recipientId: string): string => `dispatch-${recipientId}`;

/** A row and an effect for everybody a dispatch goes to; `told`: it went long ago. Gives how many. */
export async function makeRecipients(
  work: UnitOfWork,
  ports: ChannelPorts,
  { dispatch, told }: { readonly dispatch: DispatchRow; readonly told: boolean },
): Promise<number> {
  const needs = await repository.needsOf(work.tx, dispatch.id);
  const refs = await ports.needs.byIds([...new Set(needs.map((n) => n.needId))], work);
  const closed = needs.find((n) => refs.get(n.needId)?.state !== "published");
  if (closed && !told) refuse("dispatches.need-not-open", { values: { title: closed.title } });
  const withNeeds = [...new Set(needs.map((n) => n.channelId))];
  const active = (await channelsByIds(work.tx, withNeeds)).filter((c) => c.state === "active");
  const contacts = (
    await contactsOf(
      work.tx,
      active.map((c) => c.id),
    )
  ).filter(isReachable);
  const rows: RecipientRow[] = [];
  for (const contact of contacts) {
    const token = newToken();
    const id = work.newId();
    rows.push({
      id,
      dispatchId: dispatch.id,
      channelId: contact.channelId,
      contactId: contact.id,
      name: contact.name,
      email: contact.email,
      locale: contact.locale,
      state: told ? "sent" : "waiting",
      tokenHash: hashToken(token),
      messageId: messageIdOf(id),
      madeAt: work.now,
      sentAt: told ? work.context.occurredAt : null,
      failure: null,
      openedAt: null,
      expiresAt: daysAfter(work.now, LINK_DAYS),
    });
    if (!told) work.later(DISPATCH_LETTER, { recipientId: id, sealed: await ports.links.seal(token) });
  }
  for (let i = 0; i < rows.length; i += 500)
    await work.tx
      .insertInto("dispatchRecipients")
      .values(rows.slice(i, i + 500))
      .execute();
  if (told && contacts.length > 0)
    await work.tx
      .updateTable("channelContacts")
      .set({ lastSentAt: work.context.occurredAt })
      .where(
        "id",
        "in",
        contacts.map((c) => c.id),
      )
      .execute();
  return rows.length;
}
