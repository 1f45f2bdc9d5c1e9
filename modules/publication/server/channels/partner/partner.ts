import type { CommandContext } from "#platform/commands/context.ts";
import { hashToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { findChannel } from "../channel.repository.ts";
import * as dispatches from "../dispatches/dispatch.repository.ts";
import type { ChannelPorts } from "../ports.ts";
import type { CarriedRow, ChannelRow, DispatchRow, LetterRow, RecipientRow } from "../tables.ts";

/** Who asks with a link: a token, from where, and whoever is signed in there. */
export type Bearer = { readonly token: string; readonly ip: string; readonly actor: Actor };
export type Held = {
  readonly recipient: RecipientRow;
  readonly channel: ChannelRow;
  readonly dispatch: DispatchRow;
  readonly letter: LetterRow;
  readonly needs: readonly CarriedRow[];
  readonly unsubscribedAt: string | null;
};
/** What was recommended through a link, as whoever holds it may see it. */
export type OwnRecommendation = {
  readonly code: string;
  readonly name: string;
  readonly needCode: string;
  readonly state: string;
};

/** Whether a signed-in person belongs to the channel the link was sent to. */
const isOfChannel = (actor: Actor, channel: ChannelRow): boolean =>
  channel.organisationId !== null &&
  actor.grants.some((g) => g.scope.kind === "organisation" && g.scope.id === channel.organisationId);

const NOBODY: Actor = { personId: "anonymous", name: "—", locale: "zh", grants: [] };

/** A partner's side of a dispatch: what the personal link shows and what it may do. No account is needed. */
export function createPartner(platform: Platform, ports: ChannelPorts) {
  const { db, commands, clock } = platform;

  async function find(bearer: Bearer): Promise<RecipientRow> {
    if (!/^[\w-]{20,100}$/.test(bearer.token)) refuse("dispatches.link-unknown");
    return (
      (await ports.links.guarded<RecipientRow>(
        { secret: bearer.token, ip: bearer.ip },
        async () => (await dispatches.recipientByHash(db, hashToken(bearer.token))) ?? null,
      )) ?? refuse("dispatches.link-unknown")
    );
  }

  /** The recipient as the one who acts: the link speaks for them, so the record names them. */
  const asRecipient = (context: CommandContext, { id, name, locale }: RecipientRow): CommandContext => ({
    ...context,
    actor: { personId: `recipient:${id}`, name, locale, grants: [] },
  });

  const note = (
    work: UnitOfWork,
    held: Pick<Held, "channel">,
    action: string,
    reason: string | null = null,
  ) =>
    work.audit({
      action: `channel.${action}`,
      entityType: "channel",
      entityId: held.channel.id,
      reason,
      detail: { code: held.channel.code },
    });

  async function holdFor(bearer: Bearer, recipient: RecipientRow): Promise<Held> {
    const channel = (await findChannel(db, recipient.channelId)) ?? refuse("dispatches.link-unknown");
    const { actor } = bearer;
    if (actor.personId !== "anonymous" && !isOfChannel(actor, channel))
      refuse("dispatches.link-of-another", { values: { channel: channel.nameZh, name: actor.name } });
    const dispatch =
      (await dispatches.findDispatch(db, recipient.dispatchId)) ?? refuse("dispatches.link-unknown");
    const letters = await dispatches.lettersOf(db, dispatch.id);
    const letter = letters.find((l) => l.channelId === channel.id) ?? refuse("dispatches.link-unknown");
    const contact = await db
      .selectFrom("channelContacts")
      .select("unsubscribedAt")
      .where("id", "=", recipient.contactId)
      .executeTakeFirst();
    return {
      recipient,
      channel,
      dispatch,
      letter,
      needs: await dispatches.needsOf(db, dispatch.id, channel.id),
      unsubscribedAt: contact?.unsubscribedAt ?? null,
    };
  }

  return {
    asRecipient,

    /** The link behind a token with what it was sent with. @throws Refusal dispatches.link-… */
    async hold(bearer: Bearer): Promise<Held> {
      const recipient = await find(bearer);
      if (recipient.expiresAt <= clock().toISOString()) refuse("dispatches.link-expired");
      return holdFor(bearer, recipient);
    },

    /** The same for who sent it: tests and the demonstration know the recipient, not the token. */
    heldBy: async (recipientId: string): Promise<Held> => {
      const recipient = (await dispatches.findRecipient(db, recipientId)) ?? refuse("not-found");
      return holdFor({ token: "", ip: "", actor: NOBODY }, recipient);
    },

    /** What came of recommendations made through this link. */
    async recommendations({ recipient }: Held): Promise<OwnRecommendation[]> {
      return db
        .selectFrom("recommendations")
        .select(["code", "name", "needCode", "state"])
        .where("recipientId", "=", recipient.id)
        .orderBy("receivedAt", "desc")
        .limit(100)
        .execute();
    },

    /** A person has the page before them: the digest, or one of its needs. Told by the page's script. Once each; nothing else changes. */
    async seen(context: CommandContext, held: Held, needCode: string | null): Promise<void> {
      const need = needCode ? held.needs.find((n) => n.needCode === needCode) : undefined;
      const { recipient } = held;
      await commands.run(asRecipient(context, recipient), async (work) => {
        const opened = await work.tx
          .updateTable("dispatchRecipients")
          .set({ openedAt: work.now })
          .where("id", "=", recipient.id)
          .where("openedAt", "is", null)
          .executeTakeFirst();
        const read = need
          ? await work.tx
              .insertInto("dispatchReads")
              .values({ recipientId: recipient.id, needId: need.needId, readAt: work.now })
              .onConflict((c) => c.doNothing())
              .executeTakeFirst()
          : undefined;
        if (opened.numUpdatedRows === 0n && !read?.numInsertedOrUpdatedRows) return work.nothingChanged();
        work.audit({
          action: need ? "dispatch.read" : "dispatch.open",
          entityType: "dispatch",
          entityId: held.dispatch.id,
          editionId: held.dispatch.editionId,
          detail: { channel: held.channel.code, ...(need ? { need: need.needCode } : {}) },
        });
      });
    },

    /**
     * Stops, or takes up again, all mail of dispatches to the address of a link. Also for a link that has expired: a letter may be
     * old, the wish is not. Whoever is signed in makes no difference: mail programs post here by themselves.
     */
    async subscribe(
      context: CommandContext,
      bearer: Bearer,
      wants: boolean,
    ): Promise<{ channel: ChannelRow; email: string }> {
      const recipient = await find(bearer);
      const channel = (await findChannel(db, recipient.channelId)) ?? refuse("dispatches.link-unknown");
      await commands.run(asRecipient(context, recipient), async (work) => {
        const { numUpdatedRows } = await work.tx
          .updateTable("channelContacts")
          .set({ unsubscribedAt: wants ? null : work.now })
          .where("email", "=", recipient.email)
          .where("unsubscribedAt", wants ? "is not" : "is", null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return work.nothingChanged();
        note(work, { channel }, wants ? "resubscribe" : "unsubscribe");
      });
      return { channel, email: recipient.email };
    },

    /** Whether the address of a link gets letters. */
    async subscription(bearer: Bearer): Promise<{ recipient: RecipientRow; unsubscribedAt: string | null }> {
      const recipient = await find(bearer);
      const contact = await db
        .selectFrom("channelContacts")
        .select("unsubscribedAt")
        .where("id", "=", recipient.contactId)
        .executeTakeFirst();
      return { recipient, unsubscribedAt: contact?.unsubscribedAt ?? null };
    },
  };
}
export type Partner = ReturnType<typeof createPartner>;
