import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { type Bounce, readBounces } from "../../../model/channels/bounce.ts";
import { citySubjects, dispatchPolicy } from "../../../model/channels/channel.policy.ts";
import { normalEmail } from "../../../model/channels/channel.ts";
import type { RecipientRow } from "../tables.ts";

/** What became of one report. */
export type BounceOutcome = {
  readonly kind: Bounce["kind"];
  readonly status: string | null;
  /** Whether the report speaks of a letter of ours. */
  readonly matched: boolean;
  /** The letter, where it could be found. */
  readonly recipientId: string | null;
  readonly channelIds: readonly string[];
};

/** `dispatch-<id>@host` is the name of a letter; the host is whoever sent it. */
const letterOf = (messageId: string | null): string | null =>
  /^dispatch-([0-9a-f-]{36})@/i.exec(messageId ?? "")?.[1]?.toLowerCase() ?? null;

/** Mail that did not arrive: addresses that are dead are not written to again until somebody corrects them. */
export function createBounces(platform: Platform) {
  const { commands, clock } = platform;

  /** Contacts with an address, in any channel. */
  const contactsAt = (reader: Reader, email: string) =>
    reader
      .selectFrom("channelContacts")
      .innerJoin("channels", "channels.id", "channelContacts.channelId")
      .select(["channelContacts.id", "channelContacts.channelId", "channels.city", "channels.code"])
      .where("email", "=", email)
      .where("removedAt", "is", null)
      .execute();

  async function markHard(work: UnitOfWork, email: string, reason: string): Promise<string[]> {
    const contacts = await contactsAt(work.tx, email);
    const { numUpdatedRows } = await work.tx
      .updateTable("channelContacts")
      .set({ bouncedAt: work.now, bounceReason: reason })
      .where("email", "=", email)
      .where("removedAt", "is", null)
      .where("bouncedAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return [...new Set(contacts.map((c) => c.channelId))];
    for (const { channelId, code } of new Map(contacts.map((c) => [c.channelId, c])).values())
      work.audit({
        action: "channel.bounce",
        entityType: "channel",
        entityId: channelId,
        detail: { code, hard: true, reason: reason.slice(0, 60) },
      });
    return [...new Set(contacts.map((c) => c.channelId))];
  }

  async function markSoft(work: UnitOfWork, email: string, reason: string): Promise<string[]> {
    const contacts = await contactsAt(work.tx, email);
    if (contacts.length === 0) return [];
    await work.tx
      .updateTable("channelContacts")
      .set((eb) => ({ softBounces: eb("softBounces", "+", 1) }))
      .where("email", "=", email)
      .where("removedAt", "is", null)
      .execute();
    for (const { channelId, code } of new Map(contacts.map((c) => [c.channelId, c])).values())
      work.audit({
        action: "channel.bounce",
        entityType: "channel",
        entityId: channelId,
        detail: { code, hard: false, reason: reason.slice(0, 60) },
      });
    return [...new Set(contacts.map((c) => c.channelId))];
  }

  /** The letter a report speaks of: by its name, else the newest to the address. Another's address in a report of a letter is not believed. */
  async function findLetter(reader: Reader, bounce: Bounce): Promise<RecipientRow | undefined> {
    const all = () => reader.selectFrom("dispatchRecipients").selectAll();
    const id = letterOf(bounce.messageId);
    if (id) return all().where("id", "=", id).executeTakeFirst();
    if (!bounce.recipient) return undefined;
    return all()
      .where("email", "=", normalEmail(bounce.recipient))
      .orderBy("madeAt", "desc")
      .limit(1)
      .executeTakeFirst();
  }

  async function act(work: UnitOfWork, bounce: Bounce): Promise<BounceOutcome> {
    const letter = await findLetter(work.tx, bounce);
    const none = { kind: bounce.kind, status: bounce.status, recipientId: letter?.id ?? null };
    if (!letter || bounce.kind === "other") return { ...none, matched: letter !== undefined, channelIds: [] };
    const reason = [bounce.status, bounce.diagnostic].filter(Boolean).join(" ") || "undeliverable";
    if (bounce.kind === "hard")
      await work.tx
        .updateTable("dispatchRecipients")
        .set({ state: "refused", failure: reason })
        .where("id", "=", letter.id)
        .where("state", "in", ["sent", "unclear"])
        .execute();
    const channelIds = await (bounce.kind === "hard" ? markHard : markSoft)(work, letter.email, reason);
    return { ...none, matched: true, channelIds };
  }

  return {
    /** The mail server refused an address for good while it was written to. */
    async hard(email: string, reason: string): Promise<void> {
      const at = clock().toISOString();
      const context: CommandContext = { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" };
      await commands.run(context, async (work) => {
        const found = await markHard(work, email, reason);
        if (found.length === 0) work.nothingChanged();
      });
    },

    /** Reads a delivery report and acts on it. Mail that is none is refused. A report read twice changes nothing the second time for dead addresses. */
    record: (context: CommandContext, source: string): Promise<{ items: BounceOutcome[] }> =>
      commands.run(context, async (work) => {
        const city = work.actor.grants.find((g) => g.scope.kind === "city")?.scope;
        requireAllowed(work.actor, dispatchPolicy, "recordBounces", {
          subjects: citySubjects(city?.kind === "city" ? city.code : ""),
          now: work.now,
        });
        const bounces = readBounces(source);
        if (bounces.length === 0) return refuse("channels.not-a-bounce");
        const items: BounceOutcome[] = [];
        for (const bounce of bounces) items.push(await act(work, bounce));
        work.audit({
          action: "channel.read-report",
          entityType: "list",
          entityId: "bounces",
          detail: { reports: items.length, matched: items.filter((i) => i.matched).length },
        });
        return { items };
      }),
  };
}
export type Bounces = ReturnType<typeof createBounces>;
